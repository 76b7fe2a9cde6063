/// A word with its grammatical forms as data; nothing is inflected by code.
package struct Word: ProfilePart {
    /// Nominative singular: «директор Техникума».
    package var nominative = ""
    package var genitive: String?
    package var dative: String?
    package var accusative: String?
    package var instrumental: String?
    package var prepositional: String?
    package var plural: Plural?

    /// The forms of the plural.
    package struct Plural: ProfilePart {
        package var nominative = ""
        package var genitive: String?
        package var dative: String?
        package var accusative: String?
        package var instrumental: String?
        package var prepositional: String?

        package init() {}

        package static let fields: [Field<Self>] = [
            Field("nom", \.nominative, "Nominative.", 1...200),
            Field("gen", \.genitive, "Genitive.", 1...200),
            Field("dat", \.dative, "Dative.", 1...200),
            Field("acc", \.accusative, "Accusative.", 1...200),
            Field("ins", \.instrumental, "Instrumental.", 1...200),
            Field("pre", \.prepositional, "Prepositional, without the preposition.", 1...200),
        ]
    }

    package init() {}
    package init(_ nominative: String) { self.nominative = nominative }

    package static let fields: [Field<Self>] = [
        Field("nom", \.nominative, "Nominative singular.", 1...200),
        Field("gen", \.genitive, "Genitive singular.", 1...200),
        Field("dat", \.dative, "Dative singular.", 1...200),
        Field("acc", \.accusative, "Accusative singular.", 1...200),
        Field("ins", \.instrumental, "Instrumental singular.", 1...200),
        Field("pre", \.prepositional, "Prepositional singular, without the preposition.", 1...200),
        Field("plural", \.plural, "The forms of the plural."),
    ]
}
