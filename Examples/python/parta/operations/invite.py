"""Operations on invite. Derived from the registry: do not edit.

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
    as_record,
    as_rows,
    read_record,
)
from .shared import (
    ChatID,
    InstitutionID,
    InviteID,
    MemberID,
    RevocationID,
    UnitID,
    CommunicationRule,
    InviteItem,
    RegulationItem,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteLedgerCounts(Record):
    r"""A part of invite.list.

    Attributes:
        live: Links that work.
        used_up: Links by which all have joined whom they let in.
        expired: Links that have run out.
        revoked: Links that were revoked.
        unclaimed: Live links by which nobody has joined.
    """

    live: int
    used_up: int
    expired: int
    revoked: int
    unclaimed: int


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteOptionsItem(Record):
    r"""A part of invite.options.

    Attributes:
        role: Key of the role that people get.
        role_word: The role in the institution's word.
        target: What the link leads to.
        clause: The clause that gives the right.
    """

    role: str
    role_word: str
    target: Literal["institution", "unit", "chat", "staff"]
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteClaimReply(Record):
    r"""What invite.claim answers.

    Attributes:
        institution: The institution that was joined.
        institution_name: Its name.
        member: The person as its member.
        role: Key of the role.
        role_word: The role in the institution's word.
        unit: The unit that was joined.
        chat: The chat that was joined.
        needs_verification: Whether the role gives rights only after its verification.
    """

    institution: InstitutionID
    institution_name: str
    member: MemberID
    role: str
    role_word: str
    unit: UnitID | None = None
    chat: ChatID | None = None
    needs_verification: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteCreateReply(Record):
    r"""What invite.create answers.

    Attributes:
        invite: The new invite.
        link: The secret of the link; shown once. It is shown once.
        url: Path of the page that opens the link. It is shown once.
        expires: The first moment at which it no longer works.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"link", "url"})
    invite: InviteID
    link: str
    url: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteListReply(Record):
    r"""What invite.list answers.

    Attributes:
        invites: Links, the newest first.
        counts: How many there are, whatever the state and page.
    """

    _kinds: ClassVar[Kinds] = {
        "invites": as_rows(InviteItem),
        "counts": as_record(InviteLedgerCounts),
    }
    invites: Rows[InviteItem]
    counts: InviteLedgerCounts


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteMineReply(Record):
    r"""What invite.mine answers.

    Attributes:
        institution: The institution that invites.
        has_claimed: Whether the person has joined by this very link.
        member: The person's membership, when there is one today.
        role_words: The roles held there, in the institution's words.
        needs_name: Whether the link's claim must state the name.
    """

    institution: InstitutionID
    has_claimed: bool
    member: MemberID | None = None
    role_words: list[str]
    needs_name: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteOptionsReply(Record):
    r"""What invite.options answers.

    Attributes:
        options: The links, in the order of the regulation.
        days: Days for which a link is good by default.
    """

    _kinds: ClassVar[Kinds] = {
        "options": as_rows(InviteOptionsItem),
    }
    options: Rows[InviteOptionsItem]
    days: int


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteRevokeReply(Record):
    r"""What invite.revoke answers.

    Attributes:
        revocation: The act that holds the revocation.
    """

    revocation: RevocationID


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteRevokeUnclaimedReply(Record):
    r"""What invite.revokeUnclaimed answers.

    Attributes:
        revocation: The act; its number follows the dot.
        institution_name: The institution.
        at: When the links were revoked.
        by: Who revoked them.
        by_name: The person's name.
        reason: Why.
        clause: The clause that asks for it.
        count: How many links were revoked.
        invites: The links; none of them opens anything any more.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
        "invites": as_rows(InviteItem),
    }
    revocation: RevocationID
    institution_name: str
    at: datetime
    by: MemberID
    by_name: str
    reason: str
    clause: str | None = None
    count: int
    invites: Rows[InviteItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class InviteShowReply(Record):
    r"""What invite.show answers.

    Attributes:
        institution: The institution that invites.
        institution_name: Its name.
        role: Key of the role that people get.
        role_word: The role in the institution's word.
        target: What the link leads to.
        place: Name of the unit or chat.
        issuer: Name of the person who invites.
        issuer_roles: The inviter's roles in the institution's words.
        name: For whom a personal link is.
        expires: The first moment at which it no longer works.
        uses_left: How many people it still lets in.
        needs_verification: Whether the role gives rights only after its verification.
        regulation: The newest edition, to be acknowledged after joining.
        regulation_text: Its full text; empty until it is entered.
        rules: Rights, duties and prohibitions of members.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
        "regulation": as_record(RegulationItem),
        "rules": as_rows(CommunicationRule),
    }
    institution: InstitutionID
    institution_name: str
    role: str
    role_word: str
    target: Literal["institution", "unit", "chat", "staff"]
    place: str | None = None
    issuer: str
    issuer_roles: list[str]
    name: str | None = None
    expires: datetime
    uses_left: int
    needs_verification: bool
    regulation: RegulationItem | None = None
    regulation_text: str | None = None
    rules: Rows[CommunicationRule]


