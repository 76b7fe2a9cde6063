import Foundation
import PartaHost
import Testing

/// Small profile libraries in C, most of which misbehave; the sources lie in `Tests/Zoo`.
final class Zoo: Sendable {
    /// The folder of the whole tree.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Path of the program that tries libraries.
    static let probe = ProfileFolder.standardProbe()

    /// A folder with every animal, loaded once by a host without a cache.
    static let everybody = Result { () throws in
        let zoo = try Zoo()
        let sources = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Tests/Zoo").path)
        for source in sources.sorted() where source.hasSuffix(".c") {
            try zoo.add(String(source.dropLast(2)))
        }
        // The same profile once more, later in the order of names.
        try zoo.add("good", id: "good", file: "second-good.so")
        try Data("#!/bin/sh\n".utf8).write(to: zoo.folder.appending(path: "script.so"))
        return (zoo: zoo, library: try zoo.load())
    }

    /// Holds the libraries, and nothing else.
    let folder: URL
    let cache: URL

    init() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "zoo-\(UUID())")
        folder = base.appending(path: "profiles")
        cache = base.appending(path: "cache")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        // What stays behind lies in the machine's folder for temporary files.
        do {
            try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
        } catch { Issue.record(error) }
    }

    /// Builds an animal into the folder.
    func add(_ name: String, id: String? = nil, file: String? = nil) throws {
        let source = Self.root.appending(path: "Tests/Zoo/\(name).c").path
        try Self.run(
            "cc", "-std=gnu11", "-O1", "-shared", "-fPIC", "-DID=\"\(id ?? name)\"",
            "-I\(Self.root.appending(path: "Include").path)", source, "-o",
            folder.appending(path: file ?? "\(name).so").path)
    }

    /// Builds an animal of `Tests/Zoo/Late` into the folder.
    func addLate(_ name: String) throws { try add("Late/\(name)", id: name, file: "\(name).so") }

    /// Runs a program of the search path, which has to succeed.
    static func run(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(arguments)")
    }

    /// Loads the folder as a host does.
    func load(cached: Bool = false) throws -> ProfileLibrary {
        let probe = try #require(Self.probe, "parta-probe is not built")
        return ProfileLibrary(
            searchPath: [ProfileFolder(folder.path)], cacheDirectory: cached ? cache.path : nil,
            probe: probe)
    }

    /// The files that this process has loaded.
    static func maps() throws -> String {
        // Foundation stops at the first short read of a file without a size.
        let bytes = try #require(try WholeFile.read("/proc/self/maps"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where a host of this zoo keeps its quarantine.
    var data: URL { folder.deletingLastPathComponent().appending(path: "data") }

    /// The quarantine of the host of this zoo.
    var quarantine: Quarantine { get throws { Quarantine(in: try DataFolder(data.path)) } }

    /// Loads the folder as a host with a data folder does.
    ///
    /// - Parameter probe: Another program than the built one.
    func host(
        _ rules: LoadingRules = LoadingRules(), probe: String? = nil
    ) throws -> ProfileLibrary {
        ProfileLibrary(
            searchPath: [ProfileFolder(folder.path)], cacheDirectory: cache.path,
            dataFolder: try DataFolder(data.path),
            probe: try probe ?? #require(Self.probe, "parta-probe is not built"), rules: rules)
    }

    /// Rules by which functions run in a worker.
    static func isolated(milliseconds: Int = 1000, mebibytes: Int = 128) -> LoadingRules {
        var rules = LoadingRules()
        rules.isolation = .process
        rules.worker.milliseconds = milliseconds
        rules.worker.mebibytes = mebibytes
        return rules
    }
}

extension ProfileLibrary {
    /// The report on a library by its file's name without the suffix.
    func report(on name: String) throws -> ProfileReport {
        try #require(reports.first { $0.path.hasSuffix("/\(name).so") })
    }
}
