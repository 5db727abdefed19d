import Checking
import Comparing
import Dossiers
import HTML
import Playbooks
import Scenarios
import SchoolTime
import Texts
import UseCases
import Wording

/// The draft of a protocol: what it changes in words, what was found in it, and publishing it.
struct ProtocolDraftBox {
    let choices: ProtocolChoices
    let visit: Visit
    let site: Website

    private var texts: ProtocolChoiceTexts { site.texts.choices }
    private var words: ProtocolDraftTexts { site.texts.draft }

    /// The draft; that there is a newer edition when there is none.
    func write(_ b: inout HTMLBuffer) {
        guard let draft = choices.draft else { return edition(&b) }
        let changes = PlaybookComparison(from: choices.current, to: choices.drafted, in: site.texts).changes
        b.section(.class("message"), .aria("labelledby", "concept")) { b in
            b.h2(texts.draft(changes.count), .id("concept"))
            b.p(texts.draftBy(draft.changedBy, site.day(draft.changedAt)), .class("muted small"))
            if let problem = choices.problem { trouble(problem, draft, &b) }
            files(&b)
            b.ul { b in
                for change in changes {
                    b.li { ChangeLine(change).write(&$0) }
                }
            }
            found(draft, &b)
            if choices.findings?.mayPublish ?? (choices.problem == nil) { publishing(draft, &b) }
            form(draft.revision, &b) { b in button(.discard, texts.discard, isQuiet: true, &b) }
        }
    }

    /// Why the draft cannot be carried out, and the way out.
    private func trouble(_ problem: AdjustmentError, _ draft: ProtocolDraft, _ b: inout HTMLBuffer) {
        guard problem != .broken else { return b.p(site.texts.playbookFile.broken) }
        b.p(texts.broken(name(of: problem)))
        guard !choices.misfits.isEmpty else { return }
        b.p(site.texts.playbookFile.misfits(choices.misfits))
        form(draft.revision, &b) { b in
            button(.dropMisfits, site.texts.playbookFile.dropMisfits, isQuiet: true, &b)
        }
    }

    /// The files that the draft changes.
    private func files(_ b: inout HTMLBuffer) {
        guard !choices.changedFiles.isEmpty else { return }
        b.p(site.texts.playbookFile.changedFiles)
        b.ul { b in
            for path in choices.changedFiles {
                b.li { $0.a(path, .href(Page.playbookFile(path).link)) }
            }
        }
    }

    private func edition(_ b: inout HTMLBuffer) {
        guard choices.hasNewEdition else { return }
        b.div(.class("message")) { b in
            b.p(texts.newEdition)
            form(0, &b) { b in button(.edition, texts.takeEdition, &b) }
        }
    }

    private func name(of problem: AdjustmentError) -> String {
        switch problem {
        case .unknown(let address, _), .notOurs(let address, _), .ambiguous(let address, _): address
        case .badValue(_, let address, _): address
        case .tooMuch, .broken: ""
        }
    }

    // MARK: - What was found

    private func found(_ draft: ProtocolDraft, _ b: inout HTMLBuffer) {
        guard let findings = choices.findings else {
            guard choices.problem == nil else { return }
            b.p(words.checkHint)
            return form(draft.revision, &b) { b in button(.check, words.check, &b) }
        }
        b.h3(words.findings)
        if findings.plans.isEmpty, findings.fallen.isEmpty, findings.problem == nil {
            b.p(words.allGood(findings.scenarios))
        }
        plans(findings.plans.filter(\.isDeadEnd), words.deadEnds, &b)
        plans(findings.plans.filter { !$0.isDeadEnd }, words.misses, &b)
        fallen(findings, &b)
    }

    private func plans(_ findings: [PlanFinding], _ heading: String, _ b: inout HTMLBuffer) {
        guard !findings.isEmpty else { return }
        let found = PlanFindingWords(choices.drafted, site.texts)
        b.p { $0.strong(heading) }
        b.ul { b in for finding in findings { b.li(found.sentence(finding.matter)) } }
    }