class InviteOperations:
    """Operations on invite."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def claim(
        self,
        *,
        link: str,
        name: str | None = None,
        idempotency_key: str | None = None,
    ) -> InviteClaimReply:
        r"""Joins by a link: the person becomes a member in the link's role.

        The operation `invite.claim`; writes; callers: person; regulations: M33, M37, M39, M41, M43,
        M44; since 1.0.

        Args:
            link: The secret of the link. 1 to 64 characters.
            name: Full name; needed when the account has none. 2 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InviteClaimReply`:

            institution: The institution that was joined.
            institution_name: Its name.
            member: The person as its member.
            role: Key of the role.
            role_word: The role in the institution's word.
            unit: The unit that was joined.
            chat: The chat that was joined.
            needs_verification: Whether the role gives rights only after its verification.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.claim(link="link")
        """
        return read_record(InviteClaimReply, self._call("invite.claim", {
            "link": link,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    def create(
        self,
        *,
        institution: InstitutionID,
        role: str,
        target: Literal["institution", "unit", "chat", "staff"],
        unit: UnitID | None = None,
        chat: ChatID | None = None,
        name: str | None = None,
        uses: int | None = None,
        days: int | None = None,
        idempotency_key: str | None = None,
    ) -> InviteCreateReply:
        r"""Makes a link by which people join in a role.

        The operation `invite.create`; writes; callers: member; regulations: M32, M33, M37, M39,
        M41, M43, M44; since 1.0.

        Args:
            institution: The institution that people join.
            role: Key of the role that people get. 1 to 40 characters.
            target: What the link leads to.
            unit: The unit; for the target unit only.
            chat: The chat; for the target chat only.
            name: For whom a personal link is; it works once. 2 to 200 characters.
            uses: How many people it lets in. 1 to 1000. Default: 1.
            days: Days after today on which it works, to the end of the last; by default the
                institution's setting. 1 to 365.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InviteCreateReply`:

            invite: The new invite.
            link: The secret of the link; shown once. It is shown once.
            url: Path of the page that opens the link. It is shown once.
            expires: The first moment at which it no longer works.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.create(institution="3", role="role", target="institution")
        """
        return read_record(InviteCreateReply, self._call("invite.create", {
            "institution": institution,
            "role": role,
            "target": target,
            "unit": unit,
            "chat": chat,
            "name": name,
            "uses": uses,
            "days": days,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["live", "usedUp", "expired", "revoked"] | None = None,
        unit: UnitID | None = None,
        chat: ChatID | None = None,
        before: InviteID | None = None,
        limit: int | None = None,
    ) -> InviteListReply:
        r"""Lists links with their state and claims: an issuer's own, all for administrators.

        The operation `invite.list`; reads; callers: member; regulations: M32, M34; since 1.0.

        Args:
            institution: The institution.
            state: Only links in this state.
            unit: Only links to this unit.
            chat: Only links to this chat.
            before: Only links made before this one.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `InviteListReply`:

            invites: Links, the newest first.
            counts: How many there are, whatever the state and page.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.list(institution="3")
        """
        return read_record(InviteListReply, self._call("invite.list", {
            "institution": institution,
            "state": state,
            "unit": unit,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    def mine(
        self,
        *,
        link: str,
    ) -> InviteMineReply:
        r"""Tells how the signed-in person already stands to a link's institution.

        The operation `invite.mine`; reads; callers: person; regulations: M33; since 1.0.

        Args:
            link: The secret of the link. 1 to 64 characters.

        Returns:
            `InviteMineReply`:

            institution: The institution that invites.
            has_claimed: Whether the person has joined by this very link.
            member: The person's membership, when there is one today.
            role_words: The roles held there, in the institution's words.
            needs_name: Whether the link's claim must state the name.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.mine(link="link")
        """
        return read_record(InviteMineReply, self._call("invite.mine", {"link": link}))

    def options(
        self,
        *,
        institution: InstitutionID,
        unit: UnitID | None = None,
        chat: ChatID | None = None,
    ) -> InviteOptionsReply:
        r"""Lists for which roles and to what the caller may make links.

        The operation `invite.options`; reads; callers: member; regulations: M32, M33; since 1.0.

        Args:
            institution: The institution.
            unit: Only links to this unit.
            chat: Only links to this chat; roles that it does not take fall out.

        Returns:
            `InviteOptionsReply`:

            options: The links, in the order of the regulation.
            days: Days for which a link is good by default.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.options(institution="3")
        """
        return read_record(InviteOptionsReply, self._call("invite.options", {
            "institution": institution,
            "unit": unit,
            "chat": chat,
        }))

    def revoke(
        self,
        *,
        invite: InviteID,
        reason: str | None = None,
        idempotency_key: str | None = None,
    ) -> InviteRevokeReply:
        r"""Revokes one link; those who joined by it stay.

        The operation `invite.revoke`; writes; callers: member; regulations: M34; since 1.0.

        Args:
            invite: The invite; one's own, or any for administrators.
            reason: Why. 0 to 500 characters. Default: "Ссылка больше не нужна".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InviteRevokeReply`:

            revocation: The act that holds the revocation.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.revoke(invite="3.17")
        """
        return read_record(InviteRevokeReply, self._call("invite.revoke", {
            "invite": invite,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        }))

    def revoke_unclaimed(
        self,
        *,
        institution: InstitutionID,
        reason: str,
        older_than_days: int | None = None,
        idempotency_key: str | None = None,
    ) -> InviteRevokeUnclaimedReply:
        r"""Revokes in one act all live links by which nobody has joined.

        The operation `invite.revokeUnclaimed`; writes; callers: administrator; regulations: M34;
        since 1.0.

        Args:
            institution: The institution.
            reason: Why; it stands in the act. 1 to 500 characters.
            older_than_days: Only links made so many days ago or earlier. 0 to 365.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `InviteRevokeUnclaimedReply`:

            revocation: The act; its number follows the dot.
            institution_name: The institution.
            at: When the links were revoked.
            by: Who revoked them.
            by_name: The person's name.
            reason: Why.
            clause: The clause that asks for it.
            count: How many links were revoked.
            invites: The links; none of them opens anything any more.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.revoke_unclaimed(institution="3", reason="reason")
        """
        return read_record(InviteRevokeUnclaimedReply, self._call("invite.revokeUnclaimed", {
            "institution": institution,
            "reason": reason,
            "olderThanDays": older_than_days,
            "idempotencyKey": idempotency_key,
        }))

    def show(
        self,
        *,
        link: str,
    ) -> InviteShowReply:
        r"""Shows to whom and to what a link invites, or what ended it.

        The operation `invite.show`; reads; callers: anyone; regulations: M33, M43, M44; since 1.0.

        Args:
            link: The secret of the link. 1 to 64 characters.

        Returns:
            `InviteShowReply`:

            institution: The institution that invites.
            institution_name: Its name.
            role: Key of the role that people get.
            role_word: The role in the institution's word.
            target: What the link leads to.
            place: Name of the unit or chat.
            issuer: Name of the person who invites.
            issuer_roles: The inviter's roles in the institution's words.
            name: For whom a personal link is.
            expires: The first moment at which it no longer works.
            uses_left: How many people it still lets in.
            needs_verification: Whether the role gives rights only after its verification.
            regulation: The newest edition, to be acknowledged after joining.
            regulation_text: Its full text; empty until it is entered.
            rules: Rights, duties and prohibitions of members.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.invite.show(link="link")
        """
        return read_record(InviteShowReply, self._call("invite.show", {"link": link}))


class AsyncInviteOperations:
    """Operations on invite, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def claim(
        self,
        *,
        link: str,
        name: str | None = None,
        idempotency_key: str | None = None,
    ) -> InviteClaimReply:
        r"""Joins by a link: the person becomes a member in the link's role.

        See `InviteOperations.claim`.
        """
        return read_record(InviteClaimReply, await self._call("invite.claim", {
            "link": link,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    async def create(
        self,
        *,
        institution: InstitutionID,
        role: str,
        target: Literal["institution", "unit", "chat", "staff"],
        unit: UnitID | None = None,
        chat: ChatID | None = None,
        name: str | None = None,
        uses: int | None = None,
        days: int | None = None,
        idempotency_key: str | None = None,
    ) -> InviteCreateReply:
        r"""Makes a link by which people join in a role.

        See `InviteOperations.create`.
        """
        return read_record(InviteCreateReply, await self._call("invite.create", {
            "institution": institution,
            "role": role,
            "target": target,
            "unit": unit,
            "chat": chat,
            "name": name,
            "uses": uses,
            "days": days,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["live", "usedUp", "expired", "revoked"] | None = None,
        unit: UnitID | None = None,
        chat: ChatID | None = None,
        before: InviteID | None = None,
        limit: int | None = None,
    ) -> InviteListReply:
        r"""Lists links with their state and claims: an issuer's own, all for administrators.

        See `InviteOperations.list`.
        """
        return read_record(InviteListReply, await self._call("invite.list", {
            "institution": institution,
            "state": state,
            "unit": unit,
            "chat": chat,
            "before": before,
            "limit": limit,
        }))

    async def mine(
        self,
        *,
        link: str,
    ) -> InviteMineReply:
        r"""Tells how the signed-in person already stands to a link's institution.

        See `InviteOperations.mine`.
        """
        return read_record(InviteMineReply, await self._call("invite.mine", {"link": link}))

    async def options(
        self,
        *,
        institution: InstitutionID,
        unit: UnitID | None = None,
        chat: ChatID | None = None,
    ) -> InviteOptionsReply:
        r"""Lists for which roles and to what the caller may make links.

        See `InviteOperations.options`.
        """
        return read_record(InviteOptionsReply, await self._call("invite.options", {
            "institution": institution,
            "unit": unit,
            "chat": chat,
        }))

    async def revoke(
        self,
        *,
        invite: InviteID,
        reason: str | None = None,
        idempotency_key: str | None = None,
    ) -> InviteRevokeReply:
        r"""Revokes one link; those who joined by it stay.

        See `InviteOperations.revoke`.
        """
        return read_record(InviteRevokeReply, await self._call("invite.revoke", {
            "invite": invite,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        }))

    async def revoke_unclaimed(
        self,
        *,
        institution: InstitutionID,
        reason: str,
        older_than_days: int | None = None,
        idempotency_key: str | None = None,
    ) -> InviteRevokeUnclaimedReply:
        r"""Revokes in one act all live links by which nobody has joined.

        See `InviteOperations.revoke_unclaimed`.
        """
        return read_record(InviteRevokeUnclaimedReply, await self._call("invite.revokeUnclaimed", {
            "institution": institution,
            "reason": reason,
            "olderThanDays": older_than_days,
            "idempotencyKey": idempotency_key,
        }))

    async def show(
        self,
        *,
        link: str,
    ) -> InviteShowReply:
        r"""Shows to whom and to what a link invites, or what ended it.

        See `InviteOperations.show`.
        """
        return read_record(InviteShowReply, await self._call("invite.show", {"link": link}))
