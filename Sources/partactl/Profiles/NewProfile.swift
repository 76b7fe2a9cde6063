import Glibc
import PartaCore
import PartaHost

/// Writes the folder of a new profile: all of it or nothing.
enum NewProfile {
    /// Runs `partactl profile new ID --language c|swift [--into FOLDER] [--title TITLE]`.
    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let template = try template(arguments)
        var target = arguments["into"] ?? template.id
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        guard unsafe access(target, F_OK) != 0 else {
            throw Failure(
                .conflict, field: "into", "\(target) exists; nothing was written.",
                text: "«\(target)» уже существует.")
        }
        try write(template.files, to: target)
        print(
            """
            \(target) is a profile that builds and passes its scenes:

                cd \(target)
            \(steps(for: template))

            Then change document.json; every mistake is named with its place and a hint.
            The guide is PROFILES.md in share/doc/parta.
            """)
        return 0
    }

    private static func template(_ arguments: Arguments) throws(Failure) -> ProfileTemplate {
        guard arguments.words.count == 2, let id = arguments.words.last else {
            throw .invalid(
                "id", "One identifier is needed, such as music-school.",
                text: "Укажите идентификатор профиля, например music-school.")
        }
        guard ProfileDocument.isIdentifier(id), id.utf8.count <= 64 else {
            throw .invalid(
                "id",
                "An identifier is at most 64 small Latin letters and digits with single hyphens, "
                    + "beginning with a letter, such as music-school.",
                text: "Идентификатор состоит из строчных латинских букв, цифр и одиночных дефисов.")
        }
        guard let language = ProfileTemplate.Language(rawValue: arguments["language"] ?? "") else {
            let known = ProfileTemplate.Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid(
                "language", "--language is one of: \(known).",
                text: "Укажите язык параметром --language: \(known).")
        }
        let title = arguments["title"] ?? "Учебный центр"
        let isPlain = title.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard (1...200).contains(title.unicodeScalars.count), isPlain else {
            throw .invalid(
                "title", "A title is one line of 1 to 200 characters.",
                text: "Название — одна строка от 1 до 200 знаков.")
        }
        return ProfileTemplate(language: language, id: id, title: title)
    }

    /// Writes a folder beside its place and puts it there as a whole.
    private static func write(
        _ files: [ProfileTemplate.File], to target: String
    ) throws(Failure) {
        let partial = "\(target).partial-\(UInt64.random(in: 0 ... .max))"
        do throws(Failure) {
            for file in files {
                let path = "\(partial)/\(file.path)"
                if let slash = path.lastIndex(of: "/") { try Folder.make(String(path[..<slash])) }
                try WholeFile.replace(path, with: file.bytes)
            }
            try publish(partial)
            guard unsafe rename(partial, target) == 0 else {
                throw .system(
                    errno, "Cannot write \(target)", text: "Папка недоступна: \(target).")
            }
        } catch {
            do throws(Failure) { try Folder.remove(partial) } catch { printToError(error.message) }
            throw error
        }
    }

    /// Gives a folder the rights that files of the vendor's usually have.
    private static func publish(_ path: String) throws(Failure) {
        let mask = umask(0)
        umask(mask)
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        unsafe chmod(path, (isFolder ? 0o777 : 0o666) & ~mask)
        if isFolder { for name in try Folder.names(in: path) { try publish(path + "/" + name) } }
    }

    private static func steps(for template: ProfileTemplate) -> String {
        switch template.language {
        case .c:
            """
                make
                make check
                make play
                make try
            """
        case .swift:
            """
                swift build -c release
                partactl profile check document.json \(template.library)
                partactl play --profiles .build/release --overlays institutions scenes/*.scene
                partactl profile try \(template.library) --overlay institutions/example.json
            """
        }
    }
}
