import Casework
import Playbooks
import Testing

@Suite("Answers that make something true")
struct WishesTests {
    private func wishes() throws -> Wishes {
        var derived = Fact(id: "derived", title: "")
        derived.derivation = DecisionTable(rows: [
            .init(id: "1", condition: .fact("a", is: ["yes"]), result: "yes"),
            .init(id: "2", condition: nil, result: "no"),
        ])
        let table = DecisionTable(rows: [
            .init(
                id: "1", condition: .all([.fact("a", is: ["yes"]), .fact("b", is: ["no"])]),
                result: "bullying"
            ),
            .init(id: "2", condition: nil, result: "teasing"),
        ])
        let triage = Triage(
            title: "", performer: Performer(.one("teacher")), due: nil, outcomes: [], table: table,
            grounds: .none)
        var playbook = Playbook(
            id: "test", school: "", title: "", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: []))
        playbook.facts = [Fact(id: "a", title: ""), Fact(id: "b", title: ""), derived]
        return Wishes(playbook: playbook)
    }

    @Test("all asks for every part, any for one, not for another answer")
    func combinations() throws {
        let wishes = try wishes()
        let a = Condition.fact("a", is: ["yes"])
        let b = Condition.fact("b", is: ["no"])
        #expect(wishes.answers(for: .all([a, b])) == ["a": "yes", "b": "no"])
        #expect(wishes.answers(for: .any([.triage(["x"]), b])) == ["b": "no"])
        #expect(wishes.answers(for: .not(a)) == ["a": "no"])
        #expect(wishes.answers(for: .triage(["x"])).isEmpty)
        #expect(wishes.answers(for: .fact("a", is: [.unknown])).isEmpty)
    }

    @Test("a derived fact is sought through what it is derived from")
    func derivation() throws {
        #expect(try wishes().answers(for: .fact("derived", is: ["yes"])) == ["a": "yes"])
    }

    @Test("an outcome is sought through the row that gives it")
    func outcome() throws {
        #expect(try wishes().answers(for: Triage.Outcome("bullying")) == ["a": "yes", "b": "no"])
        #expect(try wishes().answers(for: Triage.Outcome("teasing")).isEmpty)
        #expect(try wishes().answers(for: Triage.Outcome("other")).isEmpty)
    }
}
