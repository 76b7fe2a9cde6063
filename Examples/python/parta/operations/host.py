"""Operations on host. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal

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
    AccountID,
    InstitutionID,
    Row,
    ProfileRefusal,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class HostOperationsItem(Record):
    r"""A part of host.operations.

    Attributes:
        name: noun.verb.
        summary: What it does.
        since: The release that brought it.
        writes: Whether it changes anything.
        access: The widest circle of those who may call it.
        rows: The regulation rows that it serves.
        request: The request's fields.
        reply: The reply's fields.
    """

    name: str
    summary: str
    since: str
    writes: bool
    access: str
    rows: list[Row]
    request: list[Any]
    reply: list[Any]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostProfileReportsItem(Record):
    r"""A part of host.profileReports.

    Attributes:
        path: Name of the file, without its folder.
        profile: Key of the profile, as far as it is known.
        version: Version of its document.
        title: The kind of institution, in its own words.
        is_loaded: Whether institutions can follow it.
        reason: Why it was refused, in English, for its vendor.
        warnings: What its vendor should look at.
    """

    path: str
    profile: str | None = None
    version: str | None = None
    title: str | None = None
    is_loaded: bool
    reason: str | None = None
    warnings: list[str]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostProfilesItem(Record):
    r"""A part of host.profiles.

    Attributes:
        profile: Key of the profile.
        version: Version of its document.
        title: The kind of institution, in its own words.
        needs_order: Whether an application brings the order.
        needs_contacts: Whether an application needs name and e-mail.
    """

    profile: str
    version: str
    title: str
    needs_order: bool
    needs_contacts: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class HostStatisticsItem(Record):
    r"""A part of host.statistics.

    Attributes:
        institution: The institution.
        name: Its name.
        profile: Key of its profile.
        state: Where it stands.
        members: Present members.
        active_week: Members active within the last seven days.
        units: Active units.
        chats: Open chats.
        messages: Messages ever written.
        posts: Channel posts ever published.
        unclaimed_invites: Links that nobody has used yet.
    """

    institution: InstitutionID
    name: str
    profile: str
    state: Literal["awaiting", "active", "suspended"]
    members: int
    active_week: int
    units: int
    chats: int
    messages: int
    posts: int
    unclaimed_invites: int


@dataclass(frozen=True, kw_only=True, repr=False)
class HostOutdatedInstitution(Record):
    r"""A part of host.upgradeAll, host.upgrades.

    Attributes:
        institution: The institution.
        name: Its name.
        profile: Key of its profile.
        from_: The version that it follows.
        to: The version that is loaded.
        changes: How many things are different.
        refusals: Everything that is in the way; empty when nothing is.
    """

    _kinds: ClassVar[Kinds] = {
        "refusals": as_rows(ProfileRefusal),
    }
    institution: InstitutionID
    name: str
    profile: str
    from_: str
    to: str
    changes: int
    refusals: Rows[ProfileRefusal]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostAdvanceClockReply(Record):
    r"""What host.advanceClock answers.

    Attributes:
        now: The clock after the move.
    """

    _kinds: ClassVar[Kinds] = {
        "now": as_moment,
    }
    now: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class HostInfoReply(Record):
    r"""What host.info answers.

    Attributes:
        version: Release of the platform.
        schema: Number of the database's newest migration.
        operations: How many operations it knows.
        profiles: How many profiles are loaded.
        is_initialized: Whether the host has an operator.
        now: The host's clock.
    """

    _kinds: ClassVar[Kinds] = {
        "now": as_moment,
    }
    version: str
    schema: int
    operations: int
    profiles: int
    is_initialized: bool
    now: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class HostInitializeReply(Record):
    r"""What host.initialize answers.

    Attributes:
        account: The operator's account.
        token: Service key of the operator; shown once. It is shown once.
        expires: When the key runs out by itself.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"token"})
    account: AccountID
    token: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class HostOperationsReply(Record):
    r"""What host.operations answers.

    Attributes:
        operations: The operations by name.
    """

    _kinds: ClassVar[Kinds] = {
        "operations": as_rows(HostOperationsItem),
    }
    operations: Rows[HostOperationsItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostProfileReportsReply(Record):
    r"""What host.profileReports answers.

    Attributes:
        reports: The libraries in the order of the search.
    """

    _kinds: ClassVar[Kinds] = {
        "reports": as_rows(HostProfileReportsItem),
    }
    reports: Rows[HostProfileReportsItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostProfilesReply(Record):
    r"""What host.profiles answers.

    Attributes:
        profiles: The profiles by key.
    """

    _kinds: ClassVar[Kinds] = {
        "profiles": as_rows(HostProfilesItem),
    }
    profiles: Rows[HostProfilesItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostStatisticsReply(Record):
    r"""What host.statistics answers.

    Attributes:
        institutions: The institutions by number.
    """

    _kinds: ClassVar[Kinds] = {
        "institutions": as_rows(HostStatisticsItem),
    }
    institutions: Rows[HostStatisticsItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class HostUpgradeAllReply(Record):
    r"""What host.upgradeAll answers.

    Attributes:
        upgraded: Institutions that follow the loaded version now.
        refused: Institutions that stay as they were, with the reasons.
        next: Where to go on; lacking at the end.
    """

    _kinds: ClassVar[Kinds] = {
        "upgraded": as_rows(HostOutdatedInstitution),
        "refused": as_rows(HostOutdatedInstitution),
    }
    upgraded: Rows[HostOutdatedInstitution]
    refused: Rows[HostOutdatedInstitution]
    next: InstitutionID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class HostUpgradesReply(Record):
    r"""What host.upgrades answers.

    Attributes:
        institutions: The institutions by number.
        next: Where to go on; lacking at the end.
    """

    _kinds: ClassVar[Kinds] = {
        "institutions": as_rows(HostOutdatedInstitution),
    }
    institutions: Rows[HostOutdatedInstitution]
    next: InstitutionID | None = None


class HostOperations:
    """Operations on host."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def advance_clock(
        self,
        *,
        seconds: int,
        idempotency_key: str | None = None,
    ) -> HostAdvanceClockReply:
        r"""Moves the clock of a test host; a host in service has no such operation.

        The operation `host.advanceClock`; writes; callers: anyone; since 1.0.

        Args:
            seconds: How far, forward only. 1 to 3200000000.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `HostAdvanceClockReply`:

            now: The clock after the move.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.advance_clock(seconds=1)
        """
        return read_record(HostAdvanceClockReply, self._call("host.advanceClock", {
            "seconds": seconds,
            "idempotencyKey": idempotency_key,
        }))

    def info(self) -> HostInfoReply:
        r"""Tells the host's version, its clock and whether it has an operator yet.

        The operation `host.info`; reads; callers: anyone; regulations: M79; since 1.0.

        Returns:
            `HostInfoReply`:

            version: Release of the platform.
            schema: Number of the database's newest migration.
            operations: How many operations it knows.
            profiles: How many profiles are loaded.
            is_initialized: Whether the host has an operator.
            now: The host's clock.

        Raises:
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.info()
        """
        return read_record(HostInfoReply, self._call("host.info", {}))

    def initialize(
        self,
        *,
        phone: str,
        name: str,
        idempotency_key: str | None = None,
    ) -> HostInitializeReply:
        r"""Makes the first operator of a new host and hands out a service key.

        The operation `host.initialize`; writes; callers: anyone; since 1.0.

        Args:
            phone: The operator's phone. 10 to 25 characters.
            name: The operator's full name. 2 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `HostInitializeReply`:

            account: The operator's account.
            token: Service key of the operator; shown once. It is shown once.
            expires: When the key runs out by itself.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.initialize(phone="+79001234567", name="name")
        """
        return read_record(HostInitializeReply, self._call("host.initialize", {
            "phone": phone,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    def operations(self) -> HostOperationsReply:
        r"""Describes every operation with its fields, access and rows as JSON.

        The operation `host.operations`; reads; callers: anyone; since 1.0.

        Returns:
            `HostOperationsReply`:

            operations: The operations by name.

        Raises:
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.operations()
        """
        return read_record(HostOperationsReply, self._call("host.operations", {}))

    def profile_reports(self) -> HostProfileReportsReply:
        r"""Tells what became of every profile library that the host found.

        The operation `host.profileReports`; reads; callers: operator; since 1.0.

        Returns:
            `HostProfileReportsReply`:

            reports: The libraries in the order of the search.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.profile_reports()
        """
        return read_record(HostProfileReportsReply, self._call("host.profileReports", {}))

    def profiles(self) -> HostProfilesReply:
        r"""Lists the profiles that the host has loaded.

        The operation `host.profiles`; reads; callers: anyone; regulations: M13; since 1.0.

        Returns:
            `HostProfilesReply`:

            profiles: The profiles by key.

        Raises:
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.profiles()
        """
        return read_record(HostProfilesReply, self._call("host.profiles", {}))

    def statistics(
        self,
        *,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> HostStatisticsReply:
        r"""Counts people, use and links per institution, without personal data.

        The operation `host.statistics`; reads; callers: operator; regulations: M22; since 1.0.

        Args:
            limit: At most so many institutions. 1 to 200. Default: 50.
            after: Only those behind this one.

        Returns:
            `HostStatisticsReply`:

            institutions: The institutions by number.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.statistics()
        """
        return read_record(HostStatisticsReply, self._call("host.statistics", {
            "limit": limit,
            "after": after,
        }))

    def upgrade_all(
        self,
        *,
        basis: str,
        profile: str | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
        idempotency_key: str | None = None,
    ) -> HostUpgradeAllReply:
        r"""Lets every institution that can follow the loaded version of its profile; names the
        rest.

        The operation `host.upgradeAll`; writes; callers: operator; regulations: M04, M98; since
        1.0.

        Args:
            basis: Why: the new edition, a letter of the vendor. 3 to 500 characters.
            profile: Only institutions of this profile. 1 to 64 characters.
            limit: At most so many are looked at in one write. 1 to 200. Default: 200.
            after: Only those behind this one.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `HostUpgradeAllReply`:

            upgraded: Institutions that follow the loaded version now.
            refused: Institutions that stay as they were, with the reasons.
            next: Where to go on; lacking at the end.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.upgrade_all(basis="basis")
        """
        return read_record(HostUpgradeAllReply, self._call("host.upgradeAll", {
            "basis": basis,
            "profile": profile,
            "limit": limit,
            "after": after,
            "idempotencyKey": idempotency_key,
        }))

    def upgrades(
        self,
        *,
        profile: str | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> HostUpgradesReply:
        r"""Lists institutions that follow another version of their profile than the loaded one.

        The operation `host.upgrades`; reads; callers: operator; regulations: M04; since 1.0.

        Args:
            profile: Only institutions of this profile. 1 to 64 characters.
            limit: At most so many are looked at. 1 to 200. Default: 50.
            after: Only those behind this one.

        Returns:
            `HostUpgradesReply`:

            institutions: The institutions by number.
            next: Where to go on; lacking at the end.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.host.upgrades()
        """
        return read_record(HostUpgradesReply, self._call("host.upgrades", {
            "profile": profile,
            "limit": limit,
            "after": after,
        }))


class AsyncHostOperations:
    """Operations on host, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def advance_clock(
        self,
        *,
        seconds: int,
        idempotency_key: str | None = None,
    ) -> HostAdvanceClockReply:
        r"""Moves the clock of a test host; a host in service has no such operation.

        See `HostOperations.advance_clock`.
        """
        return read_record(HostAdvanceClockReply, await self._call("host.advanceClock", {
            "seconds": seconds,
            "idempotencyKey": idempotency_key,
        }))

    async def info(self) -> HostInfoReply:
        r"""Tells the host's version, its clock and whether it has an operator yet.

        See `HostOperations.info`.
        """
        return read_record(HostInfoReply, await self._call("host.info", {}))

    async def initialize(
        self,
        *,
        phone: str,
        name: str,
        idempotency_key: str | None = None,
    ) -> HostInitializeReply:
        r"""Makes the first operator of a new host and hands out a service key.

        See `HostOperations.initialize`.
        """
        return read_record(HostInitializeReply, await self._call("host.initialize", {
            "phone": phone,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    async def operations(self) -> HostOperationsReply:
        r"""Describes every operation with its fields, access and rows as JSON.

        See `HostOperations.operations`.
        """
        return read_record(HostOperationsReply, await self._call("host.operations", {}))

    async def profile_reports(self) -> HostProfileReportsReply:
        r"""Tells what became of every profile library that the host found.

        See `HostOperations.profile_reports`.
        """
        return read_record(HostProfileReportsReply, await self._call("host.profileReports", {}))

    async def profiles(self) -> HostProfilesReply:
        r"""Lists the profiles that the host has loaded.

        See `HostOperations.profiles`.
        """
        return read_record(HostProfilesReply, await self._call("host.profiles", {}))

    async def statistics(
        self,
        *,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> HostStatisticsReply:
        r"""Counts people, use and links per institution, without personal data.

        See `HostOperations.statistics`.
        """
        return read_record(HostStatisticsReply, await self._call("host.statistics", {
            "limit": limit,
            "after": after,
        }))

    async def upgrade_all(
        self,
        *,
        basis: str,
        profile: str | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
        idempotency_key: str | None = None,
    ) -> HostUpgradeAllReply:
        r"""Lets every institution that can follow the loaded version of its profile; names the rest.

        See `HostOperations.upgrade_all`.
        """
        return read_record(HostUpgradeAllReply, await self._call("host.upgradeAll", {
            "basis": basis,
            "profile": profile,
            "limit": limit,
            "after": after,
            "idempotencyKey": idempotency_key,
        }))

    async def upgrades(
        self,
        *,
        profile: str | None = None,
        limit: int | None = None,
        after: InstitutionID | None = None,
    ) -> HostUpgradesReply:
        r"""Lists institutions that follow another version of their profile than the loaded one.

        See `HostOperations.upgrades`.
        """
        return read_record(HostUpgradesReply, await self._call("host.upgrades", {
            "profile": profile,
            "limit": limit,
            "after": after,
        }))
