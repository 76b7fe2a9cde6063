"""The examples in the package's documentation and in its README run."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import parta
import pytest
from conftest import School

README = Path(__file__).resolve().parents[2] / "Examples" / "python" / "README.md"


def names(school: School, tmp_path: Path) -> dict[str, object]:
    """What the examples take as given."""
    return {
        "parta": parta,
        "engine": school.engine,
        "folder": tmp_path / "new",
        "session": school.admin,
        "learner": school.learner,
        "teacher_key": school.admin_token,
        "learner_token": school.learner_token,
        "institution": school.institution,
        "chat": school.chat,
    }


@pytest.mark.parametrize(
    ("module", "count"),
    [("engine", 1), ("library", 1), ("records", 3), ("session", 4), ("tables", 3), ("typed", 1)],
)
def test_the_examples_of_a_module(
    school: School, tmp_path: Path, module: str, count: int
) -> None:
    tested = importlib.import_module(f"parta.{module}")
    globs = {**vars(tested), **names(school, tmp_path)}
    finder = doctest.DocTestFinder(exclude_empty=True)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for test in finder.find(tested, f"parta.{module}", globs=globs):
        runner.run(test)
    assert runner.tries >= count
    assert runner.failures == 0


def test_the_examples_of_the_readme(school: School, tmp_path: Path) -> None:
    failed, tried = doctest.testfile(
        str(README),
        module_relative=False,
        globs=names(school, tmp_path),
        optionflags=doctest.ELLIPSIS,
    )
    assert tried >= 15
    assert failed == 0
