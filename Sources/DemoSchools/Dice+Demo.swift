import Casework

// What a demo throws for.
extension Dice {
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
