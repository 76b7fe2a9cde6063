/// Checks of the document's identity, of its words and of what it quotes.
extension ProfileCheck {
    mutating func checkIdentity() {
        if let schema = text("schema"), schema != ProfileDocument.schemaName {
            fail(
                "schema", "The schema is not \(ProfileDocument.schemaName).",
                "Схема документа должна быть \(ProfileDocument.schemaName).",
                hint: "Write \"schema\": \"\(ProfileDocument.schemaName)\".")
        }
        if let id = text("id"), !ProfileDocument.isIdentifier(id) {
            fail(
                "id", "An identifier is small Latin letters and digits with single hyphens.",
                "Идентификатор состоит из строчных латинских букв, цифр и одиночных дефисов.",
                hint: "Begin with a letter: \"music-school\".")
        }
        if let version = text("version"), !Self.isVersion(version) {
            fail(
                "version", "A version is three numbers with dots, such as 1.0.0.",
                "Версия состоит из трёх чисел через точку, например 1.0.0.",
                hint: "Write \"version\": \"1.0.0\": numbers without leading zeros.")
        }
    }

    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy(\.isDigit)
                    && (part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"))
            }
    }

    /// Sentences of the platform decline the institution and its head; nothing is inflected by code.
    mutating func checkWords() {
        for path in ["institution.word", "institution.head"] {
            guard let word: Part<Word> = part(path) else { continue }
            if word.value.genitive == nil { failForm("gen", of: word) }
            if word.value.dative == nil { failForm("dat", of: word) }
        }
        if let word: Part<Word> = part("statistics.recipient"), word.value.dative == nil {
            failForm("dat", of: word)
        }
    }

    private mutating func failForm(_ form: String, of word: Part<Word>) {
        let example =
            form == "gen"
            ? "the genitive (кого? чего?), as \"gen\": \"директора Центра\""
            : "the dative (кому? чему?), as \"dat\": \"директору Центра\""
        fail(
            "\(word.path).\(form)", "Sentences need this form of the word.",
            "Эта форма слова нужна в предложениях.",
            hint: "Add to «\(word.value.nominative)» \(example).")
    }

    mutating func checkFunctions() {
        warnOfUnknown("functions", known: ProfileDocument.knownFunctions)
        warnOfUnknown("words", known: ProfileDocument.knownWords)
        let functions: [(key: String, part: Part<Rule>)] = entries("functions")
        for function in functions {
            requireClause(
                function.part.path, function.part.value.standing, function.part.value.clause)
        }
        let rules: [Part<CommunicationRule>] = parts("rules")
        for rule in rules { requireClause(rule.path, .promised, rule.value.clause) }
    }

    /// A key of a map that nothing reads is a slip of the pen, or of a newer host.
    private mutating func warnOfUnknown(_ map: String, known: [String]) {
        for member in json[map]?.members ?? [] where !known.contains(member.name) {
            issues.add(
                at: "\(map).\(member.name)", "Nothing reads this key.",
                text: "Этот ключ ни на что не влияет.",
                hint: (known.nearest(to: member.name).map { "Is \"\($0)\" meant? " } ?? "")
                    + "Known here: \(known.joined(separator: ", ")).", isWarning: true)
        }
    }

    mutating func checkRows() {
        for member in json["rows"]?.members ?? [] where Row(rawValue: member.name) == nil {
            fail(
                "rows.\(member.name)", "Rows are M01 to M98.", "Строки таблицы — от M01 до M98.",
                hint: "Rows are optional; leave out what no row of the table says.")
        }
        let rows: [(key: String, part: Part<RowRule>)] = entries("rows")
        for row in rows {
            requireClause(row.part.path, row.part.value.standing, row.part.value.clause)
            if row.part.value.standing == .absent, !row.part.value.quotations.isEmpty {
                fail(
                    row.part.path + ".quotations", "A row that is absent quotes nothing.",
                    "У отсутствующей строки нет цитат.",
                    hint: "Remove \"quotations\", or write \"standing\": \"promised\".")
            }
        }
    }

    /// A contradiction shows one word and accepts the others; they must lead to the same thing.
    mutating func checkContradictions() {
        let contradictions: [Part<Contradiction>] = parts("contradictions")
        checkUnique(contradictions.map { ($0.path + ".thing", $0.value.thing) })
        let channels: [Part<ChannelRule>] = parts("channels.system")
        let staff: Part<StaffComponent>? = part("staffComponent")
        var things = channels.map { ($0.value.name, $0.value.aliases) }
        if let staff { things.append((staff.value.name, staff.value.aliases)) }
        for contradiction in contradictions {
            let (path, value) = (contradiction.path, contradiction.value)
            checkUnique(
                [(path + ".main", value.main)]
                    + value.others.enumerated().map { ("\(path).others.\($0.offset)", $0.element) })
            // «Сотрудники» may name a channel in one text and a chat in another: any one fits.
            let candidates = things.filter { $0.0 == value.main }
                .map { Set($0.1.map { FoldedName($0) }) }
            for (index, other) in value.others.enumerated()
            where !candidates.isEmpty && !candidates.contains(where: { $0.contains(.init(other)) })
            {
                fail(
                    "\(path).others.\(index)", "\"\(other)\" is no alias of \"\(value.main)\".",
                    "«\(other)» не указано среди других названий «\(value.main)».",
                    hint: "Add it to \"aliases\" where the name is \"\(value.main)\".")
            }
        }
    }

    mutating func checkVendorFunctions() {
        let functions: [Part<VendorFunction>] = parts("vendorFunctions")
        checkKeys(functions.map { ($0.path + ".name", $0.value.name) })
        for function in functions {
            let rule = function.value
            let letters = rule.symbol.utf8
            if !letters.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") })
                || letters.first?.isDigit == true
            {
                fail(
                    function.path + ".symbol", "A symbol is a C identifier.",
                    "Символ должен быть идентификатором языка C.",
                    hint: "Write the exported function's name, such as \"profile_next_unit\".")
            }
            let signature: FunctionSignature
            do { signature = try FunctionSignature(rule.signature) } catch {
                fail(
                    function.path + ".signature", error.message, error.text,
                    hint:
                        "Result and arguments by one letter each: i int32_t, l int64_t, d double, "
                        + "s text, S text from malloc, v nothing; unit.next is S(si).")
                continue
            }
            if let known = VendorFunction.known[rule.name], !signature.gives(textFrom: known) {
                let letters = String(known.map(\.rawValue))
                fail(
                    function.path + ".signature", "\(rule.name) is s(\(letters)) or S(\(letters)).",
                    "Сигнатура \(rule.name): s(\(letters)) или S(\(letters)).",
                    hint:
                        "Write S(\(letters)) when the host frees the result, s(\(letters)) when the "
                        + "library keeps it; another function takes a name of its own.")
            }
        }
    }
}
