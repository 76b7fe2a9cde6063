import PartaCore

/// A profile's document that the host can serve.
struct CheckedDocument {
    /// The longest document, `PARTA_PROFILE_DOCUMENT_MAX` of the contract.
    static let maximumLength = 4_194_304

    /// A declared function whose signature was read.
    struct Function {
        let name: String
        let symbol: String
        let signature: FunctionSignature
    }

    let bytes: [UInt8]
    let json: JSON
    let id: String
    let version: String
    let functions: [Function]
    /// What a vendor should look at.
    let issues: Issues
    /// The same as sentences with their places.
    var warnings: [String] { issues.list.map { "\($0.path): \($0.message)" } }

    /// Reads a document and checks all that can be checked without calling the library.
    ///
    /// - Parameter note: What the library's ELF note says, when it has one.
    init(_ bytes: [UInt8], note: (id: String, version: String)?) throws(Refusal) {
        do { json = try JSONParser.parse(bytes) } catch {
            throw Refusal("Its document is no JSON: \(error.reason) at \(error.place(in: bytes)).")
        }
        guard let schema = json["schema"]?.text, schema == ProfileDocument.schemaName else {
            throw Refusal("Its document is not of schema \(ProfileDocument.schemaName).")
        }
        let (decoded, issues) = ProfileDocument.check(json)
        guard let decoded, !issues.hasErrors else {
            throw Refusal(Self.reason(issues), issues: issues)
        }
        guard Self.isKey(decoded.id) else {
            throw Refusal("Its id is \"\(decoded.id)\": small Latin letters, digits, hyphens.")
        }
        if let note, note != (decoded.id, decoded.version) {
            throw Refusal(
                "Its note says \(note.id) \(note.version), its document \(decoded.id) \(decoded.version)."
            )
        }
        self.bytes = bytes
        id = decoded.id
        version = decoded.version
        functions = try Self.functions(of: decoded)
        self.issues = issues
    }

    private static func functions(of document: ProfileDocument) throws(Refusal) -> [Function] {
        var functions: [Function] = []
        for (index, declared) in document.vendorFunctions.enumerated() {
            let place = "vendorFunctions.\(index)"
            guard isWord(declared.name), isWord(declared.symbol) else {
                throw Refusal("\(place): a name and a symbol are words without spaces.")
            }
            guard !functions.contains(where: { $0.name == declared.name }) else {
                throw Refusal("\(place): \(declared.name) is declared twice.")
            }
            do {
                functions.append(
                    Function(
                        name: declared.name, symbol: declared.symbol,
                        signature: try FunctionSignature(declared.signature)))
            } catch { throw Refusal("\(place): \(error.message)") }
        }
        return functions
    }

    /// The first mistakes of a document; a reason is read by people.
    private static func reason(_ issues: Issues) -> String {
        let mistakes = issues.list.filter { !$0.isWarning }
        let shown = mistakes.prefix(10).map { "\($0.path): \($0.message)" }
        let rest = mistakes.count - shown.count
        return "Its document has mistakes: " + shown.joined(separator: " ")
            + (rest > 0 ? " And \(rest) more." : "")
    }

    private static func isKey(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }

    private static func isWord(_ text: String) -> Bool { text.utf8.allSatisfy { $0 > 0x20 } }
}
