import PartaCore
import PartaHost

/// Makes a host: its data folder and its first operator.
enum InitCommand: Command {
    static let name = "init"
    static let summary = "Makes a host: its data folder and its first operator."
    static let usage = "init --phone +79001234567 --name \"Имя Оператора\" [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard let phone = arguments["phone"], let name = arguments["name"] else {
            throw .invalid(
                "phone", "Both --phone and --name are needed.", text: "Укажите --phone и --name.")
        }
        let engine = try Engine.open(folder: arguments.dataFolder)
        defer { engine.close() }
        let request: JSON = ["phone": .string(phone), "name": .string(name)]
        let bytes = try engine.call("host.initialize", request.encoded, token: nil)
        let reply = try JSON(stored: String(decoding: bytes, as: UTF8.self))
        guard let token = reply["token"]?.text else { throw .broken("No key was returned.") }
        try OperatorKey.store(token, in: arguments.dataFolder)
        print(
            "Узел создан в \(arguments.dataFolder). Ключ оператора: \(arguments.dataFolder)/operator.key"
        )
        return 0
    }
}
