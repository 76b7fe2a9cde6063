/// Six characters by which a parent finds the child.
struct PairingCode {
    /// Characters in a code.
    static let length = 6
    /// Capital letters and digits that are not mistaken for each other: 32, so a byte has no bias.
    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    let text: String

    /// Makes a code out of as many random bytes as it has characters.
    static func make(_ bytes: [UInt8]) -> PairingCode {
        PairingCode(checked: String(bytes.map { alphabet[Int($0 & 31)] }))
    }

    private init(checked text: String) { self.text = text }

    /// Reads a code as people type it: small letters, spaces, Russian letters that look alike.
    init?(_ typed: String) {
        let characters = typed.uppercased().filter { $0 != " " && $0 != "-" }
            .map { Self.latin[$0] ?? $0 }
        guard characters.count == Self.length, characters.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        text = String(characters)
    }

    /// The form in which the code is stored: bound to its institution.
    func hash(in institution: Institution.ID, _ caller: Caller) -> [UInt8] {
        caller.hash("\(institution):\(text)")
    }

    private static let latin: [Character: Character] = [
        "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "Р": "P", "Т": "T",
        "У": "Y", "Х": "X",
    ]
}
