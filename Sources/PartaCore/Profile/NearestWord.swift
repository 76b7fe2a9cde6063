extension Sequence<String> {
    /// The word that a misspelled one probably means; `nil` when none is near.
    ///
    /// Near is at most a third of the letters changed, added, left out or swapped with a neighbour,
    /// and never more than three.
    package func nearest(to word: String) -> String? {
        // Keys are short; a text in the place of a key is not compared.
        guard word.count <= 64 else { return nil }
        let limit = Swift.min(3, Swift.max(1, word.count / 3))
        var best: (word: String, distance: Int)?
        for candidate in self {
            let distance = editDistance(candidate.lowercased(), word.lowercased())
            if distance <= limit, best.map({ distance < $0.distance }) ?? true {
                best = (candidate, distance)
            }
        }
        return best?.word
    }
}

/// The number of letters to change, add, leave out or swap with a neighbour.
///
/// Optimal string alignment distance; O(n·m).
private func editDistance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first), Array(second))
    guard !first.isEmpty, !second.isEmpty else { return Swift.max(first.count, second.count) }
    var table = [[Int]](
        repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for row in 0...first.count { table[row][0] = row }
    for column in 0...second.count { table[0][column] = column }
    for row in 1...first.count {
        for column in 1...second.count {
            let cost = first[row - 1] == second[column - 1] ? 0 : 1
            var least = Swift.min(
                table[row - 1][column] + 1, table[row][column - 1] + 1,
                table[row - 1][column - 1] + cost)
            if row > 1, column > 1, first[row - 1] == second[column - 2],
                first[row - 2] == second[column - 1]
            {
                least = Swift.min(least, table[row - 2][column - 2] + 1)
            }
            table[row][column] = least
        }
    }
    return table[first.count][second.count]
}
