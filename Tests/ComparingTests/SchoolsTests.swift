import Playbooks
import Testing

@testable import Comparing

@Suite("Two schools side by side")
struct SchoolsTests {
    private func comparison(_ one: String, _ other: String) throws -> PlaybookComparison {
        PlaybookComparison(
            from: try #require(TwoPlaybooks.read(one)), to: try #require(TwoPlaybooks.read(other)), in: .dutch
        )
    }

    @Test("it says that nothing is paired, and names both schools in every line")
    func honest() throws {
        let found = try comparison("playbooks/globe", "playbooks/kopakker")
        #expect(!found.isOfOneSchool)
        #expect(found.heading.contains("geen regel aan een andere gekoppeld"))
        let schools = try ["playbooks/globe", "playbooks/kopakker"].map { path in
            try #require(TwoPlaybooks.read(path)).school
        }
        for change in found.changes {
            #expect(change.nature == .compared && change.kind == .compared)
            #expect(schools.allSatisfy(change.words.contains), "\(change.words)")
            #expect(change.before != change.after || change.address.hasPrefix("all."))
        }
    }

    @Test("who weighs, the kinds of steps, parents and chapters are laid side by side")
    func topics() throws {
        let keys = Set(try comparison("playbooks/globe", "playbooks/kopakker").changes.map(\.address))
        for key in [
            "roles", "channels", "steps.conversation.does", "told.parents-of-target", "chapter.Step plan",
        ] {
            #expect(keys.contains(key), "\(key)")
        }
    }

    @Test("what is the same at both is left out")
    func same() throws {
        let found = try comparison("playbooks/globe", "playbooks/kopakker")
        #expect(!found.changes.contains { $0.address == "kind" })
    }

    @Test("two schools with one protocol differ in the name of the school, and say so")
    func twins() throws {
        let globe = try #require(TwoPlaybooks.read("playbooks/globe"))
        var twin = Playbook(
            id: "twin", school: "De Tweeling", title: globe.title, caseOwner: globe.caseOwner,
            triage: globe.triage, intake: globe.intake)
        twin.roles = globe.roles
        twin.facts = globe.facts
        twin.plans = globe.plans
        twin.register = globe.register
        (twin.overlays, twin.happenings, twin.counters) = (globe.overlays, globe.happenings, globe.counters)
        (twin.records, twin.readerSets, twin.texts) = (globe.records, globe.readerSets, globe.texts)
        (twin.settings, twin.documents) = (globe.settings, globe.documents)
        let found = PlaybookComparison(from: globe, to: twin, in: .dutch)
        #expect(found.changes.contains { $0.address == "all.protocol" })
        #expect(!found.changes.contains { $0.address == "roles" || $0.address == "all.steps" })
    }

    @Test("one rule that differs where no topic looks is counted")
    func remainder() throws {
        let globe = try #require(TwoPlaybooks.read("playbooks/globe"))
        var twin = Playbook(
            id: "twin", school: "De Tweeling", title: globe.title, caseOwner: globe.caseOwner,
            triage: globe.triage, intake: globe.intake)
        twin.plans = globe.plans
        let before = PlaybookComparison(from: globe, to: twin, in: .dutch).changes
        twin.plans[0].steps[0].note = "Let op."
        let after = PlaybookComparison(from: globe, to: twin, in: .dutch).changes
        #expect(
            before.first { $0.address == "all.steps" }?.words
                != after.first { $0.address == "all.steps" }?.words)
    }
}
