/// The mistakes found while a record was read: all of them, each with its path.
package struct Issues: Sendable, Equatable {
    /// One mistake.
    package struct Issue: Sendable, Equatable {
        /// Where it is: member names and indices with dots, empty for the whole text.
        package var path: String
        /// One English sentence.
        package var message: String
        /// The same in Russian.
        package var text: String
        /// What to write instead, for the one who wrote it; empty beyond ``Issues/hinted``.
        package var hint: String
        /// Whether the text can be used all the same.
        package var isWarning: Bool
    }

    /// How many mistakes get hints: people mend those first, and strangers send documents too.
    package static let hinted = 100

    /// The mistakes in the order of the record's fields.
    package private(set) var list: [Issue] = []

    package init() {}

    /// Whether anything makes the text unusable.
    package var hasErrors: Bool { list.contains { !$0.isWarning } }

    /// Adds a mistake at a path below the value that is being read.
    package mutating func add(
        at path: String = "", _ message: String, text: String,
        hint: @autoclosure () -> String = "", isWarning: Bool = false
    ) {
        let hint = list.count < Self.hinted ? hint() : ""
        list.append(
            Issue(path: path, message: message, text: text, hint: hint, isWarning: isWarning))
    }

    /// Gives other hints to the first mistakes; `nil` keeps the hint.
    package mutating func revise(with hint: (Issue) -> String?) {
        for index in list.indices.prefix(Self.hinted) where !list[index].isWarning {
            list[index].hint = hint(list[index]) ?? list[index].hint
        }
    }

    /// Gives a hint to each of the first mistakes that has none.
    package mutating func complete(with hint: (Issue) -> String) {
        for index in list.indices.prefix(Self.hinted) where list[index].hint.isEmpty {
            list[index].hint = hint(list[index])
        }
    }

    /// Adds that another kind of value was expected; returns `nil` for the caller to return.
    package mutating func mismatch<Value>(_ expected: String, _ found: JSON) -> Value? {
        add(
            "A value of type \(expected) is expected, \(found.kind) was given.",
            text: "Ожидается значение типа \(expected), передано \(found.kind).")
        return nil
    }

    /// The place in the list after the mistakes so far.
    package var mark: Int { list.count }

    /// Puts the mistakes added since a mark under a member's name.
    package mutating func nest(since mark: Int, under name: String) {
        for index in mark..<list.count {
            list[index].path = list[index].path.isEmpty ? name : name + "." + list[index].path
        }
    }

    /// The first mistake as the refusal of a request.
    package var failure: Failure? {
        guard let issue = list.first(where: { !$0.isWarning }) else { return nil }
        return Failure(
            .invalidArgument, field: issue.path.isEmpty ? nil : issue.path, issue.message,
            text: issue.text)
    }
}
