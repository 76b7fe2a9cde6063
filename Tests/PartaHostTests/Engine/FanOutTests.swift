import Foundation
import PartaCore
import PartaHost
import PartaStore
import Synchronization
import Testing

/// What streams of events get, whatever happens beside them.
@Suite struct FanOutTests {
    private func token(_ host: IsolationHost, _ person: String) throws -> [UInt8] {
        try #require(host.token(of: person))
    }

    /// Writers post while streams come, go and resume where they stood.
    @Test(arguments: [1, 2, 3])
    func `every stream gets each event once and in order`(seed: UInt64) throws {
        let host = try IsolationStage.host("order \(seed)")
        let door = RecordingDoor()
        let people = ["lead", "learner", "learner2"]
        let tokens = try people.map { try token(host, $0) }
        let start = try host.engine.eventPosition(token: tokens[0], after: nil)
        try host.engine.follow(1, door, tokens[0])
        let isWriting = Atomic(true)
        let parts = Mutex<[String: [Int64]]>([:])
        let group = DispatchGroup()
        for (number, person) in people.enumerated() {
            let token = tokens[number]
            group.enter()
            Thread.detachNewThread {
                defer { group.leave() }
                var dice = SeededDice(seed &* 31 &+ UInt64(number))
                var position = start
                var seen: [Int64] = []
                var id = UInt64(number + 1) * 100_000
                do throws(Failure) {
                    while isWriting.load(ordering: .acquiring) {
                        id += 1
                        try host.engine.follow(id, door, token, after: position)
                        let wanted = Int(dice.next() % 40)
                        _ = door.wait(for: id) { stream in
                            stream.events.count >= wanted
                                || !isWriting.load(ordering: .acquiring)
                        }
                        host.engine.stopListening(ListenerID(id), through: door)
                        let ids = door[id].ids
                        // What comes after the reading is of a stream that nobody reads.
                        seen += ids
                        position = ids.last ?? position
                        #expect(door[id].resyncs.isEmpty)
                    }
                } catch {
                    Issue.record(error)
                }
                parts.withLock { $0[person] = seen }
            }
        }
        let writers = DispatchGroup()
        for writer in 0..<4 {
            writers.enter()
            Thread.detachNewThread {
                defer { writers.leave() }
                for round in 0..<250 {
                    let answer = host.answer(
                        people[writer % 3], "message.post",
                        ["chat": "$unitChat", "text": .string("\(writer) \(round)")])
                    if case .failure(let failure) = answer { Issue.record(failure) }
                }
            }
        }
        writers.wait()
        let all = try host.engine.page(tokens[0], after: start).map(\.id)
        #expect(all.count == 1000)
        #expect(door.wait(for: 1) { $0.events.count >= all.count })
        isWriting.store(false, ordering: .releasing)
        // Wakes those who wait for more.
        door.deliver([])
        group.wait()
        #expect(door[1].ids == all)
        for person in people {
            let seen = parts.withLock { $0[person] ?? [] }
            #expect(seen == Array(all.prefix(seen.count)), "\(person)")
            #expect(seen.count > 100, "\(person)")
        }
    }

