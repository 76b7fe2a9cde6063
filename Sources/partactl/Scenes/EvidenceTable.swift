import PartaCore

extension Evidence {
    /// Rows that belong together, as the table shows them.
    private static let groups: [(title: String, rows: ClosedRange<Int>)] = [
        ("Положение, приказ, сведения", 1...10), ("Администратор и регистрация", 11...18),
        ("Поддержка, статистика, контроль", 19...22), ("Структура, слова, движение", 23...31),
        ("Ссылки, заявки, подтверждение", 32...44), ("Чаты администрации", 45...50),
        ("Чаты объединений и учебные", 51...59), ("Участие, безопасность профиля", 60...62),
        ("Автоматические чаты, ресурсы", 63...64), ("Системные каналы", 65...69),
        ("Трансляции и встречи", 70...71), ("Сообщения, файлы, опросы", 72...78),
        ("Доступ, помощь, обучение", 79...82), ("Правила общения", 83...97), ("Пробелы", 98...98),
    ]

    /// Institution × group of rows: how many rows of the group some scene has shown.
    var table: String {
        let names = institutions
        var lines = [
            Help.padded("", 40) + names.map { Help.padded($0, 10) }.joined()
        ]
        for group in Self.groups {
            var line = Help.padded(
                "M\(group.rows.lowerBound)–M\(group.rows.upperBound) \(group.title)", 40)
            for name in names {
                let shown = rows(of: name).filter { row in
                    group.rows.contains(Int(row.rawValue.dropFirst()) ?? 0)
                }
                line += Help.padded("\(shown.count)/\(group.rows.count)", 10)
            }
            lines.append(line)
        }
        var total = Help.padded("", 40)
        for name in names { total += Help.padded("\(rows(of: name).count)/98", 10) }
        return (lines + [total]).joined(separator: "\n")
    }
}
