import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("What holds of every case of every school")
struct PropertyTests {
    private func walks(_ playbook: ShippedPlaybook, check: (RandomWalk) throws -> Void) throws {
        for walk in try Self.all.get()[playbook] ?? [] { try check(walk) }
    }

    /// Walked once for all checks.
    private static let all = Result {
        try Dictionary(
            uniqueKeysWithValues: ShippedPlaybook.allCases.map { playbook in
                let engine = try playbook.engine()
                return (playbook, try (1...12).map { try RandomWalk(engine, seed: $0, length: 60) })
            })
    }

    @Test(
        "the walks go somewhere: most of what is tried is accepted, and cases get far",
        arguments: ShippedPlaybook.allCases)
    func walksGoSomewhere(playbook: ShippedPlaybook) throws {
        var (accepted, refused, done, closed) = (0, 0, 0, 0)
        try walks(playbook) { walk in
            accepted += walk.tally.accepted
            refused += walk.tally.refused
            done += walk.state.tasks.count { $0.ending != nil }
            closed += walk.events.count { if case .closed = $0.what { true } else { false } }
        }
        #expect(accepted > refused && refused > 0 && done > 60 && closed > 0)
    }

    @Test(
        "the same history gives the same case: at once, event by event, and read back",
        arguments: ShippedPlaybook.allCases)
    func sameHistory(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            let engine = walk.engine
            #expect(engine.fold(walk.events) == walk.state)
            var later = engine.fold(walk.events.prefix(walk.events.count / 2))
            _ = engine.obligations(in: later, at: walk.now)
            for event in walk.events.dropFirst(walk.events.count / 2) {
                engine.fold(try CaseEvent(stored: event.stored), into: &later)
            }
            #expect(later == walk.state)
            #expect(
                engine.obligations(in: later, at: walk.now)
                    == engine.obligations(in: walk.state, at: walk.now))
        }
    }

    @Test(
        "looking at every condition after each event comes to the same as looking where something changed",
        arguments: ShippedPlaybook.allCases)
    func looksAgainWhereItMust(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            var whole = walk.engine.start
            for event in walk.events {
                whole.changes.parts = .all
                walk.engine.fold(event, into: &whole)
            }
            #expect(whole == walk.state)
        }
    }

    @Test(
        "no obligation without somebody who must do it and a rule that says so",
        arguments: ShippedPlaybook.allCases)
    func ownerAndWhy(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            for obligation in walk.engine.obligations(in: walk.state, at: walk.now) {
                #expect(!obligation.owners.roles.isEmpty, "\(obligation.id)")
                #expect(!obligation.why.grounds.rows.isEmpty, "\(obligation.id)")
                let isOurs = obligation.id.step == SettingRight.step
                #expect(!isOurs || obligation.why.grounds.isDefault, "\(obligation.id)")
            }
        }
    }

    @Test(
        "a version that says the same carries every history, and changes nothing",
        arguments: ShippedPlaybook.allCases)
    func identicalVersion(playbook: ShippedPlaybook) throws {
        let twin = try playbook.engine()
        try walks(playbook) { walk in
            #expect(twin.misfits(of: walk.events) == [])
            let after = twin.fold(walk.events)
            #expect(
                DutyChange.between(
                    walk.engine.standing(in: walk.state, at: walk.now),
                    twin.standing(in: after, at: walk.now))
                    == [])
            #expect(
                CourseDifference.between(walk.state, by: walk.engine, after, by: twin, at: walk.now) == [])
            #expect(walk.engine.readersChanges(to: twin, in: walk.state) == [])
        }
    }

    @Test("a closed case owes nothing but its last words", arguments: ShippedPlaybook.allCases)
    func closed(playbook: ShippedPlaybook) throws {
        var seen = 0
        try walks(playbook) { walk in
            for length in walk.events.indices {
                guard case .closed = walk.events[length].what else { continue }
                seen += 1
                let state = walk.engine.fold(walk.events.prefix(length + 1))
                let later = Moment(date: walk.now.date + 400, time: walk.now.time)
                let owed = walk.engine.obligations(in: state, at: later).filter { !$0.state.isOver }
                #expect(owed.allSatisfy { $0.id.isNotice && state.task($0.id.parent)?.ending != nil })
            }
        }
        #expect(seen > 0)
    }

    @Test(
        "a due date is a school day, unless the protocol counts exactly", arguments: ShippedPlaybook.allCases)
    func schoolDays(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            for obligation in walk.engine.obligations(in: walk.state, at: walk.now) {
                guard let due = obligation.due, let task = walk.state.task(obligation.id), task.isActive,
                    let rule = walk.engine.dueRule(of: task, in: walk.state), !rule.isExact
                else { continue }
                #expect(walk.engine.calendar.isSchoolDay(due.due), "\(obligation.id) \(due.due)")
            }
        }
    }

    @Test("what is done is done, however late one asks", arguments: ShippedPlaybook.allCases)
    func doneStaysDone(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            let now = walk.engine.obligations(in: walk.state, at: walk.now).filter { $0.state.isOver }
            let later = Moment(date: walk.now.date + 200, time: walk.now.time)
            let then = Dictionary(
                uniqueKeysWithValues: walk.engine.obligations(in: walk.state, at: later).map { ($0.id, $0) })
            for obligation in now {
                #expect(then[obligation.id]?.state.word == obligation.state.word)
                #expect(then[obligation.id]?.ending == obligation.ending)
            }
        }
    }

    @Test(
        "no obligation stands twice, and none is late that is only offered",
        arguments: ShippedPlaybook.allCases)
    func onceEach(playbook: ShippedPlaybook) throws {
        try walks(playbook) { walk in
            let later = Moment(date: walk.now.date + 200, time: walk.now.time)
            let obligations = walk.engine.obligations(in: walk.state, at: later)
            #expect(Set(obligations.map(\.id)).count == obligations.count)
            #expect(!obligations.contains { $0.strength == .may && $0.state.isOwed })
        }
    }
}

extension DueRule {
    fileprivate var isExact: Bool {
        switch span {
        case .term(_, .exact), .term(_, .extendedByLaw), .between, .atOnceSchoolOrNot: true
        default: false
        }
    }
}
