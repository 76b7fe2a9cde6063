"""Operations on unit. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_day,
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    MemberID,
    NomenclatureID,
    UnitID,
    Person,
    MemberView,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitCreated(Record):
    r"""A part of unit.buildFromNomenclature.

    Attributes:
        unit: The new unit.
        kind: Key of its kind.
        name: Its name.
    """

    unit: UnitID
    kind: str
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitEntry(Record):
    r"""A part of unit.compareNomenclature, unit.loadNomenclature.

    Attributes:
        kind: Key of the unit's kind.
        name: Name of the unit.
    """

    kind: str
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitLine(Record):
    r"""A part of unit.importDistribution.

    Attributes:
        line: Number of the line.
        unit: The unit as the line names it.
        name: The person as the line names it.
        outcome: What became of the line.
        problem: Why the line was left out.
    """

    line: int
    unit: str
    name: str
    outcome: Literal["attached", "same", "error"]
    problem: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitItem(Record):
    r"""A part of unit.list.

    Attributes:
        unit: The unit.
        kind: Key of its kind; staff for the staff component.
        word: The word for its kind.
        name: Its name.
        is_staff: Whether it is the component that staff join.
        school_year: Year in which its school year begins.
        state: Whether it is active.
        people: How many people belong to it.
        leads: Who leads it.
    """

    _kinds: ClassVar[Kinds] = {
        "leads": as_rows(Person),
    }
    unit: UnitID
    kind: str
    word: str
    name: str
    is_staff: bool
    school_year: int
    state: Literal["active", "archived"]
    people: int
    leads: Rows[Person]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitLead(Record):
    r"""A part of unit.show.

    Attributes:
        member: The lead.
        name: Full name.
        order_number: Number of the order of the distribution.
        order_day: Day of that order.
    """

    _kinds: ClassVar[Kinds] = {
        "order_day": as_day,
    }
    member: MemberID
    name: str
    order_number: str | None = None
    order_day: date | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitArchiveReply(Record):
    r"""What unit.archive answers.

    Attributes:
        revoked: How many unclaimed links were revoked.
    """

    revoked: int


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitBuildFromNomenclatureReply(Record):
    r"""What unit.buildFromNomenclature answers.

    Attributes:
        created: The units that were created, as the list orders them.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_rows(UnitCreated),
    }
    created: Rows[UnitCreated]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitCompareNomenclatureReply(Record):
    r"""What unit.compareNomenclature answers.

    Attributes:
        nomenclature: The newest list.
        order_number: Number of the approving order.
        order_day: Day of the order.
        missing: Units of the list that the structure lacks.
        extra: Units of the structure that the list lacks.
    """

    _kinds: ClassVar[Kinds] = {
        "order_day": as_day,
        "missing": as_rows(UnitEntry),
        "extra": as_rows(UnitEntry),
    }
    nomenclature: NomenclatureID
    order_number: str
    order_day: date
    missing: Rows[UnitEntry]
    extra: Rows[UnitEntry]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitCreateReply(Record):
    r"""What unit.create answers.

    Attributes:
        unit: The new unit.
        kind: Key of its kind.
        warnings: What the nomenclature or the profile says of its name.
    """

    unit: UnitID
    kind: str
    warnings: list[str]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitImportDistributionReply(Record):
    r"""What unit.importDistribution answers.

    Attributes:
        lines: What became of each line.
        attached: How many leads were attached.
        detached: How many earlier leads of these units were detached.
        errors: How many lines were left out.
    """

    _kinds: ClassVar[Kinds] = {
        "lines": as_rows(UnitLine),
    }
    lines: Rows[UnitLine]
    attached: int
    detached: int
    errors: int


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitListReply(Record):
    r"""What unit.list answers.

    Attributes:
        units: The units in the order in which they were made.
        next: Give this as after to continue; absent at the end.
        total: How many there are on all pages.
    """

    _kinds: ClassVar[Kinds] = {
        "units": as_rows(UnitItem),
    }
    units: Rows[UnitItem]
    next: UnitID | None = None
    total: int


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitLoadNomenclatureReply(Record):
    r"""What unit.loadNomenclature answers.

    Attributes:
        nomenclature: The stored list.
        entries: How many units it names.
        missing: Units of the list that the structure lacks.
        extra: Units of the structure that the list lacks.
        warnings: What the profile says of names in the list.
    """

    _kinds: ClassVar[Kinds] = {
        "missing": as_rows(UnitEntry),
        "extra": as_rows(UnitEntry),
    }
    nomenclature: NomenclatureID
    entries: int
    missing: Rows[UnitEntry]
    extra: Rows[UnitEntry]
    warnings: list[str]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitRenameReply(Record):
    r"""What unit.rename answers.

    Attributes:
        warnings: What the nomenclature or the profile says of the name.
    """

    warnings: list[str]


