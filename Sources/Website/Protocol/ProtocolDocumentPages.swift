import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import SchoolTime
import UseCases

/// The documents that the protocol refers to: which of them the school has, and what waits for the others.
struct ProtocolDocumentPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private static let withdraws = "weg"

    /// GET /protocol/documenten
    func show(_ visit: Visit) async throws -> Response {
        try await page(visit, refused: nil)
    }

    /// POST /protocol/documenten
    func send(_ visit: Visit) async throws -> Response {
        let id = Document.ID(sent: visit.form["document"] ?? "")
        do {
            if visit.form["doe"] == Self.withdraws {
                try await AttachDocument(site.desk).withdraw(id, by: visit.staff)
            } else {
                try await AttachDocument(site.desk)(
                    id, title: visit.form["titel-\(id)"] ?? "", date: visit.form["datum-\(id)"] ?? "",
                    by: visit.staff)
            }
            return .seeOther(Page.documents.path)
        } catch let refusal as Refusal {
            return try await page(visit, refused: (id, refusal.reason))
        }
    }

    private typealias Refused = (document: Document.ID, reason: Refusal.Reason)

    private func page(_ visit: Visit, refused: Refused?) async throws -> Response {
        let (documents, mayChange) = try await ListDocuments(site.desk)(for: visit.staff)
        let texts = site.texts.documents
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            b.p(documents.isEmpty ? texts.none : texts.lead, .class("lead"))
            if let refused { problem(refused.reason, &b) }
            if !mayChange, documents.contains(where: \.document.isMissing) {
                b.p(texts.notYours, .class("message"))
            }
            b.ul(.class("lines")) { b in
                for listed in documents {
                    b.li(.class("line document")) { b in
                        about(listed, &b)
                        if mayChange { form(listed, visit, refused?.document == listed.document.id, &b) }
                    }
                }
            }
        }
        return .html(page.bytes, status: refused == nil ? .ok : .unprocessable)
    }

    private func problem(_ reason: Refusal.Reason, _ b: inout HTMLBuffer) {
        let texts = site.texts.documents
        b.div(.class("message refused"), .role("alert")) { b in
            switch reason {
            case .empty: b.p(texts.noTitle)
            case .tooLong(let most): b.p(texts.longTitle(most))
            case .impossibleDate: b.p(texts.noDate)
            default: b.p(texts.changed)
            }
        }
    }

    private func about(_ listed: ListedDocument, _ b: inout HTMLBuffer) {
        let texts = site.texts.documents
        b.div { b in
            b.h2(listed.document.title, .class("what"))
            if listed.document.isMissing {
                b.p { $0.span(texts.missing, .class("tag")) }
            } else {
                b.p(listed.said.map(words) ?? texts.present)
            }
            let steps = listed.steps.map { "“\($0.title)”" }.joined(separator: ", ")
            if !steps.isEmpty {
                b.p(listed.document.isMissing ? texts.waiting(steps) : texts.possible(steps), .class("about"))
            }
        }
    }

    private func words(for said: SchoolDocument) -> String {
        let day = SchoolDate(iso: said.date).map(site.texts.dates.dayAndYear) ?? said.date
        let saidOn = Moment(iso: said.saidAt).map { site.texts.dates.dayAndYear($0.date) } ?? said.saidAt
        return site.texts.documents.said(said.title, day, said.saidBy, saidOn)
    }

    private func form(_ listed: ListedDocument, _ visit: Visit, _ isRefused: Bool, _ b: inout HTMLBuffer) {
        let id = listed.document.id
        let texts = site.texts.documents
        guard listed.document.isMissing || listed.said?.isAttached == true else { return }
        b.details(.open(when: isRefused)) { b in
            b.summary(listed.document.isMissing ? texts.attach : texts.change)
            b.form(.method("post"), .action(Page.documents.link), .novalidate) { b in
                site.formToken(visit, &b)
                b.input(.type("hidden"), .name("document"), .value(id.text))
                if listed.document.isMissing {
                    fields(listed.document, visit, &b)
                } else {
                    b.p(texts.withdrawHint)
                    b.button(
                        texts.withdraw, .type("submit"), .name("doe"), .value(Self.withdraws),
                        .class("secondary"))
                }
            }
        }
    }

    private func fields(_ document: Document, _ visit: Visit, _ b: inout HTMLBuffer) {
        let texts = site.texts.documents
        let (title, date) = ("titel-\(document.id)", "datum-\(document.id)")
        site.textField(
            title, texts.titleLabel, hint: texts.titleHint, value: visit.form[title] ?? document.title,
            required: true, &b)
        site.textField(
            date, texts.dateLabel, hint: texts.dateHint, value: visit.form[date] ?? "", type: "date",
            required: true, &b)
        b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
    }
}
