/// Throws that can be repeated: the same seed and the same part give the same row of numbers, on every machine and
/// whatever else is thrown meanwhile (SplitMix64). Good enough for made-up cases, for nothing that must be secret.
package struct Dice: Sendable {
    private var state: UInt64

    /// Dice for all of the work.
    package init(seed: UInt64) { state = seed }

    /// Dice for one part of the work, such as one pupil in one year: another part does not move them.
    package init(seed: UInt64, for part: String) {
        state = part.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A number, any as likely as another.
    package mutating func number() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, the bound; 0 when there is no such number.
    package mutating func number(below bound: Int) -> Int { bound > 0 ? Int(number() % UInt64(bound)) : 0 }

    /// True so many times in a hundred.
    package mutating func succeeds(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// An element, each as likely as another; nothing of nothing.
    package mutating func pick<T>(_ all: [T]) -> T? { all.isEmpty ? nil : all[number(below: all.count)] }
}
