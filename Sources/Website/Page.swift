import Casework
import Dossiers
import HTML
import People
import Playbooks

/// The address of a school's form for everybody, to be printed and told.
package func publicReportPath(of school: School.ID) -> String { Page.report(school).path }

/// Every address of the site. No path is written anywhere else.
///
/// Addresses hold ids that say nothing; never a name.
enum Page: Hashable {
    // Everybody.
    case home, health, stylesheet, script, icon
    case school(School.ID), report(School.ID), followReport(School.ID), publicProtocol(School.ID)
    case publicDrawing(School.ID, String, String)
    // Signing in.
    case signIn, signOut, demoSignIn, timeMachine, style
    // Staff.
    case today, absences, reports, newReport, cases, caseListFile, ownRecords, pupils, pupil(Pupil.ID),
        search, rules,
        documents,
        drawing(String, String),
        schoolYear
    // The school's protocol, which its coordinator may change.
    case protocolChoices, protocolTerms, protocolNames, protocolTexts, protocolContacts, protocolFile,
        protocolFiles, playbookFile(String), protocolVersions,
        protocolVersion(Int), versionDrawing(Int, String, String), draftDrawing(String, String),
        protocolReplay, runningCases
    // What else its coordinator arranges.
    case closures, roles, persons, role(String)
    case scenarios, scenario(String), explained(String), comparison
    case ownScenario(String), ownScenarioFile(String), record(Dossier.ID)
    case publicExplained(School.ID, String), publicAdvice(School.ID), advice
    // Cases.
    case caseFile(Dossier.ID), triage(Dossier.ID), task(Dossier.ID, String), waive(Dossier.ID, String)
    case plan(Dossier.ID, String)
    case tell(Dossier.ID, String), parties(Dossier.ID), note(Dossier.ID), facts(Dossier.ID)
    case happening(Dossier.ID), consent(Dossier.ID), consult(Dossier.ID, String)
    case handOver(Dossier.ID), closing(Dossier.ID), reopening(Dossier.ID), readings(Dossier.ID)
    case map(Dossier.ID), invitation(Dossier.ID, String)
    case letRead(Dossier.ID), unsealing(Dossier.ID)
    case joining(Dossier.ID), takingOut(Dossier.ID, Dossier.ID)
    case filed(Dossier.ID, String, String?)
    case draft(Dossier.ID, String)
    case letter(Dossier.ID, String, String), writtenLetter(Dossier.ID, Int), letterFile(Dossier.ID, Int)

    /// Its address.
    var path: String { "/" + segments.joined(separator: "/") }

    /// Its address as a link.
    var link: Link { Link(path: segments) }

    /// The segments of its path, not encoded.
    var segments: [String] {
        switch self {
        case .home: []
        case .health: ["gezondheid"]
        case .stylesheet: ["vijfspoor.css"]
        case .script: ["vijfspoor.js"]
        case .icon: ["vijfspoor.svg"]
        case .school(let school): ["school", school.text]
        case .report(let school): ["school", school.text, "melden"]
        case .followReport(let school): ["school", school.text, "mijn-melding"]
        case .publicProtocol(let school): ["school", school.text, "protocol"]
        case .publicDrawing(let school, let part, let sheet):
            ["school", school.text, "protocol", "tekening", part, sheet]
        case .publicExplained(let school, let word): ["school", school.text, "protocol", "uitleg", word]
        case .publicAdvice(let school): ["school", school.text, "protocol", "advies"]
        case .signIn: ["aanmelden"]
        case .signOut: ["afmelden"]
        case .demoSignIn: ["demo", "aanmelden"]
        case .timeMachine: ["demo", "tijd"]
        case .style: ["stijl"]
        default: staffSegments
        }
    }

    private var staffSegments: [String] {
        switch self {
        case .today: ["vandaag"]
        case .absences: ["afwezig"]
        case .reports: ["meldingen"]
        case .newReport: ["meldingen", "nieuw"]
        case .cases: ["zaken"]
        case .caseListFile: ["zaken", "lijst.csv"]
        case .ownRecords: ["zaken", "jouw-verslagen"]
        case .search: ["zoeken"]
        case .pupils: ["leerlingen"]
        case .pupil(let pupil): ["leerlingen", pupil.text]
        case .schoolYear: ["schooljaar"]
        default: protocolSegments.map { ["protocol"] + $0 } ?? caseSegments
        }
    }

