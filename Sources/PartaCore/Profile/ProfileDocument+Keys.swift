/// The keys of the document's maps that the platform reads.
extension ProfileDocument {
    /// Keys of `functions`; what each means stands at the member.
    package static let knownFunctions = [
        "text", "chats", "calls", "conference", "files", "photo", "audio", "video", "materials",
        "polls", "recipients", "reference", "subjectChats", "automaticChats", "resources",
        "quietHours", "journal", "lessons", "events", "meetings", "broadcasts", "training",
        "roleInLink", "revocation", "localOrder", "control", "helpDesk", "escalation",
        "freeAccess", "supportBot", "solePlatform", "rules", "incidents", "userAgreement",
    ]

    /// Keys of `words`: things that every institution has, and groups of people.
    package static let knownWords =
        [
            "lesson", "event", "community", "verification", "parentsActive", "learnersActive",
        ] + BuiltInGroup.allCases.map { String($0.rawValue.dropFirst()) }

    /// Whether a text may be a profile's identifier, but for its length.
    package static func isIdentifier(_ text: String) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit }
        } && text.utf8.first?.isLowercaseLetter == true
    }
}
