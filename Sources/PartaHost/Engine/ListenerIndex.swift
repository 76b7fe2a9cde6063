import PartaCore

/// A stream that hears events live.
struct Listener: Sendable {
    let id: ListenerID
    let door: any EventDoor
    let session: HostID<SessionNoun>
    /// It has got all events up to here.
    let position: Int64
}

/// The live streams by the account they belong to.
struct ListenerIndex: Sendable {
    private struct Key: Hashable {
        let door: ObjectIdentifier
        let id: ListenerID

        init(_ id: ListenerID, _ door: any EventDoor) {
            self.door = ObjectIdentifier(door)
            self.id = id
        }
    }

    private(set) var byAccount: [Account.ID: [Listener]] = [:]
    private var accounts: [Key: Account.ID] = [:]

    var isEmpty: Bool { byAccount.isEmpty }
    var count: Int { accounts.count }
    /// The streams, in no order.
    var all: some Sequence<Listener> { byAccount.values.lazy.joined() }

    mutating func add(_ listener: Listener, of account: Account.ID) {
        accounts[Key(listener.id, listener.door)] = account
        byAccount[account, default: []].append(listener)
    }

    /// Removes a stream; nothing happens when it is not there.
    mutating func remove(_ id: ListenerID, of door: any EventDoor) {
        guard let account = accounts.removeValue(forKey: Key(id, door)) else { return }
        byAccount[account]?.removeAll { $0.id == id && $0.door === door }
        if byAccount[account]?.isEmpty == true { byAccount[account] = nil }
    }
}
