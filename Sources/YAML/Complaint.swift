/// What is wrong in a file: where, what was found and what was expected. Fit to be shown to its author.
package struct Complaint: Error, Hashable, Sendable, CustomStringConvertible {
    /// How much it matters.
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be used.
        case error
        /// The file can be used, but its author probably means something else.
        case warning
    }

    /// Where.
    package let position: Position

    /// What was found and what was expected.
    package let message: String

    /// The word that was probably meant.
    package let suggestion: String?

    /// How much it matters.
    package let severity: Severity

    /// A complaint in free words, for mistakes that are more than one value in the wrong place.
    package init(
        at position: Position, _ message: String, suggestion: String? = nil, severity: Severity = .error
    ) {
        self.position = position
        self.message = message
        self.suggestion = suggestion
        self.severity = severity
    }

    /// The usual complaint: something was found where something else was expected.
    package init(
        at position: Position, found: String, expected: String, suggestion: String? = nil,
        severity: Severity = .error
    ) {
        self.init(
            at: position, "found \(found); expected \(expected)", suggestion: suggestion, severity: severity)
    }

    /// `file:line:column: error: found …; expected …. Did you mean 'x'?`
    package var description: String {
        let question = suggestion.map { ". Did you mean \(quoted($0))?" } ?? ""
        return "\(position): \(severity.rawValue): \(message)\(question)"
    }
}
