/// Collects what is wrong in one or more files, so that their author gets the whole list at once.
///
/// Handed from reader to reader while one task reads; it is not for several tasks at a time.
package final class Complaints {
    /// What was complained of, in the order of reading; at most ``most``.
    package private(set) var all: [Complaint] = []

    /// How many more there were.
    package private(set) var omitted = 0

    /// How many are kept: nobody reads more, and a hostile file must not fill the memory.
    package static let most = 1_000

    /// Whether the files were good when somebody began to work by them: what is refused only since then is told as a warning.
    package let isOfKept: Bool

    /// Nothing to complain of yet.
    package init(ofKept: Bool = false) { isOfKept = ofKept }

    /// Whether there is an error among them; what was read must then not be used.
    package var hasErrors: Bool { omitted > 0 || all.contains { $0.severity == .error } }

    /// The complaints in the order of files, lines and columns.
    package var sorted: [Complaint] {
        all.sorted {
            ($0.position.file, $0.position.line, $0.position.column, $0.message)
                < ($1.position.file, $1.position.line, $1.position.column, $1.message)
        }
    }

    /// Adds a complaint. The same one twice is kept once when it follows itself.
    package func add(_ complaint: Complaint) {
        guard complaint != all.last else { return }
        guard all.count < Self.most else { return omitted += 1 }
        all.append(complaint)
    }

    /// Adds an error in free words.
    package func error(_ position: Position, _ message: String, suggestion: String? = nil) {
        add(Complaint(at: position, message, suggestion: suggestion))
    }

    /// Adds an error: something was found where something else was expected.
    package func error(_ position: Position, found: String, expected: String, suggestion: String? = nil) {
        add(Complaint(at: position, found: found, expected: expected, suggestion: suggestion))
    }

    /// Adds a warning in free words.
    package func warning(_ position: Position, _ message: String, suggestion: String? = nil) {
        add(Complaint(at: position, message, suggestion: suggestion, severity: .warning))
    }
}
