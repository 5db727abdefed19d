/// Throws that can be repeated: the same seed and the same part give the same row of numbers, on every machine and
/// whatever else is thrown meanwhile (SplitMix64). Good enough for made-up cases, for nothing that must be secret.
struct Chance: Sendable {
    private var state: UInt64

    /// The throws of one part of the work, such as one pupil in one year: another part does not move them.
    init(seed: UInt64, for part: String) {
        state = part.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func number() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, the bound; 0 when there is no such number.
    mutating func number(below bound: Int) -> Int { bound > 0 ? Int(number() % UInt64(bound)) : 0 }

    /// A number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + number(below: range.count) }

    /// True so many times in a hundred.
    mutating func succeeds(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// How many throws of one in so many it takes: 1 or more, that many on average, seldom much more.
    mutating func wait(mean: Int) -> Int {
        var count = 1
        while count < 20 * mean, number(below: mean) > 0 { count += 1 }
        return count
    }

    /// An element, each as likely as another; nothing of nothing.
    mutating func pick<T>(_ all: [T]) -> T? { all.isEmpty ? nil : all[number(below: all.count)] }

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
