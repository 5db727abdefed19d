import Casework
import Playbooks
import SchoolTime

// How dossiers begin.
extension Course {
    /// A report about pupils of one group; who takes part is known from the beginning.
    mutating func report(about group: String, yearGroup: Int) {
        let reports = habits.assumed.reports
        for party in parties(group, yearGroup) { _ = carry(.join(party), as: state.owner) }
        let reporters = Self.reporters
        let reporter = chance.pick(reporters) { reports.reporters[$0.rawValue] } ?? .parent
        guard let channel = channel(for: reporter) else { return }
        let report = CaseEvent.Report(
            reporter: reporter, channel: channel.id, receiver: channel.receiver, text: Self.reason,
            group: group)
        let actor = reporter == .staff ? state.owner : .reporter
        if carry(.report(report), as: actor) != nil { refusals += 1 }
        guard chance.succeeds(habits.assumed.outcomes.happens) else { return }
        let days = chance.number(in: habits.assumed.outcomes.happensAfter)
        incident = working(on: engine.calendar.schoolDays(after: now.date, count: days))
    }

    /// A dossier of a pupil, a group or a school year.
    mutating func open(with parties: [CaseParty]) {
        for party in parties { _ = carry(.join(party), as: state.owner) }
        if carry(.open, as: state.owner) != nil { refusals += 1 }
    }

    private static let reporters: [Channel.Audience] = [.pupil, .parent, .staff, .anonymous]

    private mutating func channel(for reporter: Channel.Audience) -> Channel? {
        let open = habits.playbook.intake.channels.filter { !$0.isDirect && $0.isOpen(to: reporter) }
        guard open.count > 1, !chance.succeeds(habits.assumed.reports.ordinaryChannel) else {
            return open.first ?? habits.playbook.intake.channels.first { !$0.isDirect }
        }
        return chance.pick(Array(open.dropFirst()))
    }

    private mutating func parties(_ group: String, _ yearGroup: Int) -> [CaseParty] {
        let reports = habits.assumed.reports
        let counts: [(Involvement, Int)] = [
            (.target, 1), (.initiator, max(1, count(reports.initiators))),
            (.follower, count(reports.followers)), (.witness, count(reports.witnesses)),
        ]
        return counts.flatMap { part, count in
            (0..<count).map { number in
                CaseParty(
                    pupil: Pupil.ID("\(part.rawValue)\(number)"), involvement: part, group: group,
                    yearGroup: yearGroup)
            }
        }
    }

    private mutating func count(_ weights: Weights) -> Int {
        chance.pick(Array(0...6)) { weights[String($0)] } ?? 0
    }
}
