extension Insider {
    /// The institution's settings after a change, checked against the regulation and each other.
    ///
    /// Quiet hours delay notices only; nothing here can close the door to anybody (M79).
    func settings(changedBy patch: JSON) throws(Failure) -> InstitutionSettings {
        let current = try JSON.encoded(institution.settings)
        let settings: InstitutionSettings
        do {
            settings = try InstitutionSettings.decode(current.overlaid(by: patch))
        } catch {
            var failure = error
            failure.field = failure.field.map { "settings.\($0)" } ?? "settings"
            throw failure
        }
        guard (settings.quietFrom == nil) == (settings.quietUntil == nil),
            settings.quietFrom == nil || settings.quietFrom != settings.quietUntil
        else {
            throw .invalid(
                "settings.quietFrom", "Quiet hours have a start and another end.",
                text: "Укажите и начало, и конец тихих часов; они не совпадают.")
        }
        if settings.quietFrom != nil, institution.settings.quietFrom == nil {
            let rule = policy.function("quietHours")
            try requireStanding(
                rule.standing, key: "quietHours", to: "установить тихие часы", clause: rule.clause)
        }
        try checkVerifiers(settings)
        for key in settings.verifiedRoles { try checkVerified(key, settings) }
        return settings
    }

    private func checkVerifiers(_ settings: InstitutionSettings) throws(Failure) {
        for verifier in settings.verifiers {
            let found = try Member.load(
                where: "m.institution = ?1 AND m.number = ?2 AND m.state = 'joined'",
                [institution.id, verifier.number], from: database)
            guard verifier.institution == institution.id, !found.isEmpty else {
                throw .notFound("settings.verifiers")
            }
        }
    }

    /// A role's verification is switched on only «при необходимости», and somebody completes it.
    private func checkVerified(
        _ key: String, _ settings: InstitutionSettings
    ) throws(Failure) {
        guard let rule = policy.role(key)?.verification else {
            throw .invalid(
                "settings.verifiedRoles", "There is no role \"\(key)\".",
                text: "Роли «\(key)» здесь нет.")
        }
        guard rule.mode == .onDemand else {
            throw Failure(
                .forbidden, field: "settings.verifiedRoles",
                "The regulation decides on the verification of \"\(key)\" itself.",
                text: "Проверять ли статус роли «\(key)», решено в Положении.",
                clause: Policy.citation(rule.clause))
        }
        guard !rule.completedBy.isEmpty || !settings.verifiers.isEmpty else {
            throw Failure(
                .conflict, field: "settings.verifiers",
                "The regulation names nobody who completes the verification; name verifiers first.",
                text:
                    "Положение не называет, кто завершает проверку статуса: сначала назначьте проверяющих.",
                clause: Policy.citation(rule.clause))
        }
    }
}

extension JSON {
    /// The value that a record writes.
    static func encoded(_ record: some Record) throws(Failure) -> JSON {
        try JSON(stored: String(decoding: record.encoded, as: UTF8.self))
    }
}
