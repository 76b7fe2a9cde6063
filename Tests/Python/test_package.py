"""The wheel and the archive as they are handed out."""

from __future__ import annotations

import os
import subprocess
import tarfile
import zipfile
from importlib import metadata
from pathlib import Path

import parta

DIST = Path(os.environ["PARTA_DIST"])
SOURCE = Path(__file__).resolve().parents[2] / "Examples" / "python" / "parta"


def modules() -> set[str]:
    return {
        f"parta/{path.relative_to(SOURCE)}"
        for path in SOURCE.rglob("*")
        if path.suffix == ".py" or path.name == "py.typed"
    }


def test_the_wheel_has_every_module_and_runs_everywhere() -> None:
    (wheel,) = DIST.glob("*.whl")
    assert wheel.name == f"parta-{parta.__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == modules()


def test_the_archive_has_every_module() -> None:
    (archive,) = DIST.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert modules() | {"README.md", "pyproject.toml"} <= names


def test_the_description_is_the_readme() -> None:
    facts = metadata.metadata("parta")
    assert facts["Version"] == parta.__version__ == parta.version()
    assert facts["Requires-Python"] == ">=3.11"
    assert "## Refusals" in str(facts.json["description"])
    assert metadata.requires("parta") == ['pandas; extra == "pandas"']


def test_it_runs_in_a_fresh_environment(tmp_path: Path) -> None:
    program = (
        "import parta, sys\n"
        f"with parta.Engine({str(tmp_path / 'host')!r}) as engine:\n"
        "    print(engine.session().host.info().operations)\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'pandas', 'matplotlib', 'numpy'}))\n"
        "print(parta.__file__)\n"
    )
    run = subprocess.run(
        [os.environ["PARTA_BARE"], "-c", program], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    operations, modules, place = run.stdout.splitlines()
    assert int(operations) > 150
    assert modules == "[]"
    assert "python-bare" in place
    client = subprocess.run(
        [os.environ["PARTA_BARE"], "-m", "parta", "--version"], capture_output=True, text=True
    )
    assert client.stdout == f"parta {parta.__version__}\n"
