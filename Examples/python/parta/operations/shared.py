"""What several nouns use. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal, TypeAlias

from ..records import (
    Kinds,
    Record,
    Rows,
    as_day,
    as_moment,
    as_record,
    as_rows,
)

AccountID: TypeAlias = str
"""Identifier of account, such as "3"."""
ApplicationID: TypeAlias = str
"""Identifier of application, such as "3"."""
ChannelID: TypeAlias = str
"""Identifier of channel, such as "3.17"."""
ChatID: TypeAlias = str
"""Identifier of chat, such as "3.17"."""
FileID: TypeAlias = str
"""Identifier of file, such as "3.17"."""
InstitutionID: TypeAlias = str
"""Identifier of institution, such as "3"."""
InviteID: TypeAlias = str
"""Identifier of invite, such as "3.17"."""
JoinRequestID: TypeAlias = str
"""Identifier of joinRequest, such as "3.17"."""
MeetingID: TypeAlias = str
"""Identifier of meeting, such as "3.17"."""
MemberID: TypeAlias = str
"""Identifier of member, such as "3.17"."""
MovementID: TypeAlias = str
"""Identifier of movement, such as "3.17"."""
NomenclatureID: TypeAlias = str
"""Identifier of nomenclature, such as "3.17"."""
RegulationID: TypeAlias = str
"""Identifier of regulation, such as "3.17"."""
RevocationID: TypeAlias = str
"""Identifier of revocation, such as "3.17"."""
SessionID: TypeAlias = str
"""Identifier of session, such as "3"."""
SubmissionID: TypeAlias = str
"""Identifier of submission, such as "3.17"."""
TicketID: TypeAlias = str
"""Identifier of ticket, such as "3.17"."""
UnitID: TypeAlias = str
"""Identifier of unit, such as "3.17"."""

Row: TypeAlias = Literal[
    "M01",
    "M02",
    "M03",
    "M04",
    "M05",
    "M06",
    "M07",
    "M08",
    "M09",
    "M10",
    "M11",
    "M12",
    "M13",
    "M14",
    "M15",
    "M16",
    "M17",
    "M18",
    "M19",
    "M20",
    "M21",
    "M22",
    "M23",
    "M24",
    "M25",
    "M26",
    "M27",
    "M28",
    "M29",
    "M30",
    "M31",
    "M32",
    "M33",
    "M34",
    "M35",
    "M36",
    "M37",
    "M38",
    "M39",
    "M40",
    "M41",
    "M42",
    "M43",
    "M44",
    "M45",
    "M46",
    "M47",
    "M48",
    "M49",
    "M50",
    "M51",
    "M52",
    "M53",
    "M54",
    "M55",
    "M56",
    "M57",
    "M58",
    "M59",
    "M60",
    "M61",
    "M62",
    "M63",
    "M64",
    "M65",
    "M66",
    "M67",
    "M68",
    "M69",
    "M70",
    "M71",
    "M72",
    "M73",
    "M74",
    "M75",
    "M76",
    "M77",
    "M78",
    "M79",
    "M80",
    "M81",
    "M82",
    "M83",
    "M84",
    "M85",
    "M86",
    "M87",
    "M88",
    "M89",
    "M90",
    "M91",
    "M92",
    "M93",
    "M94",
    "M95",
    "M96",
    "M97",
    "M98",
]
"""A row of the table of regulations."""


@dataclass(frozen=True, kw_only=True, repr=False)
class RoleChoice(Record):
    r"""A part of application.state, joinRequest.options.

    Attributes:
        role: Key of the role.
        role_word: The role in the institution's word.
    """

    role: str
    role_word: str


@dataclass(frozen=True, kw_only=True, repr=False)
class CommunicationRule(Record):
    r"""A part of chat.show, invite.show, regulation.show.

    Attributes:
        kind: Right, duty or prohibition.
        text: The text shown to members.
        clause: The clause it stands in.
        rows: Rows of the table.
    """

    kind: Literal["right", "duty", "prohibition"]
    text: str
    clause: str | None = None
    rows: list[Row] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, kw_only=True, repr=False)
class Quotation(Record):
    r"""A part of conformity.show, institution.show.

    Attributes:
        text: The words, to the letter.
        clause: Where they stand: a clause's number or a part's name.
    """

    text: str
    clause: str


@dataclass(frozen=True, kw_only=True, repr=False)
class RowStatement(Record):
    r"""A part of conformity.show, institution.show.

    Attributes:
        row: The row.
        title: What the row asks for, in Russian.
        standing: How the regulation stands to it.
        clause: The clause that decides.
        quotations: The regulation's own words.
    """

    _kinds: ClassVar[Kinds] = {
        "quotations": as_rows(Quotation),
    }
    row: Row
    title: str
    standing: Literal["promised", "allowed", "absent"]
    clause: str | None = None
    quotations: Rows[Quotation]


@dataclass(frozen=True, kw_only=True, repr=False)
class ExtensionItem(Record):
    r"""A part of conformity.show, regulation.extensions.

    Attributes:
        key: Key of the thing.
        basis: The order or decision it rests on.
        at: When it was switched on.
        by: Name of the administrator who did it.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    key: str
    basis: str
    at: datetime
    by: str


