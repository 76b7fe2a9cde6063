"""Operations on message. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    ChatID,
    FileID,
    InstitutionID,
    MemberID,
    AttachedFile,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageVersion(Record):
    r"""A part of message.history.

    Attributes:
        text: The text.
        until: When it was replaced.
    """

    _kinds: ClassVar[Kinds] = {
        "until": as_moment,
    }
    text: str
    until: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageReaction(Record):
    r"""A part of message.list, message.mentions, message.search.

    Attributes:
        emoji: The reaction.
        count: How many have given it.
        is_mine: Whether the caller has.
    """

    emoji: str
    count: int
    is_mine: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageItem(Record):
    r"""A part of message.list, message.mentions, message.search.

    Attributes:
        chat: The chat.
        number: Number of the message in its chat.
        author: Who wrote it.
        author_name: The author's name.
        text: The text; a deleted message has none.
        files: Its files; a deleted message has none.
        reply_to: Number of the message that is answered.
        created: When it was posted.
        edited: When the text was changed last.
        deleted: When it was deleted.
        read_by: How many members beside the author have read it.
        reactions: Reactions.
    """

    _kinds: ClassVar[Kinds] = {
        "files": as_rows(AttachedFile),
        "created": as_moment,
        "edited": as_moment,
        "deleted": as_moment,
        "reactions": as_rows(MessageReaction),
    }
    chat: ChatID
    number: int
    author: MemberID
    author_name: str
    text: str | None = None
    files: Rows[AttachedFile]
    reply_to: int | None = None
    created: datetime
    edited: datetime | None = None
    deleted: datetime | None = None
    read_by: int
    reactions: Rows[MessageReaction]


@dataclass(frozen=True, kw_only=True, repr=False)
class MessagePerson(Record):
    r"""A part of message.readers.

    Attributes:
        member: The member.
        name: The member's name.
    """

    member: MemberID
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageEditReply(Record):
    r"""What message.edit answers.

    Attributes:
        edited: When the text was changed.
    """

    _kinds: ClassVar[Kinds] = {
        "edited": as_moment,
    }
    edited: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageHistoryReply(Record):
    r"""What message.history answers.

    Attributes:
        text: The text today.
        versions: Earlier texts, the first one first.
    """

    _kinds: ClassVar[Kinds] = {
        "versions": as_rows(MessageVersion),
    }
    text: str
    versions: Rows[MessageVersion]


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageListReply(Record):
    r"""What message.list answers.

    Attributes:
        messages: Messages in the order of their numbers.
        last: Number of the chat's newest message; 0 in an empty chat.
        read: Number up to which the caller has read.
    """

    _kinds: ClassVar[Kinds] = {
        "messages": as_rows(MessageItem),
    }
    messages: Rows[MessageItem]
    last: int
    read: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageMentionsReply(Record):
    r"""What message.mentions answers.

    Attributes:
        messages: Messages, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "messages": as_rows(MessageItem),
    }
    messages: Rows[MessageItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class MessagePostReply(Record):
    r"""What message.post answers.

    Attributes:
        number: Number of the message in its chat, from 1 without gaps.
        created: When it was posted.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
    }
    number: int
    created: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageReadReply(Record):
    r"""What message.read answers.

    Attributes:
        read: Number up to which the caller has read; it never goes back.
    """

    read: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageReadersReply(Record):
    r"""What message.readers answers.

    Attributes:
        readers: Members of the chat who have read it, but for the author.
        others: Members of the chat who have not.
    """

    _kinds: ClassVar[Kinds] = {
        "readers": as_rows(MessagePerson),
        "others": as_rows(MessagePerson),
    }
    readers: Rows[MessagePerson]
    others: Rows[MessagePerson]


@dataclass(frozen=True, kw_only=True, repr=False)
class MessageSearchReply(Record):
    r"""What message.search answers.

    Attributes:
        messages: Messages, the newest first.
        next: The cursor of the next page, when there may be more.
    """

    _kinds: ClassVar[Kinds] = {
        "messages": as_rows(MessageItem),
    }
    messages: Rows[MessageItem]
    next: int | None = None


class MessageOperations:
    """Operations on message."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def delete(
        self,
        *,
        chat: ChatID,
        number: int,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Deletes a message: its author, or who manages the chat; a mark remains.

        The operation `message.delete`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.message.delete(chat="3.17", number=1)
        """
        self._call("message.delete", {
            "chat": chat,
            "number": number,
            "idempotencyKey": idempotency_key,
        })

    def edit(
        self,
        *,
        chat: ChatID,
        number: int,
        text: str,
        idempotency_key: str | None = None,
    ) -> MessageEditReply:
        r"""Changes the text of one's own message; the old text is kept.

        The operation `message.edit`; writes; callers: member; regulations: M72, M84; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.
            text: The new text; only a message with files may do without. 0 to 4096 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MessageEditReply`:

            edited: When the text was changed.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.edit(chat="3.17", number=1, text="text")
        """
        return read_record(MessageEditReply, self._call("message.edit", {
            "chat": chat,
            "number": number,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    def history(
        self,
        *,
        chat: ChatID,
        number: int,
    ) -> MessageHistoryReply:
        r"""Shows the earlier texts of a message to the members of its chat.

        The operation `message.history`; reads; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.

        Returns:
            `MessageHistoryReply`:

            text: The text today.
            versions: Earlier texts, the first one first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.history(chat="3.17", number=1)
        """
        return read_record(MessageHistoryReply, self._call("message.history", {
            "chat": chat,
            "number": number,
        }))

    def list(
        self,
        *,
        chat: ChatID,
        before: int | None = None,
        after: int | None = None,
        around: int | None = None,
        limit: int | None = None,
    ) -> MessageListReply:
        r"""Lists the messages of a chat, from its end or around any point.

        The operation `message.list`; reads; callers: member; regulations: M59, M62, M72, M83; since
        1.0.

        Args:
            chat: The chat.
            before: Only messages before this number. 1 to 2147483647.
            after: Only messages after this number; from its end on.
            around: Messages on both sides of this number. 1 to 2147483647.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `MessageListReply`:

            messages: Messages in the order of their numbers.
            last: Number of the chat's newest message; 0 in an empty chat.
            read: Number up to which the caller has read.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.list(chat="3.17")
        """
        return read_record(MessageListReply, self._call("message.list", {
            "chat": chat,
            "before": before,
            "after": after,
            "around": around,
            "limit": limit,
        }))

    def mentions(
        self,
        *,
        institution: InstitutionID,
        limit: int | None = None,
    ) -> MessageMentionsReply:
        r"""Lists the unread messages that mention the caller.

        The operation `message.mentions`; reads; callers: member; regulations: M72, M83; since 1.0.

        Args:
            institution: The institution.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `MessageMentionsReply`:

            messages: Messages, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.mentions(institution="3")
        """
        return read_record(MessageMentionsReply, self._call("message.mentions", {
            "institution": institution,
            "limit": limit,
        }))

    def post(
        self,
        *,
        chat: ChatID,
        text: str | None = None,
        reply_to: int | None = None,
        mentions: Sequence[MemberID] | None = None,
        files: Sequence[FileID] | None = None,
        idempotency_key: str | None = None,
    ) -> MessagePostReply:
        r"""Posts a message to a chat.

        The operation `message.post`; writes; callers: member; regulations: M50, M59, M62, M72, M84;
        since 1.0.

        Args:
            chat: The chat that receives the message.
            text: The text; only a message with files may do without. 0 to 4096 characters. Default:
                "".
            reply_to: Number of the message that is answered. 1 to 2147483647.
            mentions: Members of the chat who are called. 0 to 50 elements. Default: [].
            files: Files that the caller has uploaded to this chat, each for one message. 0 to 10
                elements. Default: [].
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MessagePostReply`:

            number: Number of the message in its chat, from 1 without gaps.
            created: When it was posted.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.post(chat="3.17")
        """
        return read_record(MessagePostReply, self._call("message.post", {
            "chat": chat,
            "text": text,
            "replyTo": reply_to,
            "mentions": mentions,
            "files": files,
            "idempotencyKey": idempotency_key,
        }))

    def react(
        self,
        *,
        chat: ChatID,
        number: int,
        emoji: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Reacts to a message with an emoji.

        The operation `message.react`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.
            emoji: One emoji. 1 to 16 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.message.react(chat="3.17", number=1, emoji="emoji")
        """
        self._call("message.react", {
            "chat": chat,
            "number": number,
            "emoji": emoji,
            "idempotencyKey": idempotency_key,
        })

    def read(
        self,
        *,
        chat: ChatID,
        up_to: int | None = None,
        idempotency_key: str | None = None,
    ) -> MessageReadReply:
        r"""Marks the messages of a chat as read up to a number.

        The operation `message.read`; writes; callers: member; regulations: M72, M83; since 1.0.

        Args:
            chat: The chat.
            up_to: Number of the last message read; by default the newest.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MessageReadReply`:

            read: Number up to which the caller has read; it never goes back.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.read(chat="3.17")
        """
        return read_record(MessageReadReply, self._call("message.read", {
            "chat": chat,
            "upTo": up_to,
            "idempotencyKey": idempotency_key,
        }))

    def readers(
        self,
        *,
        chat: ChatID,
        number: int,
    ) -> MessageReadersReply:
        r"""Tells by name who has read a message and who has not.

        The operation `message.readers`; reads; callers: member; regulations: M72, M83; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.

        Returns:
            `MessageReadersReply`:

            readers: Members of the chat who have read it, but for the author.
            others: Members of the chat who have not.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.readers(chat="3.17", number=1)
        """
        return read_record(MessageReadersReply, self._call("message.readers", {
            "chat": chat,
            "number": number,
        }))

    def search(
        self,
        *,
        institution: InstitutionID,
        query: str,
        chat: ChatID | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> MessageSearchReply:
        r"""Finds messages by words in the caller's own chats; ё is е, case is ignored.

        The operation `message.search`; reads; callers: member; regulations: M72; since 1.0.

        Args:
            institution: The institution.
            query: Words or their beginnings; all must be found. 1 to 200 characters.
            chat: Only this chat.
            before: The cursor that the page before has returned. 1 to 9223372036854775807.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `MessageSearchReply`:

            messages: Messages, the newest first.
            next: The cursor of the next page, when there may be more.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.message.search(institution="3", query="query")
        """
        return read_record(MessageSearchReply, self._call("message.search", {
            "institution": institution,
            "query": query,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    def unreact(
        self,
        *,
        chat: ChatID,
        number: int,
        emoji: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes one's own reaction to a message back.

        The operation `message.unreact`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            number: Number of the message in its chat. 1 to 2147483647.
            emoji: One emoji. 1 to 16 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.message.unreact(chat="3.17", number=1, emoji="emoji")
        """
        self._call("message.unreact", {
            "chat": chat,
            "number": number,
            "emoji": emoji,
            "idempotencyKey": idempotency_key,
        })


class AsyncMessageOperations:
    """Operations on message, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def delete(
        self,
        *,
        chat: ChatID,
        number: int,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Deletes a message: its author, or who manages the chat; a mark remains.

        See `MessageOperations.delete`.
        """
        await self._call("message.delete", {
            "chat": chat,
            "number": number,
            "idempotencyKey": idempotency_key,
        })

    async def edit(
        self,
        *,
        chat: ChatID,
        number: int,
        text: str,
        idempotency_key: str | None = None,
    ) -> MessageEditReply:
        r"""Changes the text of one's own message; the old text is kept.

        See `MessageOperations.edit`.
        """
        return read_record(MessageEditReply, await self._call("message.edit", {
            "chat": chat,
            "number": number,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    async def history(
        self,
        *,
        chat: ChatID,
        number: int,
    ) -> MessageHistoryReply:
        r"""Shows the earlier texts of a message to the members of its chat.

        See `MessageOperations.history`.
        """
        return read_record(MessageHistoryReply, await self._call("message.history", {
            "chat": chat,
            "number": number,
        }))

    async def list(
        self,
        *,
        chat: ChatID,
        before: int | None = None,
        after: int | None = None,
        around: int | None = None,
        limit: int | None = None,
    ) -> MessageListReply:
        r"""Lists the messages of a chat, from its end or around any point.

        See `MessageOperations.list`.
        """
        return read_record(MessageListReply, await self._call("message.list", {
            "chat": chat,
            "before": before,
            "after": after,
            "around": around,
            "limit": limit,
        }))

    async def mentions(
        self,
        *,
        institution: InstitutionID,
        limit: int | None = None,
    ) -> MessageMentionsReply:
        r"""Lists the unread messages that mention the caller.

        See `MessageOperations.mentions`.
        """
        return read_record(MessageMentionsReply, await self._call("message.mentions", {
            "institution": institution,
            "limit": limit,
        }))

    async def post(
        self,
        *,
        chat: ChatID,
        text: str | None = None,
        reply_to: int | None = None,
        mentions: Sequence[MemberID] | None = None,
        files: Sequence[FileID] | None = None,
        idempotency_key: str | None = None,
    ) -> MessagePostReply:
        r"""Posts a message to a chat.

        See `MessageOperations.post`.
        """
        return read_record(MessagePostReply, await self._call("message.post", {
            "chat": chat,
            "text": text,
            "replyTo": reply_to,
            "mentions": mentions,
            "files": files,
            "idempotencyKey": idempotency_key,
        }))

    async def react(
        self,
        *,
        chat: ChatID,
        number: int,
        emoji: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Reacts to a message with an emoji.

        See `MessageOperations.react`.
        """
        await self._call("message.react", {
            "chat": chat,
            "number": number,
            "emoji": emoji,
            "idempotencyKey": idempotency_key,
        })

    async def read(
        self,
        *,
        chat: ChatID,
        up_to: int | None = None,
        idempotency_key: str | None = None,
    ) -> MessageReadReply:
        r"""Marks the messages of a chat as read up to a number.

        See `MessageOperations.read`.
        """
        return read_record(MessageReadReply, await self._call("message.read", {
            "chat": chat,
            "upTo": up_to,
            "idempotencyKey": idempotency_key,
        }))

    async def readers(
        self,
        *,
        chat: ChatID,
        number: int,
    ) -> MessageReadersReply:
        r"""Tells by name who has read a message and who has not.

        See `MessageOperations.readers`.
        """
        return read_record(MessageReadersReply, await self._call("message.readers", {
            "chat": chat,
            "number": number,
        }))

    async def search(
        self,
        *,
        institution: InstitutionID,
        query: str,
        chat: ChatID | None = None,
        before: int | None = None,
        limit: int | None = None,
    ) -> MessageSearchReply:
        r"""Finds messages by words in the caller's own chats; ё is е, case is ignored.

        See `MessageOperations.search`.
        """
        return read_record(MessageSearchReply, await self._call("message.search", {
            "institution": institution,
            "query": query,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    async def unreact(
        self,
        *,
        chat: ChatID,
        number: int,
        emoji: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes one's own reaction to a message back.

        See `MessageOperations.unreact`.
        """
        await self._call("message.unreact", {
            "chat": chat,
            "number": number,
            "emoji": emoji,
            "idempotencyKey": idempotency_key,
        })
