"""An open host."""

from __future__ import annotations

import ctypes
import json
import os
from typing import Any, Dict, Optional, Tuple, Union

from .library import Bytes, Handle, Text, check, library, new_error
from .session import Session


class Engine:
    """A host on a data folder; closes everything that was opened through it.

    Use it in a with statement. All methods may be called from any thread.
    """

    def __init__(self, folder: Union[str, "os.PathLike[str]"], **options: Any) -> None:
        """Opens a data folder, which is made when it does not exist.

        options are settings that win over the folder's parta.json and the environment.
        """
        self._handle = Handle()
        error = new_error()
        status = library().parta_engine_open(
            Text.of(os.fspath(folder)),
            Text.of(json.dumps(options)),
            ctypes.byref(self._handle),
            ctypes.byref(error),
        )
        check(status, error)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the host; a second call does nothing."""
        handle, self._handle = self._handle, Handle()
        check(library().parta_engine_close(handle))

    def session(self, key: Optional[str] = None) -> Session:
        """Opens a session by a service key or a sign-in's token; without one, of nobody."""
        handle = Handle()
        error = new_error()
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
        error = new_error()
        check(
            library().parta_session_request_code(
                self._handle, Text.of(phone), ctypes.byref(error)
            ),
            error,
        )

    def sign_in(
        self, phone: str, code: str, name: str = "", label: str = ""
    ) -> Tuple[Session, str]:
        """Signs a person in; returns the session and the token that session() takes later."""
        handle = Handle()
        token = Bytes()
        error = new_error()
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

    def describe(self) -> Dict[str, Any]:
        """Describes all operations with their fields."""
        description = Bytes()
        error = new_error()
        status = library().parta_operations(
            self._handle, ctypes.byref(description), ctypes.byref(error)
        )
        check(status, error)
        return json.loads(description.take())

    def back_up(self, path: Union[str, "os.PathLike[str]"]) -> None:
        """Writes a consistent copy of the data folder while the host works."""
        error = new_error()
        check(
            library().parta_backup(self._handle, Text.of(os.fspath(path)), ctypes.byref(error)),
            error,
        )
