/// The rest of the document: units, chats, channels, functions, the regulation.
let structure: StaticString = #"""
      "units": [
        {
          "key": "group",
          "word": {
            "nom": "класс", "gen": "класса", "dat": "классу", "acc": "класс", "ins": "классом",
            "pre": "классе",
            "plural": {
              "nom": "классы", "gen": "классов", "dat": "классам", "acc": "классы",
              "ins": "классами", "pre": "классах"
            }
          },
          "clause": "3.1"
        }
      ],
      "staffComponent": {
        "form": "unit",
        "kind": {
          "nom": "класс", "gen": "класса", "dat": "классу", "acc": "класс", "ins": "классом",
          "pre": "классе",
          "plural": {
            "nom": "классы", "gen": "классов", "dat": "классам", "acc": "классы", "ins": "классами",
            "pre": "классах"
          }
        },
        "name": "Учительская", "clause": "3.1"
      },
      "nomenclature": {"standing": "promised", "clause": "3.1"},
      "distribution": {
        "standing": "promised", "clause": "3.1",
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
          "clause": "3.2", "rows": ["M45"]
        },
        {
          "key": "head.teachers",
          "name": "чат руководителя образовательной организации с педагогическими работниками",
          "scope": "institution", "open": ["head"], "takes": ["@teaching"], "fills": true,
          "clause": "3.2", "rows": ["M46"]
        },
        {
          "key": "head.parents",
          "name": "чат руководителя образовательной организации с родительским активом",
          "scope": "institution", "open": ["head"], "takes": ["@parents"], "activeOnly": true, "fills": true,
          "clause": "3.2", "rows": ["M47"]
        },
        {
          "key": "head.learners",
          "name": "чат руководителя образовательной организации с ученическим активом",
          "scope": "institution", "open": ["head"], "takes": ["@learners"], "activeOnly": true, "fills": true,
          "clause": "3.2", "rows": ["M48"]
        },
        {
          "key": "head.other", "name": "иной чат для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "3.2", "rows": ["M49"]
        },
        {
          "key": "administration", "name": "чат администрации для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "3.2", "rows": ["M50"]
        },
        {
          "key": "unit.learners", "name": "чат с обучающимися своего класса", "scope": "unit",
          "open": ["lead"], "takes": ["@learners"], "fills": true, "clause": "3.3", "rows": ["M51"]
        },
        {
          "key": "unit.parents", "name": "чат с родителями (законными представителями) обучающихся",
          "scope": "unit", "open": ["lead"], "takes": ["@parents", "lead"], "clause": "3.3",
          "rows": ["M52"]
        },
        {
          "key": "unit.teachers",
          "name": "чат с педагогическими работниками, ведущими занятия с обучающимися класса",
          "scope": "unit", "open": ["lead"], "takes": ["@teaching"], "fills": true, "clause": "3.3",
          "rows": ["M53"]
        },
        {
          "key": "unit.other", "name": "иной чат для решения образовательных задач",
          "scope": "unit", "open": ["lead"], "takes": ["@everyone"], "clause": "3.3",
          "rows": ["M54"]
        },
        {
          "key": "study", "name": "чат с обучающимися класса по учебному предмету", "scope": "unit",
          "open": ["teacher"], "takes": ["@learners"], "fills": true, "subject": "promised",
          "clause": "3.4", "rows": ["M55"]
        },
        {
          "key": "study.other", "name": "иной учебный чат для решения образовательных задач",
          "scope": "unit", "open": ["teacher"], "takes": ["@everyone"], "clause": "3.4",
          "rows": ["M56"]
        },
        {
          "key": "staff", "name": "общий чат работников", "scope": "institution",
          "open": ["@administrators"], "takes": ["@staff"], "fills": true, "standing": "absent",
          "clause": "3.1"
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
            "key": "everyone", "name": "Общешкольный канал", "aliases": ["общешкольный"],
            "audience": ["@everyone"], "clause": "3.1", "rows": ["M65"]
          },
          {
            "key": "staff", "name": "Сотрудники", "aliases": ["канал Сотрудники"],
            "audience": ["@staff"], "clause": "3.1", "rows": ["M66"]
          }
        ],
        "publishers": ["@administrators"], "publishersClause": "3.1",
        "editorial": {"standing": "promised", "who": ["@administration"], "clause": "3.2"},
        "clause": "3.1"
      },
      "functions": {
        "text": {"standing": "promised", "clause": "3.3"},
        "chats": {"standing": "promised", "clause": "3.3"},
        "calls": {"standing": "allowed"},
        "conference": {"standing": "promised", "clause": "3.2"},
        "files": {"standing": "allowed"},
        "photo": {"standing": "allowed"},
        "audio": {"standing": "allowed"},
        "video": {"standing": "allowed"},
        "materials": {"standing": "promised", "clause": "1.3"},
        "polls": {"standing": "allowed"},
        "recipients": {"standing": "absent", "clause": "1.3"},
        "reference": {"standing": "allowed"},
        "subjectChats": {"standing": "promised", "clause": "3.5"},
        "automaticChats": {"standing": "absent", "clause": "3.3"},
        "resources": {"standing": "allowed"},
        "quietHours": {"standing": "allowed", "clause": "4.1"},
        "journal": {"standing": "allowed"},
        "lessons": {"standing": "promised", "clause": "3.4"},
        "events": {"standing": "promised", "clause": "3.3"},
        "meetings": {"standing": "promised", "clause": "3.2"},
        "broadcasts": {"standing": "promised", "clause": "3.1"},
        "training": {"standing": "promised", "clause": "4.4"},
        "roleInLink": {"standing": "promised", "clause": "3.1"},
        "revocation": {"standing": "promised", "clause": "3.1"},
        "localOrder": {"standing": "promised", "clause": "3.2"},
        "control": {"standing": "promised", "clause": "3.2"},
        "helpDesk": {"standing": "promised", "clause": "3.1"},
        "escalation": {"standing": "promised", "clause": "3.1"},
        "freeAccess": {"standing": "promised", "clause": "4.1"},
        "supportBot": {"standing": "absent", "clause": "4.2"},
        "solePlatform": {"standing": "absent", "clause": "2.1"},
        "rules": {"standing": "absent"},
        "incidents": {"standing": "allowed"},
        "userAgreement": {"standing": "allowed"}
      },
      "statistics": {
        "recipient": {
          "nom": "директор школы", "gen": "директора школы", "dat": "директору школы",
          "acc": "директора школы", "ins": "директором школы", "pre": "директоре школы",
          "plural": {
            "nom": "директора школы", "gen": "директоров школы", "dat": "директорам школы",
            "acc": "директоров школы", "ins": "директорами школы", "pre": "директорах школы"
          }
        },
        "clause": "3.1"
      },
      "support": {"clause": "4.2"},
      "knowledge": {"clause": "4.3"},
      "rules": [],
      "regulation": {
        "title": "Положение об использовании информационно-коммуникационной образовательной платформы в школе",
        "adoptedBy": {
          "nom": "педагогический совет", "gen": "педагогического совета",
          "dat": "педагогическому совету", "acc": "педагогический совет",
          "ins": "педагогическим советом", "pre": "педагогическом совете"
        },
        "scope": "по всем предметам учебного плана, в том числе плана внеурочной деятельности"
      },
      "vendorFunctions": [
        {
          "name": "unit.next", "symbol": "profile_next_unit", "signature": "S(si)",
          "summary": "Имя класса в следующем учебном году."
        },
        {
          "name": "unit.check", "symbol": "profile_check_unit", "signature": "S(s)",
          "summary": "Замечание к имени класса по номенклатуре."
        }
      ]
    }
    """#
