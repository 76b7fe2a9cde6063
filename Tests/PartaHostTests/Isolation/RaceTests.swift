import Foundation
import PartaCore
import PartaHost
import PartaStore
import Synchronization
import Testing

/// What many do at the same moment comes out as if they had done it one after another.
@Suite struct RaceTests {
    /// Runs a closure on as many threads at once; returns how often it did not throw.
    private func successes(of count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> Int {
        let done = Mutex(0)
        let threads = DispatchGroup()
        for index in 0..<count {
            threads.enter()
            // Threads of their own: a queue would run as many at once as there are processors.
            Thread.detachNewThread {
                do {
                    try body(index)
                    done.withLock { $0 += 1 }
                } catch {
                    // A refusal is what most of them must get.
                }
                threads.leave()
            }
        }
        threads.wait()
        return done.withLock { $0 }
    }

    @Test func `five wrong sign-in codes are looked at, however many come at once`() throws {
        let host = try IsolationStage.host("codes")
        let phone: JSON = "+79005550044"
        try host.play(#"nobody session.requestCode {"phone":"+79005550044"}"#)
        let code = try #require(host.known["sentCode"])
        let wrong: JSON = code == "000000" ? "000001" : "000000"
        let opened = successes(of: 64) { _ in
            try host.call("nobody", "session.signIn", ["phone": phone, "code": wrong])
        }
        #expect(opened == 0)
        let counted = try host.store.read { database throws(Failure) in
            try database.count("SELECT tries FROM codes WHERE phone = '+79005550044'")
        }
        #expect(counted == 5)
        let late = host.answer("nobody", "session.signIn", ["phone": phone, "code": code])
        #expect(throws: Failure.self) { try late.get() }
    }

    @Test func `ten wrong pairing codes an hour are looked at`() throws {
        let host = try IsolationStage.host("pairing")
        _ = successes(of: 40) { index in
            try host.call(
                "parent", "guardian.pair",
                ["institution": "$institution", "code": .string("AAAA\(index + 10)")])
        }
        func counted() throws -> Int {
            try host.store.read { database throws(Failure) in
                try database.count("SELECT COUNT(*) FROM pairing_tries")
            }
        }
        #expect(try counted() == 10)
        let right = host.answer(
            "parent", "guardian.pair", ["institution": "$institution", "code": "$code"])
        guard case .failure(let failure) = right else {
            Issue.record("an eleventh code is looked at")
            return
        }
        #expect(failure.code == .rateLimited)
        // The next wrong code takes the place of those that no longer count.
        host.clock.advance(by: 3601)
        _ = host.answer(
            "parent", "guardian.pair", ["institution": "$institution", "code": "AAAA10"])
        #expect(try counted() == 1)
    }

    @Test func `a link for one lets one of many in`() throws {
        let host = try IsolationStage.host("link")
        try host.play(
            #"admin invite.create {"institution":"$institution","role":"teacher","target":"institution"} -> link=$one"#
        )
        for index in 0..<24 {
            try host.signIn("rival\(index)", phone: "+790055501\(10 + index)", name: "Соперник")
        }
        let joined = successes(of: 24) { index in
            try host.call("rival\(index)", "invite.claim", ["link": "$one"])
        }
        #expect(joined == 1)
    }

    @Test func `a request to join is accepted once`() throws {
        let host = try IsolationStage.host("request")
        let accepted = successes(of: 16) { _ in
            try host.call("admin", "joinRequest.accept", ["request": "$request"])
        }
        #expect(accepted == 1)
    }

    @Test func `two administrators cannot dismiss each other at once`() throws {
        let host = try IsolationStage.host("dismissal")
        try host.play(
            #"admin institution.appointAdministrator {"member":"$teacher","orderNumber":"1","orderDay":"2026-09-02"}"#
        )
        let dismissed = successes(of: 2) { index in
            try host.call(
                index == 0 ? "admin" : "teacher", "institution.dismissAdministrator",
                ["member": index == 0 ? "$teacher" : "$admin", "basis": "спор"])
        }
        #expect(dismissed == 1)
    }

    @Test func `the audit log's chain holds under many writers`() throws {
        let host = try IsolationStage.host("audit")
        let written = successes(of: 120) { index in
            try host.call(
                "admin", "unit.create",
                ["institution": "$institution", "kind": "group", "name": .string("Г \(index)")])
        }
        #expect(written == 120)
        let verdict = try host.call("admin", "audit.verify", ["institution": "$institution"])
        #expect(verdict["isIntact"] == true, "\(verdict)")
    }
}
