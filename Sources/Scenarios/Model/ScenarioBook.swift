import Playbooks
import SchoolTime

/// A playbook whose scenarios are read: what they share is worked out once. Keep it for as long as scenarios of the
/// same playbook follow.
package struct ScenarioBook: Sendable {
    /// The playbook in whose words the scenarios are written.
    package let playbook: Playbook
    /// What those words mean.
    let addressing: Addressing
    private let standing: Playbook
    private let adjusting: @Sendable ([String: String]) throws(AdjustmentError) -> Playbook
    private var known: [[String: String]: [PlayedPlaybook]] = [:]

    /// A playbook, and how choices are applied to it.
    ///
    /// - Parameters:
    ///   - playbook: the playbook in whose words the scenarios are written.
    ///   - standing: the playbook by which scenarios play that choose nothing, where a school made choices; the same
    ///     one when nil.
    ///   - adjusting: the playbook with the choices of a scenario, by address.
    package init(
        _ playbook: Playbook, standing: Playbook? = nil,
        adjusting: @escaping @Sendable ([String: String]) throws(AdjustmentError) -> Playbook
    ) {
        self.playbook = playbook
        self.standing = standing ?? playbook
        self.adjusting = adjusting
        addressing = Addressing(playbook)
    }

    /// The playbook with the choices of a scenario, under its calendar.
    mutating func played(
        choosing choices: [String: String], by calendar: SchoolCalendar
    ) throws(AdjustmentError) -> PlayedPlaybook {
        let alike = known[choices] ?? []
        if let same = alike.first(where: { $0.calendar == calendar }) { return same }
        let adjusted = if let one = alike.first { one.playbook } else { try adjusted(by: choices) }
        let played = PlayedPlaybook(adjusted, plain: playbook, calendar: calendar)
        known[choices, default: []].append(played)
        return played
    }

    private func adjusted(by choices: [String: String]) throws(AdjustmentError) -> Playbook {
        choices.isEmpty ? standing : try adjusting(choices)
    }
}
