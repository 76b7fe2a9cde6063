/// Operations on accounts: people as the host knows them.
enum AccountOperations {
    static let all: [any Operation.Type] = [
        ShowAccount.self, UpdateAccount.self, MakeOperator.self, DismissOperator.self,
        ListOperators.self,
    ]
}

/// Shows the person's own account.
enum ShowAccount: Operation {
    static let name = "account.show"
    static let summary = "Shows the person's own account."
    static let rows: [Row] = [.M61]
    static let access: Access = .read(.person)

    struct Reply: Record {
        var account = Account.ID()
        var phone = Phone()
        var name = ""
        var isOperator = false

        static let fields: [Field<Self>] = [
            Field("account", \.account, "The account."),
            Field("phone", \.phone, "The phone, shown to its owner only."),
            Field("name", \.name, "Full name."),
            Field("isOperator", \.isOperator, "Whether the person operates the host."),
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        let account = try caller.database.first(
            "SELECT phone, name, is_operator FROM accounts WHERE id = ?1", [session.account]
        ) { row in
            Reply(
                account: session.account, phone: Phone(row.text(0)) ?? Phone(), name: row.text(1),
                isOperator: row.flag(2))
        }
        guard let account else { throw .notFound("account") }
        return account
    }
}

/// Changes the person's own name.
enum UpdateAccount: Operation {
    static let name = "account.update"
    static let summary = "Changes the person's own name; institutions keep the name they admitted."
    static let rows: [Row] = [.M61, .M86]
    static let access: Access = .write(.person)

    struct Request: Record {
        var name = ""

        static let fields: [Field<Self>] = [Field("name", \.name, "The real full name.", 2...200)]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let session = try caller.signedIn()
        try caller.database.execute(
            "UPDATE accounts SET name = ?2 WHERE id = ?1", [session.account, request.name])
        try caller.record(nil, name, of: "account \(session.account)")
        return Empty()
    }
}

/// Makes a person an operator of the host.
enum MakeOperator: Operation {
    static let name = "account.makeOperator"
    static let summary = "Makes a person an operator of the host."
    static let access: Access = .write(.operator)

    struct Request: Record {
        var phone = Phone()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("phone", \.phone, "The person's phone."),
            Field("name", \.name, "Full name, if the host does not know the phone.", 2...200),
        ]
    }

    struct Reply: Record {
        var account = Account.ID()

        static let fields: [Field<Self>] = [Field("account", \.account, "The operator's account.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let account = try caller.makeOperator(phone: request.phone, name: request.name)
        try caller.record(nil, name, of: "account \(account)")
        return Reply(account: account)
    }
}

/// Takes an operator's rights back.
enum DismissOperator: Operation {
    static let name = "account.dismissOperator"
    static let summary = "Takes an operator's rights back; the last one keeps them."
    static let access: Access = .write(.operator)

    struct Request: Record {
        var account = Account.ID()

        static let fields: [Field<Self>] = [Field("account", \.account, "The operator's account.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let database = caller.database
        guard try database.count("SELECT COUNT(*) FROM accounts WHERE is_operator = 1") > 1 else {
            throw Failure(
                .conflict, field: "account", "A host keeps at least one operator.",
                text: "Нельзя снять последнего оператора.")
        }
        let changed = try database.execute(
            "UPDATE accounts SET is_operator = 0 WHERE id = ?1 AND is_operator = 1",
            [request.account])
        guard changed == 1 else { throw .notFound("account") }
        try caller.record(nil, name, of: "account \(request.account)")
        return Empty()
    }
}

/// Lists who operates the host.
enum ListOperators: Operation {
    static let name = "account.operators"
    static let summary = "Lists the operators of the host."
    static let access: Access = .read(.operator)

    struct Item: Record {
        var account = Account.ID()
        var name = ""
        var isMe = false

        static let fields: [Field<Self>] = [
            Field("account", \.account, "The operator's account."),
            Field("name", \.name, "Full name."),
            Field("isMe", \.isMe, "Whether it is the caller."),
        ]
    }

    struct Reply: Record {
        var operators: [Item] = []

        static let fields: [Field<Self>] = [
            Field("operators", \.operators, "All operators, by name.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let own = try caller.signedIn().account
        var reply = Reply()
        reply.operators = try caller.database.all(
            "SELECT id, name FROM accounts WHERE is_operator = 1 ORDER BY name, id"
        ) { row in
            Item(
                account: Account.ID(row.integer(0)), name: row.text(1),
                isMe: Account.ID(row.integer(0)) == own)
        }
        return reply
    }
}

extension Caller {
    /// Makes the account of a phone an operator's; makes the account where there is none.
    func makeOperator(phone: Phone, name: String) throws(Failure) -> Account.ID {
        let known = try database.first(
            "SELECT id FROM accounts WHERE phone = ?1", [phone.text]
        ) { Account.ID($0.integer(0)) }
        guard let known else {
            return try makeAccount(phone: phone.text, name: name, isOperator: true)
        }
        try database.execute("UPDATE accounts SET is_operator = 1 WHERE id = ?1", [known])
        return known
    }
}
