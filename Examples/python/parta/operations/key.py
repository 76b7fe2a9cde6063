"""Operations on key. Derived from the registry: do not edit.

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
    SessionID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class KeyItem(Record):
    r"""A part of key.list.

    Attributes:
        key: The key.
        label: What it is for.
        created: When it was made.
        expires: When it runs out by itself.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
        "expires": as_moment,
    }
    key: SessionID
    label: str
    created: datetime
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class KeyCreateReply(Record):
    r"""What key.create answers.

    Attributes:
        key: The new key.
        token: Secret that the tool's calls carry; shown once. It is shown once.
        expires: When the key runs out by itself.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"token"})
    key: SessionID
    token: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class KeyListReply(Record):
    r"""What key.list answers.

    Attributes:
        keys: The keys, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "keys": as_rows(KeyItem),
    }
    keys: Rows[KeyItem]


class KeyOperations:
    """Operations on key."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def create(
        self,
        *,
        label: str,
        days: int | None = None,
        idempotency_key: str | None = None,
    ) -> KeyCreateReply:
        r"""Makes a service key for a tool that acts as the caller's own account.

        The operation `key.create`; writes; callers: person; since 1.0.

        Args:
            label: What the key is for. 1 to 100 characters.
            days: Days that the key lives. 1 to 3650. Default: 365.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `KeyCreateReply`:

            key: The new key.
            token: Secret that the tool's calls carry; shown once. It is shown once.
            expires: When the key runs out by itself.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.key.create(label="label")
        """
        return read_record(KeyCreateReply, self._call("key.create", {
            "label": label,
            "days": days,
            "idempotencyKey": idempotency_key,
        }))

    def list(self) -> KeyListReply:
        r"""Lists the person's own service keys that are still good.

        The operation `key.list`; reads; callers: person; since 1.0.

        Returns:
            `KeyListReply`:

            keys: The keys, the newest first.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.key.list()
        """
        return read_record(KeyListReply, self._call("key.list", {}))

    def revoke(
        self,
        *,
        key: SessionID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Makes one of the person's own service keys useless at once.

        The operation `key.revoke`; writes; callers: person; since 1.0.

        Args:
            key: The key.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.key.revoke(key="3")
        """
        self._call("key.revoke", {"key": key, "idempotencyKey": idempotency_key})


class AsyncKeyOperations:
    """Operations on key, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def create(
        self,
        *,
        label: str,
        days: int | None = None,
        idempotency_key: str | None = None,
    ) -> KeyCreateReply:
        r"""Makes a service key for a tool that acts as the caller's own account.

        See `KeyOperations.create`.
        """
        return read_record(KeyCreateReply, await self._call("key.create", {
            "label": label,
            "days": days,
            "idempotencyKey": idempotency_key,
        }))

    async def list(self) -> KeyListReply:
        r"""Lists the person's own service keys that are still good.

        See `KeyOperations.list`.
        """
        return read_record(KeyListReply, await self._call("key.list", {}))

    async def revoke(
        self,
        *,
        key: SessionID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Makes one of the person's own service keys useless at once.

        See `KeyOperations.revoke`.
        """
        await self._call("key.revoke", {"key": key, "idempotencyKey": idempotency_key})
