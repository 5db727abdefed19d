import Casework
import Playbooks
import Texts

extension StoryWords {
    /// What happens in a line.
    func happens(_ occurrence: Occurrence, in line: StoryLine) -> String {
        var circumstance = StoryTexts.Circumstance()
        circumstance.by = line.by.map(who)
        circumstance.isRefused = line.refusal != .none
        circumstance.pupils = pupils(of: occurrence).map(pupil)
        return texts.happens(said(occurrence), circumstance)
    }

    private func pupils(of occurrence: Occurrence) -> [Pupil.ID] {
        switch occurrence {
        case .done(let deed), .planned(let deed, _), .waived(let deed), .told(let deed): deed.pupils
        case .consent(_, _, _, let pupils), .consulted(_, _, _, let pupils), .happened(_, let pupils):
            pupils.compactMap(\.self)
        case .facts(let facts): facts.compactMap(\.pupil).uniqued()
        default: []
        }
    }

    private func said(_ occurrence: Occurrence) -> StoryTexts.Happens {
        switch occurrence {
        case .report(let report):
            .report(
                by: words.screen.stories.reporter(report.by.rawValue), over: words.channel(report.channel))
        case .facts(let facts): .answers(answers(facts))
        case .triage(.outcome(let outcome), _, _, _): .weighed(words.triageOutcome(outcome))
        case .triage(.recommended, _, _, _): .weighed(nil)
        case .done(let deed):
            .done(titles(deed.targets), outcome: outcome(of: deed), found: found(deed.findings))
        case .planned(let deed, let moment): .planned(titles(deed.targets), for: self.day(moment.date))
        case .waived(let deed): .waived(titles(deed.targets))
        case .told(let deed): .told(titles(deed.targets), to: deed.recipient.map(words.role))
        case .join(let parties, _):
            .joined(parties.map { "\(pupil($0.pupil)) (\(words.role(Role.ID($0.involvement.rawValue))))" })
        case .leave(let pupils): .left(pupils.map(pupil))
        case .corrects(let found, _): .corrected(self.found(found))
        default: saidAround(occurrence)
        }
    }

    private func saidAround(_ occurrence: Occurrence) -> StoryTexts.Happens {
        switch occurrence {
        case .consent(let who, let steps, let answer, _):
            .consent(
                words.role(who), to: steps.compactMap(\.self).map(words.title), answer: answer.rawValue)
        case .consulted(let targets, let who, _, _): .consulted(who.map(words.role), about: titles(targets))
        case .happened(let happening, _): .happened(words.happening(happening))
        case .handover(let role, _): .handedOver(words.role(role))
        case .unavailable(let role, let group, let why): .unavailable(words.role(role), group, because: why)
        case .available(let role, let group): .available(words.role(role), group)
        case .attach(let document): .attached(words.document(document))
        case .addReader(let set, let who): .readerAdded(words.readers(set), to: self.who(who.text))
        case .removeReader(let set, let who, _):
            .readerRemoved(words.readers(set), from: self.who(who.text))
        case .unseal: .unsealed
        case .note: .note
        case .close: .closed
        case .reopen: .reopened
        case .passes: .passes
        default: .opened
        }
    }

    private func answers(_ facts: [FactStated]) -> [(question: String, answer: String)] {
        facts.map { (words.question($0.fact), words.answerTitle($0.answer, to: $0.fact)) }
    }

    private func found(_ findings: [Pupil.ID: Finding]) -> [(pupil: String, standing: String)] {
        findings.map { (pupil($0.key), $0.value.standing.rawValue) }.sorted { $0.0 < $1.0 }
    }

    private func outcome(of deed: Deed) -> String? {
        let step = deed.targets.first { deed.outcomes[$0.step] != nil }?.step
        return step.flatMap { step in deed.outcomes[step].map { words.outcome($0, of: step) } }
    }
}
