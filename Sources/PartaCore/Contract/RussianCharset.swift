/// The character sets in which Russian mail and lists are written.
enum RussianCharset {
    /// Reads bytes of a named character set; without a name, or with a strange one, the likeliest.
    ///
    /// Bytes that are no UTF-8 although they should be are read as windows-1251: old mail programs
    /// leave the name out or state a wrong one.
    static func text(of bytes: some Sequence<UInt8>, charset name: String?) -> String {
        switch name?.lowercased() {
        case "windows-1251", "cp1251", "x-cp1251": read(bytes, windows1251)
        case "koi8-r", "koi8-u": read(bytes, koi8)
        case "iso-8859-5": read(bytes, latinCyrillic)
        default: String(validating: Array(bytes), as: UTF8.self) ?? read(bytes, windows1251)
        }
    }

    private static func read(_ bytes: some Sequence<UInt8>, _ upper: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80])
        }
        return String(text)
    }

    /// The upper halves of the sets, from byte 0x80 on.
    private static let windows1251 = half(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
            + letters)
    private static let koi8 = half(
        "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
            + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
    private static let latinCyrillic = half(
        controls + "\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏ" + letters + "№ёђѓєѕіїјљњћќ§ўџ")

    private static let letters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
    private static let controls = String(repeating: "\u{FFFD}", count: 32)

    private static func half(_ characters: String) -> [Unicode.Scalar] {
        let scalars = Array(characters.unicodeScalars)
        precondition(scalars.count == 128)
        return scalars
    }
}
