/// Units, channels and the staff component after a change of document.
struct UpgradeOfPlaces {
    let caller: Caller
    let id: Institution.ID
    let successors: Successors

    private var database: any Database { caller.database }

    /// Carries over what exists, names it anew and makes what is missing.
    func run(from old: ProfileDocument, to new: ProfileDocument) throws(Failure) {
        try renameUnits()
        try renameStaffComponent(from: old.staffComponent, to: new.staffComponent)
        try renameExtensions()
        let isRegistered = try database.count(
            "SELECT COUNT(*) FROM institutions WHERE id = ?1 AND state <> 'awaiting'", [id])
        // Registration makes the channels; before it there are none.
        guard isRegistered > 0 else { return }
        try carryOverChannels()
        try settleChannels(old.channels, new.channels)
    }

    private func renameUnits() throws(Failure) {
        guard !successors.units.isEmpty else { return }
        for (old, new) in successors.units {
            try database.execute(
                """
                UPDATE units SET kind = ?3 WHERE institution = ?1 AND kind = ?2 AND is_staff = 0
                """, [id, old, new])
        }
        let lists = try database.all(
            "SELECT number, entries FROM nomenclatures WHERE institution = ?1", [id]
        ) { ($0.integer(0), $0.text(1)) }
        for (number, entries) in lists {
            let renamed = (try JSON(stored: entries).elements ?? []).map { entry in
                guard let kind = entry["kind"]?.text, let new = successors.units[kind] else {
                    return entry
                }
                return entry.overlaid(by: ["kind": .string(new)])
            }
            try database.execute(
                "UPDATE nomenclatures SET entries = ?3 WHERE institution = ?1 AND number = ?2",
                [id, number, JSON.array(renamed).description])
        }
    }

    /// A component that administrators have named otherwise keeps its name.
    private func renameStaffComponent(
        from old: StaffComponent, to new: StaffComponent
    ) throws(Failure) {
        guard old.name != new.name else { return }
        try database.execute(
            "UPDATE units SET name = ?3 WHERE institution = ?1 AND is_staff = 1 AND name = ?2",
            [id, old.name, new.name])
        try database.execute(
            "UPDATE chats SET name = ?3 WHERE institution = ?1 AND kind = ?4 AND name = ?2",
            [id, old.name, new.name, Chat.staffKind])
    }

    /// Acts beyond the regulation name roles too: `invite.lead.unit`.
    private func renameExtensions() throws(Failure) {
        guard !successors.roles.isEmpty else { return }
        let keys = try database.all(
            "SELECT key FROM extensions WHERE institution = ?1", [id]
        ) { $0.text(0) }
        var known = Set(keys)
        for key in keys {
            var parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 1, ["invite", "role"].contains(parts[0]),
                let new = successors.roles[parts[1]]
            else { continue }
            parts[1] = new
            let renamed = parts.joined(separator: ".")
            // Two roles that become one have one act: the other one keeps its key.
            guard known.insert(renamed).inserted else { continue }
            try database.execute(
                "UPDATE extensions SET key = ?3 WHERE institution = ?1 AND key = ?2",
                [id, key, renamed])
        }
    }

    // MARK: Channels

    private func carryOverChannels() throws(Failure) {
        for (old, new) in successors.channels {
            try database.execute(
                "UPDATE channels SET key = ?3 WHERE institution = ?1 AND key = ?2", [id, old, new])
        }
        guard !successors.roles.isEmpty else { return }
        let own = try Channel.load("c.key IS NULL AND c.number > ?2", [0], of: id, in: database)
        for channel in own {
            try set(channel.name, successors.circle(channel.audience), channel.state, of: channel)
        }
    }

    private func settleChannels(_ old: ChannelRules, _ rules: ChannelRules) throws(Failure) {
        let channels = try Channel.load("c.number > ?2", [0], of: id, in: database)
        for channel in channels {
            if let rule = rules.system.first(where: { $0.key == channel.key }) {
                try set(rule.name, rule.audience, .open, of: channel)
            } else if channel.key != nil || (old.extent == .open && rules.extent != .open) {
                try set(channel.name, channel.audience, .archived, of: channel)
            }
        }
        let known = Set(channels.compactMap(\.key))
        for rule in rules.system where !known.contains(rule.key) {
            _ = try caller.makeChannel(rule, of: id)
        }
    }

    private func set(
        _ name: String, _ audience: [String], _ state: Channel.State, of channel: Channel
    ) throws(Failure) {
        guard (name, audience, state) != (channel.name, channel.audience, channel.state) else {
            return
        }
        try database.execute(
            """
            UPDATE channels SET name = ?3, audience = ?4, state = ?5
            WHERE institution = ?1 AND number = ?2
            """,
            [
                id, channel.id.number, name,
                JSON.array(audience.map(JSON.string)).description, state.rawValue,
            ])
    }
}

extension Caller {
    /// Makes a system channel.
    func makeChannel(
        _ rule: ChannelRule, of institution: Institution.ID
    ) throws(Failure) -> Channel.ID {
        let channel = Channel.ID(institution, try nextNumber("channels", of: institution))
        let audience = JSON.array(rule.audience.map(JSON.string))
        try database.execute(
            """
            INSERT INTO channels(institution, number, key, name, audience, state, last, created)
            VALUES (?1, ?2, ?3, ?4, ?5, 'open', 0, ?6)
            """,
            [institution, channel.number, rule.key, rule.name, audience.description, now])
        return channel
    }
}
