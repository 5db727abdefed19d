extension Array where Element: Hashable {
    /// Each element once, where it stood first.
    @inlinable
    package func uniqued() -> [Element] {
        guard count > 1 else { return self }
        // Nearly always there are a few roles, and looking through these costs less than a set of them.
        guard count > 16 else {
            return reduce(into: []) { found, element in
                if !found.contains(element) { found.append(element) }
            }
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
