extension Caller {
    /// Keeps that the members for whom this write was made were active today.
    ///
    /// One row per member and day of the institution's clock; reads leave none.
    func keepActivity() throws(Failure) {
        for (member, day) in effects.activeMembers {
            try database.execute(
                """
                INSERT INTO activity(institution, day, member) VALUES (?1, ?2, ?3)
                ON CONFLICT DO NOTHING
                """, [member.institution, day, member.number])
        }
    }
}
