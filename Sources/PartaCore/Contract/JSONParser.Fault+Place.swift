extension JSONParser.Fault {
    /// Where a person finds the offending byte: "line 12, column 5", both from 1.
    ///
    /// - Parameter bytes: The text that was read; columns count characters.
    package func place(in bytes: [UInt8]) -> String {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Characters begin with a byte that is not 10xxxxxx.
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return "line \(line), column \(column)"
    }
}
