import PartaCore

extension FieldType {
    /// The type in a few English words.
    var phrase: String {
        switch self {
        case .string(let limits): "text, \(limits.lowerBound) to \(limits.upperBound) characters"
        case .integer(let limits): "integer, \(limits.lowerBound) to \(limits.upperBound)"
        case .number: "number"
        case .boolean: "boolean"
        case .id(let noun, _): "identifier of \(noun)"
        case .instant: "moment, UTC"
        case .day: "day"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element, let limits):
            "list of \(limits.lowerBound) to \(limits.upperBound): \(element.phrase)"
        case .map(let value): "map: \(value.phrase)"
        case .record: "object"
        case .any: "any JSON"
        }
    }
}
