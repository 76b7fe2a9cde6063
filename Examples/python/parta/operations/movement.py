"""Operations on movement. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_day,
    as_moment,
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    MemberID,
    MovementID,
    UnitID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementItem(Record):
    r"""A part of movement.list.

    Attributes:
        movement: The movement.
        kind: What the order did.
        member: The person.
        name: Full name.
        role: The role concerned; the new one where it changed.
        from_: The unit left.
        from_name: Its name.
        to: The unit joined.
        to_name: Its name.
        order_number: Number of the order.
        order_day: Day of the order.
        note: What the order adds.
        at: When it was entered.
    """

    _kinds: ClassVar[Kinds] = {
        "order_day": as_day,
        "at": as_moment,
    }
    movement: MovementID
    kind: Literal["enrol", "transfer", "promote", "graduate", "leave", "changeStaff"]
    member: MemberID
    name: str
    role: str | None = None
    from_: UnitID | None = None
    from_name: str | None = None
    to: UnitID | None = None
    to_name: str | None = None
    order_number: str
    order_day: date
    note: str | None = None
    at: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementRolloverStep(Record):
    r"""A part of movement.rollover, movement.rolloverApply.

    Attributes:
        unit: The unit.
        kind: Key of its kind.
        name: Its name until now.
        next: Its name in the new school year.
        new_unit: The new unit, once it is made.
        finishes: Whether its learners finish.
        learners: How many learners it has.
        problem: What the administrator must decide first.
    """

    unit: UnitID
    kind: str
    name: str
    next: str | None = None
    new_unit: UnitID | None = None
    finishes: bool
    learners: int
    problem: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementChangeStaffReply(Record):
    r"""What movement.changeStaff answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementEnrolReply(Record):
    r"""What movement.enrol answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementGraduateReply(Record):
    r"""What movement.graduate answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementLeaveReply(Record):
    r"""What movement.leave answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementListReply(Record):
    r"""What movement.list answers.

    Attributes:
        movements: The movements, the newest first.
        next: Give this as before to continue; absent at the end.
    """

    _kinds: ClassVar[Kinds] = {
        "movements": as_rows(MovementItem),
    }
    movements: Rows[MovementItem]
    next: MovementID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementPromoteReply(Record):
    r"""What movement.promote answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementRolloverReply(Record):
    r"""What movement.rollover answers.

    Attributes:
        school_year: Year in which the new school year begins.
        units: What becomes of each unit.
        learners: How many learners go on.
        graduates: How many learners are in units that finish.
        problems: How many units need the administrator's decision.
    """

    _kinds: ClassVar[Kinds] = {
        "units": as_rows(MovementRolloverStep),
    }
    school_year: int
    units: Rows[MovementRolloverStep]
    learners: int
    graduates: int
    problems: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementRolloverApplyReply(Record):
    r"""What movement.rolloverApply answers.

    Attributes:
        units: What became of each unit.
        moved: How many learners went on.
        graduated: How many learners finished and left.
        departed: How many guardians left with them.
        revoked: How many links into last year's units were revoked.
    """

    _kinds: ClassVar[Kinds] = {
        "units": as_rows(MovementRolloverStep),
    }
    units: Rows[MovementRolloverStep]
    moved: int
    graduated: int
    departed: int
    revoked: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MovementTransferReply(Record):
    r"""What movement.transfer answers.

    Attributes:
        movement: The movement in the history.
        revoked: How many unclaimed links the movement revoked.
        departed: Guardians whose membership ended with their child's.
    """

    movement: MovementID
    revoked: int
    departed: list[MemberID]


