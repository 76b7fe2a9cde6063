package import PartaCore

/// Profiles that consist of a document alone, for trying one out and for tests.
package struct StaticProfiles: ProfileSource {
    package let documents: [String: JSON]

    /// Takes documents by their identifiers, unchecked.
    package init(documents: [String: JSON]) { self.documents = documents }

    /// Reads and checks documents.
    ///
    /// - Throws: `invalidArgument` with the first mistakes of a document; `conflict` for a second
    ///   document with the same identifier.
    package init(_ texts: [[UInt8]]) throws(Failure) {
        var documents: [String: JSON] = [:]
        for text in texts {
            let document: CheckedDocument
            do { document = try CheckedDocument(text, note: nil) } catch {
                throw .invalid(
                    "document", error.reason, text: "Документ профиля не принят: \(error.reason)")
            }
            guard documents[document.id] == nil else {
                throw Failure(
                    .conflict, field: "document", "Two documents have the id \(document.id).",
                    text: "Два документа с одним ключом «\(document.id)».")
            }
            documents[document.id] = document.json
        }
        self.documents = documents
    }

    /// Always fails: a document brings no functions.
    package func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure)
        -> JSON
    {
        throw .notFound("function")
    }
}
