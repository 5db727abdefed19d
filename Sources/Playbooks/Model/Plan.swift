/// Steps that belong together, in one of four scopes.
package struct Plan: Hashable, Sendable {
    /// The id of a plan.
    package typealias ID = Name<Plan>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// What a dossier that runs it is about.
    package var scope: Scope
    /// The step that ends the dossier.
    package var closing: Step.ID?
    /// Its steps, in the order written.
    package var steps: [Step]
    /// Why.
    package var grounds: Grounds

    /// A plan.
    package init(
        id: ID, title: String, scope: Scope, closing: Step.ID? = nil, steps: [Step], grounds: Grounds = .none
    ) {
        self.id = id
        self.title = title
        self.scope = scope
        self.closing = closing
        self.steps = steps
        self.grounds = grounds
    }

    /// What a dossier is about.
    package enum Scope: String, Hashable, CaseIterable, Sendable, Codable {
        case schoolYear = "school-year"
        case group, pupil
        case caseFile = "case"

        /// Whether its dossiers are of one school year, and the next has one of its own.
        package var hasOneYear: Bool { self == .schoolYear || self == .group }
    }
}

/// A change to the plan of a case while a condition holds.
package struct Overlay: Hashable, Sendable {
    /// The id of an overlay.
    package typealias ID = Name<Overlay>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// When it is active.
    package var condition: Condition
    /// The overlays it wins from.
    package var beats: [ID] = []
    /// Steps that wait while it is active.
    package var suspends: [Touch] = []
    /// Steps that are refused while it is active.
    package var forbids: [Touch] = []
    /// Steps that are done otherwise while it is active.
    package var replaces: [Replacement] = []
    /// Steps that it adds.
    package var steps: [Step] = []
    /// To whom the dossier is sealed while it is active: they alone read it, and the first of them does what nobody of them
    /// would. Nobody where it seals nothing.
    package var sealedTo: [Role.ID] = []
    /// Why.
    package var grounds: Grounds = .none

    /// An overlay.
    package init(id: ID, title: String, condition: Condition) {
        self.id = id
        self.title = title
        self.condition = condition
    }

    /// A step that it touches, and why.
    package struct Touch: Hashable, Sendable {
        /// The step.
        package let step: Step.ID
        /// Why.
        package let grounds: Grounds

        /// A touch.
        package init(step: Step.ID, grounds: Grounds) {
            self.step = step
            self.grounds = grounds
        }
    }

    /// What it changes in a step; nil leaves that as it is.
    package struct Replacement: Hashable, Sendable {
        /// The step.
        package let step: Step.ID
        /// Who does it.
        package var performer: Performer?
        /// By when.
        package var due: DueRule?
        /// How strong it is.
        package var strength: Step.Strength?
        /// What people read.
        package var title: String?
        /// Why.
        package var grounds: Grounds

        /// A replacement.
        package init(step: Step.ID, grounds: Grounds) {
            self.step = step
            self.grounds = grounds
        }
    }
}
