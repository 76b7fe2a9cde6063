/// A phone number in its one spelling: plus and digits (ITU-T E.164).
package struct Phone: FieldValue, Hashable {
    package let text: String

    /// A number that is still to be read.
    package init() { text = "" }

    /// Reads a number; Russian habits (8 900…, spaces, brackets, hyphens) are understood.
    package init?(_ spelling: some StringProtocol) {
        var digits = ""
        for (index, character) in spelling.enumerated() {
            switch character {
            case "0"..."9": digits.append(character)
            case "+" where index == 0: continue
            case " ", "(", ")", "-", "\u{A0}": continue
            default: return nil
            }
        }
        if digits.count == 11, digits.first == "8", spelling.first != "+" {
            digits = "7" + digits.dropFirst()
        }
        guard (10...15).contains(digits.count), digits.first != "0" else { return nil }
        text = "+" + digits
    }

    package static func type(limits: ClosedRange<Int>?) -> FieldType { .string(10...25) }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Phone? {
        guard case .string(let spelling) = json, spelling.utf8.count <= 25,
            let phone = Phone(spelling)
        else {
            issues.add(
                "A phone looks like +79001234567.", text: "Телефон пишется так: +79001234567.")
            return nil
        }
        return phone
    }

    package func encode(to writer: inout JSONWriter) { writer.string(text) }
}
