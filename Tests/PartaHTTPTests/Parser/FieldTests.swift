import PartaCore
import PartaHTTP
import Testing

/// The fields that files and sessions depend on.
@Suite struct FieldTests {
    private func headers(_ name: String, _ values: String...) -> Headers {
        var headers = Headers()
        for value in values { headers.add(name, value) }
        return headers
    }

    @Test func `cookies are listed in their order and what is none is passed over`() {
        let cookies = Cookies.parse(
            headers("cookie", "a=1; b = x=y ;c; =d; e(=f", "parta_session_3=s; a=2"))
        #expect(cookies.map(\.name) == ["a", "b", "parta_session_3", "a"])
        #expect(cookies.map(\.value) == ["1", "x=y", "s", "2"])
        #expect(Cookies.parse(Headers()).isEmpty)
    }

    @Test(
        arguments: [
            (nil, 10, ByteRange.whole), ("bytes=0-3", 10, .part(0..<4)),
            ("bytes=0-0", 10, .part(0..<1)),
            ("bytes=4-", 10, .part(4..<10)), ("bytes=-3", 10, .part(7..<10)),
            ("bytes=-30", 10, .part(0..<10)), ("bytes=0-99", 10, .part(0..<10)),
            ("bytes=10-", 10, .unsatisfiable), ("bytes=10-12", 10, .unsatisfiable),
            ("bytes=-0", 10, .unsatisfiable), ("bytes=0-", 0, .unsatisfiable),
            ("bytes=-3", 0, .whole),
            ("bytes=3-1", 10, .whole), ("bytes=0-1,3-4", 10, .whole), ("lines=0-1", 10, .whole),
            ("bytes 0-1", 10, .whole), ("bytes=a-b", 10, .whole), ("bytes=--1", 10, .whole),
            ("bytes=-", 10, .whole), ("bytes=+1-2", 10, .whole), ("BYTES=0-1", 10, .part(0..<2)),
            ("bytes=0-9223372036854775807", 10, .part(0..<10)),
            ("bytes=0-99999999999999999999", 10, .part(0..<10)),
            ("bytes=99999999999999999999-", 10, .unsatisfiable),
            ("bytes=-99999999999999999999", 10, .part(0..<10)),
        ] as [(String?, Int, ByteRange)])
    func `a range is one part, everything or nothing`(
        field: String?, length: Int, range: ByteRange
    ) {
        #expect(ByteRange.parse(field, length: length) == range)
    }

    @Test func `a part says where it stands`() {
        #expect(ByteRange.part(0..<4).contentRange(length: 10) == "bytes 0-3/10")
        #expect(ByteRange.unsatisfiable.contentRange(length: 10) == "bytes */10")
        #expect(ByteRange.whole.contentRange(length: 10) == nil)
    }

    @Test(arguments: [
        ("If-None-Match: \"a\"", EntityTag.Verdict.notModified),
        ("If-None-Match: W/\"a\"", .notModified),
        ("If-None-Match: \"b\", \"x,y\" , \"a\"", .notModified),
        ("If-None-Match: *", .notModified), ("If-None-Match: \"b\"", .proceed),
        ("If-None-Match: a", .proceed), ("If-None-Match: \"a", .proceed),
        ("If-Match: \"a\"", .proceed), ("If-Match: *", .proceed), ("If-Match: W/\"a\"", .failed),
        ("If-Match: \"b\"", .failed), ("If-Match:", .failed), ("X: y", .proceed),
        ("If-Match: \"b\"\r\nIf-None-Match: \"a\"", .failed),
    ])
    func `conditions are judged in their order`(line: String, verdict: EntityTag.Verdict) throws {
        var parser = HeadParser()
        let head = try #require(try parser.parse(octets(get("Host: a", line)).span)).head
        #expect(EntityTag("a").verdict(on: head) == verdict)
    }

