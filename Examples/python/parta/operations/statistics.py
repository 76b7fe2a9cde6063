"""Operations on statistics. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_day,
    as_moment,
    as_record,
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    MeetingID,
    MemberID,
    UnitID,
    Word,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsUnitItem(Record):
    r"""A part of statistics.control.

    Attributes:
        unit: The unit.
        name: Its name.
        people: Its people.
        active: Those active within the period.
        messages: Messages in its chats within the period.
        meetings: Meetings of its chats within the period.
    """

    unit: UnitID
    name: str
    people: int
    active: int
    messages: int
    meetings: int


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsMeetingItem(Record):
    r"""A part of statistics.control.

    Attributes:
        meeting: The meeting.
        kind: Event, lesson or working meeting.
        format: Online or hybrid.
        title: Its title.
        chat: Name of its chat.
        unit: The unit of its chat.
        owner: Name of the one who holds it.
        starts: When it starts.
        ends: When it ends.
        state: Where it stands.
        participants: How many took part.
    """

    _kinds: ClassVar[Kinds] = {
        "starts": as_moment,
        "ends": as_moment,
    }
    meeting: MeetingID
    kind: str
    format: str
    title: str
    chat: str
    unit: UnitID | None = None
    owner: str
    starts: datetime
    ends: datetime
    state: str
    participants: int


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsRoleFigures(Record):
    r"""A part of statistics.show.

    Attributes:
        role: Key of the role.
        word: Title of the role.
        people: Present members with the role.
        verified: Those whose status is confirmed.
        pending: Those whose status waits for it.
        active: Those active within the period.
    """

    role: str
    word: str
    people: int
    verified: int
    pending: int
    active: int


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsDayFigures(Record):
    r"""A part of statistics.show.

    Attributes:
        day: The day, by the institution's clock.
        active: Active members.
        roles: Active members by role; one with two roles counts in both.
        messages: Messages written.
        posts: Channel posts published.
        joined: People who joined.
    """

    _kinds: ClassVar[Kinds] = {
        "day": as_day,
    }
    day: date
    active: int
    roles: dict[str, int]
    messages: int
    posts: int
    joined: int


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsInviteFigures(Record):
    r"""A part of statistics.show.

    Attributes:
        issued: Links ever issued.
        claimed: Used at least once.
        unclaimed: Never used and still good: to be revoked (M34).
        expired: Never used and run out.
        revoked: Revoked.
    """

    issued: int
    claimed: int
    unclaimed: int
    expired: int
    revoked: int


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsControlReply(Record):
    r"""What statistics.control answers.

    Attributes:
        from_: The first day of the period.
        until: The last day of the period.
        units: Activity by active unit.
        meetings: The register of meetings by number.
    """

    _kinds: ClassVar[Kinds] = {
        "from_": as_day,
        "until": as_day,
        "units": as_rows(StatisticsUnitItem),
        "meetings": as_rows(StatisticsMeetingItem),
    }
    from_: date
    until: date
    units: Rows[StatisticsUnitItem]
    meetings: Rows[StatisticsMeetingItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsCsvReply(Record):
    r"""What statistics.csv answers.

    Attributes:
        name: Name for the file.
        text: UTF-8 with a byte-order mark, semicolons, CRLF.
    """

    name: str
    text: str


@dataclass(frozen=True, kw_only=True, repr=False)
class StatisticsShowReply(Record):
    r"""What statistics.show answers.

    Attributes:
        institution: Name of the institution.
        recipient: For whom the regulation has them made.
        from_: The first day of the period.
        until: The last day of the period.
        people: Present members.
        active: Members active within the period.
        roles: Figures by role.
        days: Figures by day, days without any left out.
        units: Active units.
        chats: Open chats.
        messages: Messages written within the period.
        posts: Channel posts published within the period.
        meetings: Meetings that start within the period.
        invites: Links, of all times.
    """

    _kinds: ClassVar[Kinds] = {
        "recipient": as_record(Word),
        "from_": as_day,
        "until": as_day,
        "roles": as_rows(StatisticsRoleFigures),
        "days": as_rows(StatisticsDayFigures),
        "invites": as_record(StatisticsInviteFigures),
    }
    institution: str
    recipient: Word
    from_: date
    until: date
    people: int
    active: int
    roles: Rows[StatisticsRoleFigures]
    days: Rows[StatisticsDayFigures]
    units: int
    chats: int
    messages: int
    posts: int
    meetings: int
    invites: StatisticsInviteFigures


class StatisticsOperations:
    """Operations on statistics."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def control(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        after: MeetingID | None = None,
    ) -> StatisticsControlReply:
        r"""Shows activity by unit and the register of meetings, without any texts.

        The operation `statistics.control`; reads; callers: member; regulations: M22, M57, M58;
        since 1.0.

        Args:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.
            limit: At most so many meetings. 1 to 200. Default: 50.
            after: Only meetings behind this one.

        Returns:
            `StatisticsControlReply`:

            from_: The first day of the period.
            until: The last day of the period.
            units: Activity by active unit.
            meetings: The register of meetings by number.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.statistics.control(institution="3")
        """
        return read_record(StatisticsControlReply, self._call("statistics.control", {
            "institution": institution,
            "from": from_,
            "until": until,
            "limit": limit,
            "after": after,
        }))

    def csv(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
    ) -> StatisticsCsvReply:
        r"""Hands the statistics out as a CSV sheet with the institution's role words.

        The operation `statistics.csv`; reads; callers: member; regulations: M21; since 1.0.

        Args:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.

        Returns:
            `StatisticsCsvReply`:

            name: Name for the file.
            text: UTF-8 with a byte-order mark, semicolons, CRLF.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.statistics.csv(institution="3")
        """
        return read_record(StatisticsCsvReply, self._call("statistics.csv", {
            "institution": institution,
            "from": from_,
            "until": until,
        }))

    def grant(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Opens the statistics to a member of the staff.

        The operation `statistics.grant`; writes; callers: administrator; regulations: M21; since
        1.0.

        Args:
            member: The member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.statistics.grant(member="3.17")
        """
        self._call("statistics.grant", {"member": member, "idempotencyKey": idempotency_key})

    def revoke(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes the statistics to a member again.

        The operation `statistics.revoke`; writes; callers: administrator; regulations: M21; since
        1.0.

        Args:
            member: The member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.statistics.revoke(member="3.17")
        """
        self._call("statistics.revoke", {"member": member, "idempotencyKey": idempotency_key})

    def show(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
    ) -> StatisticsShowReply:
        r"""Shows how many people joined, were verified and use the platform.

        The operation `statistics.show`; reads; callers: member; regulations: M21, M34; since 1.0.

        Args:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.

        Returns:
            `StatisticsShowReply`:

            institution: Name of the institution.
            recipient: For whom the regulation has them made.
            from_: The first day of the period.
            until: The last day of the period.
            people: Present members.
            active: Members active within the period.
            roles: Figures by role.
            days: Figures by day, days without any left out.
            units: Active units.
            chats: Open chats.
            messages: Messages written within the period.
            posts: Channel posts published within the period.
            meetings: Meetings that start within the period.
            invites: Links, of all times.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.statistics.show(institution="3")
        """
        return read_record(StatisticsShowReply, self._call("statistics.show", {
            "institution": institution,
            "from": from_,
            "until": until,
        }))


class AsyncStatisticsOperations:
    """Operations on statistics, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def control(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        after: MeetingID | None = None,
    ) -> StatisticsControlReply:
        r"""Shows activity by unit and the register of meetings, without any texts.

        See `StatisticsOperations.control`.
        """
        return read_record(StatisticsControlReply, await self._call("statistics.control", {
            "institution": institution,
            "from": from_,
            "until": until,
            "limit": limit,
            "after": after,
        }))

    async def csv(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
    ) -> StatisticsCsvReply:
        r"""Hands the statistics out as a CSV sheet with the institution's role words.

        See `StatisticsOperations.csv`.
        """
        return read_record(StatisticsCsvReply, await self._call("statistics.csv", {
            "institution": institution,
            "from": from_,
            "until": until,
        }))

    async def grant(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Opens the statistics to a member of the staff.

        See `StatisticsOperations.grant`.
        """
        await self._call("statistics.grant", {"member": member, "idempotencyKey": idempotency_key})

    async def revoke(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes the statistics to a member again.

        See `StatisticsOperations.revoke`.
        """
        await self._call("statistics.revoke", {"member": member, "idempotencyKey": idempotency_key})

    async def show(
        self,
        *,
        institution: InstitutionID,
        from_: date | None = None,
        until: date | None = None,
    ) -> StatisticsShowReply:
        r"""Shows how many people joined, were verified and use the platform.

        See `StatisticsOperations.show`.
        """
        return read_record(StatisticsShowReply, await self._call("statistics.show", {
            "institution": institution,
            "from": from_,
            "until": until,
        }))
