import PartaCore
import PartaHost

extension ProfileLibrary {
    /// The profiles as the host of the data folder loads them, with its settings, verdicts and
    /// quarantine; without such a host, as a new one would.
    static func ofHost(_ arguments: Arguments) throws(Failure) -> ProfileLibrary {
        let path = arguments.dataFolder
        let hasHost = Engine.exists(in: path)
        let settings = try Configuration.resolve(file: path + "/parta.json", Configuration())
        let library = try standard(
            extra: arguments.all("profiles") + settings.profiles,
            cacheDirectory: hasHost ? path + "/verdicts" : nil,
            dataFolder: hasHost ? try DataFolder(path) : nil, probe: settings.probe,
            rules: LoadingRules(settings))
        for note in library.notes { printToError(note) }
        return library
    }
}
