/// Decides what becomes of each difference in an institution.
struct ProfileJudge {
    let old: ProfileDocument
    let new: ProfileDocument
    let successors: Successors
    /// What the institution has, in the newer document's keys.
    let usage: ProfileUsage

    /// The change at a place.
    func change(at place: ProfileDifference.Place) -> ProfileChange {
        var change = ProfileChange()
        change.part = ProfileChange.Part(place.path)
        change.path = place.path.joined(separator: ".")
        change.before = place.before
        change.after = place.after
        change.kind =
            place.before == nil ? .added : place.after == nil ? .removed : .changed
        change.subject = subject(of: place.path)
        change.clause = clause(at: place)
        judge(&change, place)
        return change
    }

    /// The changes of keys themselves: what took another thing's place.
    func successions() -> [ProfileChange] {
        func changes(_ part: ProfileChange.Part, _ list: String, _ keys: [String: String])
            -> [ProfileChange]
        {
            keys.sorted { $0.key < $1.key }.map { before, after in
                var change = ProfileChange()
                change.part = part
                change.kind = .renamed
                change.path = "\(list).\(after).key"
                change.subject = subject(of: [list, after])
                change.before = .string(before)
                change.after = .string(after)
                change.settle(
                    .keptAsAlias, "It takes the place of \(before); the old key is understood.",
                    "Заменяет «\(before)»; прежний ключ понимается и дальше.")
                return change
            }
        }
        return changes(.roles, "roles", successors.roles)
            + changes(.units, "units", successors.units)
            + changes(.channels, "channels.system", successors.channels)
    }

    private func judge(_ change: inout ProfileChange, _ place: ProfileDifference.Place) {
        let path = place.path
        switch (path.first, path.count) {
        case ("roles", 2...): judgeRole(&change, path)
        case ("units", 2...): judgeUnit(&change, path)
        case ("staffComponent", 2): judgeStaff(&change, path)
        case ("channels", 2...): judgeChannel(&change, path)
        case ("chats", 2...): judgeChat(&change, path)
        case ("functions", 2): judgeFunction(&change, path)
        case ("invites", 2...):
            change.settle(
                .applied, "Links that were given out before keep their term.",
                "Выданные ранее ссылки действуют до конца своего срока.")
        default: break
        }
    }

    // MARK: Words that stay understood

    /// Whether a list of names, or a name, has something that the new document no longer says.
    private func losesNames(_ place: JSON?, _ thing: FormerName.Thing, _ key: String) -> Bool {
        let names = (place?.elements ?? [place?["nom"] ?? place ?? .null]).compactMap(\.text)
        return names.contains { name in
            let former = FormerName(thing, key, .name, name)
            return !new.knows(former) && new.newOwner(of: former) == nil
        }
    }

    /// Says of a name whether it is kept as an alias or now means something else.
    func judgeName(
        _ change: inout ProfileChange, _ thing: FormerName.Thing, _ key: String
    ) {
        if change.kind == .changed, change.before?["nom"] != change.after?["nom"] {
            change.kind = .renamed
        }
        if losesNames(change.before, thing, key) {
            return change.settle(
                .keptAsAlias, "The old name is still understood.",
                "Прежнее название понимается и дальше.")
        }
        let names = (change.before?.elements ?? [change.before?["nom"] ?? change.before ?? .null])
            .compactMap(\.text)
        let owners = names.compactMap { new.newOwner(of: FormerName(thing, key, .name, $0)) }
        guard let owner = owners.first else { return }
        change.settle(
            .applied, "The old name now means \(owner).",
            "Прежнее название теперь означает «\(owner)».")
    }

    // MARK: What a change is about

    private func subject(of path: [String]) -> String? {
        guard path.count > 1 else { return nil }
        switch path[0] {
        case "roles", "invites":
            let key = String(path[1].prefix { $0 != " " })
            return (new.roles + old.roles).first { $0.key == key }?.word.nominative
        case "units":
            return (new.units + old.units).first { $0.key == path[1] }?.word.nominative
        case "chats": return (new.chats + old.chats).first { $0.key == path[1] }?.name
        case "rows": return Row(rawValue: path[1])?.title
        case "channels", "channels.system":
            guard let key = path.last(where: { $0 != "name" && $0 != "aliases" }) else {
                return nil
            }
            let channels = new.channels.system + old.channels.system
            return channels.first { path.contains($0.key) || $0.key == key }?.name
        default: return nil
        }
    }

    private func clause(at place: ProfileDifference.Place) -> String? {
        if let own = place.after?["clause"]?.text ?? place.before?["clause"]?.text { return own }
        guard place.path.count > 1 else { return nil }
        let key = place.path[1]
        switch place.path[0] {
        case "roles":
            let role = new.roles.first { $0.key == key } ?? old.roles.first { $0.key == key }
            return place.path.contains("verification")
                ? role?.verification.clause ?? role?.clause : role?.clause
        case "units": return new.units.first { $0.key == key }?.clause
        case "chats": return new.chats.first { $0.key == key }?.clause
        case "channels": return new.channels.clause
        case "joinRequests": return new.joinRequests.clause
        case "staffComponent": return new.staffComponent.clause
        default: return nil
        }
    }
}
