package import PartaCore

/// A profile that is a document only, beside the profiles of libraries: for trying it out.
///
/// Without a library there is no code: the functions that the document declares are left out, and
/// institutions work as those of a profile without functions.
package struct DraftProfile: ProfileSource {
    private let library: ProfileLibrary
    package let documents: [String: JSON]
    /// The draft's identifier.
    private let id: String?

    /// - Parameter document: Taken before a library's document of the same identifier.
    init(_ document: JSON, over library: ProfileLibrary) {
        self.library = library
        var documents = library.documents
        id = document["id"]?.text
        if let id {
            documents[id] = document.overlaid(by: ["vendorFunctions": .array([])])
        }
        self.documents = documents
    }

    /// The profiles of libraries, with a draft when there is one.
    static func over(_ library: ProfileLibrary, _ draft: JSON?) -> any ProfileSource {
        if let draft { DraftProfile(draft, over: library) } else { library }
    }

    package var findings: [ProfileFinding] { library.findings }

    package func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure)
        -> JSON
    {
        // What the draft hides of a library of the same identifier stays hidden.
        guard profile != id else { throw .notFound("function") }
        return try library.call(name, of: profile, arguments)
    }
}
