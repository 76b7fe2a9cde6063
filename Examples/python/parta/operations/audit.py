"""Operations on audit. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

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
)


@dataclass(frozen=True, kw_only=True, repr=False)
class AuditItem(Record):
    r"""A part of audit.list.

    Attributes:
        number: Position in the log, from 1.
        at: When.
        by: Name of who did it; empty where nobody was signed in.
        action: The operation.
        subject: What it was done to.
        basis: The order or clause it rests on.
        details: What else there is to know.
    """

    _kinds: ClassVar[Kinds] = {
        "at": as_moment,
    }
    number: int
    at: datetime
    by: str
    action: str
    subject: str
    basis: str | None = None
    details: Any


@dataclass(frozen=True, kw_only=True, repr=False)
class AuditListReply(Record):
    r"""What audit.list answers.

    Attributes:
        records: The newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "records": as_rows(AuditItem),
    }
    records: Rows[AuditItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class AuditVerifyReply(Record):
    r"""What audit.verify answers.

    Attributes:
        records: How many records were walked.
        is_intact: Whether the chain holds to its end.
        broken: Number of the first record that does not fit.
        hash: Hash of the last record, base64; worth noting elsewhere.
    """

    records: int
    is_intact: bool
    broken: int | None = None
    hash: str | None = None


class AuditOperations:
    """Operations on audit."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def list(
        self,
        *,
        institution: InstitutionID | None = None,
        action: str | None = None,
        subject: str | None = None,
        limit: int | None = None,
        before: int | None = None,
    ) -> AuditListReply:
        r"""Lists who changed what, when and by which order or clause.

        The operation `audit.list`; reads; callers: person; regulations: M22; since 1.0.

        Args:
            institution: The institution, for its administrators; without it the host's log.
            action: Only this operation, or with noun. all of a noun. 1 to 100 characters.
            subject: Only what was done to this: noun and identifier. 1 to 200 characters.
            limit: At most so many. 1 to 200. Default: 50.
            before: Only records before this number.

        Returns:
            `AuditListReply`:

            records: The newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.audit.list()
        """
        return read_record(AuditListReply, self._call("audit.list", {
            "institution": institution,
            "action": action,
            "subject": subject,
            "limit": limit,
            "before": before,
        }))

    def verify(
        self,
        *,
        institution: InstitutionID | None = None,
        known_number: int | None = None,
        known_hash: str | None = None,
    ) -> AuditVerifyReply:
        r"""Walks the log's chain of hashes and finds the first record that breaks it.

        The operation `audit.verify`; reads; callers: person; regulations: M22; since 1.0.

        Args:
            institution: The institution, for its administrators and the operator; without it the
                host's log.
            known_number: A record noted earlier: shows that nothing was cut off or rewritten since.
            known_hash: The hash of that record. 44 to 44 characters.

        Returns:
            `AuditVerifyReply`:

            records: How many records were walked.
            is_intact: Whether the chain holds to its end.
            broken: Number of the first record that does not fit.
            hash: Hash of the last record, base64; worth noting elsewhere.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.audit.verify()
        """
        return read_record(AuditVerifyReply, self._call("audit.verify", {
            "institution": institution,
            "knownNumber": known_number,
            "knownHash": known_hash,
        }))


class AsyncAuditOperations:
    """Operations on audit, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def list(
        self,
        *,
        institution: InstitutionID | None = None,
        action: str | None = None,
        subject: str | None = None,
        limit: int | None = None,
        before: int | None = None,
    ) -> AuditListReply:
        r"""Lists who changed what, when and by which order or clause.

        See `AuditOperations.list`.
        """
        return read_record(AuditListReply, await self._call("audit.list", {
            "institution": institution,
            "action": action,
            "subject": subject,
            "limit": limit,
            "before": before,
        }))

    async def verify(
        self,
        *,
        institution: InstitutionID | None = None,
        known_number: int | None = None,
        known_hash: str | None = None,
    ) -> AuditVerifyReply:
        r"""Walks the log's chain of hashes and finds the first record that breaks it.

        See `AuditOperations.verify`.
        """
        return read_record(AuditVerifyReply, await self._call("audit.verify", {
            "institution": institution,
            "knownNumber": known_number,
            "knownHash": known_hash,
        }))
