/// Operations on units: the structure of an institution.
enum UnitOperations {
    static let all: [any Operation.Type] = [
        CreateUnit.self, RenameUnit.self, ArchiveUnit.self, ListUnits.self, ShowUnit.self,
        LoadNomenclature.self, CompareNomenclature.self, BuildFromNomenclature.self,
        AttachLead.self, DetachLead.self, ImportDistribution.self, AddUnitMember.self,
        RemoveUnitMember.self,
    ]
}

/// Adds a unit to the structure.
enum CreateUnit: Operation {
    static let name = "unit.create"
    static let summary = "Adds a unit of learners to the structure."
    static let rows: [Row] = [.M24, .M25]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var kind: String?
        var name = ""
        var schoolYear: Int?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "kind", \.kind, "Kind of the unit, a key or a word; the main kind by default.",
                1...100),
            Field("name", \.name, "Name of the unit, such as 5А.", 1...100),
            Field(
                "schoolYear", \.schoolYear,
                "Year in which its school year begins; the current school year by default.",
                2000...2100),
        ]
    }

    struct Reply: Record {
        var unit = Unit.ID()
        var kind = ""
        var warnings: [String] = []

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The new unit."),
            Field("kind", \.kind, "Key of its kind."),
            Field("warnings", \.warnings, "What the nomenclature or the profile says of its name."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let kind = try insider.unitKind(request.kind)
        var reply = Reply()
        reply.kind = kind.key
        let year = request.schoolYear ?? insider.today.schoolYear
        try insider.requireFreeName(request.name, kind: kind.key, schoolYear: year)
        reply.unit = try insider.makeUnit(kind: kind.key, name: request.name, schoolYear: year)
        reply.warnings = try insider.warnings(kind: kind.key, name: request.name)
        try caller.record(
            insider.institution.id, name, of: "unit \(reply.unit)", basis: nil,
            ["name": .string(request.name), "kind": .string(kind.key)])
        return reply
    }
}

