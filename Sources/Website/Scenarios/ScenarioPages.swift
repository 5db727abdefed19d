import Dossiers
import HTML
import HTTPServer
import Playbooks
import Scenarios
import Texts
import UseCases
import Wording
import YAML

/// The scenarios of the protocol, played: which hold, which do not, and why; and each as a story.
struct ScenarioPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ScenarioPageTexts { site.texts.scenarioPages }
    private var run: RunScenarios { RunScenarios(site.desk, tellingIn: site.texts) }

    private static let versionKey = "versie"
    private static let draftWord = "concept"

    // MARK: - The list

    /// GET /protocol/proeven
    func show(_ visit: Visit) async throws -> Response {
        let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
        let version = version(of: visit)
        let isBroken = version == .draft && choices.problem != nil
        let results = isBroken ? [] : try await run(version, for: visit.staff)
        let words = words(version == .draft ? choices.drafted : choices.current, version)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            b.p(texts.lead, .class("lead"))
            if choices.draft != nil { versions(version, &b) }
            if isBroken { return b.p(texts.brokenDraft, .class("message refused"), .role("alert")) }
            let red = results.filter { !$0.holds }
            b.p(
                results.isEmpty ? texts.none : texts.score(results.count - red.count, results.count),
                .class(red.isEmpty ? "message" : "message refused"))
            self.red(red, words, &b)
            own(results.filter(\.isOwn), words, &b)
            green(results.filter { $0.holds && !$0.isOwn }, words, &b)
        }
        return .html(page.bytes)
    }

    private func version(of visit: Visit) -> RunScenarios.Version {
        visit.request.query[Self.versionKey] == Self.draftWord ? .draft : .inForce
    }

    private func words(_ playbook: Playbook, _ version: RunScenarios.Version) -> ScenarioStory {
        ScenarioStory(site: site, playbook: playbook, isOfDraft: version == .draft)
    }

    private func versions(_ version: RunScenarios.Version, _ b: inout HTMLBuffer) {
        b.ul(.class("classes")) { b in
            for (other, title) in [(RunScenarios.Version.inForce, texts.inForce), (.draft, texts.draft)] {
                b.li { b in
                    b.a(
                        title, .href(Self.link(.scenarios, in: other)),
                        .when(other == version, .aria("current", "page")))
                }
            }
        }
    }

    static func link(_ page: Page, in version: RunScenarios.Version) -> Link {
        version == .draft ? Link(page.link.address + "?\(versionKey)=\(draftWord)") : page.link
    }

    private func red(_ results: [ScenarioResult], _ story: ScenarioStory, _ b: inout HTMLBuffer) {
        guard !results.isEmpty else { return }
        b.h2(texts.red)
        for result in results {
            b.section(.class("card")) { b in
                b.h3 { b in b.a(result.title, .href(story.link(to: result))) }
                story.writeFailures(of: result, &b)
            }
        }
    }

    private func own(_ results: [ScenarioResult], _ story: ScenarioStory, _ b: inout HTMLBuffer) {
        b.h2(site.texts.ownScenarios.heading)
        let words = site.texts.ownScenarios
        b.p(results.isEmpty ? words.none : words.lead, .class("muted"))
        list(results, story, &b)
        b.p { b in
            b.a(
                words.new, .href(Page.ownScenario(OwnScenarioPages.new).link), .class("button secondary"))
        }
    }

    private func list(_ results: [ScenarioResult], _ story: ScenarioStory, _ b: inout HTMLBuffer) {
        guard !results.isEmpty else { return }
        b.ul(.class("plain")) { b in
            for result in results {
                b.li { b in
                    b.a(result.title, .href(story.link(to: result)))
                    if !result.holds {
                        b.text(" ")
                        b.span("✗ \(texts.fails)", .class("tag late-word"))
                    }
                }
            }
        }
    }

    /// By what they are about, cases first.
    private func green(_ results: [ScenarioResult], _ story: ScenarioStory, _ b: inout HTMLBuffer) {
        guard !results.isEmpty else { return }
        b.h2(texts.green)
        for scope in [Plan.Scope.caseFile, .pupil, .group, .schoolYear] {
            let group = results.filter { $0.scope == scope }
            guard !group.isEmpty else { continue }
            b.details { b in
                b.summary(
                    texts.group(site.texts.protocols.scope(scope.rawValue).capitalizedFirst, group.count))
                list(group, story, &b)
            }
        }
    }

    // MARK: - One of them

    /// GET /protocol/proeven/{name}
    func story(_ name: String, _ visit: Visit) async throws -> Response {
        let version = version(of: visit)
        let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
        let result = try await run(name, version, for: visit.staff)
        let story = words(version == .draft ? choices.drafted : choices.current, version)
        let page = site.document(title: result.title, visit: visit) { b in
            b.p(.class("way-back")) { b in
                b.a(texts.backToList, .href(Self.link(.scenarios, in: version)))
            }
            story.write(result, &b)
            b.p { b in
                b.a(
                    site.texts.ownScenarios.takeAsExample, .href(OwnScenarioPages.link(like: name)),
                    .class("button secondary"))
            }
        }
        return .html(page.bytes)
    }
}
