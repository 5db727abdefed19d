import Casework

// What a simulation throws for.
extension Dice {
    /// A number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + number(below: range.count) }

    /// How many throws of one in so many it takes: 1 or more, that many on average, seldom much more.
    mutating func wait(mean: Int) -> Int {
        var count = 1
        while count < 20 * mean, number(below: mean) > 0 { count += 1 }
        return count
    }

    /// An element by its weight; nothing when no element has any.
    mutating func pick<T>(_ all: [T], weight: (T) -> Int) -> T? {
        let total = all.reduce(0) { $0 + max(0, weight($1)) }
        guard total > 0 else { return nil }
        var left = number(below: total)
        for one in all {
            left -= max(0, weight(one))
            if left < 0 { return one }
        }
        return nil
    }
}
