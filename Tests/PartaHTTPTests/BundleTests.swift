import PartaCore
import PartaHTTP
import Testing

/// How the web client's modules become few files.
@Suite struct BundleTests {
    private typealias Plan = PageBundles.Plan

    /// Bundles modules given by their text; `app.js` is the first.
    private func bundles(
        _ sources: [String: String], _ plans: [(String, [String])] = [("app.js", ["app.js"])]
    ) throws -> [String: String] {
        try PageBundles(
            of: sources.mapValues { Array($0.utf8) }, by: plans.map { Plan($0.0, $0.1) }
        ).files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private func refusal(of sources: [String: String]) -> String? {
        #expect(throws: Failure.self) { try bundles(sources) }?.message
    }

    @Test func `modules run in the order of their needs, each in a scope of its own`() throws {
        let files = try bundles([
            "app.js": "import { name as title } from \"./core/b.js\";\ntitle();\n",
            "core/b.js": "export * from \"./a.js\";\nexport function name() {}\n",
            "core/a.js": "export const one = 1;\nexport class Two {\n}\n",
            "watch.js": "var plain = 1;\n",
        ])
        #expect(files.keys.sorted() == ["app.js", "watch.js"])
        #expect(files["watch.js"] == "var plain = 1;\n")
        #expect(
            files["app.js"] == """
                const module$core$a = (() => {
                const one = 1;
                class Two {
                }

                return { one, Two };
                })();
                const module$core$b = (() => {
                function name() {}

                return { ...module$core$a, name };
                })();
                const module$app = (() => {
                const { name: title } = module$core$b;
                title();

                return {  };
                })();
                export { module$core$a, module$core$b, module$app };

                """)
    }

    @Test func `a module stands in one bundle and the others import it`() throws {
        let files = try bundles(
            [
                "app.js": "import { a } from \"./core/a.js\";\nimport(\"./area/screen.js\");\n",
                "core/a.js": "export const a = import.meta.url;\n",
                "area/screen.js": """
                import { a } from "../core/a.js";
                import { words } from "./words.js";
                export const later = () => import("./more.js");
                export const again = () => import("../core/a.js");
                """,
                "area/more.js": "import { words } from \"./words.js\";\nexport const b = words;\n",
                "area/words.js": "export const words = {};\n",
            ], [("app.js", ["app.js"]), ("area/screen.js", ["area/screen.js"])])
        #expect(files.keys.sorted() == ["app.js", "area/more.js", "area/screen.js"])
        let app = try #require(files["app.js"])
        #expect(app.contains("const a = new URL(\"./core/a.js\", import.meta.url).href;"))
        #expect(
            app.contains("import(\"./area/screen.js\").then((all) => all.module$area$screen);"))
        let area = try #require(files["area/screen.js"])
        #expect(area.hasPrefix("import { module$core$a } from \"../app.js\";\n"))
        #expect(area.contains("import(\"../area/more.js\").then((all) => all.module$area$more)"))
        #expect(area.contains("import(\"../app.js\").then((all) => all.module$core$a)"))
        let more = try #require(files["area/more.js"])
        #expect(more.hasPrefix("import { module$area$words } from \"../area/screen.js\";\n"))
        for name in ["core$a", "area$words", "area$more"] {
            #expect(files.values.count { $0.contains("const module$\(name) =") } == 1)
        }
    }

    @Test(arguments: [
        "import { a } from './a.js';", "import a from \"./a.js\";", "import \"./a.js\";",
        "import * as all from \"./a.js\";", "import { a,", "import { a } from \"a.js\";",
        "import { a } from \"../a.js\";", "import { a as } from \"./a.js\";",
        "export default 1;", "export let a = 1;", "export { a };", "export const { a } = b;",
        "export * as all from \"./a.js\";", "export function* a() {}", "  export const a = 1;",
        "const a = import(name);", "const a = import.meta.env;", "const a = await b();",
        "let module$a = 1;",
    ])
    func `a form that is not understood is refused with its line`(line: String) {
        let message = refusal(of: ["app.js": "// A comment.\n\(line)\n", "a.js": "let b = 1;\n"])
        #expect(message?.contains("app.js:2") == true)
    }

    @Test func `modules that cannot work are refused`() {
        let missing = refusal(of: ["app.js": "import { a } from \"./a.js\";\n"])
        #expect(missing?.contains("a.js") == true)
        let unknown = refusal(of: [
            "app.js": "import { b } from \"./a.js\";\n", "a.js": "export const a = 1;\n",
        ])
        #expect(unknown?.contains("imports b") == true)
        let circle = refusal(of: [
            "app.js": "import { a } from \"./a.js\";\nexport const b = 1;\n",
            "a.js": "import { b } from \"./app.js\";\nexport const a = 1;\n",
        ])
        #expect(circle?.contains("needs itself") == true)
        let alone = refusal(of: ["app.js": "\n", "a.js": "export const a = 1;\n"])
        #expect(alone?.contains("Nothing on the page imports the module a.js") == true)
        #expect(throws: Failure.self) {
            try bundles(["app.js": "\n"], [("app.js", ["app.js"]), ("b.js", ["b/"])])
        }
    }

    @Test func `styles that import others become one file`() throws {
        let sources = ["app.js": "\n", "style/a.css": "a {}\n", "style/b.css": "b {}\n"]
        let page = "/* All. */\n@import \"a.css\";\n@import \"b.css\";\n"
        let files = try bundles(sources.merging(["style/page.css": page]) { $1 })
        #expect(files["style/page.css"] == "/* All. */\na {}\nb {}\n\n")
        for form in ["@import url(a.css);", "@import \"c.css\";", "@import \"page.css\";"] {
            #expect(throws: Failure.self) {
                try bundles(sources.merging(["style/page.css": form]) { $1 })
            }
        }
    }

    @Test func `every module of the client is in one bundle and every link leads to a file`() throws
    {
        let files = try PageBundles(of: PageBundles.sources, by: PageBundles.client).files
            .mapValues { String(decoding: $0, as: UTF8.self) }
        let scripts = files.filter { $0.value.hasSuffix(" };\n") && $0.key.hasSuffix(".js") }
        let modules = PageBundles.sources.keys.filter {
            $0.hasSuffix(".js") && !["watch.js", "service-worker.js"].contains($0)
        }
        for path in modules {
            let name = path.dropLast(3).split(separator: "/").joined(separator: "$")
            let start = "const module$\(name) = (() => {"
            #expect(scripts.values.count { $0.contains(start) } == 1, "\(path)")
        }
        let watch = try #require(files["watch.js"])
        for match in watch.matches(of: #/"(\w+/[\w-]+\.(?:js|css))"/#) {
            #expect(files[String(match.1)] != nil, "\(match.1)")
        }
        let page = try #require(files["index.html"])
        for match in page.matches(of: #/\/page\/{{version}}\/([^"]+)/#) {
            #expect(files[String(match.1)] != nil, "\(match.1)")
        }
        #expect(files["style/page.css"]?.contains("@import") == false)
    }
}
