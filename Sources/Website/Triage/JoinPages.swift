import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// Joining a waiting report to a case that runs already.
struct JoinPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}/hoort-bij
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        try page(try await open(id, visit), problem: nil, .ok)
    }

    /// POST /zaken/{zaak}/hoort-bij
    func send(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        let file = try await open(id, visit)
        let texts = site.texts.joining
        let typed = visit.form.words("nummer") ?? visit.form["zaak"] ?? ""
        guard let version = visit.form["versie"].flatMap(Int.init),
            let number = Int(typed.filter { !$0.isWhitespace })
        else { return try page(file, problem: texts.noNumber, .unprocessable) }
        do {
            let joined = try await JoinReport(site.desk)(
                id, expecting: version, to: number, keeping: try said(in: file), by: visit.staff)
            if isWeighing(file) {
                // What was typed is kept in the dossier now, which is what counts; a draft that stays says when it was kept.
                try? await DropDraft(site.desk)(for: KeepDraft.triage, in: id, by: visit.staff)
            }
            return .seeOther(Page.caseFile(joined).link.address)
        } catch let refusal as Refusal where isWeighing(file) {
            return try CaseFormPages(site).page(
                form(file), file, typed: visit.form, .refused(refusal), .unprocessable)
        } catch let obstacle as JoinObstacle {
            return try page(file, problem: texts.obstacle(obstacle.rawValue), .unprocessable)
        } catch is AccessRefused {
            return try page(file, problem: texts.noCase, .unprocessable)
        } catch RecordsError.notFound {
            return try page(file, problem: texts.noCase, .unprocessable)
        } catch RecordsError.conflict {
            return try page(try await open(id, visit), problem: texts.changed, .conflict)
        }
    }

    /// Whether the button stood in the form of the weighing, with all that was typed there.
    private func isWeighing(_ file: OpenedCase) -> Bool { file.visit.page == .triage(file.id) }

    private func form(_ file: OpenedCase) -> TriageForm { TriageForm(dossier: file.id, act: .join) }

    /// What was answered and written there.
    private func said(in file: OpenedCase) throws -> [CaseCommand] {
        isWeighing(file) ? try form(file).commands(from: file.visit.form, in: file) : []
    }

    /// The report, for who may weigh it. There is no such page for what is no waiting report.
    private func open(_ id: Dossier.ID, _ visit: Visit) async throws -> OpenedCase {
        let file = try await OpenedCase(id, visit, site)
        guard file.dossier.access.mayWeigh, file.dossier.access.mayReadNotes else { throw AccessRefused() }
        guard file.engine.scope == .caseFile, file.state.report != nil else { throw NoSuchPage() }
        return file
    }

    private func page(_ file: OpenedCase, problem: String?, _ status: Status) throws -> Response {
        if let problem, isWeighing(file) {
            return try CaseFormPages(site).page(
                form(file), file, typed: file.visit.form, .notJoined(problem), status)
        }
        let texts = site.texts.joining
        let page = site.document(title: texts.title, visit: file.visit) { b in
            file.wayBack(&b)
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            guard !file.state.isClosed, file.state.triage.isEmpty else {
                return b.p(texts.tooLate, .class("message"))
            }
            b.p(texts.lead, .class("lead"))
            b.blockquote(file.state.report?.text ?? "", .class("said card"))
            b.form(.method("post"), .action(Page.joining(file.id).link), .novalidate) { b in
                file.formStart(&b)
                JoinFields(file: file, typed: file.visit.form).write(&b)
            }
        }
        return .html(page.bytes, status: status)
    }
}

/// What says to which case a report belongs: one that is suggested, or another by its number. It stands in a form.
struct JoinFields {
    let file: OpenedCase
    let typed: FormData

    func write(_ b: inout HTMLBuffer) {
        let texts = file.texts.joining
        if !file.joinable.isEmpty {
            b.fieldset { b in
                b.legend(texts.candidates)
                for one in file.joinable {
                    file.site.radio(
                        "zaak", String(one.row.number), words(one),
                        checked: typed["zaak"] == String(one.row.number), &b)
                }
            }
        }
        earlier(&b)
        file.site.textField(
            "nummer", file.joinable.isEmpty ? texts.number : texts.otherNumber, hint: texts.numberHint,
            value: typed["nummer"] ?? "", &b)
        b.p(texts.whatHappens, .class("muted small"))
        b.p { b in
            b.button(
                texts.send, .type("submit"), .name("doe"), .value(TriageForm.Act.join.rawValue),
                .class("secondary"))
        }
    }

    /// Cases that are over, about the same pupil: each with the way to it, where it can be reopened.
    private func earlier(_ b: inout HTMLBuffer) {
        guard !file.earlier.isEmpty else { return }
        b.div(.class("message")) { b in
            b.p(file.texts.joining.earlier)
            b.ul { b in
                for one in file.earlier {
                    b.li { $0.a(words(one), .href(Page.caseFile(one.row.id).link)) }
                }
            }
        }
    }

    private func words(_ one: ListedDossier) -> String {
        let texts = file.texts.caseList
        let outcome = one.row.triage.map(file.title(of:)) ?? texts.notWeighed
        return "\(texts.heading(one.row.number, one.target?.name ?? texts.noPupil)) · \(outcome)"
    }
}
