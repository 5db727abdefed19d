import Dossiers
import Foundation
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import DemoSchools

@Suite("What the demo is made from")
struct DemoMaterialTests {
    @Test("one school with one seed is made the same twice")
    func sameSeedSameDemo() async throws {
        var material = try DemoMaterial(folder: DemoUnderTest.root + "demo")
        material.schools.removeAll { $0.id != "lindeboom" }
        var made: [[String]] = []
        for _ in 0..<2 {
            let demo = try await DemoUnderTest(material)
            let school = try #require(try await demo.archive.schools().first)
            let names = try await demo.archive.pupils(of: nil, in: school.id).map(\.name)
            let rows = try await demo.cases(of: school).map {
                "\($0.id) \($0.openedAt) \($0.latestAt) \($0.version) \($0.nextDue ?? "-")"
            }
            made.append(names + rows)
        }
        #expect(made[0] == made[1])
    }

    @Test("a school whose playbook cannot be read is left out, and it is said what to do")
    func unreadablePlaybook() async throws {
        var material = try DemoMaterial(folder: DemoUnderTest.root + "demo")
        material.schools.removeAll { $0.id != "lindeboom" }
        try await TemporaryFolder.with { folder in
            try FileManager.default.createDirectory(
                atPath: folder + "/kopakker", withIntermediateDirectories: true)
            try "playbook: [".write(
                toFile: folder + "/kopakker/playbook.yaml", atomically: true, encoding: .utf8)
            let demo = try await DemoUnderTest(material, playbooks: folder)
            #expect(demo.result.personas.isEmpty)
            #expect(try await demo.archive.schools().isEmpty)
            let message = try #require(demo.result.skipped.first)
            #expect(message.hasPrefix("De Lindeboom: its playbook kopakker cannot be read"))
            #expect(message.hasSuffix("see: vijfspoor playbook check kopakker"))
        }
    }

    @Test("a role that the playbook does not have is an error")
    func unknownRole() async throws {
        var material = try DemoMaterial(folder: DemoUnderTest.root + "demo")
        material.schools = [
            SchoolSketch(
                id: "test", name: "Test", playbook: "globe", region: "noord",
                classes: [.init(title: "3", year: 3, pupils: 20, teacher: "A")],
                staff: [.init(name: "B", roles: ["wizard"], knownAs: nil)])
        ]
        await #expect(throws: DemoError.unknown("the role wizard", in: "test")) {
            try await DemoUnderTest(material)
        }
    }

    @Test("mistakes in the files are told with their place, all at once")
    func mistakes() async throws {
        try await TemporaryFolder.with { folder in
            try FileManager.default.copyItem(atPath: DemoUnderTest.root + "demo", toPath: folder + "/demo")
            let stories = folder + "/demo/stories.yaml"
            try "stories:\n  - {id: one, reported: soon, bye: parent}\n".write(
                toFile: stories, atomically: true, encoding: .utf8)
            let error = #expect(throws: DemoError.self) { try DemoMaterial(folder: folder + "/demo") }
            guard case .mistakes(let complaints) = error else {
                Issue.record("something else: \(String(describing: error))")
                return
            }
            #expect(complaints.count == 2)
            #expect(complaints.allSatisfy { $0.contains("stories.yaml:2:") })
            #expect(complaints.contains { $0.hasSuffix("Did you mean 'by'?") })
        }
    }

    @Test("a missing file is named")
    func missingFile() async throws {
        _ = try await TemporaryFolder.with { folder in
            #expect(throws: DemoError.noFile(folder + "/names.yaml")) { try DemoMaterial(folder: folder) }
        }
    }
}
