"""Operations on verification. Derived from the registry: do not edit.

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
    MemberID,
    RoleView,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class VerificationItem(Record):
    r"""A part of verification.list.

    Attributes:
        member: The member.
        name: Full name.
        role: Key of the role.
        title: Title of the role.
        status: The status that is confirmed.
        state: Where the verification stands.
        requested: When it was asked for.
        decided: When it was decided.
        decided_by: Who decided.
        reason: Why it was refused.
    """

    _kinds: ClassVar[Kinds] = {
        "requested": as_moment,
        "decided": as_moment,
    }
    member: MemberID
    name: str
    role: str
    title: str
    status: str
    state: Literal["pending", "confirmed", "refused"]
    requested: datetime
    decided: datetime | None = None
    decided_by: MemberID | None = None
    reason: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class VerificationCompleteReply(Record):
    r"""What verification.complete answers.

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
class VerificationListReply(Record):
    r"""What verification.list answers.

    Attributes:
        verifications: By member; all roles of a member together.
        next: Give this as after to continue; absent at the end.
    """

    _kinds: ClassVar[Kinds] = {
        "verifications": as_rows(VerificationItem),
    }
    verifications: Rows[VerificationItem]
    next: MemberID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class VerificationNameVerifierReply(Record):
    r"""What verification.nameVerifier answers.

    Attributes:
        verifiers: Who verifies now.
    """

    verifiers: list[MemberID]


