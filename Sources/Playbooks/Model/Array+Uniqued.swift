extension Array where Element: Hashable {
    /// Each element once, where it stood first.
    package func uniqued() -> [Element] {
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
