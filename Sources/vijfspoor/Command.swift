import Foundation

/// One thing the program can be told to do.
protocol Command: Sendable {
    /// The words that call it.
    var words: [String] { get }
    /// What may stand behind those words, for the help.
    var operands: String { get }
    /// What it does, in one line.
    var summary: String { get }
    /// What it does, in full; empty when the summary says it.
    var details: String { get }
    /// The options that take a value, with what they are for.
    var options: [String: String] { get }
    /// The options that take none, with what they are for.
    var switches: [String: String] { get }

    /// Does it.
    ///
    /// - Throws: `UsageError` for what the caller did wrong; anything else is a fault of the program.
    func run(_ arguments: Arguments) async throws -> ExitStatus
}

extension Command {
    var details: String { "" }
    var options: [String: String] { [:] }
    var switches: [String: String] { [:] }

    /// How it is called.
    var usage: String { (words + (operands.isEmpty ? [] : [operands])).joined(separator: " ") }

    /// All there is to know about it.
    var help: String {
        let all = options.map { ("\($0) …", $1) } + switches.map { ($0, $1) } + [("--help", "this text")]
        let width = all.map { $0.0.count }.max() ?? 0
        let lines = all.sorted { $0.0 < $1.0 }.map { name, use in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + use
        }
        return "vijfspoor \(usage)\n\n\(summary)\n" + (details.isEmpty ? "" : details + "\n")
            + "\n" + lines.joined(separator: "\n")
    }
}

/// How the program ends.
enum ExitStatus: Int32, Sendable {
    /// It did what was asked, and found nothing wrong.
    case fine = 0
    /// It found something wrong in what it looked at.
    case finding = 1
    /// It was called wrongly, or could not read what it was given.
    case usage = 2
    /// It failed.
    case fault = 3
}

/// The caller did something wrong.
struct UsageError: Error {
    let message: String
}

/// What stands behind the words of a command: operands, options and switches.
struct Arguments {
    let operands: [String]
    private let values: [String: String]
    private let switches: Set<String>

    /// Sorts the words out.
    ///
    /// - Throws: `UsageError` for an option that the command does not have, or one without its value.
    init(_ words: [String], for command: any Command) throws {
        var operands: [String] = []
        var values: [String: String] = [:]
        var switches: Set<String> = []
        var rest = words[...]
        while let word = rest.popFirst() {
            if command.switches[word] != nil {
                switches.insert(word)
            } else if command.options[word] != nil {
                guard let value = rest.popFirst() else { throw UsageError(message: "\(word) needs a value") }
                values[word] = value
            } else if word.hasPrefix("--") {
                throw UsageError(message: "unknown option: \(word)")
            } else {
                operands.append(word)
            }
        }
        (self.operands, self.values, self.switches) = (operands, values, switches)
    }

    /// The value of an option.
    subscript(option: String) -> String? { values[option] }

    /// The value of an option that must be said.
    ///
    /// - Throws: `UsageError` when it is not, or is blank.
    func required(_ option: String) throws -> String {
        guard let value = values[option], value.contains(where: { !$0.isWhitespace }) else {
            throw UsageError(message: "\(option) is missing")
        }
        return value
    }

    /// Whether a switch is on.
    func has(_ name: String) -> Bool { switches.contains(name) }
}

/// Where people read what the program says.
enum Terminal {
    /// Written at once, also into a file: who waits for the address of a server must not wait for more.
    static func say(_ text: String) {
        print(text)
        fflush(nil)
    }

    /// Written without an end of the line: the answer is typed behind it.
    static func prompt(_ text: String) {
        print(text, terminator: "")
        fflush(nil)
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// A value as JSON: keys sorted, so that two runs can be compared.
    static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
