/// A place in a file, as an editor counts: the first character is line 1, column 1.
package struct Position: Hashable, Sendable, CustomStringConvertible {
    /// The file's name, as the reader was given it.
    package let file: String

    /// The line, from 1.
    package let line: Int

    /// The column, from 1, counted in characters (Unicode scalars), not bytes.
    package let column: Int

    /// A place in a file.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The first character of a file.
    package static func start(of file: String) -> Position {
        Position(file: file, line: 1, column: 1)
    }

    /// `file:line:column`, which editors and terminals turn into a link.
    package var description: String { "\(file):\(line):\(column)" }
}
