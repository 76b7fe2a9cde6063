/// What a shared library says of itself before any of its code runs.
struct ELFImage {
    /// Names that the library takes from others.
    private(set) var imports: Set<String> = []
    /// Names that the library gives to others.
    private(set) var exports: Set<String> = []
    /// Libraries that it asks for.
    private(set) var needed: [String] = []
    /// Identifier and version of the note `.note.parta`, when there is one.
    private(set) var note: (id: String, version: String)?
    /// Whether any part was compiled from Swift.
    private(set) var containsSwift = false

    private struct Section {
        let name: Int
        let type: UInt32
        let offset: Int
        let size: Int
        let link: Int
        let entrySize: Int
    }

    private let bytes: [UInt8]
    /// How many bytes of names may still be read.
    ///
    /// Tables that overlap could name the whole file at each of its bytes; an honest library's
    /// names are read once, few of them as the end of another's.
    private var unread: Int

    /// Reads the tables of a 64-bit little-endian shared library.
    init(_ bytes: [UInt8]) throws(Refusal) {
        self.bytes = bytes
        unread = 4 * bytes.count
        // System V ABI, "ELF Header": magic, class 64, little endian, version 1.
        guard bytes.count >= 64, bytes[0..<4].elementsEqual([0x7F, 0x45, 0x4C, 0x46]) else {
            throw Refusal("It is not an ELF file.")
        }
        guard bytes[4] == 2, bytes[5] == 1 else {
            throw Refusal("It is not a 64-bit little-endian library.")
        }
        guard try integer(at: 16, bytes: 2) == 3 else {
            throw Refusal("It is not a shared library.")
        }
        let machine = try integer(at: 18, bytes: 2)
        guard machine == Self.ownMachine else {
            throw Refusal(
                "It is built for machine \(machine); this host is \(Self.ownMachine).")
        }
        let sections = try sectionTable()
        for section in sections { try read(section, of: sections) }
    }

    /// The machine's number in ELF headers.
    private static var ownMachine: Int {
        #if arch(x86_64)
            62
        #elseif arch(arm64)
            183
        #endif
    }

    private func sectionTable() throws(Refusal) -> [Section] {
        let offset = try integer(at: 40, bytes: 8)
        let size = try integer(at: 58, bytes: 2)
        let count = try integer(at: 60, bytes: 2)
        let names = try integer(at: 62, bytes: 2)
        guard count > 0, size >= 64, names < count else {
            throw Refusal("Its section table is missing.")
        }
        var sections: [Section] = []
        for index in 0..<count {
            let start = offset + index * size
            sections.append(
                Section(
                    name: try integer(at: start, bytes: 4),
                    type: UInt32(try integer(at: start + 4, bytes: 4)),
                    offset: try integer(at: start + 24, bytes: 8),
                    size: try integer(at: start + 32, bytes: 8),
                    link: try integer(at: start + 40, bytes: 4),
                    entrySize: try integer(at: start + 56, bytes: 8)))
        }
        return sections
    }

    private mutating func read(_ section: Section, of sections: [Section]) throws(Refusal) {
        let names = try integer(at: 62, bytes: 2)
        let name = try string(at: sections[names].offset + section.name)
        if name.hasPrefix("swift5_") { containsSwift = true }
        switch section.type {
        case 11: try readSymbols(section, names: linked(section, sections))
        case 6: try readDynamic(section, names: linked(section, sections))
        case 7 where name == ".note.parta": try readNote(section)
        default: break
        }
    }

    private func linked(_ section: Section, _ sections: [Section]) throws(Refusal) -> Section {
        guard section.link < sections.count else { throw damaged }
        return sections[section.link]
    }

    /// Reads the table of dynamic symbols: entries of 24 bytes, the first one is void.
    private mutating func readSymbols(_ section: Section, names: Section) throws(Refusal) {
        guard section.entrySize == 24, section.size <= bytes.count else { throw damaged }
        for index in stride(from: 24, to: section.size, by: 24) {
            let start = section.offset + index
            let name = try string(at: names.offset + integer(at: start, bytes: 4))
            guard !name.isEmpty else { continue }
            if try integer(at: start + 6, bytes: 2) == 0 {
                imports.insert(name)
            } else {
                exports.insert(name)
            }
        }
    }

    /// Reads the names of needed libraries: tag 1 of the dynamic section.
    private mutating func readDynamic(_ section: Section, names: Section) throws(Refusal) {
        guard section.size <= bytes.count else { throw damaged }
        for index in stride(from: 0, to: section.size - 15, by: 16) {
            let start = section.offset + index
            guard try integer(at: start, bytes: 8) == 1 else { continue }
            needed.append(try string(at: names.offset + integer(at: start + 8, bytes: 8)))
        }
    }

    private mutating func readNote(_ section: Section) throws(Refusal) {
        guard try integer(at: section.offset, bytes: 4) == 6,
            try string(at: section.offset + 12) == "parta"
        else { throw Refusal("Its note .note.parta is damaged.") }
        let id = try string(at: section.offset + 20)
        note = (id, try string(at: section.offset + 20 + id.utf8.count + 1))
    }

    private var damaged: Refusal { Refusal("Its tables point outside the file.") }

    private func integer(at offset: Int, bytes width: Int) throws(Refusal) -> Int {
        guard offset >= 0, offset <= bytes.count - width else { throw damaged }
        var value: UInt64 = 0
        for index in 0..<width { value |= UInt64(bytes[offset + index]) << (8 * UInt64(index)) }
        // Larger offsets point outside any file; larger values stand in tables that are not read.
        return Int(clamping: value) & 0xFFFF_FFFF_FFFF
    }

    private mutating func string(at offset: Int) throws(Refusal) -> String {
        guard offset >= 0, offset < bytes.count, let end = bytes[offset...].firstIndex(of: 0) else {
            throw damaged
        }
        // A symbol without a name costs its entry.
        unread -= max(end - offset, 24)
        guard unread >= 0 else { throw Refusal("Its tables name more than it holds.") }
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }
}
