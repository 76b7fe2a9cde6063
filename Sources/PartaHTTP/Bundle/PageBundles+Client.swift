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
            "messenger/media.js",
            [
                "messenger/actions.js", "messenger/attach.js", "messenger/device.js",
                "messenger/lightbox.js", "messenger/richtext.js",
            ]),
        Plan("messenger/screen.js", ["messenger/screen.js"]),
        Plan("messenger/panel.js", ["messenger/"]),
        Plan("channels/screen.js", ["channels/screen.js"]),
        Plan("channels/posts.js", ["channels/"]),
        Plan("person/screen.js", ["person/screen.js", "person/about.js"]),
        Plan("shell/person.js", ["shell/person.js"]),
        Plan("person/devices.js", ["person/"]),
        Plan("invite/create.js", ["invite/", "parts/"]),
        Plan("admin/screen.js", ["admin/screen.js"]),
        Plan("admin/people.js", ["admin/"]),
        Plan("operator/screen.js", ["operator/"]),
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
