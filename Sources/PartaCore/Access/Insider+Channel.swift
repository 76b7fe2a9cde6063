/// What a channel is wanted for.
package enum ChannelPurpose: Sendable {
    /// To read posts: its audience, publishers and administrators.
    case reading
    /// To publish: those whom the regulation names, while the channel is open.
    case publishing
    /// To change the channel itself: administrators.
    case managing
}

extension Caller {
    /// A channel for a purpose, with the caller as the institution's member.
    ///
    /// - Throws: `notFound` when the caller may not see it; `forbidden` with the clause or
    ///   `conflict` when the caller sees it but may not do this now.
    package func channel(
        _ id: Channel.ID, for purpose: ChannelPurpose
    ) throws(Failure) -> (channel: Channel, insider: Insider) {
        let insider: Insider
        do {
            insider = try self.insider(of: id.institution)
        } catch {
            throw error.code == .notFound ? .notFound("channel") : error
        }
        let found = try Channel.load("c.number = ?2", [id.number], of: id.institution, in: database)
        guard let channel = found.first, insider.reads(channel) else { throw .notFound("channel") }
        switch purpose {
        case .reading: break
        case .publishing: try insider.requirePublishing(in: channel)
        case .managing:
            try insider.requireActive()
            _ = try administrator(of: id.institution)
        }
        return (channel, insider)
    }
}

extension Insider {
    /// Whether the caller reads a channel.
    func reads(_ channel: Channel) -> Bool {
        member.isAdministrator || belongs(to: channel.audience)
            || belongs(to: policy.document.channels.publishers)
    }

    /// Refuses what needs channels where the regulation has none.
    func requireChannels() throws(Failure) {
        let rules = policy.document.channels
        guard rules.extent == .none else { return }
        throw Failure(
            .forbidden, "The regulation has no channels.",
            text: "Положение не предусматривает системных каналов.",
            clause: Policy.citation(rules.clause))
    }

    /// Whether the regulation lets the caller publish in channels.
    var publishes: Bool { belongs(to: policy.document.channels.publishers) }

    /// Refuses those who do not publish, and an archived channel.
    func requirePublishing(in channel: Channel) throws(Failure) {
        try requireActive()
        let rules = policy.document.channels
        if !publishes {
            try require(
                rules.publishers, to: "публиковать в канале «\(channel.name)»",
                clause: rules.publishersClause ?? rules.clause)
        }
        try channel.requireOpen()
    }

    /// Refuses those whose material the regulation does not take for channels.
    func requireSupplying() throws(Failure) {
        let rule = policy.document.channels.editorial
        let action = "передать материал для публикации"
        try requireStanding(
            rule.standing, key: "channel.editorial", to: action, clause: rule.clause)
        try require(rule.who, to: action, clause: rule.clause)
    }
}

extension Channel {
    /// Refuses an archived channel.
    func requireOpen() throws(Failure) {
        guard state == .open else {
            throw Failure(
                .conflict, field: "channel", "The channel is archived.",
                text: "Канал в архиве: его можно только читать.")
        }
    }
}
