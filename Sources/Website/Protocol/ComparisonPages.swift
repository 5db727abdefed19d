import Comparing
import HTML
import HTTPServer
import Playbooks
import Texts
import UseCases

/// What differs between the protocol as it holds now and an earlier version of it, or the protocol of another school.
struct ComparisonPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ScenarioPageTexts { site.texts.scenarioPages }

    private static let key = "met"

    /// GET /protocol/vergelijken
    func show(_ visit: Visit) async throws -> Response {
        let compare = ComparePlaybooks(site.desk)
        let others = try await compare.others(for: visit.staff)
        let word = visit.request.query[Self.key] ?? ""
        let chosen = others.first { $0.key == word }
        var comparison: PlaybookComparison?
        if let chosen {
            let (other, own) = try await compare(with: chosen, for: visit.staff)
            comparison = try await site.desk.bench.run(for: visit.staff.school) {
                [texts = site.texts] in
                PlaybookComparison(from: other, to: own, in: texts)
            }
        }
        let page = site.document(title: texts.comparison, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            b.p(texts.comparisonLead, .class("lead"))
            form(others, word, &b)
            if let comparison { write(comparison, &b) }
        }
        return .html(page.bytes)
    }

    private func form(_ others: [ComparableProtocol], _ chosen: String, _ b: inout HTMLBuffer) {
        b.form(.method("get"), .action(Page.comparison.link), .class("filters")) { b in
            let options = others.map { other in
                switch other {
                case .version(let number): (other.key, texts.earlier(number))
                case .example(_, let school): (other.key, texts.other(school))
                }
            }
            site.selectField(Self.key, texts.compareWith, options, chosen: chosen, &b)
            b.div(.class("actions")) { $0.button(texts.compare, .type("submit")) }
        }
    }

    private func write(_ comparison: PlaybookComparison, _ b: inout HTMLBuffer) {
        b.p("\(comparison.heading) \(texts.differences(comparison.changes.count))", .class("message"))
        for subject in ClauseTexts.Subject.allCases {
            let changes = comparison.changes.filter { $0.subject == subject }
            guard !changes.isEmpty else { continue }
            b.details(.class("plan"), .open(when: comparison.isOfOneSchool)) { b in
                b.summary { b in
                    b.h2(site.texts.clauses.heading(subject))
                    b.span("\(changes.count)", .class("tag"))
                }
                b.ul(.class("plain")) { b in
                    for change in changes { b.li { write(change, &$0) } }
                }
            }
        }
    }

    private func write(_ change: Change, _ b: inout HTMLBuffer) {
        b.p(change.nature == .compared ? change.title.capitalizedFirst : change.words)
        if !change.details.isEmpty {
            b.ul { b in
                for detail in change.details { b.li(detail) }
            }
        }
        let touched = change.people.isEmpty ? "" : site.texts.comparison.touches(change.people)
        let about = [change.paragraph, touched].filter { !$0.isEmpty }.joined(separator: " · ")
        if !about.isEmpty { b.p(about, .class("muted small")) }
    }
}
