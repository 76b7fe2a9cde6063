"""An open host."""

from __future__ import annotations

import atexit
import ctypes
import json
import os
from typing import Any

from .library import Bytes, Error, Handle, Text, check, library
from .session import Session

# The addresses of open handles, also of engines that nobody refers to: their sessions go on.
_open: set[int] = set()


@atexit.register
def _close_all() -> None:
    """A callback that came while the interpreter is taken down would find no Python any more."""
    while _open:
        library().parta_engine_close(Handle(_open.pop()))


# A forked child has the handles but not the threads: the host stays its parent's.
os.register_at_fork(after_in_child=_open.clear)


class Engine:
    """A host on a data folder; closes everything that was opened through it.

    Use it in a with statement; what is still open at the interpreter's end is closed then. All
    methods may be called from any thread.

    >>> with parta.Engine(folder) as engine, engine.session() as nobody:
    ...     nobody.host.info().is_initialized
    False
    """

    def __init__(self, folder: str | os.PathLike[str], **options: object) -> None:
        """Opens a data folder, which is made when it does not exist.

        Args:
            folder: The folder; one engine at a time has it open, in all processes.
            options: Settings that win over the folder's parta.json and the environment.
        """
        self._handle = Handle()
        error = Error()
        status = library().parta_engine_open(
            Text.of(os.fspath(folder)),
            Text.of(json.dumps(options)),
            ctypes.byref(self._handle),
            ctypes.byref(error),
        )
        check(status, error)
        if self._handle.value is not None:
            _open.add(self._handle.value)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the host; a second call does nothing, nor does one in a forked child."""
        handle, self._handle = self._handle, Handle()
        if handle.value in _open:
            _open.discard(handle.value)
            check(library().parta_engine_close(handle))

    def session(self, key: str | None = None) -> Session:
        """Opens a session by a service key or a sign-in's token; without one, of nobody."""
        handle = Handle()
        error = Error()
        if key is None:
            status = library().parta_session_open_anonymous(
                self._handle, ctypes.byref(handle), ctypes.byref(error)
            )
        else:
            status = library().parta_session_open_key(
                self._handle, Text.of(key), ctypes.byref(handle), ctypes.byref(error)
            )
        check(status, error)
        return Session(handle)

    def request_code(self, phone: str) -> None:
        """Sends a one-time sign-in code to a phone."""
        error = Error()
        check(
            library().parta_session_request_code(
                self._handle, Text.of(phone), ctypes.byref(error)
            ),
            error,
        )

    def sign_in(
        self, phone: str, code: str, name: str = "", label: str = ""
    ) -> tuple[Session, str]:
        """Signs a person in; returns the session and the token that session() takes later.

        Args:
            phone: The phone that received the code.
            code: The six digits.
            name: Full name; needed at a person's first sign-in only.
            label: What the person calls this device.
        """
        handle = Handle()
        token = Bytes()
        error = Error()
        status = library().parta_session_sign_in(
            self._handle,
            Text.of(phone),
            Text.of(code),
            Text.of(name),
            Text.of(label),
            ctypes.byref(handle),
            ctypes.byref(token),
            ctypes.byref(error),
        )
        check(status, error)
        return Session(handle), token.take().decode()

    def describe(self) -> dict[str, Any]:
        """Describes all operations with their fields."""
        description = Bytes()
        error = Error()
        status = library().parta_operations(
            self._handle, ctypes.byref(description), ctypes.byref(error)
        )
        check(status, error)
        described: dict[str, Any] = json.loads(description.take())
        return described

    def back_up(self, path: str | os.PathLike[str]) -> None:
        """Writes a consistent copy of the data folder while the host works."""
        error = Error()
        check(
            library().parta_backup(self._handle, Text.of(os.fspath(path)), ctypes.byref(error)),
            error,
        )
