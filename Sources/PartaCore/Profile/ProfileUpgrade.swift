/// What an institution's change to another document, or to another overlay, brings.
///
/// Only judges; see ``InstitutionUpgrade`` for what is done.
package struct ProfileUpgrade: Sendable {
    /// What an institution follows: a document, what it sets over it, and its outgrown names.
    package struct Basis: Sendable {
        package let document: JSON
        package let overlay: JSON
        package let former: [FormerName]

        package init(document: JSON, overlay: JSON = [:], former: [FormerName] = []) {
            self.document = document
            self.overlay = overlay
            self.former = former
        }
    }

    /// The document under the overlay until now; `nil` when it cannot be read any more.
    let old: ProfileDocument?
    /// The document under the overlay from now on; `nil` when it cannot be used.
    let new: ProfileDocument?
    /// The overlay in the newer document's keys.
    package let overlay: JSON
    package let former: [FormerName]
    package let successors: Successors
    package let changes: [ProfileChange]
    /// Everything that is in the way; empty when the institution can go over.
    package let refusals: [ProfileRefusal]

    /// Judges a change.
    ///
    /// - Parameters:
    ///   - basis: What the institution follows now.
    ///   - document: The document to follow.
    ///   - overlay: The overlay from now on; `nil` for the present one, in the new keys.
    ///   - usage: What the institution has; `nil` for one that uses all that it may.
    package init(
        from basis: Basis, to document: JSON, overlay: JSON? = nil, usage: ProfileUsage? = nil
    ) {
        var refusals = Self.refusals(of: document, after: basis.document)
        let oldBase = Self.lenient(basis.document)
        let (newBase, baseIssues) = ProfileDocument.check(document)
        var successors = Successors()
        if let oldBase, let newBase { successors = Successors(from: oldBase, to: newBase) }
        let overlay = overlay ?? basis.overlay.renamed(by: successors)
        self.overlay = overlay
        let old = Self.lenient(basis.document.overlaid(by: basis.overlay))
        var new: ProfileDocument?
        if newBase == nil {
            refusals += Self.refusals(baseIssues)
        } else {
            let issues: Issues
            (new, issues) = ProfileDocument.check(overlay: overlay, over: document)
            refusals += Self.refusals(issues)
        }
        self.old = old
        self.new = new
        guard let old, let new else {
            self.successors = successors
            former = basis.former
            changes = []
            self.refusals = refusals + (new.map { Self.losses(of: usage, in: $0) } ?? [])
            return
        }
        let base = successors
        successors = Successors(from: old, to: new)
        successors.complete(with: base, from: old, to: new)
        self.successors = successors
        former = FormerName.all(of: old, basis.former, after: successors, in: new)
        let usage = (usage ?? .assumed(of: old)).renamed(by: successors)
        changes = Self.changes(old, new, successors, usage)
        self.refusals =
            refusals
            + changes.filter { $0.effect == .refused }.map { change in
                let text = change.text ?? ""
                return ProfileRefusal(
                    change.path, change.message ?? "",
                    change.subject.map { "«\($0)»: \(text)" } ?? text)
            }
    }

    /// What an institution would lose whose old document cannot be read any more.
    private static func losses(
        of usage: ProfileUsage?, in new: ProfileDocument
    ) -> [ProfileRefusal] {
        let roles = Set(new.roles.filter { $0.standing != .absent }.map(\.key))
        let kinds = Set(new.units.map(\.key))
        let held = (usage?.holders.keys.sorted() ?? []).filter { !roles.contains($0) }
        let used = (usage?.units.keys.sorted() ?? []).filter { !kinds.contains($0) }
        return held.map {
            ProfileRefusal(
                "roles.\($0)", "Members hold the role.", "Роль «\($0)» есть у участников.")
        }
            + used.map {
                ProfileRefusal(
                    "units.\($0)", "There are units of this kind.",
                    "Объединения вида «\($0)» есть.")
            }
    }

    private static func changes(
        _ old: ProfileDocument, _ new: ProfileDocument, _ successors: Successors,
        _ usage: ProfileUsage
    ) -> [ProfileChange] {
        let judge = ProfileJudge(old: old, new: new, successors: successors, usage: usage)
        let difference: ProfileDifference
        do throws(Failure) {
            difference = ProfileDifference(
                from: try JSON.encoded(old).renamed(by: successors), to: try JSON.encoded(new))
        } catch { preconditionFailure("A document writes no JSON: \(error.message)") }
        let places = difference.places.filter {
            !["schema", "id", "version"].contains($0.path.first)
        }
        let order = ProfileChange.Part.allCases
        return (judge.successions() + places.map(judge.change)).enumerated().sorted {
            let ranks = [$0, $1].map { order.firstIndex(of: $0.element.part) ?? order.endIndex }
            return (ranks[0], $0.offset) < (ranks[1], $1.offset)
        }.map(\.element)
    }

    /// A document of which only the form is asked: it has served until now.
    private static func lenient(_ json: JSON) -> ProfileDocument? {
        var ignored = Issues()
        return ProfileDocument.decode(json, issues: &ignored)
    }

    private static func refusals(_ issues: Issues) -> [ProfileRefusal] {
        issues.list.filter { !$0.isWarning }.map { ProfileRefusal($0.path, $0.message, $0.text) }
    }

    /// Only a later version of the same profile may follow; the same document always may.
    private static func refusals(of document: JSON, after old: JSON) -> [ProfileRefusal] {
        guard document != old else { return [] }
        let (from, to) = (old["id"]?.text, document["id"]?.text)
        if let from, let to, from != to {
            return [
                ProfileRefusal(
                    "id", "It is another profile: \(to), not \(from).",
                    "Это другой профиль: \(to), а не \(from).")
            ]
        }
        guard let from = old["version"]?.text, let to = document["version"]?.text else { return [] }
        let (before, after) = (numbers(from), numbers(to))
        if before == after {
            return [
                ProfileRefusal(
                    "version", "The document differs, but its version is still \(to).",
                    "Документ изменился, а номер версии прежний: \(to).")
            ]
        }
        guard after.lexicographicallyPrecedes(before) else { return [] }
        return [
            ProfileRefusal(
                "version", "Version \(to) is older than \(from).",
                "Версия \(to) старше действующей \(from).")
        ]
    }

    private static func numbers(_ version: String) -> [Int] {
        version.split(separator: ".").compactMap { Int($0) }
    }
}

