/// Operations on the host: its first operator, what it can do, how much it holds.
enum HostOperations {
    static let all: [any Operation.Type] = [
        InitializeHost.self, HostInfo.self, DescribeOperations.self, ListProfiles.self,
        HostStatistics.self, AdvanceClock.self, ReportProfiles.self, ListUpgrades.self,
        UpgradeAll.self,
    ]
}

/// The release of the platform.
package enum Release {
    /// Semantic version of operations and doors.
    package static let version: StaticString = "1.0.0"
}

/// Makes the first operator of a new host.
enum InitializeHost: Operation {
    static let name = "host.initialize"
    static let summary = "Makes the first operator of a new host and hands out a service key."
    static let access: Access = .write(.anyone)

    struct Request: Record {
        var phone = Phone()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("phone", \.phone, "The operator's phone."),
            Field("name", \.name, "The operator's full name.", 2...200),
        ]
    }

    struct Reply: Record {
        var account = Account.ID()
        var token = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("account", \.account, "The operator's account."),
            Field("token", \.token, "Service key of the operator; shown once.", isSecret: true),
            Field("expires", \.expires, "When the key runs out by itself."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        guard try !caller.hasOperator() else {
            throw Failure(
                .conflict, "The host has an operator already.",
                text: "У системы уже есть оператор.")
        }
        let account = try caller.makeOperator(phone: request.phone, name: request.name)
        let key = try caller.openSession(
            for: account, kind: .key, label: name, lifetime: 365 * 86400)
        try caller.record(nil, name, of: "account \(account)")
        return Reply(account: account, token: key.token, expires: key.expires)
    }
}

extension Caller {
    fileprivate func hasOperator() throws(Failure) -> Bool {
        try database.count("SELECT COUNT(*) FROM accounts WHERE is_operator = 1") > 0
    }
}

/// Tells the versions of the host.
enum HostInfo: Operation {
    static let name = "host.info"
    static let summary = "Tells the host's version, its clock and whether it has an operator yet."
    static let rows: [Row] = [.M79]
    static let access: Access = .read(.anyone)

    struct Reply: Record {
        var version = ""
        var schema = 0
        var operations = 0
        var profiles = 0
        var isInitialized = false
        var now = Instant()

        static let fields: [Field<Self>] = [
            Field("version", \.version, "Release of the platform."),
            Field("schema", \.schema, "Number of the database's newest migration."),
            Field("operations", \.operations, "How many operations it knows."),
            Field("profiles", \.profiles, "How many profiles are loaded."),
            Field("isInitialized", \.isInitialized, "Whether the host has an operator."),
            Field("now", \.now, "The host's clock."),
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        Reply(
            version: Release.version.description, schema: Schema.migrations.last?.number ?? 0,
            operations: Operations.registry.entries.count,
            profiles: caller.platform.profiles.documents.count,
            isInitialized: try caller.hasOperator(), now: caller.now)
    }
}

/// Moves the clock of a test host.
enum AdvanceClock: Operation {
    static let name = "host.advanceClock"
    static let summary = "Moves the clock of a test host; a host in service has no such operation."
    static let access: Access = .write(.anyone)

    struct Request: Record {
        var seconds = 0

        static let fields: [Field<Self>] = [
            Field("seconds", \.seconds, "How far, forward only.", 1...3_200_000_000)
        ]
    }

    struct Reply: Record {
        var now = Instant()

        static let fields: [Field<Self>] = [Field("now", \.now, "The clock after the move.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        guard let advance = caller.platform.advanceClock else {
            throw Failure(
                .notFound, field: "operation", "The clock of a host in service moves by itself.",
                text: "Такой операции нет.")
        }
        advance(Int64(request.seconds))
        return Reply(now: caller.platform.now())
    }
}

/// Lists the loaded profiles.
enum ListProfiles: Operation {
    static let name = "host.profiles"
    static let summary = "Lists the profiles that the host has loaded."
    static let rows: [Row] = [.M13]
    static let access: Access = .read(.anyone)

