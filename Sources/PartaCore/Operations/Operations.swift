/// All operations of the platform: one line per noun.
package enum Operations {
    /// The registry from which every door, client and document is derived.
    package static let registry = Registry(nouns.flatMap { $0 })

    private static let nouns: [[any Operation.Type]] = [
        AccountOperations.all,
        ApplicationOperations.all,
        AuditOperations.all,
        ChannelOperations.all,
        ChatOperations.all,
        ConformityOperations.all,
        ExtensionOperations.all,
        FileOperations.all,
        GuardianOperations.all,
        HostOperations.all,
        InstitutionOperations.all,
        InviteOperations.all,
        JoinRequestOperations.all,
        KeyOperations.all,
        MeetingOperations.all,
        MemberOperations.all,
        MessageOperations.all,
        MovementOperations.all,
        PostOperations.all,
        RegulationOperations.all,
        RevocationOperations.all,
        RosterOperations.all,
        SessionOperations.all,
        StatisticsOperations.all,
        SubmissionOperations.all,
        TicketOperations.all,
        UnitOperations.all,
        VerificationOperations.all,
    ]
}
