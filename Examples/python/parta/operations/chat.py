"""Operations on chat. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    ChatID,
    InstitutionID,
    MemberID,
    UnitID,
    CommunicationRule,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatKindsItem(Record):
    r"""A part of chat.kinds.

    Attributes:
        key: Key of the kind.
        name: Name of such a chat.
        scope: What such a chat belongs to.
        standing: Whether the regulation promises or allows it.
        opens: Who opens one, in the institution's words.
        takes: Whom it takes, in the institution's words.
        active_only: Whether only the active are taken.
        fills: Whether everybody it takes joins at once.
        subject: Whether it names a subject of study.
        may_open: Whether the caller's roles open one.
        clause: The clause that decides.
    """

    key: str
    name: str
    scope: Literal["institution", "unit"]
    standing: Literal["promised", "allowed", "absent"]
    opens: str
    takes: str
    active_only: bool
    fills: bool
    subject: Literal["promised", "allowed", "absent"]
    may_open: bool
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatListItem(Record):
    r"""A part of chat.list.

    Attributes:
        chat: The chat.
        kind: Key of its kind; direct for a conversation of two.
        name: Its name; the other person's in a conversation of two.
        unit: The unit it belongs to.
        subject: The subject of study.
        state: Whether messages can be written.
        last: Number of the newest message.
        unread: How many messages the caller has not read.
        mentions: How many of them mention the caller.
        preview: Beginning of the newest message, if it is not deleted; without text a file's name.
        preview_type: Media type of the file that the preview names; lacking for a text.
        preview_author: Name of its author.
        active: Time of the newest message, or of the opening.
        muted_until: Until when the caller may not write.
    """

    _kinds: ClassVar[Kinds] = {
        "active": as_moment,
        "muted_until": as_moment,
    }
    chat: ChatID
    kind: str
    name: str
    unit: UnitID | None = None
    subject: str | None = None
    state: Literal["open", "archived"]
    last: int
    unread: int
    mentions: int
    preview: str | None = None
    preview_type: str | None = None
    preview_author: str | None = None
    active: datetime
    muted_until: datetime | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatPerson(Record):
    r"""A part of chat.show.

    Attributes:
        member: The member.
        name: The member's name.
        roles: The member's roles in the institution's words.
        is_owner: Whether the member opened the chat.
        leads: Whether the member leads the chat's unit.
        muted_until: Until when the member may not write.
    """

    _kinds: ClassVar[Kinds] = {
        "muted_until": as_moment,
    }
    member: MemberID
    name: str
    roles: list[str]
    is_owner: bool
    leads: bool
    muted_until: datetime | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatCell(Record):
    r"""A part of chat.truthTable.

    Attributes:
        from_: Key of the role that writes first.
        from_word: The role in the institution's word.
        to: Key of the role that is written to.
        to_word: The role in the institution's word.
        standing: What the regulation says.
        is_open: Whether it works today.
        clause: The clause that decides.
    """

    from_: str
    from_word: str
    to: str
    to_word: str
    standing: Literal["promised", "allowed", "absent"]
    is_open: bool
    clause: str | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatKindsReply(Record):
    r"""What chat.kinds answers.

    Attributes:
        kinds: The kinds in the order of the regulation.
    """

    _kinds: ClassVar[Kinds] = {
        "kinds": as_rows(ChatKindsItem),
    }
    kinds: Rows[ChatKindsItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatListReply(Record):
    r"""What chat.list answers.

    Attributes:
        chats: Chats, the most recently active first.
    """

    _kinds: ClassVar[Kinds] = {
        "chats": as_rows(ChatListItem),
    }
    chats: Rows[ChatListItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatMuteReply(Record):
    r"""What chat.mute answers.

    Attributes:
        muted_until: Until when the member may not write.
    """

    _kinds: ClassVar[Kinds] = {
        "muted_until": as_moment,
    }
    muted_until: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatOpenReply(Record):
    r"""What chat.open answers.

    Attributes:
        chat: The new chat.
        name: Its name.
        members: How many people are in it.
    """

    chat: ChatID
    name: str
    members: int


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatOpenDirectReply(Record):
    r"""What chat.openDirect answers.

    Attributes:
        chat: The conversation.
        is_new: Whether it has just been opened.
    """

    chat: ChatID
    is_new: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatShowReply(Record):
    r"""What chat.show answers.

    Attributes:
        chat: The chat.
        kind: Key of its kind; direct for a conversation of two.
        kind_name: Name of the kind.
        name: Its name.
        unit: The unit it belongs to.
        subject: The subject of study.
        state: Whether messages can be written.
        clause: The clause by which such chats exist.
        count: How many people are in it.
        members: Who is in it.
        rules: Rights, duties and prohibitions of the regulation.
        is_member: Whether the caller is in it.
        may_post: Whether the caller may write now.
        why_not: Why the caller may not write.
        may_manage: Whether the caller may change it.
    """

    _kinds: ClassVar[Kinds] = {
        "members": as_rows(ChatPerson),
        "rules": as_rows(CommunicationRule),
    }
    chat: ChatID
    kind: str
    kind_name: str | None = None
    name: str
    unit: UnitID | None = None
    subject: str | None = None
    state: Literal["open", "archived"]
    clause: str | None = None
    count: int
    members: Rows[ChatPerson]
    rules: Rows[CommunicationRule]
    is_member: bool
    may_post: bool
    why_not: str | None = None
    may_manage: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class ChatTruthTableReply(Record):
    r"""What chat.truthTable answers.

    Attributes:
        cells: Every pair of roles that exist here.
    """

    _kinds: ClassVar[Kinds] = {
        "cells": as_rows(ChatCell),
    }
    cells: Rows[ChatCell]


class ChatOperations:
    """Operations on chat."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def add_member(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Puts a member into a chat whose kind takes such people.

        The operation `chat.addMember`; writes; callers: member; regulations: M45, M51, M52, M53,
        M59; since 1.0.

        Args:
            chat: The chat.
            member: The member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.add_member(chat="3.17", member="3.17")
        """
        self._call("chat.addMember", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    def archive(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a chat for writing and keeps it for reading.

        The operation `chat.archive`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.archive(chat="3.17")
        """
        self._call("chat.archive", {"chat": chat, "idempotencyKey": idempotency_key})

    def kinds(
        self,
        *,
        institution: InstitutionID,
    ) -> ChatKindsReply:
        r"""Lists the kinds of chats that exist here and whether the caller opens them.

        The operation `chat.kinds`; reads; callers: member; regulations: M45, M46, M47, M48, M49,
        M51, M52, M53, M54, M55, M56; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `ChatKindsReply`:

            kinds: The kinds in the order of the regulation.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.kinds(institution="3")
        """
        return read_record(ChatKindsReply, self._call("chat.kinds", {"institution": institution}))

    def leave(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Leaves a chat; who supervises it stays.

        The operation `chat.leave`; writes; callers: member; regulations: M59, M62; since 1.0.

        Args:
            chat: The chat.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.leave(chat="3.17")
        """
        self._call("chat.leave", {"chat": chat, "idempotencyKey": idempotency_key})

    def list(
        self,
        *,
        institution: InstitutionID,
        scope: Literal["own", "institution"] | None = None,
        unit: UnitID | None = None,
        state: Literal["open", "archived"] | None = None,
        before: ChatID | None = None,
        limit: int | None = None,
    ) -> ChatListReply:
        r"""Lists the caller's chats with what is new in each.

        The operation `chat.list`; reads; callers: member; regulations: M50, M59, M62, M72; since
        1.0.

        Args:
            institution: The institution.
            scope: Whose chats. Default: "own".
            unit: Only chats of this unit.
            state: Only chats in this state.
            before: Only chats that follow this one in the list.
            limit: How many at most. 1 to 200. Default: 100.

        Returns:
            `ChatListReply`:

            chats: Chats, the most recently active first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.list(institution="3")
        """
        return read_record(ChatListReply, self._call("chat.list", {
            "institution": institution,
            "scope": scope,
            "unit": unit,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    def mute(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        minutes: int,
        idempotency_key: str | None = None,
    ) -> ChatMuteReply:
        r"""Silences a member in a chat for some minutes; reading goes on.

        The operation `chat.mute`; writes; callers: member; regulations: M50, M57; since 1.0.

        Args:
            chat: The chat.
            member: Who is silenced.
            minutes: For how many minutes. 1 to 10080.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ChatMuteReply`:

            muted_until: Until when the member may not write.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.mute(chat="3.17", member="3.17", minutes=1)
        """
        return read_record(ChatMuteReply, self._call("chat.mute", {
            "chat": chat,
            "member": member,
            "minutes": minutes,
            "idempotencyKey": idempotency_key,
        }))

    def open(
        self,
        *,
        institution: InstitutionID,
        kind: str,
        unit: UnitID | None = None,
        subject: str | None = None,
        name: str | None = None,
        members: Sequence[MemberID] | None = None,
        idempotency_key: str | None = None,
    ) -> ChatOpenReply:
        r"""Opens a chat of a kind that the regulation knows.

        The operation `chat.open`; writes; callers: member; regulations: M45, M46, M47, M48, M49,
        M51, M52, M53, M54, M55, M56, M59, M72; since 1.0.

        Args:
            institution: The institution.
            kind: Key of the kind, from chat.kinds. 1 to 40 characters.
            unit: The learners' unit, for kinds that belong to one.
            subject: The subject of study, for kinds that name one. 1 to 100 characters.
            name: Name; by default the kind's own. 1 to 200 characters.
            members: Whom to put in beside those whom the kind puts in by itself. 0 to 500 elements.
                Default: [].
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ChatOpenReply`:

            chat: The new chat.
            name: Its name.
            members: How many people are in it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.open(institution="3", kind="kind")
        """
        return read_record(ChatOpenReply, self._call("chat.open", {
            "institution": institution,
            "kind": kind,
            "unit": unit,
            "subject": subject,
            "name": name,
            "members": members,
            "idempotencyKey": idempotency_key,
        }))

    def open_direct(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> ChatOpenDirectReply:
        r"""Opens the conversation with another member, or returns the one there is.

        The operation `chat.openDirect`; writes; callers: member; regulations: M72, M78; since 1.0.

        Args:
            member: The other member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ChatOpenDirectReply`:

            chat: The conversation.
            is_new: Whether it has just been opened.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.open_direct(member="3.17")
        """
        return read_record(ChatOpenDirectReply, self._call("chat.openDirect", {
            "member": member,
            "idempotencyKey": idempotency_key,
        }))

    def remove_member(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes a member out of a chat; never who supervises it.

        The operation `chat.removeMember`; writes; callers: member; regulations: M51, M52, M59;
        since 1.0.

        Args:
            chat: The chat.
            member: The member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.remove_member(chat="3.17", member="3.17")
        """
        self._call("chat.removeMember", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    def rename(
        self,
        *,
        chat: ChatID,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Gives a chat another name.

        The operation `chat.rename`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            name: The new name. 1 to 200 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.rename(chat="3.17", name="name")
        """
        self._call("chat.rename", {"chat": chat, "name": name, "idempotencyKey": idempotency_key})

    def show(
        self,
        *,
        chat: ChatID,
        after: MemberID | None = None,
        limit: int | None = None,
    ) -> ChatShowReply:
        r"""Shows a chat: its members, the rules of communication, what the caller may.

        The operation `chat.show`; reads; callers: member; regulations: M59, M62, M72, M83, M84;
        since 1.0.

        Args:
            chat: The chat.
            after: Only members after this one.
            limit: How many members at most. 1 to 1000. Default: 200.

        Returns:
            `ChatShowReply`:

            chat: The chat.
            kind: Key of its kind; direct for a conversation of two.
            kind_name: Name of the kind.
            name: Its name.
            unit: The unit it belongs to.
            subject: The subject of study.
            state: Whether messages can be written.
            clause: The clause by which such chats exist.
            count: How many people are in it.
            members: Who is in it.
            rules: Rights, duties and prohibitions of the regulation.
            is_member: Whether the caller is in it.
            may_post: Whether the caller may write now.
            why_not: Why the caller may not write.
            may_manage: Whether the caller may change it.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.show(chat="3.17")
        """
        return read_record(ChatShowReply, self._call("chat.show", {
            "chat": chat,
            "after": after,
            "limit": limit,
        }))

    def truth_table(
        self,
        *,
        institution: InstitutionID,
    ) -> ChatTruthTableReply:
        r"""Tells for each two roles whether one may open a conversation with the other.

        The operation `chat.truthTable`; reads; callers: member; regulations: M72, M78; since 1.0.

        Args:
            institution: The institution.

        Returns:
            `ChatTruthTableReply`:

            cells: Every pair of roles that exist here.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.chat.truth_table(institution="3")
        """
        return read_record(ChatTruthTableReply, self._call("chat.truthTable", {
            "institution": institution,
        }))

    def unarchive(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Opens an archived chat again; never one of a past school year's unit.

        The operation `chat.unarchive`; writes; callers: member; regulations: M72; since 1.0.

        Args:
            chat: The chat.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.unarchive(chat="3.17")
        """
        self._call("chat.unarchive", {"chat": chat, "idempotencyKey": idempotency_key})

    def unmute(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Lets a silenced member write again.

        The operation `chat.unmute`; writes; callers: member; regulations: M50, M57; since 1.0.

        Args:
            chat: The chat.
            member: The member.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.chat.unmute(chat="3.17", member="3.17")
        """
        self._call("chat.unmute", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })


class AsyncChatOperations:
    """Operations on chat, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def add_member(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Puts a member into a chat whose kind takes such people.

        See `ChatOperations.add_member`.
        """
        await self._call("chat.addMember", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    async def archive(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes a chat for writing and keeps it for reading.

        See `ChatOperations.archive`.
        """
        await self._call("chat.archive", {"chat": chat, "idempotencyKey": idempotency_key})

    async def kinds(
        self,
        *,
        institution: InstitutionID,
    ) -> ChatKindsReply:
        r"""Lists the kinds of chats that exist here and whether the caller opens them.

        See `ChatOperations.kinds`.
        """
        return read_record(ChatKindsReply, await self._call("chat.kinds", {
            "institution": institution,
        }))

    async def leave(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Leaves a chat; who supervises it stays.

        See `ChatOperations.leave`.
        """
        await self._call("chat.leave", {"chat": chat, "idempotencyKey": idempotency_key})

    async def list(
        self,
        *,
        institution: InstitutionID,
        scope: Literal["own", "institution"] | None = None,
        unit: UnitID | None = None,
        state: Literal["open", "archived"] | None = None,
        before: ChatID | None = None,
        limit: int | None = None,
    ) -> ChatListReply:
        r"""Lists the caller's chats with what is new in each.

        See `ChatOperations.list`.
        """
        return read_record(ChatListReply, await self._call("chat.list", {
            "institution": institution,
            "scope": scope,
            "unit": unit,
            "state": state,
            "before": before,
            "limit": limit,
        }))

    async def mute(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        minutes: int,
        idempotency_key: str | None = None,
    ) -> ChatMuteReply:
        r"""Silences a member in a chat for some minutes; reading goes on.

        See `ChatOperations.mute`.
        """
        return read_record(ChatMuteReply, await self._call("chat.mute", {
            "chat": chat,
            "member": member,
            "minutes": minutes,
            "idempotencyKey": idempotency_key,
        }))

    async def open(
        self,
        *,
        institution: InstitutionID,
        kind: str,
        unit: UnitID | None = None,
        subject: str | None = None,
        name: str | None = None,
        members: Sequence[MemberID] | None = None,
        idempotency_key: str | None = None,
    ) -> ChatOpenReply:
        r"""Opens a chat of a kind that the regulation knows.

        See `ChatOperations.open`.
        """
        return read_record(ChatOpenReply, await self._call("chat.open", {
            "institution": institution,
            "kind": kind,
            "unit": unit,
            "subject": subject,
            "name": name,
            "members": members,
            "idempotencyKey": idempotency_key,
        }))

    async def open_direct(
        self,
        *,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> ChatOpenDirectReply:
        r"""Opens the conversation with another member, or returns the one there is.

        See `ChatOperations.open_direct`.
        """
        return read_record(ChatOpenDirectReply, await self._call("chat.openDirect", {
            "member": member,
            "idempotencyKey": idempotency_key,
        }))

    async def remove_member(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Takes a member out of a chat; never who supervises it.

        See `ChatOperations.remove_member`.
        """
        await self._call("chat.removeMember", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })

    async def rename(
        self,
        *,
        chat: ChatID,
        name: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Gives a chat another name.

        See `ChatOperations.rename`.
        """
        await self._call("chat.rename", {
            "chat": chat,
            "name": name,
            "idempotencyKey": idempotency_key,
        })

    async def show(
        self,
        *,
        chat: ChatID,
        after: MemberID | None = None,
        limit: int | None = None,
    ) -> ChatShowReply:
        r"""Shows a chat: its members, the rules of communication, what the caller may.

        See `ChatOperations.show`.
        """
        return read_record(ChatShowReply, await self._call("chat.show", {
            "chat": chat,
            "after": after,
            "limit": limit,
        }))

    async def truth_table(
        self,
        *,
        institution: InstitutionID,
    ) -> ChatTruthTableReply:
        r"""Tells for each two roles whether one may open a conversation with the other.

        See `ChatOperations.truth_table`.
        """
        return read_record(ChatTruthTableReply, await self._call("chat.truthTable", {
            "institution": institution,
        }))

    async def unarchive(
        self,
        *,
        chat: ChatID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Opens an archived chat again; never one of a past school year's unit.

        See `ChatOperations.unarchive`.
        """
        await self._call("chat.unarchive", {"chat": chat, "idempotencyKey": idempotency_key})

    async def unmute(
        self,
        *,
        chat: ChatID,
        member: MemberID,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Lets a silenced member write again.

        See `ChatOperations.unmute`.
        """
        await self._call("chat.unmute", {
            "chat": chat,
            "member": member,
            "idempotencyKey": idempotency_key,
        })
