/// A training group's name, which ends with its stage: «Лыжные гонки, НП-1».
///
/// Sport training has stages, and people stay a fixed number of years in each: НП (initial
/// training) 3, УТ (training) 5; in ССМ (improvement) and ВСМ (mastery) as long as they grow.
struct TrainingGroup {
    /// The stages whose years are numbered, in their order.
    private static let stages = [(name: "НП", years: 3), (name: "УТ", years: 5)]
    /// The stages without numbered years; the first follows the last numbered one.
    private static let openStages = ["ССМ", "ВСМ"]

    private let name: String
    /// What stands before the stage, with the space.
    private let sport: Substring
    /// The stage as it stands in the name: «НП-1».
    private let stage: Substring

    init(_ name: String) {
        self.name = name
        stage = name[(name.lastIndex(of: " ").map { name.index(after: $0) } ?? name.startIndex)...]
        sport = name[..<stage.startIndex]
    }

    /// The name in the next school year; `nil` when people have to decide.
    var next: String? {
        if Self.openStages.contains(String(stage)) { return name }
        guard let (index, year) = place else { return nil }
        if year < Self.stages[index].years {
            return sport + "\(Self.stages[index].name)-\(year + 1)"
        }
        let following = index + 1
        return following < Self.stages.count
            ? sport + "\(Self.stages[following].name)-1" : sport + Self.openStages[0]
    }

    /// What is wrong with the name, in one Russian sentence; `nil` when nothing is.
    var fault: String? {
        if Self.openStages.contains(String(stage)) || place != nil { return nil }
        return "Название группы заканчивается этапом подготовки: например, «Лыжные гонки, НП-1»."
    }

    /// The numbered stage and the year in it, from 1.
    private var place: (index: Int, year: Int)? {
        let parts = stage.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Self.stages.firstIndex(where: { $0.name == parts[0] }),
            let year = Int(parts[1]), (1...Self.stages[index].years).contains(year)
        else { return nil }
        return (index, year)
    }
}
