extension ProfileDocument {
    /// Reads a document and finds every mistake in it: of form and of sense, all at once.
    ///
    /// - Returns: The document when it can be used, and the mistakes and warnings with their paths.
    package static func check(_ json: JSON) -> (document: ProfileDocument?, issues: Issues) {
        var issues = Issues()
        let document = decode(json, issues: &issues)
        var check = ProfileCheck(json, issues: issues)
        check.run()
        if !check.issues.list.isEmpty {
            let form = FormHint(json)
            check.issues.complete { form.text(for: $0) }
        }
        return (check.issues.hasErrors ? nil : document, check.issues)
    }
}

extension ProfileDocument {
    /// Puts an institution's overlay over its profile and finds every mistake in the result.
    ///
    /// An overlay may repeat the profile's `schema` and `id` to say what it lies over; it may not
    /// change them, nor the version.
    package static func check(
        overlay: JSON, over profile: JSON
    ) -> (document: ProfileDocument?, issues: Issues) {
        guard overlay.members != nil else {
            var issues = Issues()
            let document: ProfileDocument? = issues.mismatch("object", overlay)
            issues.complete { FormHint(overlay).text(for: $0) }
            return (document, issues)
        }
        var (document, issues) = check(profile.overlaid(by: overlay))
        issues.tellAdditions(of: overlay, over: profile)
        for name in ["schema", "id", "version"] {
            guard let value = overlay[name], value != profile[name] else { continue }
            issues.add(
                at: name, "An overlay does not change the profile's \(name).",
                text: "Настройка учреждения не меняет поле \(name) профиля.",
                hint: "Leave \(name) out, or repeat the profile's: \(profile[name] ?? .null).")
            document = nil
        }
        return (document, issues)
    }
}

/// The checks of sense, made on every part of a document that can be read by itself.
///
/// A part of the wrong form is reported by its decoding and skipped here, so one mistake does not
/// hide the others.
struct ProfileCheck {
    /// A part of the document and where it stands.
    struct Part<Value: Record> {
        let path: String
        let value: Value
    }

    let json: JSON
    var issues: Issues
    let roles: [Part<RoleRule>]
    /// The keys of all roles, those of unreadable ones too.
    let roleKeys: Set<String>
    /// The roles as hints name them.
    let names: RoleNames

    init(_ json: JSON, issues: Issues) {
        self.json = json
        self.issues = issues
        roles = Self.parts("roles", of: json)
        let keys = (json["roles"]?.elements ?? []).compactMap { $0["key"]?.text }
        roleKeys = Set(keys)
        names = RoleNames(keys)
    }

    mutating func run() {
        checkIdentity()
        checkWords()
        checkRoles()
        checkInvites()
        checkAdministrators()
        checkJoinRequests()
        checkWays()
        checkStructure()
        checkChats()
        checkChannels()
        checkFunctions()
        checkRows()
        checkContradictions()
        checkVendorFunctions()
    }

    // MARK: Reaching parts

    /// The readable elements of a list, each with its path.
    static func parts<Value: Record>(_ path: String, of json: JSON) -> [Part<Value>] {
        (value(at: path, of: json)?.elements ?? []).enumerated().compactMap { index, element in
            var ignored = Issues()
            return Value.decode(element, issues: &ignored).map {
                Part(path: "\(path).\(index)", value: $0)
            }
        }
    }

    func parts<Value: Record>(_ path: String) -> [Part<Value>] { Self.parts(path, of: json) }

    /// The readable values of a map, each with its key.
    func entries<Value: Record>(_ path: String) -> [(key: String, part: Part<Value>)] {
        (Self.value(at: path, of: json)?.members ?? []).compactMap { member in
            var ignored = Issues()
            return Value.decode(member.value, issues: &ignored).map {
                (member.name, Part(path: "\(path).\(member.name)", value: $0))
            }
        }
    }

    /// A readable object; `nil` when it is missing or of the wrong form.
    func part<Value: Record>(_ path: String) -> Part<Value>? {
        guard let element = Self.value(at: path, of: json) else { return nil }
        var ignored = Issues()
        return Value.decode(element, issues: &ignored).map { Part(path: path, value: $0) }
    }

