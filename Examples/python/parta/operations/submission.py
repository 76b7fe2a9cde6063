"""Operations on submission. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal

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
    InstitutionID,
    MemberID,
    SubmissionID,
    AttachedFile,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class SubmissionItem(Record):
    r"""A part of submission.list.

    Attributes:
        submission: The submission.
        channel: The channel it is meant for.
        channel_name: The channel's name.
        author: Who supplied it.
        author_name: The supplier's name.
        text: The text.
        files: Its files.
        state: Where it stands.
        reason: Why it was refused.
        created: When it was supplied.
        decided: When it was published or refused.
        post: Number of the post that it became.
    """

    _kinds: ClassVar[Kinds] = {
        "files": as_rows(AttachedFile),
        "created": as_moment,
        "decided": as_moment,
    }
    submission: SubmissionID
    channel: ChannelID
    channel_name: str
    author: MemberID
    author_name: str
    text: str
    files: Rows[AttachedFile]
    state: Literal["pending", "accepted", "refused"]
    reason: str | None = None
    created: datetime
    decided: datetime | None = None
    post: int | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class SubmissionAcceptReply(Record):
    r"""What submission.accept answers.

    Attributes:
        channel: The channel.
        number: Number of the post in its channel.
    """

    channel: ChannelID
    number: int


@dataclass(frozen=True, kw_only=True, repr=False)
class SubmissionCreateReply(Record):
    r"""What submission.create answers.

    Attributes:
        submission: The submission.
        state: Where it stands.
    """

    submission: SubmissionID
    state: Literal["pending", "accepted", "refused"]


@dataclass(frozen=True, kw_only=True, repr=False)
class SubmissionListReply(Record):
    r"""What submission.list answers.

    Attributes:
        submissions: Submissions, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "submissions": as_rows(SubmissionItem),
    }
    submissions: Rows[SubmissionItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class SubmissionRefuseReply(Record):
    r"""What submission.refuse answers.

    Attributes:
        submission: The submission.
        state: Where it stands.
    """

    submission: SubmissionID
    state: Literal["pending", "accepted", "refused"]


class SubmissionOperations:
    """Operations on submission."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def accept(
        self,
        *,
        submission: SubmissionID,
        text: str | None = None,
        must_read: bool | None = None,
        idempotency_key: str | None = None,
    ) -> SubmissionAcceptReply:
        r"""Publishes supplied material as a post that names the supplier.

        The operation `submission.accept`; writes; callers: member; regulations: M68, M69; since
        1.0.

        Args:
            submission: The submission.
            text: The text after editing; by default as supplied. 1 to 20000 characters.
            must_read: Whether readers confirm by name that they know it. Default: False.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SubmissionAcceptReply`:

            channel: The channel.
            number: Number of the post in its channel.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.submission.accept(submission="3.17")
        """
        return read_record(SubmissionAcceptReply, self._call("submission.accept", {
            "submission": submission,
            "text": text,
            "mustRead": must_read,
            "idempotencyKey": idempotency_key,
        }))

    def create(
        self,
        *,
        channel: ChannelID | None = None,
        institution: InstitutionID | None = None,
        text: str | None = None,
        files: Sequence[FileID] | None = None,
        idempotency_key: str | None = None,
    ) -> SubmissionCreateReply:
        r"""Supplies material for publication in a channel.

        The operation `submission.create`; writes; callers: member; regulations: M69; since 1.0.

        Args:
            channel: The channel.
            institution: The institution, instead of a channel: its first system channel is meant.
            text: The text; only material with files may do without. 0 to 20000 characters. Default:
                "".
            files: Files that the caller has uploaded to the channel, each for one submission. 0 to
                10 elements. Default: [].
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SubmissionCreateReply`:

            submission: The submission.
            state: Where it stands.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.submission.create()
        """
        return read_record(SubmissionCreateReply, self._call("submission.create", {
            "channel": channel,
            "institution": institution,
            "text": text,
            "files": files,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "accepted", "refused"] | None = None,
        before: SubmissionID | None = None,
        limit: int | None = None,
    ) -> SubmissionListReply:
        r"""Lists supplied material: publishers see all, others their own.

        The operation `submission.list`; reads; callers: member; regulations: M69; since 1.0.

        Args:
            institution: The institution.
            state: Only submissions in this state.
            before: Only submissions before this one.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `SubmissionListReply`:

            submissions: Submissions, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.submission.list(institution="3")
        """
        return read_record(SubmissionListReply, self._call("submission.list", {
            "institution": institution,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    def refuse(
        self,
        *,
        submission: SubmissionID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> SubmissionRefuseReply:
        r"""Refuses supplied material, with a reason that the supplier reads.

        The operation `submission.refuse`; writes; callers: member; regulations: M69; since 1.0.

        Args:
            submission: The submission.
            reason: Why; the supplier reads it. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SubmissionRefuseReply`:

            submission: The submission.
            state: Where it stands.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.submission.refuse(submission="3.17", reason="reason")
        """
        return read_record(SubmissionRefuseReply, self._call("submission.refuse", {
            "submission": submission,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        }))


class AsyncSubmissionOperations:
    """Operations on submission, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def accept(
        self,
        *,
        submission: SubmissionID,
        text: str | None = None,
        must_read: bool | None = None,
        idempotency_key: str | None = None,
    ) -> SubmissionAcceptReply:
        r"""Publishes supplied material as a post that names the supplier.

        See `SubmissionOperations.accept`.
        """
        return read_record(SubmissionAcceptReply, await self._call("submission.accept", {
            "submission": submission,
            "text": text,
            "mustRead": must_read,
            "idempotencyKey": idempotency_key,
        }))

    async def create(
        self,
        *,
        channel: ChannelID | None = None,
        institution: InstitutionID | None = None,
        text: str | None = None,
        files: Sequence[FileID] | None = None,
        idempotency_key: str | None = None,
    ) -> SubmissionCreateReply:
        r"""Supplies material for publication in a channel.

        See `SubmissionOperations.create`.
        """
        return read_record(SubmissionCreateReply, await self._call("submission.create", {
            "channel": channel,
            "institution": institution,
            "text": text,
            "files": files,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "accepted", "refused"] | None = None,
        before: SubmissionID | None = None,
        limit: int | None = None,
    ) -> SubmissionListReply:
        r"""Lists supplied material: publishers see all, others their own.

        See `SubmissionOperations.list`.
        """
        return read_record(SubmissionListReply, await self._call("submission.list", {
            "institution": institution,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    async def refuse(
        self,
        *,
        submission: SubmissionID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> SubmissionRefuseReply:
        r"""Refuses supplied material, with a reason that the supplier reads.

        See `SubmissionOperations.refuse`.
        """
        return read_record(SubmissionRefuseReply, await self._call("submission.refuse", {
            "submission": submission,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        }))
