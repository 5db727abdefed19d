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
        append(attached + parties(of: key).map(CaseEvent.What.joined), to: id, at: now)
        follow(in: id, at: now)
    }

    /// Brings a dossier in line with who is away in the school.
    mutating func follow(in id: DossierID, at now: Moment) {
        guard let dossier = dossiers[id] else { return }
        append(dossier.engine.following(away.union(gone(on: now.date)), in: dossier.state), to: id, at: now)
    }

    /// Those who no longer work at the school, as persons.
    private func gone(on day: SchoolDate) -> Set<Away> {
        let left = school.staff.filter { !$0.isThere(on: day) }
        return Set(left.map { Away(role: Role.ID(person: $0.name), reason: Away.vacant) })
    }

    /// Lets every open dossier know which of the persons who were chosen left the school since.
    mutating func followLeavers(at now: Moment) {
        let gone = Set(gone(on: now.date).map(\.role))
        guard !gone.isEmpty else { return }
        let waiting = dossiers.filter { _, dossier in
            dossier.state.chosen.contains { gone.contains($0) && dossier.state.unavailable[$0] == nil }
        }
        for id in waiting.keys { follow(in: id, at: now) }
    }

    private func parties(of key: DossierKey) -> [CaseParty] {
        let present = school.pupils.filter { !$0.joinsLater }
        switch key {
        case .caseFile: return present.compactMap { pupil in pupil.involvement.map(pupil.party) }
        case .pupil(let id): return school.pupils.filter { $0.id == id }.map { $0.party(as: .pupil) }
        case .group(let group, _): return present.filter { $0.group == group }.map { $0.party(as: .pupil) }
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
        guard let dossier = dossiers[id] else { return }
        for start in dossier.engine.starts(of: [event], in: dossier.state) {
            switch start.subject {
            case .pupil(let pupil): open(.pupil(pupil), at: event.at)
            case .group(let group): open(.group(group), at: event.at)
            }
        }
    }

    // MARK: reports

    /// Files a report: in a dossier of its own, or in the case that it belongs to, as whoever weighs it would do.
    mutating func file(_ filed: ReportFiled, at now: Moment) throws(Mishap) {
        let intake = school.playbook.intake
        guard let chosen = intake.channels.first(where: { $0.id == filed.channel }) else {
            throw .impossible("the school has switched off the channel \(filed.channel)")
        }
        let answers = Dictionary(filed.facts.map { ($0.fact, $0.answer) }) { first, _ in first }
        let channel = intake.channel(chosen: chosen, saying: answers, by: filed.by)
        let receiver = school.engine(.caseFile).receiver(
            of: channel, chosen: filed.to.map { Role.ID(person: $0) }, while: away, group: nil)
        let report = CaseEvent.Report(
            reporter: filed.by, channel: channel.id, receiver: receiver, text: filed.text,
            danger: filed.facts.first { $0.fact == school.playbook.intake.danger }?.answer)
        latestReport = report
        guard !channel.isDirect else { return try ask(report, at: now) }
        let current = dossiers[.caseFile(cases)]
        if current.map({ !$0.engine.takesIn(channel, to: receiver, in: $0.state) }) ?? true {
            cases += 1
            begin(.caseFile, at: now)
        }
        try decide(.report(report), by: .init(role: .reporter), on: .caseFile, at: now)
        // Only now the dossier knows whom the reporter chose.
        if receiver.isPerson { follow(in: .caseFile(cases), at: now) }
        try state(
            filed.facts.filter { $0.fact != school.playbook.intake.danger }, by: nil, on: .caseFile, at: now,
            inReport: true)
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
}
