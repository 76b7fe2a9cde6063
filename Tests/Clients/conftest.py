"""A served host with people, and curl as a function."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Stage"))

from people import People, newest_code, populate  # noqa: E402
from server import Server  # noqa: E402


@dataclass
class Reply:
    status: int
    headers: Dict[str, str]
    body: bytes
    # All heads as they came, also those of interim replies.
    heads: str

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def header(self, name: str) -> str:
        return self.headers.get(name.lower(), "")


@dataclass
class Host:
    server: Server
    folder: Path
    people: People

    @property
    def port(self) -> int:
        return self.server.port

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def code(self, phone: str) -> str:
        return newest_code(self.folder, phone)

    def curl(self, path: str, *words: str, token: str = "", status: int = 200) -> Reply:
        """Runs curl and checks the status of its reply."""
        if token:
            words += ("-H", f"Authorization: Bearer {token}")
        with tempfile.TemporaryDirectory() as place:
            head, body = Path(place) / "head", Path(place) / "body"
            done = subprocess.run(
                ["curl", "-sS", "--http1.1", "--max-time", "20", "-D", head, "-o", body,
                 "-w", "%{http_code}", self.url(path), *words],
                capture_output=True, text=True, timeout=30)
            assert done.returncode == 0, done.stderr
            heads = head.read_bytes().decode("latin-1")
            content = body.read_bytes() if body.exists() else b""
        last = heads.strip().split("\r\n\r\n")[-1].split("\r\n")[1:]
        headers: Dict[str, str] = {}
        for line in last:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        reply = Reply(int(done.stdout), headers, content, heads)
        assert reply.status == status, (heads, content[:500])
        return reply

    def call(self, operation: str, request: Any = None, *words: str, token: str = "",
             status: int = 200) -> Reply:
        """Calls an operation with curl."""
        return self.curl(
            f"/v1/{operation}", "-H", "Content-Type: application/json", "--data-binary",
            json.dumps(request if request is not None else {}), *words, token=token, status=status)

    def post(self, chat: str, text: str) -> int:
        reply = self.call("message.post", {"chat": chat, "text": text}, token=self.admin)
        return reply.json["number"]

    @property
    def admin(self) -> str:
        return self.people.admin.token

    def listen(self, token: str, seconds: float, *words: str, path: str = "/v1/events") -> List[dict]:
        """Reads a stream with curl for so long; returns its events as fields."""
        done = subprocess.run(
            ["curl", "-sSN", "--http1.1", "--max-time", str(seconds), self.url(path),
             "-H", f"Authorization: Bearer {token}", *words],
            capture_output=True, timeout=seconds + 10)
        # 28: the time is over, which is how a stream ends.
        assert done.returncode == 28, done.stderr
        return events_of(done.stdout.decode())


def events_of(text: str) -> List[dict]:
    """The events of a stream; what has no data is none, such as `retry:` alone."""
    events = []
    for block in text.split("\n\n")[:-1]:
        fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line)
        if "data" in fields:
            events.append(fields)
    return events


@pytest.fixture(scope="session")
def host():
    build = Path(os.environ["PARTA_BIN"])
    work = Path(tempfile.mkdtemp(prefix="parta-clients-", dir="/var/tmp"))
    try:
        people = populate(build, work / "data", 12, rooms=2, talkers=12)
        with Server(build, work / "data", log=work / "serve.log") as server:
            yield Host(server, work / "data", people)
            assert server.is_running(), (work / "serve.log").read_text()[-2000:]
    finally:
        shutil.rmtree(work)


@pytest.fixture
def room(host: Host) -> str:
    return host.people.rooms[0]
