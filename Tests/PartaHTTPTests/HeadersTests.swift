import PartaHTTP
import Testing

@Suite struct HeadersTests {
    @Test func `the first of two fields is found and both are listed`() {
        var headers = Headers()
        headers.add("accept", "a")
        headers.add("accept", "b")
        #expect(headers["accept"] == "a")
        #expect(headers.all("accept") == ["a", "b"])
        #expect(headers["host"] == nil)
    }
}
