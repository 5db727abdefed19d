import Casework
import Playbooks

/// What the model checker found in the dossiers of one scope.
package struct PlanFinding: Hashable, Sendable {
    /// What is the matter.
    package let matter: Matter
    /// Whether it is shown by an example, or proved because every state was seen; else it was only not met.
    package let isRefuted: Bool
    /// The shortest example, as a scenario; nil for what never comes about.
    package let example: String?
    /// What brought the example there: how it was weighed, and each turn off the plain course, as a scenario writes it.
    package var turns: [String] = []

    /// What can be the matter.
    package enum Matter: Hashable, Sendable {
        /// The step was not opened in any state.
        case neverOpened(Step.ID)
        /// The step opens but was not done in any state; these stood in the way where it first opened.
        case neverDone(Step.ID, [String])
        /// An open case in which nobody has to do anything.
        case nothingOwed
        /// An open dossier in which nothing can be done any more, and these tasks wait.
        case stuck([TaskID])
        /// Whatever is done from here on, the dossier is never closed; these tasks are there.
        case noEnd([TaskID])
    }

    /// The finding as a sentence.
    package var text: String {
        switch matter {
        case .neverOpened(let step): isRefuted ? "\(step) never opens" : "\(step) was not seen to open"
        case .neverDone(let step, let obstacles):
            (isRefuted ? "\(step) opens but can never be done" : "\(step) opens, and was not seen to be done")
                + (obstacles.isEmpty ? "" : ": it waits for \(obstacles.joined(separator: ", "))")
        case .nothingOwed: "a case that is not closed, and in which nobody has to do anything" + cause
        case .stuck(let tasks): "nothing can be done any more" + Self.list(tasks) + cause
        case .noEnd(let tasks):
            "a round without an exit: the dossier can never be closed" + Self.list(tasks) + cause
        }
    }

    private var cause: String { turns.isEmpty ? "" : "; it came to this by " + turns.joined(separator: ", ") }

    private static func list(_ tasks: [TaskID]) -> String {
        tasks.isEmpty ? "" : "; still there: " + tasks.map(\.description).joined(separator: ", ")
    }
}

/// What the model checker did with the dossiers of one scope.
package struct PlanReport: Hashable, Sendable {
    /// The scope.
    package let scope: Plan.Scope
    /// How many different states were seen.
    package let states: Int
    /// Whether these are all of them, within the bounds that are always there.
    package let isComplete: Bool
    /// Up to how many departures from the plain course every course was followed; -1 when not even that course.
    package let departures: Int
    /// What was found.
    package let findings: [PlanFinding]
}
