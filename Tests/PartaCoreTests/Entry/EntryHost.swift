import Foundation
import PartaCore
import PartaHost
import PartaStore
import Synchronization
import Testing

/// A host for tests: a database of its own, a clock that stands still, people signed in by name.
final class EntryHost: Sendable {
    let clock = ManualClock(EntryHost.start)
    let store: any Store
    private let engine: Engine
    private let folder: String
    private let codes = LastCode()
    /// Guards the tokens of those who signed in, by phone.
    private let tokens = Mutex<[String: [UInt8]]>([:])

    /// 2026-09-21 10:13:20 UTC.
    static let start = Instant(1_789_985_600)
    static let operatorPhone = "+70009999999"

    /// - Parameter profiles: Those of ``EntryProfiles`` by default.
    init(profiles: (any ProfileSource)? = nil) throws {
        let folder = NSTemporaryDirectory() + "/parta-entry-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let random = SeededRandom(seed: "entry")
        let clock = self.clock
        let store = try SQLiteStore(path: folder + "/parta.db", migrations: Schema.migrations)
        self.folder = folder
        self.store = store
        engine = Engine(
            store: store,
            platform: Platform(
                now: { clock.now }, random: { random.bytes($0) }, sha256: sha256,
                profiles: try profiles ?? EntryProfiles()),
            courier: codes)
        let reply = try call(
            "host.initialize", ["phone": .string(Self.operatorPhone), "name": "Оператор Узла"])
        keep(reply["token"]?.text, of: Self.operatorPhone)
    }

    deinit {
        engine.close()
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            Issue.record(error)
        }
    }

    /// Calls an operation, signing the person in first where that has not happened yet.
    @discardableResult
    func call(_ name: String, _ request: JSON = [:], as phone: String? = nil) throws -> JSON {
        let token = try phone.map { try self.token(of: $0) }
        return try JSONParser.parse(try engine.call(name, request.encoded, token: token))
    }

    @discardableResult
    func asOperator(_ name: String, _ request: JSON = [:]) throws -> JSON {
        try call(name, request, as: Self.operatorPhone)
    }

    /// Calls with a token that was handed out, such as a service key's.
    func call(_ name: String, _ request: JSON = [:], secret: String) throws -> JSON {
        try JSONParser.parse(
            try engine.call(name, request.encoded, token: sha256(Array(secret.utf8))))
    }

    private func keep(_ token: String?, of phone: String) {
        tokens.withLock { $0[phone] = token.map { sha256(Array($0.utf8)) } }
    }

    /// Signs a person in by code; without a name when none is given.
    func signIn(_ phone: String, name: String? = nil) throws -> JSON {
        try call("session.requestCode", ["phone": .string(phone)])
        let request: JSON = ["phone": .string(phone), "code": .string(codes.text)]
        return try call(
            "session.signIn", request.overlaid(by: name.map { ["name": .string($0)] } ?? [:]))
    }

    private func token(of phone: String) throws -> [UInt8] {
        if let token = tokens.withLock({ $0[phone] }) { return token }
        try call("session.requestCode", ["phone": .string(phone)])
        let reply = try call(
            "session.signIn",
            [
                "phone": .string(phone), "code": .string(codes.text),
                "name": .string("Лицо \(phone.suffix(4))"),
            ])
        keep(reply["token"]?.text, of: phone)
        return try #require(tokens.withLock { $0[phone] })
    }
}

/// Keeps the code that was sent last.
private final class LastCode: Courier {
    /// Guards the code.
    private let code = Mutex("")

    var text: String { code.withLock { $0 } }

    func deliver(_ dispatch: Effects.Dispatch) { code.withLock { $0 = dispatch.text } }
}

/// The failure of a call; records an issue when it succeeds.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ call: () throws -> JSON
) -> Failure? {
    #expect(throws: Failure.self, sourceLocation: sourceLocation) { _ = try call() }
}

/// An institution of the test profiles with its first administrator.
struct EntryInstitution {
    static let administrator = "+79000000001"

    let host: EntryHost
    let id: String
    /// The first administrator's membership.
    let member: String
    /// What `institution.register` told.
    let founding: JSON

    /// The application that the strict profile wants.
    static let application: JSON = [
        "profile": "strict", "institutionName": "Студия «Луч»", "name": "Админов Артём Ильич",
        "email": "a@example.org", "phone": .string(administrator),
        "order": [
            "number": "17", "day": "2026-09-01",
            "document": [
                "name": "приказ.pdf", "type": "application/pdf", "content": "JVBERi0xLjQ=",
            ],
        ],
    ]

    static let lenientApplication: JSON = [
        "profile": "lenient", "institutionName": "Мастерская", "phone": .string(administrator),
    ]

    init(
        _ application: JSON = application, role: JSON = "teacher",
        profiles: (any ProfileSource)? = nil
    ) throws {
        host = try EntryHost(profiles: profiles)
        let submitted = try host.call("application.submit", application)
        let approved = try host.asOperator(
            "application.approve", ["application": try #require(submitted["application"])])
        id = try #require(approved["institution"]?.text)
        founding = try host.call(
            "institution.register",
            [
                "institution": .string(id), "role": role, "name": "Админов Артём Ильич",
                "regulationText": "Текст Положения.",
            ], as: Self.administrator)
        member = try #require(founding["member"]?.text)
    }

    /// Calls as the administrator an operation of this institution.
    @discardableResult
    func call(
        _ name: String, _ request: JSON = [:], as phone: String = administrator
    ) throws -> JSON {
        try host.call(
            name, request.overlaid(by: ["institution": .string(id)]), as: phone)
    }

    /// Calls an operation whose request does not name the institution.
    @discardableResult
    func plain(
        _ name: String, _ request: JSON, as phone: String = administrator
    ) throws -> JSON {
        try host.call(name, request, as: phone)
    }

    /// Puts a person into the institution without the operations of other folders.
    func admit(_ phone: String, role: String) throws -> JSON {
        try host.call("account.show", as: phone)
        let number: Int64 = try host.store.write { database throws(Failure) in
            let account = try database.count("SELECT id FROM accounts WHERE phone = ?1", [phone])
            let number = try database.count("SELECT MAX(number) + 1 FROM members")
            try database.execute(
                """
                INSERT INTO members(institution, number, account, name, state, is_administrator,
                    joined) VALUES (?1, ?2, ?3, ?4, 'joined', 0, 0)
                """, [Int64(id), number, account, "Лицо \(phone.suffix(4))"])
            try database.execute(
                """
                INSERT INTO member_roles(institution, member, role, is_active, since)
                VALUES (?1, ?2, ?3, 0, 0)
                """, [Int64(id), number, role])
            return Int64(number)
        }
        return .string("\(id).\(number)")
    }
}
