"""Operations on channel. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    ChannelID,
    InstitutionID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class ChannelItem(Record):
    r"""A part of channel.list.

    Attributes:
        channel: The channel.
        key: The regulation's key of a system channel.
        name: Its name.
        aliases: Other names of the same channel in the regulation.
        audience: Who reads it, in the institution's words.
        state: Whether posts are published.
        last: Number of the newest post; 0 in an empty channel.
        unread: How many posts the caller has not read.
        must_acknowledge: How many posts the caller still has to confirm.
        may_publish: Whether the caller publishes in it.
        may_supply: Whether the caller supplies material for it.
        clause: The clause that names it.
    """

    channel: ChannelID
    key: str | None = None
    name: str
    aliases: list[str]
    audience: str
    state: Literal["open", "archived"]
    last: int
    unread: int
    must_acknowledge: int
    may_publish: bool
    may_supply: bool
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChannelCreateReply(Record):
    r"""What channel.create answers.

    Attributes:
        channel: The new channel.
    """

    channel: ChannelID


@dataclass(frozen=True, kw_only=True, repr=False)
class ChannelFindReply(Record):
    r"""What channel.find answers.

    Attributes:
        channel: The channel.
        key: The regulation's key of a system channel.
        name: Its name.
        aliases: Other names of the same channel in the regulation.
        audience: Who reads it, in the institution's words.
        state: Whether posts are published.
        last: Number of the newest post; 0 in an empty channel.
        unread: How many posts the caller has not read.
        must_acknowledge: How many posts the caller still has to confirm.
        may_publish: Whether the caller publishes in it.
        may_supply: Whether the caller supplies material for it.
        clause: The clause that names it.
    """

    channel: ChannelID
    key: str | None = None
    name: str
    aliases: list[str]
    audience: str
    state: Literal["open", "archived"]
    last: int
    unread: int
    must_acknowledge: int
    may_publish: bool
    may_supply: bool
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChannelListReply(Record):
    r"""What channel.list answers.

    Attributes:
        channels: Channels, the regulation's own first.
    """

    _kinds: ClassVar[Kinds] = {
        "channels": as_rows(ChannelItem),
    }
    channels: Rows[ChannelItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class ChannelShowReply(Record):
    r"""What channel.show answers.

    Attributes:
        channel: The channel.
        key: The regulation's key of a system channel.
        name: Its name.
        aliases: Other names of the same channel in the regulation.
        audience: Who reads it, in the institution's words.
        state: Whether posts are published.
        last: Number of the newest post; 0 in an empty channel.
        unread: How many posts the caller has not read.
        must_acknowledge: How many posts the caller still has to confirm.
        may_publish: Whether the caller publishes in it.
        may_supply: Whether the caller supplies material for it.
        clause: The clause that names it.
    """

    channel: ChannelID
    key: str | None = None
    name: str
    aliases: list[str]
    audience: str
    state: Literal["open", "archived"]
    last: int
    unread: int
    must_acknowledge: int
    may_publish: bool
    may_supply: bool
    clause: str | None = None


class ChannelOperations:
    """Operations on channel."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def archive(
        self,
        *,
        channel: ChannelID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a channel that administrators have added; its posts stay readable.

        The operation `channel.archive`; writes; callers: administrator; regulations: M68; since
        1.0.

        Args:
            channel: The channel.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.channel.archive(channel="3.17")
        """
        self._call("channel.archive", {"channel": channel, "idempotencyKey": idempotency_key})

    def create(
        self,
        *,
        institution: InstitutionID,
        name: str,
        audience: Sequence[str],
        idempotency_key: str | None = None,
    ) -> ChannelCreateReply:
        r"""Adds a channel where the regulation's list of them is open («и др.»).

        The operation `channel.create`; writes; callers: administrator; regulations: M67, M68; since
        1.0.

        Args:
            institution: The institution.
            name: Its name. 1 to 200 characters.
            audience: Who reads it: role keys and groups such as @staff. 1 to 20 elements.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ChannelCreateReply`:

            channel: The new channel.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.channel.create(institution="3", name="name", audience=["audience"])
        """
        return read_record(ChannelCreateReply, self._call("channel.create", {
            "institution": institution,
            "name": name,
            "audience": audience,
            "idempotencyKey": idempotency_key,
        }))

    def find(
        self,
        *,
        institution: InstitutionID,
        name: str,
    ) -> ChannelFindReply:
        r"""Finds a channel by any of its names in the regulation.

        The operation `channel.find`; reads; callers: member; regulations: M65, M66; since 1.0.

        Args:
            institution: The institution.
            name: A name or alias; case, quotes and ё do not matter. 1 to 200 characters.

        Returns:
            `ChannelFindReply`:

            channel: The channel.
            key: The regulation's key of a system channel.
            name: Its name.
            aliases: Other names of the same channel in the regulation.
            audience: Who reads it, in the institution's words.
            state: Whether posts are published.
            last: Number of the newest post; 0 in an empty channel.
            unread: How many posts the caller has not read.
            must_acknowledge: How many posts the caller still has to confirm.
            may_publish: Whether the caller publishes in it.
            may_supply: Whether the caller supplies material for it.
            clause: The clause that names it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.channel.find(institution="3", name="name")
        """
        return read_record(ChannelFindReply, self._call("channel.find", {
            "institution": institution,
            "name": name,
        }))

    def list(
        self,
        *,
        institution: InstitutionID,
    ) -> ChannelListReply:
        r"""Lists the channels that the caller reads; the audience follows membership.

        The operation `channel.list`; reads; callers: member; regulations: M65, M66, M67; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `ChannelListReply`:

            channels: Channels, the regulation's own first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.channel.list(institution="3")
        """
        return read_record(ChannelListReply, self._call("channel.list", {
            "institution": institution,
        }))

    def show(
        self,
        *,
        channel: ChannelID,
    ) -> ChannelShowReply:
        r"""Shows a channel.

        The operation `channel.show`; reads; callers: member; regulations: M65, M66; since 1.0.

        Args:
            channel: The channel.

        Returns:
            `ChannelShowReply`:

            channel: The channel.
            key: The regulation's key of a system channel.
            name: Its name.
            aliases: Other names of the same channel in the regulation.
            audience: Who reads it, in the institution's words.
            state: Whether posts are published.
            last: Number of the newest post; 0 in an empty channel.
            unread: How many posts the caller has not read.
            must_acknowledge: How many posts the caller still has to confirm.
            may_publish: Whether the caller publishes in it.
            may_supply: Whether the caller supplies material for it.
            clause: The clause that names it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.channel.show(channel="3.17")
        """
        return read_record(ChannelShowReply, self._call("channel.show", {"channel": channel}))


class AsyncChannelOperations:
    """Operations on channel, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def archive(
        self,
        *,
        channel: ChannelID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a channel that administrators have added; its posts stay readable.

        See `ChannelOperations.archive`.
        """
        await self._call("channel.archive", {"channel": channel, "idempotencyKey": idempotency_key})

    async def create(
        self,
        *,
        institution: InstitutionID,
        name: str,
        audience: Sequence[str],
        idempotency_key: str | None = None,
    ) -> ChannelCreateReply:
        r"""Adds a channel where the regulation's list of them is open («и др.»).

        See `ChannelOperations.create`.
        """
        return read_record(ChannelCreateReply, await self._call("channel.create", {
            "institution": institution,
            "name": name,
            "audience": audience,
            "idempotencyKey": idempotency_key,
        }))

    async def find(
        self,
        *,
        institution: InstitutionID,
        name: str,
    ) -> ChannelFindReply:
        r"""Finds a channel by any of its names in the regulation.

        See `ChannelOperations.find`.
        """
        return read_record(ChannelFindReply, await self._call("channel.find", {
            "institution": institution,
            "name": name,
        }))

    async def list(
        self,
        *,
        institution: InstitutionID,
    ) -> ChannelListReply:
        r"""Lists the channels that the caller reads; the audience follows membership.

        See `ChannelOperations.list`.
        """
        return read_record(ChannelListReply, await self._call("channel.list", {
            "institution": institution,
        }))

    async def show(
        self,
        *,
        channel: ChannelID,
    ) -> ChannelShowReply:
        r"""Shows a channel.

        See `ChannelOperations.show`.
        """
        return read_record(ChannelShowReply, await self._call("channel.show", {"channel": channel}))
