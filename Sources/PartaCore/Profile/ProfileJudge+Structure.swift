/// Units, channels, chats and functions.
extension ProfileJudge {
    func judgeUnit(_ change: inout ProfileChange, _ path: [String]) {
        let key = path[1]
        switch path.dropFirst(2).first {
        case nil where change.kind == .removed:
            guard let count = usage.units[key], count > 0 else {
                return change.settle(
                    .applied, "There is no unit of this kind.", "Таких объединений нет.")
            }
            change.settle(
                .refused,
                (usage.isAssumed ? "There may be units" : "There are \(count) units")
                    + " of this kind, and no kind of the new version has \"\(key)\" among its "
                    + "aliases.",
                (usage.isAssumed
                    ? "Такие объединения могут быть" : "Такие объединения есть: \(count)")
                    + ", а преемника у этого вида в новой версии нет.")
        case "word"?, "aliases"?: judgeName(&change, .unit, key)
        default: break
        }
    }

    func judgeStaff(_ change: inout ProfileChange, _ path: [String]) {
        switch path[1] {
        case "form" where usage.isRegistered:
            change.settle(
                .refused,
                "A unit cannot turn into a chat, nor a chat into a unit, with its people and "
                    + "history.",
                "Объединение работников не может стать чатом, а чат — объединением: "
                    + "потерялась бы история.")
        case "name", "aliases": judgeName(&change, .staff, "")
        default: break
        }
    }

    // MARK: Channels

    func judgeChannel(_ change: inout ProfileChange, _ path: [String]) {
        if path == ["channels", "extent"] { return judgeExtent(&change) }
        guard path.count > 2, path[1] == "system" else { return }
        switch (path.dropFirst(3).first, change.kind) {
        case (nil, .added):
            if judgeCollision(&change, path[2]) { return }
            change.settle(.applied, "The channel is created.", "Канал будет создан.")
        case (nil, .removed):
            change.settle(
                .applied, "The channel is archived; its posts stay readable.",
                "Канал уйдёт в архив, публикации останутся для чтения.")
        case ("name"?, _), ("aliases"?, _):
            if change.after != nil, judgeCollision(&change, path[2]) { return }
            judgeName(&change, .channel, path[2])
            if path.last == "name" { change.kind = .renamed }
        case ("audience"?, _):
            change.settle(
                .applied, "Who reads the channel changes at once, for older posts too.",
                "Круг читателей изменится сразу, в том числе для прежних публикаций.")
        default: break
        }
    }

    /// Refuses a name that a channel of the institution's own has.
    private func judgeCollision(_ change: inout ProfileChange, _ key: String) -> Bool {
        guard let rule = new.channels.system.first(where: { $0.key == key }) else { return false }
        let names = ([rule.key, rule.name] + rule.aliases).map(FoldedName.init)
        let own = usage.ownChannels.first { names.contains(FoldedName($0.name)) }
        guard let own else { return false }
        change.settle(
            .refused,
            "Administrators have added a channel of this name, \"\(own.name)\"; archive it first.",
            "Администраторы уже добавили канал «\(own.name)»: сначала закройте его.")
        return true
    }

    private func judgeExtent(_ change: inout ProfileChange) {
        guard new.channels.extent != .open, !usage.ownChannels.isEmpty else { return }
        let names = usage.ownChannels.map { "«\($0.name)»" }.joined(separator: ", ")
        change.settle(
            .applied, "Channels that administrators have added are archived: \(names).",
            "Каналы, добавленные администраторами, уйдут в архив: \(names).")
    }

    // MARK: Chats and functions

    func judgeChat(_ change: inout ProfileChange, _ path: [String]) {
        let key = path[1]
        let count = usage.chats[key] ?? 0
        switch path.dropFirst(2).first {
        case nil where change.kind == .removed:
            guard count > 0 else {
                return change.settle(
                    .applied, "There is no open chat of this kind.",
                    "Открытых чатов такого вида нет."
                )
            }
            change.settle(
                .refused,
                (usage.isAssumed ? "There may be open chats" : "There are \(count) open chats")
                    + " of this kind; archive them first.",
                (usage.isAssumed ? "Такие чаты могут быть открыты" : "Открытых чатов: \(count)")
                    + "; сначала отправьте их в архив.")
        case "standing"? where change.after?.text == Standing.absent.rawValue && count > 0:
            change.settle(
                .applied, "Chats that are open stay; no new ones are opened.",
                "Открытые чаты останутся, новые создать будет нельзя.")
        case "takes"?, "activeOnly"?, "fills"?:
            change.settle(
                .applied, "It holds for those who join from now on.",
                "Действует для тех, кто войдёт после обновления.")
        case "name"?:
            change.kind = .renamed
            change.settle(
                .applied, "Chats that are open keep their names.",
                "Открытые чаты сохранят свои названия.")
        default: break
        }
    }

    func judgeFunction(_ change: inout ProfileChange, _ path: [String]) {
        guard change.after?["standing"]?.text == Standing.absent.rawValue,
            usage.extensions.contains(path[1])
        else { return }
        change.settle(
            .applied, "The act that switched it on beyond the regulation has no effect any more.",
            "Акт, которым это было включено сверх Положения, больше не действует.")
    }
}
