"""The example of a bot, as its users start it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

BOT = Path(__file__).resolve().parents[2] / "Examples" / "python" / "homework_bot.py"

# Behind the installed package: the tests are about that one.
sys.path.append(str(BOT.parent))
import homework_bot  # noqa: E402
from conftest import School  # noqa: E402


def answer(school: School, number: int, text: str) -> None:
    school.learner.message.post(chat=school.chat, text=text, reply_to=number)


def test_the_bot_posts_and_reads_the_answers(
    school: School, capsys: pytest.CaptureFixture[str]
) -> None:
    def pupil() -> None:
        with school.learner.events() as events:
            ready.set()
            number = next(e for e in events if e.kind == "message.posted").payload["number"]
        school.learner.message.post(chat=school.chat, text="не ответ")
        answer(school, number, "12 = 3 · 4")
        answer(school, number, "и ещё 2 · 6")

    ready = threading.Event()
    thread = threading.Thread(target=pupil)
    thread.start()
    assert ready.wait(10)
    count = homework_bot.collect(school.admin, school.chat, "Разложите 12", None, 2, 20)
    thread.join(10)
    lines = capsys.readouterr().out.splitlines()
    assert count == 2
    assert [line.split("\t")[2] for line in lines[1:]] == ["12 = 3 · 4", "и ещё 2 · 6"]


def test_the_bot_reads_answers_that_came_before_it(
    school: School, capsys: pytest.CaptureFixture[str]
) -> None:
    number = school.admin.message.post(chat=school.chat, text="№ 12").number
    answer(school, number, "готово")
    assert homework_bot.collect(school.admin, school.chat, None, number, 1, 20) == 1
    assert "готово" in capsys.readouterr().out


def test_the_program_ends_in_time(school: School) -> None:
    folder, chat, token = school.folder, school.chat, school.admin_token
    school.engine.close()
    environment = dict(os.environ, PARTA_KEY=token)
    command = [sys.executable, str(BOT), "--data", str(folder), "--seconds", "0.2"]
    run = subprocess.run(
        [*command, "--chat", chat, "--text", "№ 13"],
        env=environment, capture_output=True, text=True,
    )
    assert (run.returncode, run.stdout.startswith("homework ")) == (1, True), run.stderr
    refused = subprocess.run(
        [*command, "--chat", "1.999", "--text", "№ 13"],
        env=environment, capture_output=True, text=True,
    )
    assert refused.returncode == 3
    assert "notFound" in refused.stderr