    /// Below the protocol of the school; nil for other pages.
    private var protocolSegments: [String]? {
        switch self {
        case .rules: []
        case .documents: ["documenten"]
        case .advice: ["advies"]
        case .drawing(let part, let sheet): ["tekening", part, sheet]
        case .protocolChoices: ["aanpassen"]
        case .protocolTerms: ["aanpassen", "termijnen"]
        case .protocolNames: ["aanpassen", "namen"]
        case .protocolTexts: ["aanpassen", "teksten"]
        case .protocolContacts: ["aanpassen", "contact"]
        case .protocolFile: ["aanpassen", "bestand"]
        case .protocolFiles: ["aanpassen", "bestanden"]
        case .playbookFile(let path):
            ["aanpassen", "bestanden"] + path.split(separator: "/").map(String.init)
        case .protocolReplay: ["aanpassen", "terugblik"]
        case .draftDrawing(let part, let sheet): ["aanpassen", "tekening", part, sheet]
        case .runningCases: ["lopend"]
        case .closures: ["vrije-dagen"]
        case .roles: ["wie-doet-wat"]
        case .persons: ["te-kiezen"]
        case .role(let role): ["wie-doet-wat", role]
        case .protocolVersions: ["versies"]
        case .protocolVersion(let number): ["versies", String(number)]
        case .versionDrawing(let number, let part, let sheet):
            ["versies", String(number), "tekening", part, sheet]
        case .scenarios: ["proeven"]
        case .scenario(let name): ["proeven", name]
        case .ownScenario(let number): ["eigen-proeven", number]
        case .ownScenarioFile(let number): ["eigen-proeven", number, "bestand"]
        case .explained(let word): ["uitleg", word]
        case .comparison: ["vergelijken"]
        default: nil
        }
    }

    /// Whether it is about the protocol of the school.
    var isOfProtocol: Bool { protocolSegments != nil }

    private var caseSegments: [String] {
        switch self {
        case .caseFile(let id): ["zaken", id.text]
        case .triage(let id): ["zaken", id.text, "weging"]
        case .task(let id, let task): ["zaken", id.text, "stap", task]
        case .waive(let id, let task): ["zaken", id.text, "overslaan", task]
        case .plan(let id, let task): ["zaken", id.text, "plannen", task]
        case .tell(let id, let task): ["zaken", id.text, "bericht", task]
        case .consult(let id, let step): ["zaken", id.text, "raadplegen", step]
        case .draft(let id, let task): ["zaken", id.text, "concept", task]
        case .parties(let id): ["zaken", id.text, "betrokkenen"]
        case .note(let id): ["zaken", id.text, "notitie"]
        case .facts(let id): ["zaken", id.text, "feiten"]
        case .happening(let id): ["zaken", id.text, "gebeurtenis"]
        case .consent(let id): ["zaken", id.text, "toestemming"]
        case .handOver(let id): ["zaken", id.text, "overdragen"]
        case .letRead(let id): ["zaken", id.text, "meelezen"]
        case .unsealing(let id): ["zaken", id.text, "openstellen"]
        case .closing(let id): ["zaken", id.text, "afsluiten"]
        case .reopening(let id): ["zaken", id.text, "heropenen"]
        case .readings(let id): ["zaken", id.text, "inzage"]
        case .invitation(let id, let task): ["zaken", id.text, "agenda", task]
        case .map(let id): ["zaken", id.text, "spoorkaart"]
        case .joining(let id): ["zaken", id.text, "hoort-bij"]
        case .takingOut(let id, let report): ["zaken", id.text, "melding-eruit", report.text]
        case .filed(let id, let place, let pupil):
            ["zaken", id.text, "vastgelegd", place] + [pupil].compactMap(\.self)
        case .record(let id): ["zaken", id.text, "proef"]
        case .letter(let id, let task, let pupil): ["zaken", id.text, "brief", task, pupil]
        case .writtenLetter(let id, let number): ["zaken", id.text, "brieven", String(number)]
        case .letterFile(let id, let number): ["zaken", id.text, "brieven", String(number), "brief.pdf"]
        default: []
        }
    }

    /// The page of an address; nil when there is none.
    init?(_ path: [String]) {
        let plain: [Page] = [
            .home, .health, .stylesheet, .script, .icon, .signIn, .signOut, .demoSignIn, .timeMachine, .style,
            .today,
            .absences, .reports,
            .newReport, .cases, .caseListFile, .ownRecords, .pupils, .search, .rules, .documents,
            .protocolChoices, .protocolReplay,
            .runningCases, .protocolTerms, .protocolNames, .protocolTexts, .protocolContacts, .protocolFile,
            .protocolFiles, .protocolVersions,
            .schoolYear,
            .closures, .roles, .persons, .scenarios,
            .comparison, .advice,
        ]
        if let page = plain.first(where: { $0.segments == path }) {
            self = page
        } else if path.count >= 2, let page = Page(path[0], path[1], Array(path.dropFirst(2))) {
            self = page
        } else {
            return nil
        }
    }

