"""The tutorial runs without a display and plots what the head's statistics say."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

TUTORIAL = Path(__file__).resolve().parents[2] / "Examples" / "python" / "tutorial.py"


def test_the_plot_shows_the_figures_of_the_statistics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    cells = runpy.run_path(str(TUTORIAL), run_name="__main__")
    statistics = cells["statistics"]
    assert statistics.messages == sum(row.messages for row in statistics.days) > 20
    assert statistics.people == 9

    week, people = cells["figure"].axes
    bars = [patch.get_height() for patch in week.patches]
    assert bars == [row.messages for row in statistics.days]
    assert list(week.lines[0].get_ydata()) == [row.active for row in statistics.days]
    present = [role for role in statistics.roles if role.people]
    joined, active = people.containers
    assert [patch.get_width() for patch in joined] == [role.people for role in present]
    assert [patch.get_width() for patch in active] == [role.active for role in present]
    assert [label.get_text() for label in people.get_yticklabels()] == [
        role.word for role in present
    ]

    picture = (tmp_path / "statistics.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 10_000
    printed = capsys.readouterr().out
    assert "п. 3.2 Положения" in printed
    assert len(printed.splitlines()) == 2 + len(statistics.days)
