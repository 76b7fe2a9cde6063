import PartaCore

/// A small profile that has a case of every rule on joining and talking.
enum TalkProfile {
    static let id = "club"

    /// The document of an institution whose overlay changes nothing.
    static let document: JSON = [
        "schema": "parta.profile/1", "id": "club", "version": "1.0.0", "language": "ru",
        "name": word("кружок"),
        "institution": [
            "word": word("Кружок"), "head": word("руководитель Кружка"), "subject": word("предмет"),
            "offset": 180,
        ],
        "roles": [
            role("head", "staff", ["isAdministration": true, "isTeaching": true]),
            role("lead", "staff", ["isTeaching": true, "leads": true]),
            role("teacher", "staff", ["isTeaching": true, "platform": "педагог"]),
            role("learner", "learner", [:]), role("parent", "parent", ["participates": false]),
            role("guest", "staff", ["standing": "absent"]),
        ],
        "units": [["key": "group", "word": word("группа"), "clause": "2.1"]],
        "staffComponent": [
            "form": "unit", "kind": word("класс"), "name": "Педагоги", "clause": "2.1",
        ],
        "nomenclature": ["standing": "absent"], "distribution": ["standing": "absent"],
        "application": ["order": ["standing": "absent"], "contacts": ["standing": "absent"]],
        "administrators": [
            "order": ["standing": "absent"], "additional": ["@staff"], "additionalClause": "2.1",
        ],
        "invites": [
            invite("teacher", "institution", ["@administrators"], "2.2"),
            invite("head", "staff", ["@administrators"], "2.2"),
            invite("learner", "chat", ["lead"], "2.3"),
            invite("learner", "unit", ["@administrators"], "2.3"),
            invite("parent", "chat", ["lead", "@administration"], "2.4"),
            [
                "role": "parent", "target": "unit", "standing": "absent", "issuers": [],
                "clause": "2.4",
            ],
            [
                "role": "lead", "target": "institution", "standing": "allowed",
                "issuers": ["@administrators"],
            ],
        ],
        "joinRequests": ["who": ["@teaching", "@learners"], "clause": "2.5"],
        "chats": [
            chat("head.teachers", "institution", ["head"], ["@teaching"], ["fills": true]),
            chat("head.parents", "institution", ["head"], ["@parents"], ["activeOnly": true]),
            chat("unit.learners", "unit", ["lead"], ["@learners"], ["fills": true]),
            chat("unit.parents", "unit", ["lead"], ["@parents"], [:]),
            chat("unit.teachers", "unit", ["lead"], ["@teaching"], ["standing": "absent"]),
            chat("study", "unit", ["teacher"], ["@learners"], ["subject": "promised"]),
        ],
        "direct": [
            ["from": ["@staff"], "to": ["@staff"], "standing": "promised", "clause": "1.3"],
            ["from": ["@staff"], "to": ["@learners"], "standing": "allowed"],
            ["from": ["@learners"], "to": ["@learners"], "standing": "absent", "clause": "1.4"],
        ],
        "channels": [
            "extent": "closed",
            "system": [
                [
                    "key": "everyone", "name": "Общешкольный канал",
                    "aliases": ["Общеучрежденческий канал"], "audience": ["@everyone"],
                    "clause": "2.1",
                ],
                [
                    "key": "staff", "name": "Сотрудники", "audience": ["@staff"],
                    "clause": "2.1",
                ],
            ],
            "publishers": ["@administrators"], "publishersClause": "2.1",
            "editorial": ["who": ["@administration"], "clause": "2.2"], "clause": "2.1",
        ],
        "functions": [
            "events": ["standing": "promised", "clause": "2.3"],
            "lessons": ["standing": "absent", "clause": "2.3"],
            "meetings": ["standing": "promised", "clause": "2.2"],
        ],
        "statistics": ["recipient": word("руководитель"), "clause": "2.1"],
        "support": ["clause": "3.2"], "knowledge": ["clause": "3.3"],
        "regulation": ["title": "Положение", "adoptedBy": word("совет")],
    ]

    private static func word(_ text: String) -> JSON {
        ["nom": .string(text), "gen": .string(text), "dat": .string(text)]
    }

    private static func role(_ key: String, _ category: String, _ more: JSON) -> JSON {
        let base: JSON = [
            "key": .string(key), "category": .string(category), "word": word(key), "clause": "2.9",
        ]
        return base.overlaid(by: more)
    }

    private static func invite(
        _ role: String, _ target: String, _ issuers: [String], _ clause: String
    ) -> JSON {
        [
            "role": .string(role), "target": .string(target),
            "issuers": .array(issuers.map(JSON.string)), "clause": .string(clause),
        ]
    }

    private static func chat(
        _ key: String, _ scope: String, _ open: [String], _ takes: [String], _ more: JSON
    ) -> JSON {
        let base: JSON = [
            "key": .string(key), "name": .string("чат \(key)"), "scope": .string(scope),
            "open": .array(open.map(JSON.string)), "takes": .array(takes.map(JSON.string)),
            "clause": "2.6",
        ]
        return base.overlaid(by: more)
    }
}
