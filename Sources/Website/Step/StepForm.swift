import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import SchoolTime

/// The page that carries out a step: the guide beside the notes. All its buttons send the whole form, so that
/// whatever they do, nothing typed is lost.
struct StepForm: CaseForm {
    let dossier: Dossier.ID
    let task: String

    var about: String? { task }
    var act = Act.complete

    /// What one of its buttons does.
    enum Act {
        case complete, plan, waive, consult, consent
    }

    var draft: String? { task }
    var isWide: Bool { true }
    var goesOn: Bool { act == .consult || act == .consent || act == .plan }

    /// One view at a time is recorded; what was typed of the others stays.
    func recorded(from form: FormData) -> String? {
        act == .consult ? form["wie"].map { StepTalks.view(of: Role.ID(sent: $0)) } : nil
    }

    func title(in file: OpenedCase) throws -> String {
        guard let duty = file.obligation(task), !duty.id.isNotice, duty.id.step != Triage.step else {
            throw NoSuchPage()
        }
        return file.title(of: duty)
    }

    func tab(in file: OpenedCase) -> String? {
        let step = file.obligation(task).map { file.stepTitle($0.id.step) } ?? ""
        return "\(step) – \(file.tab)"
    }

    func isOpen(in file: OpenedCase) -> Bool {
        guard let duty = file.obligation(task) else { return false }
        return !duty.state.isOver && !file.state.isClosed
            && file.dossier.access.mayActOn(duty.id)
    }

    func isWritten(_ field: String, in file: OpenedCase) -> Bool {
        if field == "reden" || field == "overslaan-reden" || field.hasPrefix(StepTalks.views) { return true }
        let step = file.obligation(task).flatMap { file.engine.step($0.id.step) }
        return step?.fields.contains { StepSheet.name(of: $0) == field && $0.isWritten } ?? false
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        guard let duty = file.obligation(task), let step = file.engine.step(duty.id.step) else { return }
        StepFacts(file: file, duty: duty, step: step).write(&b)
        guard !duty.state.isOver, !file.state.isClosed else {
            return StepRecord(file: file, duty: duty, step: step).write(&b)
        }
        guard file.dossier.access.mayActOn(duty.id) else {
            b.p(file.texts.caseFile.notForYou, .class("message"))
            return StepGuide(file: file, step: step).write(&b)
        }
        b.div(.class("beside")) { b in
            StepGuide(file: file, step: step).write(&b)
            StepSheet(file: file, duty: duty, step: step, typed: typed).write(&b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let duty = file.obligation(task) else { throw NoSuchPage() }
        switch act {
        case .complete:
            let completion = CaseCommand.complete(try completion(of: duty, from: form, in: file))
            let review = AgreementQuestions(file: file).review(from: form, at: duty.id)
            return (review.map { [.review($0)] } ?? []) + [completion]
        case .plan:
            let moment = try moment(form)
            if let closed = ClosedDayPlanned(moment.date, in: form, file) { throw closed }
            return [.plan(duty.id, for: moment, reason: form.words("reden"))]
        case .waive: return [.waive(duty.id, reason: form["overslaan-reden"] ?? "")]
        case .consult:
            let who = Role.ID(sent: form["wie"] ?? "")
            return [
                .consult(
                    duty.id.step, who: who, view: form[StepTalks.view(of: who)] ?? "", of: duty.id.pupil)
            ]
        case .consent: return [try consent(to: duty.id, form)]
        }
    }

    func next(in file: OpenedCase) -> Page {
        goesOn && act != .plan ? .task(dossier, task) : .caseFile(dossier)
    }

    private func completion(
        of duty: Obligation, from form: FormData, in file: OpenedCase
    ) throws -> CaseEvent.Completion {
        let fields = file.engine.fields(of: duty.id, in: file.state, at: file.now)
        let answers = fields.reduce(into: [Field.ID: String]()) { answers, field in
            let chosen = form.all(StepSheet.name(of: field)).joined(separator: " ")
            if chosen.contains(where: { !$0.isWhitespace }) { answers[field.id] = chosen }
        }
        return CaseEvent.Completion(
            task: duty.id, outcome: form.words("afloop").map { Outcome.ID(sent: $0) }, answers: answers,
            on: try day(form, in: file), reason: form.words("reden"),
            findings: findings(of: duty, from: form, in: file))
    }

    private func findings(
        of duty: Obligation, from form: FormData, in file: OpenedCase
    ) -> [Pupil.ID: Finding] {
        file.engine.findingsAsked(by: duty.id, in: file.state).reduce(into: [:]) { findings, pupil in
            findings[pupil] = form[StepSheet.name(ofFindingOf: pupil)].flatMap(Finding.init)
        }
    }

    /// The day it took place; nil when that is today.
    private func day(_ form: FormData, in file: OpenedCase) throws -> SchoolDate? {
        guard let text = form.words("op") else { return nil }
        guard let day = SchoolDate(iso: text) else {
            throw Refusal(.invalidAnswer(text, allowed: [file.now.date.iso]))
        }
        return day == file.now.date ? nil : day
    }

    private func moment(_ form: FormData) throws -> Moment {
        let day = form[ClosedDayPlanned.instead] ?? form[ClosedDayPlanned.insisting] ?? form["plan-dag"] ?? ""
        let time = form.words("plan-tijd")
        guard let date = SchoolDate(iso: day) else { throw Refusal(day.isEmpty ? .empty : .impossibleDate) }
        guard let time else { return Moment(date: date, time: .midnight) }
        guard let clock = LocalTime(iso: time) else {
            throw Refusal(.invalidAnswer(time, allowed: ["10:30"]))
        }
        return Moment(date: date, time: clock)
    }

    /// Who, which way, and of which pupil, as the button says: `parents-of-target given p1`.
    private func consent(to task: TaskID, _ form: FormData) throws -> CaseCommand {
        let parts = (form["toestemming"] ?? "").split(separator: " ").map(String.init)
        guard (2...3).contains(parts.count), let answer = CaseEvent.Consent(rawValue: parts[1]) else {
            throw Refusal(.empty)
        }
        let pupil = parts.count > 2 ? Pupil.ID(parts[2]) : task.pupil
        return .consent(Role.ID(sent: parts[0]), to: task.step, answer, of: pupil)
    }
}
