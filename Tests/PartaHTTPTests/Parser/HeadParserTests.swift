import PartaHTTP
import Testing

@Suite struct HeadParserTests {
    /// What came of bytes, in a form that can be compared.
    private enum Result: Equatable {
        case refused(Int, String)
        case waits
        case head(String, consumed: Int)

        var outcome: HostileHead.Outcome {
            switch self {
            case .refused(let status, _): .refused(status)
            case .waits: .waits
            case .head: .accepted
            }
        }
    }

    /// Gives a parser one prefix of the bytes after the other.
    private func parse(_ bytes: [UInt8], prefixes: [Int]) -> Result {
        var parser = HeadParser()
        for count in prefixes {
            do throws(ParseFault) {
                let prefix = Array(bytes[..<count])
                if let (head, consumed) = try parser.parse(prefix.span) {
                    return .head("\(head)", consumed: consumed)
                }
            } catch { return .refused(error.status, error.reason) }
        }
        return .waits
    }

    private func head(_ text: String) throws -> RequestHead {
        var parser = HeadParser()
        return try #require(try parser.parse(octets(text).span)).head
    }

    @Test(arguments: HostileHead.all)
    func `each row of the table gets its outcome`(row: HostileHead) {
        #expect(parse(row.bytes, prefixes: [row.bytes.count]).outcome == row.outcome)
    }

    @Test(arguments: HostileHead.all.filter { $0.bytes.count < 1000 })
    func `a head cut anywhere is read as at once`(row: HostileHead) {
        let whole = parse(row.bytes, prefixes: [row.bytes.count])
        for cut in row.bytes.indices {
            #expect(parse(row.bytes, prefixes: [cut, row.bytes.count]) == whole, "cut at \(cut)")
        }
    }

    @Test(arguments: HostileHead.all)
    func `a head that comes byte by byte is read as at once`(row: HostileHead) {
        let whole = parse(row.bytes, prefixes: [row.bytes.count])
        var parser = HeadParser()
        var result = Result.waits
        unsafe row.bytes.withUnsafeBytes { bytes in
            for count in 0...bytes.count where result == .waits {
                do throws(ParseFault) {
                    let prefix = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<count])
                    if let (head, consumed) = unsafe try parser.parse(prefix) {
                        result = .head("\(head)", consumed: consumed)
                    }
                } catch { result = .refused(error.status, error.reason) }
            }
        }
        #expect(result == whole)
    }

    @Test func `pipelined heads are taken one after the other`() throws {
        let bytes = octets(get("Host: a") + post("Content-Length: 0") + "GET /")
        var parser = HeadParser()
        let first = try #require(try parser.parse(bytes.span))
        #expect(first.head.method == .get)
        let rest = Array(bytes[first.consumed...])
        let second = try #require(try parser.parse(rest.span))
        #expect(second.head.path == "/v1/a.b")
        #expect(try parser.parse(Array(rest[second.consumed...]).span) == nil)
    }

    @Test func `path and query are decoded`() throws {
        let head = try head(
            request("GET /%D0%BF%D0%B0/b%20c?name=%D0%BF+1%2B1&x&=z&a=b=c&[]=? HTTP/1.1"))
        #expect(head.path == "/па/b c")
        #expect(head.query.map(\.name) == ["name", "x", "", "a", "[]"])
        #expect(head.query.map(\.value) == ["п 1+1", "", "z", "b=c", "?"])
    }

    @Test func `the path of an absolute form is the one behind the host`() throws {
        #expect(try head(request("GET http://a/b?c=d HTTP/1.1")).path == "/b")
        #expect(try head(request("GET http://a?c=d HTTP/1.1")).path == "/")
        #expect(try head(request("GET http://a?c=d HTTP/1.1")).query.first?.value == "d")
    }

    @Test func `names of fields are in small letters and values without blanks around`() throws {
        let headers = try head(get("hOsT: a", "X-One: \t b c \t", "x-oNE:d", "Y: \u{D0}\u{BF}"))
            .headers
        #expect(headers.fields.map(\.name) == ["host", "x-one", "x-one", "y"])
        #expect(headers.all("x-one") == ["b c", "d"])
        #expect(headers["y"] == "п")
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n", false),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", false),
        ("GET / HTTP/1.0\r\n\r\n", false),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true),
        ("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", false),
    ])
    func `a connection is kept when both sides expect it`(text: String, isKept: Bool) throws {
        #expect(try head(text).keepsAlive == isKept)
    }

    @Test func `the framing is the one that the fields name`() throws {
        #expect(try head(get("Host: a")).framing == .none)
        #expect(try head(post("Content-Length: 12")).framing == .length(12))
        #expect(try head(post("Transfer-Encoding: chunked")).framing == .chunked)
    }

    @Test func `an expectation counts in 1_1 only`() throws {
        #expect(try head(post("Expect: 100-Continue")).expectsContinue)
        #expect(try !head("POST / HTTP/1.0\r\nExpect: 100-continue\r\n\r\n").expectsContinue)
        #expect(try !head(get("Host: a")).expectsContinue)
    }

    @Test func `limits are those given`() throws {
        var limits = HeadLimits()
        limits.fields = 1
        var parser = HeadParser(limits: limits)
        let fault = #expect(throws: ParseFault.self) {
            _ = try parser.parse(octets(get("Host: a", "X: y")).span)
        }
        #expect(fault?.status == 431)
    }
}
