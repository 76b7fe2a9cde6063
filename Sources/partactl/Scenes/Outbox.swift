import Glibc
import PartaCore
import PartaHost

/// The folder into which the default courier writes messages.
struct Outbox {
    /// The host's data folder.
    let dataFolder: String

    private var folder: String { dataFolder + "/outbox" }

    /// Takes the newest code for a phone out of the folder.
    func takeCode(for phone: String) throws(Failure) -> String {
        var code: String?
        for name in try Folder.names(in: folder).sorted() where name.hasSuffix(".json") {
            let path = folder + "/" + name
            guard let bytes = try WholeFile.read(path) else { continue }
            let message = try JSON(stored: String(decoding: bytes, as: UTF8.self))
            guard message["phone"]?.text == phone else { continue }
            code = message["text"]?.text
            unsafe unlink(path)
        }
        guard let code else { throw .broken("No code was sent to \(phone).") }
        return code
    }
}
