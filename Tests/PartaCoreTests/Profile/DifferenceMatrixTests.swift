import PartaCore
import Testing

/// The matrix of differences between the five regulations, cell by cell.
@Suite struct DifferenceMatrixTests {
    /// One line of the matrix: what it is about, the five cells, and where the cell is read.
    struct Line: Sendable, CustomTestStringConvertible {
        let name: String
        let cells: [String]
        let read: @Sendable (Policy) -> String
        var testDescription: String { name }

        init(
            _ name: String, _ cdt: String, _ kontakt: String, _ tipk: String, _ school29: String,
            _ tot: String, read: @escaping @Sendable (Policy) -> String
        ) {
            self.name = name
            cells = [cdt, kontakt, tipk, school29, tot]
            self.read = read
        }
    }

    static let lines: [Line] = [
        Line(
            "staff component", "класс «Педагоги»", "класс «Учительская»",
            "класс «Преподаватели» = Учительская/Преподавательская, Учительская, Преподавательская",
            "группа «Учительская»", "чат группы «Сотрудники» = чат группы Сотрудники"
        ) {
            let staff = $0.document.staffComponent
            let aliases = staff.aliases.isEmpty ? "" : " = " + list(staff.aliases)
            return "\(staff.kind.nominative) «\(staff.name)»\(aliases)"
        },
        Line("staff component is a chat", "no", "no", "no", "no", "yes") {
            yes($0.document.staffComponent.form == .chat)
        },
        Line(
            "unit of learners", "кружковое объединение", "группа, класс, детское объединение",
            "учебная группа", "группа", "группа"
        ) { list($0.document.units.map(\.word.nominative)) },
        Line("approved nomenclature", "yes", "yes", "—", "yes", "—") {
            yes($0.document.nomenclature.standing)
        },
        Line(
            "approved distribution", "кружковое руководство", "—", "классное руководство",
            "классное руководство", "—"
        ) {
            let rule = $0.document.distribution
            return rule.standing == .promised ? rule.word?.nominative ?? "unnamed" : "—"
        },
        Line(
            "lead's title", "руководитель кружкового объединения = руководитель кружка", "—",
            "классный руководитель", "куратор = классный руководитель",
            "классный руководитель группы = куратор группы, куратор, классный руководитель"
        ) {
            guard let lead = $0.role("lead") else { return "—" }
            return ([lead.word.nominative] + (lead.aliases.isEmpty ? [] : [list(lead.aliases)]))
                .joined(separator: " = ")
        },
        Line("who leads a unit", "lead", "teacher", "lead", "lead", "lead") { policy in
            list(policy.document.roles.map(\.key).filter { policy.role($0)?.leads == true })
        },
        Line("platform role of managers", "педагог", "педагог", "преподаватель", "—", "—") {
            $0.role("head")?.platform ?? "—"
        },
        Line("platform role of the lead", "педагог", "—", "преподаватель", "учитель", "Сотрудник") {
            $0.role("lead")?.platform ?? "—"
        },
        Line(
            "platform role of the teacher", "педагог", "преподаватель", "преподаватель", "учитель",
            "Сотрудник"
        ) { $0.role("teacher")?.platform ?? "—" },
        Line("the word «учитель» means a role", "—", "—", "teacher", "teacher", "—") {
            $0.role(matching: "«Учитель»")?.key ?? "—"
        },
        Line("status of managers", "педагог", "педагог", "преподаватель", "—", "Сотрудник") {
            $0.role("head")?.verification.status ?? "—"
        },
        Line(
            "status that the administrator completes", "педагог подтверждение 2.1",
            "преподаватель подтверждение 2.1", "преподаватель подтверждение 2.2",
            "nobody 3.1", "Сотрудник верификация 2.1"
        ) {
            guard let rule = $0.role("teacher")?.verification else { return "no teacher" }
            guard rule.completedBy == ["@administrators"] else {
                return "nobody \(rule.completionClause ?? "")"
            }
            let word = $0.document.words["verification"]?.nominative ?? "unnamed"
            return "\(rule.status ?? "unnamed") \(word) \(rule.completionClause ?? "")"
        },
        Line("managers verify themselves", "2.2", "2.2", "2.3", "—", "2.2") {
            guard let rule = $0.role("head")?.verification, rule.selfConfirmed else { return "—" }
            return rule.clause ?? "uncited"
        },
        Line("role inside the link", "yes", "yes", "yes", "yes", "—") {
            yes($0.function("roleInLink").standing)
        },
        Line("non-teaching staff are users", "no", "no", "no", "no", "yes") {
            yes($0.role("employee") != nil)
        },
        Line(
            "administrator chosen from", "@teaching 2.2", "@teaching 2.2", "not stated",
            "@staff 3.2", "@staff 2.2"
        ) {
            let rule = $0.document.administrators
            return rule.pool.isEmpty ? "not stated" : "\(list(rule.pool)) \(rule.poolClause ?? "")"
        },
        Line(
            "further administrators from", "@teaching 2.1", "@teaching 2.1", "@teaching 2.2",
            "@teaching 3.1", "@teaching 2.1"
        ) {
            let rule = $0.document.administrators
            return "\(list(rule.additional)) \(rule.additionalClause ?? "")"
        },
        Line("order appoints the administrator", "2.1", "2.1", "2.1", "3.1", "—") {
            let rule = $0.document.administrators.order
            return rule.standing == .promised ? rule.clause ?? "uncited" : "—"
        },
        Line("order attached to the application", "yes", "yes", "yes", "yes", "—") {
            yes($0.document.application.order.standing)
        },
        Line("name and e-mail in the application", "yes", "yes", "yes", "yes", "—") {
            yes($0.document.application.contacts.standing)
        },
        Line(
            "system channels", "closed: Общешкольный канал = Общеучрежденческий канал; Сотрудники",
            "closed: ЦентрКонтакт канал = ЦентрКонтакт, канал ЦентрКонтакт; Сотрудники",
            "closed: Общеколледжный канал = общеколледжный; Сотрудники",
            "open: Общий канал школы; Сотрудники", "none"
        ) {
            let channels = $0.document.channels
            let names = channels.system.map { channel in
                // «канал Сотрудники» is the same in every text.
                let aliases = channel.key == "staff" ? "" : list(channel.aliases)
                return aliases.isEmpty ? channel.name : "\(channel.name) = \(aliases)"
            }
            return names.isEmpty
                ? channels.extent.rawValue
                : "\(channels.extent.rawValue): \(names.joined(separator: "; "))"
        },
        Line("editorial step", "2.2", "2.2", "2.3", "3.2", "—") {
            let rule = $0.document.channels.editorial
            return rule.standing == .promised ? rule.clause ?? "uncited" : "—"
        },
        Line(
            "head's chats", "deputies, teachers, parents, learners, other",
            "deputies, teachers, parents, learners, other",
            "deputies, teachers, parents, learners, other", "deputies, teachers, other", "—"
        ) { chats(of: $0, after: "head.") },
        Line(
            "learners' active", "ученический актив", "ученический актив", "студенческий актив", "—",
            "—"
        ) {
            $0.chatKind("head.learners")?.standing == .promised
                ? $0.document.words["learnersActive"]?.nominative ?? "unnamed" : "—"
        },
        Line(
            "lead's chats", "learners, parents, teachers, other", "learners, parents, other",
            "learners, parents, teachers, other", "learners, parents, other",
            "learners, parents, other"
        ) { chats(of: $0, after: "unit.") },
        Line(
            "who opens the lead's chats", "lead", "teacher", "lead", "lead", "lead"
        ) { list($0.chatKind("unit.learners")?.open ?? []) },
        Line(
            "teacher's chats", "study absent, other", "other", "study promised, other",
            "study promised, other", "study allowed"
        ) { policy in
            var kinds: [String] = []
            if let study = policy.chatKind("study"), study.standing == .promised {
                kinds.append("study \(study.subject.rawValue)")
            }
            if policy.chatKind("study.other")?.standing == .promised { kinds.append("other") }
            return list(kinds)
        },
        Line("subject chats for learners", "—", "—", "2.6", "3.5", "2.5") {
            let rule = $0.function("subjectChats")
            return rule.standing == .promised ? rule.clause ?? "uncited" : "—"
        },
        Line(
            "word for a subject", "предмет", "направление", "дисциплина", "учебный предмет",
            "учебная дисциплина"
        ) { $0.document.institution.subject.nominative },
        Line("parent writes after joining", "yes", "yes", "no", "yes", "yes") {
            yes($0.role("parent")?.participates == true)
        },
        Line("automatic creation", "absent", "absent", "absent", "promised", "absent") {
            $0.function("automaticChats").standing.rawValue
        },
        Line(
            "named functions", "", "calls, files, polls, journal", "calls, files, polls, journal",
            "calls, files, photo, audio, video", ""
        ) { policy in
            let named = ["calls", "files", "photo", "audio", "video", "polls", "journal"]
            return list(named.filter { policy.function($0).standing == .promised })
        },
        Line(
            "support", "info@sferum.ru", "info@sferum.ru, Помощник Сферума", "info@sferum.ru",
            "info@sferum.ru", ""
        ) { list($0.document.support.addresses + [$0.document.support.bot].compactMap { $0 }) },
        Line(
            "knowledge base", "prof-sferum.ru", "https://sferum.ru/, https://prof.sferum.ru/",
            "prof-sferum.ru", "на сайте", ""
        ) { list($0.document.knowledge.sites + [$0.document.knowledge.place].compactMap { $0 }) },
        Line("rights, duties, prohibitions", "0 0 0", "0 0 0", "0 0 0", "0 4 3", "3 7 0") {
            policy in
            [CommunicationRule.Kind.right, .duty, .prohibition].map { kind in
                String(policy.document.rules.count { $0.kind == kind })
            }.joined(separator: " ")
        },
        Line(
            "recipient of statistics", "руководителю образовательной организации",
            "руководителю образовательной организации", "руководителю образовательной организации",
            "директору школы", "директору Техникума"
        ) { $0.document.statistics.recipient.dative ?? "no dative" },
        Line(
            "adopted by", "педагогический совет", "педагогический совет",
            "директор образовательной организации", "директор + Управляющий совет",
            "общее собрание работников и обучающихся"
        ) {
            let regulation = $0.document.regulation
            // That the director approves what the council adopts goes without saying.
            let others = regulation.approvals.filter { $0 != "директор" }
            return ([regulation.adoptedBy.nominative] + others).joined(separator: " + ")
        },
        Line("sender chooses the recipients", "absent", "absent", "absent", "absent", "promised") {
            $0.function("recipients").standing.rawValue
        },
        Line(
            "self-name in the dative", "МБУ ДО «ЦДТ»", "Центру", "ПОО", "школе", "Техникуму"
        ) { $0.document.institution.word.dative ?? "no dative" },
    ]

    @Test(arguments: lines)
    func `a line of the matrix holds in all five institutions`(line: Line) throws {
        let cells = try Regulation.allCases.map { line.read(try $0.policy()) }
        #expect(cells == line.cells)
    }
}

private func yes(_ isSo: Bool) -> String { isSo ? "yes" : "no" }

private func yes(_ standing: Standing) -> String { standing == .promised ? "yes" : "—" }

private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

/// The kinds of promised chats whose keys begin so, without the beginning.
private func chats(of policy: Policy, after prefix: String) -> String {
    let kinds = policy.document.chats.filter {
        $0.key.hasPrefix(prefix) && $0.standing == .promised
    }
    return kinds.isEmpty ? "—" : list(kinds.map { String($0.key.dropFirst(prefix.count)) })
}
