/// A text in another language than the playbook's, for pupils, parents and colleagues who do not read that one.
package struct Translation: Hashable, Sendable {
    /// The language: `en`, `ar`.
    package let language: String
    /// What people read.
    package let title: String
    /// The points of advice or of a passage; the text of a letter.
    package let points: [String]
    /// The blocks of a guide.
    package var blocks: [Block] = []

    /// A translation.
    package init(language: String, title: String, points: [String]) {
        self.language = language
        self.title = title
        self.points = points
    }

    /// A heading of a guide with its points.
    package struct Block: Hashable, Sendable {
        /// The heading.
        package let title: String
        /// The points.
        package let points: [String]
    }
}

/// The words of a form or contract in another language. What is answered is kept by the ids, whatever the words were.
package struct FormTranslation: Hashable, Sendable {
    /// The language: `en`, `ar`.
    package let language: String
    /// What people read above it.
    package let title: String
    /// What is asked, and the answers to choose from.
    package var fields: [Field.ID: Question] = [:]
    /// The ways in which it can end.
    package var outcomes: [Outcome.ID: String] = [:]

    /// One question.
    package struct Question: Hashable, Sendable {
        /// What is asked.
        package let title: String
        /// The answers to choose from.
        package var answers: [Fact.Answer: String] = [:]
    }
}

extension PlaybookTexts {
    /// The languages in which something is said anew, in the order of their codes.
    package var languages: [String] {
        let all: [[Translation]] =
            guides.values.map(\.translations) + advice.values.map(\.translations)
            + letters.values.map(\.translations) + passages.map(\.translations)
        return Set(all.joined().map(\.language) + forms.values.joined().map(\.language)).sorted()
    }

    /// The words of a step's form in a language; nil where it has none.
    package func form(of step: Step.ID, in language: String) -> FormTranslation? {
        forms[step]?.first { $0.language == language }
    }
}
