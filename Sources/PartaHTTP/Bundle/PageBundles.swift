package import PartaCore

/// Writes the web client's many modules into few files.
///
/// A round to the host costs a person on a slow line as much as 30 KB, and over HTTP/1.1 a browser
/// makes six at a time. Each module is in one bundle only, because it has state; the bundles import
/// the modules of each other. A module becomes a function of its own that runs once and returns
/// what the module exports, so that names do not meet.
package struct PageBundles: Sendable {
    /// A file to write: the modules below `entries` and all they need, but for those of earlier
    /// bundles.
    package struct Plan: Sendable {
        let path: String
        let entries: [String]

        /// - Parameter entries: Paths of modules; with a slash at the end, all of a folder.
        package init(_ path: String, _ entries: [String]) {
            self.path = path
            self.entries = entries
        }
    }

    /// The client's files, where the bundles stand in place of the modules.
    package let files: [String: [UInt8]]

    /// Bundles the client's modules and its styles.
    ///
    /// - Parameters:
    ///   - sources: The files by their path below the client's folder.
    ///   - plans: The bundles in their order; a module that is in none becomes a file of its own.
    ///     The first entry of the first bundle is where the page starts.
    /// - Throws: ``Failure`` with `internal` for whatever is not understood, so that a page which
    ///   does not work is found before it is served.
    package init(of sources: [String: [UInt8]], by plans: [Plan]) throws(Failure) {
        guard let first = plans.first?.entries.first else {
            throw .broken("The page has no first module.")
        }
        let graph = try PageGraph(of: sources, from: first)
        var homes: [String: String] = [:]
        var bundles: [(path: String, modules: [String])] = []
        func add(_ path: String, _ entries: [String]) throws(Failure) {
            let modules = try graph.order(from: entries).filter { homes[$0] == nil }
            guard !modules.isEmpty, sources[path] == nil || modules.contains(path) else {
                throw .broken("The page's bundle \(path) has no modules or hides a file.")
            }
            for module in modules { homes[module] = path }
            bundles.append((path, modules))
        }
        for plan in plans {
            var entries: [String] = []
            for entry in plan.entries {
                let found =
                    entry.hasSuffix("/")
                    ? graph.modules.keys.filter { $0.hasPrefix(entry) }.sorted()
                    : graph.modules[entry] == nil ? [] : [entry]
                guard !found.isEmpty else {
                    throw .broken("The page has no module \(entry) for the bundle \(plan.path).")
                }
                entries += found
            }
            try add(plan.path, entries)
        }
        for path in try graph.order(from: graph.modules.keys.sorted()) where homes[path] == nil {
            // What it needs stands before it, so it is alone.
            try add(path, [path])
        }

        var files = sources.filter { graph.modules[$0.key] == nil }
        for (path, modules) in bundles {
            let text = Self.text(of: modules.compactMap { graph.modules[$0] }, at: path, homes)
            files[path] = Array(text.utf8)
        }
        self.files = try PageStyles.joined(files)
    }

    private static func text(
        of modules: [PageModule], at path: String, _ homes: [String: String]
    ) -> String {
        var text = ""
        var others: [String: Set<String>] = [:]
        for need in modules.flatMap(\.needs) {
            if let home = homes[need], home != path { others[home, default: []].insert(need) }
        }
        for (home, needs) in others.sorted(by: { $0.key < $1.key }) {
            let names = needs.sorted().map(PageModule.name).joined(separator: ", ")
            let other = PageModule.reference(to: home, from: path)
            text += "import { \(names) } from \"\(other)\";\n"
        }
        for module in modules { text += scope(of: module, at: path, homes) }
        return text
            + "export { \(modules.map { PageModule.name($0.path) }.joined(separator: ", ")) };\n"
    }

    private static func scope(
        of module: PageModule, at path: String, _ homes: [String: String]
    ) -> String {
        var text = "const \(PageModule.name(module.path)) = (() => {\n"
        for (other, names) in module.imports {
            let list = names.map { $0.name == $0.local ? $0.name : "\($0.name): \($0.local)" }
            text += "const { \(list.joined(separator: ", ")) } = \(PageModule.name(other));\n"
        }
        for piece in module.body {
            switch piece {
            case .text(let part): text += part
            case .link(let other):
                let home = homes[other] ?? other
                text += "import(\"\(PageModule.reference(to: home, from: path))\")"
                if homes[other] != nil { text += ".then((all) => all.\(PageModule.name(other)))" }
            case .address:
                let own = PageModule.reference(to: module.path, from: path)
                text += "new URL(\"\(own)\", import.meta.url).href"
            }
        }
        let names = module.passes.map { "..." + PageModule.name($0) } + module.exports
        return text + "return { \(names.joined(separator: ", ")) };\n})();\n"
    }
}
