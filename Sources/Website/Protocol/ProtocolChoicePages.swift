import Casework
import Comparing
import Dossiers
import HTML
import HTTPServer
import Playbooks
import SchoolTime
import Texts
import UseCases

/// What a school chooses in its protocol: choices in a draft, what they change in words, and the versions.
struct ProtocolChoicePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ProtocolChoiceTexts { site.texts.choices }

    private enum Act: String {
        case save = "bewaar"
        case edition = "uitgave"
        case discard = "weg"
        case publish = "vaststellen"
    }

    private enum Problem {
        case conflict, badValue, noNote, badDay
    }

    /// GET /protocol/aanpassen
    func show(_ visit: Visit) async throws -> Response { try await page(visit, problem: nil) }

    /// POST /protocol/aanpassen
    func send(_ visit: Visit) async throws -> Response {
        do {
            try await act(visit)
            return .seeOther(Page.protocolChoices.path)
        } catch RecordsError.conflict {
            return try await page(visit, problem: .conflict)
        } catch is AdjustmentError {
            return try await page(visit, problem: .badValue)
        } catch let refusal as Refusal {
            return try await page(visit, problem: refusal.reason == .empty ? .noNote : .badDay)
        }
    }

    private func act(_ visit: Visit) async throws {
        let viewer = try visit.staff
        let seen = Int(visit.form["versie"] ?? "") ?? 0
        let change = ChangeProtocol(site.desk)
        switch Act(rawValue: visit.form["doe"] ?? "") {
        case .discard: try await change.discard(seen: seen, by: viewer)
        case .publish:
            try await change.publish(
                note: visit.form["waarom"] ?? "", agreedOn: visit.form["instemming"] ?? "", seen: seen,
                by: viewer)
        case .edition: try await change.choose([:], seen: seen, by: viewer)
        case .save, nil:
            let choices = try await ShowProtocolChoices(site.desk)(for: viewer)
            try await change.choose(fields(choices, visit).sent(), seen: seen, by: viewer)
        }
    }

    private func fields(_ choices: ProtocolChoices, _ visit: Visit) -> ProtocolChoiceFields {
        ProtocolChoiceFields(
            playbook: choices.drafted, standards: choices.standards, visit: visit, site: site)
    }

    // MARK: - The page

    private func page(_ visit: Visit, problem: Problem?) async throws -> Response {
        let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
        let waiting = try await ShowRunningDossiers(site.desk).count(for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            if let problem { tell(problem, &b) }
            b.p(choices.drafted.choices.isEmpty ? texts.none : texts.lead, .class("lead"))
            if !choices.mayChange { b.p(texts.notYours, .class("message")) }
            if choices.mayChange { draft(choices, visit, &b) }
            MovingLinks(site: site, waiting: waiting, hasDraft: choices.mayChange && choices.draft != nil)
                .write(&b)
            groups(choices, visit, &b)
            versions(choices, &b)
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }

    private func tell(_ problem: Problem, _ b: inout HTMLBuffer) {
        b.div(.class("message refused"), .role("alert")) { b in
            switch problem {
            case .conflict: b.p(texts.conflict)
            case .badValue: b.p(texts.badValue)
            case .noNote: b.p(texts.noNote)
            case .badDay: b.p(texts.badDay)
            }
        }
    }

    private func draft(_ choices: ProtocolChoices, _ visit: Visit, _ b: inout HTMLBuffer) {
        guard let draft = choices.draft else {
            if choices.hasNewEdition {
                b.div(.class("message")) { b in
                    b.p(texts.newEdition)
                    form(visit, 0, &b) { b in button(.edition, texts.takeEdition, &b) }
                }
            }
            return
        }
        let changes = PlaybookComparison(from: choices.current, to: choices.drafted, in: site.texts).changes
        b.section(.class("message"), .aria("labelledby", "concept")) { b in
            b.h2(texts.draft(changes.count), .id("concept"))
            b.p(texts.draftBy(draft.changedBy, day(draft.changedAt)), .class("muted small"))
            if let problem = choices.problem { b.p(texts.broken(name(of: problem))) }
            b.ul { b in
                for change in changes {
                    b.li([change.words, change.paragraph].filter { !$0.isEmpty }.joined(separator: " · "))
                }
            }
            if choices.problem == nil { publishing(draft, visit, &b) }
            form(visit, draft.revision, &b) { b in button(.discard, texts.discard, isQuiet: true, &b) }
        }
    }

    private func name(of problem: AdjustmentError) -> String {
        switch problem {
        case .unknown(let address, _), .notOurs(let address, _), .ambiguous(let address, _): address
        case .badValue(_, let address, _): address
        case .broken: ""
        }
    }

    private func publishing(_ draft: ProtocolDraft, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.details(.open(when: visit.form["waarom"] != nil)) { b in
            b.summary(texts.publishOpen)
            b.p(texts.publishHint)
            form(visit, draft.revision, &b) { b in
                site.longField(
                    "waarom", texts.note, hint: texts.noteHint, value: visit.form["waarom"] ?? "",
                    required: true, &b)
                site.textField(
                    "instemming", texts.agreedOn, hint: texts.agreedOnHint,
                    value: visit.form["instemming"] ?? "", type: "date", &b)
                button(.publish, texts.publish, &b)
            }
        }
    }

    private func form(
        _ visit: Visit, _ revision: Int, _ b: inout HTMLBuffer, _ content: (inout HTMLBuffer) -> Void
    ) {
        b.form(.method("post"), .action(Page.protocolChoices.link), .novalidate) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("versie"), .value(String(revision)))
            content(&b)
        }
    }

    private func button(_ act: Act, _ title: String, isQuiet: Bool = false, _ b: inout HTMLBuffer) {
        b.div(.class("actions")) { b in
            b.button(
                title, .type("submit"), .name("doe"), .value(act.rawValue),
                .when(isQuiet, .class("secondary")))
        }
    }

    // MARK: - The choices

    private func groups(_ choices: ProtocolChoices, _ visit: Visit, _ b: inout HTMLBuffer) {
        let all = choices.drafted.choices
        guard !all.isEmpty else { return }
        let fields = fields(choices, visit)
        form(visit, choices.draft?.revision ?? 0, &b) { b in
            for gap in all.map(\.gap).uniqued() {
                b.section(.class("card")) { b in
                    heading(gap, choices.drafted, &b)
                    for choice in all where choice.gap == gap {
                        if choices.mayChange {
                            fields.write(choice, &b)
                        } else {
                            b.p { b in
                                b.text(fields.label(choice) + ": ")
                                b.strong(fields.value(of: choice))
                            }
                        }
                    }
                }
            }
            if choices.mayChange {
                b.p(texts.saveHint, .class("muted"))
                button(.save, texts.save, &b)
            }
        }
    }

    /// What the protocol leaves open, and what holds where the school chooses nothing.
    private func heading(_ gap: RegisterRow.ID?, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        guard let gap, let row = playbook.row(gap) else {
            b.h2(texts.others)
            return
        }
        b.h2(.class("gap")) { b in
            b.text(row.rule + " ")
            b.span(gap.text, .class("tag"))
        }
    }

    // MARK: - The versions

    private func versions(_ choices: ProtocolChoices, _ b: inout HTMLBuffer) {
        b.section { b in
            b.h2(texts.versions)
            b.ul(.class("lines")) { b in
                for version in choices.versions {
                    b.li(.class("line")) { b in
                        b.div { b in
                            about(version, isCurrent: version.number == choices.versions.first?.number, &b)
                        }
                    }
                }
            }
        }
    }

    private func about(_ version: ProtocolVersion, isCurrent: Bool, _ b: inout HTMLBuffer) {
        b.div(.class("what")) { b in
            b.text(texts.version(version.number, version.publishedAt.map(day), version.publishedBy))
            if isCurrent {
                b.text(" ")
                b.span(texts.current, .class("tag"))
            }
        }
        if !version.note.isEmpty { b.p(version.note) }
        if let agreed = version.agreedOn { b.p(texts.agreed(day(agreed)), .class("muted small")) }
    }

    private func day(_ moment: String) -> String {
        let date = SchoolDate(iso: String(moment.prefix(10)))
        return date.map(site.texts.dates.dayAndYear) ?? moment
    }
}
