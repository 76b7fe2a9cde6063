/// One thing that changes for an institution that goes over to another document.
package struct ProfileChange: Record {
    /// The part of a profile that it belongs to, in the order of a report.
    package enum Part: String, Choice {
        case words, roles, verification, units, channels, chats, direct, invites, joinRequests
        case administrators, functions, rows, rules, regulation, vendorFunctions, other
    }

    package enum Kind: String, Choice {
        case added, removed, renamed, changed
    }

    /// What becomes of it when the institution goes over.
    package enum Effect: String, Choice {
        case applied
        /// Applied, and the old name is still understood.
        case keptAsAlias
        /// Something would be lost, so the institution stays as it is.
        case refused
    }

    package var part = Part.other
    package var kind = Kind.changed
    package var effect = Effect.applied
    /// Where it stands: keys and member names with dots.
    package var path = ""
    /// The thing in the institution's words.
    package var subject: String?
    package var before: JSON?
    package var after: JSON?
    package var clause: String?
    package var message: String?
    package var text: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("part", \.part, "The part of the profile."),
        Field("kind", \.kind, "Whether it is new, gone, renamed or different."),
        Field("effect", \.effect, "What becomes of it in the institution."),
        Field("path", \.path, "Where it stands in the document: keys and names with dots."),
        Field("subject", \.subject, "The thing in the institution's words."),
        Field("before", \.before, "What the document said; lacking for something new."),
        Field("after", \.after, "What it says; lacking for something that is gone."),
        Field("clause", \.clause, "The clause of the regulation, the new one first."),
        Field("message", \.message, "What follows from it, in English."),
        Field("text", \.text, "What follows from it, in Russian."),
    ]

    /// Settles what becomes of it.
    mutating func settle(_ effect: Effect, _ message: String, _ text: String) {
        self.effect = effect
        self.message = message
        self.text = text
    }
}

/// Why an institution cannot go over to another document.
package struct ProfileRefusal: Record {
    /// Where in the document; empty for all of it.
    package var path = ""
    package var message = ""
    package var text = ""

    package init() {}

    init(_ path: String, _ message: String, _ text: String) {
        self.path = path
        self.message = message
        self.text = text
    }

    package static let fields: [Field<Self>] = [
        Field("path", \.path, "Where it stands in the document; empty for all of it."),
        Field("message", \.message, "What is in the way, in English."),
        Field("text", \.text, "What is in the way, in Russian."),
    ]
}
