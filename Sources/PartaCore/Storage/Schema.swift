/// The tables of a host, as numbered migrations.
///
/// The institution comes first in every key of every tenant table, so that tenants never meet and
/// a sharded database can keep each in one place. Moments are seconds since 1970 UTC, days are
/// days since 1970, flags are 0 or 1, hashes are SHA-256.
package enum Schema {
    /// All migrations; new ones are appended, old ones never change after a release.
    package static let migrations = [
        Migration(
            number: 1, name: "first release",
            statements: host + people + structure + joining + talking + publishing + papers),
        webClient, removedFiles, profileDocuments,
    ]

    private static let host = [
        """
        CREATE TABLE accounts(
            id BIGINT PRIMARY KEY, phone TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            is_operator BIGINT NOT NULL, created BIGINT NOT NULL)
        """,
        """
        CREATE TABLE codes(
            phone TEXT PRIMARY KEY, hash BLOB NOT NULL, expires BIGINT NOT NULL,
            tries BIGINT NOT NULL, window_start BIGINT NOT NULL, sent BIGINT NOT NULL)
        """,
        """
        CREATE TABLE sessions(
            id BIGINT PRIMARY KEY, token BLOB NOT NULL UNIQUE, account BIGINT NOT NULL,
            kind TEXT NOT NULL, label TEXT NOT NULL, created BIGINT NOT NULL,
            expires BIGINT NOT NULL, closed BIGINT)
        """,
        "CREATE INDEX sessions_account ON sessions(account)",
        """
        CREATE TABLE applications(
            id BIGINT PRIMARY KEY, profile TEXT NOT NULL, overlay TEXT NOT NULL,
            institution_name TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL,
            phone TEXT NOT NULL, order_number TEXT, order_day BIGINT, source TEXT NOT NULL,
            state TEXT NOT NULL, reason TEXT, created BIGINT NOT NULL, decided BIGINT,
            institution BIGINT)
        """,
        """
        CREATE TABLE application_orders(
            application BIGINT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL,
            content BLOB NOT NULL)
        """,
        """
        CREATE TABLE institutions(
            id BIGINT PRIMARY KEY, profile TEXT NOT NULL, overlay TEXT NOT NULL,
            revision BIGINT NOT NULL, name TEXT NOT NULL, about TEXT NOT NULL,
            settings TEXT NOT NULL, state TEXT NOT NULL, application BIGINT,
            created BIGINT NOT NULL)
        """,
        """
        CREATE TABLE answers(
            account BIGINT NOT NULL, key TEXT NOT NULL, operation TEXT NOT NULL,
            request BLOB NOT NULL, reply BLOB NOT NULL, created BIGINT NOT NULL,
            PRIMARY KEY(account, key)) WITHOUT ROWID
        """,
        "CREATE INDEX answers_created ON answers(created)",
        """
        CREATE TABLE events(
            id INTEGER PRIMARY KEY, institution BIGINT NOT NULL, audience TEXT NOT NULL,
            target BIGINT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
            created BIGINT NOT NULL)
        """,
        """
        CREATE TABLE audit(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, at BIGINT NOT NULL,
            account BIGINT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
            basis TEXT, details TEXT NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE files(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, hash BLOB NOT NULL,
            name TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL,
            member BIGINT NOT NULL, chat BIGINT, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
    ]

    private static let people = [
        """
        CREATE TABLE members(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, account BIGINT NOT NULL,
            name TEXT NOT NULL, state TEXT NOT NULL, is_administrator BIGINT NOT NULL,
            joined BIGINT NOT NULL, departed BIGINT,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        "CREATE UNIQUE INDEX members_account ON members(account, institution)",
        """
        CREATE TABLE member_roles(
            institution BIGINT NOT NULL, member BIGINT NOT NULL, role TEXT NOT NULL,
            is_active BIGINT NOT NULL, since BIGINT NOT NULL,
            PRIMARY KEY(institution, member, role)) WITHOUT ROWID
        """,
        """
        CREATE TABLE verifications(
            institution BIGINT NOT NULL, member BIGINT NOT NULL, role TEXT NOT NULL,
            state TEXT NOT NULL, requested BIGINT NOT NULL, decided BIGINT, decided_by BIGINT,
            reason TEXT,
            PRIMARY KEY(institution, member, role)) WITHOUT ROWID
        """,
        """
        CREATE TABLE guardians(
            institution BIGINT NOT NULL, learner BIGINT NOT NULL, parent BIGINT NOT NULL,
            relation TEXT NOT NULL, since BIGINT NOT NULL,
            PRIMARY KEY(institution, learner, parent)) WITHOUT ROWID
        """,
        """
        CREATE TABLE pairing_codes(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, hash BLOB NOT NULL UNIQUE,
            learner BIGINT NOT NULL, issuer BIGINT NOT NULL, expires BIGINT NOT NULL,
            used BIGINT, used_by BIGINT,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE pairing_tries(
            institution BIGINT NOT NULL, member BIGINT NOT NULL, at BIGINT NOT NULL)
        """,
        "CREATE INDEX pairing_tries_member ON pairing_tries(institution, member, at)",
        """
        CREATE TABLE grants(
            institution BIGINT NOT NULL, member BIGINT NOT NULL, permission TEXT NOT NULL,
            since BIGINT NOT NULL, by_member BIGINT NOT NULL,
            PRIMARY KEY(institution, member, permission)) WITHOUT ROWID
        """,
        """
        CREATE TABLE activity(
            institution BIGINT NOT NULL, day BIGINT NOT NULL, member BIGINT NOT NULL,
            PRIMARY KEY(institution, day, member)) WITHOUT ROWID
        """,
    ]

    private static let structure = [
        """
        CREATE TABLE units(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, is_staff BIGINT NOT NULL, school_year BIGINT NOT NULL,
            previous BIGINT, state TEXT NOT NULL, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE unit_members(
            institution BIGINT NOT NULL, unit BIGINT NOT NULL, member BIGINT NOT NULL,
            since BIGINT NOT NULL,
            PRIMARY KEY(institution, unit, member)) WITHOUT ROWID
        """,
        "CREATE INDEX unit_members_member ON unit_members(institution, member)",
        """
        CREATE TABLE unit_leads(
            institution BIGINT NOT NULL, unit BIGINT NOT NULL, member BIGINT NOT NULL,
            order_number TEXT, order_day BIGINT, since BIGINT NOT NULL,
            PRIMARY KEY(institution, unit, member)) WITHOUT ROWID
        """,
        "CREATE INDEX unit_leads_member ON unit_leads(institution, member)",
        """
        CREATE TABLE nomenclatures(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, order_number TEXT NOT NULL,
            order_day BIGINT NOT NULL, entries TEXT NOT NULL, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE movements(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL,
            member BIGINT NOT NULL, role TEXT, from_unit BIGINT, to_unit BIGINT,
            order_number TEXT NOT NULL, order_day BIGINT NOT NULL, note TEXT,
            at BIGINT NOT NULL, by_member BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        "CREATE INDEX movements_member ON movements(institution, member)",
    ]

    private static let joining = [
        """
        CREATE TABLE invites(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, hash BLOB NOT NULL UNIQUE,
            role TEXT NOT NULL, target TEXT NOT NULL, unit BIGINT, chat BIGINT, name TEXT,
            issuer BIGINT NOT NULL, uses BIGINT NOT NULL, used BIGINT NOT NULL,
            expires BIGINT NOT NULL, revocation BIGINT, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE invite_claims(
            institution BIGINT NOT NULL, invite BIGINT NOT NULL, member BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY(institution, invite, member)) WITHOUT ROWID
        """,
        """
        CREATE TABLE revocations(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, reason TEXT NOT NULL,
            by_member BIGINT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE join_requests(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, account BIGINT NOT NULL,
            name TEXT NOT NULL, role TEXT NOT NULL, note TEXT, state TEXT NOT NULL,
            reason TEXT, created BIGINT NOT NULL, expires BIGINT NOT NULL, decided BIGINT,
            decided_by BIGINT,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
    ]

    private static let talking = [
        """
        CREATE TABLE chats(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, unit BIGINT, subject TEXT, owner BIGINT, pair TEXT,
            state TEXT NOT NULL, last BIGINT NOT NULL, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        "CREATE UNIQUE INDEX chats_pair ON chats(institution, pair)",
        """
        CREATE TABLE chat_members(
            institution BIGINT NOT NULL, chat BIGINT NOT NULL, member BIGINT NOT NULL,
            since BIGINT NOT NULL, muted_until BIGINT, read BIGINT NOT NULL,
            PRIMARY KEY(institution, chat, member)) WITHOUT ROWID
        """,
        "CREATE INDEX chat_members_member ON chat_members(institution, member)",
        """
        CREATE TABLE messages(
            serial INTEGER PRIMARY KEY, institution BIGINT NOT NULL, chat BIGINT NOT NULL,
            number BIGINT NOT NULL, author BIGINT NOT NULL, text TEXT NOT NULL, reply BIGINT,
            created BIGINT NOT NULL, edited BIGINT, deleted BIGINT, deleted_by BIGINT)
        """,
        "CREATE UNIQUE INDEX messages_number ON messages(institution, chat, number)",
        """
        CREATE TABLE message_edits(
            institution BIGINT NOT NULL, chat BIGINT NOT NULL, message BIGINT NOT NULL,
            version BIGINT NOT NULL, text TEXT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY(institution, chat, message, version)) WITHOUT ROWID
        """,
        """
        CREATE TABLE reactions(
            institution BIGINT NOT NULL, chat BIGINT NOT NULL, message BIGINT NOT NULL,
            member BIGINT NOT NULL, emoji TEXT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY(institution, chat, message, member, emoji)) WITHOUT ROWID
        """,
        """
        CREATE TABLE mentions(
            institution BIGINT NOT NULL, member BIGINT NOT NULL, chat BIGINT NOT NULL,
            message BIGINT NOT NULL,
            PRIMARY KEY(institution, member, chat, message)) WITHOUT ROWID
        """,
        """
        CREATE VIRTUAL TABLE message_search USING fts5(
            place, text, content='', tokenize="unicode61 remove_diacritics 0")
        """,
        """
        CREATE TABLE meetings(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, chat BIGINT NOT NULL,
            kind TEXT NOT NULL, format TEXT NOT NULL, title TEXT NOT NULL, link TEXT,
            starts BIGINT NOT NULL, ends BIGINT NOT NULL, owner BIGINT NOT NULL,
            state TEXT NOT NULL, created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE attendance(
            institution BIGINT NOT NULL, meeting BIGINT NOT NULL, member BIGINT NOT NULL,
            joined BIGINT NOT NULL, departed BIGINT, seconds BIGINT NOT NULL,
            PRIMARY KEY(institution, meeting, member)) WITHOUT ROWID
        """,
    ]

    private static let publishing = [
        """
        CREATE TABLE channels(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, key TEXT, name TEXT NOT NULL,
            audience TEXT NOT NULL, state TEXT NOT NULL, last BIGINT NOT NULL,
            created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE posts(
            institution BIGINT NOT NULL, channel BIGINT NOT NULL, number BIGINT NOT NULL,
            author BIGINT NOT NULL, supplier BIGINT, text TEXT NOT NULL, created BIGINT NOT NULL,
            edited BIGINT, deleted BIGINT,
            PRIMARY KEY(institution, channel, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE channel_reads(
            institution BIGINT NOT NULL, channel BIGINT NOT NULL, member BIGINT NOT NULL,
            read BIGINT NOT NULL,
            PRIMARY KEY(institution, channel, member)) WITHOUT ROWID
        """,
        """
        CREATE TABLE submissions(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, channel BIGINT NOT NULL,
            author BIGINT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
            created BIGINT NOT NULL, decided BIGINT, decided_by BIGINT, post BIGINT,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
    ]

    private static let papers = [
        """
        CREATE TABLE regulations(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL,
            title TEXT NOT NULL, text TEXT NOT NULL, adopted_by TEXT NOT NULL,
            order_number TEXT, order_day BIGINT, in_force BIGINT NOT NULL, lapsed BIGINT,
            created BIGINT NOT NULL,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE acknowledgements(
            institution BIGINT NOT NULL, regulation BIGINT NOT NULL, member BIGINT NOT NULL,
            at BIGINT NOT NULL, way TEXT NOT NULL, entered_by BIGINT,
            PRIMARY KEY(institution, regulation, member)) WITHOUT ROWID
        """,
        """
        CREATE TABLE extensions(
            institution BIGINT NOT NULL, key TEXT NOT NULL, basis TEXT NOT NULL,
            at BIGINT NOT NULL, by_member BIGINT NOT NULL,
            PRIMARY KEY(institution, key)) WITHOUT ROWID
        """,
        """
        CREATE TABLE tickets(
            institution BIGINT NOT NULL, number BIGINT NOT NULL, member BIGINT NOT NULL,
            subject TEXT NOT NULL, state TEXT NOT NULL, escalated BIGINT,
            created BIGINT NOT NULL, closed BIGINT,
            PRIMARY KEY(institution, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE ticket_notes(
            institution BIGINT NOT NULL, ticket BIGINT NOT NULL, number BIGINT NOT NULL,
            account BIGINT NOT NULL, text TEXT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY(institution, ticket, number)) WITHOUT ROWID
        """,
    ]
}
