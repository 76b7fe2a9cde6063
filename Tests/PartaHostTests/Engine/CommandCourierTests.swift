import Foundation
import PartaCore
import PartaHost
import Testing

/// The operator's program that takes messages out: whatever it does, the host goes on.
@Suite struct CommandCourierTests {
    /// A folder with a program in it, and room for what the program writes down.
    private final class Workshop {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "parta-\(UUID())").path
        var program: String { folder + "/courier" }

        /// - Parameter script: Commands of the shell, run in the workshop's folder.
        init(_ script: String) throws {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try "#!/bin/sh\ncd '\(folder)'\n\(script)\n"
                .write(toFile: program, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: program)
        }

        deinit {
            do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
        }

        func courier(_ change: (inout CommandCourier.Limits) -> Void = { _ in }) -> CommandCourier {
            var limits = CommandCourier.Limits()
            // A machine that builds beside the tests may let a program wait for long.
            limits.run = .seconds(200)
            limits.close = .seconds(240)
            change(&limits)
            return CommandCourier(program: program, limits: limits)
        }

        func has(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: folder + "/" + name)
        }

        func lines(_ name: String) throws -> [String] {
            try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                .split(separator: "\n").map(String.init)
        }

        /// Whether a process that wrote down its number ends; a killed one needs a moment for it.
        func ends(_ identifier: String) throws -> Bool {
            let begun = ContinuousClock.now
            while try works(identifier) {
                guard ContinuousClock.now - begun < .seconds(10) else { return false }
                usleep(1000)
            }
            return true
        }

        private func works(_ identifier: String) throws -> Bool {
            guard let file = FileHandle(forReadingAtPath: "/proc/\(identifier)/stat") else {
                return false
            }
            let status = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            return !status.contains(") Z")
        }
    }

    private static func code(_ text: String = "123456") -> Effects.Dispatch {
        Effects.Dispatch(kind: "code", phone: "+79001234567", text: text)
    }

    @Test func `a program gets each message as JSON on its standard input`() throws {
        let workshop = try Workshop("cat >> taken; echo >> taken")
        let courier = workshop.courier { $0.atOnce = 1 }
        courier.deliver(Self.code("первый"))
        courier.deliver(Self.code("второй"))
        courier.close()
        #expect(
            try workshop.lines("taken") == [
                #"{"kind":"code","phone":"+79001234567","text":"первый"}"#,
                #"{"kind":"code","phone":"+79001234567","text":"второй"}"#,
            ])
        #expect(courier.counts == CourierCounts(delivered: 2))
    }

    @Test func `a program that hangs is killed with all that it started`() throws {
        let workshop = try Workshop("sleep 600 & echo $! > child; echo $$ > leader; wait")
        // On a busy machine the program may need longer until it has said who it is.
        for seconds in [1, 10, 60] where !workshop.has("leader") {
            let courier = workshop.courier { $0.run = .seconds(seconds) }
            courier.deliver(Self.code())
            courier.close()
            #expect(courier.counts == CourierCounts(failed: 1))
        }
        #expect(try workshop.ends(workshop.lines("leader")[0]))
        #expect(try workshop.ends(workshop.lines("child")[0]))
    }

    @Test func `nobody waits for a slow program`() throws {
        let workshop = try Workshop("exec sleep 600")
        let courier = workshop.courier { $0.close = .zero }
        let begun = ContinuousClock.now
        for _ in 1...100 { courier.deliver(Self.code()) }
        courier.close()
        #expect(ContinuousClock.now - begun < .seconds(10))
        let counts = courier.counts
        #expect(counts.pending == 0)
        #expect(counts.failed <= 8)
        #expect(counts.failed + counts.dropped == 100)
    }

    @Test func `messages beyond the line's length are dropped and counted`() throws {
        let workshop = try Workshop("exec sleep 600")
        let courier = workshop.courier {
            $0.atOnce = 1
            $0.waiting = 3
            $0.close = .zero
        }
        for _ in 1...10 { courier.deliver(Self.code()) }
        #expect(courier.counts.dropped >= 6)
        #expect(courier.counts.pending <= 4)
        courier.close()
    }

    @Test func `no more programs run side by side than allowed`() throws {
        let workshop = try Workshop("echo + >> log; sleep 0.05; echo - >> log")
        let courier = workshop.courier { $0.atOnce = 2 }
        for _ in 1...10 { courier.deliver(Self.code()) }
        courier.close()
        var running = 0
        var most = 0
        for line in try workshop.lines("log") {
            running += line == "+" ? 1 : -1
            most = max(most, running)
        }
        #expect(courier.counts == CourierCounts(delivered: 10))
        #expect(most <= 2)
    }

    @Test(arguments: ["exit 75", "kill -SEGV $$", "kill -KILL 0"])
    func `a program that fails is counted, and the next message is tried`(
        script: String
    ) throws {
        let workshop = try Workshop("[ -e failed ] && exit 0; touch failed; \(script)")
        let courier = workshop.courier { $0.atOnce = 1 }
        courier.deliver(Self.code())
        courier.deliver(Self.code())
        courier.close()
        #expect(courier.counts == CourierCounts(delivered: 1, failed: 1))
    }

    @Test func `a program that is absent or cannot be run is counted`() throws {
        let workshop = try Workshop("")
        for program in [workshop.folder + "/none", workshop.folder] {
            let courier = CommandCourier(program: program)
            courier.deliver(Self.code())
            courier.close()
            #expect(courier.counts == CourierCounts(failed: 1))
        }
    }

    @Test func `a program that is just being written is waited for`() throws {
        let workshop = try Workshop("cat > taken")
        let writer = try #require(FileHandle(forWritingAtPath: workshop.program))
        let courier = workshop.courier()
        courier.deliver(Self.code())
        usleep(100_000)
        #expect(courier.counts == CourierCounts(pending: 1))
        try writer.close()
        courier.close()
        #expect(courier.counts == CourierCounts(delivered: 1))
    }

    @Test func `a program may write as much as it likes`() throws {
        let workshop = try Workshop(
            "head -c 9000000 /dev/zero; head -c 90000 /dev/zero >&2")
        let courier = workshop.courier()
        courier.deliver(Self.code())
        courier.close()
        #expect(courier.counts == CourierCounts(delivered: 1))
    }

    @Test func `a program that never stops writing is killed`() throws {
        let workshop = try Workshop("yes & exec yes >&2")
        let courier = workshop.courier { $0.run = .seconds(1) }
        courier.deliver(Self.code())
        courier.close()
        #expect(courier.counts == CourierCounts(failed: 1))
    }

    @Test(arguments: ["exit 0", "exec <&-; sleep 0.2", "sleep 0.2"])
    func `a program need not read its message`(script: String) throws {
        let workshop = try Workshop(script)
        let courier = workshop.courier()
        // More than a pipe holds, so that it cannot be handed over unread.
        courier.deliver(Self.code(String(repeating: "я", count: 200_000)))
        courier.close()
        #expect(courier.counts == CourierCounts(delivered: 1))
    }

    @Test func `a program that leaves something running behind does not hold the line up`() throws {
        let workshop = try Workshop("sleep 600 & echo $! > child")
        let courier = workshop.courier()
        courier.deliver(Self.code())
        courier.close()
        #expect(courier.counts == CourierCounts(delivered: 1))
        let child = try #require(Int32(workshop.lines("child")[0]))
        kill(child, SIGKILL)
    }

    @Test func `a closed courier drops messages`() throws {
        let workshop = try Workshop("touch started")
        let courier = workshop.courier()
        courier.close()
        courier.close()
        courier.deliver(Self.code())
        #expect(courier.counts == CourierCounts(dropped: 1))
        #expect(!workshop.has("started"))
    }

    @Test func `an operation succeeds whatever becomes of its message`() throws {
        let workshop = try Workshop("exit 1")
        var options = Configuration()
        options.courier = workshop.program
        let engine = try Engine.open(folder: workshop.folder + "/data", options: options)
        let phone: JSON = ["phone": "+70009999999"]
        _ = try engine.call(
            "host.initialize", phone.overlaid(by: ["name": "Оператор Узла"]).encoded, token: nil)
        _ = try engine.call("session.requestCode", phone.encoded, token: nil)
        engine.close()
        #expect(engine.courierCounts == CourierCounts(failed: 1))
    }
}
