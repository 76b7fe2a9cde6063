"""What all who take part in the test share."""

from __future__ import annotations

import random
import socket
import threading
from typing import Dict, List, Tuple


class World:
    """Where the server is, when to stop, and what was found wrong. Any thread may call."""

    def __init__(self, port: int, people, seed: int) -> None:
        self.port = port
        self.people = people
        self.seed = seed
        self.chats = [people.hall, people.rooms[0]]
        # A large file that all members of the hall may read.
        self.file = ""
        # Set while mischief is to be done; when only the listeners stay; when they leave too.
        self.mischief = threading.Event()
        self.is_over = threading.Event()
        self.is_closed = threading.Event()
        # Grows when the server is taken down and again when it is back: odd while it is down.
        self.downs = 0
        self._lock = threading.Lock()  # guards the two below
        self._faults: List[str] = []
        self._counts: Dict[str, int] = {}

    def was_up(self, since: int) -> bool:
        """Whether the server has been up all the time since `downs` was read."""
        return since % 2 == 0 and since == self.downs

    def fault(self, words: str) -> None:
        with self._lock:
            self._faults.append(words)

    def faults(self) -> List[str]:
        with self._lock:
            return list(self._faults)

    def count(self, what: str, number: int = 1) -> None:
        with self._lock:
            self._counts[what] = self._counts.get(what, 0) + number

    def counts(self) -> Dict[str, int]:
        with self._lock:
            return dict(self._counts)

    def chance(self, name: object) -> random.Random:
        """Chances of one participant: the same ones for the same seed."""
        return random.Random(f"{self.seed} {name}")

    def connect(self, address: Tuple[int, int], timeout: float = 20) -> socket.socket:
        """Connects from 127.0.x.y: a limit for one address must not hit the others."""
        return socket.create_connection(
            ("127.0.0.1", self.port), timeout, (f"127.0.{address[0]}.{address[1]}", 0))
