import PartaCore

/// Which rows were shown for which institutions, and by which scenes.
struct Evidence {
    private var scenes: [String: [Row: [String]]] = [:]

    mutating func add(_ rows: [Row], of institution: String, scene: String) {
        for row in rows { scenes[institution, default: [:]][row, default: []].append(scene) }
    }

    /// The institutions of which anything was shown.
    var institutions: [String] { scenes.keys.sorted() }

    /// The rows that were shown for an institution.
    func rows(of institution: String) -> [Row] { (scenes[institution] ?? [:]).keys.sorted() }

    /// Institution → row → scenes.
    var json: JSON {
        .object(
            scenes.sorted { $0.key < $1.key }.map { institution, rows in
                JSON.Member(
                    institution,
                    .object(
                        rows.sorted { $0.key < $1.key }.map { row, names in
                            JSON.Member(row.rawValue, .array(names.map(JSON.string)))
                        }))
            })
    }
}
