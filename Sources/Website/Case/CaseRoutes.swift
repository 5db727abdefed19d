import Casework
import HTTPServer

extension Website {
    /// Which page of a case answers.
    func answerInCase(_ visit: Visit) async throws -> Response {
        let forms = CaseFormPages(self)
        switch (visit.page, visit.request.method) {
        case (.caseFile(let id), .get): return try await CasePages(self).show(id, visit)
        case (.task(let id, let task), let method):
            return try await answer(StepForm(dossier: id, task: task), method, visit)
        case (.tell(let id, let task), let method):
            return try await answer(TellForm(dossier: id, task: task), method, visit)
        case (.draft(let id, let task), .post): return try await forms.keepDraft(task, of: id, visit)
        case (.parties(let id), .get): return try await PartiesPages(self).show(id, visit)
        case (.parties(let id), .post): return try await PartiesPages(self).send(id, visit)
        case (.joining(let id), .get): return try await JoinPages(self).show(id, visit)
        case (.joining(let id), .post): return try await JoinPages(self).send(id, visit)
        case (.takingOut(let id, let report), let method):
            return try await answer(TakingOutForm(dossier: id, report: report), method, visit)
        case (.invitation(let id, let task), .get):
            return try await InvitationPages(self).download(id, task, visit)
        case (.map(let id), .get): return try await CasePages(self).map(id, visit)
        case (.filed(let id, let place, let pupil), .get):
            return try await FiledPages(self).show(id, place, pupil, visit)
        case (.letter(let id, let task, let pupil), let method):
            return try await answer(
                LetterForm(dossier: id, task: task, pupil: Pupil.ID(pupil)), method, visit)
        case (.writtenLetter(let id, let number), .get):
            return try await LetterPages(self).show(id, number, visit)
        case (.letterFile(let id, let number), .get):
            return try await LetterPages(self).file(id, number, visit)
        case (.readings(let id), .get): return try await ReadingPages(self).show(id, visit)
        case (.note(let id), let method): return try await answer(NoteForm(dossier: id), method, visit)
        case (.facts(let id), let method): return try await answer(FactsForm(dossier: id), method, visit)
        case (.happening(let id), let method):
            return try await answer(HappeningForm(dossier: id), method, visit)
        case (.handOver(let id), let method):
            return try await answer(HandOverForm(dossier: id), method, visit)
        case (.letRead(let id), let method): return try await answer(LetReadForm(dossier: id), method, visit)
        case (.unsealing(let id), let method): return try await answer(UnsealForm(dossier: id), method, visit)
        case (.closing(let id), let method): return try await answer(ClosingForm(dossier: id), method, visit)
        case (.reopening(let id), let method):
            return try await answer(ReopeningForm(dossier: id), method, visit)
        default: return try await answerInStep(visit)
        }
    }

    /// The other buttons of a step's form; they send all that was typed, and say which step it was.
    private func answerInStep(_ visit: Visit) async throws -> Response {
        let forms = CaseFormPages(self)
        let task = visit.form["taak"]
        switch (visit.page, visit.request.method) {
        case (.plan(let id, let task), .post):
            return try await forms.send(StepForm(dossier: id, task: task, act: .plan), visit)
        case (.waive(let id, let task), .post):
            return try await forms.send(StepForm(dossier: id, task: task, act: .waive), visit)
        case (.consult(let id, _), .post):
            guard let task else { throw NoSuchPage() }
            return try await forms.send(StepForm(dossier: id, task: task, act: .consult), visit)
        case (.consent(let id), .post):
            guard let task else { return try await forms.send(ConsentForm(dossier: id), visit) }
            return try await forms.send(StepForm(dossier: id, task: task, act: .consent), visit)
        case (.consent(let id), .get): return try await forms.show(ConsentForm(dossier: id), visit)
        default: throw NoSuchPage()
        }
    }

    private func answer(_ form: some CaseForm, _ method: HTTPServer.Method, _ visit: Visit) async throws
        -> Response
    {
        switch method {
        case .get: try await CaseFormPages(self).show(form, visit)
        case .post: try await CaseFormPages(self).send(form, visit)
        default: throw NoSuchPage()
        }
    }
}
