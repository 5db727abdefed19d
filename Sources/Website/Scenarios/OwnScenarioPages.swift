import Casework
import Dossiers
import HTML
import HTTPServer
import SchoolTime
import Texts
import UseCases
import YAML

/// A scenario that the school wrote: what came of it, its file to be changed, and throwing it away.
struct OwnScenarioPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: OwnScenarioTexts { site.texts.ownScenarios }
    private var own: OwnScenarios { OwnScenarios(site.desk) }

    /// What stands in the address of a scenario that is not there yet.
    static let new = "nieuw"
    private static let drops = "weg"
    private static let exampleKey = "zoals"

    /// A new scenario that begins as one that comes with the protocol.
    static func link(like example: String) -> Link {
        "\(Page.ownScenario(new).link)?\(exampleKey)=\(example)"
    }

    private enum Problem {
        case faults([Complaint])
        case conflict, noReason, tooMany
    }

    /// GET /protocol/eigen-proeven/{number}
    func show(_ word: String, _ visit: Visit) async throws -> Response {
        try await page(word, visit, problem: nil)
    }

    /// GET /protocol/eigen-proeven/{number}/bestand
    func download(_ word: String, _ visit: Visit) async throws -> Response {
        let scenario = try await own(number(word), for: visit.staff)
        return .download(
            Array(scenario.text.utf8), contentType: "application/yaml",
            fileName: "proef-\(scenario.number).yaml")
    }

    /// POST /protocol/eigen-proeven/{number}
    func send(_ word: String, _ visit: Visit) async throws -> Response {
        let isDropped = visit.form["doe"] == Self.drops
        do {
            return .seeOther(try await act(word, visit, isDropped).path)
        } catch let faults as ScenarioFaults {
            return try await page(word, visit, problem: .faults(faults.complaints))
        } catch RecordsError.conflict {
            return try await page(word, visit, problem: .conflict)
        } catch is Refusal {
            return try await page(word, visit, problem: isDropped ? .noReason : .tooMany)
        }
    }

    private func act(_ word: String, _ visit: Visit, _ isDropped: Bool) async throws -> Page {
        let viewer = try visit.staff
        let seen = Int(visit.form["versie"] ?? "") ?? 0
        let text = (visit.form["tekst"] ?? "").replacing("\r\n", with: "\n")
        if word == Self.new { return .ownScenario("\(try await own.add(text, by: viewer))") }
        if isDropped {
            try await own.drop(number(word), seen: seen, because: visit.form["waarom"] ?? "", by: viewer)
            return .scenarios
        }
        try await own.change(number(word), seen: seen, to: text, by: viewer)
        return .ownScenario(word)
    }

    private func number(_ word: String) throws -> Int {
        guard let number = Int(word) else { throw NoSuchPage() }
        return number
    }

    // MARK: - The page

    private func page(_ word: String, _ visit: Visit, problem: Problem?) async throws -> Response {
        let viewer = try visit.staff
        let scenario = word == Self.new ? nil : try await own(number(word), for: viewer)
        let example = visit.request.query[Self.exampleKey]
        let beginning = scenario == nil ? try await own.beginning(like: example, for: viewer) : ""
        // Browsers send line ends of their own.
        let typed = visit.form["tekst"]?.replacing("\r\n", with: "\n")
        let text = typed ?? scenario?.text ?? beginning
        let played = try await played(scenario, visit)
        let page = site.document(title: scenario?.title ?? texts.new, visit: visit) { b in
            b.p(.class("way-back")) { b in
                b.a(site.texts.scenarioPages.backToList, .href(Page.scenarios.link))
            }
            if let problem { tell(problem, text, &b) }
            if let scenario { about(scenario, &b) }
            if case .conflict = problem, let scenario {
                b.h2(texts.now)
                b.pre(scenario.text, .class("file"), .tabindex(0))
            }
            if problem == nil { played?(&b) }
            form(scenario, word, text, visit, isOpen: problem != nil || scenario == nil, &b)
            if let scenario { dropping(scenario, word, visit, &b) }
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }

    /// The scenario played against what holds now.
    private func played(
        _ scenario: SchoolScenario?, _ visit: Visit
    ) async throws -> ((inout HTMLBuffer) -> Void)? {
        guard let scenario else { return nil }
        let run = RunScenarios(site.desk, tellingIn: site.texts)
        let result = try await run(own: scenario.number, for: visit.staff)
        let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
        let story = ScenarioStory(site: site, playbook: choices.current, isOfDraft: false)
        return { story.write(result, &$0) }
    }

    private func about(_ scenario: SchoolScenario, _ b: inout HTMLBuffer) {
        let day = Moment(iso: scenario.changedAt).map { site.texts.dates.dayAndYear($0.date) }
        b.p(texts.changed(scenario.changedBy, day ?? scenario.changedAt), .class("muted"))
        b.p { $0.a(texts.download, .href(Page.ownScenarioFile("\(scenario.number)").link)) }
    }

    private func tell(_ problem: Problem, _ text: String, _ b: inout HTMLBuffer) {
        b.div(.class("message refused"), .role("alert")) { b in
            switch problem {
            case .faults(let complaints): faults(complaints, text, &b)
            case .conflict: b.p(texts.conflict)
            case .noReason: b.p(texts.noReason)
            case .tooMany: b.p(texts.tooMany)
            }
        }
    }

    /// Each mistake with the line in which it stands.
    private func faults(_ complaints: [Complaint], _ text: String, _ b: inout HTMLBuffer) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let byLine = Dictionary(grouping: complaints, by: \.position.line)
        b.p(texts.faults)
        b.ol(.class("file-lines")) { b in
            for number in byLine.keys.sorted() {
                b.li(.value(String(number))) { b in
                    let line = lines.indices.contains(number - 1) ? lines[number - 1] : ""
                    b.code(line.isEmpty ? "…" : String(line.prefix(Self.longestLine)))
                    for complaint in byLine[number] ?? [] {
                        b.p { site.write(complaint, &$0) }
                    }
                }
            }
        }
    }

    private static let longestLine = 300

    /// The file; a scenario that is there already unfolds it.
    private func form(
        _ scenario: SchoolScenario?, _ word: String, _ text: String, _ visit: Visit, isOpen: Bool,
        _ b: inout HTMLBuffer
    ) {
        guard let scenario else { return fields(0, word, text, visit, &b) }
        b.details(.open(when: isOpen)) { b in
            b.summary(texts.change)
            fields(scenario.revision, word, text, visit, &b)
        }
    }

    private func fields(
        _ revision: Int, _ word: String, _ text: String, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        b.form(.method("post"), .action(Page.ownScenario(word).link), .novalidate) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("versie"), .value(String(revision)))
            b.div(.class("field")) { b in
                b.label(texts.file, .for("tekst"))
                b.span(texts.fileHint, .class("hint"), .id("tekst-uitleg"))
                b.textarea(
                    text, .id("tekst"), .name("tekst"), .rows(24), .class("file"),
                    .maxlength(OwnScenarios.longest), .required,
                    .aria("describedby", "tekst-uitleg"))
            }
            b.div(.class("actions")) { $0.button(texts.save, .type("submit")) }
        }
    }

    private func dropping(
        _ scenario: SchoolScenario, _ word: String, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        b.details { b in
            b.summary(texts.drop)
            b.form(.method("post"), .action(Page.ownScenario(word).link), .novalidate) { b in
                site.formToken(visit, &b)
                b.input(.type("hidden"), .name("versie"), .value(String(scenario.revision)))
                site.textField("waarom", texts.reason, hint: texts.reasonHint, value: "", required: true, &b)
                b.div(.class("actions")) { b in
                    b.button(
                        texts.drop, .type("submit"), .name("doe"), .value(Self.drops), .class("secondary"))
                }
            }
        }
    }
}
