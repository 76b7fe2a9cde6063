import PartaCore
import PartaHost

/// Plays one scene for one institution on a host of its own.
struct ScenePlayer {
    /// What went wrong, and where.
    struct Difference: Error {
        let path: String
        let line: Int
        let reason: String
    }

    /// What one line came to; equal through every door.
    struct Entry: Equatable {
        let line: Int
        let answer: JSON
    }

    let institution: String
    let door: any SceneDoor
    /// The folder into which the courier writes the codes.
    let outbox: Outbox
    var variables = SceneVariables()
    /// The secrets of the persons who have signed in.
    var secrets: [String: String] = [:]
    /// The answers so far.
    private(set) var transcript: [Entry] = []

    init(institution: String, door: any SceneDoor, outbox: Outbox) {
        self.institution = institution
        self.door = door
        self.outbox = outbox
    }

    /// Plays every line that concerns the institution.
    mutating func play(_ scene: Scene) throws(Difference) {
        for step in scene.steps where step.only.isEmpty || step.only.contains(institution) {
            do {
                try perform(step)
            } catch let mistake as Mistake {
                throw Difference(path: scene.path, line: step.line, reason: mistake.reason)
            } catch {
                throw Difference(path: scene.path, line: step.line, reason: "\(error)")
            }
        }
    }

    /// Why a line did not come to what it says.
    struct Mistake: Error {
        let reason: String
    }

    /// Plays one line.
    ///
    /// - Throws: ``Mistake`` when it came to something else, or the failure of signing in.
    mutating func perform(_ step: Scene.Step) throws {
        switch step.action {
        case .clock(let seconds):
            _ = try call("host.advanceClock", ["seconds": .integer(seconds)], as: "nobody")
        case .person(let name, let fullName): try signIn(name, fullName: fullName)
        case .command: break
        case .call(let person, let operation, let request, let outcome):
            guard person == "nobody" || secrets[person] != nil else {
                let known = (secrets.keys.sorted() + ["nobody"]).joined(separator: ", ")
                throw Mistake(reason: "\(person) has not signed in; who has: \(known)")
            }
            let filled = variables.filled(request)
            let answer: Result<JSON, Failure>
            do throws(Failure) {
                answer = .success(try call(operation, filled, as: person))
            } catch {
                answer = .failure(error)
            }
            transcript.append(Entry(line: step.line, answer: answer.json))
            if case .success(let reply) = answer, operation == "session.signIn" {
                secrets[person] = reply["token"]?.text ?? secrets[person]
            }
            if let difference = compare(answer, with: outcome) {
                throw Mistake(reason: "\(operation): \(difference)")
            }
        }
    }

    /// Plays one step whatever it comes to; returns the refusal, `nil` when it was allowed.
    mutating func attempt(_ step: Scene.Step) throws(Difference) -> Failure? {
        guard case .call(let person, let operation, let request, _) = step.action else {
            return nil
        }
        do throws(Failure) {
            _ = try call(operation, variables.filled(request), as: person)
            return nil
        } catch {
            // A request that is merely wrong says nothing of the regulation.
            let isRefusal = error.clause != nil || [.forbidden, .notFound].contains(error.code)
            guard isRefusal else {
                throw Difference(path: "", line: step.line, reason: "\(operation): \(error.json)")
            }
            return error
        }
    }

    private mutating func compare(
        _ answer: Result<JSON, Failure>, with outcome: Scene.Outcome
    ) -> String? {
        switch (answer, outcome) {
        case (.success, .anyReply): return nil
        case (.success(let reply), .reply(let pattern)):
            return variables.match(reply, pattern).map { "\($0)\n    the reply is \(reply)" }
        case (.success(let reply), .refusal(let code, _, _)):
            return "\(code) is expected, the reply is \(reply)"
        case (.failure(let failure), .refusal(let code, let field, let clause)):
            let isExpected =
                failure.code.rawValue == code && (field == nil || failure.field == field)
                && (clause == nil || failure.clause == clause)
            return isExpected ? nil : "refused otherwise: \(failure.json)"
        case (.failure(let failure), _): return "refused: \(failure.json)"
        }
    }

    /// Calls an operation as a person who has signed in, or as "nobody".
    func call(_ operation: String, _ request: JSON, as person: String) throws(Failure) -> JSON {
        guard person == "nobody" || secrets[person] != nil else {
            throw .broken("Nobody called \(person) has signed in; a line 'person' is missing.")
        }
        let reply = try door.call(operation, request.encoded, secret: secrets[person])
        return try JSON(stored: String(decoding: reply, as: UTF8.self))
    }

    /// Signs a person in by phone and code; the phone follows from the name.
    mutating func signIn(_ name: String, fullName: String) throws(Failure) {
        let phone = variables["phone_" + name]?.text ?? Self.phone(of: name)
        variables["phone_" + name] = .string(phone)
        _ = try call("session.requestCode", ["phone": .string(phone)], as: "nobody")
        let request: JSON = [
            "phone": .string(phone), "code": .string(try outbox.takeCode(for: phone)),
            "name": .string(fullName), "label": "scene",
        ]
        let reply = try call("session.signIn", request, as: "nobody")
        secrets[name] = reply["token"]?.text
        variables["account_" + name] = reply["account"]
    }

    /// A number that no operator hands out, made of the person's name.
    private static func phone(of name: String) -> String {
        let hash = name.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
        return "+7000" + String(hash % 9_000_000 + 1_000_000)
    }
}

extension Result where Success == JSON, Failure == PartaCore.Failure {
    /// The answer as transcripts compare it.
    fileprivate var json: JSON {
        switch self {
        case .success(let reply): reply
        case .failure(let failure): ["refused": failure.json]
        }
    }
}
