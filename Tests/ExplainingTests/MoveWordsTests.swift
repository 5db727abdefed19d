import Casework
import Playbooks
import SchoolTime
import Testing
import Texts

@testable import Explaining

@Suite("What another version changes, in words")
struct MoveWordsTests {
    /// A weighed case of De Globe, and the engine of a version with some changes.
    private func between(_ change: (inout Playbook) -> Void) throws -> (DossierMoment, CaseEngine) {
        let story = """
            - {at: 2026-04-20 09:00, report: {by: parent, text: Het gebeurt elke dag.}}
            - {at: 2026-04-20 10:00, triage: bullying}
            """
        let dossier = try #require(try Explained.dossiers(story).first)
        var playbook = dossier.engine.playbook
        change(&playbook)
        return (dossier, CaseEngine(playbook: playbook, calendar: dossier.engine.calendar))
    }

    private func change(_ playbook: inout Playbook, _ id: Step.ID, _ change: (inout Step) -> Void) {
        for plan in playbook.plans.indices {
            for step in playbook.plans[plan].steps.indices
            where playbook.plans[plan].steps[step].id == id {
                change(&playbook.plans[plan].steps[step])
            }
        }
    }

    private func lines(_ pair: (DossierMoment, CaseEngine)) -> [String] {
        let (dossier, other) = pair
        let after = other.fold(dossier.events)
        let changes = DutyChange.between(
            dossier.engine.standing(in: dossier.state, at: dossier.now),
            other.standing(in: after, at: dossier.now))
        return MoveWords(from: dossier.engine, to: other, at: dossier.now, in: .dutch).lines(of: changes)
    }

    @Test("nothing is said where nothing changes")
    func nothing() throws { #expect(lines(try between { _ in }) == []) }

    @Test("another day, other people, and an option in place of a duty")
    func changes() throws {
        let told = lines(
            try between { playbook in
                change(&playbook, "talk-with-target") { step in
                    step.due = DueRule(.term(Term(9, .schoolDay), .by))
                    step.performer = Performer(.one("director"))
                }
                change(&playbook, "talk-with-initiator") { $0.strength = .may }
            })
        #expect(told.contains { $0.contains(": uiterlijk ") && $0.hasSuffix(".") })
        #expect(told.contains { $0.contains(": door directeur, in plaats van ") || $0.contains("directie") })
        #expect(told.contains { $0.hasSuffix("mag dan. Nu moet het.") })
        #expect(!told.contains { $0.contains("Milan") || $0.contains("Noor") }, "nobody is named")
    }

    @Test("what goes, and what comes")
    func comesAndGoes() throws {
        let gone = lines(
            try between { playbook in
                for plan in playbook.plans.indices {
                    playbook.plans[plan].steps.removeAll { $0.id == "talk-with-target" }
                }
            })
        #expect(gone.contains { $0.hasPrefix("Vervalt: “") })
        let come = lines(
            try between { playbook in
                var another = Step(id: "another-talk", title: "Nog een gesprek")
                another.triggers = [.triage("bullying")]
                another.performer = Performer(.one("director"))
                guard let plan = playbook.plans.firstIndex(where: { $0.scope == .caseFile }) else { return }
                playbook.plans[plan].steps.append(another)
            })
        #expect(come.contains { $0.hasPrefix("Komt erbij: “Nog een gesprek”") && $0.contains(", door ") })
    }

    @Test("each kind of misfit has words of its own")
    func misfits() throws {
        let (dossier, other) = try between { _ in }
        let words = MoveWords(from: dossier.engine, to: other, at: dossier.now, in: .dutch)
        let task = TaskID(step: "joint-talk")
        let all: [Misfit] = [
            .channel("teacher"), .fact("same-target"), .triage("bullying"), .step("joint-talk"),
            .notOpen(task), .outcome("agreed", "joint-talk"), .field("agreement", "joint-talk"),
            .happening("relapse"), .role("teacher"), .document("form"), .readers("notes"),
        ]
        let told = all.map(words.line)
        #expect(Set(told).count == all.count)
        #expect(told[3] == "“Gezamenlijk gesprek” is hier gebruikt. Die stap is er niet meer.")
        let recipient = words.line(of: .notOpen(task.notice("1", to: "director")))
        #expect(recipient.contains("Informeer"))
    }

    @Test("who may read it then, and who may now")
    func readers() throws {
        let (dossier, other) = try between { _ in }
        let words = MoveWords(from: dossier.engine, to: other, at: dossier.now, in: .dutch)
        let change = ReadersChange(step: nil, before: ["teacher"], after: ["teacher", "director"])
        #expect(words.line(of: change).hasPrefix("Wie dit dossier leest: "))
        let apart = ReadersChange(
            step: nil, before: ["teacher"], after: [.init("teacher", isOfTarget: true)])
        #expect(words.line(of: apart).contains(" (van de leerling die gepest wordt)"))
        let step = ReadersChange(step: "joint-talk", before: ["teacher"], after: ["director"])
        #expect(words.line(of: step).contains("wat bij “Gezamenlijk gesprek” staat"))
    }

    @Test("looking back tells days from the least to the most, and what would have come or gone")
    func replay() throws {
        let (dossier, other) = try between { _ in }
        let duty = try #require(
            dossier.engine.obligations(in: dossier.state, at: dossier.now).first {
                $0.id.step == "joint-talk"
            })
        let words = ReplayWords(other, in: .dutch)
        func line(_ nature: CourseDifference.Nature, days: ClosedRange<Int>? = nil) -> String {
            words.line(of: CourseDifference(duty: duty, nature: nature), days: days)
        }
        #expect(line(.due(-1)) == "“Gezamenlijk gesprek” was 1 schooldag eerder nodig geweest")
        #expect(line(.due(3), days: 2...4) == "“Gezamenlijk gesprek” had 2 tot 4 schooldagen later gemogen")
        let all: [CourseDifference.Nature] = [
            .comes, .goes, .dated(true), .dated(false), .late, .owners, .must(true), .must(false),
        ]
        #expect(Set(all.map { line($0) }).count == all.count)
    }
}
