extension UnitName {
    /// The name of a group of vocational education in the school year that begins in a year.
    ///
    /// - One number: its first digit is the course (ТО-21 → ТО-31, 101 → 201), so the last
    ///   course finishes (П-41 → «выпуск»).
    /// - A 9 or 11 before another number is the class after which people entered and is passed
    ///   over.
    /// - A number of two or four digits that stands with others is the year of admission when it
    ///   fits the courses (ИСП-9-23, ТО-1-2024): the name stays until the group finishes.
    /// - Without a number the name stays.
    /// - Anything else is unknown.
    ///
    /// - Parameters:
    ///   - courses: The number of courses.
    ///   - year: The year in which the next school year begins, such as 2027.
    package func next(courses: Int, year: Int) -> NextName {
        guard !text.isEmpty else { return .unknown }
        guard let last = numbers.last else { return .name(text) }
        if numbers.count > 1 {
            for number in numbers.reversed() {
                guard let admitted = admission(number, courses: courses, year: year) else {
                    continue
                }
                return year - admitted >= courses ? .graduation : .name(text)
            }
        }
        let significant = numbers.filter {
            $0 == last || !(value(of: $0) == 9 || value(of: $0) == 11)
        }
        guard significant.count == 1, let number = significant.first, number.count <= 3,
            let course = leadingDigit(of: number), (1...courses).contains(course)
        else { return .unknown }
        guard course < courses else { return .graduation }
        let digit = number.lowerBound..<number.lowerBound + 1
        return .name(replacing(digit, with: String(course + 1)))
    }

    /// The year of admission that a number means, for a group that has not finished before.
    private func admission(_ number: Range<Int>, courses: Int, year: Int) -> Int? {
        guard let value = value(of: number) else { return nil }
        let admitted: Int
        switch number.count {
        case 2: admitted = 2000 + value
        case 4: admitted = value
        default: return nil
        }
        return (1...courses).contains(year - admitted) ? admitted : nil
    }

    /// What is wrong with the name of a group of vocational education.
    package func courseFault(courses: Int) -> String? {
        if let fault = commonFault { return fault }
        guard let last = numbers.last else {
            return "В имени группы нет номера: ожидается, например, ТО-21."
        }
        guard numbers.count == 1 else { return nil }
        guard last.count <= 3, let course = leadingDigit(of: last),
            (1...courses).contains(course)
        else {
            return "Номер группы начинается с курса от 1 до \(courses): например, ТО-21."
        }
        return nil
    }
}
