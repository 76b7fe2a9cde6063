import PartaCore
import Testing

@Suite struct ApplicationTests {
    @Test func `an application waits for the operator with its order`() throws {
        let host = try EntryHost()
        let id = try #require(
            try host.call("application.submit", EntryInstitution.application)["application"])
        let shown = try host.asOperator("application.show", ["application": id])
        #expect(shown["application"]?["state"] == "submitted")
        #expect(shown["application"]?["hasOrder"] == true)
        let order = try host.asOperator("application.order", ["application": id])
        #expect(order["content"] == "JVBERi0xLjQ=")
    }

    @Test(arguments: ["order", "name", "email"])
    func `what the regulation asks for must be there`(field: String) throws {
        let host = try EntryHost()
        let request = EntryInstitution.application.overlaid(by: .object([.init(field, .null)]))
        let failure = refusal { try host.call("application.submit", request) }
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == field)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `an order that the regulation does not ask for is refused with the clause`() throws {
        let host = try EntryHost()
        let lenient = EntryInstitution.lenientApplication
        try host.call("application.submit", lenient)
        let request = lenient.overlaid(by: [
            "institutionName": "Другая", "order": EntryInstitution.application["order"] ?? .null,
        ])
        let failure = refusal { try host.call("application.submit", request) }
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `an order is asked for again when the operator's overlay wants it`() throws {
        let host = try EntryHost()
        let request = EntryInstitution.application.overlaid(by: [
            "order": nil, "overlay": ["application": ["order": ["standing": "absent"]]],
        ])
        let id = try #require(try host.call("application.submit", request)["application"])
        let failure = refusal {
            try host.asOperator("application.approve", ["application": id, "overlay": [:]])
        }
        #expect(failure?.field == "order")
    }

    @Test func `the same application twice is one`() throws {
        let host = try EntryHost()
        try host.call("application.submit", EntryInstitution.application)
        let failure = refusal {
            try host.call("application.submit", EntryInstitution.application)
        }
        #expect(failure?.code == .conflict)
    }

    @Test func `every mistake of an overlay is told at once`() throws {
        let host = try EntryHost()
        let id = try #require(
            try host.call("application.submit", EntryInstitution.application)["application"])
        let failure = refusal {
            try host.asOperator(
                "application.approve",
                [
                    "application": id,
                    "overlay": ["institution": ["offset": 5000], "invites": 7],
                ])
        }
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.message.contains("institution.offset") == true)
        #expect(failure?.message.contains("invites") == true)
        let state = try host.asOperator("application.show", ["application": id])
        #expect(state["application"]?["state"] == "submitted")
    }

    @Test func `a rejected application tells its applicant why`() throws {
        let host = try EntryHost()
        let id = try #require(
            try host.call("application.submit", EntryInstitution.application)["application"])
        try host.asOperator(
            "application.reject", ["application": id, "reason": "Приказ не читается"])
        let mine = try host.call("application.state", as: EntryInstitution.administrator)
        #expect(mine["applications"]?.elements?.first?["reason"] == "Приказ не читается")
        let others = try host.call("application.state", as: "+79000000055")
        #expect(others["applications"]?.elements?.isEmpty == true)
        let failure = refusal { try host.asOperator("application.approve", ["application": id]) }
        #expect(failure?.code == .conflict)
    }

    @Test func `a letter with the order is an application`() throws {
        let host = try EntryHost()
        let reply = try host.call("application.submitEmail", ["message": .string(Self.letter)])
        #expect(reply["institutionName"] == "Студия «Луч»")
        #expect(reply["profile"] == "strict")
        let shown = try host.asOperator(
            "application.show", ["application": try #require(reply["application"])])
        #expect(shown["application"]?["orderNumber"] == "17-од")
        #expect(shown["application"]?["orderDay"] == "2026-09-01")
        #expect(shown["application"]?["phone"] == "+79000000001")
        #expect(shown["application"]?["source"] == "email")
    }

    @Test func `an overlay comes along as an attached file`() throws {
        let host = try EntryHost()
        // {"institution":{"contour":"x"}}
        let part = """
            --b
            Content-Type: application/json; name=overlay.json
            Content-Transfer-Encoding: base64

            eyJpbnN0aXR1dGlvbiI6eyJjb250b3VyIjoieCJ9fQ==
            --b--
            """
        let letter = Self.letter.replacing("--b--", with: part)
        let reply = try host.call("application.submitEmail", ["message": .string(letter)])
        let shown = try host.asOperator(
            "application.show", ["application": try #require(reply["application"])])
        #expect(shown["overlay"] == ["institution": ["contour": "x"]])
    }

    @Test func `a letter without needed lines names them all`() throws {
        let host = try EntryHost()
        let failure = refusal {
            try host.call("application.submitEmail", ["message": "Subject: x\n\nФИО: Иванов"])
        }
        #expect(failure?.code == .invalidArgument)
        for line in ["Наименование", "Профиль", "Телефон"] {
            #expect(failure?.text.contains(line) == true)
        }
    }

    @Test func `a letter that lost its order is refused with the clause`() throws {
        let host = try EntryHost()
        let bare = Self.letter.replacing("JVBERi0xLjQ=", with: "")
        let failure = refusal {
            try host.call("application.submitEmail", ["message": .string(bare)])
        }
        #expect(failure?.field == "order")
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `only the operator reads and decides`() throws {
        let host = try EntryHost()
        let id = try #require(
            try host.call("application.submit", EntryInstitution.application)["application"])
        for name in [
            "application.list", "application.show", "application.order", "application.approve",
        ] {
            let request: JSON = name == "application.list" ? [:] : ["application": id]
            #expect(
                refusal {
                    try host.call(name, request, as: EntryInstitution.administrator)
                }?.code == .forbidden)
        }
    }

    private static let letter = """
        From: luch@example.org
        Subject: =?UTF-8?B?0JfQsNGP0LLQutCw?=
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Наименование: Студия «Луч»
        Профиль: Студия
        ФИО: Админов Артём Ильич
        Электронная почта: a@example.org
        Телефон: 8 (900) 000-00-01
        Приказ: № 17-од от 01.09.2026 г.
        --b
        Content-Type: application/pdf; name=order.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQ=
        --b--
        """
}
