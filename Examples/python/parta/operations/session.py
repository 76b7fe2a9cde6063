"""Operations on session. Derived from the registry: do not edit.

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
    AccountID,
    SessionID,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionItem(Record):
    r"""A part of session.list.

    Attributes:
        session: The session.
        kind: Whether a person or a tool uses it.
        label: What the person calls the device.
        created: When it was opened.
        expires: When it runs out by itself.
        is_current: Whether it is the session of this call.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
        "expires": as_moment,
    }
    session: SessionID
    kind: Literal["device", "key"]
    label: str
    created: datetime
    expires: datetime
    is_current: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionCloseOthersReply(Record):
    r"""What session.closeOthers answers.

    Attributes:
        closed: How many sessions were closed.
    """

    closed: int


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionCreateLinkReply(Record):
    r"""What session.createLink answers.

    Attributes:
        link: The link's secret; shown once. It is shown once.
        url: Path of the page that opens it; holds the secret. It is shown once.
        expires: When the link runs out.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"link", "url"})
    link: str
    url: str
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionCurrentReply(Record):
    r"""What session.current answers.

    Attributes:
        session: The session of this call.
        account: The person's account.
        name: Full name.
        is_operator: Whether the person operates the host.
    """

    session: SessionID
    account: AccountID
    name: str
    is_operator: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionListReply(Record):
    r"""What session.list answers.

    Attributes:
        sessions: Open sessions, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "sessions": as_rows(SessionItem),
    }
    sessions: Rows[SessionItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionOpenLinkReply(Record):
    r"""What session.openLink answers.

    Attributes:
        session: The new session.
        account: The person's account.
        token: Secret that later calls carry; shown once. It is shown once.
        expires: When the session runs out by itself.
        needs_name: Whether the account lacks a name, to be asked for before joining anything.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"token"})
    session: SessionID
    account: AccountID
    token: str
    expires: datetime
    needs_name: bool


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionRequestCodeReply(Record):
    r"""What session.requestCode answers.

    Attributes:
        expires: When the code runs out.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    expires: datetime


@dataclass(frozen=True, kw_only=True, repr=False)
class SessionSignInReply(Record):
    r"""What session.signIn answers.

    Attributes:
        session: The new session.
        account: The person's account.
        token: Secret that later calls carry; shown once. It is shown once.
        expires: When the session runs out by itself.
        needs_name: Whether the account lacks a name, to be asked for before joining anything.
    """

    _kinds: ClassVar[Kinds] = {
        "expires": as_moment,
    }
    _secrets: ClassVar[frozenset[str]] = frozenset({"token"})
    session: SessionID
    account: AccountID
    token: str
    expires: datetime
    needs_name: bool


class SessionOperations:
    """Operations on session."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def close(
        self,
        *,
        session: SessionID | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes one of the person's own sessions; without a name, the current one.

        The operation `session.close`; writes; callers: person; regulations: M61; since 1.0.

        Args:
            session: The session to close; the current one by default.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.session.close()
        """
        self._call("session.close", {"session": session, "idempotencyKey": idempotency_key})

    def close_others(
        self,
        *,
        idempotency_key: str | None = None,
    ) -> SessionCloseOthersReply:
        r"""Closes all the person's sessions but the current one («это не я»), and sign-in links.

        The operation `session.closeOthers`; writes; callers: person; regulations: M61; since 1.0.

        Args:
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SessionCloseOthersReply`:

            closed: How many sessions were closed.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.close_others()
        """
        return read_record(SessionCloseOthersReply, self._call("session.closeOthers", {
            "idempotencyKey": idempotency_key,
        }))

    def create_link(
        self,
        *,
        minutes: int | None = None,
        idempotency_key: str | None = None,
    ) -> SessionCreateLinkReply:
        r"""Makes a one-use link by which the same person signs in on another device.

        The operation `session.createLink`; writes; callers: person; regulations: M61; since 1.0.

        Args:
            minutes: Minutes that the link is good for. 1 to 1440. Default: 10.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SessionCreateLinkReply`:

            link: The link's secret; shown once. It is shown once.
            url: Path of the page that opens it; holds the secret. It is shown once.
            expires: When the link runs out.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.create_link()
        """
        return read_record(SessionCreateLinkReply, self._call("session.createLink", {
            "minutes": minutes,
            "idempotencyKey": idempotency_key,
        }))

    def current(self) -> SessionCurrentReply:
        r"""Tells who is signed in and where the person belongs.

        The operation `session.current`; reads; callers: person; regulations: M61; since 1.0.

        Returns:
            `SessionCurrentReply`:

            session: The session of this call.
            account: The person's account.
            name: Full name.
            is_operator: Whether the person operates the host.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.current()
        """
        return read_record(SessionCurrentReply, self._call("session.current", {}))

    def list(self) -> SessionListReply:
        r"""Lists the person's own open sessions.

        The operation `session.list`; reads; callers: person; regulations: M61; since 1.0.

        Returns:
            `SessionListReply`:

            sessions: Open sessions, the newest first.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.list()
        """
        return read_record(SessionListReply, self._call("session.list", {}))

    def open_link(
        self,
        *,
        link: str,
        label: str | None = None,
        idempotency_key: str | None = None,
    ) -> SessionOpenLinkReply:
        r"""Opens a session by a sign-in link, which then is of no more use.

        The operation `session.openLink`; writes; callers: anyone; regulations: M61; since 1.0.

        Args:
            link: The link's secret. 1 to 100 characters.
            label: What the person calls this device. 0 to 100 characters. Default: "".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SessionOpenLinkReply`:

            session: The new session.
            account: The person's account.
            token: Secret that later calls carry; shown once. It is shown once.
            expires: When the session runs out by itself.
            needs_name: Whether the account lacks a name, to be asked for before joining anything.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.open_link(link="link")
        """
        return read_record(SessionOpenLinkReply, self._call("session.openLink", {
            "link": link,
            "label": label,
            "idempotencyKey": idempotency_key,
        }))

    def request_code(
        self,
        *,
        phone: str,
        idempotency_key: str | None = None,
    ) -> SessionRequestCodeReply:
        r"""Sends a one-time sign-in code to a phone.

        The operation `session.requestCode`; writes; callers: anyone; regulations: M16, M61; since
        1.0.

        Args:
            phone: Mobile phone, international form: +7 and ten digits. 10 to 25 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SessionRequestCodeReply`:

            expires: When the code runs out.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.request_code(phone="+79001234567")
        """
        return read_record(SessionRequestCodeReply, self._call("session.requestCode", {
            "phone": phone,
            "idempotencyKey": idempotency_key,
        }))

    def sign_in(
        self,
        *,
        phone: str,
        code: str,
        name: str | None = None,
        label: str | None = None,
        idempotency_key: str | None = None,
    ) -> SessionSignInReply:
        r"""Opens a session with a phone and the code sent to it.

        The operation `session.signIn`; writes; callers: anyone; regulations: M16, M61, M79, M86;
        since 1.0.

        Args:
            phone: The phone that received the code. 10 to 25 characters.
            code: The six digits. 6 to 6 characters.
            name: Full name, kept by an account that has none; it may also be given on joining. 2 to
                200 characters.
            label: What the person calls this device. 0 to 100 characters. Default: "".
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `SessionSignInReply`:

            session: The new session.
            account: The person's account.
            token: Secret that later calls carry; shown once. It is shown once.
            expires: When the session runs out by itself.
            needs_name: Whether the account lacks a name, to be asked for before joining anything.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.session.sign_in(phone="+79001234567", code="code c")
        """
        return read_record(SessionSignInReply, self._call("session.signIn", {
            "phone": phone,
            "code": code,
            "name": name,
            "label": label,
            "idempotencyKey": idempotency_key,
        }))


class AsyncSessionOperations:
    """Operations on session, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def close(
        self,
        *,
        session: SessionID | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Closes one of the person's own sessions; without a name, the current one.

        See `SessionOperations.close`.
        """
        await self._call("session.close", {"session": session, "idempotencyKey": idempotency_key})

    async def close_others(
        self,
        *,
        idempotency_key: str | None = None,
    ) -> SessionCloseOthersReply:
        r"""Closes all the person's sessions but the current one («это не я»), and sign-in links.

        See `SessionOperations.close_others`.
        """
        return read_record(SessionCloseOthersReply, await self._call("session.closeOthers", {
            "idempotencyKey": idempotency_key,
        }))

    async def create_link(
        self,
        *,
        minutes: int | None = None,
        idempotency_key: str | None = None,
    ) -> SessionCreateLinkReply:
        r"""Makes a one-use link by which the same person signs in on another device.

        See `SessionOperations.create_link`.
        """
        return read_record(SessionCreateLinkReply, await self._call("session.createLink", {
            "minutes": minutes,
            "idempotencyKey": idempotency_key,
        }))

    async def current(self) -> SessionCurrentReply:
        r"""Tells who is signed in and where the person belongs.

        See `SessionOperations.current`.
        """
        return read_record(SessionCurrentReply, await self._call("session.current", {}))

    async def list(self) -> SessionListReply:
        r"""Lists the person's own open sessions.

        See `SessionOperations.list`.
        """
        return read_record(SessionListReply, await self._call("session.list", {}))

    async def open_link(
        self,
        *,
        link: str,
        label: str | None = None,
        idempotency_key: str | None = None,
    ) -> SessionOpenLinkReply:
        r"""Opens a session by a sign-in link, which then is of no more use.

        See `SessionOperations.open_link`.
        """
        return read_record(SessionOpenLinkReply, await self._call("session.openLink", {
            "link": link,
            "label": label,
            "idempotencyKey": idempotency_key,
        }))

    async def request_code(
        self,
        *,
        phone: str,
        idempotency_key: str | None = None,
    ) -> SessionRequestCodeReply:
        r"""Sends a one-time sign-in code to a phone.

        See `SessionOperations.request_code`.
        """
        return read_record(SessionRequestCodeReply, await self._call("session.requestCode", {
            "phone": phone,
            "idempotencyKey": idempotency_key,
        }))

    async def sign_in(
        self,
        *,
        phone: str,
        code: str,
        name: str | None = None,
        label: str | None = None,
        idempotency_key: str | None = None,
    ) -> SessionSignInReply:
        r"""Opens a session with a phone and the code sent to it.

        See `SessionOperations.sign_in`.
        """
        return read_record(SessionSignInReply, await self._call("session.signIn", {
            "phone": phone,
            "code": code,
            "name": name,
            "label": label,
            "idempotencyKey": idempotency_key,
        }))
