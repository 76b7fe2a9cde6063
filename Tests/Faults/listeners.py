"""Those who stay: they keep a stream open and resume it as a browser does."""

from __future__ import annotations

import http.client
import json
import threading
import time
from typing import Dict, List, Tuple

from world import World


class Listener(threading.Thread):
    """Follows all chats; a fickle one also leaves its stream at will and resumes it."""

    # Without a byte for so long, although a beat is due every 15 s, the stream is dead.
    SILENCE = 25

    def __init__(self, world: World, index: int, person: int, is_fickle: bool) -> None:
        super().__init__(name=f"listener {index}", daemon=True)
        self.world = world
        self.index = index
        self.token = world.people.crowd[person].token
        self.is_fickle = is_fickle
        self.chance = world.chance(self.name)
        self.is_listening = threading.Event()
        # What arrived in each chat, in the order of arrival: number and text.
        self.heard: Dict[str, List[Tuple[int, str]]] = {chat: [] for chat in world.chats}
        self.byes = 0
        self._last = ""
        self._leave_at = float("inf")

    def run(self) -> None:
        while not self.world.is_closed.is_set():
            downs = self.world.downs
            try:
                self._listen()
            except TimeoutError:
                if self.world.was_up(downs):
                    self.world.fault(f"{self.name} heard nothing for {self.SILENCE} s")
            except (OSError, http.client.HTTPException):
                pass
            self.is_listening.clear()
            time.sleep(0.02 + 0.05 * self.chance.random())

    def _listen(self) -> None:
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "text/event-stream"}
        if self._last:
            headers["Last-Event-ID"] = self._last
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.world.port, timeout=self.SILENCE,
            source_address=(f"127.0.4.{self.index + 1}", 0))
        try:
            connection.request("GET", "/v1/events", headers=headers)
            reply = connection.getresponse()
            if reply.status != 200:
                body = reply.read()
                if reply.status not in (429, 503):
                    self.world.fault(f"{self.name} was refused: {reply.status} {body[:200]!r}")
                self.world.count(f"streams put off by {reply.status}")
                time.sleep(0.2)
                return
            self.world.count("streams opened by listeners")
            if self.is_fickle:
                self._leave_at = time.monotonic() + 1 + 4 * self.chance.random()
            self._read(reply)
        finally:
            connection.close()

    def _read(self, reply: http.client.HTTPResponse) -> None:
        event: Dict[str, str] = {}
        while line := reply.readline():
            text = line.decode().rstrip("\r\n")
            if text:
                name, _, value = text.partition(":")
                event[name] = value.removeprefix(" ")
                continue
            if event:
                self._take(event)
            event = {}
            if self.world.is_closed.is_set() or time.monotonic() > self._leave_at:
                return

    def _take(self, event: Dict[str, str]) -> None:
        kind = event.get("event", "message")
        if "data" not in event:
            return  # such as `retry:` alone
        if "id" in event:
            if self._last and int(event["id"]) < int(self._last) + (kind == "message"):
                self.world.fault(f"{self.name} got event {event['id']} after {self._last}")
            self._last = event["id"]
        if kind == "hello":
            self.is_listening.set()
        elif kind == "bye":
            self.byes += 1
        elif kind == "resync":
            self.world.fault(f"{self.name} was told to read anew")
        elif kind == "message":
            data = json.loads(event["data"])
            if data["kind"] == "message.posted" and data["target"] in self.heard:
                payload = data["payload"]
                self.heard[data["target"]].append((payload["number"], payload["text"]))
