"""Files in and out, without holding one in memory."""

from __future__ import annotations

import ctypes
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from .library import Bytes, Error, Handle, Text, check, library
from .records import Record, read_record

_CHUNK = 1 << 18


@dataclass(frozen=True, kw_only=True, repr=False)
class Receipt(Record):
    """What an upload tells of the stored file.

    Attributes:
        file: The new file's identifier.
        name: Its name.
        type: Its media type.
        size: Bytes of its content.
        sha256: SHA-256 of its content, in hexadecimal.
    """

    file: str
    name: str
    type: str
    size: int
    sha256: str


def upload(session: Handle, stream: BinaryIO, request: Mapping[str, str | None]) -> Receipt:
    """Streams into a new file; leaves nothing behind when the stream fails."""
    members = {name: value for name, value in request.items() if value is not None}
    handle = Handle()
    error = Error()
    status = library().parta_upload_open(
        session, Text.of(json.dumps(members)), ctypes.byref(handle), ctypes.byref(error)
    )
    check(status, error)
    try:
        while True:
            chunk = stream.read(_CHUNK)
            if chunk is None:
                raise BlockingIOError("the stream has nothing yet, and its end has not come")
            if not chunk:
                break
            status = library().parta_upload_append(
                handle, bytes(chunk), len(chunk), ctypes.byref(error)
            )
            check(status, error)
    except BaseException:
        library().parta_upload_abort(handle)
        raise
    reply = Bytes()
    check(
        library().parta_upload_finish(handle, ctypes.byref(reply), ctypes.byref(error)), error
    )
    return read_record(Receipt, json.loads(reply.take()))


class File(io.RawIOBase):
    """A stored file as a seekable binary stream; the right to read it is checked at each read."""

    def __init__(self, session: Handle, file: str) -> None:
        super().__init__()
        self._file: Handle = Handle()
        self._position = 0
        error = Error()
        status = library().parta_file_open(
            session, Text.of(file), ctypes.byref(self._file), ctypes.byref(error)
        )
        check(status, error)
        size = ctypes.c_uint64()
        check(library().parta_file_size(self._file, ctypes.byref(size), None))
        self.size: int = size.value

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        if not view:
            return 0
        room = (ctypes.c_char * len(view)).from_buffer(view)
        count = ctypes.c_uint64()
        error = Error()
        status = library().parta_file_read(
            self._file,
            self._position,
            ctypes.addressof(room),
            len(view),
            ctypes.byref(count),
            ctypes.byref(error),
        )
        check(status, error)
        self._position += count.value
        return int(count.value)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise ValueError("negative position")
        self._position = start + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def close(self) -> None:
        if not self.closed:
            library().parta_file_close(self._file)
            self._file = Handle()
        super().close()
