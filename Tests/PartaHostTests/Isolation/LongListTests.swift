import PartaCore
import Testing

/// Long lists cost as many times more as they are longer: the one line of writes is everybody's.
@Suite struct LongListTests {
    @Test(.timeLimit(.minutes(1)))
    func `two thousand units are listed, built, compared and moved`() throws {
        let host = try IsolationStage.host("units")
        let units = (1...2000).map { "Кружок \($0)" }
        let list = units.map { "group;\($0)" }.joined(separator: "\n")
        let loaded = try host.call(
            "admin", "unit.loadNomenclature",
            [
                "institution": "$institution", "orderNumber": "7", "orderDay": "2026-08-30",
                "text": .string(list),
            ])
        #expect(loaded["missing"]?.elements?.count == 2000)
        let request: JSON = ["institution": "$institution"]
        let built = try host.call("admin", "unit.buildFromNomenclature", request)
        #expect(built["created"]?.elements?.count == 2000)
        let compared = try host.call("admin", "unit.compareNomenclature", request)
        #expect(compared["missing"] == [])
        let plan = try host.call("admin", "movement.rollover", request)
        #expect(plan["units"]?.elements?.count == 2002)
        let roster = units.map { "Полянкин Макар \($0);обучающийся;\($0)" }.joined(separator: "\n")
        let preview = try host.call(
            "admin", "roster.preview",
            ["institution": "$institution", "text": .string("ФИО;Роль;Объединение\n" + roster)])
        #expect(preview["rows"]?.elements?.count == 2000)
        let distribution = units.map { "\($0);Ведущева Вера" }.joined(separator: "\n")
        let attached = try host.call(
            "admin", "unit.importDistribution",
            [
                "institution": "$institution", "orderNumber": "8", "orderDay": "2026-08-30",
                "text": .string(distribution),
            ])
        #expect(attached["lines"]?.elements?.count == 2000)
    }
}
