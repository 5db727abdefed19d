import HTML
import Playbooks
import Scenarios
import SchoolTime
import Texts
import UseCases
import YAML

/// A scenario as a story, day by day, with what holds and what does not.
struct ScenarioStory {
    let site: Website
    let playbook: Playbook
    let isOfDraft: Bool

    private var texts: ScenarioPageTexts { site.texts.scenarioPages }

    /// The page of a scenario.
    func link(to result: ScenarioResult) -> Link {
        let page: Page = result.isOwn ? .ownScenario(result.name) : .scenario(result.name)
        return ScenarioPages.link(page, in: isOfDraft && !result.isOwn ? .draft : .inForce)
    }

    /// Writes all of it.
    func write(_ result: ScenarioResult, _ b: inout HTMLBuffer) {
        guard case .played(let report) = result.outcome else { return writeFailures(of: result, &b) }
        let failures = report.failures.count
        b.p(
            failures == 0 ? texts.allHolds : texts.someFail(failures),
            .class(failures == 0 ? "message" : "message refused"))
        for day in report.findings.map({ String($0.at.prefix(10)) }).uniqued() {
            b.h2(SchoolDate(iso: day).map { site.texts.dates.longDay($0).capitalizedFirst } ?? day)
            b.ol(.class("story")) { b in
                for finding in report.findings where finding.at.hasPrefix(day) { write(finding, &b) }
            }
        }
    }

    /// Writes only what does not hold, or why it cannot be played.
    func writeFailures(of result: ScenarioResult, _ b: inout HTMLBuffer) {
        switch result.outcome {
        case .played(let report):
            b.ol(.class("story")) { b in
                for finding in report.failures { write(finding, isAlone: true, &b) }
            }
        case .unreadable(let complaints):
            b.p(texts.unreadable)
            b.ul { b in
                for complaint in complaints {
                    b.li { b in
                        b.text("\(texts.line(complaint.position.line)): ")
                        site.write(complaint, &b)
                    }
                }
            }
        }
    }

    private func write(
        _ finding: ScenarioReport.Finding, isAlone: Bool = false, _ b: inout HTMLBuffer
    ) {
        let words = finding.told?.words ?? finding.words
        b.li(.class(finding.isHappening ? "happens" : finding.holds ? "holds" : "fails")) { b in
            if isAlone { b.p(moment(finding.at), .class("muted small")) }
            b.p { b in
                if !finding.isHappening || !finding.holds {
                    b.span(
                        finding.holds ? "✓ \(texts.holds)" : "✗ \(texts.fails)",
                        .class(finding.holds ? "tag" : "tag late-word"))
                    b.text(" ")
                }
                b.text(words)
            }
            guard !finding.holds else { return }
            if let found = finding.told?.found {
                b.p { b in
                    b.strong(texts.found)
                    b.text(" \(found)")
                }
            }
            rules(finding.told?.rows ?? [], &b)
        }
    }

    private func moment(_ iso: String) -> String {
        Moment(iso: iso).map { site.texts.dates.full($0).capitalizedFirst } ?? iso
    }

    /// More rules than this are not named.
    private static let mostRules = 4

    private func rules(_ rows: [String], _ b: inout HTMLBuffer) {
        let known = rows.filter { playbook.row(RegisterRow.ID($0)) != nil }.prefix(Self.mostRules)
        guard !known.isEmpty else { return }
        b.ul(.class("links small")) { b in
            for row in known {
                let rule = playbook.row(RegisterRow.ID(row))
                let title = rule?.kind == .gap ? texts.gap(row) : texts.rule(rule?.paragraph ?? "", row)
                b.li { $0.a(title, .href(Page.explained(row).link)) }
            }
        }
    }
}
