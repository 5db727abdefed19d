import Playbooks

/// An answer to a question, as somebody gives it.
package struct Statement: Hashable, Sendable {
    /// The question.
    package let fact: Fact.ID
    /// The answer.
    package let answer: Fact.Answer
    /// Whose word it is; who records it when nil.
    package let saidBy: Role.ID?
    /// The pupil it is about, for facts per pupil.
    package let pupil: Pupil.ID?

    /// A statement.
    package init(_ fact: Fact.ID, _ answer: Fact.Answer, saidBy: Role.ID? = nil, of pupil: Pupil.ID? = nil) {
        self.fact = fact
        self.answer = answer
        self.saidBy = saidBy
        self.pupil = pupil
    }
}

extension CaseCommand {
    /// States one fact.
    package static func state(
        _ fact: Fact.ID, _ answer: Fact.Answer, saidBy: Role.ID?, of pupil: Pupil.ID?
    ) -> CaseCommand {
        .state([Statement(fact, answer, saidBy: saidBy, of: pupil)])
    }
}
