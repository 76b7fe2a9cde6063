/// The rest of the document: units, chats, channels, functions, the regulation.
let structure: StaticString = #"""
      "units": [
        {
          "key": "group",
          "word": {
            "nom": "объединение", "gen": "объединения", "dat": "объединению", "acc": "объединение",
            "ins": "объединением", "pre": "объединении",
            "plural": {
              "nom": "объединения", "gen": "объединений", "dat": "объединениям",
              "acc": "объединения", "ins": "объединениями", "pre": "объединениях"
            }
          },
          "clause": "2.1"
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
        "name": "Педагоги", "clause": "2.1"
      },
      "nomenclature": {"standing": "promised", "clause": "2.1"},
      "distribution": {
        "standing": "promised", "clause": "2.1",
        "word": {
          "nom": "руководство объединениями", "gen": "руководства объединениями",
          "dat": "руководству объединениями", "acc": "руководство объединениями",
          "ins": "руководством объединениями", "pre": "руководстве объединениями"
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
          "name": "чат руководителя образовательной организации с ученическим активом",
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
          "key": "unit.learners", "name": "чат с обучающимися своего объединения", "scope": "unit",
          "open": ["lead"], "takes": ["@learners"], "fills": true, "clause": "2.3", "rows": ["M51"]
        },
        {
          "key": "unit.parents", "name": "чат с родителями (законными представителями) обучающихся",
          "scope": "unit", "open": ["lead"], "takes": ["@parents", "lead"], "clause": "2.3",
          "rows": ["M52"]
        },
        {
          "key": "unit.teachers",
          "name": "чат с педагогическими работниками, ведущими занятия с обучающимися объединения",
          "scope": "unit", "open": ["lead"], "takes": ["@teaching"], "fills": true, "clause": "2.3",
          "rows": ["M53"]
        },
        {
          "key": "unit.other", "name": "иной чат для решения образовательных задач",
          "scope": "unit", "open": ["lead"], "takes": ["@everyone"], "clause": "2.3",
          "rows": ["M54"]
        },
        {
          "key": "study", "name": "чат с обучающимися объединения", "scope": "unit",
          "open": ["teacher"], "takes": ["@learners"], "fills": true, "clause": "2.3",
          "rows": ["M55"]
        },
        {
          "key": "study.other", "name": "иной учебный чат для решения образовательных задач",
          "scope": "unit", "open": ["teacher"], "takes": ["@everyone"], "clause": "2.3",
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
            "key": "everyone", "name": "Канал центра", "aliases": [], "audience": ["@everyone"],
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
        "materials": {"standing": "promised", "clause": "1.5"},
        "polls": {"standing": "allowed"},
        "recipients": {"standing": "absent", "clause": "1.5"},
        "reference": {"standing": "allowed"},
        "subjectChats": {"standing": "absent", "clause": "2.4"},
        "automaticChats": {"standing": "absent", "clause": "2.3"},
        "resources": {"standing": "allowed"},
        "quietHours": {"standing": "allowed", "clause": "3.1"},
        "journal": {"standing": "allowed"},
        "lessons": {"standing": "promised", "clause": "2.3"},
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
          "nom": "руководитель образовательной организации",
          "gen": "руководителя образовательной организации",
          "dat": "руководителю образовательной организации",
          "acc": "руководителя образовательной организации",
          "ins": "руководителем образовательной организации",
          "pre": "руководителе образовательной организации",
          "plural": {
            "nom": "руководители образовательной организации",
            "gen": "руководителей образовательной организации",
            "dat": "руководителям образовательной организации",
            "acc": "руководителей образовательной организации",
            "ins": "руководителями образовательной организации",
            "pre": "руководителях образовательной организации"
          }
        },
        "clause": "2.1"
      },
      "support": {"clause": "3.2"},
      "knowledge": {"clause": "3.3"},
      "rules": [],
      "regulation": {
        "title": "Положение об использовании информационно-коммуникационной образовательной платформы в учреждении дополнительного образования",
        "adoptedBy": {
          "nom": "педагогический совет", "gen": "педагогического совета",
          "dat": "педагогическому совету", "acc": "педагогический совет",
          "ins": "педагогическим советом", "pre": "педагогическом совете"
        }
      },
      "vendorFunctions": [
        {
          "name": "unit.next", "symbol": "profile_next_unit", "signature": "S(si)",
          "summary": "Имя объединения в следующем учебном году: оно не меняется."
        },
        {
          "name": "unit.check", "symbol": "profile_check_unit", "signature": "S(s)",
          "summary": "Замечание к имени объединения."
        }
      ]
    }
    """#
