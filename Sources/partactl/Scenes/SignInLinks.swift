import PartaCore

/// One-use links by which the people of a scene sign in on a device, for trials and tests.
struct SignInLinks {
    /// Minutes for which the links are good.
    let minutes: Int

    /// A link for one person.
    struct Link {
        let person: String
        let fullName: String
        /// Path of the page that signs in; holds the secret.
        let path: String
    }

    /// Makes a link for each person who has signed in, in the order of their names in the scene.
    func links(for player: ScenePlayer) throws(Failure) -> [Link] {
        var links: [Link] = []
        for (person, secret) in player.secrets.sorted(by: { $0.key < $1.key }) {
            let name = try call("account.show", [:], secret, player)["name"]?.text ?? ""
            let link = try call(
                "session.createLink", ["minutes": .integer(Int64(minutes))], secret, player)
            links.append(Link(person: person, fullName: name, path: link["url"]?.text ?? ""))
        }
        return links
    }

    /// Prints a link for each person, one tab-separated line each: institution, person, full name,
    /// path.
    func print(for player: ScenePlayer) throws(Failure) {
        for link in try links(for: player) {
            Swift.print(
                player.institution, link.person, link.fullName, link.path, separator: "\t")
        }
    }

    private func call(
        _ operation: String, _ request: JSON, _ secret: String, _ player: ScenePlayer
    ) throws(Failure) -> JSON {
        let reply = try player.door.call(operation, request.encoded, secret: secret)
        return try JSON(stored: String(decoding: reply, as: UTF8.self))
    }
}
