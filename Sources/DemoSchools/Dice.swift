/// Throws that can be repeated: the same seed gives the same row of numbers. Good enough for a demo, for
/// nothing else (SplitMix64).
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Other dice for one part of the work, so that a change in one part leaves the others alone.
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

    /// A number from 0 up to, but not including, the bound.
    mutating func number(below bound: Int) -> Int { bound > 0 ? Int(number() % UInt64(bound)) : 0 }

    /// True so many times in a hundred.
    mutating func succeeds(_ percent: Int) -> Bool { number(below: 100) < percent }

    mutating func pick<T>(_ all: [T]) -> T? { all.isEmpty ? nil : all[number(below: all.count)] }

    /// So many different elements, or as many as there are.
    mutating func pick<T>(_ count: Int, of all: [T]) -> [T] {
        var rest = all
        return (0..<min(count, all.count)).map { _ in rest.remove(at: number(below: rest.count)) }
    }

    /// Thirty-two letters and digits that say nothing.
    mutating func id() -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<32).map { _ in digits[number(below: 16)] })
    }
}
