"""Events as an iterator, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import ctypes
import itertools
import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from threading import Condition
from typing import Any

from .errors import Failure
from .failures import BY_CODE
from .library import (
    DropFunction,
    Error,
    EventFunction,
    Handle,
    Text,
    TextView,
    check,
    library,
)
from .records import as_moment

_WAITING_MAX = 1000


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened; kind "resync" says that events were missed: read anew.

    Attributes:
        id: Where the stream goes on: `session.events(after=event.id)`.
        kind: What happened, such as "message.posted".
        audience: Whom it concerns, such as "chat"; None for "resync".
        institution: The institution, when it concerns one.
        target: Identifier of the chat, channel or member, when it concerns one.
        created: When it happened; None for "resync".
        payload: The facts as JSON has them.
    """

    id: str
    kind: str
    audience: str | None = None
    institution: str | None = None
    target: str | None = None
    created: datetime | None = None
    payload: dict[str, Any]


class _Stream:
    """The events between the library's thread, which fills, and the readers, who empty.

    A full stream holds the library's thread back; the events then wait in the host's table.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        # Guarded by the condition, as all below.
        self._waiting: deque[bytes] = deque()
        self._is_over = False
        self._wakers: list[Callable[[], None]] = []

    def put(self, event: bytes) -> None:
        with self._changed:
            self._changed.wait_for(lambda: len(self._waiting) < _WAITING_MAX or self._is_over)
            if not self._is_over:
                self._waiting.append(event)
                self._wake()

    def end(self) -> None:
        """No event comes any more; those that wait can still be read."""
        with self._changed:
            self._is_over = True
            self._wake()

    def cut(self) -> None:
        """Ends and lets the waiting events go."""
        with self._changed:
            self._is_over = True
            self._waiting.clear()
            self._wake()

    def take(self, timeout: float | None) -> bytes | None:
        """Waits for an event; None at the end. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._waiting or self._is_over, timeout):
                raise TimeoutError("no event came")
            return self._pop()

    async def take_later(self) -> bytes | None:
        """As take, for a task; a cancelled one takes nothing."""
        loop = asyncio.get_running_loop()
        while True:
            came: asyncio.Future[None] = loop.create_future()

            def settle() -> None:
                if not came.done():
                    came.set_result(None)

            def wake() -> None:
                try:
                    loop.call_soon_threadsafe(settle)
                except RuntimeError:
                    # The loop was closed meanwhile, and its tasks with it.
                    pass

            with self._changed:
                if self._waiting or self._is_over:
                    return self._pop()
                self._wakers.append(wake)
            try:
                await came
            finally:
                with self._changed:
                    if wake in self._wakers:
                        self._wakers.remove(wake)

    def _pop(self) -> bytes | None:
        if not self._waiting:
            return None
        event = self._waiting.popleft()
        self._changed.notify_all()
        return event

    def _wake(self) -> None:
        self._changed.notify_all()
        wakers, self._wakers = self._wakers, []
        for wake in wakers:
            wake()


# The library gets a number instead of an address, and functions that live as long as the process:
# so nothing is freed under its feet, whatever becomes of the subscription.
_streams: dict[int, _Stream] = {}
_numbers = itertools.count(1)


def _deliver(context: int, event: TextView) -> None:
    stream = _streams.get(context)
    if stream is not None:
        stream.put(event.copy())


def _drop(context: int) -> None:
    stream = _streams.pop(context, None)
    if stream is not None:
        stream.end()


_DELIVER = EventFunction(_deliver)
_DROP = DropFunction(_drop)


class Subscription:
    """The events that concern a person: `for event in …` or `async for event in …`.

    Use it in a with statement. It ends when it, its session or its engine is closed, and raises
    Failure once when the session ends on the host. Several threads and tasks may read one
    subscription; each event goes to one of them. A reader that falls behind loses nothing.
    """

    def __init__(self, session: Handle, after: str) -> None:
        self._stream = _Stream()
        self._handle = Handle()
        start = Text.of(after)
        number = next(_numbers)
        _streams[number] = self._stream
        error = Error()
        status = library().parta_subscribe(
            session,
            start,
            _DELIVER,
            number,
            _DROP,
            ctypes.byref(self._handle),
            ctypes.byref(error),
        )
        check(status, error)

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    async def __aenter__(self) -> Subscription:
        return self

    async def __aexit__(self, *exception: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Ends the stream; events that were not read yet are let go.

        Any thread may call it, any often; readers that wait come to their end.
        """
        self._stream.cut()
        handle, self._handle = self._handle, Handle()
        if handle:
            library().parta_subscription_close(handle)

    def __iter__(self) -> Iterator[Event]:
        while (event := self.next()) is not None:
            yield event

    async def __aiter__(self) -> AsyncIterator[Event]:
        while (event := await self.next_later()) is not None:
            yield event

    def next(self, timeout: float | None = None) -> Event | None:
        """Waits for the next event; None at the end of the stream.

        Raises TimeoutError after so many seconds, and Failure when the session has ended.
        """
        return self._event(self._stream.take(timeout))

    async def next_later(self) -> Event | None:
        """As next, awaited; give it a limit with asyncio.timeout(), which loses no event."""
        return self._event(await self._stream.take_later())

    def _event(self, text: bytes | None) -> Event | None:
        if text is None:
            return None
        members = json.loads(text)
        if members["kind"] == "ended":
            failure = members["failure"]
            raise BY_CODE.get(failure["code"], Failure)(
                failure["code"],
                failure.get("field"),
                failure["message"],
                failure["text"],
                failure.get("clause"),
            )
        created = members.get("created")
        return Event(
            id=members["id"],
            kind=members["kind"],
            audience=members.get("audience"),
            institution=members.get("institution"),
            target=members.get("target"),
            created=None if created is None else as_moment(created),
            payload=members.get("payload", {}),
        )
