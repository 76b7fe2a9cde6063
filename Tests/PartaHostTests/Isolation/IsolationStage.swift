import Foundation
import PartaCore
import PartaHost
import Testing

/// The host from which every test of this folder starts: institution A with one object of each
/// kind, institution B beside it, and strangers.
enum IsolationStage {
    /// Present members of A.
    static let members = [
        "admin", "head", "deputy", "lead", "teacher", "learner", "learner2", "parent",
    ]
    /// Those to whom A does not exist.
    static let outsiders = ["nobody", "stranger", "otherAdmin", "otherLearner"]

    /// Names and texts of A that nobody outside may ever read.
    static let secrets = [
        "Администратова", "Главнов", "Замова", "Ведущева", "Урокова", "Ученикова", "Второв",
        "Родителева", "Тайная группа", "сообщение тайны", "пост тайны", "тема тайны",
        "встреча тайны", "заметка тайны", "chertezh-tajny",
    ]

    /// A new copy.
    static func host(_ seed: String) throws -> IsolationHost {
        let original = try prepared.get()
        return try IsolationHost(
            original.image, profiles: original.profiles, seed: "copy " + seed)
    }

    private static let prepared = Result { () throws in
        let probe = try #require(ProfileFolder.standardProbe(), "parta-probe is not built")
        let library = ProfileLibrary(
            searchPath: ProfileFolder.standard(), cacheDirectory: nil, probe: probe)
        let host = try IsolationHost(profiles: library, seed: "stage")
        try populate(host)
        return (image: try host.image(), profiles: library)
    }

