/// A unit's name as lists mean it: 5А is 5А, whichever alphabet and quotation marks were typed.
struct UnitName: Hashable {
    private let text: FoldedName

    init(_ name: some StringProtocol) {
        var folded = ""
        for character in name.lowercased() where character != " " {
            folded.append(Self.cyrillic[character] ?? character)
        }
        text = FoldedName(folded)
    }

    /// Latin letters that look like Russian ones.
    private static let cyrillic: [Character: Character] = [
        "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р",
        "t": "т", "x": "х", "y": "у",
    ]
}

/// By what lists know a unit: its kind and name.
struct UnitKey: Hashable {
    let kind: String
    let name: UnitName
}

extension Unit {
    /// By what lists know the unit.
    var key: UnitKey { UnitKey(kind: kind, name: UnitName(name)) }
}
