"""Operations on revocation. Derived from the registry: do not edit.

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
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    MemberID,
    RevocationID,
    InviteItem,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class RevocationAct(Record):
    r"""A part of revocation.list.

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
class RevocationListReply(Record):
    r"""What revocation.list answers.

    Attributes:
        revocations: Acts, the newest first; their links are left out.
    """

    _kinds: ClassVar[Kinds] = {
        "revocations": as_rows(RevocationAct),
    }
    revocations: Rows[RevocationAct]


@dataclass(frozen=True, kw_only=True, repr=False)
class RevocationShowReply(Record):
    r"""What revocation.show answers.

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


class RevocationOperations:
    """Operations on revocation."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def list(
        self,
        *,
        institution: InstitutionID,
        before: RevocationID | None = None,
        limit: int | None = None,
    ) -> RevocationListReply:
        r"""Lists the acts that revoked links, without the links.

        The operation `revocation.list`; reads; callers: administrator; regulations: M34; since 1.0.

        Args:
            institution: The institution.
            before: Only acts before this one.
            limit: How many at most. 1 to 200. Default: 50.

        Returns:
            `RevocationListReply`:

            revocations: Acts, the newest first; their links are left out.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.revocation.list(institution="3")
        """
        return read_record(RevocationListReply, self._call("revocation.list", {
            "institution": institution,
            "before": before,
            "limit": limit,
        }))

    def show(
        self,
        *,
        revocation: RevocationID,
    ) -> RevocationShowReply:
        r"""Shows an act that revoked links («акт аннулирования»), ready for print.

        The operation `revocation.show`; reads; callers: administrator; regulations: M34; since 1.0.

        Args:
            revocation: The act.

        Returns:
            `RevocationShowReply`:

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

            reply = session.revocation.show(revocation="3.17")
        """
        return read_record(RevocationShowReply, self._call("revocation.show", {
            "revocation": revocation,
        }))


class AsyncRevocationOperations:
    """Operations on revocation, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def list(
        self,
        *,
        institution: InstitutionID,
        before: RevocationID | None = None,
        limit: int | None = None,
    ) -> RevocationListReply:
        r"""Lists the acts that revoked links, without the links.

        See `RevocationOperations.list`.
        """
        return read_record(RevocationListReply, await self._call("revocation.list", {
            "institution": institution,
            "before": before,
            "limit": limit,
        }))

    async def show(
        self,
        *,
        revocation: RevocationID,
    ) -> RevocationShowReply:
        r"""Shows an act that revoked links («акт аннулирования»), ready for print.

        See `RevocationOperations.show`.
        """
        return read_record(RevocationShowReply, await self._call("revocation.show", {
            "revocation": revocation,
        }))
