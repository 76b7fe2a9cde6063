import Foundation
import PartaCore
import PartaHost
import Testing

@Suite struct ProfileContractTests {
    @Test(arguments: ["gcc", "clang"], ["c99", "c11", "c17", "c++11", "c++14", "c++17", "c++20"])
    func `the header compiles alone without a warning`(compiler: String, standard: String) throws {
        let language = standard.hasPrefix("c++") ? "c++" : "c"
        try Zoo.run(
            compiler, "-x\(language)", "-std=\(standard)", "-Wall", "-Wextra", "-pedantic",
            "-Werror",
            "-fsyntax-only", "-I\(Zoo.root.appending(path: "Include").path)",
            "-include", "parta_profile.h", "/dev/null")
    }

    @Test func `the example in C is accepted and counts the years of a class`() throws {
        let zoo = try Zoo()
        let example = Zoo.root.appending(path: "Examples/c-profile")
        let library = zoo.folder.appending(path: "music_school.so")
        try Zoo.run(
            "make", "-s", "-C", example.path, "OUTPUT=\(library.path)",
            "INCLUDES=-I\(Zoo.root.appending(path: "Include").path)")
        let profiles = try zoo.load()
        let report = try profiles.report(on: "music_school")
        #expect(report.reason == nil)
        for (name, next) in [
            ("Фортепиано, 3 класс", "Фортепиано, 4 класс"), ("Скрипка, 8 класс", "выпуск"),
            ("Камерный оркестр", "Камерный оркестр"),
        ] {
            let answer = try profiles.call(
                "unit.next", of: "music-school", [.string(name), 2027])
            #expect(answer == .string(next))
        }
        let unknown = try profiles.call("unit.next", of: "music-school", ["Арфа, 9 класс", 2027])
        #expect(unknown == .null)
    }
}
