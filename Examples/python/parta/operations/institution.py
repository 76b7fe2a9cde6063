"""Operations on institution. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

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
    ChannelID,
    ChatID,
    InstitutionID,
    MemberID,
    RegulationID,
    UnitID,
    Row,
    RowStatement,
    ProfileRefusal,
    Word,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionMistake(Record):
    r"""A part of institution.checkOverlay.

    Attributes:
        path: Where it is in the document; empty for all of it.
        message: What is wrong, in English.
        text: What is wrong, in Russian.
        is_warning: Whether the document can be used all the same.
    """

    path: str
    message: str
    text: str
    is_warning: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionUnreadCounts(Record):
    r"""A part of institution.list.

    Attributes:
        messages: Unread messages of all chats.
        mentions: Unread messages that mention the caller.
        posts: Unread posts of all channels.
        must_acknowledge: Posts that the caller still has to confirm.
    """

    messages: int
    mentions: int
    posts: int
    must_acknowledge: int


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionItem(Record):
    r"""A part of institution.list.

    Attributes:
        institution: The institution.
        name: Its name.
        state: Where it stands.
        profile: Key of its profile.
        member: The caller's membership.
        is_administrator: Whether the caller administers it.
        roles: Keys of the caller's roles there.
        role_words: The same roles in the institution's words.
        unread: What waits for the caller; lacking while the institution's profile is not loaded.
    """

    _kinds: ClassVar[Kinds] = {
        "unread": as_record(InstitutionUnreadCounts),
    }
    institution: InstitutionID
    name: str
    state: Literal["awaiting", "active", "suspended"]
    profile: str
    member: MemberID | None = None
    is_administrator: bool
    roles: list[str]
    role_words: list[str]
    unread: InstitutionUnreadCounts | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionProfileChange(Record):
    r"""A part of institution.previewUpgrade.

    Attributes:
        part: The part of the profile.
        kind: Whether it is new, gone, renamed or different.
        effect: What becomes of it in the institution.
        path: Where it stands in the document: keys and names with dots.
        subject: The thing in the institution's words.
        before: What the document said; lacking for something new.
        after: What it says; lacking for something that is gone.
        clause: The clause of the regulation, the new one first.
        message: What follows from it, in English.
        text: What follows from it, in Russian.
    """

    part: Literal["words", "roles", "verification", "units", "channels", "chats", "direct", "invites", "joinRequests", "administrators", "functions", "rows", "rules", "regulation", "vendorFunctions", "other"]
    kind: Literal["added", "removed", "renamed", "changed"]
    effect: Literal["applied", "keptAsAlias", "refused"]
    path: str
    subject: str | None = None
    before: Any = None
    after: Any = None
    clause: str | None = None
    message: str | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionFormerName(Record):
    r"""A part of institution.previewUpgrade.

    Attributes:
        thing: What had the name.
        key: Today's key of the thing; empty for the staff component.
        kind: Which of its names it was.
        name: The name.
    """

    thing: Literal["role", "unit", "channel", "staff"]
    key: str
    kind: Literal["key", "name", "platform"]
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionSettings(Record):
    r"""A part of institution.show.

    Attributes:
        invite_days: Days that a new link lives.
        join_request_days: Days that a join request waits.
        verified_roles: Roles whose verification on demand is switched on.
        verifiers: Members who complete verification where the regulation names nobody.
        quiet_from: Start of the quiet hours, minutes after local midnight; notices wait, access
            does not.
        quiet_until: End of the quiet hours, minutes after local midnight.
    """

    invite_days: int = 30
    join_request_days: int = 30
    verified_roles: list[str] = dataclasses.field(default_factory=list)
    verifiers: list[MemberID] = dataclasses.field(default_factory=list)
    quiet_from: int | None = None
    quiet_until: int | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionMe(Record):
    r"""A part of institution.show.

    Attributes:
        member: The caller's membership.
        name: Full name in this institution.
        is_administrator: Whether the caller administers it.
        is_limited: Whether rights wait for a verification.
        roles: Keys of the caller's roles.
        role_words: The same roles in the institution's words.
        leads: Active units that the caller leads.
        is_staff: Whether a role of the caller's belongs to the staff.
        may_publish: Whether the caller publishes in channels.
        may_invite: Whether there are links that the caller may make.
        may_see_statistics: Whether the statistics are open to the caller.
    """

    member: MemberID
    name: str
    is_administrator: bool
    is_limited: bool
    roles: list[str]
    role_words: list[str]
    leads: list[UnitID]
    is_staff: bool
    may_publish: bool
    may_invite: bool
    may_see_statistics: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionFunction(Record):
    r"""A part of institution.show.

    Attributes:
        key: Key of the function.
        standing: How the regulation stands to it.
        clause: The clause that decides.
        is_extended: Whether it is switched on beyond the regulation.
    """

    key: str
    standing: Literal["promised", "allowed", "absent"]
    clause: str | None = None
    is_extended: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionSupportRule(Record):
    r"""A part of institution.show.

    Attributes:
        addresses: E-mail addresses of the support.
        bot: Name of a support bot.
        bot_address: Address of the bot.
        clause: The clause that decides.
    """

    addresses: list[str] = dataclasses.field(default_factory=list)
    bot: str | None = None
    bot_address: str | None = None
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionKnowledgeRule(Record):
    r"""A part of institution.show.

    Attributes:
        sites: Sites that the text names.
        place: How a text without a site names the place.
        clause: The clause that decides.
    """

    sites: list[str] = dataclasses.field(default_factory=list)
    place: str | None = None
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionWords(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        word: The self-name used in sentences.
        short_name: The official short name.
        full_name: The official full name.
        head: Title of the head.
        contour: The messenger of which the regulation speaks.
        subject: Word for a subject of study.
        offset: Minutes between the institution's clock and UTC.
    """

    _kinds: ClassVar[Kinds] = {
        "word": as_record(Word),
        "head": as_record(Word),
        "subject": as_record(Word),
    }
    word: Word
    short_name: str | None = None
    full_name: str | None = None
    head: Word
    contour: str | None = None
    subject: Word
    offset: int = 180


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionVerificationRule(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        mode: Whether and when the status is verified.
        completed_by: Who completes the verification.
        completion_clause: The clause that names who completes it.
        self_confirmed: Whether they confirm their own status.
        status: The status word.
        word: The word for the act.
        clause: The clause that decides.
    """

    _kinds: ClassVar[Kinds] = {
        "word": as_record(Word),
    }
    mode: Literal["none", "onDemand", "required"]
    completed_by: list[str] = dataclasses.field(default_factory=list)
    completion_clause: str | None = None
    self_confirmed: bool = False
    status: str | None = None
    word: Word | None = None
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionRoleRule(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        key: Stable key of the role.
        category: Broad kind of people.
        is_teaching: Whether it is teaching staff.
        is_administration: Whether it belongs to the administration.
        leads: Whether it can lead a unit.
        word: Title of the role in the regulation.
        aliases: Other titles in the same text.
        platform: The role word that the platform shows.
        platform_aliases: Other spellings of the platform word.
        standing: Whether the role exists.
        verification: How the status is verified.
        participates: Whether they write in their chats.
        clause: The clause that decides.
    """

    _kinds: ClassVar[Kinds] = {
        "word": as_record(Word),
        "verification": as_record(InstitutionVerificationRule),
    }
    key: str
    category: Literal["staff", "learner", "parent"]
    is_teaching: bool = False
    is_administration: bool = False
    leads: bool = False
    word: Word
    aliases: list[str] = dataclasses.field(default_factory=list)
    platform: str | None = None
    platform_aliases: list[str] = dataclasses.field(default_factory=list)
    standing: Literal["promised", "allowed", "absent"] = "promised"
    verification: InstitutionVerificationRule = dataclasses.field(
        default_factory=lambda: read_record(InstitutionVerificationRule, {"mode": "none", "completedBy": [], "selfConfirmed": False})
    )
    participates: bool = True
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionUnitKind(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        key: Stable key of the kind.
        word: The word for such a unit.
        aliases: Other words in the same text.
        clause: The clause that names it.
    """

    _kinds: ClassVar[Kinds] = {
        "word": as_record(Word),
    }
    key: str
    word: Word
    aliases: list[str] = dataclasses.field(default_factory=list)
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionStaffComponent(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        form: Whether it is a unit or a chat.
        kind: The word for what it is.
        name: Its name.
        aliases: Other names in the same text.
        clause: The clause that names it.
    """

    _kinds: ClassVar[Kinds] = {
        "kind": as_record(Word),
    }
    form: Literal["unit", "chat"]
    kind: Word
    name: str
    aliases: list[str] = dataclasses.field(default_factory=list)
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionChatKind(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        key: Stable key of the kind.
        name: Name of such a chat.
        scope: What such a chat belongs to.
        open: Who may open one.
        takes: Whom it takes.
        active_only: Whether only the active are taken.
        fills: Whether everybody it takes joins at once.
        subject: Whether it names a subject.
        standing: Whether such chats exist.
        clause: The clause that decides.
        rows: Rows of the table.
    """

    key: str
    name: str
    scope: Literal["institution", "unit"]
    open: list[str] = dataclasses.field(default_factory=list)
    takes: list[str] = dataclasses.field(default_factory=list)
    active_only: bool = False
    fills: bool = False
    subject: Literal["promised", "allowed", "absent"] = "absent"
    standing: Literal["promised", "allowed", "absent"] = "promised"
    clause: str | None = None
    rows: list[Row] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionChannelRule(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        key: Stable key of the channel.
        name: Name of the channel.
        aliases: Other names that open the same channel.
        audience: Who reads it.
        clause: The clause that names it.
        rows: Rows of the table.
    """

    key: str
    name: str
    aliases: list[str] = dataclasses.field(default_factory=list)
    audience: list[str]
    clause: str | None = None
    rows: list[Row] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionDistributionRule(Record):
    r"""A part of institution.vocabulary.

    Attributes:
        standing: Whether an approved distribution is promised.
        word: The word of what is distributed.
        clause: The clause that decides.
    """

    _kinds: ClassVar[Kinds] = {
        "word": as_record(Word),
    }
    standing: Literal["promised", "allowed", "absent"]
    word: Word | None = None
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionCheckOverlayReply(Record):
    r"""What institution.checkOverlay answers.

    Attributes:
        is_usable: Whether an institution can work with it.
        mistakes: All mistakes and warnings.
    """

    _kinds: ClassVar[Kinds] = {
        "mistakes": as_rows(InstitutionMistake),
    }
    is_usable: bool
    mistakes: Rows[InstitutionMistake]


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionListReply(Record):
    r"""What institution.list answers.

    Attributes:
        institutions: The institutions by number.
    """

    _kinds: ClassVar[Kinds] = {
        "institutions": as_rows(InstitutionItem),
    }
    institutions: Rows[InstitutionItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionPreviewUpgradeReply(Record):
    r"""What institution.previewUpgrade answers.

    Attributes:
        profile: Key of the profile.
        from_: The version that the institution follows.
        to: The version that is loaded.
        is_needed: Whether anything would be different.
        is_applicable: Whether nothing is in the way.
        changes: What changes, by parts of the profile.
        refusals: Everything that is in the way.
        aliases: Names of earlier versions that stay understood.
    """

    _kinds: ClassVar[Kinds] = {
        "changes": as_rows(InstitutionProfileChange),
        "refusals": as_rows(ProfileRefusal),
        "aliases": as_rows(InstitutionFormerName),
    }
    profile: str
    from_: str
    to: str
    is_needed: bool
    is_applicable: bool
    changes: Rows[InstitutionProfileChange]
    refusals: Rows[ProfileRefusal]
    aliases: Rows[InstitutionFormerName]


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionRegisterReply(Record):
    r"""What institution.register answers.

    Attributes:
        institution: The institution, active now.
        member: The first administrator.
        staff_unit: The staff component, where it is a unit.
        staff_chat: The staff component, where it is a chat.
        channels: The system channels, in the regulation's order.
        regulation: The regulation's first edition.
    """

    institution: InstitutionID
    member: MemberID
    staff_unit: UnitID | None = None
    staff_chat: ChatID | None = None
    channels: list[ChannelID]
    regulation: RegulationID


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionShowReply(Record):
    r"""What institution.show answers.

    Attributes:
        institution: The institution.
        name: Its name.
        state: Where it stands.
        profile: Key of its profile.
        profile_version: Version of the profile's document.
        about: Information on the institution, by heading.
        settings: What it decides for itself; for administrators.
        me: The caller's own place in it.
        contour: The messenger of which the regulation speaks.
        scope: What the platform is used for.
        part_of: The information system it is a part of.
        settlement: How gaps of the regulation are settled.
        basis: Acts that the regulation cites.
        platform: What the regulation says of the platform itself.
        functions: Functions, by key.
        support: Where people find help.
        knowledge: Where instructions lie.
        regulation: The regulation's newest edition.
        is_acknowledged: Whether the caller has acknowledged it.
    """

    _kinds: ClassVar[Kinds] = {
        "settings": as_record(InstitutionSettings),
        "me": as_record(InstitutionMe),
        "platform": as_rows(RowStatement),
        "functions": as_rows(InstitutionFunction),
        "support": as_record(InstitutionSupportRule),
        "knowledge": as_record(InstitutionKnowledgeRule),
    }
    institution: InstitutionID
    name: str
    state: Literal["awaiting", "active", "suspended"]
    profile: str
    profile_version: str
    about: dict[str, str]
    settings: InstitutionSettings | None = None
    me: InstitutionMe
    contour: str | None = None
    scope: str | None = None
    part_of: str | None = None
    settlement: str | None = None
    basis: list[str]
    platform: Rows[RowStatement]
    functions: Rows[InstitutionFunction]
    support: InstitutionSupportRule
    knowledge: InstitutionKnowledgeRule
    regulation: RegulationID | None = None
    is_acknowledged: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionUpgradeReply(Record):
    r"""What institution.upgrade answers.

    Attributes:
        from_: The version until now.
        to: The version from now on.
        is_changed: Whether anything is different now.
    """

    from_: str
    to: str
    is_changed: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InstitutionVocabularyReply(Record):
    r"""What institution.vocabulary answers.

    Attributes:
        profile: Key of the profile.
        language: Language of the words, BCP 47.
        name: The kind of institution.
        institution: How the institution speaks of itself.
        roles: The roles that exist here.
        units: The kinds of learners' units; the first is the main one.
        staff_component: What all teaching staff join.
        chats: The kinds of chats that exist here.
        channels: The system channels with their aliases.
        extent: Whether the list of channels is closed, open or empty.
        distribution: How leads are attached to units.
        statistics_recipient: Who gets the statistics.
    """

    _kinds: ClassVar[Kinds] = {
        "name": as_record(Word),
        "institution": as_record(InstitutionWords),
        "roles": as_rows(InstitutionRoleRule),
        "units": as_rows(InstitutionUnitKind),
        "staff_component": as_record(InstitutionStaffComponent),
        "chats": as_rows(InstitutionChatKind),
        "channels": as_rows(InstitutionChannelRule),
        "distribution": as_record(InstitutionDistributionRule),
        "statistics_recipient": as_record(Word),
    }
    profile: str
    language: str
    name: Word
    institution: InstitutionWords
    roles: Rows[InstitutionRoleRule]
    units: Rows[InstitutionUnitKind]
    staff_component: InstitutionStaffComponent
    chats: Rows[InstitutionChatKind]
    channels: Rows[InstitutionChannelRule]
    extent: Literal["closed", "open", "none"]
    distribution: InstitutionDistributionRule
    statistics_recipient: Word


class InstitutionOperations:
    """Operations on institution."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def appoint_administrator(
        self,
        *,
        member: MemberID,
        order_number: str | None = None,
        order_day: date | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Appoints a further administrator from those who have joined.

        The operation `institution.appointAdministrator`; writes; callers: administrator;
        regulations: M11, M12, M18; since 1.0.

        Args:
            member: The member to appoint.
            order_number: Number of the appointing order. 1 to 100 characters.
            order_day: Day of the appointing order.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.appoint_administrator(member="3.17")
        """
        self._call("institution.appointAdministrator", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "idempotencyKey": idempotency_key,
        })

    def check_overlay(
        self,
        *,
        profile: str,
        overlay: Any,
        institution: InstitutionID | None = None,
    ) -> InstitutionCheckOverlayReply:
        r"""Finds every mistake of an overlay over a loaded profile.

        The operation `institution.checkOverlay`; reads; callers: person; regulations: M04, M13;
        since 1.0.

        Args:
            profile: Key of a loaded profile. 1 to 64 characters.
            overlay: The partial document, schema parta.profile/1.
            institution: Whose own document to lay it over instead of the loaded one; operators
                only.

        Returns:
            `InstitutionCheckOverlayReply`:

            is_usable: Whether an institution can work with it.
            mistakes: All mistakes and warnings.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.check_overlay(profile="profile", overlay={})
        """
        return read_record(InstitutionCheckOverlayReply, self._call("institution.checkOverlay", {
            "profile": profile,
            "overlay": overlay,
            "institution": institution,
        }))

    def dismiss_administrator(
        self,
        *,
        member: MemberID,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes an administrator's rights back; the last one keeps them.

        The operation `institution.dismissAdministrator`; writes; callers: administrator;
        regulations: M11, M18; since 1.0.

        Args:
            member: The administrator.
            basis: The order or reason. 3 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.dismiss_administrator(member="3.17", basis="basis")
        """
        self._call("institution.dismissAdministrator", {
            "member": member,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    def edit(
        self,
        *,
        institution: InstitutionID,
        name: str | None = None,
        about: Mapping[str, str] | None = None,
        settings: Any = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Changes the institution's name, information and settings.

        The operation `institution.edit`; writes; callers: administrator; regulations: M17, M34,
        M36, M79; since 1.0.

        Args:
            institution: The institution.
            name: The new name. 2 to 300 characters.
            about: All information shown, by heading; replaces the old.
            settings: Settings to change, as in institution.show; null gives one its default.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.edit(institution="3")
        """
        self._call("institution.edit", {
            "institution": institution,
            "name": name,
            "about": about,
            "settings": settings,
            "idempotencyKey": idempotency_key,
        })

    def list(
        self,
        *,
        is_complete: bool | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> InstitutionListReply:
        r"""Lists the institutions the caller belongs to; the operator may see all.

        The operation `institution.list`; reads; callers: person; regulations: M08; since 1.0.

        Args:
            is_complete: All institutions of the host; operators only. Default: False.
            limit: At most so many. 1 to 200. Default: 50.
            after: Only those behind this one.

        Returns:
            `InstitutionListReply`:

            institutions: The institutions by number.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.list()
        """
        return read_record(InstitutionListReply, self._call("institution.list", {
            "isComplete": is_complete,
            "limit": limit,
            "after": after,
        }))

    def preview_upgrade(
        self,
        *,
        institution: InstitutionID,
        overlay: Any = None,
    ) -> InstitutionPreviewUpgradeReply:
        r"""Shows what changes when the institution follows the loaded version of its profile.

        The operation `institution.previewUpgrade`; reads; callers: operator; regulations: M04, M98;
        since 1.0.

        Args:
            institution: The institution.
            overlay: The overlay from then on; the present one, in the new keys, by default.

        Returns:
            `InstitutionPreviewUpgradeReply`:

            profile: Key of the profile.
            from_: The version that the institution follows.
            to: The version that is loaded.
            is_needed: Whether anything would be different.
            is_applicable: Whether nothing is in the way.
            changes: What changes, by parts of the profile.
            refusals: Everything that is in the way.
            aliases: Names of earlier versions that stay understood.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.preview_upgrade(institution="3")
        """
        return read_record(InstitutionPreviewUpgradeReply, self._call("institution.previewUpgrade", {
            "institution": institution,
            "overlay": overlay,
        }))

    def register(
        self,
        *,
        institution: InstitutionID,
        role: str,
        name: str | None = None,
        about: Mapping[str, str] | None = None,
        regulation_text: str | None = None,
        idempotency_key: str | None = None,
    ) -> InstitutionRegisterReply:
        r"""Registers an approved institution and sets up all that its regulation names.

        The operation `institution.register`; writes; callers: person; regulations: M12, M16, M23,
        M65, M66, M01, M08; since 1.0.

        Args:
            institution: The institution, from application.state.
            role: Key of the administrator's own role. 1 to 40 characters.
            name: The administrator's full name; by default the application's. 2 to 200 characters.
            about: Information on the institution, by heading.
            regulation_text: The regulation's full text. 0 to 1000000 characters. Default: "".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InstitutionRegisterReply`:

            institution: The institution, active now.
            member: The first administrator.
            staff_unit: The staff component, where it is a unit.
            staff_chat: The staff component, where it is a chat.
            channels: The system channels, in the regulation's order.
            regulation: The regulation's first edition.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.register(institution="3", role="role")
        """
        return read_record(InstitutionRegisterReply, self._call("institution.register", {
            "institution": institution,
            "role": role,
            "name": name,
            "about": about,
            "regulationText": regulation_text,
            "idempotencyKey": idempotency_key,
        }))

    def resume(
        self,
        *,
        institution: InstitutionID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Lets a stopped institution go on.

        The operation `institution.resume`; writes; callers: operator; since 1.0.

        Args:
            institution: The institution.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.resume(institution="3")
        """
        self._call("institution.resume", {
            "institution": institution,
            "idempotencyKey": idempotency_key,
        })

    def set_overlay(
        self,
        *,
        institution: InstitutionID,
        overlay: Any,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Replaces the institution's overlay after a check of all that it changes.

        The operation `institution.setOverlay`; writes; callers: operator; regulations: M04, M98;
        since 1.0.

        Args:
            institution: The institution.
            overlay: The whole new overlay, schema parta.profile/1.
            basis: Why: the new edition, a letter of the institution. 3 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.set_overlay(institution="3", overlay={}, basis="basis")
        """
        self._call("institution.setOverlay", {
            "institution": institution,
            "overlay": overlay,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    def show(
        self,
        *,
        institution: InstitutionID,
    ) -> InstitutionShowReply:
        r"""Shows an institution: its information, settings and the page on the platform.

        The operation `institution.show`; reads; callers: member; regulations: M03, M04, M05, M06,
        M07, M08, M09, M10, M17, M79, M80, M81, M98; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `InstitutionShowReply`:

            institution: The institution.
            name: Its name.
            state: Where it stands.
            profile: Key of its profile.
            profile_version: Version of the profile's document.
            about: Information on the institution, by heading.
            settings: What it decides for itself; for administrators.
            me: The caller's own place in it.
            contour: The messenger of which the regulation speaks.
            scope: What the platform is used for.
            part_of: The information system it is a part of.
            settlement: How gaps of the regulation are settled.
            basis: Acts that the regulation cites.
            platform: What the regulation says of the platform itself.
            functions: Functions, by key.
            support: Where people find help.
            knowledge: Where instructions lie.
            regulation: The regulation's newest edition.
            is_acknowledged: Whether the caller has acknowledged it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.show(institution="3")
        """
        return read_record(InstitutionShowReply, self._call("institution.show", {
            "institution": institution,
        }))

    def suspend(
        self,
        *,
        institution: InstitutionID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Stops an institution: everything can be read, nothing changes.

        The operation `institution.suspend`; writes; callers: operator; since 1.0.

        Args:
            institution: The institution.
            reason: Why, kept in both audit logs. 3 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.institution.suspend(institution="3", reason="reason")
        """
        self._call("institution.suspend", {
            "institution": institution,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    def upgrade(
        self,
        *,
        institution: InstitutionID,
        basis: str,
        version: str | None = None,
        overlay: Any = None,
        idempotency_key: str | None = None,
    ) -> InstitutionUpgradeReply:
        r"""Lets the institution follow the loaded version of its profile; old names stay
        understood.

        The operation `institution.upgrade`; writes; callers: operator; regulations: M04, M98; since
        1.0.

        Args:
            institution: The institution.
            basis: Why: the new edition, a letter of the vendor. 3 to 500 characters.
            version: The version that was previewed; any other is refused. 5 to 20 characters.
            overlay: The overlay from now on; the present one, in the new keys, by default.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InstitutionUpgradeReply`:

            from_: The version until now.
            to: The version from now on.
            is_changed: Whether anything is different now.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.upgrade(institution="3", basis="basis")
        """
        return read_record(InstitutionUpgradeReply, self._call("institution.upgrade", {
            "institution": institution,
            "basis": basis,
            "version": version,
            "overlay": overlay,
            "idempotencyKey": idempotency_key,
        }))

    def vocabulary(
        self,
        *,
        institution: InstitutionID,
    ) -> InstitutionVocabularyReply:
        r"""Shows the words of the institution with their grammatical forms.

        The operation `institution.vocabulary`; reads; callers: member; regulations: M04, M23, M24,
        M27, M28, M29, M30, M65, M66, M67; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `InstitutionVocabularyReply`:

            profile: Key of the profile.
            language: Language of the words, BCP 47.
            name: The kind of institution.
            institution: How the institution speaks of itself.
            roles: The roles that exist here.
            units: The kinds of learners' units; the first is the main one.
            staff_component: What all teaching staff join.
            chats: The kinds of chats that exist here.
            channels: The system channels with their aliases.
            extent: Whether the list of channels is closed, open or empty.
            distribution: How leads are attached to units.
            statistics_recipient: Who gets the statistics.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.institution.vocabulary(institution="3")
        """
        return read_record(InstitutionVocabularyReply, self._call("institution.vocabulary", {
            "institution": institution,
        }))


class AsyncInstitutionOperations:
    """Operations on institution, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def appoint_administrator(
        self,
        *,
        member: MemberID,
        order_number: str | None = None,
        order_day: date | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Appoints a further administrator from those who have joined.

        See `InstitutionOperations.appoint_administrator`.
        """
        await self._call("institution.appointAdministrator", {
            "member": member,
            "orderNumber": order_number,
            "orderDay": order_day,
            "idempotencyKey": idempotency_key,
        })

    async def check_overlay(
        self,
        *,
        profile: str,
        overlay: Any,
        institution: InstitutionID | None = None,
    ) -> InstitutionCheckOverlayReply:
        r"""Finds every mistake of an overlay over a loaded profile.

        See `InstitutionOperations.check_overlay`.
        """
        return read_record(InstitutionCheckOverlayReply, await self._call("institution.checkOverlay", {
            "profile": profile,
            "overlay": overlay,
            "institution": institution,
        }))

    async def dismiss_administrator(
        self,
        *,
        member: MemberID,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes an administrator's rights back; the last one keeps them.

        See `InstitutionOperations.dismiss_administrator`.
        """
        await self._call("institution.dismissAdministrator", {
            "member": member,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    async def edit(
        self,
        *,
        institution: InstitutionID,
        name: str | None = None,
        about: Mapping[str, str] | None = None,
        settings: Any = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Changes the institution's name, information and settings.

        See `InstitutionOperations.edit`.
        """
        await self._call("institution.edit", {
            "institution": institution,
            "name": name,
            "about": about,
            "settings": settings,
            "idempotencyKey": idempotency_key,
        })

    async def list(
        self,
        *,
        is_complete: bool | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> InstitutionListReply:
        r"""Lists the institutions the caller belongs to; the operator may see all.

        See `InstitutionOperations.list`.
        """
        return read_record(InstitutionListReply, await self._call("institution.list", {
            "isComplete": is_complete,
            "limit": limit,
            "after": after,
        }))

    async def preview_upgrade(
        self,
        *,
        institution: InstitutionID,
        overlay: Any = None,
    ) -> InstitutionPreviewUpgradeReply:
        r"""Shows what changes when the institution follows the loaded version of its profile.

        See `InstitutionOperations.preview_upgrade`.
        """
        return read_record(InstitutionPreviewUpgradeReply, await self._call("institution.previewUpgrade", {
            "institution": institution,
            "overlay": overlay,
        }))

    async def register(
        self,
        *,
        institution: InstitutionID,
        role: str,
        name: str | None = None,
        about: Mapping[str, str] | None = None,
        regulation_text: str | None = None,
        idempotency_key: str | None = None,
    ) -> InstitutionRegisterReply:
        r"""Registers an approved institution and sets up all that its regulation names.

        See `InstitutionOperations.register`.
        """
        return read_record(InstitutionRegisterReply, await self._call("institution.register", {
            "institution": institution,
            "role": role,
            "name": name,
            "about": about,
            "regulationText": regulation_text,
            "idempotencyKey": idempotency_key,
        }))

    async def resume(
        self,
        *,
        institution: InstitutionID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Lets a stopped institution go on.

        See `InstitutionOperations.resume`.
        """
        await self._call("institution.resume", {
            "institution": institution,
            "idempotencyKey": idempotency_key,
        })

    async def set_overlay(
        self,
        *,
        institution: InstitutionID,
        overlay: Any,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Replaces the institution's overlay after a check of all that it changes.

        See `InstitutionOperations.set_overlay`.
        """
        await self._call("institution.setOverlay", {
            "institution": institution,
            "overlay": overlay,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    async def show(
        self,
        *,
        institution: InstitutionID,
    ) -> InstitutionShowReply:
        r"""Shows an institution: its information, settings and the page on the platform.

        See `InstitutionOperations.show`.
        """
        return read_record(InstitutionShowReply, await self._call("institution.show", {
            "institution": institution,
        }))

    async def suspend(
        self,
        *,
        institution: InstitutionID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Stops an institution: everything can be read, nothing changes.

        See `InstitutionOperations.suspend`.
        """
        await self._call("institution.suspend", {
            "institution": institution,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    async def upgrade(
        self,
        *,
        institution: InstitutionID,
        basis: str,
        version: str | None = None,
        overlay: Any = None,
        idempotency_key: str | None = None,
    ) -> InstitutionUpgradeReply:
        r"""Lets the institution follow the loaded version of its profile; old names stay understood.

        See `InstitutionOperations.upgrade`.
        """
        return read_record(InstitutionUpgradeReply, await self._call("institution.upgrade", {
            "institution": institution,
            "basis": basis,
            "version": version,
            "overlay": overlay,
            "idempotencyKey": idempotency_key,
        }))

    async def vocabulary(
        self,
        *,
        institution: InstitutionID,
    ) -> InstitutionVocabularyReply:
        r"""Shows the words of the institution with their grammatical forms.

        See `InstitutionOperations.vocabulary`.
        """
        return read_record(InstitutionVocabularyReply, await self._call("institution.vocabulary", {
            "institution": institution,
        }))
