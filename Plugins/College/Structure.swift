/// The rest of the document: units, chats, channels, functions, the regulation.
let structure: StaticString = #"""
      "units": [
        {
          "key": "group",
          "word": {
            "nom": "учебная группа", "gen": "учебной группы", "dat": "учебной группе",
            "acc": "учебную группу", "ins": "учебной группой", "pre": "учебной группе",
            "plural": {
              "nom": "учебные группы", "gen": "учебных групп", "dat": "учебным группам",
              "acc": "учебные группы", "ins": "учебными группами", "pre": "учебных группах"
            }
          },
          "aliases": ["группа"], "clause": "2.4"
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
        "name": "Преподаватели", "clause": "2.2"
      },
      "nomenclature": {"standing": "absent", "clause": "2.2"},
      "distribution": {
        "standing": "promised", "clause": "2.2",
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
          "clause": "2.3", "rows": ["M45"]
        },
        {
          "key": "head.teachers",
          "name": "чат руководителя образовательной организации с педагогическими работниками",
          "scope": "institution", "open": ["head"], "takes": ["@teaching"], "fills": true,
          "clause": "2.3", "rows": ["M46"]
        },
        {
          "key": "head.parents",
          "name": "чат руководителя образовательной организации с родительским активом",
          "scope": "institution", "open": ["head"], "takes": ["@parents"], "activeOnly": true, "fills": true,
          "clause": "2.3", "rows": ["M47"]
        },
        {
          "key": "head.learners",
          "name": "чат руководителя образовательной организации со студенческим активом",
          "scope": "institution", "open": ["head"], "takes": ["@learners"], "activeOnly": true, "fills": true,
          "clause": "2.3", "rows": ["M48"]
        },
        {
          "key": "head.other", "name": "иной чат для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "2.3", "rows": ["M49"]
        },
        {
          "key": "administration", "name": "чат администрации для решения управленческих задач",
          "scope": "institution", "open": ["@administration"], "takes": ["@everyone"],
          "clause": "2.3", "rows": ["M50"]
        },
        {
          "key": "unit.learners", "name": "чат с обучающимися своей учебной группы",
          "scope": "unit", "open": ["lead"], "takes": ["@learners"], "fills": true, "clause": "2.4",
          "rows": ["M51"]
        },
        {
          "key": "unit.parents", "name": "чат с родителями (законными представителями) обучающихся",
          "scope": "unit", "open": ["lead"], "takes": ["@parents", "lead"], "clause": "2.4",
          "rows": ["M52"]
        },
        {
          "key": "unit.teachers",
          "name": "чат с педагогическими работниками, ведущими занятия с обучающимися учебной группы",
          "scope": "unit", "open": ["lead"], "takes": ["@teaching"], "fills": true, "clause": "2.4",
          "rows": ["M53"]
        },
        {
          "key": "unit.other", "name": "иной чат для решения образовательных задач",
          "scope": "unit", "open": ["lead"], "takes": ["@everyone"], "clause": "2.4",
          "rows": ["M54"]
        },
        {
          "key": "study", "name": "чат с обучающимися учебной группы по дисциплине",
          "scope": "unit", "open": ["teacher"], "takes": ["@learners"], "fills": true,
          "subject": "promised", "clause": "2.5", "rows": ["M55"]
        },
        {
          "key": "study.other", "name": "иной учебный чат для решения образовательных задач",
          "scope": "unit", "open": ["teacher"], "takes": ["@everyone"], "clause": "2.5",
          "rows": ["M56"]
        },
        {
          "key": "staff", "name": "общий чат работников", "scope": "institution",
          "open": ["@administrators"], "takes": ["@staff"], "fills": true, "standing": "absent",
          "clause": "2.2"
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
            "key": "everyone", "name": "Общеколледжный канал", "aliases": ["общеколледжный"],
            "audience": ["@everyone"], "clause": "2.2", "rows": ["M65"]
          },
          {
            "key": "staff", "name": "Сотрудники", "aliases": ["канал Сотрудники"],
            "audience": ["@staff"], "clause": "2.2", "rows": ["M66"]
          }
        ],
        "publishers": ["@administrators"], "publishersClause": "2.2",
        "editorial": {"standing": "promised", "who": ["@administration"], "clause": "2.3"},
        "clause": "2.2"
      },
      "functions": {
        "text": {"standing": "promised", "clause": "2.4"},
        "chats": {"standing": "promised", "clause": "2.4"},
        "calls": {"standing": "allowed"},
        "conference": {"standing": "promised", "clause": "2.3"},
        "files": {"standing": "allowed"},
        "photo": {"standing": "allowed"},
        "audio": {"standing": "allowed"},
        "video": {"standing": "allowed"},
        "materials": {"standing": "allowed"},
        "polls": {"standing": "allowed"},
        "recipients": {"standing": "absent", "clause": "1.4"},
        "reference": {"standing": "allowed"},
        "subjectChats": {"standing": "promised", "clause": "2.6"},
        "automaticChats": {"standing": "absent", "clause": "2.4"},
        "resources": {"standing": "allowed"},
        "quietHours": {"standing": "allowed", "clause": "3.1"},
        "journal": {"standing": "allowed"},
        "lessons": {"standing": "promised", "clause": "2.5"},
        "events": {"standing": "promised", "clause": "2.4"},
        "meetings": {"standing": "promised", "clause": "2.3"},
        "broadcasts": {"standing": "promised", "clause": "2.2"},
        "training": {"standing": "promised", "clause": "3.4"},
        "roleInLink": {"standing": "promised", "clause": "2.2"},
        "revocation": {"standing": "promised", "clause": "2.2"},
        "localOrder": {"standing": "promised", "clause": "2.3"},
        "control": {"standing": "promised", "clause": "2.3"},
        "helpDesk": {"standing": "promised", "clause": "2.2"},
        "escalation": {"standing": "promised", "clause": "2.2"},
        "freeAccess": {"standing": "promised", "clause": "3.1"},
        "supportBot": {"standing": "absent", "clause": "3.2"},
        "solePlatform": {"standing": "absent", "clause": "1.1"},
        "rules": {"standing": "absent"},
        "incidents": {"standing": "allowed"},
        "userAgreement": {"standing": "allowed"}
      },
      "statistics": {
        "recipient": {
          "nom": "директор колледжа", "gen": "директора колледжа", "dat": "директору колледжа",
          "acc": "директора колледжа", "ins": "директором колледжа", "pre": "директоре колледжа",
          "plural": {
            "nom": "директора колледжа", "gen": "директоров колледжа", "dat": "директорам колледжа",
            "acc": "директоров колледжа", "ins": "директорами колледжа",
            "pre": "директорах колледжа"
          }
        },
        "clause": "2.2"
      },
      "support": {"clause": "3.2"},
      "knowledge": {"clause": "3.3"},
      "rules": [],
      "regulation": {
        "title": "Положение об использовании информационно-коммуникационной образовательной платформы в колледже",
        "adoptedBy": {
          "nom": "директор колледжа", "gen": "директора колледжа", "dat": "директору колледжа",
          "acc": "директора колледжа", "ins": "директором колледжа", "pre": "директоре колледжа",
          "plural": {
            "nom": "директора колледжа", "gen": "директоров колледжа", "dat": "директорам колледжа",
            "acc": "директоров колледжа", "ins": "директорами колледжа",
            "pre": "директорах колледжа"
          }
        }
      },
      "vendorFunctions": [
        {
          "name": "unit.next", "symbol": "profile_next_unit", "signature": "S(si)",
          "summary": "Имя учебной группы в следующем учебном году."
        },
        {
          "name": "unit.check", "symbol": "profile_check_unit", "signature": "S(s)",
          "summary": "Замечание к имени учебной группы."
        }
      ]
    }
    """#