    struct Item: Record {
        var profile = ""
        var version = ""
        var title = ""
        var needsOrder = false
        var needsContacts = false

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of the profile."),
            Field("version", \.version, "Version of its document."),
            Field("title", \.title, "The kind of institution, in its own words."),
            Field("needsOrder", \.needsOrder, "Whether an application brings the order."),
            Field(
                "needsContacts", \.needsContacts, "Whether an application needs name and e-mail."),
        ]
    }

    struct Reply: Record {
        var profiles: [Item] = []

        static let fields: [Field<Self>] = [Field("profiles", \.profiles, "The profiles by key.")]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        var reply = Reply()
        for key in caller.platform.profiles.documents.keys.sorted() {
            let document = try caller.platform.profiles.policy(profile: key, overlay: [:]).document
            reply.profiles.append(
                Item(
                    profile: key, version: document.version, title: document.name.nominative,
                    needsOrder: document.application.order.standing == .promised,
                    needsContacts: document.application.contacts.standing == .promised))
        }
        return reply
    }
}

/// Counts what the host holds.
enum HostStatistics: Operation {
    static let name = "host.statistics"
    static let summary = "Counts people, use and links per institution, without personal data."
    static let rows: [Row] = [.M22]
    static let access: Access = .read(.operator)

    struct Request: Record {
        var limit = 0
        var after: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("limit", \.limit, "At most so many institutions.", 1...200, default: 50),
            Field("after", \.after, "Only those behind this one."),
        ]
    }

    struct Item: Record {
        var institution = Institution.ID()
        var name = ""
        var profile = ""
        var state = Institution.State.active
        var members = 0
        var activeWeek = 0
        var units = 0
        var chats = 0
        var messages = 0
        var posts = 0
        var unclaimedInvites = 0

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "Its name."),
            Field("profile", \.profile, "Key of its profile."),
            Field("state", \.state, "Where it stands."),
            Field("members", \.members, "Present members."),
            Field("activeWeek", \.activeWeek, "Members active within the last seven days."),
            Field("units", \.units, "Active units."),
            Field("chats", \.chats, "Open chats."),
            Field("messages", \.messages, "Messages ever written."),
            Field("posts", \.posts, "Channel posts ever published."),
            Field("unclaimedInvites", \.unclaimedInvites, "Links that nobody has used yet."),
        ]
    }

    struct Reply: Record {
        var institutions: [Item] = []

        static let fields: [Field<Self>] = [
            Field("institutions", \.institutions, "The institutions by number.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        // The counters that chats and channels keep anyway, so that no table of messages is read.
        let items = try caller.database.all(
            """
            SELECT i.id, i.name, i.profile, i.state,
                (SELECT COUNT(*) FROM members WHERE institution = i.id AND state = 'joined'),
                (SELECT COUNT(DISTINCT member) FROM activity
                    WHERE institution = i.id AND day > ?3),
                (SELECT COUNT(*) FROM units WHERE institution = i.id AND state = 'active'),
                (SELECT COUNT(*) FROM chats WHERE institution = i.id AND state = 'open'),
                (SELECT COALESCE(SUM(last), 0) FROM chats WHERE institution = i.id),
                (SELECT COALESCE(SUM(last), 0) FROM channels WHERE institution = i.id),
                (SELECT COUNT(*) FROM invites WHERE institution = i.id AND used = 0
                    AND revocation IS NULL AND expires > ?4)
            FROM institutions i WHERE i.id > ?1 ORDER BY i.id LIMIT ?2
            """,
            [
                request.after?.number ?? 0, request.limit,
                caller.now.day(offset: 0).daysSince1970 - 7, caller.now,
            ]
        ) { row throws(Failure) in
            guard let state = Institution.State(rawValue: row.text(3)) else {
                throw .broken("An institution has an unknown state.")
            }
            return Item(
                institution: HostID(row.integer(0)), name: row.text(1), profile: row.text(2),
                state: state, members: Int(row.integer(4)), activeWeek: Int(row.integer(5)),
                units: Int(row.integer(6)), chats: Int(row.integer(7)),
                messages: Int(row.integer(8)), posts: Int(row.integer(9)),
                unclaimedInvites: Int(row.integer(10)))
        }
        return Reply(institutions: items)
    }
}
