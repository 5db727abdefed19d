/// One thing that the protocol wants, allows or forbids, with all that belongs to it.
package struct Step: Hashable, Sendable {
    /// The id of a step.
    package typealias ID = Name<Step>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// What kind of act it is.
    package var kind: Kind = .task
    /// Where it stands on the track map.
    package var track: Track = .school
    /// The heading the protocol gives it.
    package var phase: String?
    /// Whether it must, may or must not be done.
    package var strength: Strength = .must
    /// What opens it.
    package var triggers: [Trigger] = []
    /// Read once, when a trigger fires.
    package var condition: Condition?
    /// What withdraws it while it is open.
    package var withdrawals: [Trigger] = []
    /// One instance for each of these pupils; one per dossier when nil.
    package var per: Involvements?
    /// Whether every trigger opens a new instance.
    package var repeats = false
    /// Who does it.
    package var performer: Performer = .init(.one(.caseOwner))
    /// Who decides, when it is not who does it.
    package var decider: Role.ID?
    /// Why that role decides; marked when the protocol names nobody.
    package var deciderGrounds: Grounds = .none
    /// By when.
    package var due: DueRule?
    /// How long what it starts lasts.
    package var lasts: Term?
    /// The gates before it.
    package var needs: [Need] = []
    /// Whether it may be waived.
    package var skip: Skip = .init(.withReason)
    /// Who is asked before it.
    package var consultations: [Consultation] = []
    /// Whose consent is a gate.
    package var consents: [Consent] = []
    /// The steps it cannot go together with.
    package var excludes: [ID] = []
    /// What is filled in.
    package var fields: [Field] = []
    /// How it can end; empty when it is simply done.
    package var outcomes: [Outcome] = []
    /// Who is told because of it.
    package var notices: [Notice] = []
    /// Where it is recorded.
    package var records: [RecordRule] = []
    /// Who may read it; the case's own set when nil.
    package var readers: ReaderSet.ID?
    /// Who owns the case afterwards.
    package var handover: Handover?
    /// When it turns an allegation into a finding: nil never, an empty list always, else with these outcomes.
    package var establishes: [Outcome.ID]?
    /// The plan that it starts for its pupil.
    package var starts: Plan.ID?
    /// The outcomes with which it starts that plan; empty for every one.
    package var startsWith: [Outcome.ID] = []
    /// The guide beside it, by role; the role nil is everybody else.
    package var guides: [Role.ID?: Name<Guide>] = [:]
    /// Advice to hand out.
    package var advice: [Name<Advice>] = []
    /// The document it rests on.
    package var document: Document.ID?
    /// A short remark.
    package var note: String?
    /// Why it exists.
    package var grounds: Grounds = .none

    /// A step with a title and the ordinary properties.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }

    /// What kind of act a step is.
    package enum Kind: String, Hashable, CaseIterable, Sendable {
        case conversation, task, analysis, decision, notice, record, form, contract, plan, measure, agreement
        case monitoring, evaluation, referral, escalation, handover, aftercare, question, closing
    }

    /// Whether a step must, may or must not be done.
    package enum Strength: String, Hashable, CaseIterable, Sendable {
        case must, may
        case mustNot = "must-not"
    }

    /// Whether it may be waived, and by whom.
    package struct Skip: Hashable, Sendable {
        /// Whether.
        package let leave: Leave
        /// The roles that may; whose step it is, and who leads the case, when empty.
        package let by: [Role.ID]
        /// Why.
        package let grounds: Grounds

        /// A rule about waiving.
        package init(_ leave: Leave, by: [Role.ID] = [], grounds: Grounds = .none) {
            self.leave = leave
            self.by = by
            self.grounds = grounds
        }

        /// The leave to waive.
        package enum Leave: String, Hashable, CaseIterable, Sendable {
            case withReason = "with-reason"
            case never, freely
        }
    }

    /// A role that is asked beforehand; its view does not bind.
    package struct Consultation: Hashable, Sendable {
        /// Who is asked.
        package let who: Role.ID
        /// Why.
        package let grounds: Grounds

        /// A consultation.
        package init(who: Role.ID, grounds: Grounds) {
            self.who = who
            self.grounds = grounds
        }
    }

    /// Somebody whose consent is a gate.
    package struct Consent: Hashable, Sendable {
        /// Whose.
        package let who: Role.ID
        /// Whether withdrawing it stops what was begun.
        package let withdrawalStops: Bool
        /// Why.
        package let grounds: Grounds

        /// A consent.
        package init(who: Role.ID, withdrawalStops: Bool, grounds: Grounds) {
            self.who = who
            self.withdrawalStops = withdrawalStops
            self.grounds = grounds
        }
    }

    /// Who owns the case after the step.
    package struct Handover: Hashable, Sendable {
        /// The new owner.
        package let to: Role.ID
        /// Only with these outcomes; with any when empty.
        package let outcomes: [Outcome.ID]
        /// Why.
        package let grounds: Grounds

        /// A hand-over.
        package init(to: Role.ID, outcomes: [Outcome.ID] = [], grounds: Grounds) {
            self.to = to
            self.outcomes = outcomes
            self.grounds = grounds
        }
    }
}

/// The five tracks of a case.
package enum Track: String, Hashable, CaseIterable, Sendable {
    case target, initiator, group, parents, school
}

/// Who does something: one role, several together, or one of several.
package struct Performer: Hashable, Sendable {
    /// Who.
    package var who: Who
    /// Marked when the protocol names nobody.
    package var grounds: Grounds

    /// A performer.
    package init(_ who: Who, grounds: Grounds = .none) {
        self.who = who
        self.grounds = grounds
    }

    /// The ways in which roles do something.
    package enum Who: Hashable, Sendable {
        case one(Role.ID)
        case together([Role.ID])
        case anyOf([Role.ID])
    }

    /// All roles named.
    package var roles: [Role.ID] {
        switch who {
        case .one(let role): [role]
        case .together(let roles), .anyOf(let roles): roles
        }
    }
}