    func text(_ path: String) -> String? { Self.value(at: path, of: json)?.text }

    private static func value(at path: String, of json: JSON) -> JSON? {
        path.split(separator: ".").reduce(json as JSON?) { $0?[String($1)] }
    }

    // MARK: What many checks share

    mutating func fail(
        _ path: String, _ message: String, _ text: String, hint: @autoclosure () -> String
    ) {
        issues.add(at: path, message, text: text, hint: hint())
    }

    /// What is promised must say where.
    mutating func requireClause(_ path: String, _ standing: Standing, _ clause: String?) {
        guard standing == .promised, clause == nil else { return }
        fail(
            path + ".clause", "What is promised cites a clause.",
            "Обещанное должно ссылаться на пункт Положения.",
            hint: "Add \"clause\": \"2.1\", the number in the regulation; without a clause write "
                + "\"standing\": \"allowed\" or \"absent\".")
    }

    /// Every token of a «who» list names a role of the document or a built-in group.
    mutating func checkCircle(_ path: String, _ tokens: [String]) {
        let names = names
        for (index, token) in tokens.enumerated()
        where !roleKeys.contains(token) && BuiltInGroup(rawValue: token) == nil {
            fail(
                "\(path).\(index)",
                "\"\(token)\" is neither a role of the document nor a built-in group.",
                "«\(token)» — не роль этого документа и не встроенная группа.",
                hint: names.hint(circle: token))
        }
        checkUnique(tokens.enumerated().map { ("\(path).\($0.offset)", $0.element) })
    }

    /// Something promised to a circle needs at least one person who can exist.
    mutating func requirePeople(_ path: String, _ standing: Standing, _ tokens: [String]) {
        guard standing == .promised else { return }
        let absent = roles.filter { $0.value.standing == .absent }.map(\.value.key)
        guard !tokens.contains(where: { !absent.contains($0) }) else { return }
        fail(
            path, "It is promised, but nobody who exists here may do it.",
            "Обещано, но ни у кого из имеющихся ролей нет на это права.",
            hint: "Name a role whose standing is not absent, or set this rule's standing to absent."
        )
    }

    /// No two of the names are the same.
    mutating func checkUnique<Name: Hashable>(_ names: [(path: String, name: Name)]) {
        var seen: [Name: String] = [:]
        for (path, name) in names {
            if let first = seen[name] {
                fail(
                    path, "It repeats \(first).", "Повторяет \(first).",
                    hint: "Names and keys lead to one thing each, whatever their case, ё and "
                        + "quotation marks: remove one or rename it.")
            } else {
                seen[name] = path
            }
        }
    }

    /// Keys are unique and are Latin letters, digits, dots and hyphens.
    mutating func checkKeys(_ keys: [(path: String, name: String)]) {
        checkUnique(keys)
        for (path, key) in keys where !key.isEmpty && !key.utf8.allSatisfy(\.isKeyByte) {
            fail(
                path, "A key holds Latin letters, digits, dots and hyphens only.",
                "Ключ состоит из латинских букв, цифр, точек и дефисов.",
                hint: "Keys stay when words change; write an English one such as \"lead\", and the "
                    + "Russian word into \"word\".")
        }
    }
}

/// The groups of people that every document may name beside its roles.
package enum BuiltInGroup: String, Sendable, CaseIterable {
    case everyone = "@everyone"
    case staff = "@staff"
    case teaching = "@teaching"
    case administration = "@administration"
    case administrators = "@administrators"
    case learners = "@learners"
    case parents = "@parents"

    /// Whether people belong to the group by their role; administrators are people, not a role.
    func includes(_ role: RoleRule) -> Bool {
        switch self {
        case .everyone: true
        case .staff: role.category == .staff
        case .teaching: role.isTeaching
        case .administration: role.isAdministration
        case .administrators: false
        case .learners: role.category == .learner
        case .parents: role.category == .parent
        }
    }
}

extension UInt8 {
    var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    var isLetter: Bool { (self | 0x20).isLowercaseLetter }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isKeyByte: Bool {
        isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
    }
}
