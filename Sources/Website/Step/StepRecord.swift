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
        if let outcome = step.outcomes.first(where: { $0.id == ending.outcome }) {
            b.p(texts.hadOutcome(outcome.title))
        }
        switch duty.state {
        case .waived(.said(let reason)): b.blockquote(reason, .class("said"))
        case .waived(.noConsent(let who)): b.p(texts.noConsent(file.role(who)))
        default: break
        }
        b.dl(.class("answers")) { b in
            for field in step.fields {
                guard let answer = ending.answers[field.id] else { continue }
                b.dt(field.title)
                b.dd(words(answer, field), .class("said"))
                if field.isRemarkable(answer) {
                    b.dd(texts.outside(field.bounds?.least, field.bounds?.most))
                }
            }
        }
    }

    private func words(_ answer: String, _ field: Field) -> String {
        if let fact = field.fact { return file.title(of: Fact.Answer(answer), to: fact) }
        let options = field.answers.isEmpty && field.type == .yesNo ? Fact.Option.yesNo : field.answers
        if let option = options.first(where: { $0.answer.text == answer }) { return option.title }
        switch field.type {
        case .pupils:
            return file.listed(answer.split(separator: " ").map { file.name(Pupil.ID(String($0))) })
        case .role: return file.role(Role.ID(sent: answer))
        default: return answer
        }
    }
}
