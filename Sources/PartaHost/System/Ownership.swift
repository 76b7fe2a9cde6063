import Glibc

/// Who owns what the administrator of the machine leaves in a host's folder.
enum Ownership {
    /// Gives a new file or folder to the owner of the folder in which it lies.
    ///
    /// Only root can, and only for root it matters: a host that runs as another user could not read
    /// what a command of root has written. When it fails the host tells that it cannot read.
    static func inherit(_ path: String) {
        guard geteuid() == 0, let slash = path.lastIndex(of: "/") else { return }
        var status = stat()
        guard unsafe stat(String(path[..<slash]), &status) == 0 else { return }
        _ = unsafe lchown(path, status.st_uid, status.st_gid)
    }
}
