import Foundation
import Glibc
import Testing

/// The functions of the tree's profiles, called in their built libraries.
@Suite struct UnitNameTests {
    @Test(arguments: [
        ("5А", "6А"), ("10Б", "11Б"), ("11А", "выпуск"), ("1 «А»", "2 «А»"), ("9-В", "10-В"),
        ("0 «Б»", "1 «Б»"), ("Шахматы", "Шахматы"), ("Кружок 5", "Кружок 5"), ("7", "8"),
    ])
    func `a class goes up by one and the eleventh leaves`(name: String, next: String) throws {
        #expect(try Library(.school).next(name, 2027) == next)
    }

    @Test(arguments: ["", "12А", "2027", "123456789012А"])
    func `a name that no class bears has no rule`(name: String) throws {
        #expect(try Library(.school).next(name, 2027) == nil)
    }

    @Test(arguments: [
        ("ТО-21", "ТО-31"), ("П-41", "выпуск"), ("ТО21", "ТО31"), ("21-ТО", "31-ТО"),
        ("П-101", "П-201"), ("Э-3", "Э-4"), ("ИСП-9-31", "ИСП-9-41"), ("Сводная", "Сводная"),
        // Admitted in 2023 and 2024 for four years.
        ("ИСП-9-23", "выпуск"), ("ИСП-9-24", "ИСП-9-24"), ("ТО-1-2024", "ТО-1-2024"),
    ])
    func `a group goes up by the course in its number or leaves after the last`(
        name: String, next: String
    ) throws {
        for profile in [Profile.college, .technicalSchool] {
            #expect(try Library(profile).next(name, 2027) == next)
        }
    }

    @Test(arguments: ["", "ТО-51", "ТО-01", "П-2101", "1-2-3"])
    func `a group's number without a course has no rule`(name: String) throws {
        for profile in [Profile.college, .technicalSchool] {
            #expect(try Library(profile).next(name, 2027) == nil)
        }
    }

    @Test(arguments: ["Юный художник", "Робототехника 2", "3D-моделирование"])
    func `a club keeps its name`(name: String) throws {
        #expect(try Library(.additionalEducation).next(name, 2027) == name)
    }

    @Test(arguments: [
        (Profile.school, "5А"), (.school, "10 «Б»"), (.school, "Шахматы"), (.college, "ТО-21"),
        (.technicalSchool, "ИСП-9-23"), (.additionalEducation, "3D-моделирование"),
    ])
    func `a name by the nomenclature is fine`(profile: Profile, name: String) throws {
        #expect(try Library(profile).check(name) == nil)
    }

    @Test(arguments: [
        // The letter is the Latin one.
        (Profile.school, "5A", "латинская"), (.school, "12А", "от 1 до 11"),
        (.school, "05А", "от 1 до 11"), (.school, "5а", "заглавной"), (.school, " 5А", "пробелы"),
        (.college, "ТО-51", "от 1 до 4"), (.college, "Сварщики", "нет номера"),
        (.technicalSchool, "TО-21", "латинская"),
        (.additionalEducation, "Юный  художник", "пробелы"),
        (.additionalEducation, "", "пустое"),
    ])
    func `a name against the nomenclature gets a warning`(
        profile: Profile, name: String, reason: String
    ) throws {
        #expect(try Library(profile).check(name)?.contains(reason) == true)
    }

    @Test(arguments: Profile.allCases)
    func `the functions bear any argument`(profile: Profile) throws {
        let library = try Library(profile)
        let names = [
            "", "9", "99999", "-", "٣А", "\u{0}", String(repeating: "9", count: 300),
            String(repeating: "Я", count: 300), String(repeating: "1-", count: 150),
        ]
        for name in names {
            for year in [Int32.min, -1, 0, 2027, Int32.max] { _ = library.next(name, year) }
            _ = library.check(name)
        }
    }
}

/// A profile's built library beside the tests.
///
/// Safe: the functions live as long as the process, since the library is never unloaded.
@safe private struct Library {
    private typealias Next =
        @convention(c) (UnsafePointer<CChar>, Int32) -> UnsafeMutablePointer<
            CChar
        >?
    private typealias Check = @convention(c) (UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar>?

    private let nextFunction: Next
    private let checkFunction: Check

    init(_ profile: Profile) throws {
        let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(filePath: folder).deletingLastPathComponent()
            .appending(path: "libparta-\(profile.folder).so").path
        let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)
        let library = unsafe try #require(handle, "swift build makes \(path)")
        let next = unsafe try #require(dlsym(library, "profile_next_unit"))
        let check = unsafe try #require(dlsym(library, "profile_check_unit"))
        // The signatures stand in the document: S(si) and S(s).
        unsafe nextFunction = unsafeBitCast(next, to: Next.self)
        unsafe checkFunction = unsafeBitCast(check, to: Check.self)
    }

    func next(_ name: String, _ year: Int32) -> String? {
        unsafe taken(nextFunction(name, year))
    }

    func check(_ name: String) -> String? { unsafe taken(checkFunction(name)) }

    /// Copies a result of type `S` and frees it.
    private func taken(_ result: UnsafeMutablePointer<CChar>?) -> String? {
        guard let result = unsafe result else { return nil }
        defer { unsafe free(result) }
        return unsafe String(cString: result)
    }
}
