import Foundation
import PartaCore
import Testing

@Suite struct StatusTests {
    /// The statuses that belong to no failure: success, and a handle that is none.
    private static let withoutFailure = ["PARTA_OK", "PARTA_CLOSED_HANDLE"]

    @Test func `every failure has the status that the header states, and no other is there`() throws
    {
        let header = try Tree.text("Include/parta.h")
        let stated = header.matches(of: /(PARTA_[A-Z_]+) = (-?[0-9]+)[,\n]/)
            .filter { $0.output.1 == "PARTA_OK" || $0.output.2.hasPrefix("-") }
            .map { (String($0.output.1), Int32($0.output.2)) }
            .filter { !Self.withoutFailure.contains($0.0) }
        let table = Failure.Code.allCases.map { (Self.constant($0), Optional($0.status.abi)) }
        #expect(
            Dictionary(stated, uniquingKeysWith: { _, last in last })
                == Dictionary(uniqueKeysWithValues: table))
    }

    @Test func `a status names one failure`() {
        #expect(Set(Failure.Code.allCases.map(\.status.abi)).count == Failure.Code.allCases.count)
    }

    @Test(arguments: Failure.Code.allCases)
    func `a failure is no success in any door`(code: Failure.Code) {
        #expect(code.status.http >= 400)
        #expect(code.status.abi < 0)
        #expect(code.status.exit != 0)
    }

    /// `rateLimited` → `PARTA_RATE_LIMITED`.
    private static func constant(_ code: Failure.Code) -> String {
        "PARTA_" + code.rawValue.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
    }
}
