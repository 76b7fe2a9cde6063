/// The document up to who joins whom: words, roles, administrators, invitations.
let people: StaticString = #"""
    {
      "schema": "parta.profile/1", "id": "technical-school", "version": "1.0.0", "language": "ru",
      "name": {
        "nom": "техникум", "gen": "техникума", "dat": "техникуму", "acc": "техникум",
        "ins": "техникумом", "pre": "техникуме",
        "plural": {
          "nom": "техникумы", "gen": "техникумов", "dat": "техникумам", "acc": "техникумы",
          "ins": "техникумами", "pre": "техникумах"
        }
      },
      "institution": {
        "word": {
          "nom": "техникум", "gen": "техникума", "dat": "техникуму", "acc": "техникум",
          "ins": "техникумом", "pre": "техникуме",
          "plural": {
            "nom": "техникумы", "gen": "техникумов", "dat": "техникумам", "acc": "техникумы",
            "ins": "техникумами", "pre": "техникумах"
          }
        },
        "head": {
          "nom": "директор техникума", "gen": "директора техникума", "dat": "директору техникума",
          "acc": "директора техникума", "ins": "директором техникума", "pre": "директоре техникума",
          "plural": {
            "nom": "директора техникума", "gen": "директоров техникума",
            "dat": "директорам техникума", "acc": "директоров техникума",
            "ins": "директорами техникума", "pre": "директорах техникума"
          }
        },
        "subject": {
          "nom": "учебная дисциплина", "gen": "учебной дисциплины", "dat": "учебной дисциплине",
          "acc": "учебную дисциплину", "ins": "учебной дисциплиной", "pre": "учебной дисциплине",
          "plural": {
            "nom": "учебные дисциплины", "gen": "учебных дисциплин", "dat": "учебным дисциплинам",
            "acc": "учебные дисциплины", "ins": "учебными дисциплинами",
            "pre": "учебных дисциплинах"
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
          "nom": "занятие", "gen": "занятия", "dat": "занятию", "acc": "занятие", "ins": "занятием",
          "pre": "занятии",
          "plural": {
            "nom": "занятия", "gen": "занятий", "dat": "занятиям", "acc": "занятия",
            "ins": "занятиями", "pre": "занятиях"
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
          "nom": "студенческий актив", "gen": "студенческого актива", "dat": "студенческому активу",
          "acc": "студенческий актив", "ins": "студенческим активом", "pre": "студенческом активе"
        }
      },
      "roles": [
        {
          "key": "head", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "директор техникума", "gen": "директора техникума", "dat": "директору техникума",
            "acc": "директора техникума", "ins": "директором техникума",
            "pre": "директоре техникума",
            "plural": {
              "nom": "директора техникума", "gen": "директоров техникума",
              "dat": "директорам техникума", "acc": "директоров техникума",
              "ins": "директорами техникума", "pre": "директорах техникума"
            }
          },
          "aliases": ["директор", "руководитель образовательной организации"],
          "platform": "преподаватель", "clause": "2.2",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.2",
            "completedBy": ["@administrators"], "completionClause": "2.1", "selfConfirmed": true
          }
        },
        {
          "key": "deputy", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "заместитель директора техникума", "gen": "заместителя директора техникума",
            "dat": "заместителю директора техникума", "acc": "заместителя директора техникума",
            "ins": "заместителем директора техникума", "pre": "заместителе директора техникума",
            "plural": {
              "nom": "заместители директора техникума", "gen": "заместителей директора техникума",
              "dat": "заместителям директора техникума", "acc": "заместителей директора техникума",
              "ins": "заместителями директора техникума", "pre": "заместителях директора техникума"
            }
          },
          "aliases": ["заместитель", "заместитель директора", "заместитель руководителя"],
          "platform": "преподаватель", "clause": "2.2",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.2",
            "completedBy": ["@administrators"], "completionClause": "2.1", "selfConfirmed": true
          }
        },
        {
          "key": "lead", "category": "staff", "isTeaching": true, "leads": true,
          "word": {
            "nom": "классный руководитель группы", "gen": "классного руководителя группы",
            "dat": "классному руководителю группы", "acc": "классного руководителя группы",
            "ins": "классным руководителем группы", "pre": "классном руководителе группы",
            "plural": {
              "nom": "классные руководители групп", "gen": "классных руководителей групп",
              "dat": "классным руководителям групп", "acc": "классных руководителей групп",
              "ins": "классными руководителями групп", "pre": "классных руководителях групп"
            }
          },
          "aliases": ["классный руководитель"], "platform": "преподаватель", "clause": "2.3",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.3",
            "completedBy": ["@administrators"], "completionClause": "2.1"
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
          "aliases": ["преподаватель"], "platform": "преподаватель", "clause": "2.4",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.4",
            "completedBy": ["@administrators"], "completionClause": "2.1"
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
          "aliases": ["студент"], "clause": "2.5"
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
          "aliases": ["родитель", "законный представитель"], "clause": "2.6"
        }
      ],
      "application": {
        "order": {"standing": "promised", "clause": "2.1"},
        "contacts": {"standing": "promised", "clause": "2.1"},
        "clause": "2.1"
      },
      "administrators": {
        "pool": ["@teaching"],
        "order": {"standing": "promised", "clause": "2.2"},
        "additional": ["@teaching"], "additionalClause": "2.1", "poolClause": "2.2"
      },
      "invites": [
        {
          "role": "head", "target": "staff", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M37"]
        },
        {"role": "head", "target": "institution", "standing": "absent", "clause": "2.2"},
        {"role": "head", "target": "unit", "standing": "absent", "clause": "2.2"},
        {"role": "head", "target": "chat", "standing": "absent", "clause": "2.2"},
        {
          "role": "deputy", "target": "staff", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M37"]
        },
        {"role": "deputy", "target": "institution", "standing": "absent", "clause": "2.2"},
        {"role": "deputy", "target": "unit", "standing": "absent", "clause": "2.2"},
        {"role": "deputy", "target": "chat", "standing": "absent", "clause": "2.2"},
        {
          "role": "lead", "target": "institution", "issuers": ["@administrators"], "clause": "2.3",
          "rows": ["M39"]
        },
        {
          "role": "lead", "target": "staff", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M23", "M32"]
        },
        {
          "role": "lead", "target": "unit", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M32"]
        },
        {"role": "lead", "target": "chat", "standing": "absent", "clause": "2.3"},
        {
          "role": "teacher", "target": "institution", "issuers": ["@administrators"],
          "clause": "2.4", "rows": ["M41"]
        },
        {"role": "teacher", "target": "chat", "standing": "absent", "clause": "2.4"},
        {
          "role": "teacher", "target": "staff", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M23", "M32"]
        },
        {
          "role": "teacher", "target": "unit", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M32"]
        },
        {"role": "employee", "target": "staff", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "institution", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "unit", "standing": "absent", "clause": "1.3"},
        {"role": "employee", "target": "chat", "standing": "absent", "clause": "1.3"},
        {
          "role": "learner", "target": "chat", "issuers": ["lead"], "clause": "2.5", "rows": ["M43"]
        },
        {
          "role": "learner", "target": "unit", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M32"]
        },
        {"role": "learner", "target": "institution", "standing": "absent", "clause": "2.1"},
        {"role": "learner", "target": "staff", "standing": "absent", "clause": "2.1"},
        {
          "role": "parent", "target": "chat", "issuers": ["lead", "@administration"],
          "clause": "2.6", "rows": ["M44"]
        },
        {"role": "parent", "target": "institution", "standing": "absent", "clause": "2.6"},
        {"role": "parent", "target": "unit", "standing": "absent", "clause": "2.6"},
        {"role": "parent", "target": "staff", "standing": "absent", "clause": "2.6"}
      ],
      "joinRequests": {"who": ["@staff", "@learners"], "clause": "2.1"},
      "direct": [
        {"from": ["@staff"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@staff"], "to": ["@learners", "@parents"], "standing": "allowed"},
        {"from": ["@learners", "@parents"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@learners"], "to": ["@learners"], "standing": "allowed"},
        {"from": ["@parents"], "to": ["@parents"], "standing": "absent", "clause": "1.3"}
      ],
    """#
