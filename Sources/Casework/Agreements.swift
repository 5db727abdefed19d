import Playbooks
import SchoolTime

/// One agreement: a line of what was agreed when a step was done.
package struct Agreement: Hashable, Sendable {
    /// The step in which it was agreed.
    package let task: TaskID
    /// The field that it stands in.
    package let field: Field.ID
    /// Which line of it, from 0.
    package let line: Int

    /// An agreement.
    package init(task: TaskID, field: Field.ID, line: Int) {
        self.task = task
        self.field = field
        self.line = line
    }

    /// Whether it was kept, in the eyes of who says so.
    package enum Standing: String, Hashable, CaseIterable, Sendable {
        case kept, partly, broken
    }
}

/// What was said of agreements, all at once, when they were looked at.
package struct AgreementReview: Hashable, Sendable {
    /// The step in which they were looked at.
    package let task: TaskID
    /// How each of them stands.
    package let verdicts: [Verdict]

    /// A review.
    package init(at task: TaskID, _ verdicts: [Verdict]) {
        self.task = task
        self.verdicts = verdicts
    }

    /// How one stands.
    package struct Verdict: Hashable, Sendable {
        /// Which.
        package let agreement: Agreement
        /// Whether it was kept.
        package let standing: Agreement.Standing

        /// A verdict.
        package init(_ agreement: Agreement, _ standing: Agreement.Standing) {
            self.agreement = agreement
            self.standing = standing
        }
    }
}

/// That somebody said how an agreement stands.
package struct AgreementSaid: Hashable, Sendable {
    /// Whether it was kept.
    package let standing: Agreement.Standing
    /// Who said so.
    package let by: CaseEvent.Actor
    /// When.
    package let at: Moment
    /// The step in which it was said.
    package let task: TaskID
}

/// What was agreed in one field of a step, line by line.
package struct AgreementsMade: Hashable, Sendable {
    /// The step.
    package let task: TaskID
    /// How it ended.
    package let ending: CaseTask.Ending
    /// The agreements, in the order written.
    package let lines: [Line]

    /// One of them.
    package struct Line: Hashable, Sendable {
        /// Which.
        package let agreement: Agreement
        /// In the words of who wrote it.
        package let text: String
    }
}

extension CaseEngine {
    /// What was agreed in the steps that were done, in the order in which these opened. An empty line is no agreement.
    package func agreements(in state: CaseState) -> [AgreementsMade] {
        state.tasks.flatMap { task -> [AgreementsMade] in
            guard let ending = task.ending, let step = step(task.id.step) else { return [] }
            return step.fields.filter { $0.type == .agreements }.compactMap { field in
                let texts = ending.answers[field.id].map(Self.lines) ?? []
                let lines = texts.enumerated().map { place, text in
                    AgreementsMade.Line(
                        agreement: Agreement(task: task.id, field: field.id, line: place), text: text)
                }
                return lines.isEmpty ? nil : AgreementsMade(task: task.id, ending: ending, lines: lines)
            }
        }
    }

    private static func lines(of text: String) -> [String] {
        text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map {
            String(Substring($0))
        }.filter { line in line.contains { !$0.isWhitespace } }
    }
}

extension Deciding {
    /// Checks a review: of agreements that were made, in a step that is being done.
    func review(_ review: AgreementReview) throws(Refusal) -> CaseEvent.What {
        guard state.task(review.task)?.isActive == true else { throw Refusal(.notOpen(review.task.step)) }
        guard !review.verdicts.isEmpty else { throw Refusal(.empty) }
        let made = engine.agreements(in: state).flatMap(\.lines).map(\.agreement)
        for verdict in review.verdicts where !made.contains(verdict.agreement) {
            throw Refusal(.unknown(verdict.agreement.field.text))
        }
        return .reviewed(review)
    }
}

extension Folding {
    /// Keeps what was said of each agreement beside what was said of it before. Nothing follows from it: what a protocol
    /// makes of agreements that were not kept hangs on the outcome of the step in which they were looked at.
    mutating func review(_ review: AgreementReview) {
        for verdict in review.verdicts {
            state.agreementsSaid[verdict.agreement, default: []].append(
                AgreementSaid(standing: verdict.standing, by: event.by, at: event.at, task: review.task))
        }
    }
}
