import PartaCore
import PartaHost

/// Opening a host and one operation's time, with one institution and with many.
struct ManyInstitutionsBench {
    let folder: String

    init(folder: String, theatre: Theatre) { self.folder = folder }

    func run(_ theatre: inout Theatre, _ scene: Scene, count: Int) throws {
        try theatre.withPlayer(scene, "school29") { player in
            let one = try figures(player)
            for index in 2...count { try register(index, &player) }
            let many = try figures(player)
            print(
                "opening a host: \(Stopwatch.shown(one.opening)) ms with 1 institution, "
                    + "\(Stopwatch.shown(many.opening)) ms with \(count); limit 1000 ms")
            print(
                "message.list: \(Stopwatch.shown(one.operation)) µs with 1 institution, "
                    + "\(Stopwatch.shown(many.operation)) µs with \(count); "
                    + "ratio \(Stopwatch.shown(many.operation / one.operation)), limit 1.2")
        }
    }

    /// Milliseconds to the first answer of a second engine on a copy, microseconds of a read.
    private func figures(_ player: ScenePlayer) throws -> (opening: Double, operation: Double) {
        guard let secret = player.secrets["lead"], let chat = player.variables["unitChat"] else {
            throw Failure.broken("The cast lacks the lead's chat.")
        }
        let request = (["chat": chat] as JSON).encoded
        var openings: [Double] = []
        for round in 0..<5 {
            let copy = "\(folder)/copy-\(round)"
            try Folder.remove(copy)
            try Backup.write(from: player.outbox.dataFolder, to: copy)
            // The first opening fills the cache of verdicts, as it is in service.
            try Engine.open(folder: copy).close()
            openings.append(
                try Stopwatch.time { () throws(Failure) in
                    let engine = try Engine.open(folder: copy)
                    _ = try engine.call("host.info", [], token: nil)
                    engine.close()
                } * 1000)
            try Folder.remove(copy)
        }
        let calls = 5000
        var operations: [Double] = []
        for _ in 0..<5 {
            operations.append(
                try Stopwatch.time { () throws(Failure) in
                    for _ in 0..<calls {
                        _ = try player.door.call("message.list", request, secret: secret)
                    }
                } / Double(calls) * 1e6)
        }
        return (Stopwatch.median(openings), Stopwatch.median(operations))
    }

    /// Registers one more institution with its administrator.
    private func register(_ index: Int, _ player: inout ScenePlayer) throws {
        player.variables["name"] = .string("Школа № \(index)")
        player.variables["phone_admin\(index)"] = .string("+7001" + String(1_000_000 + index))
        let text = """
            person admin\(index) "Администратор Номер \(index)"
            as operator application.submit {"profile":"school","institutionName":"$name","name":"Администратор Номер \(index)","email":"a\(index)@example.org","phone":"$phone_admin\(index)","order":{"number":"1","day":"2026-09-01","document":{"name":"order.pdf","type":"application/pdf","content":"JVBERg=="}}} -> {"application":"$application\(index)"}
            as operator application.approve {"application":"$application\(index)"} -> {"institution":"$institution\(index)"}
            as admin\(index) institution.register {"institution":"$institution\(index)","role":"teacher"}
            """
        try player.play(try Scene(path: "bench", text: text, all: []))
    }
}
