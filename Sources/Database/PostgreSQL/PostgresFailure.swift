/// The one place that looks at PostgreSQL's error codes (SQLSTATE).
///
/// The server's own texts may hold values, so only those about the statement itself are passed on, and never
/// the detail.
struct PostgresFailure {
    /// Five characters, such as 23505.
    let state: String
    /// The server's first line.
    let message: String
    /// The constraint, or else the column, with its table.
    let subject: String

    init(_ result: borrowing PostgresResult) {
        state = result.field("C") ?? "?????"
        message = result.field("M") ?? ""
        let part = result.field("n") ?? result.field("c")
        subject = [result.field("t"), part].compactMap(\.self).joined(separator: ".")
    }

    init(state: String, message: String = "", subject: String = "") {
        self.state = state
        self.message = message
        self.subject = subject
    }

    /// Others changed the same data at the same time; the same transaction may succeed the next time.
    var mayPassNextTime: Bool { state == "40001" || state == "40P01" }

    func error(while action: String) -> DatabaseError {
        switch state {
        case "23505", "23P01": .conflict(subject)
        case "25006": .readOnly
        case "53100": .full
        case "53200": .disk("the server has no memory left (\(state))")
        case "53300": .unreachable("it has no connection left for us")
        case "40001", "40P01": .busy("others kept changing the same rows")
        case "55P03", "57014": .busy("a statement took too long (\(state)), in: \(action)")
        case "XX001", "XX002": .damaged(message)
        default: errorOfClass(action)
        }
    }

    private func errorOfClass(_ action: String) -> DatabaseError {
        switch state.prefix(2) {
        case "08", "57": .unreachable("it ended the connection (\(state))")
        case "23": .constraint("\(subject) (\(state))")
        case "53", "58": .disk("\(message) (\(state))")
        case "28", "3D": .cannotOpen("\(message) (\(state))")
        // Texts of this class quote the value that was refused.
        case "22": .statement("a value does not fit (\(state)), in: \(action)")
        default: .statement("\(message) (\(state)), in: \(action)")
        }
    }
}
