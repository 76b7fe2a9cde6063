import PartaCore

/// Why a library or its document is not used.
struct Refusal: Error {
    /// One or more English sentences about the library, such as "It crashed".
    let reason: String

    /// What is wrong with the document, when the document is to blame.
    let issues: Issues?

    init(_ reason: String, issues: Issues? = nil) {
        self.reason = reason.visible
        self.issues = issues
    }
}