@dataclass(frozen=True, kw_only=True, repr=False)
class UnitShowReply(Record):
    r"""What unit.show answers.

    Attributes:
        unit: The unit.
        kind: Key of its kind; staff for the staff component.
        word: The word for its kind.
        name: Its name.
        is_staff: Whether it is the component that staff join.
        school_year: Year in which its school year begins.
        state: Whether it is active.
        previous: The unit that it was in the school year before.
        people: Who belongs to it, by name.
        leads: Who leads it.
        chats: How many open chats belong to it.
    """

    _kinds: ClassVar[Kinds] = {
        "people": as_rows(MemberView),
        "leads": as_rows(UnitLead),
    }
    unit: UnitID
    kind: str
    word: str
    name: str
    is_staff: bool
    school_year: int
    state: Literal["active", "archived"]
    previous: UnitID | None = None
    people: Rows[MemberView]
    leads: Rows[UnitLead]
    chats: int


class UnitOperations:
    """Operations on unit."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def add_member(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Puts a member into a unit; movements by order have operations of their own.

        The operation `unit.addMember`; writes; callers: member; regulations: M23, M24, M44; since
        1.0.

        Args:
            unit: The unit.
            member: A member; parents join chats, never units.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.unit.add_member(unit="3.17", member="3.17")
        """
        self._call("unit.addMember", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    def archive(
        self,
        *,
        unit: UnitID,
        idempotency_key: str | None = None,
    ) -> UnitArchiveReply:
        r"""Archives a unit with its chats and revokes the links that lead there.

        The operation `unit.archive`; writes; callers: administrator; regulations: M24, M31; since
        1.0.

        Args:
            unit: The unit.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitArchiveReply`:

            revoked: How many unclaimed links were revoked.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.archive(unit="3.17")
        """
        return read_record(UnitArchiveReply, self._call("unit.archive", {
            "unit": unit,
            "idempotencyKey": idempotency_key,
        }))

    def attach_lead(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        order_number: str | None = None,
        order_day: date | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Attaches a lead to a unit; by the approved distribution where there is one.

        The operation `unit.attachLead`; writes; callers: administrator; regulations: M26, M27;
        since 1.0.

        Args:
            unit: The unit; one person may lead several.
            member: Who leads it: a member in a role that leads.
            order_number: Number of the order that approves the distribution; needed where the
                regulation has one. 1 to 50 characters.
            order_day: Day of that order.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.unit.attach_lead(unit="3.17", member="3.17")
        """
        self._call("unit.attachLead", {
            "unit": unit,
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "idempotencyKey": idempotency_key,
        })

    def build_from_nomenclature(
        self,
        *,
        institution: InstitutionID,
        school_year: int | None = None,
        idempotency_key: str | None = None,
    ) -> UnitBuildFromNomenclatureReply:
        r"""Creates every unit of the newest nomenclature that the structure lacks.

        The operation `unit.buildFromNomenclature`; writes; callers: administrator; regulations:
        M24, M25; since 1.0.

        Args:
            institution: The institution.
            school_year: Year in which the units' school year begins; the current one by default.
                2000 to 2100.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitBuildFromNomenclatureReply`:

            created: The units that were created, as the list orders them.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.build_from_nomenclature(institution="3")
        """
        return read_record(UnitBuildFromNomenclatureReply, self._call("unit.buildFromNomenclature", {
            "institution": institution,
            "schoolYear": school_year,
            "idempotencyKey": idempotency_key,
        }))

    def compare_nomenclature(
        self,
        *,
        institution: InstitutionID,
    ) -> UnitCompareNomenclatureReply:
        r"""Compares the structure with the newest nomenclature.

        The operation `unit.compareNomenclature`; reads; callers: administrator; regulations: M25;
        since 1.0.

        Args:
            institution: The institution.

        Returns:
            `UnitCompareNomenclatureReply`:

            nomenclature: The newest list.
            order_number: Number of the approving order.
            order_day: Day of the order.
            missing: Units of the list that the structure lacks.
            extra: Units of the structure that the list lacks.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.compare_nomenclature(institution="3")
        """
        return read_record(UnitCompareNomenclatureReply, self._call("unit.compareNomenclature", {
            "institution": institution,
        }))

    def create(
        self,
        *,
        institution: InstitutionID,
        name: str,
        kind: str | None = None,
        school_year: int | None = None,
        idempotency_key: str | None = None,
    ) -> UnitCreateReply:
        r"""Adds a unit of learners to the structure.

        The operation `unit.create`; writes; callers: administrator; regulations: M24, M25; since
        1.0.

        Args:
            institution: The institution.
            name: Name of the unit, such as 5А. 1 to 100 characters.
            kind: Kind of the unit, a key or a word; the main kind by default. 1 to 100 characters.
            school_year: Year in which its school year begins; the current school year by default.
                2000 to 2100.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitCreateReply`:

            unit: The new unit.
            kind: Key of its kind.
            warnings: What the nomenclature or the profile says of its name.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.create(institution="3", name="name")
        """
        return read_record(UnitCreateReply, self._call("unit.create", {
            "institution": institution,
            "name": name,
            "kind": kind,
            "schoolYear": school_year,
            "idempotencyKey": idempotency_key,
        }))

    def detach_lead(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Ends a lead's attachment; the unit's chats stay for the next lead.

        The operation `unit.detachLead`; writes; callers: administrator; regulations: M26, M27;
        since 1.0.

        Args:
            unit: The unit.
            member: Its lead.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.unit.detach_lead(unit="3.17", member="3.17")
        """
        self._call("unit.detachLead", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    def import_distribution(
        self,
        *,
        institution: InstitutionID,
        order_number: str,
        order_day: date,
        text: str,
        idempotency_key: str | None = None,
    ) -> UnitImportDistributionReply:
        r"""Attaches leads to units by an approved distribution, in one act.

        The operation `unit.importDistribution`; writes; callers: administrator; regulations: M26;
        since 1.0.

        Args:
            institution: The institution.
            order_number: Number of the approving order. 1 to 50 characters.
            order_day: Day of the order.
            text: The distribution: lines of unit;full name. 1 to 200000 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitImportDistributionReply`:

            lines: What became of each line.
            attached: How many leads were attached.
            detached: How many earlier leads of these units were detached.
            errors: How many lines were left out.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.import_distribution(
                institution="3",
                order_number="order number",
                order_day=date(2026, 9, 1),
                text="text",
            )
        """
        return read_record(UnitImportDistributionReply, self._call("unit.importDistribution", {
            "institution": institution,
            "orderNumber": order_number,
            "orderDay": order_day,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        kind: str | None = None,
        state: Literal["active", "archived"] | None = None,
        school_year: int | None = None,
        text: str | None = None,
        mine: bool | None = None,
        limit: int | None = None,
        after: UnitID | None = None,
    ) -> UnitListReply:
        r"""Lists units: staff see all, others their own.

        The operation `unit.list`; reads; callers: member; regulations: M23, M24, M27; since 1.0.

        Args:
            institution: The institution.
            kind: Only this kind, a key or a word. 1 to 100 characters.
            state: Only units in this state. Default: "active".
            school_year: Only units of this school year. 2000 to 2100.
            text: Only units whose name has this text. 1 to 100 characters.
            mine: Only units the caller belongs to or leads. Default: False.
            limit: How many at most. 1 to 200. Default: 50.
            after: Continue after this unit.

        Returns:
            `UnitListReply`:

            units: The units in the order in which they were made.
            next: Give this as after to continue; absent at the end.
            total: How many there are on all pages.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.list(institution="3")
        """
        return read_record(UnitListReply, self._call("unit.list", {
            "institution": institution,
            "kind": kind,
            "state": state,
            "schoolYear": school_year,
            "text": text,
            "mine": mine,
            "limit": limit,
            "after": after,
        }))

    def load_nomenclature(
        self,
        *,
        institution: InstitutionID,
        order_number: str,
        order_day: date,
        text: str,
        idempotency_key: str | None = None,
    ) -> UnitLoadNomenclatureReply:
        r"""Loads the approved nomenclature, by which the structure is built.

        The operation `unit.loadNomenclature`; writes; callers: administrator; regulations: M25;
        since 1.0.

        Args:
            institution: The institution.
            order_number: Number of the approving order. 1 to 50 characters.
            order_day: Day of the order.
            text: The list: a line for a unit, its name or its kind;name. 1 to 200000 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitLoadNomenclatureReply`:

            nomenclature: The stored list.
            entries: How many units it names.
            missing: Units of the list that the structure lacks.
            extra: Units of the structure that the list lacks.
            warnings: What the profile says of names in the list.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.load_nomenclature(
                institution="3",
                order_number="order number",
                order_day=date(2026, 9, 1),
                text="text",
            )
        """
        return read_record(UnitLoadNomenclatureReply, self._call("unit.loadNomenclature", {
            "institution": institution,
            "orderNumber": order_number,
            "orderDay": order_day,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    def remove_member(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes a member out of a unit and its chats; guardians follow.

        The operation `unit.removeMember`; writes; callers: member; regulations: M23, M24; since
        1.0.

        Args:
            unit: The unit.
            member: Who leaves it.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.unit.remove_member(unit="3.17", member="3.17")
        """
        self._call("unit.removeMember", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    def rename(
        self,
        *,
        unit: UnitID,
        name: str,
        idempotency_key: str | None = None,
    ) -> UnitRenameReply:
        r"""Gives a unit of learners another name.

        The operation `unit.rename`; writes; callers: administrator; regulations: M24; since 1.0.

        Args:
            unit: The unit.
            name: The new name. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `UnitRenameReply`:

            warnings: What the nomenclature or the profile says of the name.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.rename(unit="3.17", name="name")
        """
        return read_record(UnitRenameReply, self._call("unit.rename", {
            "unit": unit,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    def show(
        self,
        *,
        unit: UnitID,
    ) -> UnitShowReply:
        r"""Shows a unit with its people and leads.

        The operation `unit.show`; reads; callers: member; regulations: M23, M24, M26, M27; since
        1.0.

        Args:
            unit: The unit.

        Returns:
            `UnitShowReply`:

            unit: The unit.
            kind: Key of its kind; staff for the staff component.
            word: The word for its kind.
            name: Its name.
            is_staff: Whether it is the component that staff join.
            school_year: Year in which its school year begins.
            state: Whether it is active.
            previous: The unit that it was in the school year before.
            people: Who belongs to it, by name.
            leads: Who leads it.
            chats: How many open chats belong to it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.unit.show(unit="3.17")
        """
        return read_record(UnitShowReply, self._call("unit.show", {"unit": unit}))


class AsyncUnitOperations:
    """Operations on unit, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def add_member(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Puts a member into a unit; movements by order have operations of their own.

        See `UnitOperations.add_member`.
        """
        await self._call("unit.addMember", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    async def archive(
        self,
        *,
        unit: UnitID,
        idempotency_key: str | None = None,
    ) -> UnitArchiveReply:
        r"""Archives a unit with its chats and revokes the links that lead there.

        See `UnitOperations.archive`.
        """
        return read_record(UnitArchiveReply, await self._call("unit.archive", {
            "unit": unit,
            "idempotencyKey": idempotency_key,
        }))

    async def attach_lead(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        order_number: str | None = None,
        order_day: date | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Attaches a lead to a unit; by the approved distribution where there is one.

        See `UnitOperations.attach_lead`.
        """
        await self._call("unit.attachLead", {
            "unit": unit,
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "idempotencyKey": idempotency_key,
        })

    async def build_from_nomenclature(
        self,
        *,
        institution: InstitutionID,
        school_year: int | None = None,
        idempotency_key: str | None = None,
    ) -> UnitBuildFromNomenclatureReply:
        r"""Creates every unit of the newest nomenclature that the structure lacks.

        See `UnitOperations.build_from_nomenclature`.
        """
        return read_record(UnitBuildFromNomenclatureReply, await self._call("unit.buildFromNomenclature", {
            "institution": institution,
            "schoolYear": school_year,
            "idempotencyKey": idempotency_key,
        }))

    async def compare_nomenclature(
        self,
        *,
        institution: InstitutionID,
    ) -> UnitCompareNomenclatureReply:
        r"""Compares the structure with the newest nomenclature.

        See `UnitOperations.compare_nomenclature`.
        """
        return read_record(UnitCompareNomenclatureReply, await self._call("unit.compareNomenclature", {
            "institution": institution,
        }))

    async def create(
        self,
        *,
        institution: InstitutionID,
        name: str,
        kind: str | None = None,
        school_year: int | None = None,
        idempotency_key: str | None = None,
    ) -> UnitCreateReply:
        r"""Adds a unit of learners to the structure.

        See `UnitOperations.create`.
        """
        return read_record(UnitCreateReply, await self._call("unit.create", {
            "institution": institution,
            "name": name,
            "kind": kind,
            "schoolYear": school_year,
            "idempotencyKey": idempotency_key,
        }))

    async def detach_lead(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Ends a lead's attachment; the unit's chats stay for the next lead.

        See `UnitOperations.detach_lead`.
        """
        await self._call("unit.detachLead", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    async def import_distribution(
        self,
        *,
        institution: InstitutionID,
        order_number: str,
        order_day: date,
        text: str,
        idempotency_key: str | None = None,
    ) -> UnitImportDistributionReply:
        r"""Attaches leads to units by an approved distribution, in one act.

        See `UnitOperations.import_distribution`.
        """
        return read_record(UnitImportDistributionReply, await self._call("unit.importDistribution", {
            "institution": institution,
            "orderNumber": order_number,
            "orderDay": order_day,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        kind: str | None = None,
        state: Literal["active", "archived"] | None = None,
        school_year: int | None = None,
        text: str | None = None,
        mine: bool | None = None,
        limit: int | None = None,
        after: UnitID | None = None,
    ) -> UnitListReply:
        r"""Lists units: staff see all, others their own.

        See `UnitOperations.list`.
        """
        return read_record(UnitListReply, await self._call("unit.list", {
            "institution": institution,
            "kind": kind,
            "state": state,
            "schoolYear": school_year,
            "text": text,
            "mine": mine,
            "limit": limit,
            "after": after,
        }))

    async def load_nomenclature(
        self,
        *,
        institution: InstitutionID,
        order_number: str,
        order_day: date,
        text: str,
        idempotency_key: str | None = None,
    ) -> UnitLoadNomenclatureReply:
        r"""Loads the approved nomenclature, by which the structure is built.

        See `UnitOperations.load_nomenclature`.
        """
        return read_record(UnitLoadNomenclatureReply, await self._call("unit.loadNomenclature", {
            "institution": institution,
            "orderNumber": order_number,
            "orderDay": order_day,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    async def remove_member(
        self,
        *,
        unit: UnitID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes a member out of a unit and its chats; guardians follow.

        See `UnitOperations.remove_member`.
        """
        await self._call("unit.removeMember", {
            "unit": unit,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    async def rename(
        self,
        *,
        unit: UnitID,
        name: str,
        idempotency_key: str | None = None,
    ) -> UnitRenameReply:
        r"""Gives a unit of learners another name.

        See `UnitOperations.rename`.
        """
        return read_record(UnitRenameReply, await self._call("unit.rename", {
            "unit": unit,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    async def show(
        self,
        *,
        unit: UnitID,
    ) -> UnitShowReply:
        r"""Shows a unit with its people and leads.

        See `UnitOperations.show`.
        """
        return read_record(UnitShowReply, await self._call("unit.show", {"unit": unit}))
