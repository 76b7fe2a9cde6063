"""Operations on guardian. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

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
    UnitID,
    Person,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class GuardianRelation(Record):
    r"""A part of guardian.list.

    Attributes:
        learner: The learner.
        parent: The guardian.
        relation: Who the guardian is to the learner.
    """

    _kinds: ClassVar[Kinds] = {
        "learner": as_record(Person),
        "parent": as_record(Person),
    }
    learner: Person
    parent: Person
    relation: str


@dataclass(frozen=True, kw_only=True, repr=False)
class GuardianCreateCodeReply(Record):
    r"""What guardian.createCode answers.

    Attributes:
        code: The code to give to the parent; shown once. It is shown once.
        expires: When it runs out.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"code"})
    code: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class GuardianListReply(Record):
    r"""What guardian.list answers.

    Attributes:
        guardians: The relations, by learner.
    """

    _kinds: ClassVar[Kinds] = {
        "guardians": as_rows(GuardianRelation),
    }
    guardians: Rows[GuardianRelation]


@dataclass(frozen=True, kw_only=True, repr=False)
class GuardianPairReply(Record):
    r"""What guardian.pair answers.

    Attributes:
        learner: The learner.
        name: The learner's full name.
    """

    learner: MemberID
    name: str


class GuardianOperations:
    """Operations on guardian."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def create_code(
        self,
        *,
        learner: MemberID,
        idempotency_key: str | None = None,
    ) -> GuardianCreateCodeReply:
        r"""Makes a pairing code: six characters, one use, seven days.

        The operation `guardian.createCode`; writes; callers: member; regulations: M30; since 1.0.

        Args:
            learner: The learner; the caller, or one whom the caller teaches.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `GuardianCreateCodeReply`:

            code: The code to give to the parent; shown once. It is shown once.
            expires: When it runs out.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.guardian.create_code(learner="3.17")
        """
        return read_record(GuardianCreateCodeReply, self._call("guardian.createCode", {
            "learner": learner,
            "idempotencyKey": idempotency_key,
        }))

    def link(
        self,
        *,
        learner: MemberID,
        parent: MemberID,
        relation: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Makes a parent a learner's guardian.

        The operation `guardian.link`; writes; callers: administrator; regulations: M30; since 1.0.

        Args:
            learner: The learner.
            parent: A member in a parent's role.
            relation: Who the guardian is to the learner. 1 to 60 characters. Default: "родитель".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.guardian.link(learner="3.17", parent="3.17")
        """
        self._call("guardian.link", {
            "learner": learner,
            "parent": parent,
            "relation": relation,
            "idempotencyKey": idempotency_key,
        })

    def list(
        self,
        *,
        member: MemberID | None = None,
        unit: UnitID | None = None,
    ) -> GuardianListReply:
        r"""Lists the family of a member, or the guardians of a unit's learners.

        The operation `guardian.list`; reads; callers: member; regulations: M30; since 1.0.

        Args:
            member: The member; for staff, or oneself.
            unit: The unit; for its leads and administrators.

        Returns:
            `GuardianListReply`:

            guardians: The relations, by learner.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.guardian.list()
        """
        return read_record(GuardianListReply, self._call("guardian.list", {
            "member": member,
            "unit": unit,
        }))

    def pair(
        self,
        *,
        institution: InstitutionID,
        code: str,
        relation: str | None = None,
        idempotency_key: str | None = None,
    ) -> GuardianPairReply:
        r"""Makes the calling parent a learner's guardian by a pairing code.

        The operation `guardian.pair`; writes; callers: member; regulations: M30; since 1.0.

        Args:
            institution: The institution.
            code: The six characters; case and Russian letters alike do not matter. 1 to 20
                characters.
            relation: Who the guardian is to the learner. 1 to 60 characters. Default: "родитель".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `GuardianPairReply`:

            learner: The learner.
            name: The learner's full name.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.guardian.pair(institution="3", code="code")
        """
        return read_record(GuardianPairReply, self._call("guardian.pair", {
            "institution": institution,
            "code": code,
            "relation": relation,
            "idempotencyKey": idempotency_key,
        }))

    def unlink(
        self,
        *,
        learner: MemberID,
        parent: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Ends a guardian's relation; the guardian leaves the chats of the child's units.

        The operation `guardian.unlink`; writes; callers: administrator; regulations: M30, M31;
        since 1.0.

        Args:
            learner: The learner.
            parent: The guardian.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.guardian.unlink(learner="3.17", parent="3.17")
        """
        self._call("guardian.unlink", {
            "learner": learner,
            "parent": parent,
            "idempotencyKey": idempotency_key,
        })


class AsyncGuardianOperations:
    """Operations on guardian, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def create_code(
        self,
        *,
        learner: MemberID,
        idempotency_key: str | None = None,
    ) -> GuardianCreateCodeReply:
        r"""Makes a pairing code: six characters, one use, seven days.

        See `GuardianOperations.create_code`.
        """
        return read_record(GuardianCreateCodeReply, await self._call("guardian.createCode", {
            "learner": learner,
            "idempotencyKey": idempotency_key,
        }))

    async def link(
        self,
        *,
        learner: MemberID,
        parent: MemberID,
        relation: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Makes a parent a learner's guardian.

        See `GuardianOperations.link`.
        """
        await self._call("guardian.link", {
            "learner": learner,
            "parent": parent,
            "relation": relation,
            "idempotencyKey": idempotency_key,
        })

    async def list(
        self,
        *,
        member: MemberID | None = None,
        unit: UnitID | None = None,
    ) -> GuardianListReply:
        r"""Lists the family of a member, or the guardians of a unit's learners.

        See `GuardianOperations.list`.
        """
        return read_record(GuardianListReply, await self._call("guardian.list", {
            "member": member,
            "unit": unit,
        }))

    async def pair(
        self,
        *,
        institution: InstitutionID,
        code: str,
        relation: str | None = None,
        idempotency_key: str | None = None,
    ) -> GuardianPairReply:
        r"""Makes the calling parent a learner's guardian by a pairing code.

        See `GuardianOperations.pair`.
        """
        return read_record(GuardianPairReply, await self._call("guardian.pair", {
            "institution": institution,
            "code": code,
            "relation": relation,
            "idempotencyKey": idempotency_key,
        }))

    async def unlink(
        self,
        *,
        learner: MemberID,
        parent: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Ends a guardian's relation; the guardian leaves the chats of the child's units.

        See `GuardianOperations.unlink`.
        """
        await self._call("guardian.unlink", {
            "learner": learner,
            "parent": parent,
            "idempotencyKey": idempotency_key,
        })
