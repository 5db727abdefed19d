import Explaining
import Foundation
import Playbooks
import Scenarios
import SchoolTime
import Texts

/// `vijfspoor playbook explain`
struct PlaybookExplain: Command {
    let words = ["playbook", "explain"]
    let operands = "NAME WHAT"
    let summary = "explains an element, a rule or a gap of a playbook in plain Dutch"
    let details = """
        WHAT is an address (first-contact, first-contact.due), a rule or a gap (GLB-051, GLB-G02). With a scenario
        it tells how the duty stands there: what led to it, what it waits for, and how its day was counted.
        """
    let options = PlaybookFolder.option.merging([
        "--scenario": "a scenario of this playbook to be played",
        "--at":
            "where to stop it: a line of the file, or a moment such as 2026-03-02T10:30; its end if not said",
    ]) { first, _ in first }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard arguments.operands.count == 2 else {
            throw UsageError(message: "which playbook, and what in it?")
        }
        let (name, what) = (arguments.operands[0], arguments.operands[1])
        let folder = try PlaybookFolder(arguments)
        let isJSON = arguments.has("--json")
        if let scenario = arguments["--scenario"] {
            let stop = try Self.stop(arguments["--at"])
            return try tell(what, in: name, scenario, stop, folder, isJSON)
        }
        guard arguments["--at"] == nil else { throw UsageError(message: "--at stops a scenario: which one?") }
        let playbook = try folder.playbook(name)
        let found = try explanations(of: what, in: playbook)
        let touches = try scenarios(of: name, in: folder)
        let explained = found.map { $0.adding(Self.scenarios(touching: $0.address, among: touches)) }
        if isJSON {
            try Terminal.say(json: explained.map(Line.init))
        } else {
            Terminal.say(explained.map { $0.text(in: .dutch) }.joined(separator: "\n\n"))
        }
        return .fine
    }

    private func explanations(of what: String, in playbook: Playbook) throws -> [Explanation] {
        do throws(UnknownElement) {
            return try ExplainElement(playbook, in: .dutch)(what)
        } catch {
            throw UsageError(message: error.description)
        }
    }

    // MARK: scenarios

    private func scenarios(of name: String, in folder: PlaybookFolder) throws -> [ScenarioTouch] {
        let path = "\(try folder.directory(of: name))/scenarios"
        guard ProjectFolder.isFolder(path) else { return [] }
        var reader = ScenarioFiles(folder: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }
        return try files.sorted().compactMap { try reader.read("\(path)/\($0)") }.map(ScenarioTouch.init)
    }

    private static func scenarios(
        touching address: String, among all: [ScenarioTouch]
    ) -> Explanation.Section {
        let texts = ScreenTexts.dutch.explanation
        let lines = all.filter { $0.touches(address) }.map { touch in
            texts.scenario(touch.title.text(in: .dutch), URL(filePath: touch.file).lastPathComponent)
        }
        return Explanation.Section(.scenarios, lines.isEmpty ? [texts.noScenario] : lines)
    }

    // MARK: in a scenario

    /// Where `--at` says that a scenario stops.
    private static func stop(_ text: String?) throws -> StoryStop {
        guard let text else { return .end }
        if let line = Int(text), line > 0 { return .line(line) }
        let iso = text.replacing(" ", with: "T")
        let evening = LocalTime(iso: "23:59") ?? .midnight
        if let moment = Moment(iso: iso, timeWhenMissing: evening) { return .moment(moment) }
        throw UsageError(message: "--at \(text): a line of the file, or a moment such as 2026-03-02T10:30?")
    }

    private func tell(
        _ what: String, in name: String, _ file: String, _ stop: StoryStop, _ folder: PlaybookFolder,
        _ isJSON: Bool
    ) throws -> ExitStatus {
        var reader = ScenarioFiles(folder: folder)
        guard let scenario = try reader.read(file) else {
            throw UsageError(message: "the scenario \(file) has errors")
        }
        guard let played = play(scenario, until: stop) else {
            throw UsageError(message: "nothing happens in \(file) by then")
        }
        let id = try folder.playbook(name).id
        guard played.playbook.id == id else {
            throw UsageError(message: "\(file) plays with the playbook \(played.playbook.id), not \(id)")
        }
        let found = try explanations(of: what, in: played.playbook)
        let dossiers = played.dossiers.map { dossier in
            ExplainStanding(
                DossierMoment(
                    engine: dossier.engine, state: dossier.state, events: dossier.events, now: played.at),
                in: .dutch)
        }
        let roots = found.map(\.address).reduce(into: [String]()) { all, address in
            let root = Self.duty(of: address)
            if !all.contains(root) { all.append(root) }
        }
        let standings = roots.flatMap { root in dossiers.flatMap { $0(root) } }
        let absences = roots.filter { root in dossiers.allSatisfy { $0(root).isEmpty } }
            .flatMap { root in dossiers.first.map { $0.absence(of: root) } ?? [] }
        try say(standings, absences, isJSON)
        return .fine
    }

    /// The step or notice whose duty an address speaks of.
    private static func duty(of address: String) -> String {
        let parts = address.split(separator: ".").map(String.init)
        return parts.count > 2 && parts[1] == "tells" ? parts.prefix(3).joined(separator: ".") : parts[0]
    }

    private func say(
        _ standings: [ExplainStanding.Standing], _ absences: [String], _ isJSON: Bool
    ) throws {
        if isJSON { return try Terminal.say(json: standings.map(StandingLine.init)) }
        let told = standings.map { standing in
            ([standing.title] + standing.sections.text(in: .dutch)).joined(separator: "\n")
        }
        let all = told + (absences.isEmpty ? [] : [absences.joined(separator: "\n")])
        Terminal.say(all.isEmpty ? ScreenTexts.dutch.explanation.noDuty : all.joined(separator: "\n\n"))
    }

    // MARK: JSON

    private struct SectionLine: Encodable {
        let heading: String
        let lines: [String]

        init(_ section: Explanation.Section) {
            heading = section.heading.rawValue
            lines = section.lines
        }
    }

    private struct Line: Encodable {
        let kind: String
        let address: String
        let title: String
        let words: String
        let rows: [String]
        let paragraph: String
        let sections: [SectionLine]

        init(_ explanation: Explanation) {
            kind = explanation.kind.rawValue
            address = explanation.address
            title = explanation.title
            words = explanation.words
            rows = explanation.rows.map(\.text)
            paragraph = explanation.paragraph
            sections = explanation.sections.map(SectionLine.init)
        }
    }

    private struct StandingLine: Encodable {
        let title: String
        let state: String
        let due: String?
        let owners: [String]
        let sections: [SectionLine]

        init(_ standing: ExplainStanding.Standing) {
            title = standing.title
            state = standing.state
            due = standing.due?.iso
            owners = standing.owners.map(\.text)
            sections = standing.sections.map(SectionLine.init)
        }
    }
}
