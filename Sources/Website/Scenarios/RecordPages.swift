import Access
import Casework
import Dossiers
import HTML
import HTTPServer
import Scenarios
import Texts
import UseCases

/// Keeps a case of a demo as a scenario.
struct RecordPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: OwnScenarioTexts { site.texts.ownScenarios }

    /// The longest title, in scalars of Unicode.
    private static let longestTitle = 200

    /// GET /zaken/{id}/proef
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        try await page(id, visit, problem: nil)
    }

    /// POST /zaken/{id}/proef
    func send(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        try onlyInDemos()
        let title = (visit.form["titel"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty, title.unicodeScalars.count <= Self.longestTitle else {
            return try await page(id, visit, problem: texts.noTitle)
        }
        do {
            let number = try await RecordCase(site.desk)(id, title: title, by: visit.staff)
            return .seeOther(Page.ownScenario("\(number)").path)
        } catch is RecordingError {
            return try await page(id, visit, problem: texts.notRecorded)
        } catch is Refusal {
            return try await page(id, visit, problem: texts.tooMany)
        }
    }

    private func onlyInDemos() throws {
        guard site.demo != nil else { throw NoSuchPage() }
    }

    private func page(_ id: Dossier.ID, _ visit: Visit, problem: String?) async throws -> Response {
        try onlyInDemos()
        _ = try await OpenDossier(site.desk)(id, for: visit.staff)
        let (_, playbook) = try await ReadProtocol(site.desk)(of: visit.staff.school)
        let mayKeep = SchoolAccess(try visit.staff, playbook).isCoordinator
        let page = site.document(title: texts.record, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.backToCase, .href(Page.caseFile(id).link)) }
            guard mayKeep else { return b.p(texts.notYours, .class("message")) }
            b.p(texts.recordLead, .class("lead"))
            if let problem { b.p(problem, .class("message refused"), .role("alert")) }
            b.form(.method("post"), .action(Page.record(id).link), .novalidate) { b in
                site.formToken(visit, &b)
                site.textField(
                    "titel", texts.titleLabel, hint: texts.titleHint, value: visit.form["titel"] ?? "",
                    required: true, &b)
                b.div(.class("actions")) { $0.button(texts.record, .type("submit")) }
            }
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }
}