@dataclass(frozen=True, kw_only=True, repr=False)
class VerificationRefuseReply(Record):
    r"""What verification.refuse answers.

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
class VerificationRequestReply(Record):
    r"""What verification.request answers.

    Attributes:
        role: Key of the role.
        status: The status that is to be confirmed.
        state: Where the verification stands.
    """

    role: str
    status: str
    state: Literal["pending", "confirmed", "refused"]


@dataclass(frozen=True, kw_only=True, repr=False)
class VerificationRequireReply(Record):
    r"""What verification.require answers.

    Attributes:
        role: Key of the role.
        pending: How many members now wait for confirmation.
    """

    role: str
    pending: int


class VerificationOperations:
    """Operations on verification."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def complete(
        self,
        *,
        member: MemberID,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationCompleteReply:
        r"""Confirms a member's status; who may is the regulation's rule.

        The operation `verification.complete`; writes; callers: member; regulations: M36, M38, M40,
        M42; since 1.0.

        Args:
            member: The member.
            role: The role; needed when several verifications are pending. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `VerificationCompleteReply`:

            member: The member.
            name: Full name.
            is_administrator: Whether it is an administrator.
            is_present: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.complete(member="3.17")
        """
        return read_record(VerificationCompleteReply, self._call("verification.complete", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "confirmed", "refused"] | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> VerificationListReply:
        r"""Lists verifications for those who complete them.

        The operation `verification.list`; reads; callers: member; regulations: M36; since 1.0.

        Args:
            institution: The institution.
            state: Only verifications in this state. Default: "pending".
            limit: How many at most. 1 to 200. Default: 50.
            after: Continue after this member.

        Returns:
            `VerificationListReply`:

            verifications: By member; all roles of a member together.
            next: Give this as after to continue; absent at the end.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.list(institution="3")
        """
        return read_record(VerificationListReply, self._call("verification.list", {
            "institution": institution,
            "state": state,
            "limit": limit,
            "after": after,
        }))

    def name_verifier(
        self,
        *,
        member: MemberID,
        basis: str,
        is_verifier: bool | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationNameVerifierReply:
        r"""Names who completes verifications where the regulation names nobody.

        The operation `verification.nameVerifier`; writes; callers: administrator; regulations: M36;
        since 1.0.

        Args:
            member: A member of the staff.
            basis: The act that names the person. 1 to 200 characters.
            is_verifier: Whether the person verifies. Default: True.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `VerificationNameVerifierReply`:

            verifiers: Who verifies now.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.name_verifier(member="3.17", basis="basis")
        """
        return read_record(VerificationNameVerifierReply, self._call("verification.nameVerifier", {
            "member": member,
            "basis": basis,
            "isVerifier": is_verifier,
            "idempotencyKey": idempotency_key,
        }))

    def refuse(
        self,
        *,
        member: MemberID,
        reason: str,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationRefuseReply:
        r"""Refuses to confirm a member's status, with a reason.

        The operation `verification.refuse`; writes; callers: member; regulations: M36; since 1.0.

        Args:
            member: The member.
            reason: Why; the member reads it. 1 to 500 characters.
            role: The role; needed when several verifications are pending. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `VerificationRefuseReply`:

            member: The member.
            name: Full name.
            is_administrator: Whether it is an administrator.
            is_present: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.refuse(member="3.17", reason="reason")
        """
        return read_record(VerificationRefuseReply, self._call("verification.refuse", {
            "member": member,
            "reason": reason,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def request(
        self,
        *,
        institution: InstitutionID,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationRequestReply:
        r"""Asks for the confirmation of the caller's own status, or gives it where no other does.

        The operation `verification.request`; writes; callers: member; regulations: M38, M40, M42;
        since 1.0.

        Args:
            institution: The institution.
            role: The role, a key or a word; needed when several can be verified. 1 to 100
                characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `VerificationRequestReply`:

            role: Key of the role.
            status: The status that is to be confirmed.
            state: Where the verification stands.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.request(institution="3")
        """
        return read_record(VerificationRequestReply, self._call("verification.request", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def require(
        self,
        *,
        institution: InstitutionID,
        role: str,
        idempotency_key: str | None = None,
    ) -> VerificationRequireReply:
        r"""Switches on the verification of a role that is verified «при необходимости».

        The operation `verification.require`; writes; callers: administrator; regulations: M36, M38,
        M40, M42; since 1.0.

        Args:
            institution: The institution.
            role: The role, a key or a word of the regulation. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `VerificationRequireReply`:

            role: Key of the role.
            pending: How many members now wait for confirmation.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.verification.require(institution="3", role="role")
        """
        return read_record(VerificationRequireReply, self._call("verification.require", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def waive(
        self,
        *,
        institution: InstitutionID,
        role: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches off the verification of a role that is verified «при необходимости».

        The operation `verification.waive`; writes; callers: administrator; regulations: M38, M40,
        M42; since 1.0.

        Args:
            institution: The institution.
            role: The role, a key or a word of the regulation. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.verification.waive(institution="3", role="role")
        """
        self._call("verification.waive", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        })


class AsyncVerificationOperations:
    """Operations on verification, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def complete(
        self,
        *,
        member: MemberID,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationCompleteReply:
        r"""Confirms a member's status; who may is the regulation's rule.

        See `VerificationOperations.complete`.
        """
        return read_record(VerificationCompleteReply, await self._call("verification.complete", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        state: Literal["pending", "confirmed", "refused"] | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> VerificationListReply:
        r"""Lists verifications for those who complete them.

        See `VerificationOperations.list`.
        """
        return read_record(VerificationListReply, await self._call("verification.list", {
            "institution": institution,
            "state": state,
            "limit": limit,
            "after": after,
        }))

    async def name_verifier(
        self,
        *,
        member: MemberID,
        basis: str,
        is_verifier: bool | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationNameVerifierReply:
        r"""Names who completes verifications where the regulation names nobody.

        See `VerificationOperations.name_verifier`.
        """
        return read_record(VerificationNameVerifierReply, await self._call("verification.nameVerifier", {
            "member": member,
            "basis": basis,
            "isVerifier": is_verifier,
            "idempotencyKey": idempotency_key,
        }))

    async def refuse(
        self,
        *,
        member: MemberID,
        reason: str,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationRefuseReply:
        r"""Refuses to confirm a member's status, with a reason.

        See `VerificationOperations.refuse`.
        """
        return read_record(VerificationRefuseReply, await self._call("verification.refuse", {
            "member": member,
            "reason": reason,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def request(
        self,
        *,
        institution: InstitutionID,
        role: str | None = None,
        idempotency_key: str | None = None,
    ) -> VerificationRequestReply:
        r"""Asks for the confirmation of the caller's own status, or gives it where no other does.

        See `VerificationOperations.request`.
        """
        return read_record(VerificationRequestReply, await self._call("verification.request", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def require(
        self,
        *,
        institution: InstitutionID,
        role: str,
        idempotency_key: str | None = None,
    ) -> VerificationRequireReply:
        r"""Switches on the verification of a role that is verified «при необходимости».

        See `VerificationOperations.require`.
        """
        return read_record(VerificationRequireReply, await self._call("verification.require", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def waive(
        self,
        *,
        institution: InstitutionID,
        role: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Switches off the verification of a role that is verified «при необходимости».

        See `VerificationOperations.waive`.
        """
        await self._call("verification.waive", {
            "institution": institution,
            "role": role,
            "idempotencyKey": idempotency_key,
        })
