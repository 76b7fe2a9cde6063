/// All operations of the platform: one line per noun.
package enum Operations {
    /// The registry from which every door, client and document is derived.
    package static let registry = Registry(nouns.flatMap { $0 })

    private static let nouns: [[any Operation.Type]] = [
        ChannelOperations.all,
        ChatOperations.all,
        InviteOperations.all,
        JoinRequestOperations.all,
        MeetingOperations.all,
        MessageOperations.all,
        PostOperations.all,
        RevocationOperations.all,
        SessionOperations.all,
        SubmissionOperations.all,
    ]
}
