"""Operations on ticket. Derived from the registry: do not edit.

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
    InstitutionID,
    TicketID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketItem(Record):
    r"""A part of ticket.list, ticket.show.

    Attributes:
        ticket: The ticket.
        institution_name: Name of the institution.
        author: Name of the author; not told to the operator.
        subject: What it is about.
        state: Where it stands.
        escalated: When it was handed to the operator.
        created: When it was opened.
        closed: When it was closed.
    """

    _kinds: ClassVar[Kinds] = {
        "escalated": as_moment,
        "created": as_moment,
        "closed": as_moment,
    }
    ticket: TicketID
    institution_name: str
    author: str | None = None
    subject: str
    state: Literal["open", "answered", "closed"]
    escalated: datetime | None = None
    created: datetime
    closed: datetime | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketNote(Record):
    r"""A part of ticket.show.

    Attributes:
        number: Position, from 1.
        name: Name of the writer; not told to the operator.
        is_from_operator: Whether the operator wrote it.
        text: The text.
        at: When.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    number: int
    name: str | None = None
    is_from_operator: bool
    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketListReply(Record):
    r"""What ticket.list answers.

    Attributes:
        tickets: The newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "tickets": as_rows(TicketItem),
    }
    tickets: Rows[TicketItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketOpenReply(Record):
    r"""What ticket.open answers.

    Attributes:
        ticket: The new ticket.
    """

    ticket: TicketID


@dataclass(frozen=True, kw_only=True, repr=False)
class TicketShowReply(Record):
    r"""What ticket.show answers.

    Attributes:
        ticket: The ticket.
        notes: The notes in order.
    """

    _kinds: ClassVar[Kinds] = {
        "ticket": as_record(TicketItem),
        "notes": as_rows(TicketNote),
    }
    ticket: TicketItem
    notes: Rows[TicketNote]


class TicketOperations:
    """Operations on ticket."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def close(
        self,
        *,
        ticket: TicketID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a ticket; its author may take it up again by a reply.

        The operation `ticket.close`; writes; callers: person; regulations: M19; since 1.0.

        Args:
            ticket: The ticket.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.ticket.close(ticket="3.17")
        """
        self._call("ticket.close", {"ticket": ticket, "idempotencyKey": idempotency_key})

    def escalate(
        self,
        *,
        ticket: TicketID,
        text: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Hands a ticket to the operator of the host.

        The operation `ticket.escalate`; writes; callers: administrator; regulations: M20; since
        1.0.

        Args:
            ticket: The ticket.
            text: What else the operator should know. 1 to 4096 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.ticket.escalate(ticket="3.17")
        """
        self._call("ticket.escalate", {
            "ticket": ticket,
            "text": text,
            "idempotencyKey": idempotency_key,
        })

    def list(
        self,
        *,
        institution: InstitutionID | None = None,
        state: Literal["open", "answered", "closed"] | None = None,
        limit: int | None = None,
        before: datetime | None = None,
    ) -> TicketListReply:
        r"""Lists the caller's tickets; all for administrators, escalated for the operator.

        The operation `ticket.list`; reads; callers: person; regulations: M19, M20; since 1.0.

        Args:
            institution: The institution; without it, what was escalated to the operator.
            state: Only those in this state.
            limit: At most so many. 1 to 200. Default: 50.
            before: Only those opened before this moment.

        Returns:
            `TicketListReply`:

            tickets: The newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.ticket.list()
        """
        return read_record(TicketListReply, self._call("ticket.list", {
            "institution": institution,
            "state": state,
            "limit": limit,
            "before": before,
        }))

    def open(
        self,
        *,
        institution: InstitutionID,
        subject: str,
        text: str,
        idempotency_key: str | None = None,
    ) -> TicketOpenReply:
        r"""Asks the institution's administrators for help.

        The operation `ticket.open`; writes; callers: member; regulations: M19, M80, M87; since 1.0.

        Args:
            institution: The institution.
            subject: What it is about. 3 to 200 characters.
            text: The question. 1 to 4096 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `TicketOpenReply`:

            ticket: The new ticket.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.ticket.open(institution="3", subject="subject", text="text")
        """
        return read_record(TicketOpenReply, self._call("ticket.open", {
            "institution": institution,
            "subject": subject,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    def reply(
        self,
        *,
        ticket: TicketID,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Writes an answer or a further question to a ticket.

        The operation `ticket.reply`; writes; callers: person; regulations: M19, M20; since 1.0.

        Args:
            ticket: The ticket.
            text: The text. 1 to 4096 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.ticket.reply(ticket="3.17", text="text")
        """
        self._call("ticket.reply", {
            "ticket": ticket,
            "text": text,
            "idempotencyKey": idempotency_key,
        })

    def show(
        self,
        *,
        ticket: TicketID,
    ) -> TicketShowReply:
        r"""Shows a ticket with all that was written about it.

        The operation `ticket.show`; reads; callers: person; regulations: M19, M20; since 1.0.

        Args:
            ticket: The ticket.

        Returns:
            `TicketShowReply`:

            ticket: The ticket.
            notes: The notes in order.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.ticket.show(ticket="3.17")
        """
        return read_record(TicketShowReply, self._call("ticket.show", {"ticket": ticket}))


class AsyncTicketOperations:
    """Operations on ticket, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def close(
        self,
        *,
        ticket: TicketID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a ticket; its author may take it up again by a reply.

        See `TicketOperations.close`.
        """
        await self._call("ticket.close", {"ticket": ticket, "idempotencyKey": idempotency_key})

    async def escalate(
        self,
        *,
        ticket: TicketID,
        text: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Hands a ticket to the operator of the host.

        See `TicketOperations.escalate`.
        """
        await self._call("ticket.escalate", {
            "ticket": ticket,
            "text": text,
            "idempotencyKey": idempotency_key,
        })

    async def list(
        self,
        *,
        institution: InstitutionID | None = None,
        state: Literal["open", "answered", "closed"] | None = None,
        limit: int | None = None,
        before: datetime | None = None,
    ) -> TicketListReply:
        r"""Lists the caller's tickets; all for administrators, escalated for the operator.

        See `TicketOperations.list`.
        """
        return read_record(TicketListReply, await self._call("ticket.list", {
            "institution": institution,
            "state": state,
            "limit": limit,
            "before": before,
        }))

    async def open(
        self,
        *,
        institution: InstitutionID,
        subject: str,
        text: str,
        idempotency_key: str | None = None,
    ) -> TicketOpenReply:
        r"""Asks the institution's administrators for help.

        See `TicketOperations.open`.
        """
        return read_record(TicketOpenReply, await self._call("ticket.open", {
            "institution": institution,
            "subject": subject,
            "text": text,
            "idempotencyKey": idempotency_key,
        }))

    async def reply(
        self,
        *,
        ticket: TicketID,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Writes an answer or a further question to a ticket.

        See `TicketOperations.reply`.
        """
        await self._call("ticket.reply", {
            "ticket": ticket,
            "text": text,
            "idempotencyKey": idempotency_key,
        })

    async def show(
        self,
        *,
        ticket: TicketID,
    ) -> TicketShowReply:
        r"""Shows a ticket with all that was written about it.

        See `TicketOperations.show`.
        """
        return read_record(TicketShowReply, await self._call("ticket.show", {"ticket": ticket}))
