extension Issues {
    /// Says of incomplete elements that an overlay adds them, and which ones it may have meant.
    ///
    /// An element whose key the profile has not is a new one. That is what a renamed or mistyped
    /// key comes to, and the mistake then is the key, not what the new element lacks.
    mutating func tellAdditions(of overlay: JSON, over profile: JSON) {
        var hints: [String: String] = [:]
        let merged = profile.overlaid(by: overlay)
        for list in ["roles", "units", "chats", "channels.system"] {
            let names = list.split(separator: ".").map(String.init)
            let elements: (JSON) -> [JSON] = { json in
                names.reduce(json as JSON?) { $0?[$1] }?.elements ?? []
            }
            let known = elements(profile).compactMap { $0["key"]?.text }
            for (index, element) in elements(merged).enumerated() {
                guard let key = element["key"]?.text, !known.contains(key) else { continue }
                let heir = elements(profile).first { element in
                    (element["aliases"]?.elements ?? []).contains { $0.text == key }
                }
                let meant = heir?["key"]?.text ?? known.nearest(to: key)
                let question = meant.map { "Is \"\($0)\" meant? " } ?? ""
                hints["\(list).\(index)."] =
                    "The profile has no \"\(key)\", so the overlay adds one, which must be whole. "
                    + question + "The profile has: \(known.sorted().joined(separator: ", "))."
            }
        }
        revise { issue in hints.first { issue.path.hasPrefix($0.key) }?.value }
    }
}
