// swift-tools-version: 6.2
import PackageDescription

/// The strictest settings the compiler offers; a warning is an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The profiles of the tree: one folder under `Plugins/` and one shared library each.
let profiles = ["School", "College", "AdditionalEducation", "TechnicalSchool"]

/// Where an installed program or library finds the Swift runtime on a machine without a toolchain.
func runtime(at folder: String) -> LinkerSetting {
    .unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/\(folder)"])
}

let package = Package(
    name: "parta",
    products: [
        .executable(name: "partactl", targets: ["partactl"]),
        .executable(name: "parta-probe", targets: ["PartaProbe"]),
        .library(name: "parta", type: .dynamic, targets: ["PartaC"]),
        .library(name: "PartaProfile", type: .static, targets: ["PartaProfile"]),
    ]
        + profiles.map { .library(name: "parta-\($0)", type: .dynamic, targets: [$0]) },
    targets: [
        // The contract and the C libraries that every machine with the toolchain already has.
        .systemLibrary(name: "CParta", path: "Include"),
        .systemLibrary(name: "CFFI"),
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CCrypto"),
        .systemLibrary(name: "CZ"),
        .systemLibrary(name: "CLinux"),

        // The platform, from the inside out.
        .target(name: "PartaCore", swiftSettings: strict),
        .target(
            name: "PartaStore", dependencies: ["PartaCore", "CSQLite"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary(":libsqlite3.so.0")]),
        .target(
            name: "PartaHost",
            dependencies: ["PartaCore", "PartaStore", "CParta", "CFFI", "CCrypto"],
            swiftSettings: strict,
            linkerSettings: [.linkedLibrary("ffi"), .linkedLibrary(":libcrypto.so.3")]),
        .target(name: "PartaDescribe", dependencies: ["PartaCore"], swiftSettings: strict),

        // The doors.
        .target(
            name: "PartaC", dependencies: ["PartaHost", "PartaDescribe", "PartaCore", "CParta"],
            swiftSettings: strict,
            linkerSettings: [
                .unsafeFlags([
                    "-Xlinker", "--version-script=Include/parta.map",
                    "-Xlinker", "-soname=libparta.so.1",
                ]),
                runtime(at: "parta"),
            ]),
        .target(
            name: "PartaPage", path: "Sources/PartaHTTP/Page",
            sources: ["page.c"], publicHeadersPath: "include",
            cSettings: [.unsafeFlags(["-std=c23"])]),
        .target(
            name: "PartaHTTP",
            dependencies: ["PartaHost", "PartaDescribe", "PartaCore", "PartaPage", "CZ", "CLinux"],
            exclude: ["Page"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary(":libz.so.1")]),
        .target(
            name: "PartaTemplates", path: "Sources/partactl/Templates",
            exclude: ["c", "shared", "swift"], sources: ["templates.c"],
            publicHeadersPath: "include", cSettings: [.unsafeFlags(["-std=c23"])]),
        .target(name: "CBench", linkerSettings: [.linkedLibrary(":libsqlite3.so.0")]),
        .executableTarget(
            name: "partactl",
            dependencies: [
                "PartaHTTP", "PartaHost", "PartaStore", "PartaDescribe", "PartaCore",
                "PartaTemplates", "CParta", "CBench",
            ],
            exclude: ["Templates"], swiftSettings: strict,
            linkerSettings: [runtime(at: "../lib/parta")]),
        .executableTarget(
            name: "PartaProbe",
            linkerSettings: [.linkedLibrary("ffi"), runtime(at: "../../lib/parta")]),

        // The kit for profiles written in Swift; profiles see nothing else of the tree.
        .target(name: "PartaProfile", dependencies: ["CParta"], swiftSettings: strict),
    ]
        + profiles.map {
            .target(
                name: $0, dependencies: ["PartaProfile", "CParta"], path: "Plugins/\($0)",
                swiftSettings: strict,
                linkerSettings: [
                    .unsafeFlags(["-Xlinker", "--version-script=Include/parta_profile.map"]),
                    // Installed profiles lie in lib/parta/profiles.
                    runtime(at: ".."),
                ])
        }
        + [
            .testTarget(
                name: "PartaCoreTests",
                dependencies: ["PartaCore", "PartaHost", "PartaStore", "PartaDescribe"],
                swiftSettings: strict),
            .testTarget(
                name: "PartaHTTPTests", dependencies: ["PartaHTTP", "PartaHost", "PartaCore"],
                swiftSettings: strict),
            .testTarget(
                name: "PartaStoreTests", dependencies: ["PartaCore", "PartaStore"],
                swiftSettings: strict),
            .testTarget(
                name: "PartaHostTests",
                dependencies: ["PartaCore", "PartaHost", "PartaStore", "PartaDescribe"],
                swiftSettings: strict),
        ]
)