    private func fallen(_ findings: DraftFindings, _ b: inout HTMLBuffer) {
        guard !findings.fallen.isEmpty else { return }
        b.p { $0.strong(words.fallen(findings.fallen.count, findings.scenarios)) }
        b.p(words.fallenHint)
        b.ul(.class("fallen")) { b in
            for scenario in findings.fallen {
                b.li { b in
                    let page = ScenarioPages.link(.scenario(scenario.result.name), in: .draft)
                    b.a(scenario.result.title, .href(page))
                    b.p(why(scenario))
                    if case .unreadable = scenario.result.outcome { b.p(words.unreadable, .class("small")) }
                }
            }
        }
    }

    private func why(_ scenario: FallenScenario) -> String {
        switch scenario.cause {
        case .earlier: words.wasSo
        case .together: words.becauseOfSeveral
        case .changes(let addresses): words.because(addresses.map(label))
        }
    }

    /// What is changed at an address, as its field calls it.
    private func label(_ address: String) -> String {
        if let path = OwnFile.path(at: address) { return site.texts.playbookFile.file(path) }
        if let choice = choices.offered.first(where: { $0.address == address }) {
            return ProtocolChoiceFields(choices: choices, visit: visit, site: site).label(choice)
        }
        guard let amendable = choices.drafted.amendables.first(where: { $0.address == address }) else {
            return address
        }
        return AmendmentWords(playbook: choices.drafted, site: site).label(amendable)
    }

    // MARK: - Publishing

    private func publishing(_ draft: ProtocolDraft, _ b: inout HTMLBuffer) {
        b.details(.open(when: visit.form["waarom"] != nil)) { b in
            b.summary(texts.publishOpen)
            b.p(texts.publishHint)
            form(draft.revision, &b) { b in
                site.longField(
                    "waarom", texts.note, hint: texts.noteHint, value: visit.form["waarom"] ?? "",
                    required: true, &b)
                site.textField(
                    "instemming", texts.agreedOn, hint: texts.agreedOnHint,
                    value: visit.form["instemming"] ?? "", type: "date", &b)
                site.textField(
                    "namens", texts.agreedBy, hint: texts.agreedByHint, value: visit.form["namens"] ?? "",
                    &b)
                button(.publish, texts.publish, &b)
            }
        }
    }

    // MARK: - Forms

    /// A form of the page, which says what of the draft was seen.
    func form(_ revision: Int, _ b: inout HTMLBuffer, _ content: (inout HTMLBuffer) -> Void) {
        b.form(.method("post"), .action(Page.protocolChoices.link), .novalidate) { b in
            site.formToken(visit, &b)
            site.seen(revision, of: choices, &b)
            content(&b)
        }
    }

    func button(
        _ act: ProtocolChoicePages.Act, _ title: String, isQuiet: Bool = false, _ b: inout HTMLBuffer
    ) {
        b.div(.class("actions")) { b in
            b.button(
                title, .type("submit"), .name("doe"), .value(act.rawValue),
                .when(isQuiet, .class("secondary")))
        }
    }
}

extension Website {
    /// What a form about the draft was drawn from.
    func seen(_ revision: Int, of choices: ProtocolChoices, _ b: inout HTMLBuffer) {
        b.input(.type("hidden"), .name("versie"), .value(String(revision)))
        b.input(
            .type("hidden"), .name("geldend"), .value(String(choices.versions.first?.number ?? 0)))
    }
}

extension Visit {
    /// The revision of the draft that a form was drawn from; 0 for none.
    var seenDraft: Int { Int(form["versie"] ?? "") ?? 0 }

    /// The version that was in force then; nil when the form does not say so.
    var seenVersion: Int? { form["geldend"].flatMap { Int($0) } }
}
