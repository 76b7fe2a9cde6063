"""An installed parta in a folder of its own, and hosts that live there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import typing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "Examples/deploy"
OPERATOR = "+70009999999"


class Installation(typing.NamedTuple):
    """The file system root that everything is installed below."""

    root: Path

    @property
    def prefix(self) -> Path:
        return self.root / "opt/parta"

    @property
    def partactl(self) -> Path:
        return self.prefix / "bin/partactl"

    @property
    def units(self) -> Path:
        return self.root / "etc/systemd/system"

    def program(self, name: str) -> Path:
        return self.prefix / "libexec/parta" / name

    def run(self, *words: object, **options: typing.Any) -> subprocess.CompletedProcess:
        return subprocess.run(
            [str(self.partactl), *map(str, words)], capture_output=True, text=True, timeout=60,
            check=options.pop("check", True), **options)

    def make_host(self, folder: Path, **settings: object) -> Path:
        """A data folder with settings and an operator."""
        folder.mkdir(mode=0o700)
        (folder / "parta.json").write_text(json.dumps(settings), encoding="utf-8")
        self.run("init", "--phone", OPERATOR, "--name", "Оператор Узла", "--data", folder)
        return folder


@pytest.fixture(scope="session")
def installation() -> typing.Iterator[Installation]:
    # Not below /tmp: the services have one of their own.
    root = Path(tempfile.mkdtemp(prefix="parta-deploy-", dir="/var/tmp"))
    try:
        subprocess.run(
            [DEPLOY / "install", "--prefix", "/opt/parta", "--destdir", root, "--build",
             os.environ["PARTA_BUILD"]], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            [DEPLOY / "install-service", "/opt/parta", root], check=True,
            stdout=subprocess.DEVNULL)
        yield Installation(root)
    finally:
        shutil.rmtree(root)


@pytest.fixture
def folder() -> typing.Iterator[Path]:
    """A folder whose path is short enough for sockets."""
    path = Path(tempfile.mkdtemp(prefix="parta-", dir="/var/tmp"))
    try:
        yield path
    finally:
        shutil.rmtree(path)