    private init?(_ kind: String, _ id: String, _ rest: [String]) {
        switch kind {
        case "school":
            let school = School.ID(id)
            let drawing = rest.count == 4 ? (rest[2], rest[3]) : ("", "")
            let pages: [Page] = [
                .school(school), .report(school), .followReport(school), .publicProtocol(school),
                .publicDrawing(school, drawing.0, drawing.1), .publicAdvice(school),
                .publicExplained(school, rest.count == 3 ? rest[2] : ""),
            ]
            guard let page = pages.first(where: { Array($0.segments.dropFirst(2)) == rest }) else {
                return nil
            }
            self = page
        case "protocol" where id == "tekening" && rest.count == 2: self = .drawing(rest[0], rest[1])
        case "protocol" where id == "aanpassen" && rest.count == 3 && rest[0] == "tekening":
            self = .draftDrawing(rest[1], rest[2])
        case "protocol" where id == "aanpassen" && (2...3).contains(rest.count) && rest[0] == "bestanden":
            let path = rest.dropFirst().joined(separator: "/")
            guard OwnFile.isPath(path) else { return nil }
            self = .playbookFile(path)
        case "protocol" where id == "versies" && rest.count == 1:
            // Only what is written as a number is one: `+2` and `02` are no other addresses of version 2.
            guard let number = Int(rest[0]), String(number) == rest[0] else { return nil }
            self = .protocolVersion(number)
        case "protocol" where id == "versies" && rest.count == 4 && rest[1] == "tekening":
            guard let number = Int(rest[0]), String(number) == rest[0] else { return nil }
            self = .versionDrawing(number, rest[2], rest[3])
        case "protocol" where id == "proeven" && rest.count == 1: self = .scenario(rest[0])
        case "protocol" where id == "eigen-proeven" && rest.count == 1: self = .ownScenario(rest[0])
        case "protocol" where id == "eigen-proeven" && rest.count == 2 && rest[1] == "bestand":
            self = .ownScenarioFile(rest[0])
        case "protocol" where id == "wie-doet-wat" && rest.count == 1: self = .role(rest[0])
        case "protocol" where id == "uitleg" && rest.count == 1: self = .explained(rest[0])
        case "leerlingen" where rest.isEmpty: self = .pupil(Pupil.ID(id))
        case "zaken":
            guard let page = Page(dossier: Dossier.ID(id), rest) else { return nil }
            self = page
        default: return nil
        }
    }

    private init?(dossier: Dossier.ID, _ rest: [String]) {
        let task = rest.count == 2 ? rest[1] : ""
        let number = rest.count > 1 ? Int(rest[1]) ?? 0 : 0
        let pages: [Page] = [
            .caseFile(dossier), .triage(dossier), .task(dossier, task), .waive(dossier, task),
            .plan(dossier, task), .invitation(dossier, task), .tell(dossier, task),
            .consult(dossier, task), .draft(dossier, task), .parties(dossier), .note(dossier),
            .facts(dossier),
            .happening(dossier), .consent(dossier), .handOver(dossier), .letRead(dossier),
            .unsealing(dossier), .closing(dossier), .reopening(dossier), .readings(dossier), .map(dossier),
            .joining(dossier), .record(dossier),
            .takingOut(dossier, Dossier.ID(task)),
            .filed(dossier, rest.count > 1 ? rest[1] : "", rest.count > 2 ? rest[2] : nil),
            .letter(dossier, rest.count > 1 ? rest[1] : "", rest.count > 2 ? rest[2] : ""),
            .writtenLetter(dossier, number), .letterFile(dossier, number),
        ]
        guard let page = pages.first(where: { Array($0.segments.dropFirst(2)) == rest }) else { return nil }
        self = page
    }

    /// One of every kind, for tests that walk them all.
    static let examples: [Page] = [
        .home, .health, .stylesheet, .script, .icon, .school("voorbeeld"), .report("voorbeeld"),
        .followReport("voorbeeld"),
        .publicProtocol("voorbeeld"), .publicDrawing("voorbeeld", "plan", "1"), .drawing("plan", "1"),
        .signIn, .signOut, .demoSignIn, .timeMachine, .style, .today, .absences, .reports,
        .newReport,
        .cases, .caseListFile, .ownRecords, .pupils, .pupil("p1"), .search, .rules, .documents,
        .protocolChoices,
        .protocolReplay,
        .runningCases,
        .protocolTerms, .protocolNames, .protocolTexts, .protocolContacts, .protocolFile, .protocolFiles,
        .playbookFile("plans/step-plan.yaml"), .protocolVersions, .protocolVersion(1),
        .versionDrawing(1, "plan", "1"), .draftDrawing("plan", "1"),
        .schoolYear, .closures, .roles, .persons, .role("teacher"), .scenarios, .scenario("voorbeeld"),
        .ownScenario("1"), .ownScenarioFile("1"),
        .record("d1"),
        .explained("regel"), .comparison, .publicExplained("voorbeeld", "regel"),
        .publicAdvice("voorbeeld"), .advice, .caseFile("d1"),
        .triage("d1"),
        .task("d1", "gesprek#1"),
        .waive("d1", "gesprek#1"), .plan("d1", "gesprek#1"), .invitation("d1", "gesprek#1"),
        .tell("d1", "bericht/1>team#1"),
        .consult("d1", "gesprek"),
        .draft("d1", "gesprek#1"), .parties("d1"), .note("d1"), .facts("d1"), .happening("d1"),
        .consent("d1"),
        .handOver("d1"), .letRead("d1"), .unsealing("d1"), .closing("d1"), .reopening("d1"), .readings("d1"),
        .map("d1"),
        .joining("d1"),
        .takingOut("d1", "d2"), .filed("d1", "pupil-log", "p1"), .filed("d1", "class-folder", nil),
        .letter("d1", "bericht/1>parents-of-target#1", "p1"), .writtenLetter("d1", 1), .letterFile("d1", 1),
    ]
}