    /// With few accounts each is asked for, with many the whole audience is read.
    @Test(arguments: [3, 20])
    func `streams and pages agree on who hears what`(limit: Int) throws {
        let host = try IsolationStage.host("agreement \(limit)")
        let everybody =
            IsolationStage.members + ["stranger", "otherAdmin", "otherLearner", "operator"]
        let people = Array(everybody.shuffled().prefix(limit))
        let door = RecordingDoor()
        let start = try host.engine.eventPosition(token: token(host, "lead"), after: nil)
        for (index, person) in people.enumerated() {
            try host.engine.follow(UInt64(index), door, token(host, person))
        }
        for line in [
            #"lead message.post {"chat":"$unitChat","text":"сообщение тайны"}"#,
            #"parent message.post {"chat":"$parentChat","text":"сообщение тайны"}"#,
            #"admin post.publish {"channel":"$channel","text":"пост тайны"}"#,
            #"learner ticket.open {"institution":"$institution","subject":"тема тайны","text":"заметка тайны"}"#,
            #"admin institution.configure {"institution":"$institution","inviteDays":7}"#,
            #"nobody application.submit {"profile":"technical-school","overlay":"$tot","institutionName":"Техникум Г","phone":"$phone_stranger"}"#,
            #"otherAdmin unit.create {"institution":"$institution2","kind":"group","name":"Соседи 2"}"#,
        ] {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            _ = host.answer(words[0], words[1], try JSONParser.parse(words[2]))
        }
        var heard = 0
        for (index, person) in people.enumerated() {
            let page = try host.engine.page(token(host, person), after: start)
            #expect(
                door.wait(for: UInt64(index)) { $0.events.count >= page.count }, "\(person)")
            heard += page.count
        }
        // Another round trip shows that nothing more was on its way.
        for person in ["lead", "learner", "parent", "otherAdmin"] {
            _ = host.answer(
                person, "ticket.open",
                [
                    "institution": person == "otherAdmin" ? "$institution2" : "$institution",
                    "subject": "тема тайны", "text": "заметка тайны",
                ])
        }
        for (index, person) in people.enumerated() {
            let page = try host.engine.page(token(host, person), after: start)
            #expect(
                door.wait(for: UInt64(index)) { $0.events.count >= page.count }, "\(person)")
            #expect(door[UInt64(index)].events == page, "\(person)")
        }
        if limit > 8 { #expect(heard > 10) }
    }

    @Test func `who leaves gets nothing more and who comes gets what comes after`() throws {
        let host = try IsolationStage.host("comings")
        let door = RecordingDoor()
        try host.engine.follow(1, door, token(host, "lead"))
        try host.engine.follow(2, door, token(host, "learner2"))
        func post(_ text: String) throws {
            try host.call("lead", "message.post", ["chat": "$unitChat", "text": .string(text)])
            #expect(
                door.wait(for: 1) { stream in
                    stream.payloads("message.posted").contains { $0.contains(text) }
                })
        }
        try post("первое")
        try host.play(#"lead chat.removeMember {"chat":"$unitChat","member":"$learner2"}"#)
        try post("второе")
        try host.play(#"lead chat.addMember {"chat":"$unitChat","member":"$learner2"}"#)
        try post("третье")
        #expect(door.wait(for: 2) { $0.payloads("message.posted").count >= 2 })
        let texts = door[2].payloads("message.posted")
        #expect(texts.count == 2 && texts[0].contains("первое") && texts[1].contains("третье"))
    }

    @Test func `strangers and another institution hear nothing`() throws {
        let host = try IsolationStage.host("strangers")
        let door = RecordingDoor()
        let others = ["stranger", "otherAdmin", "otherLearner", "newcomer"]
        for (index, person) in others.enumerated() {
            try host.engine.follow(UInt64(index), door, token(host, person), after: 0)
        }
        let before = others.indices.map { door[UInt64($0)].events }
        try host.engine.follow(100, door, token(host, "lead"))
        for number in 1...50 {
            try host.call(
                "lead", "message.post",
                ["chat": "$unitChat", "text": .string("сообщение тайны \(number)")])
            try host.call(
                "admin", "post.publish",
                ["channel": "$channel", "text": .string("пост тайны \(number)")])
        }
        #expect(door.wait(for: 100) { $0.payloads("message.posted").count == 50 })
        for (index, person) in others.enumerated() {
            #expect(door[UInt64(index)].events == before[index], "\(person)")
            for payload in before[index].map(\.payload) {
                for secret in IsolationStage.secrets {
                    #expect(!payload.contains(secret), "\(person)")
                }
            }
        }
    }

    @Test func `a stream ends with its session and no other does`() throws {
        let host = try IsolationStage.host("endings")
        let door = RecordingDoor()
        for (index, person) in ["lead", "learner", "teacher"].enumerated() {
            try host.engine.follow(UInt64(index), door, token(host, person))
        }
        try host.call("learner", "session.close")
        #expect(door.wait(for: 1) { $0.end?.code == .unauthenticated })
        try host.play(#"lead message.post {"chat":"$unitChat","text":"после"}"#)
        #expect(door.wait(for: 0) { !$0.events.isEmpty })
        #expect(door[1].events.isEmpty)
        #expect(door[0].end == nil && door[2].end == nil)
        #expect(host.engine.listenerCount == 2)
        // Sessions that run out by themselves are noticed with the next event.
        host.clock.advance(by: 181 * 86400)
        let failure = #expect(throws: Failure.self) {
            try host.engine.follow(9, door, token(host, "parent"))
        }
        #expect(failure?.code == .unauthenticated)
        host.applyAnew()
        #expect(door.wait(for: 0) { $0.end?.code == .unauthenticated })
        #expect(door.wait(for: 2) { $0.end?.code == .unauthenticated })
        #expect(host.engine.listenerCount == 0)
    }

    @Test func `a host that stops ends its streams and takes no new ones`() throws {
        let host = try IsolationStage.host("stop")
        let door = RecordingDoor()
        let token = try token(host, "lead")
        try host.engine.follow(1, door, token)
        host.engine.close()
        #expect(door[1].end?.code == .unavailable)
        let failure = #expect(throws: Failure.self) { try host.engine.follow(2, door, token) }
        #expect(failure?.code == .unavailable)
        host.engine.close()
    }

    @Test func `an institution without its document hides its channels and nothing else`() throws {
        let host = try IsolationStage.host("profile")
        try host.play(#"admin post.publish {"channel":"$channel","text":"пост тайны"}"#)
        let bare = try IsolationHost(host.image(), profiles: NoProfiles(), seed: "bare")
        // As in a database of a release that kept no documents.
        try bare.store.write { database throws(Failure) in
            _ = try database.execute("UPDATE institutions SET document = NULL")
        }
        let token = try token(bare, "lead")
        let events = try bare.engine.page(token, after: 0)
        #expect(events.contains { $0.kind == "message.posted" })
        #expect(!events.contains { $0.kind == "post.published" })
        let door = RecordingDoor()
        try bare.engine.follow(1, door, token, after: 0)
        #expect(door[1].events == events)
    }
}

/// A host whose libraries are gone.
private struct NoProfiles: ProfileSource {
    let documents: [String: JSON] = [:]

    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        throw .notFound("function")
    }
}

/// Numbers that repeat with their seed (SplitMix64).
private struct SeededDice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension IsolationHost {
    /// Makes an event although every session has run out: a new application.
    fileprivate func applyAnew() {
        _ = answer(
            "nobody", "application.submit",
            [
                "profile": "technical-school", "overlay": "$tot",
                "institutionName": "Техникум Д", "phone": "+79007770011",
            ])
    }
}
