import PartaCore
import Testing

@Suite struct JSONTests {
    /// The least of them has no positive counterpart among the integers.
    @Test(arguments: [
        ("-9223372036854775808.0", "-9.223372036854776e+18"), ("1e300", "1e+300"), ("2.0", "2"),
        ("-0.0", "0"), ("9007199254740992.0", "9007199254740992.0"), ("1.5", "1.5"),
    ])
    func `a number of any size is written as it was read`(text: String, written: String) throws {
        #expect(try JSONParser.parse(text).description == written)
    }

    @Test func `a whole number is an integer however it is written`() throws {
        #expect(try JSONParser.parse("2.0").wholeNumber == 2)
        #expect(try JSONParser.parse("1e3").wholeNumber == 1000)
        #expect(try JSONParser.parse("1.5").wholeNumber == nil)
        #expect(try JSONParser.parse("1e300").wholeNumber == nil)
    }
}
