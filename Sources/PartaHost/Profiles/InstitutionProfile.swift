package import PartaCore
internal import PartaStore

/// What one institution of a data folder follows and has; for tools that only look.
package struct InstitutionProfile: Sendable {
    package let basis: ProfileUpgrade.Basis
    package let usage: ProfileUsage

    /// Reads an institution; a host may work on the folder meanwhile.
    ///
    /// - Parameter profiles: The loaded profiles, for an institution without a document of its own.
    /// - Throws: `notFound` without such an institution, `unavailable` when a host of this release
    ///   has not opened the folder yet.
    package init(
        of id: Institution.ID, in folder: String, profiles: any ProfileSource
    ) throws(Failure) {
        let store = try SQLiteStore(readingOnly: folder + "/parta.sqlite")
        defer { store.close() }
        (basis, usage) = try store.read { database throws(Failure) in
            let steps = try database.all(
                "SELECT name FROM pragma_table_info('institutions')"
            ) { $0.text(0) }
            guard steps.contains("former") else {
                throw Failure(
                    .unavailable, field: "data",
                    "\(folder) is of an earlier release; open it with this one first.",
                    text: "Данные созданы более ранней версией: сначала откройте их этой.")
            }
            return (
                try Tenants(profiles: profiles).basis(of: id, in: database),
                try ProfileUsage(of: id, in: database)
            )
        }
    }
}
