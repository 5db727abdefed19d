import Casework
import Playbooks
import SchoolTime

/// A playbook as scenarios play it: with their choices and under their calendar. Those that choose alike share it.
final class PlayedPlaybook: Sendable {
    /// The playbook with the choices.
    let playbook: Playbook
    /// The playbook in whose words it is told: also what a choice took out of the other has its title here.
    let plain: Playbook
    let calendar: SchoolCalendar
    private let engines: [Plan.Scope: CaseEngine]

    init(_ playbook: Playbook, plain: Playbook, calendar: SchoolCalendar) {
        self.playbook = playbook
        self.plain = plain
        self.calendar = calendar
        engines = Dictionary(
            uniqueKeysWithValues: Plan.Scope.allCases.map {
                ($0, CaseEngine(playbook: playbook, calendar: calendar, scope: $0))
            })
    }

    /// The engine for dossiers of a scope.
    func engine(_ scope: Plan.Scope) -> CaseEngine {
        engines[scope] ?? CaseEngine(playbook: playbook, calendar: calendar, scope: scope)
    }

    /// The same with a playbook that was changed; nil when the change leaves it as it is.
    func changed(by mutation: Mutation) -> PlayedPlaybook? {
        let changed = mutation(playbook)
        return changed == playbook ? nil : PlayedPlaybook(changed, plain: plain, calendar: calendar)
    }
}
