import YAML

/// Something that a template asks of the school.
package struct Question: Hashable, Sendable {
    /// Its name in an answers file.
    package let id: String
    /// The question, in the language of the template.
    package let ask: String
    /// Why it is asked.
    package let why: String
    /// What can be answered.
    package let kind: Kind
    /// What stands in for an answer, by the kind of school; under the empty word for every kind. Empty when the question
    /// must be answered.
    let defaults: [String: String]
    /// What becomes of it in the register.
    let row: Row?

    /// What can be answered.
    package enum Kind: Hashable, Sendable {
        /// A name or title on one line.
        case text
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
        /// One of some words.
        case choice([Choice])
    }

    /// One of the words that can be chosen.
    package struct Choice: Hashable, Sendable {
        /// What stands in the playbook.
        package let word: String
        /// What people read.
        package let title: String
    }

    /// The row of the register: a rule when the question is answered, else a gap.
    struct Row: Hashable, Sendable {
        let number: Int
        let subject: String
        let kind: String
        let rule: String
    }

    /// The longest text that is taken, in characters.
    package static let longest = 80

    /// What stands in for an answer. Nothing when the question must be answered, or the kind of school is not known yet.
    package func proposal(for schoolKind: String?) -> String? {
        defaults[""] ?? schoolKind.flatMap { defaults[$0] }
    }

    /// Whether the question must be answered.
    package var isRequired: Bool { defaults.isEmpty }

    /// What people read for an answer: the title of a choice.
    package func title(of answer: String) -> String {
        guard case .choice(let choices) = kind else { return answer }
        return choices.first { $0.word == answer }?.title ?? answer
    }

    /// What was typed, as it is written down; a choice may be typed by its title too.
    ///
    /// - Throws: why it cannot be the answer.
    package func accept(_ typed: String) throws(AnswerRefused) -> String {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch kind {
        case .text: return try Self.name(text)
        case .number(let bounds):
            guard let number = Int(text), bounds.contains(number) else { throw .notANumber(bounds) }
            return String(number)
        case .choice(let choices):
            let known = choices.first { $0.word == text || $0.title.lowercased() == text.lowercased() }
            guard let known else {
                let words = choices.map(\.word)
                throw .notAChoice(words, meant: nearest(text, among: words))
            }
            return known.word
        }
    }

    /// A name that can stand in quotes in every file without meaning anything there.
    private static func name(_ text: String) throws(AnswerRefused) -> String {
        guard text.contains(where: \.isLetter) else { throw .empty }
        guard text.unicodeScalars.count <= longest else { throw .tooLong(longest) }
        for scalar in text.unicodeScalars where !isPlain(scalar) { throw .unfit(String(scalar)) }
        guard let first = text.first, first.isLetter || first.isNumber || "'’‘".contains(first) else {
            throw .unfit(String(text.prefix(1)))
        }
        return text
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
            .decimalNumber,
            .spaceSeparator, .dashPunctuation, .finalPunctuation, .initialPunctuation:
            true
        default: "'.,&/()+!?:".unicodeScalars.contains(scalar)
        }
    }
}

/// Why something cannot be the answer to a question.
package enum AnswerRefused: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no letter in it.
    case empty
    /// A text of more characters than this.
    case tooLong(Int)
    /// A character that would mean something in a file.
    case unfit(String)
    /// No whole number within these bounds.
    case notANumber(ClosedRange<Int>)
    /// None of these words, of which one was probably meant.
    case notAChoice([String], meant: String?)

    /// What was expected.
    package var description: String {
        switch self {
        case .empty: "a text with a letter in it"
        case .tooLong(let most): "at most \(most) characters"
        case .unfit(let sign): "a text without \(quoted(sign)) there"
        case .notANumber(let bounds):
            "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .notAChoice(let words, let meant):
            "one of " + words.joined(separator: ", ") + (meant.map { ". Did you mean \(quoted($0))?" } ?? "")
        }
    }
}
