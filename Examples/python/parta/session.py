"""Somebody who calls operations."""

from __future__ import annotations

import asyncio
import ctypes
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any, BinaryIO

from .events import Subscription
from .files import File, Receipt, upload
from .library import Bytes, Error, Handle, Text, check, library
from .operations import AsyncOperations, Operations
from .records import encoded


class Session(Operations):
    """A person, a tool with a key, or nobody; has every operation as session.noun.verb(…).

    Use it in a with statement. All methods may be called from any thread, side by side.

    >>> with engine.session(key=teacher_key) as session:
    ...     session.message.post(chat=chat, text="Добрый день!").number
    1
    """

    def __init__(self, handle: Handle) -> None:
        super().__init__(self.run)
        self._handle = handle

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the session; the person stays signed in.

        A second call, or one after the engine's close, does nothing.
        """
        handle, self._handle = self._handle, Handle()
        library().parta_session_close(handle)

    def run(self, operation: str, request: Mapping[str, object] | None = None) -> dict[str, Any]:
        """Runs an operation by its name, with the names of the reference.

        Members that are None are left out. Raises Failure; nothing has changed then.

        >>> session.run("chat.show", {"chat": chat})["name"]
        'Математика · 5А'
        """
        members = {
            name: encoded(value) for name, value in (request or {}).items() if value is not None
        }
        reply = Bytes()
        error = Error()
        status = library().parta_call(
            self._handle,
            Text.of(operation),
            Text.of(json.dumps(members, ensure_ascii=False)),
            ctypes.byref(reply),
            ctypes.byref(error),
        )
        check(status, error)
        result: dict[str, Any] = json.loads(reply.take())
        return result

    @cached_property
    def aio(self) -> AsyncOperations:
        """The same operations for asyncio: `await session.aio.message.post(…)`.

        A call runs on a thread of the loop's executor, since a write waits for the disk. A task
        that is cancelled stops waiting; its call ends all the same, so give a write that may be
        tried again an `idempotency_key`. Other calls that wait, such as `upload`, run by
        `asyncio.to_thread(session.upload, …)`.
        """

        async def call(operation: str, request: Mapping[str, object]) -> dict[str, Any]:
            return await asyncio.to_thread(self.run, operation, request)

        return AsyncOperations(call)

    def events(self, after: str = "") -> Subscription:
        """Subscribes to all events that concern the person, from now on.

        `for event in …` waits on a thread, `async for event in …` on the task's loop.

        Args:
            after: Identifier of the last event that was seen: the stream goes on after it.
        """
        return Subscription(self._handle, after)

    def upload(
        self,
        stream: BinaryIO,
        name: str,
        *,
        chat: str | None = None,
        channel: str | None = None,
        institution: str | None = None,
        type: str | None = None,
    ) -> Receipt:
        """Uploads what a binary stream holds.

        One of chat, channel and institution says where the file belongs.

        Args:
            stream: Where the content comes from; read piece by piece.
            name: The file's name, without a path. 1 to 255 characters.
            chat: The chat whose members may read the file.
            channel: The channel; its readers may read the file once a post there carries it.
            institution: The institution of a file that only its uploader reads so far.
            type: Media type. Default: "application/octet-stream".

        >>> import io
        >>> receipt = session.upload(io.BytesIO(b"text"), "text.txt", chat=chat, type="text/plain")
        >>> receipt.size
        4
        """
        request = {
            "name": name,
            "chat": chat,
            "channel": channel,
            "institution": institution,
            "type": type,
        }
        return upload(self._handle, stream, request)

    def open_file(self, file: str) -> File:
        """Opens a stored file for reading, as a seekable binary stream."""
        return File(self._handle, file)
