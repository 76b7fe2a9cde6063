/// What waits for a member: the numbers beside an institution's name.
struct UnreadCounts: Record {
    var messages = 0
    var mentions = 0
    var posts = 0
    var mustAcknowledge = 0

    static let fields: [Field<Self>] = [
        Field("messages", \.messages, "Unread messages of all chats."),
        Field("mentions", \.mentions, "Unread messages that mention the caller."),
        Field("posts", \.posts, "Unread posts of all channels."),
        Field("mustAcknowledge", \.mustAcknowledge, "Posts that the caller still has to confirm."),
    ]

    init() {}

    init(of insider: Insider) throws(Failure) {
        let key: [any SQLBindable] = [insider.institution.id, insider.member.id.number]
        messages = try insider.database.count(
            """
            SELECT COALESCE(SUM(c.last - p.read), 0) FROM chat_members p
            JOIN chats c ON c.institution = p.institution AND c.number = p.chat
            WHERE p.institution = ?1 AND p.member = ?2
            """, key)
        mentions = try insider.database.count(
            """
            SELECT COUNT(*) FROM mentions n
            JOIN chat_members p ON p.institution = n.institution AND p.chat = n.chat
                AND p.member = n.member AND p.read < n.message
            JOIN messages m ON m.institution = n.institution AND m.chat = n.chat
                AND m.number = n.message AND m.deleted IS NULL
            WHERE n.institution = ?1 AND n.member = ?2
            """, key)
        let read = Dictionary(
            try insider.database.all(
                "SELECT channel, read FROM channel_reads WHERE institution = ?1 AND member = ?2",
                key
            ) { ($0.integer(0), Int($0.integer(1))) }, uniquingKeysWith: { first, _ in first })
        let channels = try Channel.load(
            "c.number > ?2", [0], of: insider.institution.id, in: insider.database)
        for channel in channels where insider.reads(channel) {
            posts += Int(channel.last) - (read[channel.id.number] ?? 0)
            mustAcknowledge += try insider.postsToAcknowledge(in: channel)
        }
    }
}
