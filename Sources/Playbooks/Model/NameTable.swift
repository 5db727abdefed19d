import Synchronization

/// The texts of all names, each once, with a number. Nothing is ever removed: it holds the words of playbooks, of which
/// there are some thousands. Of what visitors send it takes a bounded part, so that nobody can fill the memory.
///
/// Unchecked: a text is written once, under the lock, before anybody has its number, and read without the lock.
final class NameTable: @unchecked Sendable {
    static let shared = NameTable()

    /// The number of the name of nothing.
    static let nothing: UInt32 = 0

    private static let pageLength = 1024
    private static let mostPages = 1 << 14

    /// The longest word that is taken from a visitor, in bytes of UTF-8.
    private static let longestSent = 100
    /// How many words that nobody else used are taken from visitors.
    static let mostSent = 100_000

    private struct Numbers {
        var ofTexts: [String: UInt32] = [:]
        var sent = 0
    }

    private let numbers = Mutex(Numbers())
    private let pages = UnsafeMutablePointer<UnsafeMutablePointer<String>?>.allocate(capacity: mostPages)

    init() {
        pages.initialize(repeating: nil, count: Self.mostPages)
        _ = number(of: "")
    }

    /// The number of a text; a new one when it was not there.
    func number(of text: String) -> UInt32 {
        numbers.withLock { $0.ofTexts[text] ?? add(text, to: &$0) }
    }

    /// The number of a text that a visitor sent; ``nothing`` when it is not taken.
    func number(ofSent text: String) -> UInt32 {
        numbers.withLock { numbers in
            if let number = numbers.ofTexts[text] { return number }
            guard numbers.sent < Self.mostSent, text.utf8.count <= Self.longestSent else {
                return Self.nothing
            }
            numbers.sent += 1
            return add(text, to: &numbers)
        }
    }

    private func add(_ text: String, to numbers: inout Numbers) -> UInt32 {
        let place = numbers.ofTexts.count
        precondition(place < Self.pageLength * Self.mostPages, "there are no names left")
        let texts = pages[place / Self.pageLength] ?? .allocate(capacity: Self.pageLength)
        (texts + place % Self.pageLength).initialize(to: text)
        pages[place / Self.pageLength] = texts
        numbers.ofTexts[text] = UInt32(place)
        return UInt32(place)
    }

    /// The text with a number that ``number(of:)`` gave.
    func text(of number: UInt32) -> String {
        let place = Int(number)
        guard let texts = pages[place / Self.pageLength] else { return "" }
        return texts[place % Self.pageLength]
    }
}
