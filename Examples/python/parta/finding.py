"""Where libparta.so lies."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

SONAME = "libparta.so.1"


def candidates() -> Iterator[tuple[str, str]]:
    """The places in the order in which they are tried, each with the reason for it.

    PARTA_LIBRARY is the only one when it is set: a library that somebody names is not replaced by
    another one. A bare name at the end is looked up by the system's loader.
    """
    chosen = os.environ.get("PARTA_LIBRARY")
    if chosen:
        yield chosen, "PARTA_LIBRARY"
        return
    package = Path(__file__).resolve().parent
    yield str(package / SONAME), "beside the package"
    yield str(package / "libparta.so"), "beside the package"
    tree = package.parents[2] if len(package.parents) > 2 else package
    if (tree / "Package.swift").exists() and (tree / "Include" / "parta.h").exists():
        for kind in ("release", "debug"):
            yield str(tree / ".build" / kind / "libparta.so"), f"the source tree's {kind} build"
    for parent in package.parents:
        if parent.name in ("lib", "lib64"):
            yield str(parent / SONAME), "the prefix of the package"
            break
    program = shutil.which("partactl")
    if program:
        prefix = Path(program).resolve().parent.parent
        yield str(prefix / "lib" / SONAME), "the prefix of partactl"
    folder = _pkg_config()
    if folder:
        yield str(Path(folder) / SONAME), "pkg-config parta"
    yield SONAME, "the system's loader"


def _pkg_config() -> str:
    """What pkg-config says of the library's folder; empty without an answer."""
    program = shutil.which("pkg-config")
    if not program:
        return ""
    answer = subprocess.run(
        [program, "--variable=libdir", "parta"], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip()
