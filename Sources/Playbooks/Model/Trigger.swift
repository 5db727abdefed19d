/// What can open a step, withdraw it, or anchor a date.
package enum Trigger: Hashable, Sendable {
    /// A report was filed.
    case report
    /// A report was filed over that channel, or joined that came over it.
    case reportOver(Channel.ID)
    /// The dossier was opened.
    case opened
    /// The dossier is being closed.
    case closing
    /// The dossier that was closed is opened again.
    case reopened
    /// Triage was committed or revised; with that outcome, if one is named.
    case triage(Triage.Outcome?)
    /// Something happened to a step.
    case step(Step.ID, Moment)
    /// A fact got that answer.
    case fact(Fact.ID, Fact.Answer)
    /// A happening occurred.
    case happening(Happening.ID)
    /// An overlay starts (or ends).
    case overlay(Overlay.ID, starts: Bool)
    /// Consent was given (or withdrawn).
    case consent(Role.ID, given: Bool)
    /// Somebody was asked for consent and does not give it.
    case consentDeclined(Role.ID)
    /// The first school day of a new school year begins, in a dossier that was open before.
    case schoolYear
    /// The case got another owner.
    case handover
    /// A pupil joined in that involvement.
    case joined(Involvement)

    /// What can happen to a step.
    package enum Moment: Hashable, Sendable {
        case done, opened, planned, waived, ends, overdue
        /// It is done with this outcome.
        case outcome(Outcome.ID)
        /// The day begins that was filled in last in this field.
        case date(Field.ID)
        /// It is done with something written in this field.
        case filled(Field.ID)
    }
}

/// An event that no step brings about.
package struct Happening: Hashable, Sendable {
    /// The id of a happening.
    package typealias ID = Name<Happening>

    /// Its id.
    package let id: ID
    /// What people read.
    package let title: String
    /// The happening it counts as too.
    package let countsAs: ID?
    /// Why it is told apart.
    package let grounds: Grounds

    /// A happening.
    package init(id: ID, title: String, countsAs: ID? = nil, grounds: Grounds = .none) {
        self.id = id
        self.title = title
        self.countsAs = countsAs
        self.grounds = grounds
    }
}

/// How often any of some triggers fired in a span of time.
package struct Counter: Hashable, Sendable {
    /// The id of a counter.
    package typealias ID = Name<Counter>

    /// Its id.
    package let id: ID
    /// What people read.
    package let title: String
    /// What it counts.
    package let counts: [Trigger]
    /// Whether it starts anew each school year.
    package var isPerSchoolYear: Bool
    /// Why.
    package let grounds: Grounds

    /// A counter.
    package init(id: ID, title: String, counts: [Trigger], isPerSchoolYear: Bool, grounds: Grounds = .none) {
        self.id = id
        self.title = title
        self.counts = counts
        self.isPerSchoolYear = isPerSchoolYear
        self.grounds = grounds
    }
}
