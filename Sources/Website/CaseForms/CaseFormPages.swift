import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// Shows and sends the forms of a case.
struct CaseFormPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// Shows a form, with the draft that was kept for it.
    func show(_ form: some CaseForm, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(form.dossier, visit, site)
        guard form.isAllowed(in: file) else { throw AccessRefused() }
        guard let name = form.draft,
            let draft = try await FindDraft(site.desk)(for: name, in: file.dossier, by: visit.staff)
        else { return try page(form, file, typed: visit.request.query, nil, .ok) }
        let typed = try FormData(parsing: Array(draft.text.utf8))
        return try page(form, file, typed: typed, .draft(savedAt: draft.savedAt), .ok)
    }

    /// Carries out what a form says, or shows it again with all that was typed and what is the matter.
    func send(_ form: some CaseForm, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(form.dossier, visit, site)
        _ = try form.title(in: file)
        guard form.isAllowed(in: file) else { throw AccessRefused() }
        guard let version = visit.form["versie"].flatMap(Int.init) else {
            return try page(form, file, typed: visit.form, .unreadable, .badRequest)
        }
        do {
            let commands = try form.commands(from: visit.form, in: file)
            try await keepRest(of: form, visit)
            let warnings = try await form.carryOut(commands, in: file, expecting: version)
            await dropDraft(of: form, visit)
            let done = try form.carriedOut(by: visit.form, in: file)
            // It was carried out, which is what counts; the page that follows says what is the matter.
            guard (try? await StillOpens(site.desk)(form.dossier, for: visit.staff)) ?? true else {
                return site.seeOther(.today, telling: .gaveAway(done), to: visit)
            }
            site.leave(.carriedOut(done, warnings), on: form.next(in: file), for: visit)
            return .seeOther(form.nextLink(in: file).address)
        } catch let refusal as Refusal {
            return try page(form, file, typed: visit.form, .refused(refusal), .unprocessable)
        } catch let closed as ClosedDayPlanned {
            return try page(form, file, typed: visit.form, .closedDay(closed.day), .unprocessable)
        } catch let letter as LetterNamesOthers {
            return try page(form, file, typed: visit.form, .namesOthers(letter.names), .unprocessable)
        } catch RecordsError.conflict {
            let newer = try await OpenedCase(form.dossier, visit, site)
            return try page(form, newer, typed: visit.form, .conflict(since: version), .conflict)
        } catch {
            return try await site.again(after: error) {
                try page(form, file, typed: visit.form, .trouble($0.text), $0.status)
            }
        }
    }

    /// Keeps what was typed besides, for a form that goes on. Before anything is carried out: were it the other way
    /// around, what cannot be kept would be lost.
    private func keepRest(of form: some CaseForm, _ visit: Visit) async throws {
        guard let name = form.draft, form.goesOn else { return }
        try await KeepDraft(site.desk)(
            DraftText(of: visit.request, without: form.recorded(from: visit.form)).text, for: name,
            in: form.dossier, by: visit.staff)
    }

    private func dropDraft(of form: some CaseForm, _ visit: Visit) async {
        guard let name = form.draft, !form.goesOn else { return }
        // It was carried out, which is what counts; a draft that stays says when it was kept.
        try? await DropDraft(site.desk)(for: name, in: form.dossier, by: visit.staff)
    }

    /// A form filled in with what was typed, under what is the matter.
    func page(
        _ form: some CaseForm, _ file: OpenedCase, typed: FormData, _ problem: FormProblem?, _ status: Status
    ) throws -> Response {
        let title = try form.title(in: file)
        let page = site.document(
            title: title, tab: form.tab(in: file), visit: file.visit, wide: form.isWide
        ) { b in
            file.wayBack(&b)
            if let problem {
                FormProblemPanel(file: file, problem: problem, isOpen: form.isOpen(in: file)).write(&b)
            }
            form.write(typed, in: file, &b)
            LeftOverText(file: file, form: form, typed: typed).write(&b)
        }
        return .html(page.bytes, status: status)
    }

    /// POST of a draft: keeps what is typed, and says whether it did by the status alone.
    func keepDraft(_ task: String, of id: Dossier.ID, _ visit: Visit) async throws -> Response {
        do {
            try await KeepDraft(site.desk)(
                DraftText(of: visit.request).text, for: task, in: id, by: visit.staff)
            return .empty(.noContent)
        } catch let refusal as Refusal where refusal.reason == .tooLong(most: KeepDraft.longest) {
            return .empty(.contentTooLarge)
        }
    }
}

extension OpenedCase {
    /// What every form of a case begins with: the token, and the version that it was made from.
    func formStart(_ b: inout HTMLBuffer) {
        site.formToken(visit, &b)
        b.input(.type("hidden"), .name("versie"), .value(String(version)))
    }
}
