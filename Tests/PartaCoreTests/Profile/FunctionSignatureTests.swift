import PartaCore
import Testing

@Suite struct FunctionSignatureTests {
    @Test(arguments: ["v()", "s(si)", "S(s)", "i(ildsilds)", "d(d)", "l()"])
    func `a signature is a result and up to eight arguments`(text: String) {
        #expect(FunctionSignature(text) != nil)
    }

    @Test(arguments: ["", "s", "s(", "s()x", "(s)", "x()", "s(v)", "s(S)", "s(iiiiiiiii)", "ss(i)"])
    func `anything else is none`(text: String) {
        #expect(FunctionSignature(text) == nil)
    }

    @Test func `its parts are the letters`() {
        let signature = FunctionSignature("S(sil)")
        #expect(signature?.result == .ownedText)
        #expect(signature?.arguments == [.text, .int32, .int64])
    }
}
