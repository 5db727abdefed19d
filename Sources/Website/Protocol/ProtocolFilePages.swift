import Dossiers
import HTML
import HTTPServer
import Playbooks
import Texts
import UseCases

/// What a school chooses in its protocol as a file, with what is wrong beside its lines.
struct ProtocolFilePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ProtocolFileTexts { site.texts.protocolFile }

    /// What came of saving.
    private enum Problem {
        case findings([WriteProtocolFile.Finding])
        case conflict
        case words(String)
    }

    /// GET /protocol/aanpassen/bestand
    func show(_ visit: Visit) async throws -> Response { try await page(visit, problem: nil) }

    /// POST /protocol/aanpassen/bestand
    func send(_ visit: Visit) async throws -> Response {
        // Browsers send line ends of their own.
        let text = (visit.form["inhoud"] ?? "").replacing("\r\n", with: "\n")
        do {
            try await WriteProtocolFile(site.desk).save(
                text, seen: visit.seenDraft, since: visit.seenVersion, by: visit.staff)
            return .seeOther(Page.protocolChoices.path)
        } catch let refused as WriteProtocolFile.Refused {
            return try await page(visit, problem: .findings(refused.findings))
        } catch RecordsError.conflict {
            return try await page(visit, problem: .conflict)
        } catch let error as AdjustmentError {
            let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
            return try await page(
                visit, problem: .words(ProtocolFileWords(choices.drafted, texts).sentence(error)))
        }
    }

    private func page(_ visit: Visit, problem: Problem?) async throws -> Response {
        let viewer = try visit.staff
        let choices = try await ShowProtocolChoices(site.desk)(for: viewer)
        let written = try await WriteProtocolFile(site.desk)(for: viewer)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.amendments.back, .href(Page.protocolChoices.link)) }
            b.p(texts.lead, .class("lead"))
            let typed = visit.form["inhoud"]?.replacing("\r\n", with: "\n")
            if let problem { tell(problem, typed ?? "", choices, &b) }
            if case .conflict = problem {
                b.h2(site.texts.choices.draftNow)
                b.pre(written, .class("file"), .tabindex(0))
            }
            if choices.mayChange {
                form(typed ?? written, choices, visit, &b)
                addresses(choices, &b)
            } else {
                b.p(site.texts.choices.notYours, .class("message"))
                if written.contains(where: { !$0.isWhitespace }) {
                    b.pre(written, .class("file"), .tabindex(0))
                } else {
                    b.p(texts.nothing, .class("muted"))
                }
            }
            b.h2(texts.files)
            b.p(texts.filesHint)
            b.p { $0.a(site.texts.playbookFile.title, .href(Page.protocolFiles.link)) }
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }

    // MARK: - What is wrong

    private func tell(
        _ problem: Problem, _ text: String, _ choices: ProtocolChoices, _ b: inout HTMLBuffer
    ) {
        switch problem {
        case .conflict:
            b.div(.class("message refused"), .role("alert")) { $0.p(site.texts.choices.conflict) }
        case .words(let words): b.div(.class("message refused"), .role("alert")) { $0.p(words) }
        case .findings(let findings):
            let words = ProtocolFileWords(choices.drafted, texts)
            b.div(.class("message refused"), .role("alert")) { b in
                b.p(texts.refused(findings.count))
                b.ul { b in
                    for finding in findings.prefix(Self.mostFindings) {
                        b.li { b in
                            b.a(texts.line(finding.line), .href("#regel-\(finding.line)"))
                            b.text(": ")
                            words.write(finding.matter, &b)
                        }
                    }
                }
            }
            beside(findings, text, words, &b)
        }
    }

    private static let mostFindings = 100

    /// The lines around what is wrong, each finding below its line.
    private func beside(
        _ findings: [WriteProtocolFile.Finding], _ text: String, _ words: ProtocolFileWords,
        _ b: inout HTMLBuffer
    ) {
        let byLine = Dictionary(grouping: findings.prefix(Self.mostFindings), by: \.line)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        b.section(.aria("labelledby", "regels")) { b in
            b.h2(texts.beside, .id("regels"))
            b.ol(.class("file-lines")) { b in
                for number in byLine.keys.sorted() {
                    let shown =
                        number <= lines.count ? String(lines[number - 1].prefix(Self.longestLine)) : ""
                    b.li(.id("regel-\(number)"), .value(String(number))) { b in
                        b.code(shown.isEmpty ? "…" : shown)
                        for finding in byLine[number] ?? [] {
                            b.p { words.write(finding.matter, &$0) }
                        }
                    }
                }
            }
        }
    }

    private static let longestLine = 300

    // MARK: - The file

    private func form(_ text: String, _ choices: ProtocolChoices, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.form(.method("post"), .action(Page.protocolFile.link), .novalidate) { b in
            site.formToken(visit, &b)
            site.seen(choices.draft?.revision ?? 0, of: choices, &b)
            b.div(.class("field")) { b in
                b.label(texts.field, .for("keuzes"))
                b.span(texts.hint, .class("hint"), .id("keuzes-uitleg"))
                b.textarea(
                    text, .id("keuzes"), .name("inhoud"), .rows(18), .class("file"),
                    .aria("describedby", "keuzes-uitleg"))
            }
            b.div(.class("actions")) { $0.button(texts.save, .type("submit")) }
        }
    }

    private func addresses(_ choices: ProtocolChoices, _ b: inout HTMLBuffer) {
        let known =
            choices.offered.map { ($0.address, $0.value) }
            + choices.drafted.amendables.map { ($0.address, $0.value) }
        b.details { b in
            b.summary(texts.addresses)
            b.p(texts.addressesHint, .class("muted"))
            b.pre(
                ChoiceFile.text(of: Dictionary(known) { first, _ in first }), .class("file"), .tabindex(0),
                .role("region"), .aria("label", texts.addresses))
        }
    }
}