class MovementOperations:
    """Operations on movement."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def change_staff(
        self,
        *,
        member: MemberID,
        from_: str,
        to: str,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementChangeStaffReply:
        r"""Changes the post of a member of staff by order; chats and units follow.

        The operation `movement.changeStaff`; writes; callers: administrator; regulations: M29, M31;
        since 1.0.

        Args:
            member: The member of staff.
            from_: The role until now, a key or a word. 1 to 100 characters.
            to: The new role, a key or a word. 1 to 100 characters.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementChangeStaffReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.change_staff(
                member="3.17",
                from_="from",
                to="to",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementChangeStaffReply, self._call("movement.changeStaff", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def enrol(
        self,
        *,
        member: MemberID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementEnrolReply:
        r"""Puts a learner who has joined into a unit, by order.

        The operation `movement.enrol`; writes; callers: administrator; regulations: M31; since 1.0.

        Args:
            member: The learner.
            to: The unit.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementEnrolReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.enrol(
                member="3.17",
                to="3.17",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementEnrolReply, self._call("movement.enrol", {
            "member": member,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def graduate(
        self,
        *,
        member: MemberID,
        order_number: str,
        order_day: date,
        from_: UnitID | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementGraduateReply:
        r"""Lets a learner finish, by order; the membership ends.

        The operation `movement.graduate`; writes; callers: administrator; regulations: M31; since
        1.0.

        Args:
            member: Who leaves.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            from_: The one unit that a learner leaves, staying a member; by default the institution.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementGraduateReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.graduate(
                member="3.17",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementGraduateReply, self._call("movement.graduate", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "from": from_,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def leave(
        self,
        *,
        member: MemberID,
        order_number: str,
        order_day: date,
        from_: UnitID | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementLeaveReply:
        r"""Ends a membership, or a learner's place in one unit, by order; chats and links follow.

        The operation `movement.leave`; writes; callers: administrator; regulations: M31; since 1.0.

        Args:
            member: Who leaves.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            from_: The one unit that a learner leaves, staying a member; by default the institution.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementLeaveReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.leave(
                member="3.17",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementLeaveReply, self._call("movement.leave", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "from": from_,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        member: MemberID | None = None,
        kind: Literal["enrol", "transfer", "promote", "graduate", "leave", "changeStaff"] | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        before: MovementID | None = None,
    ) -> MovementListReply:
        r"""Lists movements of a person or a period, the newest first.

        The operation `movement.list`; reads; callers: member; regulations: M31; since 1.0.

        Args:
            institution: The institution.
            member: Only of this person; oneself needs no right.
            kind: Only of this kind.
            since: Only by orders of this day or later.
            until: Only by orders of this day or earlier.
            limit: How many at most. 1 to 200. Default: 50.
            before: Continue before this movement.

        Returns:
            `MovementListReply`:

            movements: The movements, the newest first.
            next: Give this as before to continue; absent at the end.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.list(institution="3")
        """
        return read_record(MovementListReply, self._call("movement.list", {
            "institution": institution,
            "member": member,
            "kind": kind,
            "since": since,
            "until": until,
            "limit": limit,
            "before": before,
        }))

    def promote(
        self,
        *,
        member: MemberID,
        from_: UnitID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementPromoteReply:
        r"""Moves one learner on to the next year's unit by order.

        The operation `movement.promote`; writes; callers: administrator; regulations: M31; since
        1.0.

        Args:
            member: The learner.
            from_: The unit that the learner leaves.
            to: The unit that the learner joins.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementPromoteReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.promote(
                member="3.17",
                from_="3.17",
                to="3.17",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementPromoteReply, self._call("movement.promote", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def rollover(
        self,
        *,
        institution: InstitutionID,
        school_year: int | None = None,
        names: Mapping[str, str] | None = None,
    ) -> MovementRolloverReply:
        r"""Shows what the new school year makes of every unit; changes nothing.

        The operation `movement.rollover`; reads; callers: administrator; regulations: M31; since
        1.0.

        Args:
            institution: The institution.
            school_year: Year in which the new school year begins; after the units' newest by
                default. 2000 to 2100.
            names: New names by unit, where the administrator decides; «выпуск» lets a unit finish.
                Default: {}.

        Returns:
            `MovementRolloverReply`:

            school_year: Year in which the new school year begins.
            units: What becomes of each unit.
            learners: How many learners go on.
            graduates: How many learners are in units that finish.
            problems: How many units need the administrator's decision.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.rollover(institution="3")
        """
        return read_record(MovementRolloverReply, self._call("movement.rollover", {
            "institution": institution,
            "schoolYear": school_year,
            "names": names,
        }))

    def rollover_apply(
        self,
        *,
        institution: InstitutionID,
        school_year: int,
        order_number: str,
        order_day: date,
        names: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
    ) -> MovementRolloverApplyReply:
        r"""Moves all units into the new school year in one act, by order.

        The operation `movement.rolloverApply`; writes; callers: administrator; regulations: M31;
        since 1.0.

        Args:
            institution: The institution.
            school_year: Year in which the new school year begins. 2000 to 2100.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            names: New names by unit, where the administrator decides; «выпуск» lets a unit finish.
                Default: {}.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementRolloverApplyReply`:

            units: What became of each unit.
            moved: How many learners went on.
            graduated: How many learners finished and left.
            departed: How many guardians left with them.
            revoked: How many links into last year's units were revoked.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.rollover_apply(
                institution="3",
                school_year=2000,
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementRolloverApplyReply, self._call("movement.rolloverApply", {
            "institution": institution,
            "schoolYear": school_year,
            "orderNumber": order_number,
            "orderDay": order_day,
            "names": names,
            "idempotencyKey": idempotency_key,
        }))

    def transfer(
        self,
        *,
        member: MemberID,
        from_: UnitID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementTransferReply:
        r"""Moves a learner to another unit by order; chats, links and guardians follow.

        The operation `movement.transfer`; writes; callers: administrator; regulations: M31; since
        1.0.

        Args:
            member: The learner.
            from_: The unit that the learner leaves.
            to: The unit that the learner joins.
            order_number: Number of the order. 1 to 50 characters.
            order_day: Day of the order.
            note: What the order adds. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MovementTransferReply`:

            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.movement.transfer(
                member="3.17",
                from_="3.17",
                to="3.17",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(MovementTransferReply, self._call("movement.transfer", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))


class AsyncMovementOperations:
    """Operations on movement, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def change_staff(
        self,
        *,
        member: MemberID,
        from_: str,
        to: str,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementChangeStaffReply:
        r"""Changes the post of a member of staff by order; chats and units follow.

        See `MovementOperations.change_staff`.
        """
        return read_record(MovementChangeStaffReply, await self._call("movement.changeStaff", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def enrol(
        self,
        *,
        member: MemberID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementEnrolReply:
        r"""Puts a learner who has joined into a unit, by order.

        See `MovementOperations.enrol`.
        """
        return read_record(MovementEnrolReply, await self._call("movement.enrol", {
            "member": member,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def graduate(
        self,
        *,
        member: MemberID,
        order_number: str,
        order_day: date,
        from_: UnitID | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementGraduateReply:
        r"""Lets a learner finish, by order; the membership ends.

        See `MovementOperations.graduate`.
        """
        return read_record(MovementGraduateReply, await self._call("movement.graduate", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "from": from_,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def leave(
        self,
        *,
        member: MemberID,
        order_number: str,
        order_day: date,
        from_: UnitID | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementLeaveReply:
        r"""Ends a membership, or a learner's place in one unit, by order; chats and links follow.

        See `MovementOperations.leave`.
        """
        return read_record(MovementLeaveReply, await self._call("movement.leave", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "from": from_,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        member: MemberID | None = None,
        kind: Literal["enrol", "transfer", "promote", "graduate", "leave", "changeStaff"] | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        before: MovementID | None = None,
    ) -> MovementListReply:
        r"""Lists movements of a person or a period, the newest first.

        See `MovementOperations.list`.
        """
        return read_record(MovementListReply, await self._call("movement.list", {
            "institution": institution,
            "member": member,
            "kind": kind,
            "since": since,
            "until": until,
            "limit": limit,
            "before": before,
        }))

    async def promote(
        self,
        *,
        member: MemberID,
        from_: UnitID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementPromoteReply:
        r"""Moves one learner on to the next year's unit by order.

        See `MovementOperations.promote`.
        """
        return read_record(MovementPromoteReply, await self._call("movement.promote", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def rollover(
        self,
        *,
        institution: InstitutionID,
        school_year: int | None = None,
        names: Mapping[str, str] | None = None,
    ) -> MovementRolloverReply:
        r"""Shows what the new school year makes of every unit; changes nothing.

        See `MovementOperations.rollover`.
        """
        return read_record(MovementRolloverReply, await self._call("movement.rollover", {
            "institution": institution,
            "schoolYear": school_year,
            "names": names,
        }))

    async def rollover_apply(
        self,
        *,
        institution: InstitutionID,
        school_year: int,
        order_number: str,
        order_day: date,
        names: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
    ) -> MovementRolloverApplyReply:
        r"""Moves all units into the new school year in one act, by order.

        See `MovementOperations.rollover_apply`.
        """
        return read_record(MovementRolloverApplyReply, await self._call("movement.rolloverApply", {
            "institution": institution,
            "schoolYear": school_year,
            "orderNumber": order_number,
            "orderDay": order_day,
            "names": names,
            "idempotencyKey": idempotency_key,
        }))

    async def transfer(
        self,
        *,
        member: MemberID,
        from_: UnitID,
        to: UnitID,
        order_number: str,
        order_day: date,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> MovementTransferReply:
        r"""Moves a learner to another unit by order; chats, links and guardians follow.

        See `MovementOperations.transfer`.
        """
        return read_record(MovementTransferReply, await self._call("movement.transfer", {
            "member": member,
            "from": from_,
            "to": to,
            "orderNumber": order_number,
            "orderDay": order_day,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))
