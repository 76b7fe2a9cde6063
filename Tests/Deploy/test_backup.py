"""The backup that the timer starts: copies, their number, and the way back."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest
from conftest import Installation


@pytest.fixture
def data(installation: Installation, folder: Path) -> Path:
    return installation.make_host(folder / "data")


@pytest.fixture
def copies(folder: Path) -> Path:
    return folder / "copies"


def backup(
    installation: Installation, *words: object, **options
) -> subprocess.CompletedProcess:
    return subprocess.run(
        [installation.program("backup"), *map(str, words)], check=False, capture_output=True,
        text=True, timeout=120, **options)


def finished(copies: Path) -> list[str]:
    return sorted(
        path.name for path in copies.iterdir() if re.fullmatch(r"[\d-]{10}T\d{6}", path.name))


def apply(installation: Installation, data: Path, name: str) -> None:
    installation.run(
        "application", "submit", "--profile", "additional-education", "--institutionName", name,
        "--name", "Имя Отчество", "--email", "a@example.org", "--phone", "+79000000002",
        "--order", json.dumps({
            "number": "1", "day": "2026-09-01",
            "document": {"name": "o.pdf", "type": "application/pdf", "content": "JVBERi0xLjQ="},
        }), "--data", data)


def applicants(installation: Installation, data: Path) -> list[str]:
    listing = installation.run("application", "list", "--data", data).stdout
    return [name for name in ["Первый центр", "Второй центр"] if name in listing]


def test_a_copy_is_restored_with_all_that_it_held(installation, data, copies) -> None:
    apply(installation, data, "Первый центр")
    result = backup(installation, data, copies)
    assert result.returncode == 0, result.stderr
    apply(installation, data, "Второй центр")
    assert applicants(installation, data) == ["Первый центр", "Второй центр"]
    [copy] = finished(copies)
    installation.run("restore", copies / copy, "--data", data)
    assert applicants(installation, data) == ["Первый центр"]
    assert installation.run("doctor", "--data", data).returncode == 0


def test_the_newest_copies_are_kept_and_nothing_else_is_removed(
    installation, data, copies
) -> None:
    for old in ["2026-01-01T033000", "2026-01-02T033000", "2026-01-03T033000", "by-hand"]:
        (copies / old).mkdir(parents=True)
    assert backup(installation, data, copies, 3).returncode == 0
    assert finished(copies)[:2] == ["2026-01-02T033000", "2026-01-03T033000"]
    assert len(finished(copies)) == 3
    assert (copies / "by-hand").is_dir()


def test_copies_one_after_another_rotate(installation, data, copies) -> None:
    names = []
    for _ in range(3):
        result = backup(installation, data, copies, 2)
        assert result.returncode == 0, result.stderr
        names.append(finished(copies)[-1])
        # The name has seconds.
        subprocess.run(["sleep", "1"], check=True)
    assert finished(copies) == names[1:]


def test_a_damaged_copy_is_set_aside_and_the_old_ones_stay(installation, data, copies) -> None:
    (copies / "2026-01-01T033000").mkdir(parents=True)
    database = sqlite3.connect(data / "parta.sqlite")
    database.execute("UPDATE audit SET at = at + 1 WHERE institution = 0 AND number = 1")
    database.commit()
    database.close()
    result = backup(installation, data, copies, 1)
    assert result.returncode == 1
    assert "WRONG" in result.stderr
    assert finished(copies) == ["2026-01-01T033000"]
    assert (copies / "failed/parta.sqlite").exists()


def test_a_second_backup_does_not_begin_beside_the_first(installation, data, copies) -> None:
    copies.mkdir()
    with subprocess.Popen(
        ["flock", copies / ".lock", "sh", "-c", "echo held; read -r _"], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        assert backup(installation, data, copies).returncode == 75
        holder.communicate("go\n")
    assert backup(installation, data, copies).returncode == 0


@pytest.mark.parametrize("keep", ["0", "many", "-1", ""])
def test_nonsense_is_refused_before_anything_happens(installation, data, copies, keep) -> None:
    assert backup(installation, data, copies, keep).returncode == 64
    assert not copies.exists()


def test_a_host_without_data_is_no_backup(installation, folder, copies) -> None:
    assert backup(installation, folder / "none", copies).returncode != 0
    assert finished(copies) == []


def test_nobody_else_reads_a_copy(installation, data, copies) -> None:
    assert backup(installation, data, copies).returncode == 0
    for path in [copies, *copies.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0
