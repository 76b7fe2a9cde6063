import PartaCore
import PartaHost

/// An institution of a profile and some people in each role, brought in by the profile's own rules.
///
/// The operator approves the application, the administrator registers, links lead people in as
/// `invites` says, requests as `joinRequests` says. A role that nobody may bring in stays empty and
/// is told: the document forgot it.
struct TrialCast {
    /// The profile under its overlay.
    let policy: Policy
    let overlay: JSON
    let engine: Engine
    private(set) var player: ScenePlayer
    /// What did not come about, as sentences for the vendor.
    private(set) var notes: [String] = []
    /// The people so far, in the order of their joining.
    private(set) var people: [TrialPerson] = []
    /// Chats that are open, by their kind.
    private(set) var chats: [String: JSON] = [:]
    private(set) var unit: JSON?
    /// Whether the unit has its lead.
    private var isLed = false
    /// Why the last attempt failed.
    private var lastRefusal: String?

    init(policy: Policy, overlay: JSON, engine: Engine, folder: String) {
        self.policy = policy
        self.overlay = overlay
        self.engine = engine
        player = ScenePlayer(
            institution: policy.document.id, door: EngineDoor(engine: engine),
            outbox: Outbox(dataFolder: folder))
    }

    /// Makes the institution and lets people join until no rule brings in anybody more.
    mutating func gather() throws(Failure) {
        try register()
        openUnit()
        let roles = policy.document.roles.filter { $0.standing != .absent }
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for role in roles {
                while people.count(where: { $0.role == role.key }) < wanted(role), bringIn(role) {
                    isGrowing = true
                }
            }
        }
        for role in roles where !people.contains(where: { $0.role == role.key }) {
            notes.append(
                "nobody comes into the role \"\(role.key)\": "
                    + (lastRefusal ?? "neither invites nor joinRequests lead to it"))
        }
        openChats()
        linkGuardians()
    }

    /// How many people a role gets.
    private func wanted(_ role: RoleRule) -> Int {
        switch role.category {
        case .learner: 3
        case .parent: 2
        case .staff: role.isAdministration ? 1 : 2
        }
    }

    // MARK: The institution

    private mutating func register() throws(Failure) {
        let operatorRequest: JSON = ["phone": "+70009999999", "name": "Оператор Узла"]
        let start = try player.call("host.initialize", operatorRequest, as: "nobody")
        player.secrets["operator"] = start["token"]?.text
        try player.signIn("admin", fullName: TrialPerson.fullName(0))
        let application = try player.call("application.submit", application, as: "nobody")
        let approved = try player.call(
            "application.approve", ["application": application["application"] ?? .null],
            as: "operator")
        let institution = approved["institution"] ?? .null
        player.variables["institution"] = institution
        let states = try player.call("application.state", [:], as: "admin")
        let choices = states["applications"]?.elements?.first?["roles"]?.elements ?? []
        guard let role = choices.compactMap({ $0["role"]?.text ?? $0["key"]?.text }).last else {
            throw .broken("No role may register the institution: see administrators.pool.")
        }
        let reply = try player.call(
            "institution.register",
            [
                "institution": institution, "role": .string(role),
                "name": .string(TrialPerson.fullName(0)),
            ], as: "admin")
        add(TrialPerson(name: "admin", role: role, isAdministrator: true), reply["member"])
        if let chat = reply["staffChat"] { chats["staffComponent"] = chat }
    }

    /// The application with what the profile asks for, and no more.
    private var application: JSON {
        let rule = policy.document.application
        var members: [JSON.Member] = [
            JSON.Member("profile", .string(policy.document.id)), JSON.Member("overlay", overlay),
            JSON.Member("institutionName", .string(title)),
            JSON.Member("phone", player.variables["phone_admin"] ?? .null),
        ]
        if rule.contacts.standing == .promised {
            members.append(JSON.Member("name", .string(TrialPerson.fullName(0))))
            members.append(JSON.Member("email", "admin@example.org"))
        }
        if rule.order.standing == .promised {
            members.append(
                JSON.Member(
                    "order",
                    [
                        "number": "1", "day": "2026-09-01",
                        "document": [
                            "name": "prikaz.pdf", "type": "application/pdf",
                            "content": .string(Base64.encode(Array("%PDF-1.4".utf8))),
                        ],
                    ]))
        }
        return .object(members)
    }

    private mutating func openUnit() {
        guard let kind = policy.document.units.first else { return }
        let word = kind.word.nominative
        let name = word.prefix(1).uppercased() + word.dropFirst() + " 1"
        let reply = attempt(
            "unit.create", ["kind": .string(kind.key), "name": .string(name)], as: "admin")
        unit = reply?["unit"]
        player.variables["unit"] = unit
    }

    // MARK: The people

    private mutating func add(_ person: TrialPerson, _ member: JSON?) {
        people.append(person)
        player.variables[person.name] = member
    }

    /// Lets one more person join in a role; `false` when no rule does.
    private mutating func bringIn(_ role: RoleRule) -> Bool {
        let count = people.count { $0.role == role.key && $0.name != "admin" } + 1
        let person = TrialPerson(
            name: count == 1 ? role.key : "\(role.key)\(count)", role: role.key,
            isAdministrator: false)
        let fullName = TrialPerson.fullName(people.count)
        guard let link = link(for: role) else { return request(person, fullName, role) }
        guard signIn(person.name, fullName),
            let reply = attempt("invite.claim", ["link": link], as: person.name)
        else { return false }
        join(person, reply["member"], role)
        return true
    }

    private mutating func signIn(_ name: String, _ fullName: String) -> Bool {
        guard player.secrets[name] == nil else { return true }
        do throws(Failure) { try player.signIn(name, fullName: fullName) } catch {
            lastRefusal = error.message
            return false
        }
        return true
    }

    private mutating func join(_ person: TrialPerson, _ member: JSON?, _ role: RoleRule) {
        add(person, member)
        verify(person, role)
        enrol(person, role)
        guard role.leads, !isLed, let unit, let member else { return }
        var request: [JSON.Member] = [
            JSON.Member("unit", unit), JSON.Member("member", member),
        ]
        if policy.document.distribution.standing == .promised {
            request += [JSON.Member("orderNumber", "2"), JSON.Member("orderDay", "2026-09-01")]
        }
        isLed = attempt("unit.attachLead", .object(request), as: "admin") != nil
    }

    /// Puts a learner who has come by a chat into the unit.
    private mutating func enrol(_ person: TrialPerson, _ role: RoleRule) {
        guard role.category == .learner, let unit, let member = player.variables[person.name]
        else { return }
        let refusal = lastRefusal
        let order: JSON = [
            "member": member, "to": unit, "orderNumber": "3", "orderDay": "2026-09-01",
        ]
        // One who was invited into the unit is in it; that is no refusal to tell.
        _ = attempt("movement.enrol", order, as: "admin")
        lastRefusal = refusal
    }

    /// Confirms a status that must be, by whoever may.
    private mutating func verify(_ person: TrialPerson, _ role: RoleRule) {
        guard role.verification.mode == .required else { return }
        let request: JSON = [
            "member": player.variables[person.name] ?? .null, "role": .string(role.key),
        ]
        let may = people.filter { includes(role.verification.completedBy, $0) }
        for other in may + [person] {
            if attempt("verification.complete", request, as: other.name) != nil { return }
        }
        notes.append(
            "the status of \"\(person.name)\" is not confirmed: \(lastRefusal ?? "nobody may")")
    }

    /// A link into a role, from anybody who is there and may give one.
    private mutating func link(for role: RoleRule) -> JSON? {
        for rule in policy.document.invites
        where rule.role == role.key && rule.standing != .absent {
            for issuer in people where includes(rule.issuers, issuer) {
                var request: [JSON.Member] = [
                    JSON.Member("role", .string(role.key)),
                    JSON.Member("target", .string(rule.target.rawValue)),
                ]
                switch rule.target {
                case .institution, .staff: break
                case .unit:
                    guard let unit else { continue }
                    request.append(JSON.Member("unit", unit))
                case .chat:
                    guard let chat = chat(for: role, of: issuer) else { continue }
                    request.append(JSON.Member("chat", chat))
                }
                if let reply = attempt("invite.create", .object(request), as: issuer.name) {
                    return reply["link"]
                }
            }
        }
        return nil
    }

    private mutating func request(
        _ person: TrialPerson, _ fullName: String, _ role: RoleRule
    ) -> Bool {
        guard policy.mayAskToJoin(role: role.key), signIn(person.name, fullName),
            let asked = attempt(
                "joinRequest.submit", ["role": .string(role.key)], as: person.name),
            let request = asked["request"],
            let reply = attempt("joinRequest.accept", ["request": request], as: "admin")
        else { return false }
        join(person, reply["member"], role)
        return true
    }

    private func includes(_ circle: [String], _ person: TrialPerson) -> Bool {
        policy.includes(circle, roles: [person.role], isAdministrator: person.isAdministrator)
    }

    // MARK: Chats

    /// A chat into which a person may invite a role; opened when there is none.
    private mutating func chat(for role: RoleRule, of issuer: TrialPerson) -> JSON? {
        if role.category == .staff, let staff = chats["staffComponent"] { return staff }
        for kind in policy.document.chats
        where kind.standing != .absent
            && policy.includes(kind.takes, roles: [role.key], isAdministrator: false)
            && includes(kind.open, issuer)
        {
            if let chat = chats[kind.key] ?? open(kind, as: issuer) { return chat }
        }
        return nil
    }

    private mutating func open(_ kind: ChatKind, as person: TrialPerson) -> JSON? {
        var request = [JSON.Member("kind", .string(kind.key))]
        if kind.scope == .unit {
            guard let unit else { return nil }
            request.append(JSON.Member("unit", unit))
        }
        if kind.subject == .promised {
            let word = policy.document.institution.subject.nominative
            request.append(JSON.Member("subject", .string(word)))
        }
        guard let reply = attempt("chat.open", .object(request), as: person.name),
            let chat = reply["chat"]
        else { return nil }
        chats[kind.key] = chat
        player.variables["chat_" + kind.key] = chat
        _ = attempt(
            "message.post", ["chat": chat, "text": "Добро пожаловать!"], as: person.name)
        return chat
    }

    /// Opens one chat of each kind that somebody here may open.
    private mutating func openChats() {
        // What is merely allowed waits until the institution switches it on.
        for kind in policy.document.chats where kind.standing == .promised {
            guard chats[kind.key] == nil, kind.key != Chat.directKind else { continue }
            let opener = people.first { includes(kind.open, $0) && open(kind, as: $0) != nil }
            if opener == nil {
                notes.append(
                    "nobody opens a chat of the kind \"\(kind.key)\": "
                        + (lastRefusal ?? "nobody who is there may"))
            }
        }
    }

    private mutating func linkGuardians() {
        let learners = people.filter { policy.role($0.role)?.category == .learner }
        let parents = people.filter { policy.role($0.role)?.category == .parent }
        for (learner, parent) in zip(learners, parents) {
            guard let child = player.variables[learner.name],
                let adult = player.variables[parent.name]
            else { continue }
            _ = attempt("guardian.link", ["learner": child, "parent": adult], as: "admin")
        }
    }

    /// Calls an operation that may be refused; the institution is put in where it has a place.
    private mutating func attempt(
        _ operation: String, _ request: JSON, as person: String
    ) -> JSON? {
        let asks = engine.registry.entries.first { $0.name == operation }?.request
            .contains { $0.name == "institution" }
        let institution = player.variables["institution"] ?? .null
        let full = asks == true ? request.overlaid(by: ["institution": institution]) : request
        do throws(Failure) { return try player.call(operation, full, as: person) } catch {
            let clause = error.clause.map { " (\($0))" } ?? ""
            lastRefusal = "\(operation) by \"\(person)\": \(error.message)\(clause)"
            return nil
        }
    }
}
