"""Somebody who calls operations."""

from __future__ import annotations

import ctypes
import json
from typing import Any, BinaryIO, Dict, Optional

from .events import Subscription
from .files import File, upload
from .library import Bytes, Handle, Text, check, library, new_error
from .operations import Operations


class Session(Operations):
    """A person, a tool with a key, or nobody; has every operation as session.noun.verb(…).

    Use it in a with statement. All methods may be called from any thread, side by side.
    """

    def __init__(self, handle: Handle) -> None:
        super().__init__(self.run)
        self._handle = handle

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the session; the person stays signed in.

        A second call, or one after the engine's close, does nothing.
        """
        handle, self._handle = self._handle, Handle()
        library().parta_session_close(handle)

    def run(self, operation: str, request: Optional[Dict[str, Any]] = None) -> Dict[str, Any]:
        """Runs an operation by its name; members that are None are left out.

        Raises Failure; nothing has changed then.
        """
        members = {name: value for name, value in (request or {}).items() if value is not None}
        reply = Bytes()
        error = new_error()
        status = library().parta_call(
            self._handle,
            Text.of(operation),
            Text.of(json.dumps(members)),
            ctypes.byref(reply),
            ctypes.byref(error),
        )
        check(status, error)
        return json.loads(reply.take())

    def events(self, after: str = "") -> Subscription:
        """Subscribes to all events that concern the person.

        after: identifier of the last event that was seen; without it only events from now on.
        """
        return Subscription(self._handle, after)

    def upload(
        self,
        stream: BinaryIO,
        name: str,
        *,
        chat: Optional[str] = None,
        institution: Optional[str] = None,
        type: Optional[str] = None,
    ) -> Dict[str, Any]:
        """Uploads what a binary stream holds; returns the new file's facts.

        chat: whose members may read the file; or institution, for a file of one's own.
        """
        request = {"name": name, "chat": chat, "institution": institution, "type": type}
        return upload(self._handle, stream, request)

    def open_file(self, file: str) -> File:
        """Opens a stored file for reading, as a seekable binary stream."""
        return File(self._handle, file)
