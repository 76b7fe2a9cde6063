import Foundation
import PartaCore
import PartaDescribe
import Testing

/// The committed JSON Schema of profile documents.
@Suite struct ProfileSchemaTests {
    static let path = "Include/parta.profile-1.schema.json"

    @Test func `the committed schema is the one that the records give`() throws {
        let text = JSONSchema.document(of: ProfileDocument.self, id: "parta.profile/1").indented
        if Tree.isRecording {
            try text.write(
                to: Tree.root.appending(path: Self.path), atomically: true, encoding: .utf8)
        }
        #expect(try Tree.text(Self.path) == text)
    }

    @Test(arguments: Profile.allCases)
    func `profiles of the tree satisfy the schema`(profile: Profile) throws {
        let schema = try SchemaReader()
        #expect(schema.faults(of: try profile.document()) == [])
    }

    @Test(arguments: Regulation.allCases)
    func `merged documents satisfy the schema`(regulation: Regulation) throws {
        let schema = try SchemaReader()
        #expect(schema.faults(of: try regulation.merged()) == [])
    }

    @Test(arguments: [
        (#"{"version": null}"#, "version"), (#"{"language": 5}"#, "language"),
        (#"{"roles": [{"key": "lead", "category": "boss"}]}"#, "roles.2.category"),
        (#"{"institution": {"offset": 900}}"#, "institution.offset"),
        (#"{"units": []}"#, "units"), (#"{"functions": {"dance": {}}}"#, "functions.dance"),
    ])
    func `a document of the wrong form violates the schema where the check finds it`(
        patch: String, path: String
    ) throws {
        let broken = try Profile.school.document().overlaid(by: JSONParser.parse(patch))
        let check = ProfileDocument.check(broken).issues.list.map(\.path)
        #expect(try SchemaReader().faults(of: broken).contains { $0.hasPrefix(path) })
        #expect(check.contains { $0.hasPrefix(path) })
    }
}

/// As much of JSON Schema, draft 2020-12, as the derived schemas use.
private struct SchemaReader {
    let schema: JSON

    init() throws { schema = try JSONParser.parse(Tree.text(ProfileSchemaTests.path)) }

    /// The paths at which a value violates the schema.
    func faults(of value: JSON) -> [String] { faults(of: value, schema, at: "") }

    private func faults(of value: JSON, _ schema: JSON, at path: String) -> [String] {
        var faults: [String] = []
        if let name = schema["$ref"]?.text?.split(separator: "/").last {
            guard let definition = self.schema["$defs"]?[String(name)] else { return [path] }
            faults += self.faults(of: value, definition, at: path)
        }
        if let type = schema["type"]?.text, type != value.kind { return faults + [path] }
        if let words = schema["enum"]?.elements, !words.contains(value) { faults.append(path) }
        let size: Int64? =
            switch value {
            case .string(let text): Int64(text.unicodeScalars.count)
            case .array(let elements): Int64(elements.count)
            case .integer(let number): number
            default: nil
            }
        if let size {
            let least = ["minLength", "minItems", "minimum"].compactMap { schema[$0]?.integer }
            let most = ["maxLength", "maxItems", "maximum"].compactMap { schema[$0]?.integer }
            if least.contains(where: { size < $0 }) || most.contains(where: { size > $0 }) {
                faults.append(path)
            }
        }
        for (index, element) in (value.elements ?? []).enumerated() {
            if let items = schema["items"] {
                faults += self.faults(of: element, items, at: join(path, String(index)))
            }
        }
        for name in schema["required"]?.elements ?? [] where value[name.text ?? ""] == nil {
            faults.append(join(path, name.text ?? ""))
        }
        for member in value.members ?? [] {
            let known = schema["properties"]?[member.name]
            let place = join(path, member.name)
            switch (known, schema["additionalProperties"]) {
            case (let known?, _): faults += self.faults(of: member.value, known, at: place)
            case (nil, .boolean(false)?): faults.append(place)
            case (nil, let other?): faults += self.faults(of: member.value, other, at: place)
            case (nil, nil): break
            }
        }
        return faults
    }

    private func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }
}
