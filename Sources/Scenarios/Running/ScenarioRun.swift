import Casework
import Playbooks
import SchoolTime
import Texts

/// Runs a scenario from its first line to its last, and tells it in a language where one is given.
package func run(_ scenario: Scenario, tellingIn screen: ScreenTexts? = nil) -> ScenarioReport {
    var run = ScenarioRun(scenario: scenario)
    run.teller = screen.map { StoryWords(scenario.school, $0) }
    for line in scenario.story { run.play(line) }
    return ScenarioReport(
        scenario: scenario.title.text(in: .english), file: scenario.file, breaks: scenario.breaks,
        findings: run.findings)
}

/// A scenario on its way: the dossiers so far, and what was found.
struct ScenarioRun {
    let scenario: Scenario
    var dossiers: [DossierID: Dossier] = [:]
    /// How many cases there were; the latest is the one that lines speak of.
    var cases = 0
    /// The roles in which nobody can act, in every dossier.
    var away: Set<Away> = []
    /// The documents that the school got, for dossiers that open later.
    var attached: [CaseEvent.What] = []
    /// The latest report, also when it led to no dossier.
    var latestReport: CaseEvent.Report?
    /// Tells what happens; nil when nobody asked.
    var teller: StoryWords?
    private(set) var findings: [ScenarioReport.Finding] = []

    var school: ScenarioSchool { scenario.school }

    init(scenario: Scenario) { self.scenario = scenario }

    /// A dossier with the engine that runs it.
    struct Dossier {
        let engine: CaseEngine
        var state: CaseState
        var events: [CaseEvent] = []
    }

    /// Which dossier it is, once the day is known.
    enum DossierID: Hashable {
        case caseFile(Int)
        case pupil(Pupil.ID)
        case group(String, year: String)
        case schoolYear(String)
    }

    func id(of key: DossierKey, at now: Moment) -> DossierID {
        switch key {
        case .caseFile: .caseFile(cases)
        case .pupil(let pupil): .pupil(pupil)
        case .group(let group, let year):
            .group(group, year: year ?? school.calendar.schoolYear(of: now.date).label)
        case .schoolYear(let year): .schoolYear(year ?? school.calendar.schoolYear(of: now.date).label)
        }
    }

    /// How a line speaks of a dossier; nothing of a case that another came after.
    func key(of id: DossierID) -> DossierKey? {
        switch id {
        case .caseFile(let number): number == cases ? .caseFile : nil
        case .pupil(let pupil): .pupil(pupil)
        case .group(let group, let year): .group(group, year: year)
        case .schoolYear(let year): .schoolYear(year: year)
        }
    }

    /// The dossier as it stands; an empty one when it was not opened.
    func dossier(_ key: DossierKey, at now: Moment) -> Dossier {
        if let dossier = dossiers[id(of: key, at: now)] { return dossier }
        let engine = school.engine(key.scope)
        return Dossier(engine: engine, state: engine.start)
    }

    // MARK: playing

    mutating func play(_ line: StoryLine) {
        followLeavers(at: line.at)
        if let occurrence = line.occurrence {
            let (failure, mishap) = happen(occurrence.subject, line)
            let told = teller?.told(occurrence.subject, line, failed: failure != nil, mishap) {
                // A refused happening changed nothing: the dossier is as it was before.
                Scene(run: self, key: line.dossier, at: line.at)
            }
            add(occurrence, at: line.at, isHappening: true, failure, told)
        }
        var scenes: [DossierKey: Scene] = [:]
        for expectation in line.expectations {
            let key = expectation.dossier
            open(key, at: line.at)
            let scene = scenes[key] ?? Scene(run: self, key: key, at: line.at)
            scenes[key] = scene
            let failure = scene.failure(of: expectation.subject)
            let told = teller?.told(expectation.subject, failed: failure != nil, in: scene)
            add(expectation, at: line.at, isHappening: false, failure, told)
        }
    }

    private mutating func add<Subject>(
        _ written: Written<Subject>, at moment: Moment, isHappening: Bool, _ failure: String?,
        _ told: ScenarioReport.Told?
    ) {
        findings.append(
            ScenarioReport.Finding(
                line: written.position.line, at: moment.iso, words: written.words, isHappening: isHappening,
                failure: failure, breaks: written.breaks, told: told))
    }

    private mutating func happen(
        _ occurrence: Occurrence, _ line: StoryLine
    ) -> (failure: String?, mishap: Mishap?) {
        let before = (dossiers, cases, away, attached, latestReport)
        do throws(Mishap) {
            try carryOut(occurrence, line)
            return (line.refusal == .none ? nil : "expected a refusal; found that it is accepted", nil)
        } catch {
            (dossiers, cases, away, attached, latestReport) = before
            return (unmet(line.refusal, error, line), error)
        }
    }

    /// What is wrong with a refusal; nothing when it is the one expected.
    private func unmet(_ expected: ExpectedRefusal, _ mishap: Mishap, _ line: StoryLine) -> String? {
        guard case .refused(let refusal) = mishap else { return mishap.text }
        switch expected {
        case .none:
            let why = Scene(run: self, key: line.dossier, at: line.at).explained(refusal)
            return "expected that it is accepted; found a refusal: \(why)"
        case .any: return nil
        case .citing(let rows): return refusal.lacking(rows)
        }
    }
}

/// Why a happening did not happen.
enum Mishap: Error {
    /// The engine refuses it.
    case refused(Refusal)
    /// The scenario asks for something that cannot be tried.
    case impossible(String)

    var text: String {
        switch self {
        case .refused(let refusal): "refused: " + refusal.text
        case .impossible(let text): text
        }
    }
}

/// Values after one another, for a sentence.
func list(_ items: some Sequence<some CustomStringConvertible>) -> String {
    items.map(\.description).joined(separator: ", ")
}
