import Glibc

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
    func libraries() throws(SystemFault) -> [String] {
        guard let folder = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw SystemFault(number: errno)
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".so"), name.hasPrefix(prefix) { names.append(name) }
        }
        return names.sorted().map { "\(path)/\($0)" }
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
            folders += path.split(separator: ":").map { ProfileFolder(absolute(String($0))) }
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
            folders.append(ProfileFolder(absolute("\(own)/../lib"), prefix: "libparta-"))
        }
        return folders
    }

    /// The program that tries libraries: `PARTA_PROBE`, else the one beside this program or
    /// library, else the one in `../libexec/parta`; `nil` when there is none.
    package static func standardProbe() -> String? {
        var places = ownFolders().map { "\($0)/parta-probe" }
        places += ownFolders().map { "\($0)/../libexec/parta/parta-probe" }
        if let chosen = secureEnvironment("PARTA_PROBE") { places = [absolute(chosen)] }
        return places.first { unsafe access($0, X_OK) == 0 }
    }

    /// Where this code lies (`libparta.so` or a program), and where the program lies.
    private static func ownFolders() -> [String] {
        var places: [String] = []
        if let file = unsafe imageFile(at: #dsohandle) { places.append(absolute(file)) }
        places.append(absolute("/proc/self/exe"))
        var folders: [String] = []
        for place in places {
            guard let slash = place.lastIndex(of: "/") else { continue }
            let folder = String(place[..<slash])
            if !folders.contains(folder) { folders.append(folder) }
        }
        return folders
    }

    /// A path without symbolic links and dots; unchanged when nothing lies there.
    static func absolute(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}

extension ProfileFolder: ExpressibleByStringLiteral {
    package init(stringLiteral path: String) { self.init(path) }
}
