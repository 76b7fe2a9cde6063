internal import PartaCore

/// The modules that a page's first module leads to.
struct PageGraph: Sendable {
    /// By their path.
    let modules: [String: PageModule]

    /// Reads all modules from the first one on, through imports and `import()`.
    ///
    /// - Throws: ``Failure`` with `internal` for a file that is missing or not understood, a name
    ///   that is not exported, modules that need each other, and a module that nobody imports.
    init(of files: [String: [UInt8]], from first: String) throws(Failure) {
        var modules: [String: PageModule] = [:]
        var waiting = [first]
        while let path = waiting.popLast() {
            if modules[path] != nil { continue }
            guard let bytes = files[path] else {
                throw .broken("A module of the page asks for \(path), which does not exist.")
            }
            let module = try PageModule(path: path, text: String(decoding: bytes, as: UTF8.self))
            modules[path] = module
            waiting += module.needs + module.links
        }
        self.modules = modules
        for path in files.keys.sorted() where path.hasSuffix(".js") && modules[path] == nil {
            let text = String(decoding: files[path] ?? [], as: UTF8.self)
            if ("\n" + text).contains("\nimport ") || ("\n" + text).contains("\nexport ") {
                throw .broken("Nothing on the page imports the module \(path).")
            }
        }
        var known: [String: Set<String>] = [:]
        for path in try order(from: modules.keys.sorted()) {
            guard let module = modules[path] else { continue }
            for (other, names) in module.imports {
                for item in names where known[other]?.contains(item.name) != true {
                    throw .broken("\(path) imports \(item.name), which \(other) does not export.")
                }
            }
            known[path] = module.passes.reduce(into: Set(module.exports)) { names, other in
                names.formUnion(known[other] ?? [])
            }
        }
    }

    /// The modules that others need, and these themselves, each after all that it needs.
    ///
    /// - Throws: ``Failure`` with `internal` when modules need each other: one of them would run
    ///   before what it imports is there.
    func order(from paths: [String]) throws(Failure) -> [String] {
        var done: [String] = []
        var state: [String: Bool] = [:]
        func visit(_ path: String) throws(Failure) {
            if let isDone = state[path] {
                guard isDone else {
                    throw .broken("The page's module \(path) needs itself through others.")
                }
                return
            }
            state[path] = false
            for other in modules[path]?.needs ?? [] { try visit(other) }
            state[path] = true
            done.append(path)
        }
        for path in paths { try visit(path) }
        return done
    }
}