/// Gives a unit another name.
enum RenameUnit: Operation {
    static let name = "unit.rename"
    static let summary = "Gives a unit of learners another name."
    static let rows: [Row] = [.M24]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var unit = Unit.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("name", \.name, "The new name.", 1...100),
        ]
    }

    struct Reply: Record {
        var warnings: [String] = []

        static let fields: [Field<Self>] = [
            Field("warnings", \.warnings, "What the nomenclature or the profile says of the name.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.learnersUnit(request.unit, for: .managing)
        try insider.requireFreeName(
            request.name, kind: unit.kind, schoolYear: unit.schoolYear, except: unit.id)
        try caller.database.execute(
            "UPDATE units SET name = ?3 WHERE institution = ?1 AND number = ?2",
            [insider.institution.id, unit.id.number, request.name])
        try caller.record(
            insider.institution.id, name, of: "unit \(unit.id)",
            ["from": .string(unit.name), "to": .string(request.name)])
        var reply = Reply()
        reply.warnings = try insider.warnings(kind: unit.kind, name: request.name)
        return reply
    }
}

/// Puts a unit into the archive.
enum ArchiveUnit: Operation {
    static let name = "unit.archive"
    static let summary = "Archives a unit with its chats and revokes the links that lead there."
    static let rows: [Row] = [.M24, .M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var unit = Unit.ID()

        static let fields: [Field<Self>] = [Field("unit", \.unit, "The unit.")]
    }

    struct Reply: Record {
        var revoked = 0

        static let fields: [Field<Self>] = [
            Field("revoked", \.revoked, "How many unclaimed links were revoked.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.learnersUnit(request.unit, for: .managing)
        var reply = Reply()
        reply.revoked = try insider.archive(unit, reason: "«\(unit.name)» в архиве")
        try caller.record(insider.institution.id, name, of: "unit \(unit.id)")
        return reply
    }
}

extension Insider {
    /// The kind of units that a key or word names; the main kind without one.
    func unitKind(_ word: String?) throws(Failure) -> UnitKind {
        let kind = word.map { policy.unitKind(matching: $0) } ?? policy.document.units.first
        if let kind { return kind }
        let words = policy.document.units.map(\.word.nominative).joined(separator: ", ")
        throw .invalid(
            "kind", "There is no such kind of units.", text: "Такого вида нет. Есть: \(words).")
    }

    /// An active unit of learners for a purpose; the staff component is refused.
    func learnersUnit(
        _ id: Unit.ID, for purpose: UnitPurpose, field: String = "unit"
    ) throws(Failure) -> Unit {
        let unit = try unit(id, for: purpose)
        let component = policy.document.staffComponent
        guard !unit.isStaff else {
            throw Failure(
                .forbidden, field: field, "The staff component stays as the regulation made it.",
                text: "«\(unit.name)» — для работников: так решено в Положении.",
                clause: Policy.citation(component.clause))
        }
        try unit.requireActive(field: field)
        return unit
    }

    /// Adds a unit of learners whose name the operation has found free.
    ///
    /// Lists compare their names with all units once; one name alone is asked for by
    /// ``requireFreeName(_:kind:schoolYear:except:)``.
    func makeUnit(
        kind: String, name: String, schoolYear: Int, previous: Unit.ID? = nil
    ) throws(Failure) -> Unit.ID {
        let number = try caller.nextNumber("units", of: institution.id)
        try database.execute(
            """
            INSERT INTO units(institution, number, kind, name, is_staff, school_year, previous,
                state, created)
            VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, 'active', ?7)
            """,
            [institution.id, number, kind, name, schoolYear, previous?.number, caller.now])
        return Unit.ID(institution.id, number)
    }

    /// Refuses a name that an active unit of the kind has in the same school year.
    func requireFreeName(
        _ name: String, kind: String, schoolYear: Int, except: Unit.ID? = nil
    ) throws(Failure) {
        let units = try Unit.activeLearners(of: institution.id, in: database)
        let isTaken = units.contains {
            $0.id != except && $0.kind == kind && $0.schoolYear == schoolYear
                && UnitName($0.name) == UnitName(name)
        }
        guard !isTaken else {
            throw Failure(
                .conflict, field: "name", "There is an active unit of this name.",
                text: "«\(name)» уже есть в этом учебном году.")
        }
    }

    /// What is odd about a unit's name, for the administrator to decide on.
    func warnings(kind: String, name: String) throws(Failure) -> [String] {
        var warnings: [String] = []
        if let list = try Nomenclature.newest(of: institution.id, in: database),
            !list.entries.contains(where: { $0.kind == kind && UnitName($0.name) == UnitName(name) }
            )
        {
            warnings.append("«\(name)» нет в номенклатуре № \(list.order).")
        }
        if let complaint = try complaint(onUnit: name) { warnings.append(complaint) }
        return warnings
    }

    /// What the profile's function finds wrong with a unit's name; `nil` for nothing.
    ///
    /// A check that cannot run is no reason to stop the institution's work: it is told instead. Of
    /// a complaint 1000 characters are told.
    func complaint(onUnit name: String) throws(Failure) -> String? {
        do throws(Failure) {
            return try vendor("unit.check", [.string(name)]).map { String($0.prefix(1000)) }
        } catch {
            guard error.code == .unavailable else { throw error }
            return "Названия не проверены. \(error.text)"
        }
    }

    /// The text that a function of the profile gives; `nil` for none or without such a function.
    ///
    /// - Throws: `unavailable` when its code cannot run.
    func vendor(_ function: String, _ arguments: [JSON]) throws(Failure) -> String? {
        do {
            return try caller.platform.profiles.call(
                function, of: institution.profile, arguments
            ).text.flatMap { $0.isEmpty ? nil : $0 }
        } catch {
            guard error.code == .notFound else { throw error }
            // The institution goes on by its document while the library is not loaded.
            let isPromised = policy.document.vendorFunctions.contains { $0.name == function }
            guard error.field == "profile", isPromised else { return nil }
            throw Failure(
                .unavailable, field: "function", "The library of the profile is not loaded.",
                text: "Функция профиля «\(function)» сейчас недоступна.")
        }
    }

    /// Archives a unit and its chats with the people in them; revokes the links into it.
    ///
    /// - Returns: How many links were revoked.
    func archive(_ unit: Unit, reason: String) throws(Failure) -> Int {
        let values: [any SQLBindable] = [institution.id, unit.id.number]
        let revoked = try revokeLinks(into: unit.id, reason: reason)
        try database.execute(
            "UPDATE units SET state = 'archived' WHERE institution = ?1 AND number = ?2", values)
        try database.execute(
            "UPDATE chats SET state = 'archived' WHERE institution = ?1 AND unit = ?2", values)
        return revoked
    }
}
