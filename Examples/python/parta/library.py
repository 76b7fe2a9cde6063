"""libparta.so as ctypes sees it: the only module that knows pointers."""

from __future__ import annotations

import ctypes
import os
import threading
from typing import Any

from .errors import ClosedHandleError, Failure, LibraryError
from .failures import BY_CODE
from .finding import candidates

ABI_MAJOR = 1
ABI_MINOR = 0
"""The least minor number that has every function this package calls."""
_CLOSED_HANDLE = -11
_ROOM = 4096

Handle = ctypes.c_void_p


class Text(ctypes.Structure):
    """parta_text_v1"""

    _fields_ = [("bytes", ctypes.c_char_p), ("length", ctypes.c_uint64)]

    @classmethod
    def of(cls, text: str) -> Text:
        """A borrowed view of the text; valid as long as the struct lives."""
        data = text.encode()
        return cls(data, len(data))


class TextView(ctypes.Structure):
    """parta_text_v1 as the library fills it: the bytes are not copied by reading the member."""

    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_uint64)]

    def copy(self) -> bytes:
        """The bytes, copied."""
        return ctypes.string_at(self.bytes, self.length) if self.length else b""

    def text(self) -> str:
        """The text, copied."""
        return self.copy().decode()


class Bytes(ctypes.Structure):
    """parta_bytes_v1"""

    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_uint64)]

    def take(self) -> bytes:
        """Copies the bytes and releases the library's."""
        try:
            return ctypes.string_at(self.bytes, self.length) if self.length else b""
        finally:
            library().parta_bytes_free(ctypes.byref(self))


class Error(ctypes.Structure):
    """parta_error_v1, with room of its own."""

    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("code", ctypes.c_int32),
        ("room", ctypes.c_void_p),
        ("room_size", ctypes.c_uint64),
        ("needed", ctypes.c_uint64),
        ("field", TextView),
        ("clause", TextView),
        ("text", TextView),
        ("message", TextView),
    ]

    def __init__(self) -> None:
        super().__init__(struct_size=ctypes.sizeof(Error), room_size=_ROOM)
        # The struct holds an address only; the memory lives as long as this object.
        self._room = ctypes.create_string_buffer(_ROOM)
        self.room = ctypes.addressof(self._room)


EventFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p, TextView)
DropFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_STATUS = ctypes.c_int32
_OUT = ctypes.POINTER(Handle)
_REPLY = ctypes.POINTER(Bytes)
_ERROR = ctypes.POINTER(Error)
_NUMBER = ctypes.POINTER(ctypes.c_uint64)

_SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "parta_status_name": (ctypes.c_char_p, [_STATUS]),
    "parta_bytes_free": (None, [_REPLY]),
    "parta_engine_open": (_STATUS, [Text, Text, _OUT, _ERROR]),
    "parta_engine_close": (_STATUS, [Handle]),
    "parta_operations": (_STATUS, [Handle, _REPLY, _ERROR]),
    "parta_backup": (_STATUS, [Handle, Text, _ERROR]),
    "parta_session_open_key": (_STATUS, [Handle, Text, _OUT, _ERROR]),
    "parta_session_open_anonymous": (_STATUS, [Handle, _OUT, _ERROR]),
    "parta_session_request_code": (_STATUS, [Handle, Text, _ERROR]),
    "parta_session_sign_in": (
        _STATUS,
        [Handle, Text, Text, Text, Text, _OUT, _REPLY, _ERROR],
    ),
    "parta_session_close": (_STATUS, [Handle]),
    "parta_call": (_STATUS, [Handle, Text, Text, _REPLY, _ERROR]),
    "parta_subscribe": (
        _STATUS,
        [Handle, Text, EventFunction, ctypes.c_void_p, DropFunction, _OUT, _ERROR],
    ),
    "parta_subscription_close": (_STATUS, [Handle]),
    "parta_upload_open": (_STATUS, [Handle, Text, _OUT, _ERROR]),
    "parta_upload_append": (_STATUS, [Handle, ctypes.c_char_p, ctypes.c_uint64, _ERROR]),
    "parta_upload_finish": (_STATUS, [Handle, _REPLY, _ERROR]),
    "parta_upload_abort": (_STATUS, [Handle]),
    "parta_file_open": (_STATUS, [Handle, Text, _OUT, _ERROR]),
    "parta_file_size": (_STATUS, [Handle, _NUMBER, _ERROR]),
    "parta_file_read": (
        _STATUS,
        [Handle, ctypes.c_uint64, ctypes.c_void_p, ctypes.c_uint64, _NUMBER, _ERROR],
    ),
    "parta_file_close": (_STATUS, [Handle]),
}

_loaded: ctypes.CDLL | None = None
_loading = threading.Lock()


def library() -> ctypes.CDLL:
    """The loaded library; it is never unloaded.

    Raises LibraryError, which lists the places that were tried.
    """
    global _loaded
    if _loaded is None:
        with _loading:
            if _loaded is None:
                _loaded = _load()
    return _loaded


def version() -> str:
    """The release of the library.

    >>> version()
    '1.0.0'
    """
    return _text(library().parta_version(None, None))


def _text(name: Any) -> str:
    """The text of a NUL-terminated string that the library owns."""
    return str(name, "utf-8")


def _load() -> ctypes.CDLL:
    tried: list[str] = []
    for place, reason in candidates():
        if os.sep in place and not os.path.exists(place):
            tried.append(f"{place} ({reason}): there is no such file")
            continue
        try:
            found = ctypes.CDLL(place)
        except OSError as error:
            tried.append(f"{place} ({reason}): {error}")
            continue
        try:
            _bind(found)
        except LibraryError as error:
            tried.append(f"{place} ({reason}): {error}")
            continue
        return found
    raise LibraryError(
        "libparta.so cannot be used; name it in PARTA_LIBRARY. Tried:\n    "
        + "\n    ".join(tried)
    )


def _bind(found: ctypes.CDLL) -> None:
    """Checks the version before anything else is called, then gives the functions their types."""
    pointer = ctypes.POINTER(ctypes.c_uint32)
    try:
        found.parta_version.restype = ctypes.c_char_p
        found.parta_version.argtypes = [pointer, pointer]
    except AttributeError:
        raise LibraryError("it has no parta_version(), so it is not libparta.so") from None
    major = ctypes.c_uint32()
    minor = ctypes.c_uint32()
    release = found.parta_version(ctypes.byref(major), ctypes.byref(minor))
    if major.value != ABI_MAJOR or minor.value < ABI_MINOR:
        raise LibraryError(
            f"release {_text(release)} speaks ABI {major.value}.{minor.value}; this package "
            f"needs {ABI_MAJOR}.{ABI_MINOR} or a later minor"
        )
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(found, name, None)
        if function is None:
            raise LibraryError(f"it has no {name}(), so it is not libparta.so")
        function.restype = result
        function.argtypes = arguments


def check(status: int, error: Error | None = None) -> None:
    """Raises what a status says."""
    if status == 0:
        return
    code = _text(library().parta_status_name(status))
    kind = ClosedHandleError if status == _CLOSED_HANDLE else BY_CODE.get(code, Failure)
    if error is None:
        raise kind(code, None, "The handle is closed.", "Объект уже закрыт.", None)
    raise kind(
        code,
        error.field.text() or None,
        error.message.text(),
        error.text.text(),
        error.clause.text() or None,
    )
