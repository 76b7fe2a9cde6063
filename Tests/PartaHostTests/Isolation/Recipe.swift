import Foundation
import PartaCore
import Testing

/// How one operation is done rightfully on the stage: who, with what, and after which lines.
struct Recipe {
    let person: String
    let request: JSON
    /// Lines played before, on the same copy.
    let before: [String]

    /// The recipe of an operation; `nil` where the table has none.
    static func find(_ operation: String) throws -> Recipe? {
        guard let line = lines[operation] else { return nil }
        let steps = line.components(separatedBy: " ;; ")
        let words = try #require(steps.last).split(separator: " ", maxSplits: 1).map(String.init)
        return Recipe(
            person: words[0], request: words.count > 1 ? try JSONParser.parse(words[1]) : [:],
            before: steps.dropLast())
    }

    /// Operations that no scene of the stage can succeed with, each with its reason.
    static let impossible: [String: String] = [
        "host.initialize": "a host is initialized once, before the stage"
    ]

    private static let lines: [String: String] = Dictionary(
        uniqueKeysWithValues: text.split(separator: "\n").map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts[1].drop { $0 == " " }.description)
        })
}
