import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

/// A step that is over: who did it, when, how it ended and what was written, for those who may read that.
struct StepRecord {
    let file: OpenedCase
    let duty: Obligation
    let step: PlacedStep

    private var texts: StepTexts { file.texts.step }

    func write(_ b: inout HTMLBuffer) {
        b.p(summary, .class("lead"))
        if let ending = duty.ending {
            if file.dossier.access.mayRead(step.id, writtenBy: ending.by.person) {
                answers(of: ending, &b)
            } else {
                b.p(file.texts.caseFile.notForYou, .class("message"))
            }
        }
        StepGuide(file: file, step: step).write(&b)
    }

    private var summary: String {
        guard let ending = duty.ending else { return texts.withdrawn }
        let (role, day) = (file.role(ending.by.role), file.day(ending.on))
        if case .waived = duty.state { return texts.waivedBy(role, day) }
        return texts.doneBy(role, day)
    }

    private func answers(of ending: CaseTask.Ending, _ b: inout HTMLBuffer) {
        let said = StepAnswers(file: file, step: step, fields: step.fields, ending: ending)
        if let outcome = said.outcome { b.p(texts.hadOutcome(outcome)) }
        switch duty.state {
        case .waived(.said(let reason)): b.blockquote(reason, .class("said"))
        case .waived(.noConsent(let who)): b.p(texts.noConsent(file.role(who)))
        default: break
        }
        b.dl(.class("answers")) { b in
            for (field, stored, words) in said.answers {
                b.dt(field.title)
                b.dd(words, .class("said"))
                if field.isRemarkable(stored) {
                    b.dd(texts.outside(field.bounds?.least, field.bounds?.most))
                }
            }
        }
    }
}
