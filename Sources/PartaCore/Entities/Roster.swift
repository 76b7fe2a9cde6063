/// A list of people as an office sends it: who they are, in which role, where they belong.
struct Roster {
    /// A person of the list; one line may name several, a learner and its parents.
    struct Entry {
        let line: Int
        let name: String
        let role: RoleRule
        /// The unit as the line names it.
        let unit: String?
        let phone: Phone?
    }

    /// A line that cannot be used.
    struct Mistake {
        let line: Int
        /// The column's title in the file.
        let column: String?
        let text: String
    }

    private(set) var entries: [Entry] = []
    private(set) var mistakes: [Mistake] = []

    /// Columns that lists have, with the titles that stand for them.
    private enum Column: CaseIterable {
        case name, family, given, patronymic, role, unit, phone, parent

        var titles: [String] {
            switch self {
            case .name: ["фио", "ф.и.о.", "ф. и. о.", "ф.и.о", "имя полностью", "сотрудник"]
            case .family: ["фамилия"]
            case .given: ["имя"]
            case .patronymic: ["отчество"]
            case .role: ["роль", "должность", "статус"]
            case .unit: ["класс", "группа", "объединение", "кружок", "подразделение"]
            case .phone: ["телефон", "мобильный телефон", "номер телефона", "моб. телефон"]
            case .parent:
                [
                    "родитель", "родители", "законный представитель",
                    "родитель (законный представитель)",
                ]
            }
        }
    }

    /// Reads a list; one bad line does not stop the rest.
    ///
    /// - Parameter defaultRole: The role of lines that state none.
    /// - Throws: `invalidArgument` for a list without a title line that names people.
    init(_ text: String, for policy: Policy, defaultRole: RoleRule?) throws(Failure) {
        let lines = SheetText.lines(of: text)
        guard let header = lines.first else {
            throw .invalid("text", "The list is empty.", text: "Список пуст.")
        }
        let places = Self.places(in: header.cells, policy)
        guard places[.name] != nil || places[.family] != nil else {
            throw .invalid(
                "text", "The first line has no column for names.",
                text: "В первой строке нужен столбец «ФИО» или «Фамилия».")
        }
        guard places[.role] != nil || defaultRole != nil else {
            throw .invalid(
                "role", "Neither the list nor the request states a role.",
                text: "В списке нет столбца «Роль»: укажите роль для всех.")
        }
        let parentRole = policy.document.roles.first {
            $0.category == .parent && $0.standing != .absent
        }
        for line in lines.dropFirst() {
            func cell(_ column: Column) -> String {
                places[column].flatMap { $0 < line.cells.count ? line.cells[$0] : nil } ?? ""
            }
            func title(_ column: Column) -> String? { places[column].map { header.cells[$0] } }
            let parts = [cell(.family), cell(.given), cell(.patronymic)].filter { !$0.isEmpty }
            let name =
                places[.name] != nil && !cell(.name).isEmpty
                ? cell(.name) : parts.joined(separator: " ")
            guard (2...200).contains(name.count), name.contains(" ") else {
                let column = title(.name) ?? title(.family)
                mistakes.append(
                    Mistake(line: line.number, column: column, text: "Нет полного имени."))
                continue
            }
            let word = cell(.role)
            guard let role = word.isEmpty ? defaultRole : policy.role(matching: word) else {
                mistakes.append(
                    Mistake(
                        line: line.number, column: title(.role),
                        text: word.isEmpty ? "Не указана роль." : "Роли «\(word)» здесь нет."))
                continue
            }
            let phone = cell(.phone).isEmpty ? nil : Phone(cell(.phone))
            if phone == nil, !cell(.phone).isEmpty {
                mistakes.append(
                    Mistake(
                        line: line.number, column: title(.phone),
                        text: "Телефон пишется так: +79001234567."))
                continue
            }
            let unit = cell(.unit).isEmpty ? nil : cell(.unit)
            entries.append(
                Entry(line: line.number, name: name, role: role, unit: unit, phone: phone))
            guard let parentRole, role.category == .learner else { continue }
            for parent in cell(.parent).split(whereSeparator: { ",;/\n".contains($0) }) {
                let name = parent.trimmed
                guard name.contains(" ") else { continue }
                entries.append(
                    Entry(line: line.number, name: name, role: parentRole, unit: unit, phone: nil))
            }
        }
    }

    private static func places(in header: [String], _ policy: Policy) -> [Column: Int] {
        var places: [Column: Int] = [:]
        let words = policy.document.units.flatMap { [$0.word.nominative] + $0.aliases }
        for column in Column.allCases {
            let titles = Set(
                (column.titles + (column == .unit ? words : [])).map { FoldedName($0) })
            places[column] = header.firstIndex { titles.contains(FoldedName($0)) }
        }
        return places
    }
}
