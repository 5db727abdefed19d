import Playbooks
import Texts

/// All drawings of a playbook, and which step stands on which of them.
///
/// A real plan has thirty to sixty steps, more than anybody follows on one sheet. So a plan is divided by the phases
/// that its protocol gives it; every step stands on one sheet, and arrows to another sheet end in a sign with its name.
package struct Atlas: Sendable {
    /// The plans, those of a case first, then the overlays.
    package let parts: [Part]
    /// The playbook.
    package let playbook: Playbook
    private let places: [Step.ID: Place]
    /// What a step opens: the steps that name it as what opens them, in the order written.
    let followers: [Step.ID: [Follower]]
    /// For a step that comes when another one had some outcome too often: those steps and outcomes.
    let lastResorts: [Step.ID: [(step: Step.ID, outcome: Outcome.ID)]]

    /// A plan or an overlay.
    package struct Part: Hashable, Sendable {
        /// What it draws.
        package let subject: Subject
        /// What people read.
        package let title: String
        /// Its sheets; at least one.
        package let sheets: [Sheet]

        /// Its name in addresses and of its file: `step-plan`, `overlay.grooming`.
        package var key: String {
            switch subject {
            case .plan(let plan): plan.id.text
            case .overlay(let overlay): "overlay.\(overlay.id)"
            }
        }

        /// Whether it is a plan of a case: neither an overlay, nor a plan of a pupil, a group or a school year.
        package var isPlanOfCase: Bool {
            if case .plan(let plan) = subject { plan.scope == .caseFile } else { false }
        }
    }

    /// What is drawn.
    package enum Subject: Hashable, Sendable {
        case plan(Plan)
        case overlay(Overlay)
    }

    /// Where a step stands: the part and the sheet, by their places in the lists.
    package struct Place: Hashable, Sendable {
        /// The part.
        package let part: Int
        /// The sheet of it.
        package let sheet: Int

        /// A place.
        package init(part: Int, sheet: Int) {
            self.part = part
            self.sheet = sheet
        }
    }

    /// A step that another one opens, and how.
    struct Follower: Hashable {
        let step: Step.ID
        let way: Way
    }

    /// How one step leads to another.
    enum Way: Hashable {
        case moment(Trigger.Moment)
        /// It had this outcome so often that the other one comes instead.
        case tooOften(Outcome.ID, times: Int)
    }

    /// The drawings of a playbook, with the words of a language.
    package init(_ playbook: Playbook, _ texts: DrawingTexts) {
        self.playbook = playbook
        let plans =
            playbook.plans.filter { $0.scope == .caseFile } + playbook.plans.filter { $0.scope != .caseFile }
        parts =
            plans.map { Part(subject: .plan($0), title: $0.title, sheets: Sheet.divide($0.steps, texts)) }
            + playbook.overlays.map {
                Part(subject: .overlay($0), title: $0.title, sheets: Sheet.divide($0.steps, texts))
            }
        var places: [Step.ID: Place] = [:]
        for (part, drawn) in parts.enumerated() {
            for (sheet, steps) in drawn.sheets.map(\.steps).enumerated() {
                for step in steps { places[step.id] = Place(part: part, sheet: sheet) }
            }
        }
        self.places = places
        followers = Self.followers(in: playbook.everyStep)
        var resorts: [Step.ID: [(step: Step.ID, outcome: Outcome.ID)]] = [:]
        for step in playbook.everyStep {
            for case (let outcome, let then?) in step.outcomes.map({ ($0.id, $0.again?.then) }) {
                resorts[then, default: []].append((step.id, outcome))
            }
        }
        lastResorts = resorts
    }

    /// Where a step stands; nil when it is no step of a plan or an overlay.
    package func place(of step: Step.ID) -> Place? { places[step] }

    /// Where the drawings of a plan begin.
    func place(of plan: Plan.ID) -> Place? {
        parts.firstIndex { $0.key == plan.text }.map { Place(part: $0, sheet: 0) }
    }

    /// What a sheet is called: the title of its plan, then its own. Seen from the same plan its own is enough.
    func title(of place: Place, from here: Part? = nil) -> String {
        let part = parts[place.part]
        guard let title = part.sheets[place.sheet].title?.capitalizedFirst else { return part.title }
        return part == here ? title : "\(part.title), \(title)"
    }

    /// The step with this id.
    func step(_ id: Step.ID) -> Step? {
        guard let place = places[id] else { return nil }
        return parts[place.part].sheets[place.sheet].steps.first { $0.id == id }
    }

    private static func followers(in steps: [Step]) -> [Step.ID: [Follower]] {
        var found: [Step.ID: [Follower]] = [:]
        func add(_ follower: Follower, after step: Step.ID) {
            if found[step]?.contains(follower) != true { found[step, default: []].append(follower) }
        }
        for step in steps {
            for case .step(let before, let moment) in step.triggers where before != step.id {
                add(Follower(step: step.id, way: .moment(moment)), after: before)
            }
            for outcome in step.outcomes {
                guard let again = outcome.again, let then = again.then, then != step.id else { continue }
                add(
                    Follower(step: then, way: .tooOften(outcome.id, times: again.atMost ?? 1)), after: step.id
                )
            }
        }
        return found
    }
}
