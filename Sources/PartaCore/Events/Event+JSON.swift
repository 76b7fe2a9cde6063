extension Event {
    /// The event as every door hands it over: one JSON object.
    ///
    /// The payload is copied as it was encoded when the event was made.
    package var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("id")
            writer.string(String(id))
            writer.name("kind")
            writer.string(kind)
            writer.name("audience")
            writer.string(audience.columns.name)
            if let institution = audience.institution {
                writer.name("institution")
                writer.string(institution.description)
            }
            if let target = audience.target {
                writer.name("target")
                writer.string(target)
            }
            writer.name("created")
            writer.string(created.description)
            writer.name("payload")
            writer.encoded(payload)
        }
        return writer.bytes
    }
}

extension Event.Audience {
    /// The institution whose people an event concerns; `nil` for the host's operators.
    package var institution: Institution.ID? {
        let number = columns.institution
        return number == 0 ? nil : Institution.ID(number)
    }

    /// The identifier of the chat, channel or member that an event concerns.
    var target: String? {
        switch self {
        case .chat(let id): id.description
        case .channel(let id): id.description
        case .member(let id): id.description
        case .administrators, .everyone, .operators: nil
        }
    }
}
