/// The decision table with which a report is weighed.
package struct Triage: Hashable, Sendable {
    /// The id of one of its outcomes.
    package typealias Outcome = Name<Triage>

    /// The question, as people read it.
    package var title: String
    /// Who commits the outcome.
    package var performer: Performer
    /// By when.
    package var due: DueRule?
    /// The outcomes, in order.
    package var outcomes: [Choice]
    /// The table that recommends one.
    package var table: DecisionTable
    /// The role that may revise it.
    package var reviewer: Role.ID?
    /// Why.
    package var grounds: Grounds

    /// A triage from its parts.
    package init(
        title: String, performer: Performer, due: DueRule?, outcomes: [Choice], table: DecisionTable,
        reviewer: Role.ID? = nil, grounds: Grounds
    ) {
        self.title = title
        self.performer = performer
        self.due = due
        self.outcomes = outcomes
        self.table = table
        self.reviewer = reviewer
        self.grounds = grounds
    }

    /// One outcome.
    package struct Choice: Hashable, Sendable {
        /// Its id.
        package let id: Outcome
        /// What people read.
        package let title: String
        /// Why it exists.
        package let grounds: Grounds

        /// An outcome with its title.
        package init(id: Outcome, title: String, grounds: Grounds = .none) {
            self.id = id
            self.title = title
            self.grounds = grounds
        }
    }

    /// The step under which the duty to triage is known.
    package static let step: Step.ID = "triage"
}
