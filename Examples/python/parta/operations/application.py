"""Operations on application. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from ..records import (
    AsyncCall,
    Call,
    Kinds,
    Record,
    Rows,
    as_day,
    as_moment,
    as_record,
    as_rows,
    read_record,
)
from .shared import (
    ApplicationID,
    InstitutionID,
    RoleChoice,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationItem(Record):
    r"""A part of application.list, application.show.

    Attributes:
        application: The application.
        institution_name: The institution's name.
        profile: Key of the profile.
        name: Full name of the administrator to be; empty if not asked for.
        email: E-mail address; empty if not asked for.
        phone: The phone by which the administrator registers.
        order_number: Number of the appointing order.
        order_day: Day of the appointing order.
        has_order: Whether the order is attached.
        source: Whether it came by the form or by mail.
        state: Where it stands.
        reason: Why it was rejected.
        created: When it came in.
        decided: When the operator decided.
        institution: The institution that came of it.
    """

    _kinds: ClassVar[Kinds] = {
        "order_day": as_day,
        "created": as_moment,
        "decided": as_moment,
    }
    application: ApplicationID
    institution_name: str
    profile: str
    name: str
    email: str
    phone: str
    order_number: str | None = None
    order_day: date | None = None
    has_order: bool
    source: Literal["form", "email"]
    state: Literal["submitted", "approved", "rejected", "registered"]
    reason: str | None = None
    created: datetime
    decided: datetime | None = None
    institution: InstitutionID | None = None


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationStateItem(Record):
    r"""A part of application.state.

    Attributes:
        application: The application.
        institution_name: The institution's name.
        profile: Key of the profile.
        state: Where it stands.
        reason: Why it was rejected.
        created: When it came in.
        decided: When the operator decided.
        institution: The institution to register, once approved.
        roles: Roles in which its first administrator may register.
    """

    _kinds: ClassVar[Kinds] = {
        "created": as_moment,
        "decided": as_moment,
        "roles": as_rows(RoleChoice),
    }
    application: ApplicationID
    institution_name: str
    profile: str
    state: Literal["submitted", "approved", "rejected", "registered"]
    reason: str | None = None
    created: datetime
    decided: datetime | None = None
    institution: InstitutionID | None = None
    roles: Rows[RoleChoice]


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationDocument(Record):
    r"""A part of application.submit.

    Attributes:
        name: Name of the file.
        type: Media type, for example application/pdf.
        content: The file as base64, at most 10 MiB.
    """

    name: str
    type: str
    content: str


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationOrder(Record):
    r"""A part of application.submit.

    Attributes:
        number: Number of the order.
        day: Day of the order.
        document: The scanned order.
    """

    _kinds: ClassVar[Kinds] = {
        "day": as_day,
        "document": as_record(ApplicationDocument),
    }
    number: str
    day: date
    document: ApplicationDocument


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationApproveReply(Record):
    r"""What application.approve answers.

    Attributes:
        institution: The new institution.
    """

    institution: InstitutionID


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationListReply(Record):
    r"""What application.list answers.

    Attributes:
        applications: The applications, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "applications": as_rows(ApplicationItem),
    }
    applications: Rows[ApplicationItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationOrderReply(Record):
    r"""What application.order answers.

    Attributes:
        name: Name of the file.
        type: Media type, for example application/pdf.
        content: The file as base64, at most 10 MiB.
    """

    name: str
    type: str
    content: str


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationShowReply(Record):
    r"""What application.show answers.

    Attributes:
        application: The application.
        overlay: What the institution changes in its profile.
    """

    _kinds: ClassVar[Kinds] = {
        "application": as_record(ApplicationItem),
    }
    application: ApplicationItem
    overlay: Any


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationStateReply(Record):
    r"""What application.state answers.

    Attributes:
        applications: The applications, the newest first.
    """

    _kinds: ClassVar[Kinds] = {
        "applications": as_rows(ApplicationStateItem),
    }
    applications: Rows[ApplicationStateItem]


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationSubmitReply(Record):
    r"""What application.submit answers.

    Attributes:
        application: The application, waiting for the operator.
    """

    application: ApplicationID


@dataclass(frozen=True, kw_only=True, repr=False)
class ApplicationSubmitEmailReply(Record):
    r"""What application.submitEmail answers.

    Attributes:
        application: The application, waiting for the operator.
        institution_name: The institution's name as it was read.
        profile: Key of the profile as it was read.
        name: The administrator's name as it was read.
        order_name: Name of the attached order.
    """

    application: ApplicationID
    institution_name: str
    profile: str
    name: str | None = None
    order_name: str | None = None


class ApplicationOperations:
    """Operations on application."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def approve(
        self,
        *,
        application: ApplicationID,
        overlay: Any = None,
        idempotency_key: str | None = None,
    ) -> ApplicationApproveReply:
        r"""Approves an application and makes the institution that waits for its administrator.

        The operation `application.approve`; writes; callers: operator; regulations: M13, M14, M16;
        since 1.0.

        Args:
            application: The application.
            overlay: The overlay to use instead of the application's.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ApplicationApproveReply`:

            institution: The new institution.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.approve(application="3")
        """
        return read_record(ApplicationApproveReply, self._call("application.approve", {
            "application": application,
            "overlay": overlay,
            "idempotencyKey": idempotency_key,
        }))

    def list(
        self,
        *,
        state: Literal["submitted", "approved", "rejected", "registered"] | None = None,
        limit: int | None = None,
        before: ApplicationID | None = None,
    ) -> ApplicationListReply:
        r"""Lists the applications for registration.

        The operation `application.list`; reads; callers: operator; regulations: M13; since 1.0.

        Args:
            state: Only those in this state.
            limit: At most so many. 1 to 200. Default: 50.
            before: Only those older than this one.

        Returns:
            `ApplicationListReply`:

            applications: The applications, the newest first.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.list()
        """
        return read_record(ApplicationListReply, self._call("application.list", {
            "state": state,
            "limit": limit,
            "before": before,
        }))

    def order(
        self,
        *,
        application: ApplicationID,
    ) -> ApplicationOrderReply:
        r"""Hands out the order that is attached to an application.

        The operation `application.order`; reads; callers: operator; regulations: M14; since 1.0.

        Args:
            application: The application.

        Returns:
            `ApplicationOrderReply`:

            name: Name of the file.
            type: Media type, for example application/pdf.
            content: The file as base64, at most 10 MiB.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.order(application="3")
        """
        return read_record(ApplicationOrderReply, self._call("application.order", {
            "application": application,
        }))

    def reject(
        self,
        *,
        application: ApplicationID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Rejects an application with a reason that the applicant reads.

        The operation `application.reject`; writes; callers: operator; regulations: M13; since 1.0.

        Args:
            application: The application.
            reason: Why, to be read by the applicant. 3 to 1000 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            session.application.reject(application="3", reason="reason")
        """
        self._call("application.reject", {
            "application": application,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    def show(
        self,
        *,
        application: ApplicationID,
    ) -> ApplicationShowReply:
        r"""Shows an application with the overlay that it brought.

        The operation `application.show`; reads; callers: operator; regulations: M13, M15; since
        1.0.

        Args:
            application: The application.

        Returns:
            `ApplicationShowReply`:

            application: The application.
            overlay: What the institution changes in its profile.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            NotFoundError: The caller can see no such object.
            UnauthenticatedError: Nobody is signed in.
            ForbiddenError: The caller may not do this; `clause` says by what rule.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.show(application="3")
        """
        return read_record(ApplicationShowReply, self._call("application.show", {
            "application": application,
        }))

    def state(self) -> ApplicationStateReply:
        r"""Tells where the applications with the caller's phone stand.

        The operation `application.state`; reads; callers: person; regulations: M13, M16; since 1.0.

        Returns:
            `ApplicationStateReply`:

            applications: The applications, the newest first.

        Raises:
            UnauthenticatedError: Nobody is signed in.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.state()
        """
        return read_record(ApplicationStateReply, self._call("application.state", {}))

    def submit(
        self,
        *,
        profile: str,
        institution_name: str,
        phone: str,
        overlay: Any = None,
        name: str | None = None,
        email: str | None = None,
        order: ApplicationOrder | None = None,
        idempotency_key: str | None = None,
    ) -> ApplicationSubmitReply:
        r"""Applies for the registration of an institution.

        The operation `application.submit`; writes; callers: anyone; regulations: M13, M14, M15;
        since 1.0.

        Args:
            profile: Key of the institution's profile. 1 to 64 characters.
            institution_name: The institution's name. 2 to 300 characters.
            phone: Personal mobile phone by which the administrator registers. 10 to 25 characters.
            overlay: What the institution changes in the profile.
            name: Full name of the administrator to be. 2 to 200 characters.
            email: The administrator's e-mail address. 3 to 254 characters.
            order: The order that appoints the administrator.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ApplicationSubmitReply`:

            application: The application, waiting for the operator.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.submit(
                profile="profile",
                institution_name="institution name",
                phone="+79001234567",
            )
        """
        return read_record(ApplicationSubmitReply, self._call("application.submit", {
            "profile": profile,
            "institutionName": institution_name,
            "phone": phone,
            "overlay": overlay,
            "name": name,
            "email": email,
            "order": order,
            "idempotencyKey": idempotency_key,
        }))

    def submit_email(
        self,
        *,
        message: str | None = None,
        base64: str | None = None,
        idempotency_key: str | None = None,
    ) -> ApplicationSubmitEmailReply:
        r"""Applies for a registration by an e-mail message with the order attached.

        The operation `application.submitEmail`; writes; callers: anyone; regulations: M13, M14,
        M15; since 1.0.

        Args:
            message: The .eml file as text; or base64. 1 to 14500000 characters.
            base64: The .eml file as base64, byte for byte. 4 to 14500000 characters.
            idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once.

        Returns:
            `ApplicationSubmitEmailReply`:

            application: The application, waiting for the operator.
            institution_name: The institution's name as it was read.
            profile: Key of the profile as it was read.
            name: The administrator's name as it was read.
            order_name: Name of the attached order.

        Raises:
            InvalidArgumentError: A parameter is outside its limits; `field` names it.
            Failure: Another reason. Whatever is raised, nothing has changed.

        Example:

            reply = session.application.submit_email()
        """
        return read_record(ApplicationSubmitEmailReply, self._call("application.submitEmail", {
            "message": message,
            "base64": base64,
            "idempotencyKey": idempotency_key,
        }))


class AsyncApplicationOperations:
    """Operations on application, awaited."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    async def approve(
        self,
        *,
        application: ApplicationID,
        overlay: Any = None,
        idempotency_key: str | None = None,
    ) -> ApplicationApproveReply:
        r"""Approves an application and makes the institution that waits for its administrator.

        See `ApplicationOperations.approve`.
        """
        return read_record(ApplicationApproveReply, await self._call("application.approve", {
            "application": application,
            "overlay": overlay,
            "idempotencyKey": idempotency_key,
        }))

    async def list(
        self,
        *,
        state: Literal["submitted", "approved", "rejected", "registered"] | None = None,
        limit: int | None = None,
        before: ApplicationID | None = None,
    ) -> ApplicationListReply:
        r"""Lists the applications for registration.

        See `ApplicationOperations.list`.
        """
        return read_record(ApplicationListReply, await self._call("application.list", {
            "state": state,
            "limit": limit,
            "before": before,
        }))

    async def order(
        self,
        *,
        application: ApplicationID,
    ) -> ApplicationOrderReply:
        r"""Hands out the order that is attached to an application.

        See `ApplicationOperations.order`.
        """
        return read_record(ApplicationOrderReply, await self._call("application.order", {
            "application": application,
        }))

    async def reject(
        self,
        *,
        application: ApplicationID,
        reason: str,
        idempotency_key: str | None = None,
    ) -> None:
        r"""Rejects an application with a reason that the applicant reads.

        See `ApplicationOperations.reject`.
        """
        await self._call("application.reject", {
            "application": application,
            "reason": reason,
            "idempotencyKey": idempotency_key,
        })

    async def show(
        self,
        *,
        application: ApplicationID,
    ) -> ApplicationShowReply:
        r"""Shows an application with the overlay that it brought.

        See `ApplicationOperations.show`.
        """
        return read_record(ApplicationShowReply, await self._call("application.show", {
            "application": application,
        }))

    async def state(self) -> ApplicationStateReply:
        r"""Tells where the applications with the caller's phone stand.

        See `ApplicationOperations.state`.
        """
        return read_record(ApplicationStateReply, await self._call("application.state", {}))

    async def submit(
        self,
        *,
        profile: str,
        institution_name: str,
        phone: str,
        overlay: Any = None,
        name: str | None = None,
        email: str | None = None,
        order: ApplicationOrder | None = None,
        idempotency_key: str | None = None,
    ) -> ApplicationSubmitReply:
        r"""Applies for the registration of an institution.

        See `ApplicationOperations.submit`.
        """
        return read_record(ApplicationSubmitReply, await self._call("application.submit", {
            "profile": profile,
            "institutionName": institution_name,
            "phone": phone,
            "overlay": overlay,
            "name": name,
            "email": email,
            "order": order,
            "idempotencyKey": idempotency_key,
        }))

    async def submit_email(
        self,
        *,
        message: str | None = None,
        base64: str | None = None,
        idempotency_key: str | None = None,
    ) -> ApplicationSubmitEmailReply:
        r"""Applies for a registration by an e-mail message with the order attached.

        See `ApplicationOperations.submit_email`.
        """
        return read_record(ApplicationSubmitEmailReply, await self._call("application.submitEmail", {
            "message": message,
            "base64": base64,
            "idempotencyKey": idempotency_key,
        }))
