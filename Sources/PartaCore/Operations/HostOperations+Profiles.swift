/// Tells what became of every profile library that the host found.
enum ReportProfiles: Operation {
    static let name = "host.profileReports"
    static let summary = "Tells what became of every profile library that the host found."
    static let access: Access = .read(.operator)

    struct Item: Record {
        var path = ""
        var profile: String?
        var version: String?
        var title: String?
        var isLoaded = false
        var reason: String?
        var warnings: [String] = []

        static let fields: [Field<Self>] = [
            Field("path", \.path, "Name of the file, without its folder."),
            Field("profile", \.profile, "Key of the profile, as far as it is known."),
            Field("version", \.version, "Version of its document."),
            Field("title", \.title, "The kind of institution, in its own words."),
            Field("isLoaded", \.isLoaded, "Whether institutions can follow it."),
            Field("reason", \.reason, "Why it was refused, in English, for its vendor."),
            Field("warnings", \.warnings, "What its vendor should look at."),
        ]
    }

    struct Reply: Record {
        var reports: [Item] = []

        static let fields: [Field<Self>] = [
            Field("reports", \.reports, "The libraries in the order of the search.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let profiles = caller.platform.profiles
        var reply = Reply()
        for finding in profiles.findings {
            var item = Item()
            item.path = finding.path.split(separator: "/").last.map(String.init) ?? finding.path
            item.profile = finding.profile
            item.version = finding.version
            item.isLoaded = finding.reason == nil
            item.reason = finding.reason
            item.warnings = finding.warnings
            if item.isLoaded, let profile = finding.profile {
                item.title =
                    try profiles.policy(profile: profile, overlay: [:]).document.name.nominative
            }
            reply.reports.append(item)
        }
        return reply
    }
}
