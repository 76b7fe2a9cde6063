"""Operations on post. Derived from the registry: do not edit.

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
    ChannelID,
    FileID,
    MemberID,
    UnitID,
    AttachedFile,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class PostConfirmed(Record):
    r"""A part of post.acknowledgements.

    Attributes:
        member: The member.
        name: Full name.
        at: When it was confirmed.
        is_paper: Whether somebody entered it from paper.
        entered_by: Name of the one who entered the paper.
        basis: The paper.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    member: MemberID
    name: str
    at: datetime
    is_paper: bool
    entered_by: str | None = None
    basis: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class PostOther(Record):
    r"""A part of post.acknowledgements.

    Attributes:
        member: The member.
        name: Full name.
    """

    member: MemberID
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class PostItem(Record):
    r"""A part of post.list.

    Attributes:
        channel: The channel.
        number: Number of the post in its channel.
        author: Who published it.
        author_name: The publisher's name.
        supplier: Who supplied the material.
        supplier_name: The supplier's name.
        text: The text; a deleted post has none.
        files: Its files; a deleted post has none.
        created: When it was published.
        edited: When it was changed last.
        deleted: When it was deleted.
        must_read: Whether its readers confirm by name that they know it.
        acknowledged: When the caller confirmed it; not in events.
        must_acknowledge: Whether the caller still has to confirm it; not in events.
        confirmed_by: How many have confirmed it, for those who publish; not in events.
    """

    _kinds: ClassVar[Kinds] = {
        "files": as_rows(AttachedFile),
        "created": as_moment,
        "edited": as_moment,
        "deleted": as_moment,
        "acknowledged": as_moment,
    }
    channel: ChannelID
    number: int
    author: MemberID
    author_name: str
    supplier: MemberID | None = None
    supplier_name: str | None = None
    text: str | None = None
    files: Rows[AttachedFile]
    created: datetime
    edited: datetime | None = None
    deleted: datetime | None = None
    must_read: bool
    acknowledged: datetime | None = None
    must_acknowledge: bool | None = None
    confirmed_by: int | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class PostAcknowledgeReply(Record):
    r"""What post.acknowledge answers.

    Attributes:
        acknowledged: When it was confirmed the first time.
    """

    _kinds: ClassVar[Kinds] = {
        "acknowledged": as_moment,
    }
    acknowledged: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class PostAcknowledgePaperReply(Record):
    r"""What post.acknowledgePaper answers.

    Attributes:
        channel: The channel.
        number: Number of the post in its channel.
        member: Who knows it.
        name: The member's name.
        at: When it was confirmed the first time.
        is_paper: Whether somebody entered it from paper.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    channel: ChannelID
    number: int
    member: MemberID
    name: str
    at: datetime
    is_paper: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class PostAcknowledgementsReply(Record):
    r"""What post.acknowledgements answers.

    Attributes:
        confirmed_count: How many have confirmed, on all pages.
        others_count: How many have not, on all pages.
        confirmed: Those of this page who have, also who have left.
        others: Those of this page who have not.
        next: What the next page comes after, when there is one.
    """

    _kinds: ClassVar[Kinds] = {
        "confirmed": as_rows(PostConfirmed),
        "others": as_rows(PostOther),
    }
    confirmed_count: int
    others_count: int
    confirmed: Rows[PostConfirmed]
    others: Rows[PostOther]
    next: MemberID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class PostEditReply(Record):
    r"""What post.edit answers.

    Attributes:
        channel: The channel.
        number: Number of the post in its channel.
        author: Who published it.
        author_name: The publisher's name.
        supplier: Who supplied the material.
        supplier_name: The supplier's name.
        text: The text; a deleted post has none.
        files: Its files; a deleted post has none.
        created: When it was published.
        edited: When it was changed last.
        deleted: When it was deleted.
        must_read: Whether its readers confirm by name that they know it.
        acknowledged: When the caller confirmed it; not in events.
        must_acknowledge: Whether the caller still has to confirm it; not in events.
        confirmed_by: How many have confirmed it, for those who publish; not in events.
    """

    _kinds: ClassVar[Kinds] = {
        "files": as_rows(AttachedFile),
        "created": as_moment,
        "edited": as_moment,
        "deleted": as_moment,
        "acknowledged": as_moment,
    }
    channel: ChannelID
    number: int
    author: MemberID
    author_name: str
    supplier: MemberID | None = None
    supplier_name: str | None = None
    text: str | None = None
    files: Rows[AttachedFile]
    created: datetime
    edited: datetime | None = None
    deleted: datetime | None = None
    must_read: bool
    acknowledged: datetime | None = None
    must_acknowledge: bool | None = None
    confirmed_by: int | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class PostListReply(Record):
    r"""What post.list answers.

    Attributes:
        posts: Posts, the newest first.
        last: Number of the channel's newest post.
    """

    _kinds: ClassVar[Kinds] = {
        "posts": as_rows(PostItem),
    }
    posts: Rows[PostItem]
    last: int


@dataclass(frozen=True, kw_only=True, repr=False)
class PostPublishReply(Record):
    r"""What post.publish answers.

    Attributes:
        number: Number of the post in its channel, from 1 without gaps.
    """

    number: int


@dataclass(frozen=True, kw_only=True, repr=False)
class PostReadReply(Record):
    r"""What post.read answers.

    Attributes:
        read: Number up to which the caller has read; it never goes back.
    """

    read: int


class PostOperations:
    """Operations on post."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def acknowledge(
        self,
        *,
        channel: ChannelID,
        number: int,
        idempotency_key: str | None = None,
    ) -> PostAcknowledgeReply:
        r"""Confirms by name that the caller knows a post; it cannot be taken back.

        The operation `post.acknowledge`; writes; callers: member; regulations: M65, M66; since 1.0.

        Args:
            channel: The channel.
            number: Number of the post in its channel. 1 to 2147483647.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `PostAcknowledgeReply`:

            acknowledged: When it was confirmed the first time.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.acknowledge(channel="3.17", number=1)
        """
        return read_record(PostAcknowledgeReply, self._call("post.acknowledge", {
            "channel": channel,
            "number": number,
            "idempotencyKey": idempotency_key,
        }))

    def acknowledge_paper(
        self,
        *,
        channel: ChannelID,
        number: int,
        member: MemberID,
        basis: str,
        idempotency_key: str | None = None,
    ) -> PostAcknowledgePaperReply:
        r"""Enters that a person confirmed a post on paper.

        The operation `post.acknowledgePaper`; writes; callers: member; regulations: M65, M66; since
        1.0.

        Args:
            channel: The channel.
            number: Number of the post in its channel. 1 to 2147483647.
            member: Who signed.
            basis: The paper: «лист ознакомления от 03.09». 2 to 300 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `PostAcknowledgePaperReply`:

            channel: The channel.
            number: Number of the post in its channel.
            member: Who knows it.
            name: The member's name.
            at: When it was confirmed the first time.
            is_paper: Whether somebody entered it from paper.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.acknowledge_paper(
                channel="3.17",
                number=1,
                member="3.17",
                basis="basis",
            )
        """
        return read_record(PostAcknowledgePaperReply, self._call("post.acknowledgePaper", {
            "channel": channel,
            "number": number,
            "member": member,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        }))

    def acknowledgements(
        self,
        *,
        channel: ChannelID,
        number: int,
        unit: UnitID | None = None,
        after: MemberID | None = None,
        limit: int | None = None,
    ) -> PostAcknowledgementsReply:
        r"""Lists by name who has confirmed a post and who has not; leads name a unit of theirs.

        The operation `post.acknowledgements`; reads; callers: member; regulations: M65, M66; since
        1.0.

        Args:
            channel: The channel.
            number: Number of the post in its channel. 1 to 2147483647.
            unit: Only people of this unit and the parents of its learners.
            after: Only members behind this one.
            limit: At most so many people. 1 to 1000. Default: 200.

        Returns:
            `PostAcknowledgementsReply`:

            confirmed_count: How many have confirmed, on all pages.
            others_count: How many have not, on all pages.
            confirmed: Those of this page who have, also who have left.
            others: Those of this page who have not.
            next: What the next page comes after, when there is one.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.acknowledgements(channel="3.17", number=1)
        """
        return read_record(PostAcknowledgementsReply, self._call("post.acknowledgements", {
            "channel": channel,
            "number": number,
            "unit": unit,
            "after": after,
            "limit": limit,
        }))

    def delete(
        self,
        *,
        channel: ChannelID,
        number: int,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Deletes a post; a mark remains.

        The operation `post.delete`; writes; callers: member; regulations: M68; since 1.0.

        Args:
            channel: The channel.
            number: Number of the post in its channel. 1 to 2147483647.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.post.delete(channel="3.17", number=1)
        """
        self._call("post.delete", {
            "channel": channel,
            "number": number,
            "idempotencyKey": idempotency_key,
        })

    def edit(
        self,
        *,
        channel: ChannelID,
        number: int,
        text: str,
        idempotency_key: str | None = None,
    ) -> PostEditReply:
        r"""Changes the text of a post.

        The operation `post.edit`; writes; callers: member; regulations: M68; since 1.0.

        Args:
            channel: The channel.
            number: Number of the post in its channel. 1 to 2147483647.
            text: The new text; only a post with files may do without. 0 to 20000 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `PostEditReply`:

            channel: The channel.
            number: Number of the post in its channel.
            author: Who published it.
            author_name: The publisher's name.
            supplier: Who supplied the material.
            supplier_name: The supplier's name.
            text: The text; a deleted post has none.
            files: Its files; a deleted post has none.
            created: When it was published.
            edited: When it was changed last.
            deleted: When it was deleted.
            must_read: Whether its readers confirm by name that they know it.
            acknowledged: When the caller confirmed it; not in events.
            must_acknowledge: Whether the caller still has to confirm it; not in events.
            confirmed_by: How many have confirmed it, for those who publish; not in events.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.edit(channel="3.17", number=1, text="text")
        """
        return read_record(PostEditReply, self._call("post.edit", {
            "channel": channel,
            "number": number,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        channel: ChannelID,
        before: int | None = None,
        limit: int | None = None,
    ) -> PostListReply:
        r"""Lists the posts of a channel, the newest first.

        The operation `post.list`; reads; callers: member; regulations: M65, M66; since 1.0.

        Args:
            channel: The channel.
            before: Only posts before this number. 1 to 2147483647.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `PostListReply`:

            posts: Posts, the newest first.
            last: Number of the channel's newest post.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.list(channel="3.17")
        """
        return read_record(PostListReply, self._call("post.list", {
            "channel": channel,
            "before": before,
            "limit": limit,
        }))

    def publish(
        self,
        *,
        channel: ChannelID,
        text: str | None = None,
        files: Sequence[FileID] | None = None,
        must_read: bool | None = None,
        idempotency_key: str | None = None,
    ) -> PostPublishReply:
        r"""Publishes a post in a channel.

        The operation `post.publish`; writes; callers: member; regulations: M65, M66, M68; since
        1.0.

        Args:
            channel: The channel.
            text: The text; only a post with files may do without. 0 to 20000 characters. Default:
                "".
            files: Files that the caller has uploaded to this channel, each for one post. 0 to 10
                elements. Default: [].
            must_read: Whether readers confirm by name that they know it. Default: False.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `PostPublishReply`:

            number: Number of the post in its channel, from 1 without gaps.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.publish(channel="3.17")
        """
        return read_record(PostPublishReply, self._call("post.publish", {
            "channel": channel,
            "text": text,
            "files": files,
            "mustRead": must_read,
            "idempotencyKey": idempotency_key,
        }))

    def read(
        self,
        *,
        channel: ChannelID,
        up_to: int | None = None,
        idempotency_key: str | None = None,
    ) -> PostReadReply:
        r"""Marks the posts of a channel as read up to a number.

        The operation `post.read`; writes; callers: member; regulations: M65, M66; since 1.0.

        Args:
            channel: The channel.
            up_to: Number of the last post read; by default the newest.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `PostReadReply`:

            read: Number up to which the caller has read; it never goes back.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.post.read(channel="3.17")
        """
        return read_record(PostReadReply, self._call("post.read", {
            "channel": channel,
            "upTo": up_to,
            "idempotencyKey": idempotency_key,
        }))


class AsyncPostOperations:
    """Operations on post, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def acknowledge(
        self,
        *,
        channel: ChannelID,
        number: int,
        idempotency_key: str | None = None,
    ) -> PostAcknowledgeReply:
        r"""Confirms by name that the caller knows a post; it cannot be taken back.

        See `PostOperations.acknowledge`.
        """
        return read_record(PostAcknowledgeReply, await self._call("post.acknowledge", {
            "channel": channel,
            "number": number,
            "idempotencyKey": idempotency_key,
        }))

    async def acknowledge_paper(
        self,
        *,
        channel: ChannelID,
        number: int,
        member: MemberID,
        basis: str,
        idempotency_key: str | None = None,
    ) -> PostAcknowledgePaperReply:
        r"""Enters that a person confirmed a post on paper.

        See `PostOperations.acknowledge_paper`.
        """
        return read_record(PostAcknowledgePaperReply, await self._call("post.acknowledgePaper", {
            "channel": channel,
            "number": number,
            "member": member,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        }))

    async def acknowledgements(
        self,
        *,
        channel: ChannelID,
        number: int,
        unit: UnitID | None = None,
        after: MemberID | None = None,
        limit: int | None = None,
    ) -> PostAcknowledgementsReply:
        r"""Lists by name who has confirmed a post and who has not; leads name a unit of theirs.

        See `PostOperations.acknowledgements`.
        """
        return read_record(PostAcknowledgementsReply, await self._call("post.acknowledgements", {
            "channel": channel,
            "number": number,
            "unit": unit,
            "after": after,
            "limit": limit,
        }))

    async def delete(
        self,
        *,
        channel: ChannelID,
        number: int,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Deletes a post; a mark remains.

        See `PostOperations.delete`.
        """
        await self._call("post.delete", {
            "channel": channel,
            "number": number,
            "idempotencyKey": idempotency_key,
        })

    async def edit(
        self,
        *,
        channel: ChannelID,
        number: int,
        text: str,
        idempotency_key: str | None = None,
    ) -> PostEditReply:
        r"""Changes the text of a post.

        See `PostOperations.edit`.
        """
        return read_record(PostEditReply, await self._call("post.edit", {
            "channel": channel,
            "number": number,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        channel: ChannelID,
        before: int | None = None,
        limit: int | None = None,
    ) -> PostListReply:
        r"""Lists the posts of a channel, the newest first.

        See `PostOperations.list`.
        """
        return read_record(PostListReply, await self._call("post.list", {
            "channel": channel,
            "before": before,
            "limit": limit,
        }))

    async def publish(
        self,
        *,
        channel: ChannelID,
        text: str | None = None,
        files: Sequence[FileID] | None = None,
        must_read: bool | None = None,
        idempotency_key: str | None = None,
    ) -> PostPublishReply:
        r"""Publishes a post in a channel.

        See `PostOperations.publish`.
        """
        return read_record(PostPublishReply, await self._call("post.publish", {
            "channel": channel,
            "text": text,
            "files": files,
            "mustRead": must_read,
            "idempotencyKey": idempotency_key,
        }))

    async def read(
        self,
        *,
        channel: ChannelID,
        up_to: int | None = None,
        idempotency_key: str | None = None,
    ) -> PostReadReply:
        r"""Marks the posts of a channel as read up to a number.

        See `PostOperations.read`.
        """
        return read_record(PostReadReply, await self._call("post.read", {
            "channel": channel,
            "upTo": up_to,
            "idempotencyKey": idempotency_key,
        }))
