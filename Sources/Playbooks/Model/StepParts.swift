/// Something filled in when a step is done.
package struct Field: Hashable, Sendable {
    /// The id of a field, unique in its step.
    package typealias ID = Name<Field>

    /// Its id; that of the fact when it states one.
    package let id: ID
    /// What people read.
    package var title: String
    /// What is filled in.
    package var type: Kind = .text
    /// The answers to choose from.
    package var answers: [Fact.Option] = []
    /// The fact that it states.
    package var fact: Fact.ID?
    /// Whether it may stay empty.
    package var isRequired = false
    /// The outcomes with which it may not stay empty, when it may with others.
    package var requiredWith: [Outcome.ID] = []
    /// The only outcomes with which it is filled in; all when empty.
    package var onlyWith: [Outcome.ID] = []
    /// Of which pupils it says something: it stands in the records of those pupils alone; of all when nil.
    package var of: Role.ID?
    /// How many pupils, or which number; nil for any.
    package var bounds: Condition.Bounds?
    /// Whether what lies outside the bounds is kept all the same, with a remark.
    package var onlyWarns = false
    /// The first day that a date may be.
    package var notBefore: DayLimit?
    /// The last day that a date may be.
    package var notAfter: DayLimit?
    /// When it is shown.
    package var showIf: Condition?
    /// Why it is asked.
    package var grounds: Grounds = .none

    /// A field with a title.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }

    /// Whether it may stay empty when the step ends so.
    package func isRequired(with outcome: Outcome.ID?) -> Bool {
        isRequired || outcome.map(requiredWith.contains) == true
    }

    /// Whether it must be filled in whenever it can be.
    package var isRequiredWhereItBelongs: Bool {
        isRequired || !onlyWith.isEmpty && onlyWith.allSatisfy(requiredWith.contains)
    }

    /// Lets it stay empty, or asks it whenever it can be filled in.
    mutating func mayStayEmpty(_ mayStayEmpty: Bool) {
        isRequired = !mayStayEmpty && onlyWith.isEmpty
        if mayStayEmpty { requiredWith = [] } else if !onlyWith.isEmpty { requiredWith = onlyWith }
    }

    /// Whether it can be filled in when the step ends so.
    package func belongs(with outcome: Outcome.ID?) -> Bool {
        onlyWith.isEmpty || outcome.map(onlyWith.contains) == true
    }

    /// Whether an answer that is kept lies outside the bounds.
    package func isRemarkable(_ answer: String) -> Bool {
        guard onlyWarns, let bounds else { return false }
        let found = type == .pupils ? answer.split { $0 == " " || $0 == "," }.uniqued().count : Int(answer)
        return found.map { !bounds.contain($0) } ?? false
    }

    /// What can be filled in.
    package enum Kind: String, Hashable, CaseIterable, Sendable {
        case text, long, choice, date, number, agreements, pupils, role
        case yesNo = "yes-no"
    }
}

/// A way in which a step can end.
package struct Outcome: Hashable, Sendable {
    /// The id of an outcome, unique in its step.
    package typealias ID = Name<Outcome>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// Whether the same step opens once more.
    package var again: Again?
    /// Whether it closes the dossier.
    package var endsDossier = false
    /// Why.
    package var grounds: Grounds = .none

    /// An outcome with a title.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }

    /// How a step opens once more.
    package struct Again: Hashable, Sendable {
        /// The deadline of the next time.
        package var due: DueRule
        /// How often at most; without end when nil.
        package var atMost: Int?
        /// The step that opens instead after that.
        package var then: Step.ID?
        /// Why.
        package var grounds: Grounds

        /// A repetition.
        package init(due: DueRule, atMost: Int? = nil, then: Step.ID? = nil, grounds: Grounds = .none) {
            self.due = due
            self.atMost = atMost
            self.then = then
            self.grounds = grounds
        }
    }
}

/// Somebody who must be told something.
package struct Notice: Hashable, Sendable {
    /// The id of a notice, unique in its step: its place in the list, or the name it was given.
    package typealias ID = Name<Notice>

    /// Its id.
    package let id: ID
    /// Who is told; each is a duty of its own.
    package var recipients: [Role.ID]
    /// What about: a short text, or the id of a letter.
    package var what: String?
    /// Whether it is owed when the step opens rather than when it is done.
    package var isOwedAtOpening = false
    /// Whether it has no use any more once the step is done, as an invitation to it.
    package var isOnlyBefore = false
    /// Whether it must or may be told.
    package var strength: Step.Strength = .must
    /// Read when it would be owed.
    package var condition: Condition?
    /// The channel over which a report must have come to owe it, for copies of reports; nil for any other notice.
    package var channel: Channel.ID?
    /// By when; as the step when nil.
    package var due: DueRule?
    /// Who tells; who does the step when nil.
    package var performer: Performer?
    /// Why.
    package var grounds: Grounds = .none

    /// A notice to recipients.
    package init(id: ID, recipients: [Role.ID]) {
        self.id = id
        self.recipients = recipients
    }
}

/// Where doing a step is recorded.
package struct RecordRule: Hashable, Sendable {
    /// The place.
    package let place: RecordPlace.ID
    /// With which pupils; `class` or nil for records that are not a pupil's.
    package let of: Role.ID?
    /// Why.
    package let grounds: Grounds

    /// A rule about recording.
    package init(place: RecordPlace.ID, of: Role.ID?, grounds: Grounds) {
        self.place = place
        self.of = of
        self.grounds = grounds
    }
}
