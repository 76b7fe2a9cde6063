import Glibc
import PartaCore

/// A folder in which the host looks for profile libraries.
package struct ProfileFolder: Sendable, Hashable {
    package let path: String
    /// How a library's name begins; other libraries lie in the folder too.
    package let prefix: String

    package init(_ path: String, prefix: String = "") {
        self.path = path
        self.prefix = prefix
    }

    /// The libraries of the folder in the order of their names; none when it does not exist.
    func libraries() throws(Failure) -> [String] {
        guard Folder.holds(path) else { return [] }
        return try Folder.names(in: path)
            .filter { $0.hasSuffix(".so") && $0.hasPrefix(prefix) }
            .sorted().map { "\(path)/\($0)" }
    }

    /// The folders that hold profiles when nobody says otherwise; of two profiles with one
    /// identifier the first is taken.
    ///
    /// `PARTA_PROFILE_PATH` (folders with colons between), the user's and the system's folder, and
    /// those beside this program or library. A program with elevated rights ignores the
    /// environment.
    package static func standard() -> [ProfileFolder] {
        var folders: [ProfileFolder] = []
        if let path = secureEnvironment("PARTA_PROFILE_PATH") {
            folders += path.split(separator: ":").map {
                ProfileFolder(Executable.absolute(String($0)))
            }
        }
        if let data = secureEnvironment("XDG_DATA_HOME") {
            folders.append(ProfileFolder("\(data)/parta/profiles"))
        } else if let home = secureEnvironment("HOME") {
            folders.append(ProfileFolder("\(home)/.local/share/parta/profiles"))
        }
        folders.append(ProfileFolder("/usr/lib/parta/profiles"))
        for own in ownFolders() {
            folders.append(ProfileFolder(own, prefix: "libparta-"))
            // An installed program lies in bin, its libraries in lib.
            let installed = ProfileFolder(Executable.absolute("\(own)/../lib/parta/profiles"))
            if !folders.contains(installed) { folders.append(installed) }
        }
        return folders
    }

    /// The program that tries libraries: `PARTA_PROBE`, else the one beside this program or
    /// library, else the one in `../libexec/parta`; `nil` when there is none.
    package static func standardProbe() -> String? {
        var places = ownFolders().map { "\($0)/parta-probe" }
        places += ownFolders().map { "\($0)/../libexec/parta/parta-probe" }
        if let chosen = secureEnvironment("PARTA_PROBE") { places = [Executable.absolute(chosen)] }
        return places.first { unsafe access($0, X_OK) == 0 }
    }

    /// Where this code lies (`libparta.so` or a program), and where the program lies.
    private static func ownFolders() -> [String] {
        let folder = Executable.folder
        guard let code = Executable.codeFolder, code != folder else { return [folder] }
        return [code, folder]
    }
}

extension ProfileFolder: ExpressibleByStringLiteral {
    package init(stringLiteral path: String) { self.init(path) }
}
