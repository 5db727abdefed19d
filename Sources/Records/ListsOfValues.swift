/// As many question marks, for a list of values.
func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
}

/// That a row of a table is of a school and has one of so many ids, as a condition in SQL; the school's value comes first.
///
/// The school is written so that no index by school serves it: of those a planner without statistics thinks that they find
/// ten rows, and takes them for all of a school before a handful of ids.
func ofSchool(_ table: String, amongIDs count: Int) -> String {
    "COALESCE(\(table).school, '') = ? AND \(table).id IN (\(placeholders(count)))"
}

extension Array {
    /// Pieces of at most so many elements, for lists of values that have a limit.
    func chunked(_ size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
