import Casework
import Dossiers
import Explaining
import HTML
import HTTPServer
import Texts
import UseCases

/// The dossiers that run by an earlier version of the protocol: what changes in each when it is moved, and moving.
struct RunningCasePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: MovingPageTexts { site.texts.moving.page }

    /// What is said above the list.
    private enum Message {
        case noReason, noneChosen, newVersion
        case done(moved: Int, stayed: Int, changed: Int)

        var isProblem: Bool {
            if case .done = self { return false }
            return true
        }
    }

    /// GET /protocol/lopend
    func show(_ visit: Visit) async throws -> Response {
        let only = visit.request.query["zaak"]
        guard case .moved(let moved, let stayed, let changed) = site.flash(for: visit) else {
            return try await page(visit, only: only, nil)
        }
        return try await page(visit, only: only, .done(moved: moved, stayed: stayed, changed: changed))
    }

    /// POST /protocol/lopend
    func send(_ visit: Visit) async throws -> Response {
        let chosen = Self.chosen(in: visit.form)
        let only = visit.form["alleen"]
        guard !chosen.isEmpty else { return try await page(visit, only: only, .noneChosen) }
        do {
            let moved = try await MoveDossiers(site.desk)(
                chosen, to: Int(visit.form["versie"] ?? "") ?? 0, reason: visit.form["waarom"] ?? "",
                by: visit.staff)
            let told = Flash.moved(
                moved: moved.moved.count, stayed: moved.staying.count, changed: moved.changed.count)
            return site.seeOther(.runningCases, telling: told, to: visit)
        } catch is Refusal {
            return try await page(visit, only: only, .noReason)
        } catch  where site.desk.trouble(of: error) == .conflict {
            return try await page(visit, only: only, .newVersion)
        }
    }

    private static let prefix = "zaak-"

    /// The dossiers that were ticked, each with the version of it that was shown.
    private static func chosen(in form: FormData) -> [Dossier.ID: Int] {
        form.fields.reduce(into: [:]) { chosen, field in
            guard field.name.hasPrefix(prefix), let version = Int(field.value) else { return }
            chosen[Dossier.ID(String(field.name.dropFirst(prefix.count)))] = version
        }
    }

    // MARK: - The page

    private func page(_ visit: Visit, only: String?, _ message: Message?) async throws -> Response {
        let running = try await ShowRunningDossiers(site.desk)(
            only: only.map { Dossier.ID($0) }, for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.protocolChoices.link)) }
            if let message { tell(message, &b) }
            if running.unreadable > 0 {
                b.div(.class("message refused")) { $0.p(texts.unreadable(running.unreadable)) }
            }
            if running.dossiers.isEmpty {
                if let words = nothing(in: running) { b.p(words, .class("lead")) }
            } else {
                b.p(texts.lead(running.number), .class("lead"))
                form(running, only, visit, &b)
            }
            b.p(texts.unseen, .class("muted small"))
        }
        return .html(page.bytes, status: message?.isProblem == true ? .unprocessable : .ok)
    }

    /// What is said when nothing can be moved; nothing more where something cannot be read.
    private func nothing(in running: RunningDossiers) -> String? {
        switch running.missing {
        case .isPresent: texts.isPresent(running.number)
        case .isClosed(let version): texts.isClosed(version)
        case nil: running.unreadable > 0 ? nil : texts.none(running.number)
        }
    }

    private func tell(_ message: Message, _ b: inout HTMLBuffer) {
        guard case .done(let moved, let stayed, let changed) = message else {
            return b.div(.class("message refused"), .role("alert")) { b in
                switch message {
                case .noneChosen: b.p(texts.noneChosen)
                case .newVersion: b.p(texts.newVersion)
                default: b.p(texts.noReason)
                }
            }
        }
        b.div(.class("message"), .role("status")) { b in
            if moved > 0 { b.p(texts.moved(moved)) }
            if stayed > 0 { b.p(texts.stayed(stayed)) }
            if changed > 0 { b.p(texts.changed(changed)) }
        }
    }

    private func form(
        _ running: RunningDossiers, _ only: String?, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        let movable = running.dossiers.filter(\.misfits.isEmpty)
        b.form(.method("post"), .action(Page.runningCases.link), .novalidate) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("versie"), .value(String(running.number)))
            if let only { b.input(.type("hidden"), .name("alleen"), .value(only)) }
            b.ul(.class("lines")) { b in
                // What changes nothing needs no reading.
                for dossier in running.dossiers.filter(\.hasNews) + running.dossiers.filter({ !$0.hasNews }) {
                    b.li(.class("line document")) { b in line(dossier, running, visit, &b) }
                }
            }
            if running.more > 0 { b.p(texts.more(running.more), .class("muted")) }
            guard !movable.isEmpty else { return }
            site.longField(
                "waarom", texts.reason, hint: texts.reasonHint, value: visit.form["waarom"] ?? "",
                required: true, &b)
            b.div(.class("actions")) { b in
                b.button(texts.send(movable.count == 1), .type("submit"))
            }
        }
    }

    private func line(
        _ dossier: RunningDossier, _ running: RunningDossiers, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        let words = MoveWords(from: dossier.engine, to: dossier.next, at: running.now, in: site.texts)
        b.div { b in
            b.h2(.class("what")) { b in
                b.a(title(of: dossier), .href(Page.caseFile(dossier.row.id).link))
            }
            b.p(.class("about")) { b in
                b.span(texts.version(dossier.row.protocolVersion), .class("tag"))
                if !dossier.misfits.isEmpty {
                    b.span(texts.stays(running.number))
                } else {
                    b.span(texts.changes(dossier.changes.count))
                }
            }
            guard dossier.misfits.isEmpty else {
                list(dossier.misfits.map(words.line), &b)
                b.p(texts.staysHint, .class("muted small"))
                return
            }
            list(words.lines(of: dossier.changes) + dossier.readers.map(words.line), &b)
            site.checkbox(
                Self.prefix + dossier.row.id.text, String(dossier.row.version),
                "\(texts.choose): \(title(of: dossier))",  // heard apart from its heading
                checked: visit.form.fields.isEmpty
                    || visit.form[Self.prefix + dossier.row.id.text] != nil, &b)
        }
    }

    private func list(_ lines: [String], _ b: inout HTMLBuffer) {
        guard !lines.isEmpty else { return }
        b.ul { b in
            for line in lines { b.li(line) }
        }
    }

    private func title(of dossier: RunningDossier) -> String {
        site.title(of: dossier.row, about: dossier.target, dossier.schoolClass)
    }
}

extension RunningDossier {
    /// Whether there is anything to read before it is moved.
    fileprivate var hasNews: Bool { !(changes.isEmpty && readers.isEmpty && misfits.isEmpty) }
}
