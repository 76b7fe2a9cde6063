"""Those who misbehave: each function does one kind of mischief once."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from typing import List, Optional

from world import World

# Complete heads that no server may answer with success. RFC 9112: 2.2, 5.1, 6.1, 6.3, 7.1.
HOSTILE = [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: a\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nX: \x00\r\n\r\n",
    b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 2\r\n\r\n{}",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: identity, chunked, gzip\r\n\r\n0\r\n\r\n",
]


def vanish(connection: socket.socket) -> None:
    """Closes with a reset, as when the line is cut."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class Mischief(threading.Thread):
    """Does one kind of mischief again and again while the world wants it."""

    def __init__(self, world: World, index: int, kind: str, person: int) -> None:
        super().__init__(name=f"{kind} {index}", daemon=True)
        self.world = world
        self.kind = kind
        self.index = index
        self.persons = [one.token for one in world.people.crowd[person:]]
        self.chance = world.chance(self.name)
        self.held: List[socket.socket] = []

    def run(self) -> None:
        while not self.world.is_over.is_set():
            if not self.world.mischief.is_set():
                self._let_go()
                self.world.mischief.wait(0.1)
                continue
            downs = self.world.downs
            try:
                getattr(self, self.kind)()
                self.world.count(self.kind)
            except TimeoutError:
                if self.world.was_up(downs):
                    self.world.fault(f"{self.name}: no answer")
            except OSError:
                time.sleep(0.05)
        self._let_go()

    # The kinds

    def stall(self) -> None:
        """Stops within a head or a body and waits for what the server does about it."""
        request = self._post("stalled")
        connection = self._connect()
        connection.sendall(request[: self.chance.randrange(1, len(request) - 1)])
        # The server gives a head and a body ten seconds; here they are held for eighteen.
        oldest = self._hold(connection, 120)
        if oldest is not None:
            oldest.settimeout(1)
            try:
                answer = oldest.recv(100)
                self.world.count(f"stalled requests ended by {answer[9:12].decode() or 'the end'}")
            except TimeoutError:
                self.world.fault(f"{self.name}: still open after 18 s")
            except ConnectionError:
                self.world.count("stalled requests ended by a reset")
            oldest.close()
        time.sleep(0.15)

    def drip(self) -> None:
        """Sends a head one byte at a time."""
        downs = self.world.downs
        connection = self._connect()
        for byte in b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n":
            connection.sendall(bytes([byte]))
            time.sleep(0.002)
        self._expect(connection, 1, downs)

    def leave(self) -> None:
        """Vanishes within a request, before the reply, or within a stream."""
        connection = self._connect()
        if self.chance.random() < 0.5:
            request = self._post(f"left-{self.index}-{self.chance.random()}")
            cut = self.chance.choice([len(request), self.chance.randrange(len(request))])
            connection.sendall(request[:cut])
        else:
            connection.sendall(self._stream())
        time.sleep(0.02 * self.chance.random())
        vanish(connection) if self.chance.random() < 0.7 else connection.close()
        time.sleep(0.01)

    def garble(self) -> None:
        """Sends what is no request; no such thing may succeed or break the server."""
        if self.chance.random() < 0.3:
            words = self.chance.randbytes(self.chance.randrange(1, 3000)) + b"\r\n\r\n"
        else:
            words = self.chance.choice(HOSTILE)
        downs = self.world.downs
        connection = self._connect()
        reply = b""
        try:
            connection.sendall(words)
            connection.shutdown(socket.SHUT_WR)
            while len(reply) < 4096 and (some := connection.recv(4096)):
                reply += some
        except ConnectionError:
            pass  # refused before all was read: a reset may overtake the reply
        finally:
            connection.close()
        refusals = (b"HTTP/1.1 4", b"HTTP/1.1 501", b"HTTP/1.1 505")
        if reply and not reply.startswith(refusals) and self.world.was_up(downs):
            self.world.fault(f"{words[:60]!r} was answered {reply[:60]!r}")
        time.sleep(0.005)

    def half_close(self) -> None:
        """Says that no more will come, and still reads the reply."""
        downs = self.world.downs
        connection = self._connect()
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        connection.shutdown(socket.SHUT_WR)
        self._expect(connection, 1, downs)
        time.sleep(0.05)

    def pipeline(self) -> None:
        """Sends many requests before reading one reply; or never reads at all."""
        one = (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
               b"POST /v1/host.info HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
               b"Content-Length: 2\r\n\r\n{}")
        downs = self.world.downs
        connection = self._connect()
        if self.chance.random() < 0.7:
            connection.sendall(one * 40)
            self._expect(connection, 80, downs)
        else:
            connection.settimeout(0.3)
            try:
                for _ in range(200):
                    connection.sendall(one * 100)
            except TimeoutError:
                pass  # as it should be: the server reads no more than it answers
            vanish(connection)
        time.sleep(0.1)

    def storm(self) -> None:
        """Opens hundreds of streams at once and drops them all."""
        streams = []
        try:
            for index in range(240):
                connection = self.world.connect((10 + self.index, 1 + index % 250))
                streams.append(connection)
                connection.sendall(self._stream(self.persons[index // 8 % len(self.persons)]))
            time.sleep(0.3 * self.chance.random())
            self.world.count("streams of storms", len(streams))
        finally:
            for connection in streams:
                vanish(connection) if self.chance.random() < 0.5 else connection.close()
        time.sleep(0.5)

    def ignore(self) -> None:
        """Keeps a stream open and never reads it."""
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(20)
        connection.bind((f"127.0.6.{self.index + 1}", 0))
        connection.connect(("127.0.0.1", self.world.port))
        connection.sendall(self._stream())
        self._drop(self._hold(connection, 8))
        time.sleep(1)

    def cut_upload(self) -> None:
        """Begins a file and never finishes it."""
        connection = self._connect()
        head = (f"PUT /v1/files?chat={self.world.people.hall}&name=cut.bin HTTP/1.1\r\nHost: a\r\n"
                f"Authorization: Bearer {self._somebody()}\r\nContent-Length: 3000000\r\n"
                "Content-Type: application/octet-stream\r\n\r\n").encode()
        connection.sendall(head + bytes(self.chance.randrange(300_000)))
        if self.chance.random() < 0.2:
            self._drop(self._hold(connection, 20))
        else:
            vanish(connection)
        time.sleep(0.1)

    def gorge(self) -> None:
        """Asks for a large file many times over, or sends large bodies, and lets go of all."""
        file = (f"GET /v1/files/{self.world.file} HTTP/1.1\r\nHost: a\r\n"
                f"Authorization: Bearer {self._somebody()}\r\n\r\n").encode()
        body = (b"POST /v1/message.post HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                b"Content-Length: 900000\r\n\r\n" + b" " * 500_000)
        words = self.chance.choice([file, body])
        connections = []
        try:
            for _ in range(100):
                connection = self._connect()
                connections.append(connection)
                connection.sendall(words)
            time.sleep(self.chance.random())
        finally:
            for connection in connections:
                vanish(connection)
        time.sleep(0.5)

    # What the kinds are made of

    def _connect(self) -> socket.socket:
        return self.world.connect((5, 1 + self.chance.randrange(250)))

    def _somebody(self) -> str:
        return self.chance.choice(self.persons)

    def _post(self, text: str) -> bytes:
        body = json.dumps({"chat": self.world.people.hall, "text": text}).encode()
        return (f"POST /v1/message.post HTTP/1.1\r\nHost: a\r\nContent-Length: {len(body)}\r\n"
                f"Authorization: Bearer {self._somebody()}\r\n"
                "Content-Type: application/json\r\n\r\n").encode() + body

    def _stream(self, token: str = "") -> bytes:
        return (f"GET /v1/events HTTP/1.1\r\nHost: a\r\n"
                f"Authorization: Bearer {token or self._somebody()}\r\n\r\n").encode()

    def _expect(self, connection: socket.socket, replies: int, downs: int) -> None:
        """Reads until so many replies with status 200 have come; closes."""
        got = b""
        with connection:
            while got.count(b"HTTP/1.1 200 ") < replies:
                some = connection.recv(65536)
                if not some:
                    break
                got += some
        count = got.count(b"HTTP/1.1 200 ")
        if count != replies and self.world.was_up(downs):
            self.world.fault(f"{self.name}: {count} replies of {replies}: …{got[-100:]!r}")

    def _hold(self, connection: socket.socket, most: int) -> Optional[socket.socket]:
        """Keeps a connection; returns the oldest one when there are more than so many."""
        self.held.append(connection)
        return self.held.pop(0) if len(self.held) > most else None

    def _drop(self, connection: Optional[socket.socket]) -> None:
        if connection is not None:
            vanish(connection) if self.chance.random() < 0.5 else connection.close()

    def _let_go(self) -> None:
        while self.held:
            self.held.pop().close()
