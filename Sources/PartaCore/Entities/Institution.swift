/// A tenant of the host: one school, college, centre or technical school.
///
/// A reference, since every call passes it on and its policy holds much.
package final class Institution: Named {
    package static let noun = "institution"
    /// Identifier of an institution: a number of the host.
    package typealias ID = HostID<Institution>

    /// Where an institution stands.
    package enum State: String, Choice {
        /// The application is approved; the administrator has not registered yet.
        case awaiting
        /// It works.
        case active
        /// The operator has stopped it: everything can be read, nothing changes.
        case suspended
    }

    package let id: ID
    package let name: String
    package let state: State
    package let profile: String
    package let settings: InstitutionSettings
    package let policy: Policy

    init(
        id: ID, name: String, state: State, profile: String, settings: InstitutionSettings,
        policy: Policy
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.profile = profile
        self.settings = settings
        self.policy = policy
    }
}

/// What an institution decides for itself within its regulation.
package struct InstitutionSettings: Record {
    /// Days that a new link lives; the regulations name no term (M34).
    package var inviteDays = 30
    /// Days that a join request waits for an answer.
    package var joinRequestDays = 30
    /// Roles whose verification «при необходимости» is switched on.
    package var verifiedRoles: [String] = []
    /// Members who complete verification where the regulation names nobody.
    package var verifiers: [Member.ID] = []
    /// Quiet hours, local minutes of the day; notices wait, access does not (M79).
    package var quietFrom: Int?
    package var quietUntil: Int?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("inviteDays", \.inviteDays, "Days that a new link lives.", 1...365, default: 30),
        Field(
            "joinRequestDays", \.joinRequestDays, "Days that a join request waits.", 1...365,
            default: 30),
        Field(
            "verifiedRoles", \.verifiedRoles,
            "Roles whose verification on demand is switched on.", default: []),
        Field(
            "verifiers", \.verifiers,
            "Members who complete verification where the regulation names nobody.", default: []),
        Field(
            "quietFrom", \.quietFrom,
            "Start of the quiet hours, minutes after local midnight; notices wait, access does not.",
            0...1439),
        Field(
            "quietUntil", \.quietUntil, "End of the quiet hours, minutes after local midnight.",
            0...1439),
    ]
}

extension Institution {
    /// The calendar day at the institution.
    package func day(of moment: Instant) -> Day {
        moment.day(offset: policy.document.institution.offset)
    }
}
