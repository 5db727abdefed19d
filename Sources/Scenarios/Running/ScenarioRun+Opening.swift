import Casework
import Playbooks
import SchoolTime

// Opening dossiers, and writing in them.
extension ScenarioRun {
    /// Opens a dossier that is addressed for the first time. A case opens by a report only.
    mutating func open(_ key: DossierKey, at now: Moment) {
        guard key != .caseFile, dossiers[id(of: key, at: now)] == nil else { return }
        begin(key, at: now)
        append([.opened], to: id(of: key, at: now), at: now)
    }

    /// Makes a dossier, with its pupils and with what holds for the whole school.
    mutating func begin(_ key: DossierKey, at now: Moment) {
        let id = id(of: key, at: now)
        let engine = school.engine(key.scope)
        dossiers[id] = Dossier(engine: engine, state: engine.start)
        append(schoolWide + parties(of: key).map(CaseEvent.What.joined), to: id, at: now)
    }

    private func parties(of key: DossierKey) -> [CaseParty] {
        let present = school.pupils.filter { !$0.joinsLater }
        switch key {
        case .caseFile: return present.compactMap { pupil in pupil.involvement.map(pupil.party) }
        case .pupil(let id): return school.pupils.filter { $0.id == id }.map { $0.party(as: .pupil) }
        case .group(let group): return present.filter { $0.group == group }.map { $0.party(as: .pupil) }
        case .schoolYear: return present.map { $0.party(as: .pupil) }
        }
    }

    /// Writes what happens by itself.
    mutating func append(_ events: [CaseEvent.What], to id: DossierID, at now: Moment) {
        append(events.map { CaseEvent(at: now, by: .init(role: school.playbook.caseOwner), $0) }, to: id)
    }

    /// Writes events in a dossier, and opens what they start elsewhere.
    mutating func append(_ events: [CaseEvent], to id: DossierID) {
        for event in events {
            guard let engine = dossiers[id]?.engine, var state = dossiers[id]?.state else { return }
            engine.fold(event, into: &state)
            dossiers[id]?.state = state
            dossiers[id]?.events.append(event)
            startPlans(after: event, in: id)
        }
    }

    /// A step that starts a plan opens the dossier of its pupil, or of the pupil's group.
    private mutating func startPlans(after event: CaseEvent, in id: DossierID) {
        guard case .done(let completion) = event.what, let dossier = dossiers[id],
            let step = dossier.engine.step(completion.task.step), let started = step.starts,
            step.startsWith.isEmpty || completion.outcome.map(step.startsWith.contains) == true,
            let plan = school.playbook.plans.first(where: { $0.id == started })
        else { return }
        let pupils = completion.task.pupil.map { [$0] } ?? dossier.state.parties.map(\.pupil)
        for pupil in pupils {
            switch plan.scope {
            case .pupil: open(.pupil(pupil), at: event.at)
            case .group:
                let group = school.pupils.first { $0.id == pupil }?.group
                if let group { open(.group(group), at: event.at) }
            case .schoolYear: open(.schoolYear, at: event.at)
            case .caseFile: break
            }
        }
    }

    // MARK: reports

    /// Files a report: in the open case of the same plan, or in a new one.
    mutating func file(_ filed: ReportFiled, at now: Moment) throws(Mishap) {
        guard let channel = school.playbook.intake.channels.first(where: { $0.id == filed.channel }) else {
            throw .impossible("the school has switched off the channel \(filed.channel)")
        }
        let report = CaseEvent.Report(
            reporter: filed.by, channel: channel.id, receiver: receiver(of: channel), text: filed.text)
        latestReport = report
        guard !channel.isDirect else { return try ask(report, at: now) }
        let current = dossiers[.caseFile(cases)]
        if current == nil || current?.state.isClosed == true || current?.state.channelPlan != channel.plan {
            cases += 1
            begin(.caseFile, at: now)
        }
        try decide(.report(report), by: .init(role: .reporter), on: .caseFile, at: now)
        try state(filed.facts, by: nil, on: .caseFile, at: now)
    }

    /// Asks over a channel that opens no dossier. Who may use it is judged as for any other.
    private func ask(_ report: CaseEvent.Report, at now: Moment) throws(Mishap) {
        let engine = school.engine(.caseFile)
        do throws(Refusal) {
            _ = try engine.decide(.report(report), on: engine.start, by: .init(role: .reporter), at: now)
        } catch {
            throw .refused(error)
        }
    }

    /// The role that receives a report, or its stand-in.
    private func receiver(of channel: Channel) -> Role.ID {
        let engine = school.engine(.caseFile)
        let noon = Moment(iso: "2000-01-01")
        let events = noon.map { noon in
            schoolWide.map { CaseEvent(at: noon, by: .init(role: .caseOwner), $0) }
        }
        return engine.standIn(for: channel.receiver, in: engine.fold(events ?? []))
    }
}
