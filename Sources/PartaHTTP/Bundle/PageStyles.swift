internal import PartaCore

/// Styles that are made of others.
enum PageStyles {
    /// Puts the text of a style in place of each `@import "…";` that names it.
    ///
    /// - Throws: ``Failure`` with `internal` for an import of another form, of a missing file, or of
    ///   one that imports in its turn.
    static func joined(_ files: [String: [UInt8]]) throws(Failure) -> [String: [UInt8]] {
        var all = files
        for (path, bytes) in files where path.hasSuffix(".css") {
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.contains("@import") else { continue }
            var whole = ""
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.contains("@import") else {
                    whole += line + "\n"
                    continue
                }
                guard line.hasPrefix("@import \""), line.hasSuffix("\";"),
                    let other = PageModule.path("./" + line.dropFirst(9).dropLast(2), from: path),
                    let part = files[other].map({ String(decoding: $0, as: UTF8.self) }),
                    !part.contains("@import")
                else { throw .broken("The style \(path) imports in a form that is not joined.") }
                whole += part
            }
            all[path] = Array(whole.utf8)
        }
        return all
    }
}
