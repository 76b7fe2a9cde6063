/// What an institution has of the things that its profile describes.
package struct ProfileUsage: Sendable {
    /// A channel that administrators have added.
    package struct OwnChannel: Sendable {
        let name: String
    }

    /// Whether nobody has counted: all that the document knows is taken to be in use.
    package var isAssumed = false
    /// Whether the administrator has registered, so that structure and channels exist.
    package var isRegistered = false
    /// Members by the role that they hold.
    package var holders: [String: Int] = [:]
    /// Those of them whose status is not confirmed.
    package var unconfirmed: [String: Int] = [:]
    /// The roles of each person who leads an active unit.
    package var leads: [[String]] = []
    /// Units by kind, archived ones too.
    package var units: [String: Int] = [:]
    /// Open chats by kind.
    package var chats: [String: Int] = [:]
    /// Open channels that administrators have added.
    package var ownChannels: [OwnChannel] = []
    /// Keys of what is switched on beyond the regulation.
    package var extensions: Set<String> = []
    package var administrators = 0
    /// People whom the institution has named to complete verification.
    package var verifiers = 0

    package init() {}

    /// An institution that uses all that a document offers.
    package static func assumed(of document: ProfileDocument) -> ProfileUsage {
        var usage = ProfileUsage()
        usage.isAssumed = true
        usage.isRegistered = true
        usage.administrators = 1
        for role in document.roles where role.standing != .absent {
            usage.holders[role.key] = 1
            usage.unconfirmed[role.key] = 1
            if role.leads { usage.leads.append([role.key]) }
        }
        for kind in document.units { usage.units[kind.key] = 1 }
        for kind in document.chats where kind.standing != .absent { usage.chats[kind.key] = 1 }
        return usage
    }

    /// The same in the keys of a newer document.
    func renamed(by successors: Successors) -> ProfileUsage {
        var usage = self
        func sum(_ counts: [String: Int], _ keys: [String: String]) -> [String: Int] {
            Dictionary(counts.map { (keys[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: +)
        }
        usage.holders = sum(holders, successors.roles)
        usage.unconfirmed = sum(unconfirmed, successors.roles)
        usage.leads = leads.map(successors.circle)
        usage.units = sum(units, successors.units)
        return usage
    }
}