    @Test func `a write with a known tag fails instead of being answered from a cache`() throws {
        var parser = HeadParser()
        let bytes = octets(post("If-None-Match: *"))
        let head = try #require(try parser.parse(bytes.span)).head
        #expect(EntityTag("a").verdict(on: head) == .failed)
    }

    @Test func `a range is honoured for the state the client knows`() {
        let tag = EntityTag("a")
        #expect(tag.allowsRange(Headers()))
        #expect(tag.allowsRange(headers("if-range", "\"a\"")))
        #expect(!tag.allowsRange(headers("if-range", "W/\"a\"")))
        #expect(!tag.allowsRange(headers("if-range", "\"b\"")))
        #expect(!tag.allowsRange(headers("if-range", "Sun, 06 Nov 1994 08:49:37 GMT")))
        #expect(EntityTag("a", isWeak: true).field == "W/\"a\"")
    }

    @Test(arguments: [
        ("gzip", true), ("gzip, deflate, br", true), ("GZIP;q=0.5", true), ("x-gzip", true),
        ("*", true), ("br, *;q=0.1", true), ("gzip;q=0", false), ("gzip;q=0.000", false),
        ("*, gzip;q=0", false), ("identity", false), ("br", false), ("", false),
        ("identity;q=1, gzip;q=0.5", false), ("gzip;q=1.1", false), ("gzip;q=2", false),
        ("gzip;q=a", false), ("gzip;q=0.0001", false), ("gzip ; q=1", true), ("gzip;x=1", false),
    ])
    func `gzip is used when the client weighs it highest`(field: String, isAllowed: Bool) {
        #expect(AcceptEncoding.allowsGzip(headers("accept-encoding", field)) == isAllowed)
        #expect(!AcceptEncoding.allowsGzip(Headers()))
    }

    @Test(arguments: [
        (Int64(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT"),
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
    ])
    func `a date has the fixed form`(seconds: Int64, text: String) {
        #expect(HTTPDate.text(Instant(seconds)) == text)
    }

    @Test func `a media type is taken apart`() throws {
        let type = try #require(MediaType("Text/Plain; Charset=\"utf\\-8\" ;; a=b"))
        #expect(type.essence == "text/plain")
        #expect(type.parameters.map(\.name) == ["charset", "a"])
        #expect(type.parameters.map(\.value) == ["utf-8", "b"])
    }

    @Test(arguments: [
        "", "text", "/plain", "text/", "text/plain a", "text/plain; a", "text/plain; a=",
        "text/plain; a=\"b", "text /plain", "text/plain, text/html",
    ])
    func `what is no media type is none`(field: String) { #expect(MediaType(field) == nil) }

    @Test func `only JSON in UTF-8 is JSON`() {
        #expect(MediaType("application/json")?.isJSON == true)
        #expect(MediaType("application/json; charset=UTF-8")?.isJSON == true)
        #expect(MediaType("application/json; charset=cp1251")?.isJSON == false)
        #expect(MediaType("text/plain")?.isJSON == false)
    }

    @Test(arguments: [
        ("a.pdf", "attachment; filename=\"a.pdf\""),
        ("a b;c.pdf", "attachment; filename=\"a b;c.pdf\""),
        ("a\"\\b/../c", "attachment; filename=\"a__b_.._c\""),
        ("a\r\nX: y", "attachment; filename=\"a__X: y\""), ("", "attachment; filename=\"file\""),
        ("..", "attachment; filename=\"file\""),
        ("я 1.pdf", "attachment; filename=\"_ 1.pdf\"; filename*=UTF-8''%D1%8F%201.pdf"),
        ("50%.txt", "attachment; filename=\"50_.txt\"; filename*=UTF-8''50%25.txt"),
        ("a\u{202E}fdp.exe", "attachment; filename=\"a_fdp.exe\""),
    ])
    func `a name of a file cannot leave its field`(name: String, field: String) {
        #expect(ContentDisposition.attachment(name) == field)
        #expect(ContentDisposition.inline(name) == field.replacing("attachment", with: "inline"))
    }
}
