"""All operations by noun. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..records import AsyncCall, Call

if TYPE_CHECKING:
    from .account import AsyncAccountOperations, AccountOperations
    from .application import AsyncApplicationOperations, ApplicationOperations
    from .audit import AsyncAuditOperations, AuditOperations
    from .channel import AsyncChannelOperations, ChannelOperations
    from .chat import AsyncChatOperations, ChatOperations
    from .conformity import AsyncConformityOperations, ConformityOperations
    from .file import AsyncFileOperations, FileOperations
    from .guardian import AsyncGuardianOperations, GuardianOperations
    from .host import AsyncHostOperations, HostOperations
    from .institution import AsyncInstitutionOperations, InstitutionOperations
    from .invite import AsyncInviteOperations, InviteOperations
    from .join_request import AsyncJoinRequestOperations, JoinRequestOperations
    from .key import AsyncKeyOperations, KeyOperations
    from .meeting import AsyncMeetingOperations, MeetingOperations
    from .member import AsyncMemberOperations, MemberOperations
    from .message import AsyncMessageOperations, MessageOperations
    from .movement import AsyncMovementOperations, MovementOperations
    from .post import AsyncPostOperations, PostOperations
    from .regulation import AsyncRegulationOperations, RegulationOperations
    from .revocation import AsyncRevocationOperations, RevocationOperations
    from .roster import AsyncRosterOperations, RosterOperations
    from .session import AsyncSessionOperations, SessionOperations
    from .statistics import AsyncStatisticsOperations, StatisticsOperations
    from .submission import AsyncSubmissionOperations, SubmissionOperations
    from .ticket import AsyncTicketOperations, TicketOperations
    from .unit import AsyncUnitOperations, UnitOperations
    from .verification import AsyncVerificationOperations, VerificationOperations


class Operations:
    """Every operation as noun.verb(…)."""

    def __init__(self, call: Call) -> None:
        self._call = call

    @cached_property
    def account(self) -> AccountOperations:
        """Operations on account."""
        from .account import AccountOperations

        return AccountOperations(self._call)

    @cached_property
    def application(self) -> ApplicationOperations:
        """Operations on application."""
        from .application import ApplicationOperations

        return ApplicationOperations(self._call)

    @cached_property
    def audit(self) -> AuditOperations:
        """Operations on audit."""
        from .audit import AuditOperations

        return AuditOperations(self._call)

    @cached_property
    def channel(self) -> ChannelOperations:
        """Operations on channel."""
        from .channel import ChannelOperations

        return ChannelOperations(self._call)

    @cached_property
    def chat(self) -> ChatOperations:
        """Operations on chat."""
        from .chat import ChatOperations

        return ChatOperations(self._call)

    @cached_property
    def conformity(self) -> ConformityOperations:
        """Operations on conformity."""
        from .conformity import ConformityOperations

        return ConformityOperations(self._call)

    @cached_property
    def file(self) -> FileOperations:
        """Operations on file."""
        from .file import FileOperations

        return FileOperations(self._call)

    @cached_property
    def guardian(self) -> GuardianOperations:
        """Operations on guardian."""
        from .guardian import GuardianOperations

        return GuardianOperations(self._call)

    @cached_property
    def host(self) -> HostOperations:
        """Operations on host."""
        from .host import HostOperations

        return HostOperations(self._call)

    @cached_property
    def institution(self) -> InstitutionOperations:
        """Operations on institution."""
        from .institution import InstitutionOperations

        return InstitutionOperations(self._call)

    @cached_property
    def invite(self) -> InviteOperations:
        """Operations on invite."""
        from .invite import InviteOperations

        return InviteOperations(self._call)

    @cached_property
    def join_request(self) -> JoinRequestOperations:
        """Operations on joinRequest."""
        from .join_request import JoinRequestOperations

        return JoinRequestOperations(self._call)

    @cached_property
    def key(self) -> KeyOperations:
        """Operations on key."""
        from .key import KeyOperations

        return KeyOperations(self._call)

    @cached_property
    def meeting(self) -> MeetingOperations:
        """Operations on meeting."""
        from .meeting import MeetingOperations

        return MeetingOperations(self._call)

    @cached_property
    def member(self) -> MemberOperations:
        """Operations on member."""
        from .member import MemberOperations

        return MemberOperations(self._call)

    @cached_property
    def message(self) -> MessageOperations:
        """Operations on message."""
        from .message import MessageOperations

        return MessageOperations(self._call)

    @cached_property
    def movement(self) -> MovementOperations:
        """Operations on movement."""
        from .movement import MovementOperations

        return MovementOperations(self._call)

    @cached_property
    def post(self) -> PostOperations:
        """Operations on post."""
        from .post import PostOperations

        return PostOperations(self._call)

    @cached_property
    def regulation(self) -> RegulationOperations:
        """Operations on regulation."""
        from .regulation import RegulationOperations

        return RegulationOperations(self._call)

    @cached_property
    def revocation(self) -> RevocationOperations:
        """Operations on revocation."""
        from .revocation import RevocationOperations

        return RevocationOperations(self._call)

    @cached_property
    def roster(self) -> RosterOperations:
        """Operations on roster."""
        from .roster import RosterOperations

        return RosterOperations(self._call)

    @cached_property
    def session(self) -> SessionOperations:
        """Operations on session."""
        from .session import SessionOperations

        return SessionOperations(self._call)

    @cached_property
    def statistics(self) -> StatisticsOperations:
        """Operations on statistics."""
        from .statistics import StatisticsOperations

        return StatisticsOperations(self._call)

    @cached_property
    def submission(self) -> SubmissionOperations:
        """Operations on submission."""
        from .submission import SubmissionOperations

        return SubmissionOperations(self._call)

    @cached_property
    def ticket(self) -> TicketOperations:
        """Operations on ticket."""
        from .ticket import TicketOperations

        return TicketOperations(self._call)

    @cached_property
    def unit(self) -> UnitOperations:
        """Operations on unit."""
        from .unit import UnitOperations

        return UnitOperations(self._call)

    @cached_property
    def verification(self) -> VerificationOperations:
        """Operations on verification."""
        from .verification import VerificationOperations

        return VerificationOperations(self._call)


class AsyncOperations:
    """Every operation as await noun.verb(…)."""

    def __init__(self, call: AsyncCall) -> None:
        self._call = call

    @cached_property
    def account(self) -> AsyncAccountOperations:
        """Operations on account."""
        from .account import AsyncAccountOperations

        return AsyncAccountOperations(self._call)

    @cached_property
    def application(self) -> AsyncApplicationOperations:
        """Operations on application."""
        from .application import AsyncApplicationOperations

        return AsyncApplicationOperations(self._call)

    @cached_property
    def audit(self) -> AsyncAuditOperations:
        """Operations on audit."""
        from .audit import AsyncAuditOperations

        return AsyncAuditOperations(self._call)

    @cached_property
    def channel(self) -> AsyncChannelOperations:
        """Operations on channel."""
        from .channel import AsyncChannelOperations

        return AsyncChannelOperations(self._call)

    @cached_property
    def chat(self) -> AsyncChatOperations:
        """Operations on chat."""
        from .chat import AsyncChatOperations

        return AsyncChatOperations(self._call)

    @cached_property
    def conformity(self) -> AsyncConformityOperations:
        """Operations on conformity."""
        from .conformity import AsyncConformityOperations

        return AsyncConformityOperations(self._call)

    @cached_property
    def file(self) -> AsyncFileOperations:
        """Operations on file."""
        from .file import AsyncFileOperations

        return AsyncFileOperations(self._call)

    @cached_property
    def guardian(self) -> AsyncGuardianOperations:
        """Operations on guardian."""
        from .guardian import AsyncGuardianOperations

        return AsyncGuardianOperations(self._call)

    @cached_property
    def host(self) -> AsyncHostOperations:
        """Operations on host."""
        from .host import AsyncHostOperations

        return AsyncHostOperations(self._call)

    @cached_property
    def institution(self) -> AsyncInstitutionOperations:
        """Operations on institution."""
        from .institution import AsyncInstitutionOperations

        return AsyncInstitutionOperations(self._call)

    @cached_property
    def invite(self) -> AsyncInviteOperations:
        """Operations on invite."""
        from .invite import AsyncInviteOperations

        return AsyncInviteOperations(self._call)

    @cached_property
    def join_request(self) -> AsyncJoinRequestOperations:
        """Operations on joinRequest."""
        from .join_request import AsyncJoinRequestOperations

        return AsyncJoinRequestOperations(self._call)

    @cached_property
    def key(self) -> AsyncKeyOperations:
        """Operations on key."""
        from .key import AsyncKeyOperations

        return AsyncKeyOperations(self._call)

    @cached_property
    def meeting(self) -> AsyncMeetingOperations:
        """Operations on meeting."""
        from .meeting import AsyncMeetingOperations

        return AsyncMeetingOperations(self._call)

    @cached_property
    def member(self) -> AsyncMemberOperations:
        """Operations on member."""
        from .member import AsyncMemberOperations

        return AsyncMemberOperations(self._call)

    @cached_property
    def message(self) -> AsyncMessageOperations:
        """Operations on message."""
        from .message import AsyncMessageOperations

        return AsyncMessageOperations(self._call)

    @cached_property
    def movement(self) -> AsyncMovementOperations:
        """Operations on movement."""
        from .movement import AsyncMovementOperations

        return AsyncMovementOperations(self._call)

    @cached_property
    def post(self) -> AsyncPostOperations:
        """Operations on post."""
        from .post import AsyncPostOperations

        return AsyncPostOperations(self._call)

    @cached_property
    def regulation(self) -> AsyncRegulationOperations:
        """Operations on regulation."""
        from .regulation import AsyncRegulationOperations

        return AsyncRegulationOperations(self._call)

    @cached_property
    def revocation(self) -> AsyncRevocationOperations:
        """Operations on revocation."""
        from .revocation import AsyncRevocationOperations

        return AsyncRevocationOperations(self._call)

    @cached_property
    def roster(self) -> AsyncRosterOperations:
        """Operations on roster."""
        from .roster import AsyncRosterOperations

        return AsyncRosterOperations(self._call)

    @cached_property
    def session(self) -> AsyncSessionOperations:
        """Operations on session."""
        from .session import AsyncSessionOperations

        return AsyncSessionOperations(self._call)

    @cached_property
    def statistics(self) -> AsyncStatisticsOperations:
        """Operations on statistics."""
        from .statistics import AsyncStatisticsOperations

        return AsyncStatisticsOperations(self._call)

    @cached_property
    def submission(self) -> AsyncSubmissionOperations:
        """Operations on submission."""
        from .submission import AsyncSubmissionOperations

        return AsyncSubmissionOperations(self._call)

    @cached_property
    def ticket(self) -> AsyncTicketOperations:
        """Operations on ticket."""
        from .ticket import AsyncTicketOperations

        return AsyncTicketOperations(self._call)

    @cached_property
    def unit(self) -> AsyncUnitOperations:
        """Operations on unit."""
        from .unit import AsyncUnitOperations

        return AsyncUnitOperations(self._call)

    @cached_property
    def verification(self) -> AsyncVerificationOperations:
        """Operations on verification."""
        from .verification import AsyncVerificationOperations

        return AsyncVerificationOperations(self._call)
