import Foundation
import PartaCore
import PartaDescribe
import Testing

/// Texts derived from the registry are committed; here they are compared or, on request, rewritten.
@Suite struct DerivedTextTests {
    @Test func `the Python package has the operations of the registry`() throws {
        let files = PythonClient.files(for: Operations.registry)
        let modules = Set(files.map { "Examples/python/parta/" + $0.path })
        let folder = "Examples/python/parta/operations"
        for name in try FileManager.default.contentsOfDirectory(atPath: place(of: folder).path)
        where name.hasSuffix(".py") && !modules.contains("\(folder)/\(name)") {
            if isRecording {
                try FileManager.default.removeItem(at: place(of: "\(folder)/\(name)"))
            } else {
                Issue.record("\(folder)/\(name) belongs to no noun any more")
            }
        }
        for file in files { try compare("Examples/python/parta/" + file.path, with: file.text) }
    }

    @Test func `the reference page has the operations of the registry`() throws {
        try compare("Tests/Golden/reference.md", with: Reference.page(of: Operations.registry))
    }

    @Test func `the description of the web door has the operations of the registry`() throws {
        try compare(
            "Tests/Golden/openapi.json",
            with: OpenAPI.document(of: Operations.registry).indented)
    }

    @Test func `each operation becomes two methods with its fields`() throws {
        let files = PythonClient.files(for: Operations.registry)
        for noun in Set(Operations.registry.entries.map(\.noun)) {
            let entries = Operations.registry.entries.filter { $0.noun == noun }
            let module = try #require(files.first { $0.text.contains("\"\(noun).") }?.text)
            for entry in entries {
                let calls = module.ranges(of: "self._call(\"\(entry.name)\", {")
                #expect(calls.count == 2, "\(entry.name)")
                for field in entry.request {
                    #expect(
                        module.contains("\"\(field.name)\": "), "\(entry.name) \(field.name)")
                }
            }
        }
    }

    @Test func `a failure of each code has a class`() throws {
        let module = try #require(
            PythonClient.files(for: Operations.registry).first { $0.path == "failures.py" })
        for code in Failure.Code.allCases {
            #expect(module.text.contains("\"\(code.rawValue)\": "))
        }
    }

    private var isRecording: Bool { ProcessInfo.processInfo.environment["PARTA_RECORD"] != nil }

    private func place(of path: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../..").appending(path: path).standardized
    }

    private func compare(_ path: String, with text: String) throws {
        let file = place(of: path)
        if isRecording {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(committed == text, "\(path) differs: PARTA_RECORD=1 swift test rewrites it")
    }
}
