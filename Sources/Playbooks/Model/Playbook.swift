import SchoolTime

/// A school's protocol as data: what the program checks, explains and carries out.
package struct Playbook: Hashable, Sendable {
    /// The id of a playbook.
    package typealias ID = Name<Playbook>

    /// Its id; the name of its folder.
    package let id: ID
    /// Counts up; a published version never changes.
    package var version = 1
    /// The school.
    package var school: String
    /// What the school calls the document.
    package var title: String
    /// The kind of school.
    package var kind: Kind = .primary
    /// The role that owns a case until a hand-over.
    package var caseOwner: Role.ID
    /// From when it holds; nil when not stated.
    package var validFrom: SchoolDate?
    /// Until when; nil when not stated.
    package var validUntil: SchoolDate?
    /// When it must be reviewed; nil when not stated.
    package var reviewBy: SchoolDate?
    /// Who keeps the document; nil when not stated.
    package var owner: String?
    /// The roles, in the order written.
    package var roles: [Role] = [] {
        didSet { rolePlaces = Dictionary(roles.indices.map { (roles[$0].id, $0) }) { first, _ in first } }
    }
    /// Where a role stands among the roles.
    private var rolePlaces: [Role.ID: Int] = [:]
    /// The facts, in the order written.
    package var facts: [Fact] = []
    /// How a report is weighed.
    package var triage: Triage
    /// How reports come in.
    package var intake: Intake
    /// The plans, in the order written.
    package var plans: [Plan] = []
    /// The overlays.
    package var overlays: [Overlay] = []
    /// The happenings.
    package var happenings: [Happening] = []
    /// The counters.
    package var counters: [Counter] = []
    /// Where things are recorded.
    package var records: [RecordPlace] = []
    /// Who may read.
    package var readerSets: [ReaderSet] = []
    /// The set for everything that names no other.
    package var caseReaders: ReaderSet.ID?
    /// When people are reminded.
    package var reminders: ReminderRule?
    /// What a school may choose.
    package var settings: [Setting] = []
    /// The documents it refers to.
    package var documents: [Document] = []
    /// Choices whose anchor hangs on a setting, by the address of the deadline.
    package var anchorChoices: [String: AnchorChoice] = [:]
    /// Terms that hang on a setting, by the address of the deadline.
    package var termSettings: [String: Setting.ID] = [:]
    /// The settings from which a term, a number or an anchor is taken.
    package var settingsRead: Set<Setting.ID> = []
    /// The longer texts.
    package var texts = PlaybookTexts()
    /// Every rule and gap of the paper protocol.
    package var register: [RegisterRow] = [] {
        didSet {
            places = Dictionary(register.indices.map { (register[$0].id, $0) }) { first, _ in first }
        }
    }
    /// Where a row stands in the register.
    private var places: [RegisterRow.ID: Int] = [:]
    /// Why, as a whole.
    package var grounds: Grounds = .none

    /// A playbook without plans.
    package init(id: ID, school: String, title: String, caseOwner: Role.ID, triage: Triage, intake: Intake) {
        self.id = id
        self.school = school
        self.title = title
        self.caseOwner = caseOwner
        self.triage = triage
        self.intake = intake
    }

    /// The row of the register with this id.
    package func row(_ id: RegisterRow.ID) -> RegisterRow? { places[id].map { register[$0] } }

    /// The step with this id, of whatever plan or overlay.
    package func step(_ id: Step.ID) -> Step? {
        for plan in plans {
            if let place = plan.steps.firstIndex(where: { $0.id == id }) { return plan.steps[place] }
        }
        for overlay in overlays {
            if let place = overlay.steps.firstIndex(where: { $0.id == id }) { return overlay.steps[place] }
        }
        return nil
    }

    /// The role with this id.
    package func role(_ id: Role.ID) -> Role? { rolePlaces[id].map { roles[$0] } }

    /// The role itself, or the first along the line of stand-ins that can act, given who cannot and why.
    package func standIn(for role: Role.ID, unavailable: [Role.ID: String]) -> Role.ID {
        var passed: Set<Role.ID> = []
        var acting = role
        while let reason = unavailable[acting], passed.insert(acting).inserted,
            let next = self.role(acting)?.standIn(because: reason)
        {
            acting = next
        }
        return acting
    }

    /// Whether a role can own a case. Whoever holds it then has the case in hand and reads it. So it is somebody to whom
    /// the protocol gives something to do or to read; and as a team can be everybody of the school, it owns one only where
    /// the protocol itself lets it, or lets it stand in for somebody.
    package func canOwnCases(_ id: Role.ID) -> Bool {
        switch role(id)?.nature {
        case .person: givesWork(to: id)
        case .team:
            id == caseOwner || everyStep.contains { $0.handover?.to == id }
                || roles.contains { $0.standIn == id || $0.standInWhenAccused == id }
        case .outside, .body, nil: false
        }
    }

    /// Whether a role does, decides, weighs, receives, reads or watches over something, or takes over from one that does. Who
    /// is only told or asked something has no part in a case.
    private func givesWork(to id: Role.ID) -> Bool {
        let watching = [caseOwner] + triage.performer.roles + [triage.reviewer].compactMap(\.self)
        return watching.contains(id) || role(id)?.statutoryTasks.isEmpty == false
            || intake.channels.contains {
                $0.receiver == id || $0.choices.contains(id) || $0.copies.contains(id)
            }
            || readerSets.contains { $0.roles.contains(id) || $0.sealedTo == id }
            || roles.contains { $0.standIn == id || $0.standInWhenAccused == id }
            || everyStep.contains {
                $0.performer.roles.contains(id) || $0.decider == id || $0.handover?.to == id
            }
    }

    /// What a role is called; nil when there is no such role.
    package func title(of role: Role.ID) -> String? { rolePlaces[role].map { roles[$0].title } }

    /// The paragraphs of the paper protocol that something comes from, each once, in the order cited.
    package func paragraphs(of grounds: Grounds) -> [String] {
        grounds.cites.reduce(into: []) { paragraphs, id in
            guard let place = places[id] else { return }
            let paragraph = register[place].paragraph
            if !paragraph.isEmpty, !paragraphs.contains(paragraph) { paragraphs.append(paragraph) }
        }
    }

    /// From when it holds, when that day comes after this one.
    package func beginsAfter(_ day: SchoolDate) -> SchoolDate? { validFrom.flatMap { $0 > day ? $0 : nil } }

    /// The kinds of schools, which the law tells apart.
    package enum Kind: String, Hashable, CaseIterable, Sendable {
        case primary, secondary
    }

    /// An anchor that hangs on a setting.
    package struct AnchorChoice: Hashable, Sendable {
        /// The setting.
        package let setting: Setting.ID
        /// The anchor for each of its values.
        package let anchors: [String: Trigger]

        /// A choice.
        package init(setting: Setting.ID, anchors: [String: Trigger]) {
            self.setting = setting
            self.anchors = anchors
        }
    }
}
