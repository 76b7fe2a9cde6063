/// The bytes of a text in which each character up to U+00FF stands for one byte.
func octets(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8($0.value) }
}

/// A GET of the root with the lines given and the empty line behind them.
func get(_ lines: String...) -> String {
    (["GET / HTTP/1.1"] + lines).map { $0 + "\r\n" }.joined() + "\r\n"
}

/// A POST with a Host and the lines given.
func post(_ lines: String...) -> String {
    (["POST /v1/a.b HTTP/1.1", "Host: a"] + lines).map { $0 + "\r\n" }.joined() + "\r\n"
}

/// A request with a request line and a Host.
func request(_ line: String) -> String { line + "\r\nHost: a\r\n\r\n" }
