/// What the new school year makes of one unit.
struct RolloverStep: Record {
    var unit = Unit.ID()
    var kind = ""
    var name = ""
    /// The name in the new school year; nothing for a unit that finishes or is still undecided.
    var next: String?
    var newUnit: Unit.ID?
    var finishes = false
    var learners = 0
    var problem: String?

    static let fields: [Field<Self>] = [
        Field("unit", \.unit, "The unit."),
        Field("kind", \.kind, "Key of its kind."),
        Field("name", \.name, "Its name until now."),
        Field("next", \.next, "Its name in the new school year."),
        Field("newUnit", \.newUnit, "The new unit, once it is made."),
        Field("finishes", \.finishes, "Whether its learners finish."),
        Field("learners", \.learners, "How many learners it has."),
        Field("problem", \.problem, "What the administrator must decide first."),
    ]

    /// By what lists will know the unit; nothing for one without a next name.
    fileprivate var nextKey: UnitKey? { next.map { UnitKey(kind: kind, name: UnitName($0)) } }
}

/// The plan by which all units go into a new school year.
struct Rollover {
    /// The word by which the vendor's function and the administrator let a unit finish.
    static let finish = "выпуск"

    let schoolYear: Int
    /// The active units of learners, each with its step at the same place.
    let units: [Unit]
    let steps: [RolloverStep]

    /// Plans the new school year.
    ///
    /// - Parameters:
    ///   - schoolYear: The year in which it begins; after the newest of the units by default.
    ///   - names: The administrator's decisions by unit.
    /// - Throws: `conflict` when the year has begun here already, `invalidArgument` for a year
    ///   that is not the next one or a decision on an unknown unit.
    init(_ insider: Insider, schoolYear: Int?, names: [String: String]) throws(Failure) {
        let active = try Unit.activeLearners(
            of: insider.institution.id, in: insider.database)
        let year = schoolYear ?? (active.map(\.schoolYear).max() ?? insider.today.schoolYear) + 1
        self.schoolYear = year
        units = active.filter { $0.schoolYear < year }
        let begun = try insider.database.count(
            """
            SELECT COUNT(*) FROM units
            WHERE institution = ?1 AND school_year = ?2 AND previous IS NOT NULL
            """, [insider.institution.id, year])
        guard begun == 0, !units.isEmpty else {
            throw Failure(
                .conflict, field: "schoolYear", "There is nothing to move into this school year.",
                text: "\(year)/\(year + 1) учебный год уже начат: переводить некого.")
        }
        guard year <= insider.today.schoolYear + 1 else {
            throw .invalid(
                "schoolYear", "The school year is not the next one.",
                text: "Можно перейти только в следующий учебный год.")
        }
        let known = Set(units.map(\.id.description))
        if let foreign = names.keys.sorted().first(where: { !known.contains($0) }) {
            throw .invalid(
                "names.\(foreign)", "No such unit goes into the new school year.",
                text: "Такого объединения среди переводимых нет.")
        }
        let taken = active.filter { $0.schoolYear >= year }
        var steps: [RolloverStep] = []
        for unit in units {
            steps.append(
                try Self.step(unit, year, decision: names[unit.id.description], insider))
        }
        let wanted = Dictionary(grouping: steps.compactMap(\.nextKey)) { $0 }
        let occupied = Set(taken.map(\.key))
        for index in steps.indices {
            guard let next = steps[index].next, let key = steps[index].nextKey else { continue }
            if (wanted[key]?.count ?? 0) > 1 || occupied.contains(key) {
                steps[index].problem = "Название «\(next)» занято: укажите другое."
            }
        }
        self.steps = steps
    }

    private static func step(
        _ unit: Unit, _ year: Int, decision: String?, _ insider: Insider
    ) throws(Failure) -> RolloverStep {
        var step = RolloverStep()
        step.unit = unit.id
        step.kind = unit.kind
        step.name = unit.name
        step.learners = try insider.learners(of: unit.id).count
        let next: String?
        if let decision {
            guard (1...100).contains(decision.count) else {
                throw .invalid(
                    "names.\(unit.id)", "A name has 1 to 100 characters.",
                    text: "Название — от 1 до 100 знаков.")
            }
            next = decision
        } else if insider.policy.document.vendorFunctions.contains(where: { $0.name == "unit.next" }
        ) {
            next = try insider.vendor(
                "unit.next", [.string(unit.name), .integer(Int64(year))])
        } else {
            next = unit.name
        }
        guard let next, !next.isEmpty else {
            step.problem = "Правило перевода не знает такого названия: укажите новое."
            return step
        }
        guard next.count <= 100 else {
            step.problem = "Правило перевода дало слишком длинное название: укажите другое."
            return step
        }
        step.finishes = FoldedName(next) == FoldedName(finish)
        if !step.finishes { step.next = next }
        return step
    }
}
