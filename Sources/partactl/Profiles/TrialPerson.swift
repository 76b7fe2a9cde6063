/// A person of a trial.
struct TrialPerson {
    /// The name in scenes: the role's key, with a number from the second on; `admin`.
    let name: String
    /// The key of the role.
    let role: String
    let isAdministrator: Bool

    /// Invented names, one for each number: none repeats below 140.
    static func fullName(_ number: Int) -> String {
        let families = [
            "Первова", "Азбукина", "Букварёва", "Ведерникова", "Глобусова", "Доскина",
            "Ежедневникова", "Журналова", "Звонкова", "Карандашова", "Линейкина", "Мелова",
            "Партова", "Тетрадкина",
        ]
        let given = [
            "Анна Андреевна", "Вера Викторовна", "Дарья Денисовна", "Елена Егоровна",
            "Зоя Захаровна", "Инна Игоревна", "Лада Львовна", "Нина Никитична",
            "Ольга Олеговна", "Рита Романовна",
        ]
        let (round, place) = number.quotientAndRemainder(dividingBy: families.count)
        return families[place] + " " + given[(place + round) % given.count]
    }
}
