"""Operations on joinRequest. Derived from the registry: do not edit.

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
    JoinRequestID,
    MemberID,
    UnitID,
    RoleChoice,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestItem(Record):
    r"""A part of joinRequest.list, joinRequest.mine.

    Attributes:
        request: The request.
        institution_name: The institution.
        name: Name of the person.
        role: Key of the role that is asked for.
        role_word: The role in the institution's word.
        note: What the person adds.
        state: Where it stands.
        reason: Why it was refused.
        created: When it was made.
        expires: The first moment at which it is no longer answered.
        decided: When it was answered.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
        "expires": as_moment,
        "decided": as_moment,
    }
    request: JoinRequestID
    institution_name: str
    name: str
    role: str
    role_word: str
    note: str | None = None
    state: Literal["pending", "accepted", "refused", "withdrawn", "expired"]
    reason: str | None = None
    created: datetime
    expires: datetime
    decided: datetime | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestAcceptReply(Record):
    r"""What joinRequest.accept answers.

    Attributes:
        member: The new member.
    """

    member: MemberID


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestListReply(Record):
    r"""What joinRequest.list answers.

    Attributes:
        requests: Requests, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "requests": as_rows(JoinRequestItem),
    }
    requests: Rows[JoinRequestItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestMineReply(Record):
    r"""What joinRequest.mine answers.

    Attributes:
        requests: Requests, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "requests": as_rows(JoinRequestItem),
    }
    requests: Rows[JoinRequestItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestOptionsReply(Record):
    r"""What joinRequest.options answers.

    Attributes:
        institution_name: Its name.
        roles: The roles; others join by link only.
        clause: The clause that decides.
    """

    _kinds: ClassVar[Kinds] = {
        "roles": as_rows(RoleChoice),
    }
    institution_name: str
    roles: Rows[RoleChoice]
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class JoinRequestSubmitReply(Record):
    r"""What joinRequest.submit answers.

    Attributes:
        request: The new request.
        expires: The first moment at which it is no longer answered.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    request: JoinRequestID
    expires: datetime


class JoinRequestOperations:
    """Operations on joinRequest."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def accept(
        self,
        *,
        request: JoinRequestID,
        unit: UnitID | None = None,
        idempotency_key: str | None = None,
    ) -> JoinRequestAcceptReply:
        r"""Accepts a request to join: the person becomes a member in its role.

        The operation `joinRequest.accept`; writes; callers: administrator; regulations: M35; since
        1.0.

        Args:
            request: The request.
            unit: A unit that the person joins at once.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `JoinRequestAcceptReply`:

            member: The new member.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.join_request.accept(request="3.17")
        """
        return read_record(JoinRequestAcceptReply, self._call("joinRequest.accept", {
            "request": request,
            "unit": unit,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "accepted", "refused", "withdrawn", "expired"] | None = None,
        before: JoinRequestID | None = None,
        limit: int | None = None,
    ) -> JoinRequestListReply:
        r"""Lists an institution's requests to join.

        The operation `joinRequest.list`; reads; callers: administrator; regulations: M35; since
        1.0.

        Args:
            institution: The institution.
            state: Only requests in this state.
            before: Only requests made before this one.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `JoinRequestListReply`:

            requests: Requests, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.join_request.list(institution="3")
        """
        return read_record(JoinRequestListReply, self._call("joinRequest.list", {
            "institution": institution,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    def mine(self) -> JoinRequestMineReply:
        r"""Lists the person's own requests to join, with the answers.

        The operation `joinRequest.mine`; reads; callers: person; regulations: M35; since 1.0.

        Returns:
            `JoinRequestMineReply`:

            requests: Requests, the newest first.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.join_request.mine()
        """
        return read_record(JoinRequestMineReply, self._call("joinRequest.mine", {}))

    def options(
        self,
        *,
        institution: InstitutionID,
    ) -> JoinRequestOptionsReply:
        r"""Tells in which roles one may ask to join an institution.

        The operation `joinRequest.options`; reads; callers: person; regulations: M35; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `JoinRequestOptionsReply`:

            institution_name: Its name.
            roles: The roles; others join by link only.
            clause: The clause that decides.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.join_request.options(institution="3")
        """
        return read_record(JoinRequestOptionsReply, self._call("joinRequest.options", {
            "institution": institution,
        }))

    def refuse(
        self,
        *,
        request: JoinRequestID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Refuses a request to join, with a reason that the person reads.

        The operation `joinRequest.refuse`; writes; callers: administrator; regulations: M35; since
        1.0.

        Args:
            request: The request.
            reason: Why; the person reads it. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.join_request.refuse(request="3.17", reason="reason")
        """
        self._call("joinRequest.refuse", {
            "request": request,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    def submit(
        self,
        *,
        institution: InstitutionID,
        role: str,
        name: str | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> JoinRequestSubmitReply:
        r"""Asks to join an institution's community; for staff and learners.

        The operation `joinRequest.submit`; writes; callers: person; regulations: M35; since 1.0.

        Args:
            institution: The institution.
            role: Key of the role in which the person would join. 1 to 40 characters.
            name: Full name; needed when the account has none. 2 to 200 characters.
            note: What helps to recognise the person. 1 to 500 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `JoinRequestSubmitReply`:

            request: The new request.
            expires: The first moment at which it is no longer answered.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.join_request.submit(institution="3", role="role")
        """
        return read_record(JoinRequestSubmitReply, self._call("joinRequest.submit", {
            "institution": institution,
            "role": role,
            "name": name,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    def withdraw(
        self,
        *,
        request: JoinRequestID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes back one's own request to join.

        The operation `joinRequest.withdraw`; writes; callers: person; regulations: M35; since 1.0.

        Args:
            request: The request.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.join_request.withdraw(request="3.17")
        """
        self._call("joinRequest.withdraw", {"request": request, "idempotencyKey": idempotency_key})


class AsyncJoinRequestOperations:
    """Operations on joinRequest, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def accept(
        self,
        *,
        request: JoinRequestID,
        unit: UnitID | None = None,
        idempotency_key: str | None = None,
    ) -> JoinRequestAcceptReply:
        r"""Accepts a request to join: the person becomes a member in its role.

        See `JoinRequestOperations.accept`.
        """
        return read_record(JoinRequestAcceptReply, await self._call("joinRequest.accept", {
            "request": request,
            "unit": unit,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "accepted", "refused", "withdrawn", "expired"] | None = None,
        before: JoinRequestID | None = None,
        limit: int | None = None,
    ) -> JoinRequestListReply:
        r"""Lists an institution's requests to join.

        See `JoinRequestOperations.list`.
        """
        return read_record(JoinRequestListReply, await self._call("joinRequest.list", {
            "institution": institution,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    async def mine(self) -> JoinRequestMineReply:
        r"""Lists the person's own requests to join, with the answers.

        See `JoinRequestOperations.mine`.
        """
        return read_record(JoinRequestMineReply, await self._call("joinRequest.mine", {}))

    async def options(
        self,
        *,
        institution: InstitutionID,
    ) -> JoinRequestOptionsReply:
        r"""Tells in which roles one may ask to join an institution.

        See `JoinRequestOperations.options`.
        """
        return read_record(JoinRequestOptionsReply, await self._call("joinRequest.options", {
            "institution": institution,
        }))

    async def refuse(
        self,
        *,
        request: JoinRequestID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Refuses a request to join, with a reason that the person reads.

        See `JoinRequestOperations.refuse`.
        """
        await self._call("joinRequest.refuse", {
            "request": request,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    async def submit(
        self,
        *,
        institution: InstitutionID,
        role: str,
        name: str | None = None,
        note: str | None = None,
        idempotency_key: str | None = None,
    ) -> JoinRequestSubmitReply:
        r"""Asks to join an institution's community; for staff and learners.

        See `JoinRequestOperations.submit`.
        """
        return read_record(JoinRequestSubmitReply, await self._call("joinRequest.submit", {
            "institution": institution,
            "role": role,
            "name": name,
            "note": note,
            "idempotencyKey": idempotency_key,
        }))

    async def withdraw(
        self,
        *,
        request: JoinRequestID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes back one's own request to join.

        See `JoinRequestOperations.withdraw`.
        """
        await self._call("joinRequest.withdraw", {
            "request": request,
            "idempotencyKey": idempotency_key,
        })
