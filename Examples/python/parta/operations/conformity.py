"""Operations on conformity. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import ClassVar

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_record,
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    Row,
    RowStatement,
    ExtensionItem,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class ConformityEvidence(Record):
    r"""A part of conformity.show.

    Attributes:
        what: What is counted, in Russian.
        count: How many there are.
    """

    what: str
    count: int


@dataclass(frozen=True, kw_only=True, repr=False)
class ConformityItem(Record):
    r"""A part of conformity.show.

    Attributes:
        statement: What the regulation says.
        operations: Operations that serve the row.
        evidence: What there is of it today.
    """

    _kinds: ClassVar[Kinds] = {
        "statement": as_record(RowStatement),
        "evidence": as_rows(ConformityEvidence),
    }
    statement: RowStatement
    operations: list[str]
    evidence: Rows[ConformityEvidence]


@dataclass(frozen=True, kw_only=True, repr=False)
class ConformityContradiction(Record):
    r"""A part of conformity.show.

    Attributes:
        thing: What the names stand for.
        main: The word that is shown.
        others: Words that are accepted too.
        clauses: Clauses that disagree.
        note: What the report says about it.
    """

    thing: str
    main: str
    others: list[str] = dataclasses.field(default_factory=list)
    clauses: list[str]
    note: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ConformityGap(Record):
    r"""A part of conformity.show.

    Attributes:
        row: The row.
        clause: The clause concerned.
        text: What is missing, in Russian.
    """

    row: Row
    clause: str | None = None
    text: str


@dataclass(frozen=True, kw_only=True, repr=False)
class ConformityShowReply(Record):
    r"""What conformity.show answers.

    Attributes:
        institution: The institution.
        name: Its name.
        profile: Key of its profile.
        profile_version: Version of the profile's document.
        promised: How many rows the regulation asks for.
        allowed: How many it leaves open.
        absent: How many it lacks.
        rows: All rows in order.
        extensions: What goes beyond the regulation: «сверх положения».
        contradictions: Places where the text contradicts itself.
        gaps: What is asked for and not there yet.
    """

    _kinds: ClassVar[Kinds] = {
        "rows": as_rows(ConformityItem),
        "extensions": as_rows(ExtensionItem),
        "contradictions": as_rows(ConformityContradiction),
        "gaps": as_rows(ConformityGap),
    }
    institution: InstitutionID
    name: str
    profile: str
    profile_version: str
    promised: int
    allowed: int
    absent: int
    rows: Rows[ConformityItem]
    extensions: Rows[ExtensionItem]
    contradictions: Rows[ConformityContradiction]
    gaps: Rows[ConformityGap]


class ConformityOperations:
    """Operations on conformity."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def show(
        self,
        *,
        institution: InstitutionID,
    ) -> ConformityShowReply:
        r"""Shows row by row what the regulation asks for and what serves it.

        The operation `conformity.show`; reads; callers: person; regulations: M01, M02, M03, M04,
        M05, M06, M07, M08, M09, M10, M11, M12, M13, M14, M15, M16, M17, M18, M19, M20, M21, M22,
        M23, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M34, M35, M36, M37, M38, M39, M40,
        M41, M42, M43, M44, M45, M46, M47, M48, M49, M50, M51, M52, M53, M54, M55, M56, M57, M58,
        M59, M60, M61, M62, M63, M64, M65, M66, M67, M68, M69, M70, M71, M72, M73, M74, M75, M76,
        M77, M78, M79, M80, M81, M82, M83, M84, M85, M86, M87, M88, M89, M90, M91, M92, M93, M94,
        M95, M96, M97, M98; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `ConformityShowReply`:

            institution: The institution.
            name: Its name.
            profile: Key of its profile.
            profile_version: Version of the profile's document.
            promised: How many rows the regulation asks for.
            allowed: How many it leaves open.
            absent: How many it lacks.
            rows: All rows in order.
            extensions: What goes beyond the regulation: «сверх положения».
            contradictions: Places where the text contradicts itself.
            gaps: What is asked for and not there yet.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.conformity.show(institution="3")
        """
        return read_record(ConformityShowReply, self._call("conformity.show", {
            "institution": institution,
        }))


class AsyncConformityOperations:
    """Operations on conformity, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def show(
        self,
        *,
        institution: InstitutionID,
    ) -> ConformityShowReply:
        r"""Shows row by row what the regulation asks for and what serves it.

        See `ConformityOperations.show`.
        """
        return read_record(ConformityShowReply, await self._call("conformity.show", {
            "institution": institution,
        }))
