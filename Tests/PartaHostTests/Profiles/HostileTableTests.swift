import Foundation
import PartaHost
import Testing

/// Files that say they are libraries.
@Suite struct HostileTableTests {
    /// The parts of a file: little-endian numbers of so many bytes.
    private func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A library of one table of symbols, each of which is named by the rest of one long text.
    private func library(symbols: Int, letters: Int) -> [UInt8] {
        #if arch(x86_64)
            let machine = 62
        #else
            let machine = 183
        #endif
        let text = 64
        let table = text + letters + 1
        let sections = table + 24 * (symbols + 1)
        var bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 9)
        bytes += number(3, 2) + number(machine, 2) + number(1, 4) + number(0, 16)
        bytes += number(sections, 8) + number(0, 4) + number(64, 2) + number(0, 4)
        bytes += number(64, 2) + number(2, 2) + number(0, 2)
        bytes += [UInt8](repeating: 0x61, count: letters) + [0]
        bytes += number(0, 24)
        for index in 0..<symbols { bytes += number(index, 4) + number(0, 20) }
        // The text, which holds the sections' names too, and the table that links to it.
        for (type, offset, size) in [(3, text, letters + 1), (11, table, sections - table)] {
            bytes += number(letters, 4) + number(type, 4) + number(0, 16) + number(offset, 8)
            bytes += number(size, 8) + number(0, 16) + number(24, 8)
        }
        return bytes
    }

    private func reason(_ bytes: [UInt8]) throws -> String? {
        let zoo = try Zoo()
        let path = zoo.folder.appending(path: "tables.so")
        try Data(bytes).write(to: path)
        return ProfileLibrary.check(file: path.path, probe: try #require(Zoo.probe)).reason
    }

    @Test func `tables that name the file again and again are refused`() throws {
        #expect(
            try reason(library(symbols: 500, letters: 5000))
                == "Its tables name more than it holds.")
    }

    @Test func `the same tables are read when their names are few`() throws {
        #expect(
            try reason(library(symbols: 2, letters: 50))
                == "It exports no parta_profile_entry_1.")
    }
}
