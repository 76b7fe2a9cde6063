/// Lists the kinds of chats that the regulation knows.
enum ListChatKinds: Operation {
    static let name = "chat.kinds"
    static let summary =
        "Lists the kinds of chats that exist here and whether the caller opens them."
    static let rows: [Row] = [.M45, .M46, .M47, .M48, .M49, .M51, .M52, .M53, .M54, .M55, .M56]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution.")
        ]
    }

    struct Item: Record {
        var key = ""
        var name = ""
        var scope = ChatKind.Scope.unit
        var standing = Standing.promised
        var opens = ""
        var takes = ""
        var activeOnly = false
        var fills = false
        var subject = Standing.absent
        var mayOpen = false
        var clause: String?

        static let fields: [Field<Self>] = [
            Field("key", \.key, "Key of the kind."),
            Field("name", \.name, "Name of such a chat."),
            Field("scope", \.scope, "What such a chat belongs to."),
            Field("standing", \.standing, "Whether the regulation promises or allows it."),
            Field("opens", \.opens, "Who opens one, in the institution's words."),
            Field("takes", \.takes, "Whom it takes, in the institution's words."),
            Field("activeOnly", \.activeOnly, "Whether only the active are taken."),
            Field("fills", \.fills, "Whether everybody it takes joins at once."),
            Field("subject", \.subject, "Whether it names a subject of study."),
            Field("mayOpen", \.mayOpen, "Whether the caller's roles open one."),
            Field("clause", \.clause, "The clause that decides."),
        ]
    }

    struct Reply: Record {
        var kinds: [Item] = []

        static let fields: [Field<Self>] = [
            Field("kinds", \.kinds, "The kinds in the order of the regulation.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let policy = insider.policy
        return Reply(
            kinds: policy.document.chats.filter {
                $0.standing != .absent && $0.key != Chat.directKind
            }.map { kind in
                Item(
                    key: kind.key, name: kind.name, scope: kind.scope, standing: kind.standing,
                    opens: policy.spoken(kind.open), takes: policy.spoken(kind.takes),
                    activeOnly: kind.activeOnly, fills: kind.fills, subject: kind.subject,
                    mayOpen: insider.belongs(to: kind.open), clause: Policy.citation(kind.clause))
            })
    }
}

/// Tells who may write to whom in person.
enum ShowTruthTable: Operation {
    static let name = "chat.truthTable"
    static let summary =
        "Tells for each two roles whether one may open a conversation with the other."
    static let rows: [Row] = [.M72, .M78]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution.")
        ]
    }

    struct Cell: Record {
        var from = ""
        var fromWord = ""
        var to = ""
        var toWord = ""
        var standing = Standing.absent
        var isOpen = false
        var clause: String?

        static let fields: [Field<Self>] = [
            Field("from", \.from, "Key of the role that writes first."),
            Field("fromWord", \.fromWord, "The role in the institution's word."),
            Field("to", \.to, "Key of the role that is written to."),
            Field("toWord", \.toWord, "The role in the institution's word."),
            Field("standing", \.standing, "What the regulation says."),
            Field("isOpen", \.isOpen, "Whether it works today."),
            Field("clause", \.clause, "The clause that decides."),
        ]
    }

    struct Reply: Record {
        var cells: [Cell] = []

        static let fields: [Field<Self>] = [
            Field("cells", \.cells, "Every pair of roles that exist here.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let isExtended = try insider.isExtended("chat.direct")
        let roles = insider.policy.document.roles.filter { $0.standing != .absent }
        var reply = Reply()
        for from in roles {
            for to in roles {
                let rule = insider.policy.direct(
                    from: [from.key], isAdministrator: false, to: [to.key],
                    isRecipientAdministrator: false)
                reply.cells.append(
                    Cell(
                        from: from.key, fromWord: from.word.nominative, to: to.key,
                        toWord: to.word.nominative, standing: rule.standing,
                        isOpen: rule.standing == .promised
                            || (rule.standing == .allowed && isExtended),
                        clause: Policy.citation(rule.clause)))
            }
        }
        return reply
    }
}
