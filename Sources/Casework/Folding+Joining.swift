import Playbooks
import SchoolTime

// Reports that are joined to a case, and taken out again.
extension Folding {
    /// Takes in a report, and keeps what that opened and ended: a mistake is taken back by it.
    mutating func takeIn(_ joined: JoinedReport) {
        let before = state.tasks
        let hadReport = state.report != nil
        var taken = TakenReport(joined, at: event.at, version: state.version)
        take(joined.report)
        taken.danger = dangerKey.flatMap { state.facts[$0] }
        if joined.danger == .yes { bringDanger() }
        settle()
        taken.isFirst = !hadReport
        taken.opened = state.tasks[before.count...].map(\.id)
        taken.ended = zip(before, state.tasks).filter { $0.isActive && $1.wasWithdrawn }.map(\.0.id)
        state.taken.append(taken)
    }

    /// What the school said of danger in the report's own dossier holds here too, and what it asks opens here.
    private mutating func bringDanger() {
        guard let key = dangerKey else { return }
        noteDanger()
        setFact(key.fact, .yes, event.by.role, nil)
    }

    /// Notes that the event reports danger, once.
    mutating func noteDanger() {
        let now = CaseState.Dated(at: event.at, version: state.version)
        if state.dangerReported.last != now { state.dangerReported.append(now) }
    }

    /// What a report that is taken out said of danger is forgotten, and what people said of it since stays.
    private mutating func forgetDanger(_ taken: TakenReport) {
        state.dangerReported.removeAll { $0.version == taken.version }
        guard let key = dangerKey, state.facts[key]?.version == taken.version else { return }
        state.facts[key] = taken.danger
    }

    private var dangerKey: CaseState.FactKey? {
        engine.playbook.intake.danger.map { CaseState.FactKey(fact: $0, pupil: nil) }
    }

    /// What the report brought about and nobody did yet is no longer asked, and what it ended is asked again. What people
    /// did since stays done.
    mutating func takeOut(_ from: DossierLink) {
        guard let place = state.taken.lastIndex(where: { $0.joined.from.id == from.id && !$0.isOut })
        else { return }
        state.taken[place].isOut = true
        let taken = state.taken[place]
        if taken.isFirst {
            state.report = nil
            forget(.opened, at: taken.at)
        }
        let latest = state.taken.last { !$0.isOut }
        state.latestChannel = (latest?.joined.report ?? state.report)?.channel
        forgetDanger(taken)
        forget(.report, at: taken.at)
        forget(.reportOver(taken.joined.report.channel), at: taken.at)
        state.leftOpen.removeAll(where: taken.opened.contains)
        guard !state.isClosed else { return }
        for id in taken.opened where state.task(id)?.isActive == true {
            setStatus(of: id, .withdrawn(at: event.at))
        }
        for id in taken.ended where state.task(id)?.wasWithdrawn == true { setStatus(of: id, .active) }
    }

    /// Terms that run from the latest report run from the one before again.
    private mutating func forget(_ trigger: Trigger, at moment: Moment) {
        let key = CaseState.OccurrenceKey(trigger: trigger, pupil: nil)
        guard let place = state.occurrences[key]?.lastIndex(where: { $0.at == moment }) else { return }
        state.occurrences[key]?.remove(at: place)
        if state.occurrences[key]?.isEmpty == true { state.occurrences[key] = nil }
    }

    private mutating func setStatus(of id: TaskID, _ status: CaseTask.Status) {
        if let place = state.positions[id] { state.tasks[place].status = status }
    }

    /// What is still to be done about the report is done in the case from here on.
    mutating func join(to link: DossierLink) {
        state.joinedTo = link
        state.isClosed = true
        for index in state.tasks.indices where state.tasks[index].isActive {
            state.leftOpen.append(state.tasks[index].id)
            state.tasks[index].status = .withdrawn(at: event.at)
        }
    }

    /// The report was joined to another case by mistake: what was open then is open again.
    mutating func comeBack() {
        for id in state.leftOpen { setStatus(of: id, .active) }
        state.leftOpen = []
        state.joinedTo = nil
        // Whoever was shut out stays so until somebody says that it is not about them.
        state.barring = Barring()
    }
}
