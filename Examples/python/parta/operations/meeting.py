"""Operations on meeting. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

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
    ChatID,
    InstitutionID,
    MeetingID,
    MemberID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingPerson(Record):
    r"""A part of meeting.attendance.

    Attributes:
        member: The member.
        name: The member's name.
        joined: When the member came last; empty for the absent.
        seconds: How long the member took part, in seconds.
        is_present: Whether the member is in it now.
    """

    _kinds: ClassVar[Kinds] = {
        "joined": as_moment,
    }
    member: MemberID
    name: str
    joined: datetime | None = None
    seconds: int
    is_present: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingItem(Record):
    r"""A part of meeting.list.

    Attributes:
        meeting: The meeting.
        chat: The chat whose members take part.
        kind: What it is.
        format: How people take part.
        title: Its title.
        link: Where it is held.
        starts: When it begins.
        ends: When it ends.
        owner: Who holds it.
        owner_name: The holder's name.
        state: Where it stands.
        present: How many are in it now.
    """

    _kinds: ClassVar[Kinds] = {
        "starts": as_moment,
        "ends": as_moment,
    }
    meeting: MeetingID
    chat: ChatID
    kind: Literal["event", "lesson", "meeting"]
    format: Literal["online", "hybrid"]
    title: str
    link: str | None = None
    starts: datetime
    ends: datetime
    owner: MemberID
    owner_name: str
    state: Literal["planned", "cancelled"]
    present: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingAttendanceReply(Record):
    r"""What meeting.attendance answers.

    Attributes:
        people: All members of the chat and all who took part, by name.
    """

    _kinds: ClassVar[Kinds] = {
        "people": as_rows(MeetingPerson),
    }
    people: Rows[MeetingPerson]


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingJoinReply(Record):
    r"""What meeting.join answers.

    Attributes:
        link: Where the meeting is held.
        joined: Since when the caller takes part.
    """

    _kinds: ClassVar[Kinds] = {
        "joined": as_moment,
    }
    link: str | None = None
    joined: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingLeaveReply(Record):
    r"""What meeting.leave answers.

    Attributes:
        seconds: How long the caller took part in all, in seconds.
    """

    seconds: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingListReply(Record):
    r"""What meeting.list answers.

    Attributes:
        meetings: Meetings, the earliest first.
    """

    _kinds: ClassVar[Kinds] = {
        "meetings": as_rows(MeetingItem),
    }
    meetings: Rows[MeetingItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class MeetingPlanReply(Record):
    r"""What meeting.plan answers.

    Attributes:
        meeting: The meeting.
    """

    meeting: MeetingID


class MeetingOperations:
    """Operations on meeting."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def attendance(
        self,
        *,
        meeting: MeetingID,
    ) -> MeetingAttendanceReply:
        r"""Shows who of the chat took part in a meeting and for how long.

        The operation `meeting.attendance`; reads; callers: member; regulations: M22, M57, M58, M60;
        since 1.0.

        Args:
            meeting: The meeting.

        Returns:
            `MeetingAttendanceReply`:

            people: All members of the chat and all who took part, by name.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.meeting.attendance(meeting="3.17")
        """
        return read_record(MeetingAttendanceReply, self._call("meeting.attendance", {
            "meeting": meeting,
        }))

    def cancel(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Calls off a meeting: who holds it, or who manages its chat.

        The operation `meeting.cancel`; writes; callers: member; regulations: M57, M58, M71; since
        1.0.

        Args:
            meeting: The meeting.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.meeting.cancel(meeting="3.17")
        """
        self._call("meeting.cancel", {"meeting": meeting, "idempotencyKey": idempotency_key})

    def join(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> MeetingJoinReply:
        r"""Takes part in a meeting; the time spent in it is kept.

        The operation `meeting.join`; writes; callers: member; regulations: M60, M71; since 1.0.

        Args:
            meeting: The meeting.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MeetingJoinReply`:

            link: Where the meeting is held.
            joined: Since when the caller takes part.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.meeting.join(meeting="3.17")
        """
        return read_record(MeetingJoinReply, self._call("meeting.join", {
            "meeting": meeting,
            "idempotencyKey": idempotency_key,
        }))

    def leave(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> MeetingLeaveReply:
        r"""Leaves a meeting; coming back adds to the time spent.

        The operation `meeting.leave`; writes; callers: member; regulations: M60, M71; since 1.0.

        Args:
            meeting: The meeting.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MeetingLeaveReply`:

            seconds: How long the caller took part in all, in seconds.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.meeting.leave(meeting="3.17")
        """
        return read_record(MeetingLeaveReply, self._call("meeting.leave", {
            "meeting": meeting,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        chat: ChatID | None = None,
        from_: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
    ) -> MeetingListReply:
        r"""Lists the meetings of the caller's chats, from now on by default.

        The operation `meeting.list`; reads; callers: member; regulations: M57, M58, M60, M71; since
        1.0.

        Args:
            institution: The institution.
            chat: Only meetings of this chat.
            from_: Only meetings that end after this moment; now by default.
            until: Only meetings that start before this moment.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `MeetingListReply`:

            meetings: Meetings, the earliest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.meeting.list(institution="3")
        """
        return read_record(MeetingListReply, self._call("meeting.list", {
            "institution": institution,
            "chat": chat,
            "from": from_,
            "until": until,
            "limit": limit,
        }))

    def plan(
        self,
        *,
        chat: ChatID,
        kind: Literal["event", "lesson", "meeting"],
        title: str,
        starts: datetime,
        ends: datetime,
        format: Literal["online", "hybrid"] | None = None,
        link: str | None = None,
        idempotency_key: str | None = None,
    ) -> MeetingPlanReply:
        r"""Plans a remote or hybrid event, lesson or working meeting of a chat.

        The operation `meeting.plan`; writes; callers: member; regulations: M57, M58, M60, M71;
        since 1.0.

        Args:
            chat: The chat whose members take part.
            kind: What it is.
            title: Its title. 1 to 200 characters.
            starts: When it begins.
            ends: When it ends; at most a day later.
            format: How people take part. Default: "online".
            link: Where it is held: an https address. 9 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MeetingPlanReply`:

            meeting: The meeting.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.meeting.plan(
                chat="3.17",
                kind="event",
                title="title",
                starts=datetime(2026, 9, 1, 5, tzinfo=timezone.utc),
                ends=datetime(2026, 9, 1, 5, tzinfo=timezone.utc),
            )
        """
        return read_record(MeetingPlanReply, self._call("meeting.plan", {
            "chat": chat,
            "kind": kind,
            "title": title,
            "starts": starts,
            "ends": ends,
            "format": format,
            "link": link,
            "idempotencyKey": idempotency_key,
        }))


class AsyncMeetingOperations:
    """Operations on meeting, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def attendance(
        self,
        *,
        meeting: MeetingID,
    ) -> MeetingAttendanceReply:
        r"""Shows who of the chat took part in a meeting and for how long.

        See `MeetingOperations.attendance`.
        """
        return read_record(MeetingAttendanceReply, await self._call("meeting.attendance", {
            "meeting": meeting,
        }))

    async def cancel(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Calls off a meeting: who holds it, or who manages its chat.

        See `MeetingOperations.cancel`.
        """
        await self._call("meeting.cancel", {"meeting": meeting, "idempotencyKey": idempotency_key})

    async def join(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> MeetingJoinReply:
        r"""Takes part in a meeting; the time spent in it is kept.

        See `MeetingOperations.join`.
        """
        return read_record(MeetingJoinReply, await self._call("meeting.join", {
            "meeting": meeting,
            "idempotencyKey": idempotency_key,
        }))

    async def leave(
        self,
        *,
        meeting: MeetingID,
        idempotency_key: str | None = None,
    ) -> MeetingLeaveReply:
        r"""Leaves a meeting; coming back adds to the time spent.

        See `MeetingOperations.leave`.
        """
        return read_record(MeetingLeaveReply, await self._call("meeting.leave", {
            "meeting": meeting,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        chat: ChatID | None = None,
        from_: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
    ) -> MeetingListReply:
        r"""Lists the meetings of the caller's chats, from now on by default.

        See `MeetingOperations.list`.
        """
        return read_record(MeetingListReply, await self._call("meeting.list", {
            "institution": institution,
            "chat": chat,
            "from": from_,
            "until": until,
            "limit": limit,
        }))

    async def plan(
        self,
        *,
        chat: ChatID,
        kind: Literal["event", "lesson", "meeting"],
        title: str,
        starts: datetime,
        ends: datetime,
        format: Literal["online", "hybrid"] | None = None,
        link: str | None = None,
        idempotency_key: str | None = None,
    ) -> MeetingPlanReply:
        r"""Plans a remote or hybrid event, lesson or working meeting of a chat.

        See `MeetingOperations.plan`.
        """
        return read_record(MeetingPlanReply, await self._call("meeting.plan", {
            "chat": chat,
            "kind": kind,
            "title": title,
            "starts": starts,
            "ends": ends,
            "format": format,
            "link": link,
            "idempotencyKey": idempotency_key,
        }))
