import Foundation
import Playbooks
import Scenarios
import Testing
import YAML

@testable import Templates

/// A school that fills in the template.
struct TemplateSchool: Sendable, CustomTestStringConvertible {
    var answers: [String: String]
    var testDescription: String {
        answers.count > 12
            ? "all answered: "
                + ["kind", "adviser", "receipt-days"].compactMap { answers[$0] }.joined(separator: ", ")
            : answers.filter { $0.key != "school" }.sorted { $0.key < $1.key }.map(\.value).joined(
                separator: ", ")
    }
}

@Suite("The template that comes with the program")
struct ShippedTemplateTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../templates/school").standardizedFileURL

    private static func template() throws -> PlaybookTemplate {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        var files: [String: [UInt8]] = [:]
        for path in paths where path.contains(".") {
            files[path] = [UInt8](try Data(contentsOf: folder.appending(path: path)))
        }
        let complaints = Complaints()
        let template = PlaybookTemplate(files: files, into: complaints)
        #expect(complaints.sorted.map(\.description) == [])
        return try #require(template)
    }

    /// Every mix of choices that changes the files; and all questions answered with their least and most numbers.
    static let schools: [TemplateSchool] = {
        var schools: [TemplateSchool] = []
        for kind in ["primary", "secondary"] {
            schools.append(TemplateSchool(answers: ["school": "De Eik", "kind": kind]))
            for adviser in ["inside", "outside", "none"] {
                for answer in ["yes", "no"] {
                    schools.append(
                        TemplateSchool(answers: [
                            "school": "De Eik", "kind": kind, "adviser": adviser, "suspension": answer,
                            "one-person": answer,
                        ]))
                }
            }
            schools += [true, false].map { fully(kind, least: $0) }
        }
        return schools
    }()

    private static func fully(_ kind: String, least: Bool) -> TemplateSchool {
        // A template that cannot be read fails the test below.
        let questions = (try? template().questions) ?? []
        var answers = ["school": "'t Kompas: (noord)", "kind": kind]
        for question in questions where answers[question.id] == nil {
            switch question.kind {
            case .text: answers[question.id] = "d'ene & de andere, nr. 1"
            case .number(let bounds):
                answers[question.id] = String(least ? bounds.lowerBound : bounds.upperBound)
            case .choice(let choices): answers[question.id] = (least ? choices.first : choices.last)?.word
            }
        }
        return TemplateSchool(answers: answers)
    }

    private func make(_ school: TemplateSchool) throws -> (NewPlaybook, PlaybookFiles) {
        let template = try Self.template()
        let new = try NewPlaybook(named: "de-eik", template, try Answers(school.answers, to: template))
        return (new, PlaybookFiles(name: "de-eik", contents: readable(new)))
    }

    private func readable(_ new: NewPlaybook) -> [String: [UInt8]] {
        new.files.filter { !$0.key.hasPrefix("scenarios/") && !$0.key.hasSuffix(".md") }.mapValues {
            [UInt8]($0.utf8)
        }
    }

    private func playbook(_ files: PlaybookFiles) throws -> Playbook {
        let complaints = Complaints()
        let playbook = readPlaybook(files, into: complaints)
        #expect(complaints.sorted.map(\.description) == [])
        return try #require(playbook)
    }

    @Test("its own defaults are answers that it takes")
    func defaults() throws {
        for question in try Self.template().questions {
            for proposal in question.defaults.values { #expect(try question.accept(proposal) == proposal) }
        }
    }

    @Test("gives a playbook without a complaint that leaves no row out", arguments: schools)
    func reads(school: TemplateSchool) throws {
        let playbook = try playbook(try make(school).1)
        let missing = playbook.coverage.lines.filter { $0.treatment == .missing }.map(\.row.id.text)
        #expect(missing == [])
        let coordinators = playbook.roles.filter { $0.statutoryTasks.contains(.coordinator) }
        let contacts = playbook.roles.filter { $0.statutoryTasks.contains(.contact) }
        #expect(coordinators.count == 1 && contacts.count == 1)
        #expect((coordinators == contacts) == (school.answers["one-person"] != "no"))
    }

    @Test("gives scenarios that hold, each with a twin that fails where it says so", arguments: schools)
    func scenarios(school: TemplateSchool) throws {
        let (new, files) = try make(school)
        let playbook = try playbook(files)
        let paths = new.files.keys.filter { $0.hasPrefix("scenarios/") }.sorted()
        #expect(paths.count >= 10 && paths.count % 2 == 0)
        for path in paths {
            let report = try play(try #require(new.files[path]), path, playbook, files)
            if path.contains("/broken/") {
                #expect(
                    report.failures.count == 1 && report.failures[0].breaks != nil, "\(path): \(report.text)")
            } else {
                #expect(report.holds, "\(report.text)")
            }
        }
    }

    private func play(
        _ text: String, _ path: String, _ playbook: Playbook, _ files: PlaybookFiles
    ) throws -> ScenarioReport {
        let file = try ScenarioFile([UInt8](text.utf8), name: path)
        #expect(file.calendar == nil)
        let complaints = Complaints()
        var book = ScenarioBook(playbook) { choices throws(AdjustmentError) in
            try readPlaybook(files, adjustedBy: choices, into: Complaints())
        }
        let scenario = readScenario(file, of: &book, calendar: nil, into: complaints)
        #expect(complaints.sorted.map(\.description) == [])
        return Scenarios.run(try #require(scenario))
    }

    @Test("says what is law only where the school's kind has that article")
    func law() throws {
        for (kind, article, other) in [("primary", "WPO 4c", "WVO"), ("secondary", "WVO 3.40", "WPO")] {
            let files = try make(TemplateSchool(answers: ["school": "De Eik", "kind": kind])).0.files
            let register = try #require(files["register.csv"])
            #expect(register.contains(article))
            #expect(!register.split(separator: "\n").contains { $0.contains("De wet") && $0.contains(other) })
        }
    }

    @Test("a term that was left open is a gap that the school can change by its id", arguments: 8...14)
    func switchable(number: Int) throws {
        let (_, files) = try make(TemplateSchool(answers: ["school": "De Eik", "kind": "primary"]))
        let plain = try playbook(files)
        let changed = try readPlaybook(
            files, adjustedBy: ["EIK-G\(number)": "9 school-days"], into: Complaints())
        #expect(changed != plain)
        #expect(throws: AdjustmentError.self) {
            try readPlaybook(files, adjustedBy: ["EIK-A\(number)": "9 school-days"], into: Complaints())
        }
    }
}
