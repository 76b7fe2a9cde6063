/// Where two documents differ, member by member; things are paired by their keys, not their order.
struct ProfileDifference {
    /// A member that differs.
    struct Place {
        let path: [String]
        /// `nil` where the other document has something new.
        let before: JSON?
        /// `nil` where something is gone.
        let after: JSON?
    }

    private(set) var places: [Place] = []

    /// - Parameter old: The older document in the newer one's keys; see ``Successors``.
    init(from old: JSON, to new: JSON) { compare(old, new, at: []) }

    private mutating func compare(_ old: JSON?, _ new: JSON?, at path: [String]) {
        guard old != new else { return }
        switch (old, new) {
        case (.object(let before)?, .object(let after)?) where !Self.isWhole(path, old, new):
            for member in before {
                compare(member.value, new?[member.name], at: path + [member.name])
            }
            for member in after where old?[member.name] == nil {
                compare(nil, member.value, at: path + [member.name])
            }
        case (.array(let before)?, .array(let after)?):
            guard let name = path.last, let identities = Self.identities[name] else { fallthrough }
            pair(before, after, by: identities, at: path)
        default: places.append(Place(path: path, before: old, after: new))
        }
    }

    private mutating func pair(
        _ old: [JSON], _ new: [JSON], by names: [String], at path: [String]
    ) {
        func identity(_ element: JSON) -> String {
            names.compactMap { element[$0] }.map { $0.text ?? $0.description }
                .joined(separator: " ")
        }
        for element in old {
            let key = identity(element)
            compare(element, new.first { identity($0) == key }, at: path + [key])
        }
        let known = Set(old.map(identity))
        for element in new where !known.contains(identity(element)) {
            compare(nil, element, at: path + [identity(element)])
        }
    }

    /// Lists whose elements say who they are, and by which members.
    private static let identities = [
        "roles": ["key"], "units": ["key"], "chats": ["key"], "system": ["key"],
        "invites": ["role", "target"], "vendorFunctions": ["name"], "contradictions": ["thing"],
        "direct": ["from", "to"], "rules": ["kind", "text"],
    ]

    /// Whether an object is one thing to a reader: a word with its forms, a rule of one line.
    private static func isWhole(_ path: [String], _ old: JSON?, _ new: JSON?) -> Bool {
        if old?["nom"] != nil || new?["nom"] != nil { return true }
        return path.count == 2 && ["functions", "rows"].contains(path.first)
    }
}

extension ProfileChange.Part {
    /// The part that a place of a document belongs to.
    init(_ path: [String]) {
        switch path.first {
        case "roles": self = path.contains("verification") ? .verification : .roles
        case "units", "staffComponent", "nomenclature", "distribution": self = .units
        case "channels": self = .channels
        case "chats": self = .chats
        case "direct": self = .direct
        case "invites": self = .invites
        case "joinRequests": self = .joinRequests
        case "administrators", "application": self = .administrators
        case "functions": self = .functions
        case "rows": self = .rows
        case "rules": self = .rules
        case "regulation", "contradictions": self = .regulation
        case "vendorFunctions": self = .vendorFunctions
        case "name", "institution", "words", "language": self = .words
        case "statistics": self = path.last == "recipient" ? .words : .other
        default: self = .other
        }
    }
}
