import Foundation
import Testing

@testable import Playbooks

@Suite("The playbooks that come with the program")
struct ShippedPlaybookTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../playbooks").standardizedFileURL

    /// The folders with a playbook in them.
    static let names: [String] = {
        // An empty list fails the test that counts them.
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
        return names?.sorted().filter { name in
            FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/playbook.yaml").path())
        } ?? []
    }()

    @Test("are there")
    func some() {
        #expect(!Self.names.isEmpty)
    }

    @Test("can be read, and nothing in them is complained of", arguments: names)
    func reads(name: String) throws {
        let files = try PlaybookFiles(directory: Self.folder.appending(path: name).path())
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints == [])
        #expect(playbook?.id.text == name)
    }

    @Test("whatever parents are told can be given to them as a letter", arguments: names)
    func letters(name: String) throws {
        let playbook = try Fixtures.read(try plain(name), adjustedBy: [:])
        for step in playbook.everyStep {
            let toParents = step.notices.filter { $0.recipients.contains { $0.text.contains("parents") } }
            for notice in toParents {
                let letter = notice.what.flatMap { playbook.texts.letters[Name($0)] }
                #expect(letter != nil, "\(step.id) tells parents \(notice.what ?? "nothing in particular")")
            }
        }
    }

    @Test("letters and advice are there in English too", arguments: names)
    func english(name: String) throws {
        let texts = try Fixtures.read(try plain(name), adjustedBy: [:]).texts
        for (id, letter) in texts.letters { #expect(letter.translations.map(\.language) == ["en"], "\(id)") }
        for (id, advice) in texts.advice {
            #expect(advice.translations.map(\.language) == ["en"], "\(id)")
            #expect(advice.translations.first?.points.count == advice.points.count, "\(id)")
        }
    }

    @Test(
        "every rule is carried out, or shown somewhere, with a reason where it asks for one", arguments: names
    )
    func coverage(name: String) throws {
        let coverage = try Fixtures.read(try plain(name), adjustedBy: [:]).coverage
        #expect(coverage.count(.missing) == 0)
        #expect(coverage.lines.filter(\.lacksReason).map(\.row.id) == [])
    }

    private func plain(_ name: String) throws -> PlaybookFiles {
        try PlaybookFiles(directory: Self.folder.appending(path: name).path())
    }

    @Test("no gate waits for a step that the school does without, whichever that is", arguments: names)
    func leftOut(name: String) throws {
        let files = try plain(name)
        let all = try Fixtures.read(files, adjustedBy: [:])
        for choice in all.switchables {
            guard case .step = choice.target else { continue }
            let chosen = try Fixtures.read(files, adjustedBy: [choice.address: "off"])
            let left = Set(chosen.everyStep.map(\.id))
            let gone = Set(all.everyStep.map(\.id)).subtracting(left)
            #expect(gone.contains(Step.ID(choice.address)))
            for step in chosen.everyStep {
                let asked = step.needs.flatMap { $0.condition.stepsAsked }
                #expect(gone.isDisjoint(with: asked), "\(choice.address) off: \(step.id)")
            }
            for plan in chosen.plans {
                if let closing = plan.closing { #expect(left.contains(closing), "\(choice.address)") }
            }
        }
    }

    @Test("De Kopakker without its evaluation of teasing can still close a case")
    func closing() throws {
        let chosen = try Fixtures.read(try plain("kopakker"), adjustedBy: ["evaluate-teasing": "off"])
        let closing = try #require(chosen.step("close-case"))
        let gate = try #require(closing.needs.first { $0.title == "Eerst een evaluatie" })
        #expect(!gate.condition.stepsAsked.contains("evaluate-teasing"), "teasing alone opens it")
        #expect(gate.condition.stepsAsked.contains("evaluation"), "bullying still asks its own")
        #expect(closing.needs.contains { $0.title?.hasPrefix("Stap 3a") == true }, "the others stay")
    }

    @Test("what a school can agree on otherwise can be agreed on, one by one", arguments: names)
    func amendable(name: String) throws {
        let files = try plain(name)
        let all = try Fixtures.read(files, adjustedBy: [:])
        #expect(all.amendables.count > 50)
        let titles = all.amendables.filter { $0.address.hasSuffix(".title") }
        let choices = Dictionary(uniqueKeysWithValues: titles.map { ($0.address, "Anders") })
        let renamed = try Fixtures.read(files, adjustedBy: choices)
        #expect(renamed.everyStep.allSatisfy { $0.title == "Anders" })
        #expect(renamed.roles.allSatisfy { $0.title == "Anders" })
        let terms = all.amendables.filter { Term(written: $0.value) != nil }
        let longer = Dictionary(uniqueKeysWithValues: terms.map { ($0.address, "77 days") })
        let chosen = try Fixtures.read(files, adjustedBy: longer).amendables.filter { $0.value == "77 days" }
        #expect(Set(chosen.map(\.address)) == Set(terms.map(\.address)))
    }
}

extension Condition {
    /// The steps that it asks something of.
    fileprivate var stepsAsked: [Step.ID] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.stepsAsked)
        case .not(let part): part.stepsAsked
        case .done(let step, _), .outcome(let step, _, _), .open(let step), .waived(let step): [step]
        case .passed(_, .step(let step, _), _): [step]
        default: []
        }
    }
}
