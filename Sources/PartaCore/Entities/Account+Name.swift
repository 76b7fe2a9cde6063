extension Caller {
    /// The name under which the signed-in person joins an institution.
    ///
    /// A person gives the name once: an account without one keeps the first that is given.
    ///
    /// - Parameters:
    ///   - given: What the request says.
    ///   - fallback: A name that the institution has already stated, on a personal link.
    /// - Throws: `invalidArgument` on `name` when nobody has stated one.
    func settleName(_ given: String?, fallback: String? = nil) throws(Failure) -> String {
        let account = try signedIn().account
        let known = try accountName(account)
        let stated = given ?? (known.isEmpty ? fallback : known)
        guard let name = stated, name.utf8.contains(where: { $0 > 0x20 }) else {
            throw .invalid(
                "name", "The account has no name yet.",
                text: "Укажите фамилию, имя и отчество: они нужны, чтобы вас узнали.")
        }
        try nameAccount(account, name)
        return name
    }

    /// The name of an account; empty until its person has given one.
    func accountName(_ account: Account.ID) throws(Failure) -> String {
        let name = try database.first("SELECT name FROM accounts WHERE id = ?1", [account]) {
            $0.text(0)
        }
        guard let name else { throw .broken("A session has no account.") }
        return name
    }

    /// Gives an account its first name; one that has a name keeps it.
    func nameAccount(_ account: Account.ID, _ name: String?) throws(Failure) {
        guard let name else { return }
        try database.execute(
            "UPDATE accounts SET name = ?2 WHERE id = ?1 AND name = ''", [account, name])
    }
}
