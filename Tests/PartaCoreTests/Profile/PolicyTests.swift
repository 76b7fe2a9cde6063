import PartaCore
import Testing

@Suite struct PolicyTests {
    @Test(arguments: [
        (Regulation.cdt, "Общешкольный канал", "everyone"),
        (.cdt, "общеучрежденческий  канал", "everyone"),
        (.cdt, "канал «Сотрудники»", "staff"),
        (.kontakt, "центрконтакт", "everyone"),
        (.tipk, "everyone", "everyone"),
        (.school29, "ОБЩИЙ КАНАЛ ШКОЛЫ", "everyone"),
    ])
    func `a channel is found by each of its names`(
        regulation: Regulation, name: String, key: String
    ) throws {
        #expect(try regulation.policy().channel(named: name)?.key == key)
    }

    @Test func `a name of another institution finds nothing`() throws {
        #expect(try Regulation.cdt.policy().channel(named: "Общеколледжный канал") == nil)
        #expect(try Regulation.tot.policy().channel(named: "Сотрудники") == nil)
    }

    @Test func `both names of a college's staff component mean it`() throws {
        let policy = try Regulation.tipk.policy()
        #expect(policy.staffComponentMatches("преподаватели"))
        #expect(policy.staffComponentMatches("Учительская/Преподавательская"))
        #expect(!policy.staffComponentMatches("Сотрудники"))
    }

    @Test(arguments: [
        (Regulation.cdt, "педагог", "teacher"), (.cdt, "Руководитель кружка", "lead"),
        (.kontakt, "преподаватель", "teacher"), (.kontakt, "педагог", "teacher"),
        (.tipk, "учитель", "teacher"), (.school29, "классный руководитель", "lead"),
        (.school29, "Куратор", "lead"), (.school29, "учитель", "teacher"),
        (.tot, "куратор группы", "lead"), (.tot, "Иной работник", "employee"),
        (.tot, "Сотрудник", "teacher"), (.tot, "студент", "learner"),
        (.cdt, "законный представитель", "parent"),
        (.cdt, "deputy", "deputy"),
    ])
    func `a roster's word finds its role`(
        regulation: Regulation, word: String, role: String
    ) throws {
        #expect(try regulation.policy().role(matching: word)?.key == role)
    }

    @Test func `a role that is absent is found by no word`() throws {
        let policy = try Regulation.kontakt.policy()
        #expect(policy.role(matching: "lead") == nil)
        #expect(policy.role(matching: "иной работник") == nil)
    }

    @Test(arguments: [
        ("2.1", "п. 2.1 Положения"),
        ("2.3, абз. без номера", "абз. без номера п. 2.3 Положения"),
        ("2.1, 2.2", "п. 2.1, 2.2 Положения"), ("раздел 4", "раздел 4 Положения"),
    ])
    func `a clause is cited as people write it`(clause: String, citation: String) {
        #expect(Policy.citation(clause) == citation)
    }

    @Test func `a name means the same whatever its case, ё, quotation marks and spaces`() {
        #expect(FoldedName("  «Ёлка»  и Еж ") == FoldedName("елка И ёж"))
        #expect(FoldedName("Учительская") != FoldedName("Преподавательская"))
    }

    @Test(arguments: [
        (Regulation.cdt, "teacher", "learner", Standing.allowed),
        (.cdt, "learner", "learner", .absent), (.cdt, "parent", "parent", .absent),
        (.cdt, "parent", "teacher", .allowed), (.tipk, "learner", "learner", .absent),
        (.school29, "teacher", "parent", .promised), (.school29, "learner", "learner", .absent),
        (.tot, "learner", "learner", .promised), (.tot, "parent", "learner", .promised),
    ])
    func `who writes to whom in person is the regulation's`(
        regulation: Regulation, sender: String, recipient: String, standing: Standing
    ) throws {
        let rule = try regulation.policy().direct(
            from: [sender], isAdministrator: false, to: [recipient],
            isRecipientAdministrator: false)
        #expect(rule.standing == standing)
    }

    @Test func `a person with two roles has the wider right`() throws {
        let rule = try Regulation.cdt.policy().direct(
            from: ["parent", "teacher"], isAdministrator: false, to: ["parent"],
            isRecipientAdministrator: false)
        #expect(rule.standing == .allowed)
    }

    @Test func `an overlay that does not fit is refused with the path of its first mistake`() throws
    {
        let profiles = try Profiles()
        let failure = #expect(throws: Failure.self) {
            try profiles.policy(
                profile: "school", overlay: ["channels": ["publishers": ["janitor"]]])
        }
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == "overlay.channels.publishers.0")
    }

    @Test func `a profile that is not loaded is unavailable`() throws {
        let profiles = try Profiles()
        let failure = #expect(throws: Failure.self) {
            try profiles.policy(profile: "kindergarten", overlay: [:])
        }
        #expect(failure?.code == .unavailable)
    }
}
