import PartaProfile

extension UnitName {
    /// The last class of school.
    private static let lastClass = 11

    /// The number with which a class's name begins.
    private var classNumber: Range<Int>? {
        numbers.first.flatMap { $0.lowerBound == 0 ? $0 : nil }
    }

    /// The name in the next school year: 5А → 6А, 1 «А» → 2 «А», 11А → graduation.
    ///
    /// A name that does not begin with a number, such as that of a club, stays.
    var nextClass: NextName {
        guard !text.isEmpty else { return .unknown }
        guard let number = classNumber else { return .name(text) }
        guard let value = value(of: number), (0...Self.lastClass).contains(value) else {
            return .unknown
        }
        guard value < Self.lastClass else { return .graduation }
        return .name(replacing(number, with: String(value + 1)))
    }

    /// What is wrong with the name of a class.
    var classFault: String? {
        if let fault = commonFault { return fault }
        guard let number = classNumber else { return nil }
        guard let value = value(of: number), (1...Self.lastClass).contains(value),
            String(value).count == number.count
        else { return "Имя класса начинается с номера от 1 до 11: например, 5А." }
        let letters = text.filter(\.isLetter)
        guard letters.count != 1 || letters.allSatisfy(\.isUppercase) else {
            return "Буква класса пишется заглавной: например, 5А."
        }
        return nil
    }
}