@dataclass(frozen=True, kw_only=True, repr=False)
class Person(Record):
    r"""A part of guardian.list, member.show, unit.list.

    Attributes:
        member: The member.
        name: Full name.
    """

    member: MemberID
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class ProfileRefusal(Record):
    r"""A part of host.upgradeAll, host.upgrades, institution.previewUpgrade.

    Attributes:
        path: Where it stands in the document; empty for all of it.
        message: What is in the way, in English.
        text: What is in the way, in Russian.
    """

    path: str
    message: str
    text: str


@dataclass(frozen=True, kw_only=True, repr=False)
class Plural(Record):
    r"""A part of institution.vocabulary, statistics.show.

    Attributes:
        nom: Nominative.
        gen: Genitive.
        dat: Dative.
        acc: Accusative.
        ins: Instrumental.
        pre: Prepositional, without the preposition.
    """

    nom: str
    gen: str | None = None
    dat: str | None = None
    acc: str | None = None
    ins: str | None = None
    pre: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class Word(Record):
    r"""A part of institution.vocabulary, statistics.show.

    Attributes:
        nom: Nominative singular.
        gen: Genitive singular.
        dat: Dative singular.
        acc: Accusative singular.
        ins: Instrumental singular.
        pre: Prepositional singular, without the preposition.
        plural: The forms of the plural.
    """

    _kinds: ClassVar[Kinds] = {
        "plural": as_record(Plural),
    }
    nom: str
    gen: str | None = None
    dat: str | None = None
    acc: str | None = None
    ins: str | None = None
    pre: str | None = None
    plural: Plural | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class Claim(Record):
    r"""A part of invite.list, invite.revokeUnclaimed, revocation.list and others.

    Attributes:
        member: The member.
        name: The member's name.
        at: When the person joined.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    member: MemberID
    name: str
    at: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteItem(Record):
    r"""A part of invite.list, invite.revokeUnclaimed, revocation.list and others.

    Attributes:
        invite: The invite.
        role: Key of the role that people get.
        role_word: The role in the institution's word.
        target: What the link leads to.
        unit: The unit that people join.
        chat: The chat that people join.
        place: Name of the unit or chat.
        name: For whom a personal link is.
        issuer: Who made it.
        issuer_name: The issuer's name.
        uses: How many people it lets in.
        used: How many have joined.
        state: Where it stands.
        created: When it was made.
        expires: The first moment at which it no longer works.
        revocation: The act that revoked it.
        claims: Who has joined by it.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
        "expires": as_moment,
        "claims": as_rows(Claim),
    }
    invite: InviteID
    role: str
    role_word: str
    target: Literal["institution", "unit", "chat", "staff"]
    unit: UnitID | None = None
    chat: ChatID | None = None
    place: str | None = None
    name: str | None = None
    issuer: MemberID
    issuer_name: str
    uses: int
    used: int
    state: Literal["live", "usedUp", "expired", "revoked"]
    created: datetime
    expires: datetime
    revocation: RevocationID | None = None
    claims: Rows[Claim]


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationItem(Record):
    r"""A part of invite.show, regulation.list, regulation.show.

    Attributes:
        regulation: The edition.
        kind: The regulation or the local order.
        title: Title of the document.
        adopted_by: The adopting body.
        order_number: Number of the order or minutes.
        order_day: Day of the order or minutes.
        in_force: First day in force.
        lapsed: First day on which it no longer holds.
        state: Where it stands today.
    """

    _kinds: ClassVar[Kinds] = {
        "order_day": as_day,
        "in_force": as_day,
        "lapsed": as_day,
    }
    regulation: RegulationID
    kind: Literal["regulation", "order"]
    title: str
    adopted_by: str
    order_number: str | None = None
    order_day: date | None = None
    in_force: date
    lapsed: date | None = None
    state: Literal["coming", "inForce", "lapsed"]


@dataclass(frozen=True, kw_only=True, repr=False)
class RoleView(Record):
    r"""A part of member.addRole, member.list, member.removeRole and others.

    Attributes:
        role: Key of the role.
        title: Title of the role in the regulation.
        platform: The role word that the platform shows.
        is_active: Whether the person belongs to the active («актив»).
        verification: Where the verification of the status stands.
    """

    role: str
    title: str
    platform: str
    is_active: bool
    verification: Literal["pending", "confirmed", "refused"] | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class MemberView(Record):
    r"""A part of member.list, roster.import, roster.preview and others.

    Attributes:
        member: The member.
        name: Full name.
        is_administrator: Whether it is an administrator.
        is_present: Whether the person belongs to the institution today.
        roles: The roles held.
        units: Names of the active units, where a list tells them.
    """

    _kinds: ClassVar[Kinds] = {
        "roles": as_rows(RoleView),
    }
    member: MemberID
    name: str
    is_administrator: bool
    is_present: bool
    roles: Rows[RoleView]
    units: list[str] | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class AttachedFile(Record):
    r"""A part of message.list, message.mentions, message.search and others.

    Attributes:
        file: The file.
        name: Its name.
        type: Its media type.
        size: Bytes of its content.
    """

    file: FileID
    name: str
    type: str
    size: int
