import Foundation
import PartaCore
import PartaDescribe
import Testing

/// Texts derived from the registry are committed; here they are compared or, on request, rewritten.
@Suite struct DerivedTextTests {
    @Test func `the Python client has the operations of the registry`() throws {
        try compare(
            "Examples/python/parta/operations.py",
            with: PythonClient.module(for: Operations.registry))
    }

    @Test func `the reference page has the operations of the registry`() throws {
        try compare("Tests/Golden/reference.md", with: Reference.page(of: Operations.registry))
    }

    @Test func `the description of the web door has the operations of the registry`() throws {
        try compare(
            "Tests/Golden/openapi.json",
            with: OpenAPI.document(of: Operations.registry).indented)
    }

    @Test func `each operation becomes one method with its fields`() throws {
        let module = PythonClient.module(for: Operations.registry)
        for entry in Operations.registry.entries {
            #expect(module.contains("return self._run(\"\(entry.name)\", {"))
            for field in entry.request {
                #expect(module.contains("\"\(field.name)\": "), "\(entry.name) \(field.name)")
            }
        }
    }

    private func compare(_ path: String, with text: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../..").appending(path: path).standardized
        if ProcessInfo.processInfo.environment["PARTA_RECORD"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(committed == text, "\(path) differs: PARTA_RECORD=1 swift test rewrites it")
    }
}
