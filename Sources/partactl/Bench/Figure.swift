import PartaCore

/// One cost in one run, beside what it is compared with.
struct Figure {
    /// The most that the design allows.
    enum Limit {
        /// So much in the figure's unit.
        case most(Double)
        /// So much more than the bare side, in the figure's unit.
        case over(Double)
    }

    let name: String
    /// Unit of all figures: `ns`, `µs` or `ms`.
    let unit: String
    /// What the bare side is; empty when there is none.
    var bareName = ""
    /// One figure a round, taken in turn with the other side's.
    var bare: [Double] = []
    var measured: [Double] = []
    var limit: Limit?
    /// Why nothing was measured.
    var absence: String?

    private var ratio: Double? {
        guard let ours = median(measured), let other = median(bare), other > 0 else { return nil }
        return ours / other
    }

    private func median(_ figures: [Double]) -> Double? {
        figures.isEmpty ? nil : Stopwatch.median(figures)
    }

    /// Whether the limit holds; `nil` without one.
    var isWithin: Bool? {
        guard let limit, let ours = median(measured) else { return nil }
        return switch limit {
        case .most(let most): ours <= most
        case .over(let most): ours - (median(bare) ?? 0) <= most
        }
    }

    private var limitText: String {
        switch limit {
        case .most(let most): "\(Stopwatch.shown(most)) \(unit)"
        case .over(let most): "+\(Stopwatch.shown(most)) \(unit)"
        case nil: ""
        }
    }

    /// A line of the table.
    var line: String {
        let start = Help.padded(name, 46)
        guard absence == nil else { return start + (absence ?? "") }
        var text = start + Help.padded(shown(measured), 26)
        text += Help.padded(ratio.map { Stopwatch.shown($0) + " ×" } ?? "", 10)
        text += Help.padded(bare.isEmpty ? "" : "\(bareName) \(shown(bare))", 44)
        guard let isWithin else { return text }
        return text + limitText + (isWithin ? "" : "  EXCEEDED")
    }

    /// The median and, behind it, the least and the most.
    private func shown(_ figures: [Double]) -> String {
        guard let median = median(figures), let least = figures.min(), let most = figures.max()
        else { return "" }
        return
            "\(Stopwatch.shown(median)) \(unit) (\(Stopwatch.shown(least))–\(Stopwatch.shown(most)))"
    }

    /// The title line above ``line``.
    static let title =
        Help.padded("cost", 46) + Help.padded("here, median (least–most)", 26)
        + Help.padded("ratio", 10) + Help.padded("beside", 44) + "limit"

    var json: JSON {
        var members = [JSON.Member("name", .string(name)), JSON.Member("unit", .string(unit))]
        if let absence { members.append(JSON.Member("absence", .string(absence))) }
        func add(_ name: String, _ figures: [Double]) {
            guard let median = median(figures) else { return }
            members.append(
                JSON.Member(
                    name,
                    .object([
                        JSON.Member("median", .number(median)),
                        JSON.Member("rounds", .array(figures.map { .number($0) })),
                    ])))
        }
        add("measured", measured)
        if !bareName.isEmpty { members.append(JSON.Member("bareName", .string(bareName))) }
        add("bare", bare)
        if let ratio { members.append(JSON.Member("ratio", .number(ratio))) }
        switch limit {
        case .most(let most): members.append(JSON.Member("limit", .number(most)))
        case .over(let most): members.append(JSON.Member("limitOverBare", .number(most)))
        case nil: break
        }
        if let isWithin { members.append(JSON.Member("isWithin", .boolean(isWithin))) }
        return .object(members)
    }
}