extension FormerName {
    /// The names that the things of a newer document have had before.
    ///
    /// - Parameters:
    ///   - known: Names of still earlier versions, in the older document's keys.
    static func all(
        of old: ProfileDocument, _ known: [FormerName], after successors: Successors,
        in new: ProfileDocument
    ) -> [FormerName] {
        var names: [FormerName] = known.map { name in
            var name = name
            switch name.thing {
            case .role: name.key = successors.roles[name.key] ?? name.key
            case .unit: name.key = successors.units[name.key] ?? name.key
            case .channel: name.key = successors.channels[name.key] ?? name.key
            case .staff: break
            }
            return name
        }
        for role in old.roles where role.standing != .absent {
            let key = successors.roles[role.key] ?? role.key
            names.append(FormerName(.role, key, .key, role.key))
            for name in [role.word.nominative] + role.aliases {
                names.append(FormerName(.role, key, .name, name))
            }
            let words = [role.platform, role.verification.status].compactMap { $0 }
            for word in words + role.platformAliases {
                names.append(FormerName(.role, key, .platform, word))
            }
        }
        for kind in old.units {
            let key = successors.units[kind.key] ?? kind.key
            for name in [kind.key, kind.word.nominative] + kind.aliases {
                names.append(FormerName(.unit, key, name == kind.key ? .key : .name, name))
            }
        }
        for channel in old.channels.system {
            let key = successors.channels[channel.key] ?? channel.key
            for name in [channel.key, channel.name] + channel.aliases {
                names.append(FormerName(.channel, key, name == channel.key ? .key : .name, name))
            }
        }
        for name in [old.staffComponent.name] + old.staffComponent.aliases {
            names.append(FormerName(.staff, "", .name, name))
        }
        var seen: Set<FormerName> = []
        return names.filter { name in
            // An old key may be an alias already; that it was a key is remembered all the same.
            let isOver = name.kind == .key ? name.name != name.key : !new.knows(name)
            return isOver && new.holds(name) && new.newOwner(of: name) == nil
                && seen.insert(name).inserted
        }
    }
}
