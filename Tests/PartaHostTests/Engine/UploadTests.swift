import Foundation
import PartaCore
import PartaHost
import Testing

/// What uploads leave on the disk.
@Suite struct UploadTests {
    private func begin(_ host: IsolationHost, _ content: [UInt8]) throws -> Upload {
        let token = try #require(host.token(of: "learner2"))
        let place: JSON = ["chat": "$unitChat", "name": "x.png", "type": "image/png"]
        let upload = try host.engine.beginUpload(token: token, to: place.filled(with: host.known))
        try unsafe content.withUnsafeBytes { try unsafe upload.append($0) }
        return upload
    }

    @Test func `an upload whose rights have ended leaves no content but that of others`() throws {
        let host = try IsolationStage.host("left contents")
        let root = try host.engine.files.root
        func contents() throws -> Int {
            try FileManager.default.subpathsOfDirectory(atPath: root + "/files")
                .count { $0.contains("/") }
        }
        let before = try contents()
        // The content of the stage's own file, and one that is new.
        let known = try begin(host, [1, 2, 3])
        let new = try begin(host, [4, 5, 6, 7])
        try host.play(#"lead chat.removeMember {"chat":"$unitChat","member":"$learner2"}"#)
        for upload in [known, new] {
            let failure = #expect(throws: Failure.self) { try upload.finish() }
            #expect(failure?.code == .notFound)
        }
        #expect(try contents() == before)
        try host.play(#"lead chat.addMember {"chat":"$unitChat","member":"$learner2"}"#)
        _ = try begin(host, [4, 5, 6, 7]).finish()
        #expect(try contents() == before + 1)
    }
}
