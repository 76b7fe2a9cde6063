/// Operations on channels.
enum ChannelOperations {
    static let all: [any Operation.Type] = [
        ListChannels.self, ShowChannel.self, FindChannel.self, CreateChannel.self,
        ArchiveChannel.self,
    ]
}

/// A channel as its reader sees it.
struct ChannelItem: Record {
    var channel = Channel.ID()
    var key: String?
    var name = ""
    var aliases: [String] = []
    var audience = ""
    var state = Channel.State.open
    var last = 0
    var unread = 0
    var mustAcknowledge = 0
    var mayPublish = false
    var maySupply = false
    var clause: String?

    static let fields: [Field<Self>] = [
        Field("channel", \.channel, "The channel."),
        Field("key", \.key, "The regulation's key of a system channel."),
        Field("name", \.name, "Its name."),
        Field("aliases", \.aliases, "Other names of the same channel in the regulation."),
        Field("audience", \.audience, "Who reads it, in the institution's words."),
        Field("state", \.state, "Whether posts are published."),
        Field("last", \.last, "Number of the newest post; 0 in an empty channel."),
        Field("unread", \.unread, "How many posts the caller has not read."),
        Field(
            "mustAcknowledge", \.mustAcknowledge,
            "How many posts the caller still has to confirm."),
        Field("mayPublish", \.mayPublish, "Whether the caller publishes in it."),
        Field("maySupply", \.maySupply, "Whether the caller supplies material for it."),
        Field("clause", \.clause, "The clause that names it."),
    ]

    init() {}

    /// Describes a channel to a member who reads it.
    init(_ channel: Channel, for insider: Insider) throws(Failure) {
        let rules = insider.policy.document.channels
        let rule = rules.system.first { $0.key == channel.key }
        let read = try insider.database.count(
            "SELECT read FROM channel_reads WHERE institution = ?1 AND channel = ?2 AND member = ?3",
            [channel.id.institution, channel.id.number, insider.member.id.number])
        self.channel = channel.id
        key = channel.key
        name = channel.name
        aliases = rule?.aliases ?? []
        audience = insider.policy.spoken(channel.audience)
        state = channel.state
        last = Int(channel.last)
        unread = last - read
        mustAcknowledge = try insider.postsToAcknowledge(in: channel)
        mayPublish = channel.state == .open && insider.publishes
        maySupply =
            channel.state == .open && rules.editorial.standing != .absent
            && insider.belongs(to: rules.editorial.who)
        clause = Policy.citation(rule?.clause)
    }
}

/// Lists the channels that the caller reads.
enum ListChannels: Operation {
    static let name = "channel.list"
    static let summary =
        "Lists the channels that the caller reads; the audience follows membership."
    static let rows: [Row] = [.M65, .M66, .M67]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution.")
        ]
    }

    struct Reply: Record {
        var channels: [ChannelItem] = []

        static let fields: [Field<Self>] = [
            Field("channels", \.channels, "Channels, the regulation's own first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        var reply = Reply()
        let channels = try Channel.load(
            "c.number > ?2", [0], of: request.institution, in: caller.database)
        for channel in channels where insider.reads(channel) {
            reply.channels.append(try ChannelItem(channel, for: insider))
        }
        return reply
    }
}

/// Shows a channel.
enum ShowChannel: Operation {
    static let name = "channel.show"
    static let summary = "Shows a channel."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .read(.member)

    struct Request: Record {
        var channel = Channel.ID()

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> ChannelItem {
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        return try ChannelItem(channel, for: insider)
    }
}

/// Finds a channel by its name.
enum FindChannel: Operation {
    static let name = "channel.find"
    static let summary = "Finds a channel by any of its names in the regulation."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "A name or alias; case, quotes and ё do not matter.", 1...200),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> ChannelItem {
        let insider = try caller.insider(of: request.institution)
        try insider.requireChannels()
        let wanted = FoldedName(request.name)
        let key = insider.policy.channel(named: request.name)?.key
        let channels = try Channel.load(
            "c.number > ?2", [0], of: request.institution, in: caller.database)
        let found = channels.first {
            insider.reads($0)
                && (key == nil ? FoldedName($0.name) == wanted : $0.key == key)
        }
        guard let found else { throw .notFound("name") }
        return try ChannelItem(found, for: insider)
    }
}

/// Adds a channel where the regulation's list is open.
enum CreateChannel: Operation {
    static let name = "channel.create"
    static let summary = "Adds a channel where the regulation's list of them is open («и др.»)."
    static let rows: [Row] = [.M67, .M68]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var name = ""
        var audience: [String] = []

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "Its name.", 1...200),
            Field(
                "audience", \.audience, "Who reads it: role keys and groups such as @staff.", 1...20
            ),
        ]
    }

    struct Reply: Record {
        var channel = Channel.ID()

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The new channel.")
        ]
    }

    /// The groups of people that every regulation has.
    private static let groups: Set = [
        "@everyone", "@staff", "@teaching", "@administration", "@administrators", "@learners",
        "@parents",
    ]

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let rules = insider.policy.document.channels
        try insider.requireChannels()
        guard rules.extent == .open else {
            throw Failure(
                .forbidden, "The regulation's list of channels is closed.",
                text: "По Положению перечень системных каналов закрыт.",
                clause: Policy.citation(rules.clause))
        }
        try requireWords(request.name, field: "name")
        for (index, token) in request.audience.enumerated()
        where !groups.contains(token) && insider.policy.role(token) == nil {
            throw .invalid(
                "audience.\(index)", "There is no such role or group.",
                text: "Такой роли или группы здесь нет.")
        }
        let wanted = FoldedName(request.name)
        let existing = try Channel.load(
            "c.number > ?2", [0], of: request.institution, in: caller.database)
        guard insider.policy.channel(named: request.name) == nil,
            !existing.contains(where: { FoldedName($0.name) == wanted })
        else {
            throw Failure(
                .conflict, field: "name", "There is a channel of this name.",
                text: "Канал с таким названием уже есть.")
        }
        let id = Channel.ID(
            request.institution, try caller.nextNumber("channels", of: request.institution))
        try caller.database.execute(
            """
            INSERT INTO channels(institution, number, name, audience, state, last, created)
            VALUES (?1, ?2, ?3, ?4, 'open', 0, ?5)
            """,
            [
                id.institution, id.number, request.name,
                JSON.array(request.audience.map(JSON.string)).description, caller.now,
            ])
        try caller.record(
            request.institution, name, of: "channel \(id)",
            basis: Policy.citation(rules.clause), ["name": .string(request.name)])
        return Reply(channel: id)
    }
}

/// Closes a channel that administrators have added.
enum ArchiveChannel: Operation {
    static let name = "channel.archive"
    static let summary = "Closes a channel that administrators have added; its posts stay readable."
    static let rows: [Row] = [.M68]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var channel = Channel.ID()

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let (channel, insider) = try caller.channel(request.channel, for: .managing)
        guard channel.key == nil else {
            throw Failure(
                .conflict, field: "channel", "The regulation names this channel.",
                text: "Канал «\(channel.name)» назван в Положении, его не закрывают.",
                clause: Policy.citation(insider.policy.document.channels.clause))
        }
        guard channel.state == .open else {
            throw Failure(
                .conflict, field: "channel", "The channel is archived already.",
                text: "Канал уже в архиве.")
        }
        try caller.database.execute(
            "UPDATE channels SET state = 'archived' WHERE institution = ?1 AND number = ?2",
            [channel.id.institution, channel.id.number])
        try caller.record(channel.id.institution, name, of: "channel \(channel.id)")
        return Empty()
    }
}
