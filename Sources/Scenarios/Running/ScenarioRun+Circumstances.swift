import Casework
import Playbooks
import SchoolTime

// Happenings around the steps.
extension Scene {
    /// Of whom consent is said where no pupil is named: of each who takes part now, as the site asks it of each by itself. Who
    /// joins later is asked too.
    fileprivate func asked(_ who: Role.ID, of pupils: [Pupil.ID?]) -> [Pupil.ID?] {
        guard pupils == [nil], let meant = who.pupilsMeant else { return pupils }
        let present = state.pupils(meant).map(\.pupil)
        return present.isEmpty ? pupils : present
    }
}

extension ScenarioRun {
    mutating func note(_ occurrence: Occurrence, _ line: StoryLine) throws(Mishap) {
        let scene = Scene(run: self, key: line.dossier, at: line.at)
        let owner = scene.actor(line.by, or: scene.hand)
        switch occurrence {
        case .join(let parties, let because):
            for party in parties { try decide(.join(party, reason: because), by: owner, line) }
        case .leave(let pupils):
            for pupil in pupils { try decide(.leave(pupil), by: owner, line) }
        case .corrects(let found, let because):
            for (pupil, finding) in found.sorted(by: { $0.key.text < $1.key.text }) {
                try decide(.correct(pupil, to: finding, reason: because), by: owner, line)
            }
        case .consent(let who, let steps, let answer, let pupils):
            for step in steps {
                for pupil in scene.asked(who, of: pupils) {
                    try decide(.consent(who, to: step, answer, of: pupil), by: owner, line)
                }
            }
        case .consulted(let targets, let who, let view, let pupils):
            for pupil in pupils { try consult(targets, who, (view, pupil), scene, line) }
        case .happened(let happening, let pupils):
            for pupil in pupils { try decide(.happen(happening, note: nil, of: pupil), by: owner, line) }
        case .handover(let role, let because):
            try decide(.handOver(to: role, reason: because), by: owner, line)
        case .note(let text): try decide(.note(text), by: owner, line)
        case .addReader(let set, let who):
            try decide(.addReader(set, who), by: scene.actor(line.by, or: scene.widener(of: set)), line)
        case .removeReader(let set, let who, let because):
            let actor = scene.actor(line.by, or: scene.widener(of: set))
            try decide(.removeReader(set, who, reason: because), by: actor, line)
        case .unseal(let reason):
            let receiver = scene.engine.unsealer(in: scene.state)
            try decide(.unseal(reason: reason), by: scene.actor(line.by, or: receiver ?? owner.role), line)
        case .close(let reason):
            let step = scene.engine.closingStep(in: scene.state).flatMap(scene.engine.step)
            let actor = scene.actor(line.by, or: step.map { scene.responsible(for: $0.step) } ?? owner.role)
            try decide(.close(reason: reason), by: actor, line)
        case .reopen(let reason): try decide(.reopen(reason: reason), by: owner, line)
        case .opened: return
        default: try wholeSchool(occurrence, line)
        }
    }

    private mutating func decide(
        _ command: CaseCommand, by actor: CaseEvent.Actor, _ line: StoryLine
    ) throws(Mishap) {
        try decide(command, by: actor, on: line.dossier, at: line.at)
    }

    private mutating func consult(
        _ targets: [StepTarget], _ who: Role.ID?, _ view: (text: String, pupil: Pupil.ID?), _ scene: Scene,
        _ line: StoryLine
    ) throws(Mishap) {
        var isConsulted = false
        for step in targets.compactMap({ scene.engine.step($0.step) }) {
            for asked in who.map({ [$0] }) ?? step.consultations.map(\.who) {
                let writer = scene.mayConsult(on: step.id, asked) ? asked : scene.responsible(for: step.step)
                let actor = scene.actor(line.by, or: writer)
                let command = CaseCommand.consult(step.id, who: asked, view: view.text, of: view.pupil)
                try scene.refuseOutsiders(command, by: actor)
                try decide(command, by: actor, line)
                isConsulted = true
            }
        }
        guard isConsulted else { throw .impossible("nobody is consulted: \(scene.about(targets))") }
    }

    /// What concerns the whole school reaches every dossier that is open, and those that open later. It needs no case:
    /// only an open dossier that the line speaks of can refuse it. An accusation does too:
    /// it stands for what whoever takes in the next report says of it at once.
    mutating func wholeSchool(_ occurrence: Occurrence, _ line: StoryLine) throws(Mishap) {
        let own = id(of: line.dossier, at: line.at)
        let isOpen = dossiers[own].map { !$0.state.isClosed } ?? false
        let scene = Scene(run: self, key: line.dossier, at: line.at)
        let actor = scene.actor(line.by, or: scene.hand)
        switch occurrence {
        case .attach(let document):
            if isOpen { try decide(.attach(document), by: actor, line) }
            attached.append(.attached(document))
            for other in openDossiers where other != own {
                append([.attached(document)], to: other, at: line.at)
            }
        case .unavailable(let role, let group, let because):
            if isOpen, group == nil { try decide(.unavailable(role, reason: because), by: actor, line) }
            away.insert(Away(role: role, group: group, reason: because))
            for dossier in openDossiers { follow(in: dossier, at: line.at) }
        case .available(let role, let group?):
            away = away.filter { $0.role != role || $0.group != group }
            for dossier in openDossiers { follow(in: dossier, at: line.at) }
        case .available(let role, nil):
            if isOpen { try decide(.available(role), by: actor, line) }
            away = away.filter { $0.role != role }
            for other in openDossiers where dossiers[other]?.state.everyUnavailable.contains(role) == true {
                append([.available(role)], to: other, at: line.at)
            }
        default: throw .impossible(noCase)
        }
    }

    /// Why there is no case that a line can speak of, and what would open one.
    private var noCase: String {
        let channels = school.playbook.intake.channels
        guard let report = latestReport, channels.contains(where: { $0.id == report.channel && $0.isDirect })
        else { return "there is no case yet; a line with 'report' opens one" }
        let others = channels.filter { !$0.isDirect && $0.plan == nil }.map { "`channel: \($0.id)`" }
        return
            "there is no case yet: the report came over \(report.channel), and no dossier opens over that channel "
            + "(direct: yes); report over another one (\(others.joined(separator: ", ")))"
    }

    private var openDossiers: [DossierID] { dossiers.filter { !$0.value.state.isClosed }.map(\.key) }
}
