"""libparta.so as ctypes sees it: the only module that knows pointers."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from pathlib import Path
from typing import Optional

from .errors import ClosedHandle, Failure

_ABI_MAJOR = 1
_CLOSED_HANDLE = -11
_ROOM = 4096

Handle = ctypes.c_void_p


class Text(ctypes.Structure):
    """parta_text_v1"""

    _fields_ = [("bytes", ctypes.c_char_p), ("length", ctypes.c_uint64)]

    @classmethod
    def of(cls, text: "str | bytes") -> "Text":
        data = text.encode() if isinstance(text, str) else text
        return cls(data, len(data))


class TextView(ctypes.Structure):
    """parta_text_v1 as the library fills it: the bytes are not copied by reading the member."""

    _fields_ = [("bytes", ctypes.c_void_p), ("length", ctypes.c_uint64)]

    def text(self) -> str:
        return ctypes.string_at(self.bytes, self.length).decode() if self.length else ""


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
    """parta_error_v1"""

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


EventFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p, TextView)
DropFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_STATUS = ctypes.c_int32
_OUT = ctypes.POINTER(Handle)
_REPLY = ctypes.POINTER(Bytes)
_ERROR = ctypes.POINTER(Error)
_NUMBER = ctypes.POINTER(ctypes.c_uint64)

_SIGNATURES = {
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

_loaded: Optional[ctypes.CDLL] = None


def library() -> ctypes.CDLL:
    """The loaded library; it is never unloaded."""
    global _loaded
    if _loaded is None:
        _loaded = _load()
    return _loaded


def version() -> str:
    """The release of the library."""
    return library().parta_version(None, None).decode()


def _load() -> ctypes.CDLL:
    found = ctypes.CDLL(_path())
    pointer = ctypes.POINTER(ctypes.c_uint32)
    found.parta_version.restype = ctypes.c_char_p
    found.parta_version.argtypes = [pointer, pointer]
    major = ctypes.c_uint32()
    found.parta_version(ctypes.byref(major), None)
    if major.value != _ABI_MAJOR:
        raise ImportError(f"libparta.so speaks ABI {major.value}, not {_ABI_MAJOR}")
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(found, name)
        function.restype = result
        function.argtypes = arguments
    return found


def _path() -> str:
    chosen = os.environ.get("PARTA_LIBRARY")
    if chosen:
        return chosen
    here = Path(__file__).resolve()
    places = [Path("/usr/local/lib/libparta.so.1"), Path("/usr/lib/libparta.so.1")]
    if len(here.parents) > 3:
        # In the source tree: what `swift build` made last.
        build = here.parents[3] / ".build"
        places += [build / "release" / "libparta.so", build / "debug" / "libparta.so"]
    for place in places:
        if place.exists():
            return str(place)
    return ctypes.util.find_library("parta") or "libparta.so.1"


def new_error() -> Error:
    """An error struct with room of its own."""
    room = ctypes.create_string_buffer(_ROOM)
    error = Error(struct_size=ctypes.sizeof(Error), room_size=_ROOM)
    error.room = ctypes.cast(room, ctypes.c_void_p).value
    error.keep = room  # the struct holds an address only
    return error


def check(status: int, error: Optional[Error] = None) -> None:
    """Raises what a status says."""
    if status == 0:
        return
    kind = ClosedHandle if status == _CLOSED_HANDLE else Failure
    code = library().parta_status_name(status).decode()
    if error is None:
        raise kind(code, None, "The handle is closed.", "Объект уже закрыт.", None)
    raise kind(
        code,
        error.field.text() or None,
        error.message.text(),
        error.text.text(),
        error.clause.text() or None,
    )
