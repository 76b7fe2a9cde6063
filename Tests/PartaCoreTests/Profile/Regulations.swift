import Foundation
import PartaCore
import Testing

/// The five institutions whose regulations the tree carries out.
enum Regulation: String, CaseIterable, CustomTestStringConvertible {
    case cdt, kontakt, tipk, school29, tot

    var testDescription: String { rawValue }

    /// The column of the table of clauses.
    var column: String {
        switch self {
        case .cdt: "seed0"
        case .kontakt: "seed1"
        case .tipk: "seed2"
        case .school29: "seed3"
        case .tot: "seed4"
        }
    }

    var profile: Profile {
        switch self {
        case .cdt, .kontakt: .additionalEducation
        case .tipk: .college
        case .school29: .school
        case .tot: .technicalSchool
        }
    }

    func overlay() throws -> JSON {
        try JSONParser.parse(Tree.text("Examples/institutions/\(rawValue).json"))
    }

    func merged() throws -> JSON { try profile.document().overlaid(by: overlay()) }

    /// What holds in the institution, through the door that the core uses.
    func policy() throws -> Policy { try #require(Self.policies.get()[self]) }

    private static let policies = Result {
        let profiles = try Profiles()
        return try Dictionary(
            uniqueKeysWithValues: allCases.map { regulation in
                let overlay = try regulation.overlay()
                return (
                    regulation,
                    try profiles.policy(profile: regulation.profile.rawValue, overlay: overlay)
                )
            })
    }
}

/// The profiles of the tree.
enum Profile: String, CaseIterable, CustomTestStringConvertible {
    case school, college
    case additionalEducation = "additional-education"
    case technicalSchool = "technical-school"

    var testDescription: String { rawValue }

    var folder: String {
        switch self {
        case .school: "School"
        case .college: "College"
        case .additionalEducation: "AdditionalEducation"
        case .technicalSchool: "TechnicalSchool"
        }
    }

    /// The document as the library's source holds it: raw literals joined in the stated order.
    func document() throws -> JSON {
        let source = try Tree.text("Plugins/\(folder)/Document.swift")
        let list = try #require(source.firstMatch(of: /joining: ([a-z, ]+)\)/)).output.1
        let pieces = try list.split(separator: ", ").map { name in
            let file = "Plugins/\(folder)/\(name.capitalized).swift"
            let parts = try Tree.text(file).components(separatedBy: "\"\"\"")
            try #require(parts.count == 3, "\(file) holds one raw literal")
            return String(parts[1])
        }
        return try JSONParser.parse(pieces.joined())
    }
}

/// The profiles of the tree without their libraries.
struct Profiles: ProfileSource {
    let documents: [String: JSON]

    init() throws {
        documents = try Dictionary(
            uniqueKeysWithValues: Profile.allCases.map { ($0.rawValue, try $0.document()) })
    }

    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        throw .notFound("name")
    }
}

/// The files of the tree.
enum Tree {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Whether a run rewrites the committed files instead of comparing with them.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["PARTA_RECORD"] != nil }
}
