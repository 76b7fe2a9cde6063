// swift-tools-version: 6.2
import PackageDescription

/// What the library exports; the Swift runtime inside it stays its own.
let exports = Context.packageDirectory + "/exports.map"

let package = Package(
    name: "sports-school",
    products: [
        .library(name: "SportsSchoolProfile", type: .dynamic, targets: ["SportsSchoolProfile"])
    ],
    targets: [
        // The header of an installed parta, found by pkg-config. Where parta lies in a folder of
        // its own: export PKG_CONFIG_PATH=/opt/parta/lib/pkgconfig
        .systemLibrary(name: "CParta", pkgConfig: "parta-profile"),
        // The bytes of document.json.
        .target(name: "Document"),
        .target(
            name: "SportsSchoolProfile", dependencies: ["CParta", "Document"],
            linkerSettings: [
                .unsafeFlags(["-static-stdlib", "-Xlinker", "--version-script=" + exports])
            ]),
    ],
    cLanguageStandard: .c2x  // for #embed
)
