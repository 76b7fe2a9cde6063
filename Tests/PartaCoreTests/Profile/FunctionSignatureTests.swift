import PartaCore
import Testing

@Suite struct FunctionSignatureTests {
    @Test(arguments: ["v()", "i(ii)", "s(si)", "S(s)", "i(ildsilds)", "d(ssssssss)", "l()"])
    func `a signature is written as it is read`(text: String) throws {
        #expect(try FunctionSignature(text).description == text)
    }

    @Test(arguments: [
        "", "s", "s(", "s)", "(s)", "q(s)", "s(v)", "s(S)", "s(q)", "s(s", "s(s)x", "s (s)",
        "ss(i)", "i(iiiiiiiii)", "я(s)",
    ])
    func `anything else is refused`(text: String) {
        let failure = #expect(throws: Failure.self) { try FunctionSignature(text) }
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == "signature")
    }

    @Test func `its parts are the letters`() throws {
        let signature = try FunctionSignature("S(sil)")
        #expect(signature.result == .ownedText)
        #expect(signature.arguments == [.text, .int32, .int64])
    }
}
