"""Operations on regulation. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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
    InstitutionID,
    MemberID,
    RegulationID,
    UnitID,
    CommunicationRule,
    ExtensionItem,
    RegulationItem,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationAcknowledgementsItem(Record):
    r"""A part of regulation.acknowledgements.

    Attributes:
        member: The member.
        name: Full name.
        acknowledged: When; lacking where it is still to come.
        way: On the platform or on paper.
        entered_by: Name of the one who entered the paper.
    """

    _kinds: ClassVar[Kinds] = {
        "acknowledged": as_moment,
    }
    member: MemberID
    name: str
    acknowledged: datetime | None = None
    way: Literal["platform", "paper"] | None = None
    entered_by: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationAcknowledgeReply(Record):
    r"""What regulation.acknowledge answers.

    Attributes:
        acknowledged: When it was confirmed the first time.
    """

    _kinds: ClassVar[Kinds] = {
        "acknowledged": as_moment,
    }
    acknowledged: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationAcknowledgementsReply(Record):
    r"""What regulation.acknowledgements answers.

    Attributes:
        given: How many present members have acknowledged it.
        missing: How many have not.
        members: The people by number.
    """

    _kinds: ClassVar[Kinds] = {
        "members": as_rows(RegulationAcknowledgementsItem),
    }
    given: int
    missing: int
    members: Rows[RegulationAcknowledgementsItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationExtensionsReply(Record):
    r"""What regulation.extensions answers.

    Attributes:
        extensions: The things by key.
    """

    _kinds: ClassVar[Kinds] = {
        "extensions": as_rows(ExtensionItem),
    }
    extensions: Rows[ExtensionItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationListReply(Record):
    r"""What regulation.list answers.

    Attributes:
        regulations: The editions, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "regulations": as_rows(RegulationItem),
    }
    regulations: Rows[RegulationItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationPublishReply(Record):
    r"""What regulation.publish answers.

    Attributes:
        regulation: The new edition.
        lapsed: The edition that it replaces.
    """

    regulation: RegulationID
    lapsed: RegulationID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class RegulationShowReply(Record):
    r"""What regulation.show answers.

    Attributes:
        regulation: The edition.
        text: The full text; empty until it is entered.
        approvals: Who approves or agrees beside the adopting body.
        basis: Acts that the regulation cites.
        settlement: How its gaps are settled.
        rules: Rights, duties and prohibitions of members.
        acknowledged: When the caller acknowledged it.
    """

    _kinds: ClassVar[Kinds] = {
        "regulation": as_record(RegulationItem),
        "rules": as_rows(CommunicationRule),
        "acknowledged": as_moment,
    }
    regulation: RegulationItem
    text: str
    approvals: list[str]
    basis: list[str]
    settlement: str | None = None
    rules: Rows[CommunicationRule]
    acknowledged: datetime | None = None


class RegulationOperations:
    """Operations on regulation."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def acknowledge(
        self,
        *,
        regulation: RegulationID,
        idempotency_key: str | None = None,
    ) -> RegulationAcknowledgeReply:
        r"""Confirms that the caller knows the newest edition and its rules.

        The operation `regulation.acknowledge`; writes; callers: member; regulations: M01, M85, M97;
        since 1.0.

        Args:
            regulation: The edition.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `RegulationAcknowledgeReply`:

            acknowledged: When it was confirmed the first time.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.acknowledge(regulation="3.17")
        """
        return read_record(RegulationAcknowledgeReply, self._call("regulation.acknowledge", {
            "regulation": regulation,
            "idempotencyKey": idempotency_key,
        }))

    def acknowledge_paper(
        self,
        *,
        regulation: RegulationID,
        member: MemberID,
        day: date,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Enters that a person acknowledged the newest edition on paper.

        The operation `regulation.acknowledgePaper`; writes; callers: member; regulations: M01, M85;
        since 1.0.

        Args:
            regulation: The newest edition.
            member: Who signed.
            day: The day of the signature.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.regulation.acknowledge_paper(
                regulation="3.17",
                member="3.17",
                day=date(2026, 9, 1),
            )
        """
        self._call("regulation.acknowledgePaper", {
            "regulation": regulation,
            "member": member,
            "day": day,
            "idempotencyKey": idempotency_key,
        })

    def acknowledgements(
        self,
        *,
        regulation: RegulationID,
        unit: UnitID | None = None,
        is_given: bool | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> RegulationAcknowledgementsReply:
        r"""Lists by name who has acknowledged an edition and who has not.

        The operation `regulation.acknowledgements`; reads; callers: member; regulations: M01, M85;
        since 1.0.

        Args:
            regulation: The edition.
            unit: Only people of this unit; leads must name their own.
            is_given: Only those who have, or only those who have not.
            limit: At most so many. 1 to 200. Default: 50.
            after: Only members behind this one.

        Returns:
            `RegulationAcknowledgementsReply`:

            given: How many present members have acknowledged it.
            missing: How many have not.
            members: The people by number.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.acknowledgements(regulation="3.17")
        """
        return read_record(RegulationAcknowledgementsReply, self._call("regulation.acknowledgements", {
            "regulation": regulation,
            "unit": unit,
            "isGiven": is_given,
            "limit": limit,
            "after": after,
        }))

    def extend(
        self,
        *,
        institution: InstitutionID,
        key: str,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches on a thing on which the regulation is silent, by a recorded act.

        The operation `regulation.extend`; writes; callers: administrator; regulations: M98; since
        1.0.

        Args:
            institution: The institution.
            key: Key of the thing, as its refusal names it. 1 to 80 characters.
            basis: The order or decision it rests on. 3 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.regulation.extend(institution="3", key="key", basis="basis")
        """
        self._call("regulation.extend", {
            "institution": institution,
            "key": key,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    def extensions(
        self,
        *,
        institution: InstitutionID,
    ) -> RegulationExtensionsReply:
        r"""Lists what the institution has switched on beyond its regulation.

        The operation `regulation.extensions`; reads; callers: member; regulations: M98; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `RegulationExtensionsReply`:

            extensions: The things by key.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.extensions(institution="3")
        """
        return read_record(RegulationExtensionsReply, self._call("regulation.extensions", {
            "institution": institution,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
    ) -> RegulationListReply:
        r"""Lists all editions of the regulation and of the local order.

        The operation `regulation.list`; reads; callers: member; regulations: M01, M02; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `RegulationListReply`:

            regulations: The editions, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.list(institution="3")
        """
        return read_record(RegulationListReply, self._call("regulation.list", {
            "institution": institution,
        }))

    def publish(
        self,
        *,
        institution: InstitutionID,
        title: str,
        text: str,
        adopted_by: str,
        order_number: str,
        order_day: date,
        kind: Literal["regulation", "order"] | None = None,
        in_force: date | None = None,
        idempotency_key: str | None = None,
    ) -> RegulationPublishReply:
        r"""Publishes a new edition, lapses the one before and asks all to acknowledge.

        The operation `regulation.publish`; writes; callers: administrator; regulations: M01, M02,
        M85; since 1.0.

        Args:
            institution: The institution.
            title: Title of the document. 3 to 500 characters.
            text: The full text. 1 to 1000000 characters.
            adopted_by: The adopting body. 2 to 300 characters.
            order_number: Number of the order or minutes. 1 to 200 characters.
            order_day: Day of the order or minutes.
            kind: The regulation or the local order. Default: "regulation".
            in_force: First day in force; by default the order's day.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `RegulationPublishReply`:

            regulation: The new edition.
            lapsed: The edition that it replaces.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.publish(
                institution="3",
                title="title",
                text="text",
                adopted_by="adopted by",
                order_number="order number",
                order_day=date(2026, 9, 1),
            )
        """
        return read_record(RegulationPublishReply, self._call("regulation.publish", {
            "institution": institution,
            "title": title,
            "text": text,
            "adoptedBy": adopted_by,
            "orderNumber": order_number,
            "orderDay": order_day,
            "kind": kind,
            "inForce": in_force,
            "idempotencyKey": idempotency_key,
        }))

    def show(
        self,
        *,
        regulation: RegulationID,
    ) -> RegulationShowReply:
        r"""Shows an edition with its text and the rules for members.

        The operation `regulation.show`; reads; callers: member; regulations: M01, M02, M80, M81,
        M82, M83, M84, M85, M86, M87, M88, M89, M90, M91, M92, M93, M94, M95, M96, M97, M98; since
        1.0.

        Args:
            regulation: The edition.

        Returns:
            `RegulationShowReply`:

            regulation: The edition.
            text: The full text; empty until it is entered.
            approvals: Who approves or agrees beside the adopting body.
            basis: Acts that the regulation cites.
            settlement: How its gaps are settled.
            rules: Rights, duties and prohibitions of members.
            acknowledged: When the caller acknowledged it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.regulation.show(regulation="3.17")
        """
        return read_record(RegulationShowReply, self._call("regulation.show", {
            "regulation": regulation,
        }))

    def withdraw_extension(
        self,
        *,
        institution: InstitutionID,
        key: str,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches a thing beyond the regulation off again.

        The operation `regulation.withdrawExtension`; writes; callers: administrator; regulations:
        M98; since 1.0.

        Args:
            institution: The institution.
            key: Key of the thing. 1 to 80 characters.
            basis: Why. 3 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.regulation.withdraw_extension(institution="3", key="key", basis="basis")
        """
        self._call("regulation.withdrawExtension", {
            "institution": institution,
            "key": key,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })


class AsyncRegulationOperations:
    """Operations on regulation, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def acknowledge(
        self,
        *,
        regulation: RegulationID,
        idempotency_key: str | None = None,
    ) -> RegulationAcknowledgeReply:
        r"""Confirms that the caller knows the newest edition and its rules.

        See `RegulationOperations.acknowledge`.
        """
        return read_record(RegulationAcknowledgeReply, await self._call("regulation.acknowledge", {
            "regulation": regulation,
            "idempotencyKey": idempotency_key,
        }))

    async def acknowledge_paper(
        self,
        *,
        regulation: RegulationID,
        member: MemberID,
        day: date,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Enters that a person acknowledged the newest edition on paper.

        See `RegulationOperations.acknowledge_paper`.
        """
        await self._call("regulation.acknowledgePaper", {
            "regulation": regulation,
            "member": member,
            "day": day,
            "idempotencyKey": idempotency_key,
        })

    async def acknowledgements(
        self,
        *,
        regulation: RegulationID,
        unit: UnitID | None = None,
        is_given: bool | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> RegulationAcknowledgementsReply:
        r"""Lists by name who has acknowledged an edition and who has not.

        See `RegulationOperations.acknowledgements`.
        """
        return read_record(RegulationAcknowledgementsReply, await self._call("regulation.acknowledgements", {
            "regulation": regulation,
            "unit": unit,
            "isGiven": is_given,
            "limit": limit,
            "after": after,
        }))

    async def extend(
        self,
        *,
        institution: InstitutionID,
        key: str,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches on a thing on which the regulation is silent, by a recorded act.

        See `RegulationOperations.extend`.
        """
        await self._call("regulation.extend", {
            "institution": institution,
            "key": key,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })

    async def extensions(
        self,
        *,
        institution: InstitutionID,
    ) -> RegulationExtensionsReply:
        r"""Lists what the institution has switched on beyond its regulation.

        See `RegulationOperations.extensions`.
        """
        return read_record(RegulationExtensionsReply, await self._call("regulation.extensions", {
            "institution": institution,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
    ) -> RegulationListReply:
        r"""Lists all editions of the regulation and of the local order.

        See `RegulationOperations.list`.
        """
        return read_record(RegulationListReply, await self._call("regulation.list", {
            "institution": institution,
        }))

    async def publish(
        self,
        *,
        institution: InstitutionID,
        title: str,
        text: str,
        adopted_by: str,
        order_number: str,
        order_day: date,
        kind: Literal["regulation", "order"] | None = None,
        in_force: date | None = None,
        idempotency_key: str | None = None,
    ) -> RegulationPublishReply:
        r"""Publishes a new edition, lapses the one before and asks all to acknowledge.

        See `RegulationOperations.publish`.
        """
        return read_record(RegulationPublishReply, await self._call("regulation.publish", {
            "institution": institution,
            "title": title,
            "text": text,
            "adoptedBy": adopted_by,
            "orderNumber": order_number,
            "orderDay": order_day,
            "kind": kind,
            "inForce": in_force,
            "idempotencyKey": idempotency_key,
        }))

    async def show(
        self,
        *,
        regulation: RegulationID,
    ) -> RegulationShowReply:
        r"""Shows an edition with its text and the rules for members.

        See `RegulationOperations.show`.
        """
        return read_record(RegulationShowReply, await self._call("regulation.show", {
            "regulation": regulation,
        }))

    async def withdraw_extension(
        self,
        *,
        institution: InstitutionID,
        key: str,
        basis: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches a thing beyond the regulation off again.

        See `RegulationOperations.withdraw_extension`.
        """
        await self._call("regulation.withdrawExtension", {
            "institution": institution,
            "key": key,
            "basis": basis,
            "idempotencyKey": idempotency_key,
        })
