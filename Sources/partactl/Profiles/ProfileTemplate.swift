import PartaCore
import PartaTemplates

/// A folder for a new profile, made of a template's files.
///
/// The template is itself a sound profile called `example-profile`; that name in its three
/// spellings, and the title, become the vendor's.
struct ProfileTemplate {
    /// In what the profile's functions are written.
    enum Language: String, CaseIterable {
        case c, swift
    }

    /// A file of the new folder.
    struct File {
        /// Path below the folder.
        let path: String
        let bytes: [UInt8]
    }

    let language: Language
    /// The profile's identifier.
    let id: String
    /// The kind of institution, as the document's name.
    let title: String

    /// The name of the library that the folder builds, from within it.
    var library: String {
        switch language {
        case .c: "\(snakeCase).so"
        case .swift: ".build/release/lib\(camelCase).so"
        }
    }

    /// The files to write.
    var files: [File] {
        var count = 0
        guard let start = unsafe parta_template_files(&count) else { return [] }
        let embedded = unsafe UnsafeBufferPointer(start: start, count: count)
        return unsafe embedded.compactMap { file in
            let path = unsafe String(cString: file.path)
            guard let slash = path.firstIndex(of: "/"),
                ["shared", language.rawValue].contains(String(path[..<slash]))
            else { return nil }
            let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.length)
            let text = unsafe String(decoding: bytes, as: UTF8.self)
            let isJSON = path.hasSuffix(".json")
            return File(
                path: named(String(path[path.index(after: slash)...])),
                bytes: Array(named(text, title: isJSON ? quoted(title) : title).utf8))
        }
    }

    /// A path or text of the template with the vendor's names in it.
    private func named(_ text: String, title: String = "") -> String {
        text.replacing("example-profile", with: id).replacing("example_profile", with: snakeCase)
            .replacing("ExampleProfile", with: camelCase)
            .replacing("Учебный центр", with: title.isEmpty ? "Учебный центр" : title)
    }

    /// A text as it stands between the quotation marks of JSON.
    private func quoted(_ text: String) -> String {
        String(JSON.string(text).description.dropFirst().dropLast())
    }

    /// `music_school`: file names and C.
    private var snakeCase: String { id.replacing("-", with: "_") }

    /// `MusicSchoolProfile`: the Swift module; the ending keeps it apart from others.
    private var camelCase: String {
        let words = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let name = words.joined()
        return name.hasSuffix("Profile") ? name : name + "Profile"
    }
}
