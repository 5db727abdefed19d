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

    /// What a form of the page asks for.
    enum Act: String {
        case save = "bewaar"
        case check = "controleer"
        case edition = "uitgave"
        case discard = "weg"
        case publish = "vaststellen"
        case dropMisfits = "passend"
    }

    private enum Problem {
        case conflict, badValue, noNote, badDay, tooMuch, deadEnd, busy, brokenFile, changesWhoReads
        case rolesGone([String])
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
        } catch let error as AdjustmentError {
            if case .tooMuch = error { return try await page(visit, problem: .tooMuch) }
            if case .broken = error { return try await page(visit, problem: .brokenFile) }
            return try await page(visit, problem: .badValue)
        } catch let gone as HeldRolesGone {
            return try await page(visit, problem: .rolesGone(gone.titles))
        } catch is ChangesWhoReads {
            return try await page(visit, problem: .changesWhoReads)
        } catch is DraftRefused {
            return try await page(visit, problem: .deadEnd)
        } catch is Workbench.Busy {
            return try await page(visit, problem: .busy)
        } catch let refusal as Refusal {
            return try await page(visit, problem: refusal.reason == .empty ? .noNote : .badDay)
        }
    }

    private func act(_ visit: Visit) async throws {
        let viewer = try visit.staff
        let (seen, version) = (visit.seenDraft, visit.seenVersion)
        let change = ChangeProtocol(site.desk)
        switch Act(rawValue: visit.form["doe"] ?? "") {
        case .discard: try await change.discard(seen: seen, by: viewer)
        case .publish:
            try await change.publish(
                note: visit.form["waarom"] ?? "", agreedOn: visit.form["instemming"] ?? "",
                agreedBy: visit.form["namens"] ?? "", seen: seen, by: viewer)
        case .dropMisfits: try await WritePlaybookFile(site.desk).dropMisfits(seen: seen, by: viewer)
        case .check: _ = try await CheckDraft(site.desk)(for: viewer)
        case .edition: try await change.choose([:], seen: seen, since: version, by: viewer)
        case .save, nil:
            let choices = try await ShowProtocolChoices(site.desk)(for: viewer)
            try await change.choose(
                fields(choices, visit).sent(), seen: seen, since: version, by: viewer)
        }
    }

    private func fields(_ choices: ProtocolChoices, _ visit: Visit) -> ProtocolChoiceFields {
        ProtocolChoiceFields(choices: choices, visit: visit, site: site)
    }

    // MARK: - The page

    private func page(_ visit: Visit, problem: Problem?) async throws -> Response {
        let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
        let waiting = try await ShowRunningDossiers(site.desk).count(for: visit.staff)
        // As it would be; as it is while there is no draft.
        let hasDraft = choices.mayChange && choices.draft != nil
        let drawings = SchoolDrawings(
            for: hasDraft && choices.problem == nil ? .ofDraft : .staff, of: try visit.staff.school,
            choices.drafted, site)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            if let problem { tell(problem, &b) }
            b.p(texts.lead, .class("lead"))
            if !choices.mayChange { b.p(texts.notYours, .class("message")) }
            if choices.mayChange { ProtocolDraftBox(choices: choices, visit: visit, site: site).write(&b) }
            MovingLinks(site: site, waiting: waiting, hasDraft: hasDraft).write(&b)
            drawings.writeFolded(&b)
            ways(choices, &b)
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
            case .tooMuch: b.p(texts.tooMuch)
            case .deadEnd: b.p(site.texts.draft.refused)
            case .busy: b.p(site.texts.draft.busy)
            case .brokenFile: b.p(site.texts.playbookFile.broken)
            case .changesWhoReads: b.p(site.texts.playbookFile.changesWhoReads)
            case .rolesGone(let titles): b.p(site.texts.playbookFile.rolesGone(titles))
            }
        }
    }

    /// The pages on which more can be changed.
    private func ways(_ choices: ProtocolChoices, _ b: inout HTMLBuffer) {
        b.nav(.aria("labelledby", "wegen")) { b in
            b.h2(site.texts.draft.ways, .id("wegen"))
            b.ul(.class("ways")) { b in
                for (page, part) in [
                    (Page.protocolTerms, AmendmentTexts.Part.terms), (.protocolNames, .names),
                    (.protocolTexts, .texts), (.protocolContacts, .contacts),
                ] {
                    b.li { $0.a(site.texts.amendments.title(part), .href(page.link)) }
                }
                b.li { $0.a(site.texts.protocolFile.title, .href(Page.protocolFile.link)) }
                b.li { $0.a(site.texts.playbookFile.title, .href(Page.protocolFiles.link)) }
                b.li { $0.a(site.texts.closures.link, .href(Page.closures.link)) }
                b.li { $0.a(site.texts.appointments.link, .href(Page.roles.link)) }
            }
        }
    }

    // MARK: - The choices

    private func groups(_ choices: ProtocolChoices, _ visit: Visit, _ b: inout HTMLBuffer) {
        let all = choices.offered
        b.h2(site.texts.draft.choicesHeading)
        guard !all.isEmpty else { return b.p(texts.none, .class("empty")) }
        let fields = fields(choices, visit)
        let box = ProtocolDraftBox(choices: choices, visit: visit, site: site)
        box.form(choices.draft?.revision ?? 0, &b) { b in
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
                box.button(.save, texts.save, &b)
            }
        }
    }

    /// What the protocol leaves open, and what holds where the school chooses nothing.
    private func heading(_ gap: RegisterRow.ID?, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        guard let gap, let row = playbook.row(gap) else {
            b.h3(texts.others)
            return
        }
        b.h3(.class("gap")) { b in
            b.text(row.rule + " ")
            b.span(gap.text, .class("tag"))
        }
    }

    // MARK: - The versions

    private func versions(_ choices: ProtocolChoices, _ b: inout HTMLBuffer) {
        b.section { b in
            b.h2(texts.versions)
            b.ul(.class("lines")) { b in
                for version in choices.versions.prefix(Self.mostVersions) {
                    b.li(.class("line")) { b in
                        b.div { b in
                            ProtocolVersionLine(site: site).write(
                                version, isCurrent: version.number == choices.versions.first?.number, &b)
                        }
                    }
                }
            }
            b.p { $0.a(site.texts.versions.all, .href(Page.protocolVersions.link)) }
        }
    }

    private static let mostVersions = 5
}
