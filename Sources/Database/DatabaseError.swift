/// Everything that can go wrong with the database, the same for both engines.
///
/// No message ever holds a bound value: texts name tables, columns, constraints and files only.
package enum DatabaseError: Error, Equatable, Sendable {
    /// A row with this key exists already; holds the columns or the constraint.
    case conflict(String)
    /// Another constraint refused the row: a reference, a check, a missing value.
    case constraint(String)
    /// The disk, or the room the database may use, is full. Nothing of the transaction was kept.
    case full
    /// The file or the server's data cannot be trusted any more.
    case damaged(String)
    /// Others held the database too long, or too many requests are waiting. Trying again later is safe.
    case busy(String)
    /// The server does not answer. Nothing of the transaction was kept; trying again later is safe.
    case unreachable(String)
    /// The connection was lost while committing: the transaction may or may not have been kept.
    case outcomeUnknown
    /// A statement tried to change something inside `read`.
    case readOnly
    /// The file, folder or server could not be opened; says what and why.
    case cannotOpen(String)
    /// Reading or writing failed below the engine.
    case disk(String)
    /// The statement is wrong, or cannot be run like this: a programming mistake.
    case statement(String)
    /// A column is missing or holds another kind of value: a programming mistake.
    case wrongColumn(String)
    /// The tables cannot be brought to this program's version.
    case schema(String)
    /// The database was closed.
    case closed
}

extension DatabaseError {
    /// What happened without what it happened to, for a log that others read too: that could be somebody's words.
    package var kind: String { Mirror(reflecting: self).children.first?.label ?? description }
}

extension DatabaseError: CustomStringConvertible {
    /// What happened and what to do, for the log and the administrator.
    package var description: String {
        switch self {
        case .conflict(let what): "a row with this key exists already (\(what))"
        case .constraint(let what): "the database refused the row: \(what)"
        case .full: "the disk is full; free some room, nothing was stored"
        case .damaged(let what): "the database is damaged: \(what); restore the last backup"
        case .busy(let what): "the database is busy: \(what); try again"
        case .unreachable(let what): "the database server cannot be reached: \(what)"
        case .outcomeUnknown: "the connection was lost while storing; look whether it was stored"
        case .readOnly: "a statement tried to change data while reading"
        case .cannotOpen(let what): "the database cannot be opened: \(what)"
        case .disk(let what): "reading or writing the database failed: \(what)"
        case .statement(let what): "wrong statement: \(what)"
        case .wrongColumn(let what): "wrong column: \(what)"
        case .schema(let what): "the tables cannot be upgraded: \(what)"
        case .closed: "the database is closed"
        }
    }
}
