/// The document up to who joins whom: words, roles, administrators, invitations.
let people: StaticString = #"""
    {
      "schema": "parta.profile/1", "id": "school", "version": "1.0.0", "language": "ru",
      "name": {
        "nom": "школа", "gen": "школы", "dat": "школе", "acc": "школу", "ins": "школой",
        "pre": "школе",
        "plural": {
          "nom": "школы", "gen": "школ", "dat": "школам", "acc": "школы", "ins": "школами",
          "pre": "школах"
        }
      },
      "institution": {
        "word": {
          "nom": "школа", "gen": "школы", "dat": "школе", "acc": "школу", "ins": "школой",
          "pre": "школе",
          "plural": {
            "nom": "школы", "gen": "школ", "dat": "школам", "acc": "школы", "ins": "школами",
            "pre": "школах"
          }
        },
        "head": {
          "nom": "директор школы", "gen": "директора школы", "dat": "директору школы",
          "acc": "директора школы", "ins": "директором школы", "pre": "директоре школы",
          "plural": {
            "nom": "директора школы", "gen": "директоров школы", "dat": "директорам школы",
            "acc": "директоров школы", "ins": "директорами школы", "pre": "директорах школы"
          }
        },
        "subject": {
          "nom": "учебный предмет", "gen": "учебного предмета", "dat": "учебному предмету",
          "acc": "учебный предмет", "ins": "учебным предметом", "pre": "учебном предмете",
          "plural": {
            "nom": "учебные предметы", "gen": "учебных предметов", "dat": "учебным предметам",
            "acc": "учебные предметы", "ins": "учебными предметами", "pre": "учебных предметах"
          }
        },
        "offset": 180
      },
      "words": {
        "administrators": {
          "nom": "администратор", "gen": "администратора", "dat": "администратору",
          "acc": "администратора", "ins": "администратором", "pre": "администраторе",
          "plural": {
            "nom": "администраторы", "gen": "администраторов", "dat": "администраторам",
            "acc": "администраторов", "ins": "администраторами", "pre": "администраторах"
          }
        },
        "administration": {
          "nom": "администрация", "gen": "администрации", "dat": "администрации",
          "acc": "администрацию", "ins": "администрацией", "pre": "администрации"
        },
        "community": {
          "nom": "сообщество", "gen": "сообщества", "dat": "сообществу", "acc": "сообщество",
          "ins": "сообществом", "pre": "сообществе"
        },
        "event": {
          "nom": "мероприятие", "gen": "мероприятия", "dat": "мероприятию", "acc": "мероприятие",
          "ins": "мероприятием", "pre": "мероприятии",
          "plural": {
            "nom": "мероприятия", "gen": "мероприятий", "dat": "мероприятиям", "acc": "мероприятия",
            "ins": "мероприятиями", "pre": "мероприятиях"
          }
        },
        "lesson": {
          "nom": "урок", "gen": "урока", "dat": "уроку", "acc": "урок", "ins": "уроком",
          "pre": "уроке",
          "plural": {
            "nom": "уроки", "gen": "уроков", "dat": "урокам", "acc": "уроки", "ins": "уроками",
            "pre": "уроках"
          }
        },
        "verification": {
          "nom": "верификация", "gen": "верификации", "dat": "верификации", "acc": "верификацию",
          "ins": "верификацией", "pre": "верификации",
          "plural": {
            "nom": "верификации", "gen": "верификаций", "dat": "верификациям", "acc": "верификации",
            "ins": "верификациями", "pre": "верификациях"
          }
        },
        "parentsActive": {
          "nom": "родительский актив", "gen": "родительского актива", "dat": "родительскому активу",
          "acc": "родительский актив", "ins": "родительским активом", "pre": "родительском активе"
        },
        "learnersActive": {
          "nom": "ученический актив", "gen": "ученического актива", "dat": "ученическому активу",
          "acc": "ученический актив", "ins": "ученическим активом", "pre": "ученическом активе"
        }
      },
      "roles": [
        {
          "key": "head", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "директор школы", "gen": "директора школы", "dat": "директору школы",
            "acc": "директора школы", "ins": "директором школы", "pre": "директоре школы",
            "plural": {
              "nom": "директора школы", "gen": "директоров школы", "dat": "директорам школы",
              "acc": "директоров школы", "ins": "директорами школы", "pre": "директорах школы"
            }
          },
          "aliases": ["директор", "руководитель образовательной организации"],
          "platform": "учитель", "clause": "3.2",
          "verification": {
            "mode": "onDemand", "status": "учитель", "clause": "3.2",
            "completedBy": ["@administrators"], "completionClause": "3.1", "selfConfirmed": true
          }
        },
        {
          "key": "deputy", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "заместитель директора школы", "gen": "заместителя директора школы",
            "dat": "заместителю директора школы", "acc": "заместителя директора школы",
            "ins": "заместителем директора школы", "pre": "заместителе директора школы",
            "plural": {
              "nom": "заместители директора школы", "gen": "заместителей директора школы",
              "dat": "заместителям директора школы", "acc": "заместителей директора школы",
              "ins": "заместителями директора школы", "pre": "заместителях директора школы"
            }
          },
          "aliases": ["заместитель", "заместитель директора", "заместитель руководителя"],
          "platform": "учитель", "clause": "3.2",
          "verification": {
            "mode": "onDemand", "status": "учитель", "clause": "3.2",
            "completedBy": ["@administrators"], "completionClause": "3.1", "selfConfirmed": true
          }
        },
        {
          "key": "lead", "category": "staff", "isTeaching": true, "leads": true,
          "word": {
            "nom": "классный руководитель", "gen": "классного руководителя",
            "dat": "классному руководителю", "acc": "классного руководителя",
            "ins": "классным руководителем", "pre": "классном руководителе",
            "plural": {
              "nom": "классные руководители", "gen": "классных руководителей",
              "dat": "классным руководителям", "acc": "классных руководителей",
              "ins": "классными руководителями", "pre": "классных руководителях"
            }
          },
          "platform": "учитель", "clause": "3.3",
          "verification": {
            "mode": "onDemand", "status": "учитель", "clause": "3.3",
            "completedBy": ["@administrators"], "completionClause": "3.1"
          }
        },
        {
          "key": "teacher", "category": "staff", "isTeaching": true,
          "word": {
            "nom": "педагогический работник", "gen": "педагогического работника",
            "dat": "педагогическому работнику", "acc": "педагогического работника",
            "ins": "педагогическим работником", "pre": "педагогическом работнике",
            "plural": {
              "nom": "педагогические работники", "gen": "педагогических работников",
              "dat": "педагогическим работникам", "acc": "педагогических работников",
              "ins": "педагогическими работниками", "pre": "педагогических работниках"
            }
          },
          "aliases": ["учитель"], "platform": "учитель", "clause": "3.4",
          "verification": {
            "mode": "onDemand", "status": "учитель", "clause": "3.4",
            "completedBy": ["@administrators"], "completionClause": "3.1"
          }
        },
        {
          "key": "employee", "category": "staff",
          "word": {
            "nom": "иной работник", "gen": "иного работника", "dat": "иному работнику",
            "acc": "иного работника", "ins": "иным работником", "pre": "ином работнике",
            "plural": {
              "nom": "иные работники", "gen": "иных работников", "dat": "иным работникам",
              "acc": "иных работников", "ins": "иными работниками", "pre": "иных работниках"
            }
          },
          "standing": "absent", "clause": "1.3"
        },
        {
          "key": "learner", "category": "learner",
          "word": {
            "nom": "обучающийся", "gen": "обучающегося", "dat": "обучающемуся",
            "acc": "обучающегося", "ins": "обучающимся", "pre": "обучающемся",
            "plural": {
              "nom": "обучающиеся", "gen": "обучающихся", "dat": "обучающимся",
              "acc": "обучающихся", "ins": "обучающимися", "pre": "обучающихся"
            }
          },
          "aliases": ["ученик", "школьник"], "clause": "3.5"
        },
        {
          "key": "parent", "category": "parent",
          "word": {
            "nom": "родитель (законный представитель)", "gen": "родителя (законного представителя)",
            "dat": "родителю (законному представителю)",
            "acc": "родителя (законного представителя)",
            "ins": "родителем (законным представителем)",
            "pre": "родителе (законном представителе)",
            "plural": {
              "nom": "родители (законные представители)",
              "gen": "родителей (законных представителей)",
              "dat": "родителям (законным представителям)",
              "acc": "родителей (законных представителей)",
              "ins": "родителями (законными представителями)",
              "pre": "родителях (законных представителях)"
            }
          },
          "aliases": ["родитель", "законный представитель"], "clause": "3.6"
        }
      ],
      "application": {
        "order": {"standing": "promised", "clause": "3.1"},
        "contacts": {"standing": "promised", "clause": "3.1"},
        "clause": "3.1"
      },
      "administrators": {
        "pool": ["@teaching"],
        "order": {"standing": "promised", "clause": "3.1"},
        "additional": ["@teaching"], "additionalClause": "3.1", "poolClause": "3.2"
      },
      "invites": [
        {
          "role": "head", "target": "staff", "issuers": ["@administrators"], "clause": "3.2",
          "rows": ["M37"]
        },
        {"role": "head", "target": "institution", "standing": "absent", "clause": "3.2"},
        {"role": "head", "target": "unit", "standing": "absent", "clause": "3.2"},
        {"role": "head", "target": "chat", "standing": "absent", "clause": "3.2"},
        {
          "role": "deputy", "target": "staff", "issuers": ["@administrators"], "clause": "3.2",
          "rows": ["M37"]
        },
        {"role": "deputy", "target": "institution", "standing": "absent", "clause": "3.2"},
        {"role": "deputy", "target": "unit", "standing": "absent", "clause": "3.2"},
        {"role": "deputy", "target": "chat", "standing": "absent", "clause": "3.2"},
        {
          "role": "lead", "target": "institution", "issuers": ["@administrators"], "clause": "3.3",
          "rows": ["M39"]
        },
        {
          "role": "lead", "target": "staff", "issuers": ["@administrators"], "clause": "3.1",
          "rows": ["M23", "M32"]
        },
        {
          "role": "lead", "target": "unit", "issuers": ["@administrators"], "clause": "3.1",
          "rows": ["M32"]
        },
        {"role": "lead", "target": "chat", "standing": "absent", "clause": "3.3"},
        {
          "role": "teacher", "target": "institution", "issuers": ["@administrators"],
          "clause": "3.4", "rows": ["M41"]
        },
        {"role": "teacher", "target": "chat", "standing": "absent", "clause": "3.4"},
        {
          "role": "teacher", "target": "staff", "issuers": ["@administrators"], "clause": "3.1",
          "rows": ["M23", "M32"]
        },
        {
          "role": "teacher", "target": "unit", "issuers": ["@administrators"], "clause": "3.1",
          "rows": ["M32"]
        },
        {"role": "employee", "target": "staff", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "institution", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "unit", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "chat", "standing": "absent", "clause": "1.3"},
        {
          "role": "learner", "target": "chat", "issuers": ["lead", "teacher"], "clause": "3.5",
          "rows": ["M43"]
        },
        {
          "role": "learner", "target": "unit", "issuers": ["@administrators"], "clause": "3.1",
          "rows": ["M32"]
        },
        {"role": "learner", "target": "institution", "standing": "absent", "clause": "3.1"},
        {"role": "learner", "target": "staff", "standing": "absent", "clause": "3.1"},
        {
          "role": "parent", "target": "chat", "issuers": ["lead", "@administration"],
          "clause": "3.6", "rows": ["M44"]
        },
        {"role": "parent", "target": "institution", "standing": "absent", "clause": "3.6"},
        {"role": "parent", "target": "unit", "standing": "absent", "clause": "3.6"},
        {"role": "parent", "target": "staff", "standing": "absent", "clause": "3.6"}
      ],
      "joinRequests": {"who": ["@staff", "@learners"], "clause": "3.1"},
      "direct": [
        {"from": ["@staff"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@staff"], "to": ["@learners", "@parents"], "standing": "allowed"},
        {"from": ["@learners", "@parents"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@learners"], "to": ["@learners"], "standing": "absent", "clause": "1.3"},
        {"from": ["@parents"], "to": ["@parents"], "standing": "absent", "clause": "1.3"}
      ],
    """#
