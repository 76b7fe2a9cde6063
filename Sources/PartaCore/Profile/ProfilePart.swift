/// A record of the profile document.
///
/// The document carries its own version, so a reader of today keeps what a document of tomorrow
/// adds: an unknown member is a warning and never an error.
package protocol ProfilePart: Record {}

extension ProfilePart {
    package static var isOpen: Bool { true }
}
