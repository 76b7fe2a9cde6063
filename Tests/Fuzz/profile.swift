import Glibc

/// A document that is accepted is written and read as the same; under an overlay it stays itself.
///
/// The input is a document, or an overlay over the first profile of the corpus when it says neither
/// `schema` nor `id`. Nothing traps, and a refusal tells a reason.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do {
        let document = try CheckedDocument(bytes, note: nil)
        hold(document.json)
    } catch { precondition(!error.reason.isEmpty) }
    guard let json = parsed(bytes) else { return 0 }
    if json["schema"] == nil { overlay(json) }
    return 0
}

func parsed(_ bytes: [UInt8]) -> JSON? {
    do { return try JSONParser.parse(bytes) } catch { return nil }
}

/// What everything behind the check relies on.
func hold(_ json: JSON) {
    let (document, issues) = ProfileDocument.check(json)
    guard let document else { preconditionFailure("a document is accepted once") }
    precondition(!issues.hasErrors)
    guard let again = parsed(document.encoded) else { preconditionFailure("it is no JSON") }
    let (second, _) = ProfileDocument.check(again)
    precondition(second.map(\.encoded) == document.encoded)
    let policy = Policy(document)
    for role in document.roles {
        precondition((policy.role(role.key) == nil) == (role.standing == .absent))
        _ = policy.includes(["@everyone"], roles: [role.key], isAdministrator: false)
    }
    // An empty overlay changes nothing.
    let (same, _) = ProfileDocument.check(overlay: .object([]), over: json)
    precondition(same.map(\.encoded) == document.encoded)
}

/// Puts an overlay over a real profile: the result is itself under the same overlay.
func overlay(_ patch: JSON) {
    let merged = base.overlaid(by: patch)
    for member in patch.members ?? [] {
        // RFC 7396: null removes; anything else stays under its name.
        precondition((merged[member.name] == nil) == (member.value == .null))
    }
    let (document, issues) = ProfileDocument.check(overlay: patch, over: base)
    precondition((document == nil) == issues.hasErrors)
    guard let document else { return }
    precondition(document.id == base["id"]?.text)
}

/// The profile that `PARTA_FUZZ_BASE` leads to, or nothing.
let base: JSON = {
    guard let path = getenv("PARTA_FUZZ_BASE"), let file = unsafe fopen(path, "r") else {
        preconditionFailure("PARTA_FUZZ_BASE names no document")
    }
    var bytes: [UInt8] = []
    while true {
        let byte = fgetc(file)
        if byte == EOF { break }
        bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    guard let json = parsed(bytes) else { preconditionFailure("the base is no JSON") }
    return json
}()
