import PartaCore

/// Two small profiles that differ where the operations of this folder look.
struct EntryProfiles: ProfileSource {
    let documents: [String: JSON]

    init() throws {
        let strict = try JSONParser.parse(Array(Self.strict.utf8))
        documents = [
            "strict": strict,
            // Like the strict one, but silent or lacking on nearly everything.
            "lenient": strict.overlaid(by: try JSONParser.parse(Array(Self.lenient.utf8))),
        ]
    }

    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        throw .notFound("name")
    }

    private static let strict = """
        {
          "schema": "parta.profile/1", "id": "strict", "version": "1.0.0", "language": "ru",
          "name": {"nom": "студия"},
          "institution": {
            "word": {"nom": "Студия", "gen": "Студии", "dat": "Студии"},
            "head": {"nom": "руководитель", "gen": "руководителя", "dat": "руководителю"},
            "contour": "учебный профиль", "subject": {"nom": "направление"}, "offset": 180
          },
          "roles": [
            {"key": "head", "category": "staff", "isAdministration": true,
             "word": {"nom": "руководитель"}, "clause": "2.2"},
            {"key": "lead", "category": "staff", "isTeaching": true, "leads": true,
             "word": {"nom": "наставник"}, "clause": "2.3",
             "verification": {"mode": "onDemand", "completedBy": [], "status": "наставник",
                              "clause": "2.3"}},
            {"key": "teacher", "category": "staff", "isTeaching": true,
             "word": {"nom": "педагог"}, "platform": "педагог", "clause": "2.4",
             "verification": {"mode": "required", "completedBy": ["@administrators"],
                              "status": "педагог", "clause": "2.1"}},
            {"key": "learner", "category": "learner", "word": {"nom": "обучающийся"},
             "clause": "2.5"}
          ],
          "units": [{"key": "group", "word": {"nom": "кружок"}, "clause": "2.3"}],
          "staffComponent": {"form": "unit", "kind": {"nom": "класс"}, "name": "Педагоги",
                             "clause": "2.1"},
          "nomenclature": {"standing": "absent", "clause": "2.1"},
          "distribution": {"standing": "promised", "word": {"nom": "наставничество"},
                           "clause": "2.1"},
          "application": {
            "order": {"standing": "promised", "clause": "2.1"},
            "contacts": {"standing": "promised", "clause": "2.1"}, "clause": "2.1"
          },
          "administrators": {
            "pool": ["@teaching"], "poolClause": "2.2",
            "order": {"standing": "promised", "clause": "2.1"},
            "additional": ["@teaching"], "additionalClause": "2.1"
          },
          "invites": [
            {"role": "teacher", "target": "institution", "issuers": ["@administrators"],
             "clause": "2.1"}
          ],
          "joinRequests": {"standing": "promised", "who": ["@staff", "@learners"],
                           "clause": "2.1"},
          "chats": [
            {"key": "head.deputies", "name": "чат руководителя", "scope": "institution",
             "open": ["head"], "takes": ["@staff"], "clause": "2.2", "rows": ["M45"]}
          ],
          "channels": {
            "extent": "closed", "clause": "2.1", "publishers": ["@administrators"],
            "publishersClause": "2.1",
            "editorial": {"standing": "promised", "who": ["@administration"], "clause": "2.2"},
            "system": [
              {"key": "all", "name": "Общий канал", "audience": ["@everyone"], "clause": "2.1",
               "rows": ["M65"]},
              {"key": "staff", "name": "Сотрудники", "audience": ["@staff"], "clause": "2.1",
               "rows": ["M66"]}
            ]
          },
          "functions": {
            "polls": {"standing": "allowed"},
            "calls": {"standing": "absent", "clause": "3.3"},
            "localOrder": {"standing": "promised", "clause": "2.2"},
            "control": {"standing": "promised", "clause": "2.2"}
          },
          "statistics": {"recipient": {"nom": "руководитель", "dat": "руководителю"}, "standing": "promised",
                         "clause": "2.1"},
          "support": {"addresses": ["help@example.org"], "clause": "3.2"},
          "knowledge": {"sites": ["example.org"], "clause": "3.2"},
          "rules": [
            {"kind": "duty", "text": "Быть вежливыми.", "clause": "4.2", "rows": ["M88"]}
          ],
          "regulation": {
            "title": "Положение об использовании платформы",
            "adoptedBy": {"nom": "педагогический совет"}, "order": "121", "date": "2026-08-28",
            "settlement": "по закону и уставу"
          },
          "rows": {
            "M01": {"standing": "promised", "clause": "4.1",
                    "quotations": [{"text": "принимается советом", "clause": "4.1"}]},
            "M02": {"standing": "promised", "clause": "2.2",
                    "quotations": [{"text": "издаёт приказ", "clause": "2.2"}]},
            "M16": {"standing": "promised", "clause": "2.1",
                    "quotations": [{"text": "указанного в заявке номера", "clause": "2.1"}]},
            "M34": {"standing": "promised", "clause": "2.1",
                    "quotations": [{"text": "аннулирует ссылки", "clause": "2.1"}]}
          },
          "contradictions": [
            {"thing": "объединение", "main": "кружок", "others": ["секция"],
             "clauses": ["2.1", "2.3"]}
          ]
        }
        """

    private static let lenient = """
        {
          "id": "lenient", "name": {"nom": "мастерская"},
          "staffComponent": {"form": "chat", "kind": {"nom": "чат"}, "name": "Сотрудники"},
          "application": {
            "order": {"standing": "absent", "clause": "2.1"},
            "contacts": {"standing": "absent", "clause": "2.1"}
          },
          "administrators": {"pool": ["@staff"], "order": {"standing": "absent"}},
          "channels": {"extent": "none", "system": [], "publishers": [],
                       "editorial": {"standing": "absent", "who": []}},
          "functions": {"localOrder": {"standing": "absent", "clause": "2.2"}}
        }
        """
}
