"""Operations on member. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_rows,
    read_record,
)
from .shared import (
    InstitutionID,
    MemberID,
    UnitID,
    Person,
    RoleView,
    MemberView,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class MemberUnitBrief(Record):
    r"""A part of member.show.

    Attributes:
        unit: The unit.
        name: Its name.
    """

    unit: UnitID
    name: str


@dataclass(frozen=True, kw_only=True, repr=False)
class MemberAddRoleReply(Record):
    r"""What member.addRole answers.

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
class MemberListReply(Record):
    r"""What member.list answers.

    Attributes:
        members: The members in the order that was asked for.
        next: Give this as after to continue; absent at the end.
        total: How many there are on all pages.
    """

    _kinds: ClassVar[Kinds] = {
        "members": as_rows(MemberView),
    }
    members: Rows[MemberView]
    next: MemberID | None = None
    total: int


@dataclass(frozen=True, kw_only=True, repr=False)
class MemberRemoveRoleReply(Record):
    r"""What member.removeRole answers.

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
class MemberSetActiveReply(Record):
    r"""What member.setActive answers.

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
class MemberShowReply(Record):
    r"""What member.show answers.

    Attributes:
        member: The member.
        name: Full name.
        is_administrator: Whether it is an administrator.
        is_present: Whether the person belongs here today.
        roles: The roles held.
        units: Active units the person belongs to.
        leads: Active units the person leads.
        guardians: Guardians; for staff and the family only.
        learners: Children; for staff and the family only.
    """

    _kinds: ClassVar[Kinds] = {
        "roles": as_rows(RoleView),
        "units": as_rows(MemberUnitBrief),
        "leads": as_rows(MemberUnitBrief),
        "guardians": as_rows(Person),
        "learners": as_rows(Person),
    }
    member: MemberID
    name: str
    is_administrator: bool
    is_present: bool
    roles: Rows[RoleView]
    units: Rows[MemberUnitBrief]
    leads: Rows[MemberUnitBrief]
    guardians: Rows[Person]
    learners: Rows[Person]


class MemberOperations:
    """Operations on member."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def add_role(
        self,
        *,
        member: MemberID,
        role: str,
        idempotency_key: str | None = None,
    ) -> MemberAddRoleReply:
        r"""Gives a member another role, without a new invitation.

        The operation `member.addRole`; writes; callers: administrator; regulations: M28, M29, M30,
        M33; since 1.0.

        Args:
            member: The member.
            role: The role, a key or a word of the regulation. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MemberAddRoleReply`:

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

            reply = session.member.add_role(member="3.17", role="role")
        """
        return read_record(MemberAddRoleReply, self._call("member.addRole", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
        role: str | None = None,
        unit: UnitID | None = None,
        state: Literal["present", "left"] | None = None,
        text: str | None = None,
        sorting: Literal["joined", "name"] | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> MemberListReply:
        r"""Lists members: staff see all, others those they share a chat or unit with.

        The operation `member.list`; reads; callers: member; regulations: M28, M29, M30, M31; since
        1.0.

        Args:
            institution: The institution.
            role: Only people of this role, a key or a word. 1 to 100 characters.
            unit: Only people of this unit.
            state: Whether those present or, for administrators, those who left. Default: "present".
            text: Only people whose name has this text. 1 to 100 characters.
            sorting: Whether in the order of joining or by name. Default: "joined".
            limit: How many at most. 1 to 200. Default: 50.
            after: Continue after this member.

        Returns:
            `MemberListReply`:

            members: The members in the order that was asked for.
            next: Give this as after to continue; absent at the end.
            total: How many there are on all pages.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.member.list(institution="3")
        """
        return read_record(MemberListReply, self._call("member.list", {
            "institution": institution,
            "role": role,
            "unit": unit,
            "state": state,
            "text": text,
            "sorting": sorting,
            "limit": limit,
            "after": after,
        }))

    def remove_role(
        self,
        *,
        member: MemberID,
        role: str,
        idempotency_key: str | None = None,
    ) -> MemberRemoveRoleReply:
        r"""Takes a role away; the last one stays, for leaving is a movement.

        The operation `member.removeRole`; writes; callers: administrator; regulations: M29, M30,
        M33; since 1.0.

        Args:
            member: The member.
            role: The role, a key or a word of the regulation. 1 to 100 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MemberRemoveRoleReply`:

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

            reply = session.member.remove_role(member="3.17", role="role")
        """
        return read_record(MemberRemoveRoleReply, self._call("member.removeRole", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    def rename(
        self,
        *,
        member: MemberID,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Corrects a member's name in this institution.

        The operation `member.rename`; writes; callers: administrator; regulations: M31; since 1.0.

        Args:
            member: The member.
            name: Full name. 2 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.member.rename(member="3.17", name="name")
        """
        self._call("member.rename", {
            "member": member,
            "name": name,
            "idempotencyKey": idempotency_key,
        })

    def set_active(
        self,
        *,
        member: MemberID,
        role: str,
        is_active: bool | None = None,
        idempotency_key: str | None = None,
    ) -> MemberSetActiveReply:
        r"""Counts a parent or learner among the active («актив»), or no longer.

        The operation `member.setActive`; writes; callers: member; regulations: M47, M48; since 1.0.

        Args:
            member: A parent or learner.
            role: The role in which the person is active. 1 to 100 characters.
            is_active: Whether the person is among the active. Default: True.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `MemberSetActiveReply`:

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

            reply = session.member.set_active(member="3.17", role="role")
        """
        return read_record(MemberSetActiveReply, self._call("member.setActive", {
            "member": member,
            "role": role,
            "isActive": is_active,
            "idempotencyKey": idempotency_key,
        }))

    def show(
        self,
        *,
        member: MemberID,
    ) -> MemberShowReply:
        r"""Shows a member with roles, units and family relations.

        The operation `member.show`; reads; callers: member; regulations: M28, M29, M30; since 1.0.

        Args:
            member: The member.

        Returns:
            `MemberShowReply`:

            member: The member.
            name: Full name.
            is_administrator: Whether it is an administrator.
            is_present: Whether the person belongs here today.
            roles: The roles held.
            units: Active units the person belongs to.
            leads: Active units the person leads.
            guardians: Guardians; for staff and the family only.
            learners: Children; for staff and the family only.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.member.show(member="3.17")
        """
        return read_record(MemberShowReply, self._call("member.show", {"member": member}))


