import Glibc
import PartaCore

/// What earlier trials found, one small file per content hash, and the documents beside them.
///
/// A verdict is of this version of the probe, or it is none; a file that cannot be read, is cut off
/// or says anything unexpected is none either, and the next trial replaces it. Documents lie under
/// their own hash. Whoever can write to the folder can skip trials, and nothing else.
struct VerdictCache {
    /// What a trial found.
    enum Verdict: Equatable {
        /// The library handed over this document and all its functions worked.
        case accepted(document: [UInt8])
        case refused(String)
    }

    /// The folder; made when the first verdict is kept.
    let directory: String

    private func path(_ hash: String) -> String { "\(directory)/\(hash).json" }

    private func documentPath(_ hash: String) -> String { "\(directory)/\(hash).document" }

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
        case (let hash?, nil): return document(hash).map { .accepted(document: $0) }
        case (nil, let reason?): return .refused(reason)
        default: return nil
        }
    }

    /// The document of a hash; `nil` when it is missing or altered.
    private func document(_ hash: String) -> [UInt8]? {
        guard Quarantine.isHash(hash) else { return nil }
        do throws(Failure) {
            let limit = CheckedDocument.maximumLength
            guard let bytes = try WholeFile.read(documentPath(hash), limit: limit) else {
                return nil
            }
            return digest(of: bytes) == hash ? bytes : nil
        } catch { return nil }
    }

    /// Keeps a verdict.
    ///
    /// The files appear whole or not at all, so hosts that start side by side do not disturb each
    /// other.
    func keep(_ verdict: Verdict, on hash: String) throws(Failure) {
        try Folder.make(directory)
        Ownership.inherit(directory)
        let member: JSON.Member
        switch verdict {
        case .accepted(let document):
            let name = digest(of: document)
            try WholeFile.replace(documentPath(name), with: document)
            Ownership.inherit(documentPath(name))
            member = JSON.Member("accepted", .string(name))
        case .refused(let reason): member = JSON.Member("refused", .string(reason))
        }
        let json = JSON.object([
            JSON.Member("probe", .integer(Probe.protocolVersion)),
            JSON.Member("library", .string(hash)), member,
        ])
        try WholeFile.replace(path(hash), with: json.encoded)
        Ownership.inherit(path(hash))
    }
}
