"""How the package finds its library, each time in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LIBRARY = Path(os.environ["PARTA_LIBRARY"])
INCLUDE = Path(__file__).resolve().parents[2] / "Include"


def ask(program: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PARTA_LIBRARY", "LD_LIBRARY_PATH", "PKG_CONFIG_PATH")
    }
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**inherited, **environment},
        capture_output=True,
        text=True,
    )


def library_of(source: str, folder: Path) -> Path:
    """Compiles a library that is not parta's."""
    (folder / "other.c").write_text(source)
    made = folder / "libother.so"
    command = ["cc", "-shared", "-fPIC", f"-I{INCLUDE}", str(folder / "other.c"), "-o", str(made)]
    subprocess.run(command, check=True)
    return made


def test_a_place_in_the_environment_is_the_only_one(tmp_path: Path) -> None:
    run = ask("import parta; parta.version()", PARTA_LIBRARY=str(tmp_path / "libparta.so"))
    message = run.stderr.splitlines()[-1]
    assert run.returncode == 1
    assert message == f"    {tmp_path}/libparta.so (PARTA_LIBRARY): there is no such file"


def test_an_error_lists_all_places_with_their_reasons() -> None:
    run = ask("import parta; parta.version()", PATH="/nonexistent")
    assert run.returncode == 1
    assert "LibraryError: libparta.so cannot be used; name it in PARTA_LIBRARY" in run.stderr
    for reason in ("beside the package", "the prefix of the package", "the system's loader"):
        assert f"({reason})" in run.stderr


def test_another_abi_is_refused_by_its_number(tmp_path: Path) -> None:
    made = library_of(
        """
        #include <stdint.h>
        const char *parta_version(uint32_t *major, uint32_t *minor) {
            if (major) *major = 2;
            if (minor) *minor = 3;
            return "2.3.0";
        }
        """,
        tmp_path,
    )
    run = ask("import parta; parta.version()", PARTA_LIBRARY=str(made))
    assert "release 2.3.0 speaks ABI 2.3; this package needs 1.0 or a later minor" in run.stderr


def test_a_library_of_another_kind_is_refused(tmp_path: Path) -> None:
    made = library_of("int other;", tmp_path)
    run = ask("import parta; parta.version()", PARTA_LIBRARY=str(made))
    assert "it has no parta_version(), so it is not libparta.so" in run.stderr
    source = """
        #include <stdint.h>
        const char *parta_version(uint32_t *major, uint32_t *minor) {
            if (major) *major = 1;
            if (minor) *minor = 9;
            return "1.9.0";
        }
        """
    run = ask("import parta; parta.version()", PARTA_LIBRARY=str(library_of(source, tmp_path)))
    assert "it has no parta_status_name(), so it is not libparta.so" in run.stderr
    text = tmp_path / "text.so"
    text.write_text("no library")
    assert "text.so (PARTA_LIBRARY): " in ask(
        "import parta; parta.version()", PARTA_LIBRARY=str(text)
    ).stderr


@pytest.fixture
def prefix(tmp_path: Path) -> Path:
    """A folder laid out as the installation does it."""
    made = tmp_path / "prefix"
    (made / "lib" / "pkgconfig").mkdir(parents=True)
    (made / "bin").mkdir()
    (made / "lib" / "libparta.so.1").symlink_to(LIBRARY)
    return made


FOUND = "import parta; from parta import library; print(library.library()._name)"


def test_the_prefix_of_the_program_has_the_library(prefix: Path) -> None:
    program = prefix / "bin" / "partactl"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    run = ask(FOUND, PATH=f"{prefix}/bin:/usr/bin:/bin")
    assert run.stdout.strip() == str(prefix / "lib" / "libparta.so.1"), run.stderr


@pytest.mark.skipif(shutil.which("pkg-config") is None, reason="pkg-config is not installed")
def test_pkg_config_tells_the_place(prefix: Path) -> None:
    folder = prefix / "lib" / "pkgconfig"
    text = (INCLUDE / "parta.pc.in").read_text()
    (folder / "parta.pc").write_text(
        text.replace("@PREFIX@", str(prefix)).replace("@VERSION@", "1.0.0")
    )
    run = ask(FOUND, PATH="/usr/bin:/bin", PKG_CONFIG_PATH=str(folder))
    assert run.stdout.strip() == str(prefix / "lib" / "libparta.so.1"), run.stderr


def test_the_systems_loader_is_asked_last(prefix: Path) -> None:
    run = ask(FOUND, PATH="/nonexistent", LD_LIBRARY_PATH=str(prefix / "lib"))
    assert run.stdout.strip() == "libparta.so.1", run.stderr


def test_the_tests_run_on_the_installed_package() -> None:
    run = ask("import parta; print(parta.__file__)")
    assert "site-packages" in run.stdout
