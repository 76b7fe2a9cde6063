"""Those who post and hold the server to what it has acknowledged."""

from __future__ import annotations

import http.client
import json
import threading
import time
from typing import Dict, Optional, Tuple

from world import World


class Talker(threading.Thread):
    """Posts one message after another; repeats each with its key until it is acknowledged."""

    PAUSE = 0.08

    def __init__(self, world: World, index: int) -> None:
        super().__init__(name=f"talker {index}", daemon=True)
        self.world = world
        self.index = index
        self.token = world.people.crowd[index].token
        self.chance = world.chance(self.name)
        # Acknowledged messages: where they stand, by their text.
        self.acknowledged: Dict[str, Tuple[str, int]] = {}
        self._connection: Optional[http.client.HTTPConnection] = None

    def run(self) -> None:
        serial = 0
        while not self.world.is_over.is_set():
            serial += 1
            chat = self.chance.choice(self.world.chats)
            text = f"talk-{self.index}-{serial}"
            request = {"chat": chat, "text": text, "idempotencyKey": f"{text}-{self.world.seed}-key"}
            reply = self._insist(request)
            if reply is None:
                return
            self.acknowledged[text] = (chat, reply["number"])
            if self.chance.random() < 0.05:
                again = self._insist(request)
                if again is not None and again != reply:
                    self.world.fault(f"{text} was answered {reply}, repeated {again}")
                self.world.count("repeated posts")
            time.sleep(self.PAUSE * 2 * self.chance.random())
        self._hang_up()

    def _insist(self, request: dict) -> Optional[dict]:
        """Posts until it is acknowledged; None when the server refuses it for good."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                status, body = self._post(request)
            except (OSError, http.client.HTTPException):
                self._hang_up()
                time.sleep(0.05 + 0.1 * self.chance.random())
                continue
            if status == 200:
                return json.loads(body)
            if status not in (429, 503):
                self.world.fault(f"{request['text']} was refused: {status} {body[:200]!r}")
                return None
            self.world.count(f"posts put off by {status}")
            time.sleep(0.2)
        self.world.fault(f"{request['text']} was not acknowledged within 60 s")
        return None

    def _post(self, request: dict) -> Tuple[int, bytes]:
        if self._connection is None:
            self._connection = http.client.HTTPConnection(
                "127.0.0.1", self.world.port, timeout=20,
                source_address=(f"127.0.3.{self.index + 1}", 0))
        self._connection.request(
            "POST", "/v1/message.post", json.dumps(request),
            {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"})
        if self.chance.random() < 0.03:
            # Gone before the answer: whether it was stored is for the key to find out.
            self.world.count("posts left before their answer")
            raise ConnectionAbortedError
        reply = self._connection.getresponse()
        return reply.status, reply.read()

    def _hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
