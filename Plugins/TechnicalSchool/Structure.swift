/// The rest of the document: units, chats, channels, functions, the regulation.
let structure: StaticString = #"""
      "units": [
        {
          "key": "group",
          "word": {
            "nom": "группа", "gen": "группы", "dat": "группе", "acc": "группу", "ins": "группой",
            "pre": "группе",
            "plural": {
              "nom": "группы", "gen": "групп", "dat": "группам", "acc": "группы", "ins": "группами",
              "pre": "группах"
            }
          },
          "clause": "2.3"
        }
      ],
      "staffComponent": {
        "form": "unit",
        "kind": {
          "nom": "группа", "gen": "группы", "dat": "группе", "acc": "группу", "ins": "группой",
          "pre": "группе",
          "plural": {
            "nom": "группы", "gen": "групп", "dat": "группам", "acc": "группы", "ins": "группами",
            "pre": "группах"
          }
        },
        "name": "Преподаватели", "clause": "2.1"
      },
      "nomenclature": {"standing": "absent", "clause": "2.1"},
      "distribution": {
        "standing": "promised", "clause": "2.1",
        "word": {
          "nom": "классное руководство", "gen": "классного руководства",
          "dat": "классному руководству", "acc": "классное руководство",
          "ins": "классным руководством", "pre": "классном руководстве"
        }
      },
      "chats": [
        {
          "key": "head.deputies",
          "name": "чат руководителя образовательной организации с заместителями",
          "scope": "institution", "open": ["head"], "takes": ["deputy"], "fills": true,
          "clause": "2.2", "rows": ["M45"]
        },
        {
          "key": "head.teachers",
          "name": "чат руководителя образовательной организации с педагогическими работниками",
          "scope": "institution", "open": ["head"], "takes": ["@teaching"], "fills": true,
          "clause": "2.2", "rows": ["M46"]
        },
        {
          "key": "head.parents",
          "name": "чат руководителя образовательной организации с родительским активом",
          "scope": "institution", "open": ["head"], "takes": ["@parents"], "activeOnly": true, "fills": true,
          "clause": "2.2", "rows": ["M47"]
        },
        {
          "key": "head.learners",
          "name": "чат руководителя образовательной организации со студенческим активом",
          "scope": "institution", "open": ["head"], "takes": ["@learners"], "activeOnly": true, "fills": true,
          "clause": "2.2", "rows": ["M48"]
        },
        {
          "key": "head.other", "name": "иной чат для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "2.2", "rows": ["M49"]
        },
        {
          "key": "administration", "name": "чат администрации для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "2.2", "rows": ["M50"]
        },
        {
          "key": "unit.learners", "name": "чат с обучающимися своей группы", "scope": "unit",
          "open": ["lead"], "takes": ["@learners"], "fills": true, "clause": "2.3", "rows": ["M51"]
        },
        {
          "key": "unit.parents", "name": "чат с родителями (законными представителями) обучающихся",
          "scope": "unit", "open": ["lead"], "takes": ["@parents", "lead"], "clause": "2.3",
          "rows": ["M52"]
        },
        {
          "key": "unit.teachers",
          "name": "чат с педагогическими работниками, ведущими занятия с обучающимися группы",
          "scope": "unit", "open": ["lead"], "takes": ["@teaching"], "fills": true,
          "standing": "absent", "clause": "2.3", "rows": ["M53"]
        },
        {
          "key": "unit.other", "name": "иной чат для решения образовательных задач",
          "scope": "unit", "open": ["lead"], "takes": ["@everyone"], "clause": "2.3",
          "rows": ["M54"]
        },
        {
          "key": "study", "name": "учебный чат", "scope": "unit", "open": ["teacher"],
          "takes": ["@learners"], "fills": true, "subject": "promised", "clause": "2.4",
          "rows": ["M55"]
        },
        {
          "key": "study.other", "name": "иной учебный чат для решения образовательных задач",
          "scope": "unit", "open": ["teacher"], "takes": ["@everyone"], "clause": "2.4",
          "rows": ["M56"]
        },
        {
          "key": "staff", "name": "общий чат работников", "scope": "institution",
          "open": ["@administrators"], "takes": ["@staff"], "fills": true, "standing": "absent",
          "clause": "2.1"
        },
        {
          "key": "direct", "name": "личная переписка", "scope": "institution",
          "open": ["@everyone"], "takes": ["@everyone"], "standing": "allowed"
        }
      ],
      "channels": {
        "extent": "closed",
        "system": [
          {
            "key": "everyone", "name": "Канал техникума", "aliases": [], "audience": ["@everyone"],
            "clause": "2.1", "rows": ["M65"]
          },
          {
            "key": "staff", "name": "Сотрудники", "aliases": ["канал Сотрудники"],
            "audience": ["@staff"], "clause": "2.1", "rows": ["M66"]
          }
        ],
        "publishers": ["@administrators"], "publishersClause": "2.1",
        "editorial": {"standing": "promised", "who": ["@administration"], "clause": "2.2"},
        "clause": "2.1"
      },
      "functions": {
        "text": {"standing": "promised", "clause": "2.3"},
        "chats": {"standing": "promised", "clause": "2.3"},
        "calls": {"standing": "allowed"},
        "conference": {"standing": "promised", "clause": "2.2"},
        "files": {"standing": "allowed"},
        "photo": {"standing": "allowed"},
        "audio": {"standing": "allowed"},
        "video": {"standing": "allowed"},
        "materials": {"standing": "promised", "clause": "1.3"},
        "polls": {"standing": "allowed"},
        "recipients": {"standing": "absent", "clause": "1.3"},
        "reference": {"standing": "allowed"},
        "subjectChats": {"standing": "promised", "clause": "2.5"},
        "automaticChats": {"standing": "absent", "clause": "2.3"},
        "resources": {"standing": "allowed"},
        "quietHours": {"standing": "allowed", "clause": "3.1"},
        "journal": {"standing": "allowed"},
        "lessons": {"standing": "promised", "clause": "2.4"},
        "events": {"standing": "promised", "clause": "2.3"},
        "meetings": {"standing": "promised", "clause": "2.2"},
        "broadcasts": {"standing": "promised", "clause": "2.1"},
        "training": {"standing": "promised", "clause": "3.4"},
        "roleInLink": {"standing": "promised", "clause": "2.1"},
        "revocation": {"standing": "promised", "clause": "2.1"},
        "localOrder": {"standing": "promised", "clause": "2.2"},
        "control": {"standing": "promised", "clause": "2.2"},
        "helpDesk": {"standing": "promised", "clause": "2.1"},
        "escalation": {"standing": "promised", "clause": "2.1"},
        "freeAccess": {"standing": "promised", "clause": "3.1"},
        "supportBot": {"standing": "absent", "clause": "3.2"},
        "solePlatform": {"standing": "absent", "clause": "1.1"},
        "rules": {"standing": "absent"},
        "incidents": {"standing": "allowed"},
        "userAgreement": {"standing": "allowed"}
      },
      "statistics": {
        "recipient": {
          "nom": "директор техникума", "gen": "директора техникума", "dat": "директору техникума",
          "acc": "директора техникума", "ins": "директором техникума", "pre": "директоре техникума",
          "plural": {
            "nom": "директора техникума", "gen": "директоров техникума",
            "dat": "директорам техникума", "acc": "директоров техникума",
            "ins": "директорами техникума", "pre": "директорах техникума"
          }
        },
        "clause": "2.1"
      },
      "support": {"clause": "3.2"},
      "knowledge": {"clause": "3.3"},
      "rules": [],
      "regulation": {
        "title": "Положение об использовании информационно-коммуникационной образовательной платформы в техникуме",
        "adoptedBy": {
          "nom": "общее собрание", "gen": "общего собрания", "dat": "общему собранию",
          "acc": "общее собрание", "ins": "общим собранием", "pre": "общем собрании"
        }
      },
      "vendorFunctions": [
        {
          "name": "unit.next", "symbol": "profile_next_unit", "signature": "S(si)",
          "summary": "Имя группы в следующем учебном году."
        },
        {
          "name": "unit.check", "symbol": "profile_check_unit", "signature": "S(s)",
          "summary": "Замечание к имени группы."
        }
      ]
    }
    """#
