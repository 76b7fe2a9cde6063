/// Checks of units, chats and channels.
extension ProfileCheck {
    mutating func checkStructure() {
        let units: [Part<UnitKind>] = parts("units")
        checkKeys(units.map { ($0.path + ".key", $0.value.key) })
        if let rule: Part<Rule> = part("nomenclature") {
            requireClause(rule.path, rule.value.standing, rule.value.clause)
        }
        if let rule: Part<DistributionRule> = part("distribution") {
            requireClause(rule.path, rule.value.standing, rule.value.clause)
            if rule.value.standing == .promised, rule.value.word == nil {
                fail(
                    rule.path + ".word", "A promised distribution names what is distributed.",
                    "Распределение должно называть, что распределяется.",
                    hint: "Add \"word\": {\"nom\": \"классное руководство\"}.")
            }
        }
        if let staff: Part<StaffComponent> = part("staffComponent") {
            requireClause(staff.path, .promised, staff.value.clause)
            checkNames([(staff.path, staff.value.name, staff.value.aliases)])
        }
        if let rule: Part<StatisticsRule> = part("statistics") {
            requireClause(rule.path, rule.value.standing, rule.value.clause)
        }
    }

    mutating func checkChats() {
        let chats: [Part<ChatKind>] = parts("chats")
        checkKeys(chats.map { ($0.path + ".key", $0.value.key) })
        for chat in chats {
            let rule = chat.value
            checkCircle(chat.path + ".open", rule.open)
            checkCircle(chat.path + ".takes", rule.takes)
            requireClause(chat.path, rule.standing, rule.clause)
            requirePeople(chat.path + ".open", rule.standing, rule.open)
        }
        let direct: [Part<DirectRule>] = parts("direct")
        for rule in direct {
            checkCircle(rule.path + ".from", rule.value.from)
            checkCircle(rule.path + ".to", rule.value.to)
            requireClause(rule.path, rule.value.standing, rule.value.clause)
        }
    }

    mutating func checkChannels() {
        let channels: [Part<ChannelRule>] = parts("channels.system")
        checkKeys(channels.map { ($0.path + ".key", $0.value.key) })
        checkNames(channels.map { ($0.path, $0.value.name, $0.value.aliases) })
        for channel in channels {
            checkCircle(channel.path + ".audience", channel.value.audience)
            requireClause(channel.path, .promised, channel.value.clause)
        }
        if let editorial: Part<CircleRule> = part("channels.editorial") {
            checkCircle(editorial.path + ".who", editorial.value.who)
            requireClause(editorial.path, editorial.value.standing, editorial.value.clause)
            requirePeople(editorial.path + ".who", editorial.value.standing, editorial.value.who)
        }
        guard let rules: Part<ChannelRules> = part("channels") else { return }
        checkCircle(rules.path + ".publishers", rules.value.publishers)
        checkExtent(rules.value, path: rules.path)
    }

    private mutating func checkExtent(_ rules: ChannelRules, path: String) {
        switch (rules.extent, rules.system.isEmpty) {
        case (.none, false):
            fail(
                path + ".system", "The text names no channels, yet some are listed.",
                "Текст не называет каналов, а в документе они перечислены.",
                hint: "Write \"extent\": \"closed\" or \"open\", or empty \"system\".")
        case (.closed, true), (.open, true):
            fail(
                path + ".system", "The text names channels, yet none is listed.",
                "Текст называет каналы, а в документе их нет.",
                hint: "List the channels in \"system\", or write \"extent\": \"none\".")
        default: break
        }
        if rules.extent == .none, rules.editorial.standing == .promised {
            fail(
                path + ".editorial.standing", "Without channels there is nothing to supply.",
                "Без каналов передавать материалы некуда.",
                hint: "Write \"editorial\": {\"standing\": \"absent\"}.")
        }
        if rules.extent != .none, rules.publishers.isEmpty {
            fail(
                path + ".publishers", "Channels need somebody who publishes.",
                "У каналов должен быть тот, кто публикует.",
                hint: "Add \"publishers\": [\"@administrators\"].")
        }
    }

    /// Names and aliases of things lead to one thing each, however they are written.
    private mutating func checkNames(_ things: [(path: String, name: String, aliases: [String])]) {
        checkUnique(
            things.flatMap { thing in
                [(thing.path + ".name", FoldedName(thing.name))]
                    + thing.aliases.enumerated().map {
                        ("\(thing.path).aliases.\($0.offset)", FoldedName($0.element))
                    }
            })
    }
}
