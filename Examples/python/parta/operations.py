"""The operations of parta as methods. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Literal, Optional

Run = Callable[[str, Dict[str, Any]], Dict[str, Any]]


class Account:
    """Operations on account."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def dismissOperator(
        self,
        *,
        account: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes an operator's rights back; the last one keeps them.

        Arguments:
            account: The operator's account.
        """
        return self._run("account.dismissOperator", {"account": account, "idempotencyKey": idempotencyKey})

    def makeOperator(
        self,
        *,
        phone: str,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a person an operator of the host.

        Arguments:
            phone: The person's phone.
            name: Full name, if the host does not know the phone.

        Returns:
            account: The operator's account.
        """
        return self._run("account.makeOperator", {"phone": phone, "name": name, "idempotencyKey": idempotencyKey})

    def operators(
        self,
    ) -> Dict[str, Any]:
        r"""Lists the operators of the host.

        Returns:
            operators: All operators, by name.
        """
        return self._run("account.operators", {})

    def show(
        self,
    ) -> Dict[str, Any]:
        r"""Shows the person's own account.

        Returns:
            account: The account.
            phone: The phone, shown to its owner only.
            name: Full name.
            isOperator: Whether the person operates the host.
        """
        return self._run("account.show", {})

    def update(
        self,
        *,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Changes the person's own name; institutions keep the name they admitted.

        Arguments:
            name: The real full name.
        """
        return self._run("account.update", {"name": name, "idempotencyKey": idempotencyKey})


class Application:
    """Operations on application."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def approve(
        self,
        *,
        application: str,
        overlay: Optional[Any] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Approves an application and makes the institution that waits for its administrator.

        Arguments:
            application: The application.
            overlay: The overlay to use instead of the application's.

        Returns:
            institution: The new institution.
        """
        return self._run("application.approve", {"application": application, "overlay": overlay, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        state: Optional[Literal["submitted", "approved", "rejected", "registered"]] = None,
        limit: Optional[int] = None,
        before: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists the applications for registration.

        Arguments:
            state: Only those in this state.
            limit: At most so many. Default: 50.
            before: Only those older than this one.

        Returns:
            applications: The applications, the newest first.
        """
        return self._run("application.list", {"state": state, "limit": limit, "before": before})

    def order(
        self,
        *,
        application: str,
    ) -> Dict[str, Any]:
        r"""Hands out the order that is attached to an application.

        Arguments:
            application: The application.

        Returns:
            name: Name of the file.
            type: Media type, for example application/pdf.
            content: The file as base64, at most 10 MiB.
        """
        return self._run("application.order", {"application": application})

    def reject(
        self,
        *,
        application: str,
        reason: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Rejects an application with a reason that the applicant reads.

        Arguments:
            application: The application.
            reason: Why, to be read by the applicant.
        """
        return self._run("application.reject", {"application": application, "reason": reason, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        application: str,
    ) -> Dict[str, Any]:
        r"""Shows an application with the overlay that it brought.

        Arguments:
            application: The application.

        Returns:
            application: The application.
            overlay: What the institution changes in its profile.
        """
        return self._run("application.show", {"application": application})

    def state(
        self,
    ) -> Dict[str, Any]:
        r"""Tells where the applications with the caller's phone stand.

        Returns:
            applications: The applications, the newest first.
        """
        return self._run("application.state", {})

    def submit(
        self,
        *,
        profile: str,
        institutionName: str,
        phone: str,
        overlay: Optional[Any] = None,
        name: Optional[str] = None,
        email: Optional[str] = None,
        order: Optional[Dict[str, Any]] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Applies for the registration of an institution.

        Arguments:
            profile: Key of the institution's profile.
            overlay: What the institution changes in the profile.
            institutionName: The institution's name.
            name: Full name of the administrator to be.
            email: The administrator's e-mail address.
            phone: Personal mobile phone by which the administrator registers.
            order: The order that appoints the administrator.

        Returns:
            application: The application, waiting for the operator.
        """
        return self._run("application.submit", {"profile": profile, "institutionName": institutionName, "phone": phone, "overlay": overlay, "name": name, "email": email, "order": order, "idempotencyKey": idempotencyKey})

    def submitEmail(
        self,
        *,
        message: Optional[str] = None,
        base64: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Applies for a registration by an e-mail message with the order attached.

        Arguments:
            message: The .eml file as text; or base64.
            base64: The .eml file as base64, byte for byte.

        Returns:
            application: The application, waiting for the operator.
            institutionName: The institution's name as it was read.
            profile: Key of the profile as it was read.
            name: The administrator's name as it was read.
            orderName: Name of the attached order.
        """
        return self._run("application.submitEmail", {"message": message, "base64": base64, "idempotencyKey": idempotencyKey})


class Audit:
    """Operations on audit."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def list(
        self,
        *,
        institution: Optional[str] = None,
        action: Optional[str] = None,
        subject: Optional[str] = None,
        limit: Optional[int] = None,
        before: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists who changed what, when and by which order or clause.

        Arguments:
            institution: The institution, for its administrators; without it the host's log.
            action: Only this operation, or with noun. all of a noun.
            subject: Only what was done to this: noun and identifier.
            limit: At most so many. Default: 50.
            before: Only records before this number.

        Returns:
            records: The newest first.
        """
        return self._run("audit.list", {"institution": institution, "action": action, "subject": subject, "limit": limit, "before": before})

    def verify(
        self,
        *,
        institution: Optional[str] = None,
        knownNumber: Optional[int] = None,
        knownHash: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Walks the log's chain of hashes and finds the first record that breaks it.

        Arguments:
            institution: The institution, for its administrators and the operator; without it the host's log.
            knownNumber: A record noted earlier: shows that nothing was cut off or rewritten since.
            knownHash: The hash of that record.

        Returns:
            records: How many records were walked.
            isIntact: Whether the chain holds to its end.
            broken: Number of the first record that does not fit.
            hash: Hash of the last record, base64; worth noting elsewhere.
        """
        return self._run("audit.verify", {"institution": institution, "knownNumber": knownNumber, "knownHash": knownHash})


class Channel:
    """Operations on channel."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def archive(
        self,
        *,
        channel: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes a channel that administrators have added; its posts stay readable.

        Arguments:
            channel: The channel.
        """
        return self._run("channel.archive", {"channel": channel, "idempotencyKey": idempotencyKey})

    def create(
        self,
        *,
        institution: str,
        name: str,
        audience: List[str],
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Adds a channel where the regulation's list of them is open («и др.»).

        Arguments:
            institution: The institution.
            name: Its name.
            audience: Who reads it: role keys and groups such as @staff.

        Returns:
            channel: The new channel.
        """
        return self._run("channel.create", {"institution": institution, "name": name, "audience": audience, "idempotencyKey": idempotencyKey})

    def find(
        self,
        *,
        institution: str,
        name: str,
    ) -> Dict[str, Any]:
        r"""Finds a channel by any of its names in the regulation.

        Arguments:
            institution: The institution.
            name: A name or alias; case, quotes and ё do not matter.

        Returns:
            channel: The channel.
            key: The regulation's key of a system channel.
            name: Its name.
            aliases: Other names of the same channel in the regulation.
            audience: Who reads it, in the institution's words.
            state: Whether posts are published.
            last: Number of the newest post; 0 in an empty channel.
            unread: How many posts the caller has not read.
            mustAcknowledge: How many posts the caller still has to confirm.
            mayPublish: Whether the caller publishes in it.
            maySupply: Whether the caller supplies material for it.
            clause: The clause that names it.
        """
        return self._run("channel.find", {"institution": institution, "name": name})

    def list(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Lists the channels that the caller reads; the audience follows membership.

        Arguments:
            institution: The institution.

        Returns:
            channels: Channels, the regulation's own first.
        """
        return self._run("channel.list", {"institution": institution})

    def show(
        self,
        *,
        channel: str,
    ) -> Dict[str, Any]:
        r"""Shows a channel.

        Arguments:
            channel: The channel.

        Returns:
            channel: The channel.
            key: The regulation's key of a system channel.
            name: Its name.
            aliases: Other names of the same channel in the regulation.
            audience: Who reads it, in the institution's words.
            state: Whether posts are published.
            last: Number of the newest post; 0 in an empty channel.
            unread: How many posts the caller has not read.
            mustAcknowledge: How many posts the caller still has to confirm.
            mayPublish: Whether the caller publishes in it.
            maySupply: Whether the caller supplies material for it.
            clause: The clause that names it.
        """
        return self._run("channel.show", {"channel": channel})


class Chat:
    """Operations on chat."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def addMember(
        self,
        *,
        chat: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Puts a member into a chat whose kind takes such people.

        Arguments:
            chat: The chat.
            member: The member.
        """
        return self._run("chat.addMember", {"chat": chat, "member": member, "idempotencyKey": idempotencyKey})

    def archive(
        self,
        *,
        chat: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes a chat for writing and keeps it for reading.

        Arguments:
            chat: The chat.
        """
        return self._run("chat.archive", {"chat": chat, "idempotencyKey": idempotencyKey})

    def kinds(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Lists the kinds of chats that exist here and whether the caller opens them.

        Arguments:
            institution: The institution.

        Returns:
            kinds: The kinds in the order of the regulation.
        """
        return self._run("chat.kinds", {"institution": institution})

    def leave(
        self,
        *,
        chat: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Leaves a chat; who supervises it stays.

        Arguments:
            chat: The chat.
        """
        return self._run("chat.leave", {"chat": chat, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        scope: Optional[Literal["own", "institution"]] = None,
        unit: Optional[str] = None,
        state: Optional[Literal["open", "archived"]] = None,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the caller's chats with what is new in each.

        Arguments:
            institution: The institution.
            scope: Whose chats. Default: "own".
            unit: Only chats of this unit.
            state: Only chats in this state.
            before: Only chats that follow this one in the list.
            limit: How many at most. Default: 100.

        Returns:
            chats: Chats, the most recently active first.
        """
        return self._run("chat.list", {"institution": institution, "scope": scope, "unit": unit, "state": state, "before": before, "limit": limit})

    def mute(
        self,
        *,
        chat: str,
        member: str,
        minutes: int,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Silences a member in a chat for some minutes; reading goes on.

        Arguments:
            chat: The chat.
            member: Who is silenced.
            minutes: For how many minutes.

        Returns:
            mutedUntil: Until when the member may not write.
        """
        return self._run("chat.mute", {"chat": chat, "member": member, "minutes": minutes, "idempotencyKey": idempotencyKey})

    def open(
        self,
        *,
        institution: str,
        kind: str,
        unit: Optional[str] = None,
        subject: Optional[str] = None,
        name: Optional[str] = None,
        members: Optional[List[str]] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens a chat of a kind that the regulation knows.

        Arguments:
            institution: The institution.
            kind: Key of the kind, from chat.kinds.
            unit: The learners' unit, for kinds that belong to one.
            subject: The subject of study, for kinds that name one.
            name: Name; by default the kind's own.
            members: Whom to put in beside those whom the kind puts in by itself. Default: [].

        Returns:
            chat: The new chat.
            name: Its name.
            members: How many people are in it.
        """
        return self._run("chat.open", {"institution": institution, "kind": kind, "unit": unit, "subject": subject, "name": name, "members": members, "idempotencyKey": idempotencyKey})

    def openDirect(
        self,
        *,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens the conversation with another member, or returns the one there is.

        Arguments:
            member: The other member.

        Returns:
            chat: The conversation.
            isNew: Whether it has just been opened.
        """
        return self._run("chat.openDirect", {"member": member, "idempotencyKey": idempotencyKey})

    def removeMember(
        self,
        *,
        chat: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes a member out of a chat; never who supervises it.

        Arguments:
            chat: The chat.
            member: The member.
        """
        return self._run("chat.removeMember", {"chat": chat, "member": member, "idempotencyKey": idempotencyKey})

    def rename(
        self,
        *,
        chat: str,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Gives a chat another name.

        Arguments:
            chat: The chat.
            name: The new name.
        """
        return self._run("chat.rename", {"chat": chat, "name": name, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        chat: str,
        after: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Shows a chat: its members, the rules of communication, what the caller may.

        Arguments:
            chat: The chat.
            after: Only members after this one.
            limit: How many members at most. Default: 200.

        Returns:
            chat: The chat.
            kind: Key of its kind; direct for a conversation of two.
            kindName: Name of the kind.
            name: Its name.
            unit: The unit it belongs to.
            subject: The subject of study.
            state: Whether messages can be written.
            clause: The clause by which such chats exist.
            count: How many people are in it.
            members: Who is in it.
            rules: Rights, duties and prohibitions of the regulation.
            isMember: Whether the caller is in it.
            mayPost: Whether the caller may write now.
            whyNot: Why the caller may not write.
            mayManage: Whether the caller may change it.
        """
        return self._run("chat.show", {"chat": chat, "after": after, "limit": limit})

    def truthTable(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Tells for each two roles whether one may open a conversation with the other.

        Arguments:
            institution: The institution.

        Returns:
            cells: Every pair of roles that exist here.
        """
        return self._run("chat.truthTable", {"institution": institution})

    def unarchive(
        self,
        *,
        chat: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens an archived chat again; never one of a past school year's unit.

        Arguments:
            chat: The chat.
        """
        return self._run("chat.unarchive", {"chat": chat, "idempotencyKey": idempotencyKey})

    def unmute(
        self,
        *,
        chat: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lets a silenced member write again.

        Arguments:
            chat: The chat.
            member: The member.
        """
        return self._run("chat.unmute", {"chat": chat, "member": member, "idempotencyKey": idempotencyKey})


class Conformity:
    """Operations on conformity."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def show(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Shows row by row what the regulation asks for and what serves it.

        Arguments:
            institution: The institution.

        Returns:
            institution: The institution.
            name: Its name.
            profile: Key of its profile.
            profileVersion: Version of the profile's document.
            promised: How many rows the regulation asks for.
            allowed: How many it leaves open.
            absent: How many it lacks.
            rows: All rows in order.
            extensions: What goes beyond the regulation: «сверх положения».
            contradictions: Places where the text contradicts itself.
            gaps: What is asked for and not there yet.
        """
        return self._run("conformity.show", {"institution": institution})


class File:
    """Operations on file."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def list(
        self,
        *,
        institution: Optional[str] = None,
        chat: Optional[str] = None,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the files of a chat, or the member's own in an institution.

        Arguments:
            institution: Whose own files; not together with chat.
            chat: The chat whose files are listed.
            before: Only files older than this one.
            limit: Most files of a page. Default: 50.

        Returns:
            files: The files, the newest first.
        """
        return self._run("file.list", {"institution": institution, "chat": chat, "before": before, "limit": limit})

    def remove(
        self,
        *,
        file: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes one's own file back, unless a message or post still carries it.

        Arguments:
            file: The file.
        """
        return self._run("file.remove", {"file": file, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        file: str,
    ) -> Dict[str, Any]:
        r"""Shows what a file is called, how large it is and who uploaded it.

        Arguments:
            file: The file.

        Returns:
            file: The file.
            name: Its name.
            type: Its media type.
            size: Bytes of its content.
            member: Who uploaded it.
            author: The uploader's name.
            chat: The chat whose members may read it.
            channel: The channel for which it was uploaded.
            created: When it was uploaded.
        """
        return self._run("file.show", {"file": file})


class Guardian:
    """Operations on guardian."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def createCode(
        self,
        *,
        learner: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a pairing code: six characters, one use, seven days.

        Arguments:
            learner: The learner; the caller, or one whom the caller teaches.

        Returns:
            code: The code to give to the parent; shown once.
            expires: When it runs out.
        """
        return self._run("guardian.createCode", {"learner": learner, "idempotencyKey": idempotencyKey})

    def link(
        self,
        *,
        learner: str,
        parent: str,
        relation: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a parent a learner's guardian.

        Arguments:
            learner: The learner.
            parent: A member in a parent's role.
            relation: Who the guardian is to the learner. Default: "родитель".
        """
        return self._run("guardian.link", {"learner": learner, "parent": parent, "relation": relation, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        member: Optional[str] = None,
        unit: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists the family of a member, or the guardians of a unit's learners.

        Arguments:
            member: The member; for staff, or oneself.
            unit: The unit; for its leads and administrators.

        Returns:
            guardians: The relations, by learner.
        """
        return self._run("guardian.list", {"member": member, "unit": unit})

    def pair(
        self,
        *,
        institution: str,
        code: str,
        relation: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes the calling parent a learner's guardian by a pairing code.

        Arguments:
            institution: The institution.
            code: The six characters; case and Russian letters alike do not matter.
            relation: Who the guardian is to the learner. Default: "родитель".

        Returns:
            learner: The learner.
            name: The learner's full name.
        """
        return self._run("guardian.pair", {"institution": institution, "code": code, "relation": relation, "idempotencyKey": idempotencyKey})

    def unlink(
        self,
        *,
        learner: str,
        parent: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Ends a guardian's relation; the guardian leaves the chats of the child's units.

        Arguments:
            learner: The learner.
            parent: The guardian.
        """
        return self._run("guardian.unlink", {"learner": learner, "parent": parent, "idempotencyKey": idempotencyKey})


class Host:
    """Operations on host."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def advanceClock(
        self,
        *,
        seconds: int,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Moves the clock of a test host; a host in service has no such operation.

        Arguments:
            seconds: How far, forward only.

        Returns:
            now: The clock after the move.
        """
        return self._run("host.advanceClock", {"seconds": seconds, "idempotencyKey": idempotencyKey})

    def info(
        self,
    ) -> Dict[str, Any]:
        r"""Tells the host's version, its clock and whether it has an operator yet.

        Returns:
            version: Release of the platform.
            schema: Number of the database's newest migration.
            operations: How many operations it knows.
            profiles: How many profiles are loaded.
            isInitialized: Whether the host has an operator.
            now: The host's clock.
        """
        return self._run("host.info", {})

    def initialize(
        self,
        *,
        phone: str,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes the first operator of a new host and hands out a service key.

        Arguments:
            phone: The operator's phone.
            name: The operator's full name.

        Returns:
            account: The operator's account.
            token: Service key of the operator; shown once.
            expires: When the key runs out by itself.
        """
        return self._run("host.initialize", {"phone": phone, "name": name, "idempotencyKey": idempotencyKey})

    def operations(
        self,
    ) -> Dict[str, Any]:
        r"""Describes every operation with its fields, access and rows as JSON.

        Returns:
            operations: The operations by name.
        """
        return self._run("host.operations", {})

    def profileReports(
        self,
    ) -> Dict[str, Any]:
        r"""Tells what became of every profile library that the host found.

        Returns:
            reports: The libraries in the order of the search.
        """
        return self._run("host.profileReports", {})

    def profiles(
        self,
    ) -> Dict[str, Any]:
        r"""Lists the profiles that the host has loaded.

        Returns:
            profiles: The profiles by key.
        """
        return self._run("host.profiles", {})

    def statistics(
        self,
        *,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Counts people, use and links per institution, without personal data.

        Arguments:
            limit: At most so many institutions. Default: 50.
            after: Only those behind this one.

        Returns:
            institutions: The institutions by number.
        """
        return self._run("host.statistics", {"limit": limit, "after": after})

    def upgradeAll(
        self,
        *,
        basis: str,
        profile: Optional[str] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lets every institution that can follow the loaded version of its profile; names the rest.

        Arguments:
            basis: Why: the new edition, a letter of the vendor.
            profile: Only institutions of this profile.
            limit: At most so many are looked at in one write. Default: 200.
            after: Only those behind this one.

        Returns:
            upgraded: Institutions that follow the loaded version now.
            refused: Institutions that stay as they were, with the reasons.
            next: Where to go on; lacking at the end.
        """
        return self._run("host.upgradeAll", {"basis": basis, "profile": profile, "limit": limit, "after": after, "idempotencyKey": idempotencyKey})

    def upgrades(
        self,
        *,
        profile: Optional[str] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists institutions that follow another version of their profile than the loaded one.

        Arguments:
            profile: Only institutions of this profile.
            limit: At most so many are looked at. Default: 50.
            after: Only those behind this one.

        Returns:
            institutions: The institutions by number.
            next: Where to go on; lacking at the end.
        """
        return self._run("host.upgrades", {"profile": profile, "limit": limit, "after": after})


class Institution:
    """Operations on institution."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def appointAdministrator(
        self,
        *,
        member: str,
        orderNumber: Optional[str] = None,
        orderDay: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Appoints a further administrator from those who have joined.

        Arguments:
            member: The member to appoint.
            orderNumber: Number of the appointing order.
            orderDay: Day of the appointing order.
        """
        return self._run("institution.appointAdministrator", {"member": member, "orderNumber": orderNumber, "orderDay": orderDay, "idempotencyKey": idempotencyKey})

    def checkOverlay(
        self,
        *,
        profile: str,
        overlay: Any,
        institution: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Finds every mistake of an overlay over a loaded profile.

        Arguments:
            profile: Key of a loaded profile.
            overlay: The partial document, schema parta.profile/1.
            institution: Whose own document to lay it over instead of the loaded one; operators only.

        Returns:
            isUsable: Whether an institution can work with it.
            mistakes: All mistakes and warnings.
        """
        return self._run("institution.checkOverlay", {"profile": profile, "overlay": overlay, "institution": institution})

    def dismissAdministrator(
        self,
        *,
        member: str,
        basis: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes an administrator's rights back; the last one keeps them.

        Arguments:
            member: The administrator.
            basis: The order or reason.
        """
        return self._run("institution.dismissAdministrator", {"member": member, "basis": basis, "idempotencyKey": idempotencyKey})

    def edit(
        self,
        *,
        institution: str,
        name: Optional[str] = None,
        about: Optional[Dict[str, str]] = None,
        settings: Optional[Any] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Changes the institution's name, information and settings.

        Arguments:
            institution: The institution.
            name: The new name.
            about: All information shown, by heading; replaces the old.
            settings: Settings to change, as in institution.show; null gives one its default.
        """
        return self._run("institution.edit", {"institution": institution, "name": name, "about": about, "settings": settings, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        isComplete: Optional[bool] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists the institutions the caller belongs to; the operator may see all.

        Arguments:
            isComplete: All institutions of the host; operators only. Default: false.
            limit: At most so many. Default: 50.
            after: Only those behind this one.

        Returns:
            institutions: The institutions by number.
        """
        return self._run("institution.list", {"isComplete": isComplete, "limit": limit, "after": after})

    def previewUpgrade(
        self,
        *,
        institution: str,
        overlay: Optional[Any] = None,
    ) -> Dict[str, Any]:
        r"""Shows what changes when the institution follows the loaded version of its profile.

        Arguments:
            institution: The institution.
            overlay: The overlay from then on; the present one, in the new keys, by default.

        Returns:
            profile: Key of the profile.
            from: The version that the institution follows.
            to: The version that is loaded.
            isNeeded: Whether anything would be different.
            isApplicable: Whether nothing is in the way.
            changes: What changes, by parts of the profile.
            refusals: Everything that is in the way.
            aliases: Names of earlier versions that stay understood.
        """
        return self._run("institution.previewUpgrade", {"institution": institution, "overlay": overlay})

    def register(
        self,
        *,
        institution: str,
        role: str,
        name: Optional[str] = None,
        about: Optional[Dict[str, str]] = None,
        regulationText: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Registers an approved institution and sets up all that its regulation names.

        Arguments:
            institution: The institution, from application.state.
            role: Key of the administrator's own role.
            name: The administrator's full name; by default the application's.
            about: Information on the institution, by heading.
            regulationText: The regulation's full text. Default: "".

        Returns:
            institution: The institution, active now.
            member: The first administrator.
            staffUnit: The staff component, where it is a unit.
            staffChat: The staff component, where it is a chat.
            channels: The system channels, in the regulation's order.
            regulation: The regulation's first edition.
        """
        return self._run("institution.register", {"institution": institution, "role": role, "name": name, "about": about, "regulationText": regulationText, "idempotencyKey": idempotencyKey})

    def resume(
        self,
        *,
        institution: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lets a stopped institution go on.

        Arguments:
            institution: The institution.
        """
        return self._run("institution.resume", {"institution": institution, "idempotencyKey": idempotencyKey})

    def setOverlay(
        self,
        *,
        institution: str,
        overlay: Any,
        basis: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Replaces the institution's overlay after a check of all that it changes.

        Arguments:
            institution: The institution.
            overlay: The whole new overlay, schema parta.profile/1.
            basis: Why: the new edition, a letter of the institution.
        """
        return self._run("institution.setOverlay", {"institution": institution, "overlay": overlay, "basis": basis, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Shows an institution: its information, settings and the page on the platform.

        Arguments:
            institution: The institution.

        Returns:
            institution: The institution.
            name: Its name.
            state: Where it stands.
            profile: Key of its profile.
            profileVersion: Version of the profile's document.
            about: Information on the institution, by heading.
            settings: What it decides for itself; for administrators.
            me: The caller's own place in it.
            contour: The messenger of which the regulation speaks.
            scope: What the platform is used for.
            partOf: The information system it is a part of.
            settlement: How gaps of the regulation are settled.
            basis: Acts that the regulation cites.
            platform: What the regulation says of the platform itself.
            functions: Functions, by key.
            support: Where people find help.
            knowledge: Where instructions lie.
            regulation: The regulation's newest edition.
            isAcknowledged: Whether the caller has acknowledged it.
        """
        return self._run("institution.show", {"institution": institution})

    def suspend(
        self,
        *,
        institution: str,
        reason: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Stops an institution: everything can be read, nothing changes.

        Arguments:
            institution: The institution.
            reason: Why, kept in both audit logs.
        """
        return self._run("institution.suspend", {"institution": institution, "reason": reason, "idempotencyKey": idempotencyKey})

    def upgrade(
        self,
        *,
        institution: str,
        basis: str,
        version: Optional[str] = None,
        overlay: Optional[Any] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lets the institution follow the loaded version of its profile; old names stay understood.

        Arguments:
            institution: The institution.
            basis: Why: the new edition, a letter of the vendor.
            version: The version that was previewed; any other is refused.
            overlay: The overlay from now on; the present one, in the new keys, by default.

        Returns:
            from: The version until now.
            to: The version from now on.
            isChanged: Whether anything is different now.
        """
        return self._run("institution.upgrade", {"institution": institution, "basis": basis, "version": version, "overlay": overlay, "idempotencyKey": idempotencyKey})

    def vocabulary(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Shows the words of the institution with their grammatical forms.

        Arguments:
            institution: The institution.

        Returns:
            profile: Key of the profile.
            language: Language of the words, BCP 47.
            name: The kind of institution.
            institution: How the institution speaks of itself.
            roles: The roles that exist here.
            units: The kinds of learners' units; the first is the main one.
            staffComponent: What all teaching staff join.
            chats: The kinds of chats that exist here.
            channels: The system channels with their aliases.
            extent: Whether the list of channels is closed, open or empty.
            distribution: How leads are attached to units.
            statisticsRecipient: Who gets the statistics.
        """
        return self._run("institution.vocabulary", {"institution": institution})


class Invite:
    """Operations on invite."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def claim(
        self,
        *,
        link: str,
        name: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Joins by a link: the person becomes a member in the link's role.

        Arguments:
            link: The secret of the link.
            name: Full name; needed when the account has none.

        Returns:
            institution: The institution that was joined.
            institutionName: Its name.
            member: The person as its member.
            role: Key of the role.
            roleWord: The role in the institution's word.
            unit: The unit that was joined.
            chat: The chat that was joined.
            needsVerification: Whether the role gives rights only after its verification.
        """
        return self._run("invite.claim", {"link": link, "name": name, "idempotencyKey": idempotencyKey})

    def create(
        self,
        *,
        institution: str,
        role: str,
        target: Literal["institution", "unit", "chat", "staff"],
        unit: Optional[str] = None,
        chat: Optional[str] = None,
        name: Optional[str] = None,
        uses: Optional[int] = None,
        days: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a link by which people join in a role.

        Arguments:
            institution: The institution that people join.
            role: Key of the role that people get.
            target: What the link leads to.
            unit: The unit; for the target unit only.
            chat: The chat; for the target chat only.
            name: For whom a personal link is; it works once.
            uses: How many people it lets in. Default: 1.
            days: Days after today on which it works, to the end of the last; by default the institution's setting.

        Returns:
            invite: The new invite.
            link: The secret of the link; shown once.
            url: Path of the page that opens the link.
            expires: The first moment at which it no longer works.
        """
        return self._run("invite.create", {"institution": institution, "role": role, "target": target, "unit": unit, "chat": chat, "name": name, "uses": uses, "days": days, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        state: Optional[Literal["live", "usedUp", "expired", "revoked"]] = None,
        unit: Optional[str] = None,
        chat: Optional[str] = None,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists links with their state and claims: an issuer's own, all for administrators.

        Arguments:
            institution: The institution.
            state: Only links in this state.
            unit: Only links to this unit.
            chat: Only links to this chat.
            before: Only links made before this one.
            limit: How many at most. Default: 50.

        Returns:
            invites: Links, the newest first.
            counts: How many there are, whatever the state and page.
        """
        return self._run("invite.list", {"institution": institution, "state": state, "unit": unit, "chat": chat, "before": before, "limit": limit})

    def mine(
        self,
        *,
        link: str,
    ) -> Dict[str, Any]:
        r"""Tells how the signed-in person already stands to a link's institution.

        Arguments:
            link: The secret of the link.

        Returns:
            institution: The institution that invites.
            hasClaimed: Whether the person has joined by this very link.
            member: The person's membership, when there is one today.
            roleWords: The roles held there, in the institution's words.
            needsName: Whether the link's claim must state the name.
        """
        return self._run("invite.mine", {"link": link})

    def options(
        self,
        *,
        institution: str,
        unit: Optional[str] = None,
        chat: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists for which roles and to what the caller may make links.

        Arguments:
            institution: The institution.
            unit: Only links to this unit.
            chat: Only links to this chat; roles that it does not take fall out.

        Returns:
            options: The links, in the order of the regulation.
            days: Days for which a link is good by default.
        """
        return self._run("invite.options", {"institution": institution, "unit": unit, "chat": chat})

    def revoke(
        self,
        *,
        invite: str,
        reason: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Revokes one link; those who joined by it stay.

        Arguments:
            invite: The invite; one's own, or any for administrators.
            reason: Why. Default: "Ссылка больше не нужна".

        Returns:
            revocation: The act that holds the revocation.
        """
        return self._run("invite.revoke", {"invite": invite, "reason": reason, "idempotencyKey": idempotencyKey})

    def revokeUnclaimed(
        self,
        *,
        institution: str,
        reason: str,
        olderThanDays: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Revokes in one act all live links by which nobody has joined.

        Arguments:
            institution: The institution.
            reason: Why; it stands in the act.
            olderThanDays: Only links made so many days ago or earlier.

        Returns:
            revocation: The act; its number follows the dot.
            institutionName: The institution.
            at: When the links were revoked.
            by: Who revoked them.
            byName: The person's name.
            reason: Why.
            clause: The clause that asks for it.
            count: How many links were revoked.
            invites: The links; none of them opens anything any more.
        """
        return self._run("invite.revokeUnclaimed", {"institution": institution, "reason": reason, "olderThanDays": olderThanDays, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        link: str,
    ) -> Dict[str, Any]:
        r"""Shows to whom and to what a link invites, or what ended it.

        Arguments:
            link: The secret of the link.

        Returns:
            institution: The institution that invites.
            institutionName: Its name.
            role: Key of the role that people get.
            roleWord: The role in the institution's word.
            target: What the link leads to.
            place: Name of the unit or chat.
            issuer: Name of the person who invites.
            issuerRoles: The inviter's roles in the institution's words.
            name: For whom a personal link is.
            expires: The first moment at which it no longer works.
            usesLeft: How many people it still lets in.
            needsVerification: Whether the role gives rights only after its verification.
            regulation: The newest edition, to be acknowledged after joining.
            regulationText: Its full text; empty until it is entered.
            rules: Rights, duties and prohibitions of members.
        """
        return self._run("invite.show", {"link": link})


class JoinRequest:
    """Operations on joinRequest."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def accept(
        self,
        *,
        request: str,
        unit: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Accepts a request to join: the person becomes a member in its role.

        Arguments:
            request: The request.
            unit: A unit that the person joins at once.

        Returns:
            member: The new member.
        """
        return self._run("joinRequest.accept", {"request": request, "unit": unit, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        state: Optional[Literal["pending", "accepted", "refused", "withdrawn", "expired"]] = None,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists an institution's requests to join.

        Arguments:
            institution: The institution.
            state: Only requests in this state.
            before: Only requests made before this one.
            limit: How many at most. Default: 50.

        Returns:
            requests: Requests, the newest first.
        """
        return self._run("joinRequest.list", {"institution": institution, "state": state, "before": before, "limit": limit})

    def mine(
        self,
    ) -> Dict[str, Any]:
        r"""Lists the person's own requests to join, with the answers.

        Returns:
            requests: Requests, the newest first.
        """
        return self._run("joinRequest.mine", {})

    def options(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Tells in which roles one may ask to join an institution.

        Arguments:
            institution: The institution.

        Returns:
            institutionName: Its name.
            roles: The roles; others join by link only.
            clause: The clause that decides.
        """
        return self._run("joinRequest.options", {"institution": institution})

    def refuse(
        self,
        *,
        request: str,
        reason: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Refuses a request to join, with a reason that the person reads.

        Arguments:
            request: The request.
            reason: Why; the person reads it.
        """
        return self._run("joinRequest.refuse", {"request": request, "reason": reason, "idempotencyKey": idempotencyKey})

    def submit(
        self,
        *,
        institution: str,
        role: str,
        name: Optional[str] = None,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Asks to join an institution's community; for staff and learners.

        Arguments:
            institution: The institution.
            role: Key of the role in which the person would join.
            name: Full name; needed when the account has none.
            note: What helps to recognise the person.

        Returns:
            request: The new request.
            expires: The first moment at which it is no longer answered.
        """
        return self._run("joinRequest.submit", {"institution": institution, "role": role, "name": name, "note": note, "idempotencyKey": idempotencyKey})

    def withdraw(
        self,
        *,
        request: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes back one's own request to join.

        Arguments:
            request: The request.
        """
        return self._run("joinRequest.withdraw", {"request": request, "idempotencyKey": idempotencyKey})


class Key:
    """Operations on key."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def create(
        self,
        *,
        label: str,
        days: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a service key for a tool that acts as the caller's own account.

        Arguments:
            label: What the key is for.
            days: Days that the key lives. Default: 365.

        Returns:
            key: The new key.
            token: Secret that the tool's calls carry; shown once.
            expires: When the key runs out by itself.
        """
        return self._run("key.create", {"label": label, "days": days, "idempotencyKey": idempotencyKey})

    def list(
        self,
    ) -> Dict[str, Any]:
        r"""Lists the person's own service keys that are still good.

        Returns:
            keys: The keys, the newest first.
        """
        return self._run("key.list", {})

    def revoke(
        self,
        *,
        key: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes one of the person's own service keys useless at once.

        Arguments:
            key: The key.
        """
        return self._run("key.revoke", {"key": key, "idempotencyKey": idempotencyKey})


class Meeting:
    """Operations on meeting."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def attendance(
        self,
        *,
        meeting: str,
    ) -> Dict[str, Any]:
        r"""Shows who of the chat took part in a meeting and for how long.

        Arguments:
            meeting: The meeting.

        Returns:
            people: All members of the chat and all who took part, by name.
        """
        return self._run("meeting.attendance", {"meeting": meeting})

    def cancel(
        self,
        *,
        meeting: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Calls off a meeting: who holds it, or who manages its chat.

        Arguments:
            meeting: The meeting.
        """
        return self._run("meeting.cancel", {"meeting": meeting, "idempotencyKey": idempotencyKey})

    def join(
        self,
        *,
        meeting: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes part in a meeting; the time spent in it is kept.

        Arguments:
            meeting: The meeting.

        Returns:
            link: Where the meeting is held.
            joined: Since when the caller takes part.
        """
        return self._run("meeting.join", {"meeting": meeting, "idempotencyKey": idempotencyKey})

    def leave(
        self,
        *,
        meeting: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Leaves a meeting; coming back adds to the time spent.

        Arguments:
            meeting: The meeting.

        Returns:
            seconds: How long the caller took part in all, in seconds.
        """
        return self._run("meeting.leave", {"meeting": meeting, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        chat: Optional[str] = None,
        from_: Optional[str] = None,
        until: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the meetings of the caller's chats, from now on by default.

        Arguments:
            institution: The institution.
            chat: Only meetings of this chat.
            from_: Only meetings that end after this moment; now by default.
            until: Only meetings that start before this moment.
            limit: How many at most. Default: 50.

        Returns:
            meetings: Meetings, the earliest first.
        """
        return self._run("meeting.list", {"institution": institution, "chat": chat, "from": from_, "until": until, "limit": limit})

    def plan(
        self,
        *,
        chat: str,
        kind: Literal["event", "lesson", "meeting"],
        title: str,
        starts: str,
        ends: str,
        format: Optional[Literal["online", "hybrid"]] = None,
        link: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Plans a remote or hybrid event, lesson or working meeting of a chat.

        Arguments:
            chat: The chat whose members take part.
            kind: What it is.
            format: How people take part. Default: "online".
            title: Its title.
            starts: When it begins.
            ends: When it ends; at most a day later.
            link: Where it is held: an https address.

        Returns:
            meeting: The meeting.
        """
        return self._run("meeting.plan", {"chat": chat, "kind": kind, "title": title, "starts": starts, "ends": ends, "format": format, "link": link, "idempotencyKey": idempotencyKey})


class Member:
    """Operations on member."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def addRole(
        self,
        *,
        member: str,
        role: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Gives a member another role, without a new invitation.

        Arguments:
            member: The member.
            role: The role, a key or a word of the regulation.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.
        """
        return self._run("member.addRole", {"member": member, "role": role, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        role: Optional[str] = None,
        unit: Optional[str] = None,
        state: Optional[Literal["present", "left"]] = None,
        text: Optional[str] = None,
        sorting: Optional[Literal["joined", "name"]] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists members: staff see all, others those they share a chat or unit with.

        Arguments:
            institution: The institution.
            role: Only people of this role, a key or a word.
            unit: Only people of this unit.
            state: Whether those present or, for administrators, those who left. Default: "present".
            text: Only people whose name has this text.
            sorting: Whether in the order of joining or by name. Default: "joined".
            limit: How many at most. Default: 50.
            after: Continue after this member.

        Returns:
            members: The members in the order that was asked for.
            next: Give this as after to continue; absent at the end.
            total: How many there are on all pages.
        """
        return self._run("member.list", {"institution": institution, "role": role, "unit": unit, "state": state, "text": text, "sorting": sorting, "limit": limit, "after": after})

    def removeRole(
        self,
        *,
        member: str,
        role: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes a role away; the last one stays, for leaving is a movement.

        Arguments:
            member: The member.
            role: The role, a key or a word of the regulation.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.
        """
        return self._run("member.removeRole", {"member": member, "role": role, "idempotencyKey": idempotencyKey})

    def rename(
        self,
        *,
        member: str,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Corrects a member's name in this institution.

        Arguments:
            member: The member.
            name: Full name.
        """
        return self._run("member.rename", {"member": member, "name": name, "idempotencyKey": idempotencyKey})

    def setActive(
        self,
        *,
        member: str,
        role: str,
        isActive: Optional[bool] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Counts a parent or learner among the active («актив»), or no longer.

        Arguments:
            member: A parent or learner.
            role: The role in which the person is active.
            isActive: Whether the person is among the active. Default: true.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.
        """
        return self._run("member.setActive", {"member": member, "role": role, "isActive": isActive, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        member: str,
    ) -> Dict[str, Any]:
        r"""Shows a member with roles, units and family relations.

        Arguments:
            member: The member.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs here today.
            roles: The roles held.
            units: Active units the person belongs to.
            leads: Active units the person leads.
            guardians: Guardians; for staff and the family only.
            learners: Children; for staff and the family only.
        """
        return self._run("member.show", {"member": member})


class Message:
    """Operations on message."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def delete(
        self,
        *,
        chat: str,
        number: int,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Deletes a message: its author, or who manages the chat; a mark remains.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.
        """
        return self._run("message.delete", {"chat": chat, "number": number, "idempotencyKey": idempotencyKey})

    def edit(
        self,
        *,
        chat: str,
        number: int,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Changes the text of one's own message; the old text is kept.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.
            text: The new text; only a message with files may do without.

        Returns:
            edited: When the text was changed.
        """
        return self._run("message.edit", {"chat": chat, "number": number, "text": text, "idempotencyKey": idempotencyKey})

    def history(
        self,
        *,
        chat: str,
        number: int,
    ) -> Dict[str, Any]:
        r"""Shows the earlier texts of a message to the members of its chat.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.

        Returns:
            text: The text today.
            versions: Earlier texts, the first one first.
        """
        return self._run("message.history", {"chat": chat, "number": number})

    def list(
        self,
        *,
        chat: str,
        before: Optional[int] = None,
        after: Optional[int] = None,
        around: Optional[int] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the messages of a chat, from its end or around any point.

        Arguments:
            chat: The chat.
            before: Only messages before this number.
            after: Only messages after this number; from its end on.
            around: Messages on both sides of this number.
            limit: How many at most. Default: 50.

        Returns:
            messages: Messages in the order of their numbers.
            last: Number of the chat's newest message; 0 in an empty chat.
            read: Number up to which the caller has read.
        """
        return self._run("message.list", {"chat": chat, "before": before, "after": after, "around": around, "limit": limit})

    def mentions(
        self,
        *,
        institution: str,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the unread messages that mention the caller.

        Arguments:
            institution: The institution.
            limit: How many at most. Default: 50.

        Returns:
            messages: Messages, the newest first.
        """
        return self._run("message.mentions", {"institution": institution, "limit": limit})

    def post(
        self,
        *,
        chat: str,
        text: Optional[str] = None,
        replyTo: Optional[int] = None,
        mentions: Optional[List[str]] = None,
        files: Optional[List[str]] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Posts a message to a chat.

        Arguments:
            chat: The chat that receives the message.
            text: The text; only a message with files may do without. Default: "".
            replyTo: Number of the message that is answered.
            mentions: Members of the chat who are called. Default: [].
            files: Files that the caller has uploaded to this chat, each for one message. Default: [].

        Returns:
            number: Number of the message in its chat, from 1 without gaps.
            created: When it was posted.
        """
        return self._run("message.post", {"chat": chat, "text": text, "replyTo": replyTo, "mentions": mentions, "files": files, "idempotencyKey": idempotencyKey})

    def react(
        self,
        *,
        chat: str,
        number: int,
        emoji: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Reacts to a message with an emoji.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.
            emoji: One emoji.
        """
        return self._run("message.react", {"chat": chat, "number": number, "emoji": emoji, "idempotencyKey": idempotencyKey})

    def read(
        self,
        *,
        chat: str,
        upTo: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Marks the messages of a chat as read up to a number.

        Arguments:
            chat: The chat.
            upTo: Number of the last message read; by default the newest.

        Returns:
            read: Number up to which the caller has read; it never goes back.
        """
        return self._run("message.read", {"chat": chat, "upTo": upTo, "idempotencyKey": idempotencyKey})

    def readers(
        self,
        *,
        chat: str,
        number: int,
    ) -> Dict[str, Any]:
        r"""Tells by name who has read a message and who has not.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.

        Returns:
            readers: Members of the chat who have read it, but for the author.
            others: Members of the chat who have not.
        """
        return self._run("message.readers", {"chat": chat, "number": number})

    def search(
        self,
        *,
        institution: str,
        query: str,
        chat: Optional[str] = None,
        before: Optional[int] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Finds messages by words in the caller's own chats; ё is е, case is ignored.

        Arguments:
            institution: The institution.
            query: Words or their beginnings; all must be found.
            chat: Only this chat.
            before: The cursor that the page before has returned.
            limit: How many at most. Default: 50.

        Returns:
            messages: Messages, the newest first.
            next: The cursor of the next page, when there may be more.
        """
        return self._run("message.search", {"institution": institution, "query": query, "chat": chat, "before": before, "limit": limit})

    def unreact(
        self,
        *,
        chat: str,
        number: int,
        emoji: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes one's own reaction to a message back.

        Arguments:
            chat: The chat.
            number: Number of the message in its chat.
            emoji: One emoji.
        """
        return self._run("message.unreact", {"chat": chat, "number": number, "emoji": emoji, "idempotencyKey": idempotencyKey})


class Movement:
    """Operations on movement."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def changeStaff(
        self,
        *,
        member: str,
        from_: str,
        to: str,
        orderNumber: str,
        orderDay: str,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Changes the post of a member of staff by order; chats and units follow.

        Arguments:
            member: The member of staff.
            from_: The role until now, a key or a word.
            to: The new role, a key or a word.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.changeStaff", {"member": member, "from": from_, "to": to, "orderNumber": orderNumber, "orderDay": orderDay, "note": note, "idempotencyKey": idempotencyKey})

    def enrol(
        self,
        *,
        member: str,
        to: str,
        orderNumber: str,
        orderDay: str,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Puts a learner who has joined into a unit, by order.

        Arguments:
            member: The learner.
            to: The unit.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.enrol", {"member": member, "to": to, "orderNumber": orderNumber, "orderDay": orderDay, "note": note, "idempotencyKey": idempotencyKey})

    def graduate(
        self,
        *,
        member: str,
        orderNumber: str,
        orderDay: str,
        from_: Optional[str] = None,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lets a learner finish, by order; the membership ends.

        Arguments:
            member: Who leaves.
            from_: The one unit that a learner leaves, staying a member; by default the institution.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.graduate", {"member": member, "orderNumber": orderNumber, "orderDay": orderDay, "from": from_, "note": note, "idempotencyKey": idempotencyKey})

    def leave(
        self,
        *,
        member: str,
        orderNumber: str,
        orderDay: str,
        from_: Optional[str] = None,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Ends a membership, or a learner's place in one unit, by order; chats and links follow.

        Arguments:
            member: Who leaves.
            from_: The one unit that a learner leaves, staying a member; by default the institution.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.leave", {"member": member, "orderNumber": orderNumber, "orderDay": orderDay, "from": from_, "note": note, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        member: Optional[str] = None,
        kind: Optional[Literal["enrol", "transfer", "promote", "graduate", "leave", "changeStaff"]] = None,
        since: Optional[str] = None,
        until: Optional[str] = None,
        limit: Optional[int] = None,
        before: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists movements of a person or a period, the newest first.

        Arguments:
            institution: The institution.
            member: Only of this person; oneself needs no right.
            kind: Only of this kind.
            since: Only by orders of this day or later.
            until: Only by orders of this day or earlier.
            limit: How many at most. Default: 50.
            before: Continue before this movement.

        Returns:
            movements: The movements, the newest first.
            next: Give this as before to continue; absent at the end.
        """
        return self._run("movement.list", {"institution": institution, "member": member, "kind": kind, "since": since, "until": until, "limit": limit, "before": before})

    def promote(
        self,
        *,
        member: str,
        from_: str,
        to: str,
        orderNumber: str,
        orderDay: str,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Moves one learner on to the next year's unit by order.

        Arguments:
            member: The learner.
            from_: The unit that the learner leaves.
            to: The unit that the learner joins.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.promote", {"member": member, "from": from_, "to": to, "orderNumber": orderNumber, "orderDay": orderDay, "note": note, "idempotencyKey": idempotencyKey})

    def rollover(
        self,
        *,
        institution: str,
        schoolYear: Optional[int] = None,
        names: Optional[Dict[str, str]] = None,
    ) -> Dict[str, Any]:
        r"""Shows what the new school year makes of every unit; changes nothing.

        Arguments:
            institution: The institution.
            schoolYear: Year in which the new school year begins; after the units' newest by default.
            names: New names by unit, where the administrator decides; «выпуск» lets a unit finish. Default: {}.

        Returns:
            schoolYear: Year in which the new school year begins.
            units: What becomes of each unit.
            learners: How many learners go on.
            graduates: How many learners are in units that finish.
            problems: How many units need the administrator's decision.
        """
        return self._run("movement.rollover", {"institution": institution, "schoolYear": schoolYear, "names": names})

    def rolloverApply(
        self,
        *,
        institution: str,
        schoolYear: int,
        orderNumber: str,
        orderDay: str,
        names: Optional[Dict[str, str]] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Moves all units into the new school year in one act, by order.

        Arguments:
            institution: The institution.
            schoolYear: Year in which the new school year begins.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            names: New names by unit, where the administrator decides; «выпуск» lets a unit finish. Default: {}.

        Returns:
            units: What became of each unit.
            moved: How many learners went on.
            graduated: How many learners finished and left.
            departed: How many guardians left with them.
            revoked: How many links into last year's units were revoked.
        """
        return self._run("movement.rolloverApply", {"institution": institution, "schoolYear": schoolYear, "orderNumber": orderNumber, "orderDay": orderDay, "names": names, "idempotencyKey": idempotencyKey})

    def transfer(
        self,
        *,
        member: str,
        from_: str,
        to: str,
        orderNumber: str,
        orderDay: str,
        note: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Moves a learner to another unit by order; chats, links and guardians follow.

        Arguments:
            member: The learner.
            from_: The unit that the learner leaves.
            to: The unit that the learner joins.
            orderNumber: Number of the order.
            orderDay: Day of the order.
            note: What the order adds.

        Returns:
            movement: The movement in the history.
            revoked: How many unclaimed links the movement revoked.
            departed: Guardians whose membership ended with their child's.
        """
        return self._run("movement.transfer", {"member": member, "from": from_, "to": to, "orderNumber": orderNumber, "orderDay": orderDay, "note": note, "idempotencyKey": idempotencyKey})


class Post:
    """Operations on post."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def acknowledge(
        self,
        *,
        channel: str,
        number: int,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Confirms by name that the caller knows a post; it cannot be taken back.

        Arguments:
            channel: The channel.
            number: Number of the post in its channel.

        Returns:
            acknowledged: When it was confirmed the first time.
        """
        return self._run("post.acknowledge", {"channel": channel, "number": number, "idempotencyKey": idempotencyKey})

    def acknowledgePaper(
        self,
        *,
        channel: str,
        number: int,
        member: str,
        basis: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Enters that a person confirmed a post on paper.

        Arguments:
            channel: The channel.
            number: Number of the post in its channel.
            member: Who signed.
            basis: The paper: «лист ознакомления от 03.09».

        Returns:
            channel: The channel.
            number: Number of the post in its channel.
            member: Who knows it.
            name: The member's name.
            at: When it was confirmed the first time.
            isPaper: Whether somebody entered it from paper.
        """
        return self._run("post.acknowledgePaper", {"channel": channel, "number": number, "member": member, "basis": basis, "idempotencyKey": idempotencyKey})

    def acknowledgements(
        self,
        *,
        channel: str,
        number: int,
        unit: Optional[str] = None,
        after: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists by name who has confirmed a post and who has not; leads name a unit of theirs.

        Arguments:
            channel: The channel.
            number: Number of the post in its channel.
            unit: Only people of this unit and the parents of its learners.
            after: Only members behind this one.
            limit: At most so many people. Default: 200.

        Returns:
            confirmedCount: How many have confirmed, on all pages.
            othersCount: How many have not, on all pages.
            confirmed: Those of this page who have, also who have left.
            others: Those of this page who have not.
            next: What the next page comes after, when there is one.
        """
        return self._run("post.acknowledgements", {"channel": channel, "number": number, "unit": unit, "after": after, "limit": limit})

    def delete(
        self,
        *,
        channel: str,
        number: int,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Deletes a post; a mark remains.

        Arguments:
            channel: The channel.
            number: Number of the post in its channel.
        """
        return self._run("post.delete", {"channel": channel, "number": number, "idempotencyKey": idempotencyKey})

    def edit(
        self,
        *,
        channel: str,
        number: int,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Changes the text of a post.

        Arguments:
            channel: The channel.
            number: Number of the post in its channel.
            text: The new text; only a post with files may do without.

        Returns:
            channel: The channel.
            number: Number of the post in its channel.
            author: Who published it.
            authorName: The publisher's name.
            supplier: Who supplied the material.
            supplierName: The supplier's name.
            text: The text; a deleted post has none.
            files: Its files; a deleted post has none.
            created: When it was published.
            edited: When it was changed last.
            deleted: When it was deleted.
            mustRead: Whether its readers confirm by name that they know it.
            acknowledged: When the caller confirmed it; not in events.
            mustAcknowledge: Whether the caller still has to confirm it; not in events.
            confirmedBy: How many have confirmed it, for those who publish; not in events.
        """
        return self._run("post.edit", {"channel": channel, "number": number, "text": text, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        channel: str,
        before: Optional[int] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the posts of a channel, the newest first.

        Arguments:
            channel: The channel.
            before: Only posts before this number.
            limit: How many at most. Default: 50.

        Returns:
            posts: Posts, the newest first.
            last: Number of the channel's newest post.
        """
        return self._run("post.list", {"channel": channel, "before": before, "limit": limit})

    def publish(
        self,
        *,
        channel: str,
        text: Optional[str] = None,
        files: Optional[List[str]] = None,
        mustRead: Optional[bool] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Publishes a post in a channel.

        Arguments:
            channel: The channel.
            text: The text; only a post with files may do without. Default: "".
            files: Files that the caller has uploaded to this channel, each for one post. Default: [].
            mustRead: Whether readers confirm by name that they know it. Default: false.

        Returns:
            number: Number of the post in its channel, from 1 without gaps.
        """
        return self._run("post.publish", {"channel": channel, "text": text, "files": files, "mustRead": mustRead, "idempotencyKey": idempotencyKey})

    def read(
        self,
        *,
        channel: str,
        upTo: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Marks the posts of a channel as read up to a number.

        Arguments:
            channel: The channel.
            upTo: Number of the last post read; by default the newest.

        Returns:
            read: Number up to which the caller has read; it never goes back.
        """
        return self._run("post.read", {"channel": channel, "upTo": upTo, "idempotencyKey": idempotencyKey})


class Regulation:
    """Operations on regulation."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def acknowledge(
        self,
        *,
        regulation: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Confirms that the caller knows the newest edition and its rules.

        Arguments:
            regulation: The edition.

        Returns:
            acknowledged: When it was confirmed the first time.
        """
        return self._run("regulation.acknowledge", {"regulation": regulation, "idempotencyKey": idempotencyKey})

    def acknowledgePaper(
        self,
        *,
        regulation: str,
        member: str,
        day: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Enters that a person acknowledged the newest edition on paper.

        Arguments:
            regulation: The newest edition.
            member: Who signed.
            day: The day of the signature.
        """
        return self._run("regulation.acknowledgePaper", {"regulation": regulation, "member": member, "day": day, "idempotencyKey": idempotencyKey})

    def acknowledgements(
        self,
        *,
        regulation: str,
        unit: Optional[str] = None,
        isGiven: Optional[bool] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists by name who has acknowledged an edition and who has not.

        Arguments:
            regulation: The edition.
            unit: Only people of this unit; leads must name their own.
            isGiven: Only those who have, or only those who have not.
            limit: At most so many. Default: 50.
            after: Only members behind this one.

        Returns:
            given: How many present members have acknowledged it.
            missing: How many have not.
            members: The people by number.
        """
        return self._run("regulation.acknowledgements", {"regulation": regulation, "unit": unit, "isGiven": isGiven, "limit": limit, "after": after})

    def extend(
        self,
        *,
        institution: str,
        key: str,
        basis: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Switches on a thing on which the regulation is silent, by a recorded act.

        Arguments:
            institution: The institution.
            key: Key of the thing, as its refusal names it.
            basis: The order or decision it rests on.
        """
        return self._run("regulation.extend", {"institution": institution, "key": key, "basis": basis, "idempotencyKey": idempotencyKey})

    def extensions(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Lists what the institution has switched on beyond its regulation.

        Arguments:
            institution: The institution.

        Returns:
            extensions: The things by key.
        """
        return self._run("regulation.extensions", {"institution": institution})

    def list(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Lists all editions of the regulation and of the local order.

        Arguments:
            institution: The institution.

        Returns:
            regulations: The editions, the newest first.
        """
        return self._run("regulation.list", {"institution": institution})

    def publish(
        self,
        *,
        institution: str,
        title: str,
        text: str,
        adoptedBy: str,
        orderNumber: str,
        orderDay: str,
        kind: Optional[Literal["regulation", "order"]] = None,
        inForce: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Publishes a new edition, lapses the one before and asks all to acknowledge.

        Arguments:
            institution: The institution.
            kind: The regulation or the local order. Default: "regulation".
            title: Title of the document.
            text: The full text.
            adoptedBy: The adopting body.
            orderNumber: Number of the order or minutes.
            orderDay: Day of the order or minutes.
            inForce: First day in force; by default the order's day.

        Returns:
            regulation: The new edition.
            lapsed: The edition that it replaces.
        """
        return self._run("regulation.publish", {"institution": institution, "title": title, "text": text, "adoptedBy": adoptedBy, "orderNumber": orderNumber, "orderDay": orderDay, "kind": kind, "inForce": inForce, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        regulation: str,
    ) -> Dict[str, Any]:
        r"""Shows an edition with its text and the rules for members.

        Arguments:
            regulation: The edition.

        Returns:
            regulation: The edition.
            text: The full text; empty until it is entered.
            approvals: Who approves or agrees beside the adopting body.
            basis: Acts that the regulation cites.
            settlement: How its gaps are settled.
            rules: Rights, duties and prohibitions of members.
            acknowledged: When the caller acknowledged it.
        """
        return self._run("regulation.show", {"regulation": regulation})

    def withdrawExtension(
        self,
        *,
        institution: str,
        key: str,
        basis: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Switches a thing beyond the regulation off again.

        Arguments:
            institution: The institution.
            key: Key of the thing.
            basis: Why.
        """
        return self._run("regulation.withdrawExtension", {"institution": institution, "key": key, "basis": basis, "idempotencyKey": idempotencyKey})


class Revocation:
    """Operations on revocation."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def list(
        self,
        *,
        institution: str,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists the acts that revoked links, without the links.

        Arguments:
            institution: The institution.
            before: Only acts before this one.
            limit: How many at most. Default: 50.

        Returns:
            revocations: Acts, the newest first; their links are left out.
        """
        return self._run("revocation.list", {"institution": institution, "before": before, "limit": limit})

    def show(
        self,
        *,
        revocation: str,
    ) -> Dict[str, Any]:
        r"""Shows an act that revoked links («акт аннулирования»), ready for print.

        Arguments:
            revocation: The act.

        Returns:
            revocation: The act; its number follows the dot.
            institutionName: The institution.
            at: When the links were revoked.
            by: Who revoked them.
            byName: The person's name.
            reason: Why.
            clause: The clause that asks for it.
            count: How many links were revoked.
            invites: The links; none of them opens anything any more.
        """
        return self._run("revocation.show", {"revocation": revocation})


class Roster:
    """Operations on roster."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def import_(
        self,
        *,
        institution: str,
        text: Optional[str] = None,
        base64: Optional[str] = None,
        role: Optional[str] = None,
        createUnits: Optional[bool] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Issues a personal link for every new person of a list; nobody is removed.

        Arguments:
            institution: The institution.
            text: The list as text: a title line, then a line for each person.
            base64: The file instead of the text, UTF-8 or Windows-1251, in base64.
            role: Role of lines that state none, a key or a word.
            createUnits: Whether units that the structure lacks are created. Default: false.

        Returns:
            rows: The lines with what became of each.
            links: The new links; shown once.
            units: Units that were created.
            absent: Learners of these units whom the list lacks.
            issued: How many links were issued.
        """
        return self._run("roster.import", {"institution": institution, "text": text, "base64": base64, "role": role, "createUnits": createUnits, "idempotencyKey": idempotencyKey})

    def preview(
        self,
        *,
        institution: str,
        text: Optional[str] = None,
        base64: Optional[str] = None,
        role: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Shows what an import of a list would do; changes nothing.

        Arguments:
            institution: The institution.
            text: The list as text: a title line, then a line for each person.
            base64: The file instead of the text, UTF-8 or Windows-1251, in base64.
            role: Role of lines that state none, a key or a word.

        Returns:
            rows: The lines with what the import makes of each.
            missingUnits: Units that the structure lacks.
            absent: Learners of these units whom the list lacks: «кандидат на выбытие».
            new: How many people are new.
            same: How many are here already.
            changed: How many belong to another unit.
            conflicts: How many need a person's decision.
            errors: How many lines cannot be used.
        """
        return self._run("roster.preview", {"institution": institution, "text": text, "base64": base64, "role": role})


class Session:
    """Operations on session."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def close(
        self,
        *,
        session: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes one of the person's own sessions; without a name, the current one.

        Arguments:
            session: The session to close; the current one by default.
        """
        return self._run("session.close", {"session": session, "idempotencyKey": idempotencyKey})

    def closeOthers(
        self,
        *,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes all the person's sessions but the current one («это не я»), and sign-in links.

        Returns:
            closed: How many sessions were closed.
        """
        return self._run("session.closeOthers", {"idempotencyKey": idempotencyKey})

    def createLink(
        self,
        *,
        minutes: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Makes a one-use link by which the same person signs in on another device.

        Arguments:
            minutes: Minutes that the link is good for. Default: 10.

        Returns:
            link: The link's secret; shown once.
            url: Path of the page that opens it; holds the secret.
            expires: When the link runs out.
        """
        return self._run("session.createLink", {"minutes": minutes, "idempotencyKey": idempotencyKey})

    def current(
        self,
    ) -> Dict[str, Any]:
        r"""Tells who is signed in and where the person belongs.

        Returns:
            session: The session of this call.
            account: The person's account.
            name: Full name.
            isOperator: Whether the person operates the host.
        """
        return self._run("session.current", {})

    def list(
        self,
    ) -> Dict[str, Any]:
        r"""Lists the person's own open sessions.

        Returns:
            sessions: Open sessions, the newest first.
        """
        return self._run("session.list", {})

    def openLink(
        self,
        *,
        link: str,
        label: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens a session by a sign-in link, which then is of no more use.

        Arguments:
            link: The link's secret.
            label: What the person calls this device. Default: "".

        Returns:
            session: The new session.
            account: The person's account.
            token: Secret that later calls carry; shown once.
            expires: When the session runs out by itself.
            needsName: Whether the account lacks a name, to be asked for before joining anything.
        """
        return self._run("session.openLink", {"link": link, "label": label, "idempotencyKey": idempotencyKey})

    def requestCode(
        self,
        *,
        phone: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Sends a one-time sign-in code to a phone.

        Arguments:
            phone: Mobile phone, international form: +7 and ten digits.

        Returns:
            expires: When the code runs out.
        """
        return self._run("session.requestCode", {"phone": phone, "idempotencyKey": idempotencyKey})

    def signIn(
        self,
        *,
        phone: str,
        code: str,
        name: Optional[str] = None,
        label: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens a session with a phone and the code sent to it.

        Arguments:
            phone: The phone that received the code.
            code: The six digits.
            name: Full name, kept by an account that has none; it may also be given on joining.
            label: What the person calls this device. Default: "".

        Returns:
            session: The new session.
            account: The person's account.
            token: Secret that later calls carry; shown once.
            expires: When the session runs out by itself.
            needsName: Whether the account lacks a name, to be asked for before joining anything.
        """
        return self._run("session.signIn", {"phone": phone, "code": code, "name": name, "label": label, "idempotencyKey": idempotencyKey})


class Statistics:
    """Operations on statistics."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def control(
        self,
        *,
        institution: str,
        from_: Optional[str] = None,
        until: Optional[str] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Shows activity by unit and the register of meetings, without any texts.

        Arguments:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.
            limit: At most so many meetings. Default: 50.
            after: Only meetings behind this one.

        Returns:
            from: The first day of the period.
            until: The last day of the period.
            units: Activity by active unit.
            meetings: The register of meetings by number.
        """
        return self._run("statistics.control", {"institution": institution, "from": from_, "until": until, "limit": limit, "after": after})

    def csv(
        self,
        *,
        institution: str,
        from_: Optional[str] = None,
        until: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Hands the statistics out as a CSV sheet with the institution's role words.

        Arguments:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.

        Returns:
            name: Name for the file.
            text: UTF-8 with a byte-order mark, semicolons, CRLF.
        """
        return self._run("statistics.csv", {"institution": institution, "from": from_, "until": until})

    def grant(
        self,
        *,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Opens the statistics to a member of the staff.

        Arguments:
            member: The member.
        """
        return self._run("statistics.grant", {"member": member, "idempotencyKey": idempotencyKey})

    def revoke(
        self,
        *,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes the statistics to a member again.

        Arguments:
            member: The member.
        """
        return self._run("statistics.revoke", {"member": member, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        institution: str,
        from_: Optional[str] = None,
        until: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Shows how many people joined, were verified and use the platform.

        Arguments:
            institution: The institution.
            from_: The first day; by default 29 days before the last.
            until: The last day; by default today.

        Returns:
            institution: Name of the institution.
            recipient: For whom the regulation has them made.
            from: The first day of the period.
            until: The last day of the period.
            people: Present members.
            active: Members active within the period.
            roles: Figures by role.
            days: Figures by day, days without any left out.
            units: Active units.
            chats: Open chats.
            messages: Messages written within the period.
            posts: Channel posts published within the period.
            meetings: Meetings that start within the period.
            invites: Links, of all times.
        """
        return self._run("statistics.show", {"institution": institution, "from": from_, "until": until})


class Submission:
    """Operations on submission."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def accept(
        self,
        *,
        submission: str,
        text: Optional[str] = None,
        mustRead: Optional[bool] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Publishes supplied material as a post that names the supplier.

        Arguments:
            submission: The submission.
            text: The text after editing; by default as supplied.
            mustRead: Whether readers confirm by name that they know it. Default: false.

        Returns:
            channel: The channel.
            number: Number of the post in its channel.
        """
        return self._run("submission.accept", {"submission": submission, "text": text, "mustRead": mustRead, "idempotencyKey": idempotencyKey})

    def create(
        self,
        *,
        channel: Optional[str] = None,
        institution: Optional[str] = None,
        text: Optional[str] = None,
        files: Optional[List[str]] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Supplies material for publication in a channel.

        Arguments:
            channel: The channel.
            institution: The institution, instead of a channel: its first system channel is meant.
            text: The text; only material with files may do without. Default: "".
            files: Files that the caller has uploaded to the channel, each for one submission. Default: [].

        Returns:
            submission: The submission.
            state: Where it stands.
        """
        return self._run("submission.create", {"channel": channel, "institution": institution, "text": text, "files": files, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        state: Optional[Literal["pending", "accepted", "refused"]] = None,
        before: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> Dict[str, Any]:
        r"""Lists supplied material: publishers see all, others their own.

        Arguments:
            institution: The institution.
            state: Only submissions in this state.
            before: Only submissions before this one.
            limit: How many at most. Default: 50.

        Returns:
            submissions: Submissions, the newest first.
        """
        return self._run("submission.list", {"institution": institution, "state": state, "before": before, "limit": limit})

    def refuse(
        self,
        *,
        submission: str,
        reason: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Refuses supplied material, with a reason that the supplier reads.

        Arguments:
            submission: The submission.
            reason: Why; the supplier reads it.

        Returns:
            submission: The submission.
            state: Where it stands.
        """
        return self._run("submission.refuse", {"submission": submission, "reason": reason, "idempotencyKey": idempotencyKey})


class Ticket:
    """Operations on ticket."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def close(
        self,
        *,
        ticket: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Closes a ticket; its author may take it up again by a reply.

        Arguments:
            ticket: The ticket.
        """
        return self._run("ticket.close", {"ticket": ticket, "idempotencyKey": idempotencyKey})

    def escalate(
        self,
        *,
        ticket: str,
        text: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Hands a ticket to the operator of the host.

        Arguments:
            ticket: The ticket.
            text: What else the operator should know.
        """
        return self._run("ticket.escalate", {"ticket": ticket, "text": text, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: Optional[str] = None,
        state: Optional[Literal["open", "answered", "closed"]] = None,
        limit: Optional[int] = None,
        before: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists the caller's tickets; all for administrators, escalated for the operator.

        Arguments:
            institution: The institution; without it, what was escalated to the operator.
            state: Only those in this state.
            limit: At most so many. Default: 50.
            before: Only those opened before this moment.

        Returns:
            tickets: The newest first.
        """
        return self._run("ticket.list", {"institution": institution, "state": state, "limit": limit, "before": before})

    def open(
        self,
        *,
        institution: str,
        subject: str,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Asks the institution's administrators for help.

        Arguments:
            institution: The institution.
            subject: What it is about.
            text: The question.

        Returns:
            ticket: The new ticket.
        """
        return self._run("ticket.open", {"institution": institution, "subject": subject, "text": text, "idempotencyKey": idempotencyKey})

    def reply(
        self,
        *,
        ticket: str,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Writes an answer or a further question to a ticket.

        Arguments:
            ticket: The ticket.
            text: The text.
        """
        return self._run("ticket.reply", {"ticket": ticket, "text": text, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        ticket: str,
    ) -> Dict[str, Any]:
        r"""Shows a ticket with all that was written about it.

        Arguments:
            ticket: The ticket.

        Returns:
            ticket: The ticket.
            notes: The notes in order.
        """
        return self._run("ticket.show", {"ticket": ticket})


class Unit:
    """Operations on unit."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def addMember(
        self,
        *,
        unit: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Puts a member into a unit; movements by order have operations of their own.

        Arguments:
            unit: The unit.
            member: A member; parents join chats, never units.
        """
        return self._run("unit.addMember", {"unit": unit, "member": member, "idempotencyKey": idempotencyKey})

    def archive(
        self,
        *,
        unit: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Archives a unit with its chats and revokes the links that lead there.

        Arguments:
            unit: The unit.

        Returns:
            revoked: How many unclaimed links were revoked.
        """
        return self._run("unit.archive", {"unit": unit, "idempotencyKey": idempotencyKey})

    def attachLead(
        self,
        *,
        unit: str,
        member: str,
        orderNumber: Optional[str] = None,
        orderDay: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Attaches a lead to a unit; by the approved distribution where there is one.

        Arguments:
            unit: The unit; one person may lead several.
            member: Who leads it: a member in a role that leads.
            orderNumber: Number of the order that approves the distribution; needed where the regulation has one.
            orderDay: Day of that order.
        """
        return self._run("unit.attachLead", {"unit": unit, "member": member, "orderNumber": orderNumber, "orderDay": orderDay, "idempotencyKey": idempotencyKey})

    def buildFromNomenclature(
        self,
        *,
        institution: str,
        schoolYear: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Creates every unit of the newest nomenclature that the structure lacks.

        Arguments:
            institution: The institution.
            schoolYear: Year in which the units' school year begins; the current one by default.

        Returns:
            created: The units that were created, as the list orders them.
        """
        return self._run("unit.buildFromNomenclature", {"institution": institution, "schoolYear": schoolYear, "idempotencyKey": idempotencyKey})

    def compareNomenclature(
        self,
        *,
        institution: str,
    ) -> Dict[str, Any]:
        r"""Compares the structure with the newest nomenclature.

        Arguments:
            institution: The institution.

        Returns:
            nomenclature: The newest list.
            orderNumber: Number of the approving order.
            orderDay: Day of the order.
            missing: Units of the list that the structure lacks.
            extra: Units of the structure that the list lacks.
        """
        return self._run("unit.compareNomenclature", {"institution": institution})

    def create(
        self,
        *,
        institution: str,
        name: str,
        kind: Optional[str] = None,
        schoolYear: Optional[int] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Adds a unit of learners to the structure.

        Arguments:
            institution: The institution.
            kind: Kind of the unit, a key or a word; the main kind by default.
            name: Name of the unit, such as 5А.
            schoolYear: Year in which its school year begins; the current school year by default.

        Returns:
            unit: The new unit.
            kind: Key of its kind.
            warnings: What the nomenclature or the profile says of its name.
        """
        return self._run("unit.create", {"institution": institution, "name": name, "kind": kind, "schoolYear": schoolYear, "idempotencyKey": idempotencyKey})

    def detachLead(
        self,
        *,
        unit: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Ends a lead's attachment; the unit's chats stay for the next lead.

        Arguments:
            unit: The unit.
            member: Its lead.
        """
        return self._run("unit.detachLead", {"unit": unit, "member": member, "idempotencyKey": idempotencyKey})

    def importDistribution(
        self,
        *,
        institution: str,
        orderNumber: str,
        orderDay: str,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Attaches leads to units by an approved distribution, in one act.

        Arguments:
            institution: The institution.
            orderNumber: Number of the approving order.
            orderDay: Day of the order.
            text: The distribution: lines of unit;full name.

        Returns:
            lines: What became of each line.
            attached: How many leads were attached.
            detached: How many earlier leads of these units were detached.
            errors: How many lines were left out.
        """
        return self._run("unit.importDistribution", {"institution": institution, "orderNumber": orderNumber, "orderDay": orderDay, "text": text, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        kind: Optional[str] = None,
        state: Optional[Literal["active", "archived"]] = None,
        schoolYear: Optional[int] = None,
        text: Optional[str] = None,
        mine: Optional[bool] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists units: staff see all, others their own.

        Arguments:
            institution: The institution.
            kind: Only this kind, a key or a word.
            state: Only units in this state. Default: "active".
            schoolYear: Only units of this school year.
            text: Only units whose name has this text.
            mine: Only units the caller belongs to or leads. Default: false.
            limit: How many at most. Default: 50.
            after: Continue after this unit.

        Returns:
            units: The units in the order in which they were made.
            next: Give this as after to continue; absent at the end.
            total: How many there are on all pages.
        """
        return self._run("unit.list", {"institution": institution, "kind": kind, "state": state, "schoolYear": schoolYear, "text": text, "mine": mine, "limit": limit, "after": after})

    def loadNomenclature(
        self,
        *,
        institution: str,
        orderNumber: str,
        orderDay: str,
        text: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Loads the approved nomenclature, by which the structure is built.

        Arguments:
            institution: The institution.
            orderNumber: Number of the approving order.
            orderDay: Day of the order.
            text: The list: a line for a unit, its name or its kind;name.

        Returns:
            nomenclature: The stored list.
            entries: How many units it names.
            missing: Units of the list that the structure lacks.
            extra: Units of the structure that the list lacks.
            warnings: What the profile says of names in the list.
        """
        return self._run("unit.loadNomenclature", {"institution": institution, "orderNumber": orderNumber, "orderDay": orderDay, "text": text, "idempotencyKey": idempotencyKey})

    def removeMember(
        self,
        *,
        unit: str,
        member: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Takes a member out of a unit and its chats; guardians follow.

        Arguments:
            unit: The unit.
            member: Who leaves it.
        """
        return self._run("unit.removeMember", {"unit": unit, "member": member, "idempotencyKey": idempotencyKey})

    def rename(
        self,
        *,
        unit: str,
        name: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Gives a unit of learners another name.

        Arguments:
            unit: The unit.
            name: The new name.

        Returns:
            warnings: What the nomenclature or the profile says of the name.
        """
        return self._run("unit.rename", {"unit": unit, "name": name, "idempotencyKey": idempotencyKey})

    def show(
        self,
        *,
        unit: str,
    ) -> Dict[str, Any]:
        r"""Shows a unit with its people and leads.

        Arguments:
            unit: The unit.

        Returns:
            unit: The unit.
            kind: Key of its kind; staff for the staff component.
            word: The word for its kind.
            name: Its name.
            isStaff: Whether it is the component that staff join.
            schoolYear: Year in which its school year begins.
            state: Whether it is active.
            previous: The unit that it was in the school year before.
            people: Who belongs to it, by name.
            leads: Who leads it.
            chats: How many open chats belong to it.
        """
        return self._run("unit.show", {"unit": unit})


class Verification:
    """Operations on verification."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def complete(
        self,
        *,
        member: str,
        role: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Confirms a member's status; who may is the regulation's rule.

        Arguments:
            member: The member.
            role: The role; needed when several verifications are pending.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.
        """
        return self._run("verification.complete", {"member": member, "role": role, "idempotencyKey": idempotencyKey})

    def list(
        self,
        *,
        institution: str,
        state: Optional[Literal["pending", "confirmed", "refused"]] = None,
        limit: Optional[int] = None,
        after: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Lists verifications for those who complete them.

        Arguments:
            institution: The institution.
            state: Only verifications in this state. Default: "pending".
            limit: How many at most. Default: 50.
            after: Continue after this member.

        Returns:
            verifications: By member; all roles of a member together.
            next: Give this as after to continue; absent at the end.
        """
        return self._run("verification.list", {"institution": institution, "state": state, "limit": limit, "after": after})

    def nameVerifier(
        self,
        *,
        member: str,
        basis: str,
        isVerifier: Optional[bool] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Names who completes verifications where the regulation names nobody.

        Arguments:
            member: A member of the staff.
            isVerifier: Whether the person verifies. Default: true.
            basis: The act that names the person.

        Returns:
            verifiers: Who verifies now.
        """
        return self._run("verification.nameVerifier", {"member": member, "basis": basis, "isVerifier": isVerifier, "idempotencyKey": idempotencyKey})

    def refuse(
        self,
        *,
        member: str,
        reason: str,
        role: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Refuses to confirm a member's status, with a reason.

        Arguments:
            member: The member.
            role: The role; needed when several verifications are pending.
            reason: Why; the member reads it.

        Returns:
            member: The member.
            name: Full name.
            isAdministrator: Whether it is an administrator.
            isPresent: Whether the person belongs to the institution today.
            roles: The roles held.
            units: Names of the active units, where a list tells them.
        """
        return self._run("verification.refuse", {"member": member, "reason": reason, "role": role, "idempotencyKey": idempotencyKey})

    def request(
        self,
        *,
        institution: str,
        role: Optional[str] = None,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Asks for the confirmation of the caller's own status, or gives it where no other does.

        Arguments:
            institution: The institution.
            role: The role, a key or a word; needed when several can be verified.

        Returns:
            role: Key of the role.
            status: The status that is to be confirmed.
            state: Where the verification stands.
        """
        return self._run("verification.request", {"institution": institution, "role": role, "idempotencyKey": idempotencyKey})

    def require(
        self,
        *,
        institution: str,
        role: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Switches on the verification of a role that is verified «при необходимости».

        Arguments:
            institution: The institution.
            role: The role, a key or a word of the regulation.

        Returns:
            role: Key of the role.
            pending: How many members now wait for confirmation.
        """
        return self._run("verification.require", {"institution": institution, "role": role, "idempotencyKey": idempotencyKey})

    def waive(
        self,
        *,
        institution: str,
        role: str,
        idempotencyKey: Optional[str] = None,
    ) -> Dict[str, Any]:
        r"""Switches off the verification of a role that is verified «при необходимости».

        Arguments:
            institution: The institution.
            role: The role, a key or a word of the regulation.
        """
        return self._run("verification.waive", {"institution": institution, "role": role, "idempotencyKey": idempotencyKey})


class Operations:
    """All operations, by noun."""

    def __init__(self, run: Run) -> None:
        self.account = Account(run)
        self.application = Application(run)
        self.audit = Audit(run)
        self.channel = Channel(run)
        self.chat = Chat(run)
        self.conformity = Conformity(run)
        self.file = File(run)
        self.guardian = Guardian(run)
        self.host = Host(run)
        self.institution = Institution(run)
        self.invite = Invite(run)
        self.joinRequest = JoinRequest(run)
        self.key = Key(run)
        self.meeting = Meeting(run)
        self.member = Member(run)
        self.message = Message(run)
        self.movement = Movement(run)
        self.post = Post(run)
        self.regulation = Regulation(run)
        self.revocation = Revocation(run)
        self.roster = Roster(run)
        self.session = Session(run)
        self.statistics = Statistics(run)
        self.submission = Submission(run)
        self.ticket = Ticket(run)
        self.unit = Unit(run)
        self.verification = Verification(run)
