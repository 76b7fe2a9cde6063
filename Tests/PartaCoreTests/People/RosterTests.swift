import PartaCore
import Testing

@Suite struct RosterTests {
    private let host: TalkHost
    private static let list = """
        \u{FEFF}ФИО;Роль;Группа;Телефон;Ид
        Петров Пётр Петрович;Педагог;;;1
        Сидорова Анна Ивановна;learner;Группа А;;2
        "Лицо learner";learner;Группа А;;3
        Лицо learner2;learner;Группа Б;;4
        Громов Олег;повар;;;5
        Одноимённый;learner;Группа А;;6
        Чужой Номер;learner;Группа А;8 900 000-00-01;7
        """

    init() throws { host = try TalkHost() }

    private func request(_ text: String, _ more: JSON = [:]) -> JSON {
        let request: JSON = ["institution": "1", "text": .string(text)]
        return request.overlaid(by: more)
    }

    private func outcomes(_ reply: JSON) -> [String] {
        reply["rows"]?.elements?.map { "\($0["line"] ?? 0) \($0["outcome"]?.text ?? "")" } ?? []
    }

    @Test func `a preview says what becomes of each line and writes nothing`() throws {
        let preview = try host.call("admin", "roster.preview", request(Self.list))
        #expect(
            outcomes(preview) == [
                "2 new", "3 new", "4 same", "5 changed", "6 error", "7 error", "8 conflict",
            ])
        #expect(preview["rows"]?.elements?[4]["column"] == "Роль")
        let links = try host.call("admin", "invite.list", ["institution": "1"])
        #expect(links["invites"] == [])
    }

    @Test func `an import issues links for exactly the new, and again for nobody`() throws {
        let first = try host.call("admin", "roster.import", request(Self.list))
        let links = first["links"]?.elements ?? []
        #expect(
            links.compactMap { $0["name"]?.text }
                == ["Петров Пётр Петрович", "Сидорова Анна Ивановна"])
        let second = try host.call("admin", "roster.import", request(Self.list))
        #expect(second["issued"] == 0)
        let link = try #require(links.last?["link"])
        let claimed = try host.call(
            "newcomer", "invite.claim", ["link": link, "name": "Сидорова Анна Ивановна"])
        let member = try #require(claimed["member"])
        let shown = try host.call("admin", "member.show", ["member": member])
        #expect(shown["units"]?.elements?.first?["unit"] == "1.2")
        let third = try host.call("admin", "roster.import", request(Self.list))
        #expect(third["issued"] == 0)
        #expect(outcomes(third)[1] == "3 same")
    }

    @Test func `those whom the list lacks are shown and stay`() throws {
        let text = "Фамилия,Имя,Роль,Группа\nЛицо,learner,learner,Группа А"
        let preview = try host.call("admin", "roster.import", request(text))
        #expect(preview["absent"]?.elements?.compactMap { $0["name"]?.text } == ["Лицо learner2"])
        try host.call("learner2", "unit.list", ["institution": "1"])
    }

    @Test func `a missing unit is created only when asked for`() throws {
        let text = "ФИО\tГруппа\nНовикова Яна Олеговна\tХор"
        let role: JSON = ["role": "learner"]
        let preview = try host.call("admin", "roster.preview", request(text, role))
        #expect(preview["missingUnits"] == ["Хор"])
        let first = try host.call("admin", "roster.import", request(text, role))
        #expect(outcomes(first) == ["2 error"])
        let second = try host.call(
            "admin", "roster.import",
            request(text, ["role": "learner", "createUnits": true]))
        #expect(second["units"]?.elements?.count == 1)
        #expect(second["issued"] == 1)
    }

    @Test func `a file in Windows-1251 is read`() throws {
        // «ФИО;Роль» and «Ёжик Ян;learner».
        let bytes: [UInt8] =
            [0xD4, 0xC8, 0xCE, 0x3B, 0xD0, 0xEE, 0xEB, 0xFC, 0x0D, 0x0A]
            + [0xA8, 0xE6, 0xE8, 0xEA, 0x20, 0xDF, 0xED, 0x3B] + Array("learner".utf8)
        let preview = try host.call(
            "admin", "roster.preview",
            ["institution": "1", "base64": .string(Base64.encode(bytes))])
        #expect(preview["rows"]?.elements?.first?["name"] == "Ёжик Ян")
        #expect(preview["rows"]?.elements?.first?["line"] == 2)
    }

    @Test func `a quoted cell may hold the separator, quotes and a line break`() throws {
        let text = "ФИО;Роль\n\"Смирнов; \"\"Сан\nСаныч\"\"\";learner\nЛицо learner;learner"
        let preview = try host.call("admin", "roster.preview", request(text))
        #expect(outcomes(preview) == ["2 new", "4 same"])
        #expect(preview["rows"]?.elements?.first?["name"] == "Смирнов; \"Сан\nСаныч\"")
    }

    @Test func `a list without names is refused`() throws {
        let failure = host.refusal("admin", "roster.preview", request("Класс;Роль\n5А;learner"))
        #expect(failure?.field == "text")
        #expect(host.refusal("teacher", "roster.preview", request(Self.list))?.code == .forbidden)
    }
}
