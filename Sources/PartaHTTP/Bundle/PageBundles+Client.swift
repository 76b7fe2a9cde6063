internal import PartaPage

extension PageBundles {
    /// The bundles of the web client.
    ///
    /// One for what every screen needs, then those by which people begin, then each area's first
    /// view apart from what it needs later.
    package static let client: [Plan] = [
        Plan(
            "app.js",
            [
                "app.js", "shell/shell.js", "shell/home.js", "core/", "parts/index.js",
                "messenger/signal.js", "join/phone.js", "join/rules.js", "person/rules.js",
            ]),
        Plan("join/screen.js", ["join/"]),
        Plan(
            "messenger/words.js",
            ["messenger/words.js", "messenger/uploads.js", "messenger/device.js"]),
        Plan("messenger/screen.js", ["messenger/screen.js"]),
        Plan(
            "messenger/media.js",
            [
                "messenger/actions.js", "messenger/attach.js", "messenger/lightbox.js",
                "messenger/limits.js", "messenger/media.js", "messenger/richtext.js",
            ]),
        Plan(
            "messenger/chat.js",
            [
                "messenger/chat.js", "messenger/gestures.js", "messenger/mentions.js",
                "messenger/recorder.js",
            ]),
        Plan("messenger/panel.js", ["messenger/"]),
        Plan("channels/screen.js", ["channels/screen.js"]),
        Plan("channels/posts.js", ["channels/"]),
        Plan("person/screen.js", ["person/screen.js", "person/about.js"]),
        Plan("shell/person.js", ["shell/person.js"]),
        Plan("person/devices.js", ["person/"]),
        Plan("admin/screen.js", ["admin/screen.js"]),
        Plan("admin/common.js", ["admin/common.js", "admin/pick.js"]),
        Plan("invite/create.js", ["invite/"]),
        Plan("admin/nomenclature.js", ["admin/nomenclature.js", "admin/functions.js"]),
        Plan("admin/deedlist.js", ["admin/deedlist.js"]),
        Plan("admin/order.js", ["admin/order.js"]),
        Plan("admin/people.js", ["admin/people.js", "admin/person.js"]),
        Plan("admin/structure.js", ["admin/structure.js", "admin/unit.js"]),
        Plan("admin/regulation.js", ["admin/regulation.js", "admin/editions.js"]),
        Plan("admin/invitations.js", ["admin/invitations.js"]),
        Plan("admin/verification.js", ["admin/verification.js"]),
        Plan("operator/screen.js", ["operator/screen.js", "operator/applications.js"]),
    ]

    /// The client's embedded files as they were written, by their path.
    package static var sources: [String: [UInt8]] {
        var count = 0
        guard let files = unsafe parta_page_files(&count) else { return [:] }
        var sources: [String: [UInt8]] = [:]
        for index in 0..<count {
            let file = unsafe files[index]
            unsafe sources[String(cString: file.path)] = Array(
                UnsafeBufferPointer(start: file.bytes, count: file.length))
        }
        return sources
    }
}
