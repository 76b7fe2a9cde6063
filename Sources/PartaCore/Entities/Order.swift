/// An order of the institution: what a change of people rests on.
struct Order: Equatable {
    let number: String
    let day: Day

    /// How records cite the order.
    var basis: String {
        let (year, month, day) = day.civil
        let digits = [day, month].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "приказ № \(number) от \(digits.joined(separator: ".")).\(year)"
    }

    /// Makes an order; one from the future is refused.
    ///
    /// - Parameter today: The institution's day.
    init(number: String, day: Day, today: Day) throws(Failure) {
        guard day <= today else {
            throw .invalid(
                "orderDay", "The order's day lies in the future.",
                text: "Дата приказа ещё не наступила.")
        }
        self.number = number
        self.day = day
    }
}
