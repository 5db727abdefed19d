/// The latest of something, by what each belongs to: never more than so many, and none longer than it says. In memory of this
/// process, for what may be forgotten; the rest stands in the database.
package struct LatestKept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// How many are kept.
    package let most: Int
    /// How long one counts, in seconds; nil for as long as it is kept.
    package let longest: Int?

    private struct Entry {
        let value: Value
        let at: Int
    }

    private var entries: [Key: Entry] = [:]
    /// The oldest first.
    private var order: [Key] = []

    /// None yet.
    package init(most: Int, longest: Int? = nil) {
        self.most = most
        self.longest = longest
    }

    /// What is kept for a key; nil when there is none, or it is too old. `instant` is now, in seconds of the clock by which it
    /// was kept.
    package func value(for key: Key, at instant: Int = 0) -> Value? {
        guard let entry = entries[key] else { return nil }
        return longest.map { instant - entry.at <= $0 } ?? true ? entry.value : nil
    }

    /// Keeps a value, in place of what was kept for its key; when there are too many, the oldest goes. `instant` is now, in
    /// seconds.
    package mutating func keep(_ value: Value, for key: Key, at instant: Int = 0) {
        forget(key)
        entries[key] = Entry(value: value, at: instant)
        order.append(key)
        if order.count > most { entries[order.removeFirst()] = nil }
    }

    /// Keeps nothing more for a key.
    package mutating func forget(_ key: Key) {
        guard entries.removeValue(forKey: key) != nil else { return }
        order.removeAll { $0 == key }
    }
}
