"""The built products, a package of them, and folders for roots."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import typing
import urllib.request
from pathlib import Path

import pytest
from clean_root import CleanRoot

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "Examples/deploy"
BUILD = Path(os.environ["PARTA_BUILD"])
OPERATOR = "+70009999999"


def run(*words: object, **options: typing.Any) -> subprocess.CompletedProcess[str]:
    """Runs a program of this machine, which must end with status 0 unless `check` is false."""
    must = options.pop("check", True)
    result = subprocess.run(
        list(map(str, words)), capture_output=True, text=True, timeout=100, check=False, **options)
    assert not must or result.returncode == 0, f"{words[0]}: {result.stdout}{result.stderr}"
    return result


def install(*words: object, **options: typing.Any) -> subprocess.CompletedProcess[str]:
    return run(DEPLOY / "install", *words, "--build", BUILD, **options)


def package(out: Path, *words: object, **options: typing.Any) -> Path:
    """Makes a Debian package and returns its path."""
    made = run(DEPLOY / "package", "--build", BUILD, "--out", out, *words, **options)
    return Path(made.stdout.strip())


def dependencies(deb: Path) -> set[str]:
    """The names in a package's Depends; of alternatives the first."""
    field = run("dpkg-deb", "-f", deb, "Depends").stdout
    return {re.split(r"[ (|]", one.strip())[0] for one in field.split(",")}


@pytest.fixture(scope="session")
def workshop() -> typing.Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="parta-install-", dir="/var/tmp"))
    path.chmod(0o755)
    try:
        yield path
    finally:
        shutil.rmtree(path)


@pytest.fixture(scope="session")
def deb(workshop: Path) -> Path:
    """The package of today's sources."""
    return package(workshop / "package")


@pytest.fixture
def folder(workshop: Path) -> Path:
    path = Path(tempfile.mkdtemp(dir=workshop))
    path.chmod(0o755)
    return path


class Service:
    """A host that serves inside a root, reached from outside."""

    def __init__(self, root: CleanRoot, partactl: str, data: str):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{taken.getsockname()[1]}"
        # A group of its own: proot passes no signal on.
        self.process = subprocess.Popen(
            root.command(partactl, "serve", "--data", data, "--listen", self.address, "--log",
                         "none"),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})
        line = self.process.stdout.readline()
        assert line == f"parta serves at http://{self.address}\n", line

    def get(self, path: str) -> typing.Any:
        with urllib.request.urlopen(f"http://{self.address}{path}", timeout=30) as answer:
            return json.load(answer)

    def stop(self) -> int:
        os.killpg(self.process.pid, 15)
        return self.process.wait(timeout=60)

    def __enter__(self) -> "Service":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()
