import Casework
import Playbooks

// How much of a dossier somebody sees who is let in: its course, or their own part of it.
extension DossierAccess {
    /// Whether the viewer sees the course of the dossier: who takes part, what everybody does and how it was weighed. Whoever
    /// is let in for a duty, or to read back what they wrote, sees that alone. Of a class or a school year everybody
    /// who opens it sees its course: it is about nobody in particular.
    package var seesCourse: Bool { engine.scope == .group || engine.scope == .schoolYear || mayWeigh }

    /// Whether the viewer sees that a duty is there: it is theirs, or it ended in what they may read.
    package func sees(_ duty: Obligation) -> Bool {
        guard !seesCourse, !duties.contains(where: { $0.id == duty.id }) else { return true }
        return duty.ending.map { mayRead(duty.id.step, writtenBy: $0.by.person) } ?? false
    }

    /// Those who take part, as far as the viewer sees it: all of them with the course, else those whom these duties are about.
    package func parties(of seen: [Obligation]) -> [CaseParty] {
        guard !seesCourse else { return state.present }
        let concerned = seen.reduce(into: Set<Pupil.ID>()) { $0.formUnion(self.concerned(by: $1)) }
        return state.present.filter { concerned.contains($0.pupil) }
    }

    /// Whom a duty is about: its pupil, those whom it tells or whose families it tells, those of its track; else everybody.
    private func concerned(by duty: Obligation) -> [Pupil.ID] {
        if let pupil = duty.id.pupil { return [pupil] }
        if let told = duty.id.recipient?.pupilsMeant { return state.pupils(told).map(\.pupil) }
        let isConcerned: (Involvement) -> Bool =
            switch duty.track {
            case .target: { $0 == .target }
            case .initiator: { $0.isBullyingSide }
            case .group, .parents, .school: { _ in true }
            }
        return state.present.filter { isConcerned($0.involvement) }.map(\.pupil)
    }
}
