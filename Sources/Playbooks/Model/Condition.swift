import SchoolTime

/// Something that is true, false or unknown of a dossier.
package indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// It is so of each pupil who takes part in that way; false while nobody does.
    case each(Involvements, Condition)
    /// It is so of one of them at least.
    case oneOf(Involvements, Condition)
    /// The fact has one of the answers.
    case fact(Fact.ID, is: [Fact.Answer])
    /// The committed outcome of the triage is one of these.
    case triage([Triage.Outcome])
    /// The step is done at least so many times.
    case done(Step.ID, times: Int)
    /// The latest so many outcomes of the step are all one of these.
    case outcome(Step.ID, is: [Outcome.ID], inARow: Int)
    /// The step is open or waiting.
    case open(Step.ID)
    /// The step was waived.
    case waived(Step.ID)
    /// The happening occurred at least so many times.
    case happened(Happening.ID, times: Int)
    /// The number of pupils involved in that way lies in the range.
    case pupils(Involvements, Bounds)
    /// The number of groups they come from lies in the range.
    case classes(Involvements, Bounds)
    /// The year group of the pupil whose dossier it is lies in the range.
    case yearGroup(Bounds)
    /// The counter lies in the range.
    case count(Counter.ID, Bounds)
    /// Consent was given and stands, for that step or in general.
    case consent(Role.ID, to: Step.ID?)
    /// Consent was taken back or not given by one of whom it was asked: for that step or in general.
    case consentRefused(Role.ID, to: Step.ID?)
    /// Something is recorded in that place.
    case recorded(RecordPlace.ID)
    /// The first report came in over one of these channels.
    case channel([Channel.ID])
    /// The role owns the case.
    case owner(Role.ID)
    /// The overlay is active.
    case overlay(Overlay.ID)
    /// The document is attached.
    case document(Document.ID)
    /// The setting has one of the values.
    case setting(Setting.ID, is: [String])
    /// At least (or, with `within`, at most) so much time passed since the latest occurrence.
    case passed(Term, since: Trigger, within: Bool)

    /// A lowest and a highest number, both included; nil is no bound.
    package struct Bounds: Hashable, Sendable {
        /// The lowest number that is in.
        package let least: Int?
        /// The highest number that is in.
        package let most: Int?

        /// Bounds.
        package init(least: Int?, most: Int?) {
            self.least = least
            self.most = most
        }

        /// Whether the number is in.
        package func contain(_ number: Int) -> Bool {
            (least.map { number >= $0 } ?? true) && (most.map { number <= $0 } ?? true)
        }
    }
}

extension Condition {
    /// The predicates that it is made of, from left to right, whether they stand under a `not` or not, and whether they
    /// ask of each pupil or not.
    package var leaves: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
        case .not(let part), .each(_, let part), .oneOf(_, let part): part.leaves
        default: [self]
        }
    }
}

/// A gate: a condition that must hold before a step, with why.
package struct Need: Hashable, Sendable {
    /// What must hold.
    package var condition: Condition
    /// Why, in plain words.
    package var title: String?
    /// What happens to who wants to pass while it does not hold.
    package var strictness: Strictness
    /// The rules it comes from.
    package var grounds: Grounds

    /// A gate.
    package init(
        _ condition: Condition, title: String? = nil, strictness: Strictness = .refuse, grounds: Grounds
    ) {
        self.condition = condition
        self.title = title
        self.strictness = strictness
        self.grounds = grounds
    }

    /// How hard a gate is.
    package enum Strictness: String, Hashable, CaseIterable, Sendable {
        case refuse, reason, warn
    }
}
