/// Rows tried from the top; the first that holds gives the result.
package struct DecisionTable: Hashable, Sendable {
    /// The rows, the last of which may have no condition.
    package var rows: [Row]

    /// A table of rows.
    package init(rows: [Row]) { self.rows = rows }

    /// One row: a condition and what follows from it.
    package struct Row: Hashable, Sendable {
        /// Its name in explanations; its place in the table when it was given none.
        package let id: String
        /// When it holds; nil for `otherwise`.
        package let condition: Condition?
        /// The result: an answer of the fact, or an outcome of the triage.
        package let result: String
        /// Why.
        package let grounds: Grounds

        /// A row.
        package init(id: String, condition: Condition?, result: String, grounds: Grounds = .none) {
            self.id = id
            self.condition = condition
            self.result = result
            self.grounds = grounds
        }
    }
}
