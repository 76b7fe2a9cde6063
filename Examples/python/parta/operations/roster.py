"""Operations on roster. Derived from the registry: do not edit.

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
    InstitutionID,
    InviteID,
    MemberID,
    UnitID,
    MemberView,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class RosterRow(Record):
    r"""A part of roster.import, roster.preview.

    Attributes:
        line: Number of the line in the file.
        column: The column at fault.
        name: Full name.
        role: Key of the role.
        unit_name: The unit as the line names it.
        unit: The unit, if it exists.
        outcome: What the import makes of the line.
        member: The member that the line means.
        problem: What a person must look at.
    """

    line: int
    column: str | None = None
    name: str
    role: str
    unit_name: str | None = None
    unit: UnitID | None = None
    outcome: Literal["new", "same", "changed", "conflict", "error"]
    member: MemberID | None = None
    problem: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class RosterLink(Record):
    r"""A part of roster.import.

    Attributes:
        line: Number of the line in the file.
        name: For whom the link is.
        role: Key of the role.
        role_word: The role in the institution's word.
        unit_name: The unit as the line names it.
        invite: The invite.
        link: The link's secret, shown once.
        url: Path of the page that opens the link.
        expires: The first moment at which it no longer works.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    line: int
    name: str
    role: str
    role_word: str
    unit_name: str | None = None
    invite: InviteID
    link: str
    url: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class RosterImportReply(Record):
    r"""What roster.import answers.

    Attributes:
        rows: The lines with what became of each.
        links: The new links; shown once. It is shown once.
        units: Units that were created.
        absent: Learners of these units whom the list lacks.
        issued: How many links were issued.
    """

    _kinds: ClassVar[Kinds] = {
        "rows": as_rows(RosterRow),
        "links": as_rows(RosterLink),
        "absent": as_rows(MemberView),
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"links"})
    rows: Rows[RosterRow]
    links: Rows[RosterLink]
    units: list[UnitID]
    absent: Rows[MemberView]
    issued: int


@dataclass(frozen=True, kw_only=True, repr=False)
class RosterPreviewReply(Record):
    r"""What roster.preview answers.

    Attributes:
        rows: The lines with what the import makes of each.
        missing_units: Units that the structure lacks.
        absent: Learners of these units whom the list lacks: «кандидат на выбытие».
        new: How many people are new.
        same: How many are here already.
        changed: How many belong to another unit.
        conflicts: How many need a person's decision.
        errors: How many lines cannot be used.
    """

    _kinds: ClassVar[Kinds] = {
        "rows": as_rows(RosterRow),
        "absent": as_rows(MemberView),
    }
    rows: Rows[RosterRow]
    missing_units: list[str]
    absent: Rows[MemberView]
    new: int
    same: int
    changed: int
    conflicts: int
    errors: int


class RosterOperations:
    """Operations on roster."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def import_(
        self,
        *,
        institution: InstitutionID,
        text: str | None = None,
        base64: str | None = None,
        role: str | None = None,
        create_units: bool | None = None,
        idempotency_key: str | None = None,
    ) -> RosterImportReply:
        r"""Issues a personal link for every new person of a list; nobody is removed.

        The operation `roster.import`; writes; callers: administrator; regulations: M25, M31, M32,
        M33; since 1.0.

        Args:
            institution: The institution.
            text: The list as text: a title line, then a line for each person. 1 to 1000000
                characters.
            base64: The file instead of the text, UTF-8 or Windows-1251, in base64. 1 to 2000000
                characters.
            role: Role of lines that state none, a key or a word. 1 to 100 characters.
            create_units: Whether units that the structure lacks are created. Default: False.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `RosterImportReply`:

            rows: The lines with what became of each.
            links: The new links; shown once. It is shown once.
            units: Units that were created.
            absent: Learners of these units whom the list lacks.
            issued: How many links were issued.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.roster.import_(institution="3")
        """
        return read_record(RosterImportReply, self._call("roster.import", {
            "institution": institution,
            "text": text,
            "base64": base64,
            "role": role,
            "createUnits": create_units,
            "idempotencyKey": idempotency_key,
        }))

    def preview(
        self,
        *,
        institution: InstitutionID,
        text: str | None = None,
        base64: str | None = None,
        role: str | None = None,
    ) -> RosterPreviewReply:
        r"""Shows what an import of a list would do; changes nothing.

        The operation `roster.preview`; reads; callers: administrator; regulations: M31, M32; since
        1.0.

        Args:
            institution: The institution.
            text: The list as text: a title line, then a line for each person. 1 to 1000000
                characters.
            base64: The file instead of the text, UTF-8 or Windows-1251, in base64. 1 to 2000000
                characters.
            role: Role of lines that state none, a key or a word. 1 to 100 characters.

        Returns:
            `RosterPreviewReply`:

            rows: The lines with what the import makes of each.
            missing_units: Units that the structure lacks.
            absent: Learners of these units whom the list lacks: «кандидат на выбытие».
            new: How many people are new.
            same: How many are here already.
            changed: How many belong to another unit.
            conflicts: How many need a person's decision.
            errors: How many lines cannot be used.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.roster.preview(institution="3")
        """
        return read_record(RosterPreviewReply, self._call("roster.preview", {
            "institution": institution,
            "text": text,
            "base64": base64,
            "role": role,
        }))


class AsyncRosterOperations:
    """Operations on roster, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def import_(
        self,
        *,
        institution: InstitutionID,
        text: str | None = None,
        base64: str | None = None,
        role: str | None = None,
        create_units: bool | None = None,
        idempotency_key: str | None = None,
    ) -> RosterImportReply:
        r"""Issues a personal link for every new person of a list; nobody is removed.

        See `RosterOperations.import_`.
        """
        return read_record(RosterImportReply, await self._call("roster.import", {
            "institution": institution,
            "text": text,
            "base64": base64,
            "role": role,
            "createUnits": create_units,
            "idempotencyKey": idempotency_key,
        }))

    async def preview(
        self,
        *,
        institution: InstitutionID,
        text: str | None = None,
        base64: str | None = None,
        role: str | None = None,
    ) -> RosterPreviewReply:
        r"""Shows what an import of a list would do; changes nothing.

        See `RosterOperations.preview`.
        """
        return read_record(RosterPreviewReply, await self._call("roster.preview", {
            "institution": institution,
            "text": text,
            "base64": base64,
            "role": role,
        }))
