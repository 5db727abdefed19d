import Explaining
import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases

/// What a rule, a gap or an element of the protocol means: where it stands, and what happens because of it.
struct RulePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ScenarioPageTexts { site.texts.scenarioPages }

    /// GET /school/{school}/protocol/uitleg/{word}
    func show(_ word: String, of id: School.ID, _ visit: Visit) async throws -> Response {
        let (_, playbook) = try await ReadProtocol(site.desk)(of: id)
        return try page(word, playbook, back: .publicProtocol(id), visit) { $0 != .choices }
    }

    /// GET /protocol/uitleg/{word}
    func showToStaff(_ word: String, _ visit: Visit) async throws -> Response {
        let (_, playbook) = try await ReadProtocol(site.desk)(of: visit.staff.school)
        return try page(word, playbook, back: .rules, visit) { _ in true }
    }

    private func page(
        _ word: String, _ playbook: Playbook, back: Page, _ visit: Visit,
        isShown: (ExplanationTexts.Heading) -> Bool
    ) throws -> Response {
        let all: [Explanation]
        do throws(UnknownElement) {
            all = try ExplainElement(playbook, in: site.texts, namingAddresses: false)(word)
        } catch {
            throw NoSuchPage()
        }
        let page = site.document(title: texts.explanation(word), visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(back.link)) }
            b.p(texts.explanationLead, .class("lead"))
            for explanation in all { write(explanation, isShown, &b) }
        }
        return .html(page.bytes)
    }

    private func write(
        _ explanation: Explanation, _ isShown: (ExplanationTexts.Heading) -> Bool, _ b: inout HTMLBuffer
    ) {
        b.section(.class("card")) { b in
            b.h2(explanation.words)
            for section in explanation.sections where isShown(section.heading) {
                b.h3(site.texts.explanation.heading(section.heading))
                b.ul { b in
                    for line in section.lines { b.li(line) }
                }
                if section.heading == .choices {
                    b.p { $0.a(site.texts.choices.title, .href(Page.protocolChoices.link)) }
                }
            }
        }
    }
}
