/// One numbered step of the schema; applied once, forward only.
package struct Migration: Sendable {
    /// Position in the sequence, from 1.
    package let number: Int
    package let name: String
    /// Statements run in order, in the transaction that all pending steps share.
    package let statements: [String]

    package init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}
