import Glibc
import PartaCore

/// What earlier trials found, one small file per content hash.
///
/// A verdict is of this version of the probe, or it is none; a file that cannot be read, is cut off
/// or says anything unexpected is none either, and the next trial replaces it. Whoever can write to
/// the folder can skip trials, and nothing else.
struct VerdictCache {
    /// What a trial found.
    enum Verdict: Equatable {
        /// The library handed over a document of this SHA-256 and all its functions worked.
        case accepted(document: String)
        case refused(String)
    }

    /// The folder; made when the first verdict is kept.
    let directory: String

    private func path(_ hash: String) -> String { "\(directory)/\(hash).json" }

    /// Returns the verdict on a library, or `nil` when it has to be tried.
    func verdict(on hash: String) -> Verdict? {
        let json: JSON
        do {
            guard let bytes = try WholeFile.read(path(hash), limit: 65536) else { return nil }
            json = try JSONParser.parse(bytes)
        } catch { return nil }
        guard json["probe"]?.integer == Probe.protocolVersion, json["library"]?.text == hash else {
            return nil
        }
        switch (json["accepted"]?.text, json["refused"]?.text) {
        case (let document?, nil) where document.utf8.count == 64:
            return .accepted(document: document)
        case (nil, let reason?): return .refused(reason)
        default: return nil
        }
    }

    /// Keeps a verdict.
    ///
    /// The file appears whole or not at all, so hosts that start side by side do not disturb each
    /// other.
    func keep(_ verdict: Verdict, on hash: String) throws(Failure) {
        let member =
            switch verdict {
            case .accepted(let document): JSON.Member("accepted", .string(document))
            case .refused(let reason): JSON.Member("refused", .string(reason))
            }
        let json = JSON.object([
            JSON.Member("probe", .integer(Probe.protocolVersion)),
            JSON.Member("library", .string(hash)), member,
        ])
        try Folder.make(directory)
        try WholeFile.replace(path(hash), with: json.encoded)
    }
}
