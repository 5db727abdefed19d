/// A question with a finite list of answers, of which `unknown` is always one.
package struct Fact: Hashable, Sendable {
    /// The id of a fact.
    package typealias ID = Name<Fact>
    /// One of its answers.
    package typealias Answer = TextID<Fact.AnswerSubject>
    /// What an answer's name is a name of.
    package enum AnswerSubject {}

    /// Its id.
    package let id: ID
    /// The question as people read it.
    package var title: String
    /// The possible answers besides unknown, each with its title.
    package var answers: [Option]
    /// The role that is asked; the case owner when nil.
    package var ask: Role.ID?
    /// Whose word it is.
    package var saidBy: Role.ID?
    /// The answer until somebody states another one.
    package var assumed: Answer?
    /// Whether every involved pupil has an own answer.
    package var isPerPupil = false
    /// The table that derives it; nil for facts that are stated.
    package var derivation: DecisionTable?
    /// Whether the triage page asks it.
    package var isAskedAtTriage = true
    /// Whether it asks after something grave: the triage page asks that in the open, above all else.
    package var isGrave = false
    /// The outcomes of the triage for which it must have been asked: nil none, an empty list every one.
    package var askedBefore: [Triage.Outcome]?
    /// Why it is asked.
    package var grounds: Grounds = .none

    /// A fact with its question and answers.
    package init(id: ID, title: String, answers: [Option] = Option.yesNo) {
        self.id = id
        self.title = title
        self.answers = answers
    }

    /// Whether the triage cannot have this outcome before somebody asked.
    package func mustBeAsked(before outcome: Triage.Outcome) -> Bool {
        askedBefore.map { $0.isEmpty || $0.contains(outcome) } ?? false
    }

    /// An answer and what people read for it.
    package struct Option: Hashable, Sendable {
        /// The answer.
        package let answer: Answer
        /// What people read.
        package let title: String

        /// An answer with its title.
        package init(_ answer: Answer, title: String) {
            self.answer = answer
            self.title = title
        }

        /// The two answers of a plain question.
        package static let yesNo = [Option("yes", title: "Ja"), Option("no", title: "Nee")]
    }
}

extension TextID where Subject == Fact.AnswerSubject {
    /// Nobody knows yet.
    package static let unknown: Self = "unknown"
    /// It is so.
    package static let yes: Self = "yes"
    /// It is not so.
    package static let no: Self = "no"
}
