/// What is left of a unit's name for the next school year.
package enum NextName: Equatable, Sendable {
    /// The name then; the same when nothing in it depends on the year.
    case name(String)
    /// The unit finishes.
    case graduation
    /// No rule fits such a name; people decide.
    case unknown

    /// The word that stands for a unit that finishes.
    package static let graduationWord = "выпуск"

    /// The answer of `unit.next`: the name, the word for graduation, or nothing.
    package var answer: String? {
        switch self {
        case .name(let name): name
        case .graduation: Self.graduationWord
        case .unknown: nil
        }
    }
}

/// A unit's name cut into its numbers and the text between them.
package struct UnitName: Sendable {
    private let characters: [Character]
    /// Where runs of ASCII digits stand among the name's characters.
    package let numbers: [Range<Int>]

    package init(_ text: String) {
        let characters = Array(text)
        var numbers: [Range<Int>] = []
        var index = 0
        while index < characters.count {
            var end = index
            while end < characters.count, characters[end].isASCII, characters[end].isNumber {
                end += 1
            }
            if end > index { numbers.append(index..<end) }
            index = max(end, index + 1)
        }
        self.characters = characters
        self.numbers = numbers
    }

    /// The whole name.
    package var text: String { String(characters) }

    /// The name with other text in place of some characters.
    package func replacing(_ range: Range<Int>, with text: String) -> String {
        String(characters[..<range.lowerBound]) + text + String(characters[range.upperBound...])
    }

    /// The value of a number; one of more than four digits has none.
    package func value(of number: Range<Int>) -> Int? {
        number.count <= 4 ? Int(String(characters[number])) : nil
    }

    /// The first digit of a number.
    package func leadingDigit(of number: Range<Int>) -> Int? {
        characters[number.lowerBound].wholeNumberValue
    }

    /// What is wrong with any name, whatever its rule: spaces, or letters of two alphabets.
    ///
    /// «5A» with a Latin A looks like «5А» and is found by nobody who types it.
    package var commonFault: String? {
        if characters.isEmpty { return "Имя пустое." }
        let isSpaced =
            characters.first?.isWhitespace == true || characters.last?.isWhitespace == true
            || zip(characters, characters.dropFirst()).contains {
                $0.isWhitespace && $1.isWhitespace
            }
        if isSpaced { return "В имени лишние пробелы." }
        let letters = characters.flatMap(\.unicodeScalars)
        let hasCyrillic = letters.contains { (0x400...0x4FF).contains($0.value) }
        // Roman numerals and whole Latin names are names of their own kind.
        let twin = letters.first { "ABCEHKMOPTXaceopxy".unicodeScalars.contains($0) }
        if let twin, hasCyrillic || characters.first?.isNumber == true {
            return "Буква «\(twin)» — латинская, а нужна русская."
        }
        return nil
    }
}