class AsyncMemberOperations:
    """Operations on member, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def add_role(
        self,
        *,
        member: MemberID,
        role: str,
        idempotency_key: str | None = None,
    ) -> MemberAddRoleReply:
        r"""Gives a member another role, without a new invitation.

        See `MemberOperations.add_role`.
        """
        return read_record(MemberAddRoleReply, await self._call("member.addRole", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
        role: str | None = None,
        unit: UnitID | None = None,
        state: Literal["present", "left"] | None = None,
        text: str | None = None,
        sorting: Literal["joined", "name"] | None = None,
        limit: int | None = None,
        after: MemberID | None = None,
    ) -> MemberListReply:
        r"""Lists members: staff see all, others those they share a chat or unit with.

        See `MemberOperations.list`.
        """
        return read_record(MemberListReply, await self._call("member.list", {
            "institution": institution,
            "role": role,
            "unit": unit,
            "state": state,
            "text": text,
            "sorting": sorting,
            "limit": limit,
            "after": after,
        }))

    async def remove_role(
        self,
        *,
        member: MemberID,
        role: str,
        idempotency_key: str | None = None,
    ) -> MemberRemoveRoleReply:
        r"""Takes a role away; the last one stays, for leaving is a movement.

        See `MemberOperations.remove_role`.
        """
        return read_record(MemberRemoveRoleReply, await self._call("member.removeRole", {
            "member": member,
            "role": role,
            "idempotencyKey": idempotency_key,
        }))

    async def rename(
        self,
        *,
        member: MemberID,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Corrects a member's name in this institution.

        See `MemberOperations.rename`.
        """
        await self._call("member.rename", {
            "member": member,
            "name": name,
            "idempotencyKey": idempotency_key,
        })

    async def set_active(
        self,
        *,
        member: MemberID,
        role: str,
        is_active: bool | None = None,
        idempotency_key: str | None = None,
    ) -> MemberSetActiveReply:
        r"""Counts a parent or learner among the active («актив»), or no longer.

        See `MemberOperations.set_active`.
        """
        return read_record(MemberSetActiveReply, await self._call("member.setActive", {
            "member": member,
            "role": role,
            "isActive": is_active,
            "idempotencyKey": idempotency_key,
        }))

    async def show(
        self,
        *,
        member: MemberID,
    ) -> MemberShowReply:
        r"""Shows a member with roles, units and family relations.

        See `MemberOperations.show`.
        """
        return read_record(MemberShowReply, await self._call("member.show", {"member": member}))