    private static func populate(_ host: IsolationHost) throws {
        let reply = try host.call(
            "nobody", "host.initialize", ["phone": "+79001000000", "name": "Оператор Узла"])
        host.keep(try #require(reply["token"]?.text), of: "operator")
        host.learn("account_operator", try #require(reply["account"]))
        for (index, person) in people.enumerated() {
            try host.signIn(
                person.key, phone: "+790010\(10000 + index * 7)", name: person.name)
        }
        for overlay in ["cdt", "tot"] {
            let file = Zoo.root.appending(path: "Examples/institutions/\(overlay).json")
            host.learn(overlay, try JSONParser.parse(Array(Data(contentsOf: file))))
        }
        // A lets administrators add channels and names its verifiers itself.
        let opened: JSON = [
            "channels": ["extent": "open"],
            "roles": [["key": "lead", "verification": ["completedBy": []]]],
        ]
        host.learn("cdt", try #require(host.known["cdt"]).overlaid(by: opened))
        for line in script.split(separator: "\n") where line.first != "#" {
            try host.play(String(line))
        }
        try upload(to: host)
    }

    private static func upload(to host: IsolationHost) throws {
        let token = try #require(host.token(of: "lead"))
        let place: JSON = ["chat": "$unitChat", "name": "chertezh-tajny.pdf", "type": "image/png"]
        let upload = try host.engine.beginUpload(token: token, to: place.filled(with: host.known))
        let content: [UInt8] = [1, 2, 3]
        try unsafe content.withUnsafeBytes { try unsafe upload.append($0) }
        let receipt = try JSONParser.parse(try upload.finish())
        host.learn("file", try #require(receipt["file"]))
    }

    private static let people: [(key: String, name: String)] = [
        ("admin", "Администратова Анна"), ("head", "Главнов Глеб"), ("deputy", "Замова Зоя"),
        ("lead", "Ведущева Вера"), ("teacher", "Урокова Ульяна"), ("learner", "Ученикова Яна"),
        ("learner2", "Второв Вадим"), ("parent", "Родителева Раиса"),
        ("newcomer", "Новенький Никита"), ("stranger", "Чужой Чеслав"),
        ("otherAdmin", "Соседов Семён"), ("otherLearner", "Соседкина Софья"),
        ("applicant", "Заявкин Захар"),
    ]

    /// The life of both institutions so far.
    private static let script = #"""
        # A is registered and its people join.
        nobody application.submit {"profile":"additional-education","overlay":"$cdt","institutionName":"Центр А","name":"Администратова Анна","email":"a@example.org","phone":"$phone_admin","order":{"number":"17","day":"2026-09-01","document":{"name":"p.pdf","type":"application/pdf","content":"JVBERg=="}}} -> application=$application
        operator application.approve {"application":"$application"} -> institution=$institution
        admin institution.register {"institution":"$institution","role":"teacher"} -> member=$admin
        admin invite.create {"institution":"$institution","role":"head","target":"staff"} -> link=$link
        head invite.claim {"link":"$link"} -> member=$head
        admin invite.create {"institution":"$institution","role":"deputy","target":"staff"} -> link=$link
        deputy invite.claim {"link":"$link"} -> member=$deputy
        admin invite.create {"institution":"$institution","role":"lead","target":"institution"} -> link=$link
        lead invite.claim {"link":"$link"} -> member=$lead
        admin invite.create {"institution":"$institution","role":"teacher","target":"institution"} -> link=$link
        teacher invite.claim {"link":"$link"} -> member=$teacher
        admin unit.create {"institution":"$institution","kind":"group","name":"Тайная группа 1"} -> unit=$unit
        admin unit.create {"institution":"$institution","kind":"group","name":"Тайная группа 2"} -> unit=$unit2
        admin unit.attachLead {"unit":"$unit","member":"$lead","orderNumber":"18","orderDay":"2026-09-01"}
        lead chat.open {"institution":"$institution","kind":"unit.learners","unit":"$unit"} -> chat=$unitChat
        lead invite.create {"institution":"$institution","role":"learner","target":"chat","chat":"$unitChat","uses":2} -> link=$link
        learner invite.claim {"link":"$link"} -> member=$learner
        learner2 invite.claim {"link":"$link"} -> member=$learner2
        lead chat.open {"institution":"$institution","kind":"unit.parents","unit":"$unit"} -> chat=$parentChat
        lead invite.create {"institution":"$institution","role":"parent","target":"chat","chat":"$parentChat"} -> link=$link
        parent invite.claim {"link":"$link"} -> member=$parent
        admin guardian.link {"learner":"$learner","parent":"$parent","relation":"мать"}
        admin movement.enrol {"member":"$learner","to":"$unit","orderNumber":"30","orderDay":"2026-09-14"}
        # What A has beside people.
        admin regulation.extend {"institution":"$institution","key":"files","basis":"приказ 1"}
        admin regulation.extend {"institution":"$institution","key":"chat.direct","basis":"приказ 1"}
        lead message.post {"chat":"$unitChat","text":"сообщение тайны первое"}
        lead message.post {"chat":"$unitChat","text":"сообщение тайны второе","mentions":["$learner"],"replyTo":1}
        learner message.post {"chat":"$unitChat","text":"сообщение тайны третье"}
        learner message.react {"chat":"$unitChat","number":1,"emoji":"👍"}
        lead message.edit {"chat":"$unitChat","number":1,"text":"сообщение тайны иначе"}
        lead message.post {"chat":"$parentChat","text":"сообщение тайны родителям"}
        admin channel.find {"institution":"$institution","name":"everyone"} -> channel=$channel
        admin post.publish {"channel":"$channel","text":"пост тайны"}
        admin post.publish {"channel":"$channel","text":"пост тайны под роспись","mustRead":true}
        parent post.acknowledge {"channel":"$channel","number":2}
        head submission.create {"channel":"$channel","text":"пост тайны на проверку"} -> submission=$submission
        lead meeting.plan {"chat":"$unitChat","kind":"event","format":"online","title":"встреча тайны","starts":"2026-09-15T06:00:00Z","ends":"2026-09-15T07:00:00Z"} -> meeting=$meeting
        learner ticket.open {"institution":"$institution","subject":"тема тайны","text":"заметка тайны"} -> ticket=$ticket
        admin regulation.list {"institution":"$institution"} -> regulations.0.regulation=$regulation
        newcomer joinRequest.submit {"institution":"$institution","role":"teacher","note":"заметка тайны"} -> request=$request
        admin invite.create {"institution":"$institution","role":"teacher","target":"institution"} -> invite=$deadInvite
        admin invite.revokeUnclaimed {"institution":"$institution","reason":"проверка"} -> revocation=$revocation
        admin invite.create {"institution":"$institution","role":"teacher","target":"institution","uses":5} -> invite=$invite link=$liveLink
        learner guardian.createCode {"learner":"$learner"} -> code=$code
        admin statistics.grant {"member":"$head"}
        admin unit.loadNomenclature {"institution":"$institution","orderNumber":"5","orderDay":"2026-08-30","text":"group;Тайная группа 1\ngroup;Тайная группа 3"}
        # B and its few people.
        nobody application.submit {"profile":"technical-school","overlay":"$tot","institutionName":"Техникум Б","phone":"$phone_otherAdmin"} -> application=$application2
        operator application.approve {"application":"$application2"} -> institution=$institution2
        otherAdmin institution.register {"institution":"$institution2","role":"employee","name":"Соседов Семён"} -> member=$otherAdmin
        otherAdmin unit.create {"institution":"$institution2","kind":"group","name":"Соседи"} -> unit=$otherUnit
        otherAdmin invite.create {"institution":"$institution2","role":"learner","target":"unit","unit":"$otherUnit"} -> link=$link
        otherLearner invite.claim {"link":"$link"} -> member=$otherLearner
        # Another application waits.
        nobody application.submit {"profile":"technical-school","overlay":"$tot","institutionName":"Техникум В","phone":"$phone_applicant"} -> application=$waiting
        admin key.create {"label":"бот"} -> key=$key
        """#
}
