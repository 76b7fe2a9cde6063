"""python -m parta, as its users start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import School, newest_code


class Command:
    """Runs the client on a folder that nobody has open."""

    def __init__(self, school: School, state: Path) -> None:
        self.folder = school.folder
        self.environment = {**os.environ, "XDG_STATE_HOME": str(state)}
        self.environment.pop("PARTA_KEY", None)
        school.engine.close()

    def __call__(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "parta", "--data", str(self.folder), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )

    def sign_in(self, phone: str) -> str:
        sent = self("sign-in", phone)
        assert (sent.returncode, sent.stdout) == (0, "")
        done = self("sign-in", phone, "--code", newest_code(self.folder, phone))
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def command(school: School, tmp_path: Path) -> Command:
    return Command(school, tmp_path / "state")


def test_a_person_signs_in_reads_and_writes(command: Command, school: School) -> None:
    assert command.sign_in("+79000000002") == "Signed in as Учителева Анна Андреевна.\n"
    assert command("institutions").stdout == f"{school.institution}  Школа проверки\n"
    chats = command("chats", school.institution).stdout
    assert school.chat in chats and "Математика" in chats
    assert command("send", school.chat, "Добрый день").stdout == "message 1\n"
    line = command("read", school.chat).stdout
    assert line.startswith("1  ")
    assert line.endswith("Учителева Анна Андреевна  Добрый день\n")
    message = json.loads(command("read", school.chat, "--json").stdout)
    assert (message["number"], message["authorName"]) == (1, "Учителева Анна Андреевна")


def test_the_token_is_its_owners_alone(command: Command, tmp_path: Path) -> None:
    command.sign_in("+79000000002")
    file = tmp_path / "state" / "parta" / "tokens.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert command("sign-out").returncode == 0
    assert json.loads(file.read_text()) == {}
    assert command("institutions").returncode == 77


def test_a_sign_in_that_was_ended_elsewhere_can_be_renewed(
    command: Command, tmp_path: Path
) -> None:
    file = tmp_path / "state" / "parta" / "tokens.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({str(command.folder.resolve()): "unknown"}))
    assert command("institutions").returncode == 77
    assert json.loads(command("call", "host.info", "--json").stdout)["isInitialized"] is True
    command.sign_in("+79000000002")
    file.write_text("no JSON")
    refused = command("institutions")
    assert (refused.returncode, "is damaged" in refused.stderr) == (2, True)


def test_any_operation_is_called_with_its_fields(command: Command, school: School) -> None:
    command.sign_in("+79000000002")
    posted = command("call", "message.post", f"chat={school.chat}", "text=a=b", "--json")
    assert json.loads(posted.stdout)["number"] == 1
    listed = command("call", "message.list", f"chat={school.chat}", "limit=1")
    assert json.loads(listed.stdout)["messages"][0]["text"] == "a=b"
    made = command(
        "call", "post.publish", "channel=1.1", "text=всем", "mustRead=true", "files=", "--json"
    )
    assert json.loads(made.stdout) == {"number": 1}


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["call", "message.lists"], 2, "message.lists is no operation"),
        (["call", "message.list", "limit"], 2, "name=value"),
        (["call", "message.list", "limit=x"], 2, "limit: a number was expected, not x"),
        (["call", "message.list", "color=1"], 2, "has no field color; it has: chat, before"),
        (["call", "message.list", "chat=1.1", "chat=1.2"], 2, "chat stands there twice"),
        (["call", "application.submit", "overlay={"], 2, "overlay: "),
        (["call", "chat.show", "chat=1.999"], 66, "notFound [chat]"),
        (["read", "x"], 64, "invalidArgument [chat]"),
    ],
)
def test_a_mistake_has_a_sentence_and_a_status(
    command: Command, words: list[str], status: int, sentence: str
) -> None:
    command.sign_in("+79000000002")
    run = command(*words)
    assert (run.returncode, run.stdout) == (status, "")
    assert sentence in run.stderr
    assert "Traceback" not in run.stderr


def test_a_wrong_folder_is_not_made(command: Command, tmp_path: Path) -> None:
    command.folder = tmp_path / "typo"
    run = command("institutions")
    assert (run.returncode, "there is no folder" in run.stderr) == (2, True)
    assert not command.folder.exists()


def test_events_are_watched_from_any_point(command: Command, school: School) -> None:
    command.sign_in("+79000000003")
    command("send", school.chat, "раз")
    command("send", school.chat, "два")
    lines = command("watch", "--after", "0", "--seconds", "1", "--json").stdout.splitlines()
    events = [json.loads(line) for line in lines]
    texts = [event["payload"]["text"] for event in events if event["kind"] == "message.posted"]
    assert texts == ["раз", "два"]
    after = next(event["id"] for event in events if event["payload"].get("text") == "раз")
    line = command("watch", "--after", after, "--count", "1").stdout
    assert "message.posted" in line and "два" in line


def test_operations_are_listed(command: Command) -> None:
    assert "message.post chat [text]" in command("operations", "message").stdout
    lines = command("operations", "--json").stdout.splitlines()
    assert len({json.loads(line)["name"] for line in lines}) > 150
