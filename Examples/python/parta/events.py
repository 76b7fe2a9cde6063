"""Events as an iterator."""

from __future__ import annotations

import ctypes
import json
import queue
from dataclasses import dataclass
from typing import Any, Dict, Iterator, Optional

from .errors import Failure
from .library import (
    DropFunction,
    EventFunction,
    Handle,
    Text,
    TextView,
    check,
    library,
    new_error,
)

_CLOSED = object()
_WAITING_MAX = 1000


@dataclass(frozen=True)
class Event:
    """Something that happened; kind "resync" says that events were missed: read anew."""

    id: str
    kind: str
    audience: Optional[str]
    institution: Optional[str]
    target: Optional[str]
    created: Optional[str]
    payload: Dict[str, Any]


class Subscription:
    """An iterator of events; ends when it is closed, raises Failure when the session ends.

    Use it in a with statement. A reader that falls behind holds the library's thread back, not
    the host: the events wait in the host's table.
    """

    def __init__(self, session: Handle, after: str) -> None:
        self._events: "queue.Queue[Any]" = queue.Queue(_WAITING_MAX)
        self._is_closed = False
        # The library calls these until drop; they must live as long as the subscription.
        self._take = EventFunction(self._receive)
        self._drop = DropFunction(lambda context: None)
        self._handle = Handle()
        error = new_error()
        status = library().parta_subscribe(
            session,
            Text.of(after),
            self._take,
            None,
            self._drop,
            ctypes.byref(self._handle),
            ctypes.byref(error),
        )
        check(status, error)

    def _receive(self, context: Optional[int], event: TextView) -> None:
        members = json.loads(event.text())
        while not self._is_closed:
            try:
                self._events.put(members, timeout=0.2)
                return
            except queue.Full:
                continue

    def __enter__(self) -> "Subscription":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Ends the stream; events that were not read yet are let go."""
        if self._is_closed:
            return
        self._is_closed = True
        handle, self._handle = self._handle, Handle()
        library().parta_subscription_close(handle)
        while True:
            try:
                self._events.put_nowait(_CLOSED)
                return
            except queue.Full:
                self._events.get_nowait()

    def __iter__(self) -> Iterator[Event]:
        while True:
            event = self.next()
            if event is None:
                return
            yield event

    def next(self, timeout: Optional[float] = None) -> Optional[Event]:
        """Waits for the next event; None at the end of the stream.

        Raises TimeoutError after so many seconds, and Failure when the session has ended.
        """
        try:
            members = self._events.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError("no event came") from None
        if members is _CLOSED:
            self._events.put(_CLOSED)
            return None
        if members["kind"] == "ended":
            self._events.put(_CLOSED)
            failure = members["failure"]
            raise Failure(
                failure["code"],
                failure.get("field"),
                failure["message"],
                failure["text"],
                failure.get("clause"),
            )
        return Event(
            id=members["id"],
            kind=members["kind"],
            audience=members.get("audience"),
            institution=members.get("institution"),
            target=members.get("target"),
            created=members.get("created"),
            payload=members.get("payload", {}),
        )
