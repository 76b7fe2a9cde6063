"""Operations on account. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

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
    AccountID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class AccountItem(Record):
    r"""A part of account.operators.

    Attributes:
        account: The operator's account.
        name: Full name.
        is_me: Whether it is the caller.
    """

    account: AccountID
    name: str
    is_me: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class AccountMakeOperatorReply(Record):
    r"""What account.makeOperator answers.

    Attributes:
        account: The operator's account.
    """

    account: AccountID


@dataclass(frozen=True, kw_only=True, repr=False)
class AccountOperatorsReply(Record):
    r"""What account.operators answers.

    Attributes:
        operators: All operators, by name.
    """

    _kinds: ClassVar[Kinds] = {
        "operators": as_rows(AccountItem),
    }
    operators: Rows[AccountItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class AccountShowReply(Record):
    r"""What account.show answers.

    Attributes:
        account: The account.
        phone: The phone, shown to its owner only.
        name: Full name.
        is_operator: Whether the person operates the host.
    """

    account: AccountID
    phone: str
    name: str
    is_operator: bool


class AccountOperations:
    """Operations on account."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def dismiss_operator(
        self,
        *,
        account: AccountID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes an operator's rights back; the last one keeps them.

        The operation `account.dismissOperator`; writes; callers: operator; since 1.0.

        Args:
            account: The operator's account.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.account.dismiss_operator(account="3")
        """
        self._call("account.dismissOperator", {
            "account": account,
            "idempotencyKey": idempotency_key,
        })

    def make_operator(
        self,
        *,
        phone: str,
        name: str,
        idempotency_key: str | None = None,
    ) -> AccountMakeOperatorReply:
        r"""Makes a person an operator of the host.

        The operation `account.makeOperator`; writes; callers: operator; since 1.0.

        Args:
            phone: The person's phone. 10 to 25 characters.
            name: Full name, if the host does not know the phone. 2 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `AccountMakeOperatorReply`:

            account: The operator's account.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.account.make_operator(phone="+79001234567", name="name")
        """
        return read_record(AccountMakeOperatorReply, self._call("account.makeOperator", {
            "phone": phone,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    def operators(self) -> AccountOperatorsReply:
        r"""Lists the operators of the host.

        The operation `account.operators`; reads; callers: operator; since 1.0.

        Returns:
            `AccountOperatorsReply`:

            operators: All operators, by name.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.account.operators()
        """
        return read_record(AccountOperatorsReply, self._call("account.operators", {}))

    def show(self) -> AccountShowReply:
        r"""Shows the person's own account.

        The operation `account.show`; reads; callers: person; regulations: M61; since 1.0.

        Returns:
            `AccountShowReply`:

            account: The account.
            phone: The phone, shown to its owner only.
            name: Full name.
            is_operator: Whether the person operates the host.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.account.show()
        """
        return read_record(AccountShowReply, self._call("account.show", {}))

    def update(
        self,
        *,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Changes the person's own name; institutions keep the name they admitted.

        The operation `account.update`; writes; callers: person; regulations: M61, M86; since 1.0.

        Args:
            name: The real full name. 2 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.account.update(name="name")
        """
        self._call("account.update", {"name": name, "idempotencyKey": idempotency_key})


class AsyncAccountOperations:
    """Operations on account, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def dismiss_operator(
        self,
        *,
        account: AccountID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes an operator's rights back; the last one keeps them.

        See `AccountOperations.dismiss_operator`.
        """
        await self._call("account.dismissOperator", {
            "account": account,
            "idempotencyKey": idempotency_key,
        })

    async def make_operator(
        self,
        *,
        phone: str,
        name: str,
        idempotency_key: str | None = None,
    ) -> AccountMakeOperatorReply:
        r"""Makes a person an operator of the host.

        See `AccountOperations.make_operator`.
        """
        return read_record(AccountMakeOperatorReply, await self._call("account.makeOperator", {
            "phone": phone,
            "name": name,
            "idempotencyKey": idempotency_key,
        }))

    async def operators(self) -> AccountOperatorsReply:
        r"""Lists the operators of the host.

        See `AccountOperations.operators`.
        """
        return read_record(AccountOperatorsReply, await self._call("account.operators", {}))

    async def show(self) -> AccountShowReply:
        r"""Shows the person's own account.

        See `AccountOperations.show`.
        """
        return read_record(AccountShowReply, await self._call("account.show", {}))

    async def update(
        self,
        *,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Changes the person's own name; institutions keep the name they admitted.

        See `AccountOperations.update`.
        """
        await self._call("account.update", {"name": name, "idempotencyKey": idempotency_key})
