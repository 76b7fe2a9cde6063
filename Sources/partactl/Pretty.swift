import PartaCore

/// JSON for people: two spaces a level, short lists on one line.
enum Pretty {
    static func text(_ json: JSON, indent: Int = 0) -> String {
        let flat = json.description
        if flat.count + indent <= 88 { return flat }
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch json {
        case .object(let members):
            let lines = members.map { member in
                let name = JSON.string(member.name).description
                return inner + name + ": " + text(member.value, indent: indent + 2)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
        case .array(let elements):
            let lines = elements.map { inner + text($0, indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
        default: return flat
        }
    }
}
