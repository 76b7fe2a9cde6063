/// Makes a link by which the same person signs in on another device.
enum CreateSignInLink: Operation {
    static let name = "session.createLink"
    static let summary = "Makes a one-use link by which the same person signs in on another device."
    static let rows: [Row] = [.M61]
    static let access: Access = .write(.person)

    struct Request: Record {
        var minutes = 10

        static let fields: [Field<Self>] = [
            Field("minutes", \.minutes, "Minutes that the link is good for.", 1...1440, default: 10)
        ]
    }

    struct Reply: Record {
        var link = ""
        var url = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("link", \.link, "The link's secret; shown once.", isSecret: true),
            Field(
                "url", \.url, "Path of the page that opens it; holds the secret.", isSecret: true),
            Field("expires", \.expires, "When the link runs out."),
        ]
    }

    /// The link opens sessions that outlive a service key, so keys make none.
    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedInByDevice(
            "A service key makes no sign-in links.",
            text: "По ключу нельзя создать ссылку для входа: войдите сами.")
        var reply = Reply()
        reply.link = caller.makeSecret()
        reply.url = "/enter/" + reply.link
        reply.expires = caller.now + Int64(request.minutes) * 60
        try caller.database.execute("DELETE FROM sign_in_links WHERE expires <= ?1", [caller.now])
        try caller.database.execute(
            "INSERT INTO sign_in_links(hash, account, expires, created) VALUES (?1, ?2, ?3, ?4)",
            [caller.hash(reply.link), session.account, reply.expires, caller.now])
        return reply
    }
}

/// Opens a session by a sign-in link.
enum OpenSignInLink: Operation {
    static let name = "session.openLink"
    static let summary = "Opens a session by a sign-in link, which then is of no more use."
    static let rows: [Row] = [.M61]
    static let access: Access = .write(.anyone)
    static let rate: Rate? = .hourly(600)

    struct Request: Record {
        var link = ""
        var label = ""

        static let fields: [Field<Self>] = [
            Field("link", \.link, "The link's secret.", 1...100),
            Field("label", \.label, "What the person calls this device.", 0...100, default: ""),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> SignIn.Reply {
        let key = caller.hash(request.link)
        let found = try caller.database.first(
            "SELECT account, expires FROM sign_in_links WHERE hash = ?1", [key]
        ) { (Account.ID($0.integer(0)), $0.instant(1)) }
        guard let (account, expires) = found, expires > caller.now else {
            // One sentence for every cause, so that nobody learns which links there were.
            throw Failure(
                .expired, field: "link", "The link is unknown, used or has run out.",
                text: "Ссылка для входа уже использована или устарела. Создайте новую на том "
                    + "устройстве, где вы вошли, или войдите по номеру телефона.")
        }
        try caller.database.execute("DELETE FROM sign_in_links WHERE hash = ?1", [key])
        return try caller.openSession(
            for: account, kind: .device, label: request.label, lifetime: SignIn.lifetime)
    }
}
