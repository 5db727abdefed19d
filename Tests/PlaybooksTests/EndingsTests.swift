import Testing
import YAML

@testable import Playbooks

@Suite("What may be left out")
struct EndingsTests {
    /// What is complained of in a plan of these steps, the closing step apart.
    private func deadEnds(
        _ steps: [String], closing: String, _ files: (PlaybookFiles) throws -> PlaybookFiles = { $0 }
    ) throws -> [String] {
        let head = "id: plan\ntitle: Plan\nscope: case\nclosing: close\ncites: S-1\nsteps:\n"
        let last = "{id: close, title: Sluiten, kind: closing, when: triage, \(closing), cites: S-1}"
        let lines = (steps + [last]).map { "  - " + $0 + "\n" }.joined()
        var small = try files(try Fixtures.small())
        small.contents["plans/plan.yaml"] = Array((head + lines).utf8)
        let complaints = Fixtures.read(small).complaints
        return complaints.compactMap { complaint in
            guard let found = complaint.split(separator: ": error: found ").last,
                complaint.contains("after which close can never be done")
            else { return "unexpected: " + complaint }
            return found.split(separator: ", which ").first.map(String.init)
        }
    }

    private let talk = "{id: talk, title: Praten, when: triage.bullying, cites: S-1}"
    private let gate =
        "needs: {any: [{triage: teasing}, {done: talk}], title: Eerst praten, cites: S-1}"

    @Test("what the end asks for may not be left out")
    func asked() throws {
        #expect(try deadEnds([talk], closing: gate) == ["talk"])
    }

    @Test(
        "unless the playbook says what then",
        arguments: [
            ("skip: never, ", "{done: talk}"), ("", "{waived: talk}, {done: talk}"),
            ("", "{not: {open: talk}}"), ("", "{fact: serious, is: no}, {done: talk}"),
        ])
    func answered(_ skip: String, _ accepted: String) throws {
        let talk = "{id: talk, title: Praten, \(skip)when: triage.bullying, cites: S-1}"
        let gate = "needs: {any: [{triage: teasing}, \(accepted)], title: Eerst praten, cites: S-1}"
        #expect(try deadEnds([talk], closing: gate) == [])
    }

    @Test("a gate that a reason passes holds nobody", arguments: ["reason", "warn"])
    func reason(_ otherwise: String) throws {
        let gate = "needs: {done: talk, else: \(otherwise), title: Eerst praten, cites: S-1}"
        #expect(try deadEnds([talk], closing: gate) == [])
    }

    @Test(
        "what brings on what the end asks for may not be left out either; what follows on leaving it out will do"
    )
    func chain() throws {
        let first = "{id: hear, title: Horen, when: triage.bullying, cites: S-1}"
        let second = "{id: talk, title: Praten, skip: never, when: hear.done, cites: S-1}"
        #expect(try deadEnds([first, second], closing: gate) == ["hear"])
        let other = "{id: talk, title: Praten, skip: never, when: [hear.done, hear.waived], cites: S-1}"
        #expect(try deadEnds([first, other], closing: gate) == [])
    }

    @Test("what stands in the way of what the end asks for counts too")
    func gated() throws {
        let first = "{id: hear, title: Horen, when: triage.bullying, cites: S-1}"
        let second =
            "{id: talk, title: Praten, skip: never, when: triage.bullying, needs: {done: hear, cites: S-1}, cites: S-1}"
        #expect(try deadEnds([first, second], closing: gate) == ["hear"])
    }

    @Test("one of two will do: only both may not be left out")
    func both() throws {
        let other = "{id: write, title: Schrijven, when: triage.bullying, cites: S-1}"
        let gate = "needs: {any: [{triage: teasing}, {done: talk}, {done: write}], title: Eerst, cites: S-1}"
        #expect(try deadEnds([talk, other], closing: gate) == ["talk and write"])
    }

    @Test("a step that comes back by itself can be done after all; one that waits for a relapse cannot")
    func comesBack() throws {
        let facts =
            "{id: talk, title: Praten, when: [triage.bullying, serious.yes], repeats: yes, cites: S-1}"
        #expect(try deadEnds([facts], closing: gate) == [])
        let relapse = "{id: talk, title: Praten, when: [triage.bullying, relapse], repeats: yes, cites: S-1}"
        #expect(try deadEnds([relapse], closing: gate) == ["talk"])
        let itself =
            "{id: talk, title: Praten, when: [triage.bullying, talk.waived], repeats: yes, cites: S-1}"
        #expect(try deadEnds([itself], closing: gate) == [])
    }

    @Test("another step that ends the case will do")
    func anotherEnd() throws {
        let other =
            "{id: refer, title: Doorgeven, strength: may, when: triage, outcomes: {gone: {title: Weg, ends: yes, cites: S-1}}, cites: S-1}"
        #expect(try deadEnds([talk, other], closing: gate) == ["refer and talk"])
        let never = other.replacing("strength: may", with: "skip: never")
        #expect(try deadEnds([talk, never], closing: gate) == [])
    }

    @Test("the closing step itself must come")
    func opening() throws {
        let complaints = Fixtures.read(
            try Fixtures.small().saying("", insteadOf: "skip: never")
        ).complaints
        #expect(complaints.count == 1)
        #expect(complaints.first?.contains("talk, which may be left out") == true)
    }

    /// What is said of a plan with one step besides the closing one.
    private func words(_ step: String, closing: String) throws -> String {
        let head = "id: plan\ntitle: Plan\nscope: case\nclosing: close\ncites: S-1\nsteps:\n"
        let last = "{id: close, title: Sluiten, kind: closing, when: triage, \(closing), cites: S-1}"
        var small = try Fixtures.small()
        small.contents["plans/plan.yaml"] = Array((head + "  - \(step)\n  - \(last)\n").utf8)
        return Fixtures.read(small).complaints.joined(separator: "\n")
    }

    @Test("says in which cases, when it is not so in each")
    func weighing() throws {
        let some = try words(talk, closing: gate)
        #expect(some.contains("after which close can never be done in a case weighed as bullying;"))
        let always = "{id: talk, title: Praten, when: triage, cites: S-1}"
        let each = try words(always, closing: "needs: {done: talk, title: Eerst praten, cites: S-1}")
        #expect(each.contains("talk, which may be left out, after which close can never be done;"))
    }

    @Test("accuses who declines, where nobody may leave the step out")
    func declined() throws {
        let asked =
            "{id: talk, title: Praten, when: triage, skip: never, consents: [{who: target, cites: S-1}], cites: S-1}"
        let gate = "needs: {done: talk, title: Eerst praten, cites: S-1}"
        let found = try words(asked, closing: gate)
        #expect(found.contains("talk, which target may decline, after which close can never be done;"))
        #expect(!found.contains("may be left out"))
    }
}
