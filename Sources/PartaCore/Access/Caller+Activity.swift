import Synchronization

extension Caller {
    /// Keeps that the members for whom this write was made were active today.
    ///
    /// One row per member and day of the institution's clock; reads leave none.
    func keepActivity() throws(Failure) {
        for (member, day) in effects.activeMembers where !tenants.activity.holds(member, day) {
            try database.execute(
                """
                INSERT INTO activity(institution, day, member) VALUES (?1, ?2, ?3)
                ON CONFLICT DO NOTHING
                """, [member.institution, day, member.number])
            effects.noteKeptActivity(of: member, on: day)
        }
    }
}

/// The members whose day is known to be on disk, so that it is written once.
package final class KnownActivity: Sendable {
    /// With so many members the process forgets them all; they cost one row each to learn again.
    private static let limit = 100_000

    /// Guards the last known day of each member.
    private let days = Mutex<[Member.ID: Day]>([:])

    func holds(_ member: Member.ID, _ day: Day) -> Bool {
        days.withLock { $0[member] == day }
    }

    /// Notes what a write has kept; called after its commit.
    package func note(_ kept: [(member: Member.ID, day: Day)]) {
        guard !kept.isEmpty else { return }
        days.withLock { days in
            if days.count >= Self.limit { days = [:] }
            for (member, day) in kept { days[member] = day }
        }
    }
}
