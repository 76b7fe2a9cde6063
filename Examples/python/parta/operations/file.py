"""Operations on file. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_moment,
    as_rows,
    read_record,
)
from .shared import (
    ChannelID,
    ChatID,
    FileID,
    InstitutionID,
    MemberID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class FileItem(Record):
    r"""A part of file.list.

    Attributes:
        file: The file.
        name: Its name.
        type: Its media type.
        size: Bytes of its content.
        member: Who uploaded it.
        author: The uploader's name.
        chat: The chat whose members may read it.
        channel: The channel for which it was uploaded.
        created: When it was uploaded.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
    }
    file: FileID
    name: str
    type: str
    size: int
    member: MemberID
    author: str
    chat: ChatID | None = None
    channel: ChannelID | None = None
    created: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class FileListReply(Record):
    r"""What file.list answers.

    Attributes:
        files: The files, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "files": as_rows(FileItem),
    }
    files: Rows[FileItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class FileShowReply(Record):
    r"""What file.show answers.

    Attributes:
        file: The file.
        name: Its name.
        type: Its media type.
        size: Bytes of its content.
        member: Who uploaded it.
        author: The uploader's name.
        chat: The chat whose members may read it.
        channel: The channel for which it was uploaded.
        created: When it was uploaded.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
    }
    file: FileID
    name: str
    type: str
    size: int
    member: MemberID
    author: str
    chat: ChatID | None = None
    channel: ChannelID | None = None
    created: datetime


class FileOperations:
    """Operations on file."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def list(
        self,
        *,
        institution: InstitutionID | None = None,
        chat: ChatID | None = None,
        before: FileID | None = None,
        limit: int | None = None,
    ) -> FileListReply:
        r"""Lists the files of a chat, or the member's own in an institution.

        The operation `file.list`; reads; callers: member; regulations: M74; since 1.0.

        Args:
            institution: Whose own files; not together with chat.
            chat: The chat whose files are listed.
            before: Only files older than this one.
            limit: Most files of a page. 1 to 200. Default: 50.

        Returns:
            `FileListReply`:

            files: The files, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.file.list()
        """
        return read_record(FileListReply, self._call("file.list", {
            "institution": institution,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    def remove(
        self,
        *,
        file: FileID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes one's own file back, unless a message or post still carries it.

        The operation `file.remove`; writes; callers: member; regulations: M74; since 1.0.

        Args:
            file: The file.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.file.remove(file="3.17")
        """
        self._call("file.remove", {"file": file, "idempotencyKey": idempotency_key})

    def show(
        self,
        *,
        file: FileID,
    ) -> FileShowReply:
        r"""Shows what a file is called, how large it is and who uploaded it.

        The operation `file.show`; reads; callers: member; regulations: M74; since 1.0.

        Args:
            file: The file.

        Returns:
            `FileShowReply`:

            file: The file.
            name: Its name.
            type: Its media type.
            size: Bytes of its content.
            member: Who uploaded it.
            author: The uploader's name.
            chat: The chat whose members may read it.
            channel: The channel for which it was uploaded.
            created: When it was uploaded.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.file.show(file="3.17")
        """
        return read_record(FileShowReply, self._call("file.show", {"file": file}))


class AsyncFileOperations:
    """Operations on file, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def list(
        self,
        *,
        institution: InstitutionID | None = None,
        chat: ChatID | None = None,
        before: FileID | None = None,
        limit: int | None = None,
    ) -> FileListReply:
        r"""Lists the files of a chat, or the member's own in an institution.

        See `FileOperations.list`.
        """
        return read_record(FileListReply, await self._call("file.list", {
            "institution": institution,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    async def remove(
        self,
        *,
        file: FileID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes one's own file back, unless a message or post still carries it.

        See `FileOperations.remove`.
        """
        await self._call("file.remove", {"file": file, "idempotencyKey": idempotency_key})

    async def show(
        self,
        *,
        file: FileID,
    ) -> FileShowReply:
        r"""Shows what a file is called, how large it is and who uploaded it.

        See `FileOperations.show`.
        """
        return read_record(FileShowReply, await self._call("file.show", {"file": file}))
