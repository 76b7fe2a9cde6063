/// The document up to who joins whom: words, roles, administrators, invitations.
let people: StaticString = #"""
    {
      "schema": "parta.profile/1", "id": "additional-education", "version": "1.0.0",
      "language": "ru",
      "name": {
        "nom": "учреждение дополнительного образования",
        "gen": "учреждения дополнительного образования",
        "dat": "учреждению дополнительного образования",
        "acc": "учреждение дополнительного образования",
        "ins": "учреждением дополнительного образования",
        "pre": "учреждении дополнительного образования",
        "plural": {
          "nom": "учреждения дополнительного образования",
          "gen": "учреждений дополнительного образования",
          "dat": "учреждениям дополнительного образования",
          "acc": "учреждения дополнительного образования",
          "ins": "учреждениями дополнительного образования",
          "pre": "учреждениях дополнительного образования"
        }
      },
      "institution": {
        "word": {
          "nom": "центр", "gen": "центра", "dat": "центру", "acc": "центр", "ins": "центром",
          "pre": "центре",
          "plural": {
            "nom": "центры", "gen": "центров", "dat": "центрам", "acc": "центры", "ins": "центрами",
            "pre": "центрах"
          }
        },
        "head": {
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
        "subject": {
          "nom": "направление", "gen": "направления", "dat": "направлению", "acc": "направление",
          "ins": "направлением", "pre": "направлении",
          "plural": {
            "nom": "направления", "gen": "направлений", "dat": "направлениям", "acc": "направления",
            "ins": "направлениями", "pre": "направлениях"
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
          "nom": "ученический актив", "gen": "ученического актива", "dat": "ученическому активу",
          "acc": "ученический актив", "ins": "ученическим активом", "pre": "ученическом активе"
        }
      },
      "roles": [
        {
          "key": "head", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
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
          "aliases": ["директор", "директор центра"], "platform": "педагог", "clause": "2.2",
          "verification": {
            "mode": "onDemand", "status": "педагог", "clause": "2.2",
            "completedBy": ["@administrators"], "completionClause": "2.1", "selfConfirmed": true
          }
        },
        {
          "key": "deputy", "category": "staff", "isTeaching": true, "isAdministration": true,
          "word": {
            "nom": "заместитель руководителя образовательной организации",
            "gen": "заместителя руководителя образовательной организации",
            "dat": "заместителю руководителя образовательной организации",
            "acc": "заместителя руководителя образовательной организации",
            "ins": "заместителем руководителя образовательной организации",
            "pre": "заместителе руководителя образовательной организации",
            "plural": {
              "nom": "заместители руководителя образовательной организации",
              "gen": "заместителей руководителя образовательной организации",
              "dat": "заместителям руководителя образовательной организации",
              "acc": "заместителей руководителя образовательной организации",
              "ins": "заместителями руководителя образовательной организации",
              "pre": "заместителях руководителя образовательной организации"
            }
          },
          "aliases": ["заместитель", "заместитель директора", "заместитель руководителя"],
          "platform": "педагог", "clause": "2.2",
          "verification": {
            "mode": "onDemand", "status": "педагог", "clause": "2.2",
            "completedBy": ["@administrators"], "completionClause": "2.1", "selfConfirmed": true
          }
        },
        {
          "key": "lead", "category": "staff", "isTeaching": true, "leads": true,
          "word": {
            "nom": "руководитель объединения", "gen": "руководителя объединения",
            "dat": "руководителю объединения", "acc": "руководителя объединения",
            "ins": "руководителем объединения", "pre": "руководителе объединения",
            "plural": {
              "nom": "руководители объединений", "gen": "руководителей объединений",
              "dat": "руководителям объединений", "acc": "руководителей объединений",
              "ins": "руководителями объединений", "pre": "руководителях объединений"
            }
          },
          "aliases": ["руководитель кружка"], "platform": "педагог", "clause": "2.3",
          "verification": {
            "mode": "onDemand", "status": "педагог", "clause": "2.3",
            "word": {
              "nom": "верификация", "gen": "верификации", "dat": "верификации",
              "acc": "верификацию", "ins": "верификацией", "pre": "верификации",
              "plural": {
                "nom": "верификации", "gen": "верификаций", "dat": "верификациям",
                "acc": "верификации", "ins": "верификациями", "pre": "верификациях"
              }
            },
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
          "aliases": ["педагог", "педагог дополнительного образования", "педагог-организатор"],
          "platform": "педагог", "clause": "2.3",
          "verification": {
            "mode": "onDemand", "status": "педагог", "clause": "2.3",
            "word": {
              "nom": "верификация", "gen": "верификации", "dat": "верификации",
              "acc": "верификацию", "ins": "верификацией", "pre": "верификации",
              "plural": {
                "nom": "верификации", "gen": "верификаций", "dat": "верификациям",
                "acc": "верификации", "ins": "верификациями", "pre": "верификациях"
              }
            },
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
          "standing": "absent", "clause": "1.5"
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
          "aliases": ["воспитанник", "учащийся"], "clause": "2.4"
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
        "order": {"standing": "promised", "clause": "2.1"},
        "contacts": {"standing": "promised", "clause": "2.1"},
        "clause": "2.1"
      },
      "administrators": {
        "pool": ["@teaching"],
        "order": {"standing": "promised", "clause": "2.1"},
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
          "clause": "2.3", "rows": ["M41"]
        },
        {"role": "teacher", "target": "chat", "standing": "absent", "clause": "2.3"},
        {
          "role": "teacher", "target": "staff", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M23", "M32"]
        },
        {
          "role": "teacher", "target": "unit", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M32"]
        },
        {"role": "employee", "target": "staff", "standing": "absent", "clause": "1.5"},
        {"role": "employee", "target": "institution", "standing": "absent", "clause": "1.5"},
        {"role": "employee", "target": "unit", "standing": "absent", "clause": "1.5"},
        {"role": "employee", "target": "chat", "standing": "absent", "clause": "1.5"},
        {
          "role": "learner", "target": "chat", "issuers": ["teacher", "lead"], "clause": "2.4",
          "rows": ["M43"]
        },
        {
          "role": "learner", "target": "unit", "issuers": ["@administrators"], "clause": "2.1",
          "rows": ["M32"]
        },
        {"role": "learner", "target": "institution", "standing": "absent", "clause": "2.1"},
        {"role": "learner", "target": "staff", "standing": "absent", "clause": "2.1"},
        {
          "role": "parent", "target": "chat", "issuers": ["lead", "@administration"],
          "clause": "2.7", "rows": ["M44"]
        },
        {"role": "parent", "target": "institution", "standing": "absent", "clause": "2.7"},
        {"role": "parent", "target": "unit", "standing": "absent", "clause": "2.7"},
        {"role": "parent", "target": "staff", "standing": "absent", "clause": "2.7"}
      ],
      "joinRequests": {"who": ["@staff", "@learners"], "clause": "2.1"},
      "direct": [
        {"from": ["@staff"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@staff"], "to": ["@learners", "@parents"], "standing": "allowed"},
        {"from": ["@learners", "@parents"], "to": ["@staff"], "standing": "allowed"},
        {"from": ["@learners"], "to": ["@learners"], "standing": "absent", "clause": "1.5"},
        {"from": ["@parents"], "to": ["@parents"], "standing": "absent", "clause": "1.5"}
      ],
    """#
