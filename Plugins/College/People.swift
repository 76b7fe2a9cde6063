/// The document up to who joins whom: words, roles, administrators, invitations.
let people: StaticString = #"""
    {
      "schema": "parta.profile/1", "id": "college", "version": "1.0.0", "language": "ru",
      "name": {
        "nom": "колледж", "gen": "колледжа", "dat": "колледжу", "acc": "колледж",
        "ins": "колледжем", "pre": "колледже",
        "plural": {
          "nom": "колледжи", "gen": "колледжей", "dat": "колледжам", "acc": "колледжи",
          "ins": "колледжами", "pre": "колледжах"
        }
      },
      "institution": {
        "word": {
          "nom": "колледж", "gen": "колледжа", "dat": "колледжу", "acc": "колледж",
          "ins": "колледжем", "pre": "колледже",
          "plural": {
            "nom": "колледжи", "gen": "колледжей", "dat": "колледжам", "acc": "колледжи",
            "ins": "колледжами", "pre": "колледжах"
          }
        },
        "head": {
          "nom": "директор колледжа", "gen": "директора колледжа", "dat": "директору колледжа",
          "acc": "директора колледжа", "ins": "директором колледжа", "pre": "директоре колледжа",
          "plural": {
            "nom": "директора колледжа", "gen": "директоров колледжа", "dat": "директорам колледжа",
            "acc": "директоров колледжа", "ins": "директорами колледжа",
            "pre": "директорах колледжа"
          }
        },
        "subject": {
          "nom": "дисциплина", "gen": "дисциплины", "dat": "дисциплине", "acc": "дисциплину",
          "ins": "дисциплиной", "pre": "дисциплине",
          "plural": {
            "nom": "дисциплины", "gen": "дисциплин", "dat": "дисциплинам", "acc": "дисциплины",
            "ins": "дисциплинами", "pre": "дисциплинах"
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
          "nom": "подтверждение", "gen": "подтверждения", "dat": "подтверждению",
          "acc": "подтверждение", "ins": "подтверждением", "pre": "подтверждении",
          "plural": {
            "nom": "подтверждения", "gen": "подтверждений", "dat": "подтверждениям",
            "acc": "подтверждения", "ins": "подтверждениями", "pre": "подтверждениях"
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
            "nom": "директор колледжа", "gen": "директора колледжа", "dat": "директору колледжа",
            "acc": "директора колледжа", "ins": "директором колледжа", "pre": "директоре колледжа",
            "plural": {
              "nom": "директора колледжа", "gen": "директоров колледжа",
              "dat": "директорам колледжа", "acc": "директоров колледжа",
              "ins": "директорами колледжа", "pre": "директорах колледжа"
            }
          },
          "aliases": ["директор", "руководитель образовательной организации"],
          "platform": "преподаватель", "clause": "2.3",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.3",
            "completedBy": ["@administrators"], "completionClause": "2.2", "selfConfirmed": true
          }
        },
        {
          "key": "deputy", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "заместитель директора колледжа", "gen": "заместителя директора колледжа",
            "dat": "заместителю директора колледжа", "acc": "заместителя директора колледжа",
            "ins": "заместителем директора колледжа", "pre": "заместителе директора колледжа",
            "plural": {
              "nom": "заместители директора колледжа", "gen": "заместителей директора колледжа",
              "dat": "заместителям директора колледжа", "acc": "заместителей директора колледжа",
              "ins": "заместителями директора колледжа", "pre": "заместителях директора колледжа"
            }
          },
          "aliases": ["заместитель", "заместитель директора", "заместитель руководителя"],
          "platform": "преподаватель", "clause": "2.3",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.3",
            "completedBy": ["@administrators"], "completionClause": "2.2", "selfConfirmed": true
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
          "aliases": ["куратор"], "platform": "преподаватель", "clause": "2.4",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.4",
            "word": {
              "nom": "верификация", "gen": "верификации", "dat": "верификации",
              "acc": "верификацию", "ins": "верификацией", "pre": "верификации",
              "plural": {
                "nom": "верификации", "gen": "верификаций", "dat": "верификациям",
                "acc": "верификации", "ins": "верификациями", "pre": "верификациях"
              }
            },
            "completedBy": ["@administrators"], "completionClause": "2.2"
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
          "aliases": ["педагогический работник, ведущий учебные дисциплины, занятия"],
          "platform": "преподаватель", "clause": "2.5",
          "verification": {
            "mode": "onDemand", "status": "преподаватель", "clause": "2.5",
            "word": {
              "nom": "верификация", "gen": "верификации", "dat": "верификации",
              "acc": "верификацию", "ins": "верификацией", "pre": "верификации",
              "plural": {
                "nom": "верификации", "gen": "верификаций", "dat": "верификациям",
                "acc": "верификации", "ins": "верификациями", "pre": "верификациях"
              }
            },
            "completedBy": ["@administrators"], "completionClause": "2.2"
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
          "standing": "absent", "clause": "1.4"
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
          "aliases": ["студент"], "clause": "2.6"
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
          "aliases": ["родитель", "законный представитель"], "clause": "2.7"
        }
      ],
      "application": {
        "order": {"standing": "promised", "clause": "2.2"},
        "contacts": {"standing": "promised", "clause": "2.2"},
        "clause": "2.2"
      },
      "administrators": {
        "pool": ["@teaching"],
        "order": {"standing": "promised", "clause": "2.1"},
        "additional": ["@teaching"], "additionalClause": "2.2", "poolClause": "2.3"
      },
      "invites": [
        {
          "role": "head", "target": "staff", "issuers": ["@administrators"], "clause": "2.3",
          "rows": ["M37"]
        },
        {"role": "head", "target": "institution", "standing": "absent", "clause": "2.3"},
        {"role": "head", "target": "unit", "standing": "absent", "clause": "2.3"},
        {"role": "head", "target": "chat", "standing": "absent", "clause": "2.3"},
        {
          "role": "deputy", "target": "staff", "issuers": ["@administrators"], "clause": "2.3",
          "rows": ["M37"]
        },
        {"role": "deputy", "target": "institution", "standing": "absent", "clause": "2.3"},
        {"role": "deputy", "target": "unit", "standing": "absent", "clause": "2.3"},
        {"role": "deputy", "target": "chat", "standing": "absent", "clause": "2.3"},
        {
          "role": "lead", "target": "institution", "issuers": ["@administrators"], "clause": "2.4",
          "rows": ["M39"]
        },
        {
          "role": "lead", "target": "staff", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M23", "M32"]
        },
        {
          "role": "lead", "target": "unit", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M32"]
        },
        {"role": "lead", "target": "chat", "standing": "absent", "clause": "2.4"},
        {
          "role": "teacher", "target": "institution", "issuers": ["@administrators"],
          "clause": "2.5", "rows": ["M41"]
        },
        {"role": "teacher", "target": "chat", "standing": "absent", "clause": "2.5"},
        {
          "role": "teacher", "target": "staff", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M23", "M32"]
        },
        {
          "role": "teacher", "target": "unit", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M32"]
        },
        {"role": "employee", "target": "staff", "standing": "absent", "clause": "1.4"},
        {"role": "employee", "target": "institution", "standing": "absent", "clause": "1.4"},
        {"role": "employee", "target": "unit", "standing": "absent", "clause": "1.4"},
        {"role": "employee", "target": "chat", "standing": "absent", "clause": "1.4"},
        {
          "role": "learner", "target": "chat", "issuers": ["teacher", "lead"], "clause": "2.6",
          "rows": ["M43"]
        },
        {
          "role": "learner", "target": "unit", "issuers": ["@administrators"], "clause": "2.2",
          "rows": ["M32"]
        },
        {"role": "learner", "target": "institution", "standing": "absent", "clause": "2.2"},
        {"role": "learner", "target": "staff", "standing": "absent", "clause": "2.2"},
        {
          "role": "parent", "target": "chat", "issuers": ["lead", "@administration"],
          "clause": "2.7", "rows": ["M44"]
        },
        {"role": "parent", "target": "institution", "standing": "absent", "clause": "2.7"},
        {"role": "parent", "target": "unit", "standing": "absent", "clause": "2.7"},
        {"role": "parent", "target": "staff", "standing": "absent", "clause": "2.7"}
      ],
      "joinRequests": {"who": ["@staff", "@learners"], "clause": "2.2"},
      "direct": [
        {"from": ["@staff"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@staff"], "to": ["@learners", "@parents"], "standing": "allowed"},
        {"from": ["@learners", "@parents"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@learners"], "to": ["@learners"], "standing": "allowed"},
        {"from": ["@parents"], "to": ["@parents"], "standing": "absent", "clause": "1.4"}
      ],
    """#
