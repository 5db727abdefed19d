import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("Which parts of a state are looked at again")
struct StatePartsTests {
    @Test("a condition reads what its parts read")
    func parts() throws {
        let accused = try #require(Involvements("initiator"))
        #expect(Condition.is("serious").reads == [.facts, .parties])
        #expect(Condition.channel(["online"]).reads == .reports)
        #expect(Condition.triage(["bullying"]).reads == .triage)
        #expect(Condition.pupils(accused, .init(least: 2, most: nil)).reads == .parties)
        #expect(
            Condition.all([.is("serious"), .not(.channel(["online"]))]).reads == [.facts, .parties, .reports])
        #expect(Condition.each(accused, .triage(["bullying"])).reads == [.triage, .parties])
        #expect(Condition.any([]).reads == [])
    }

    @Test(
        "what hangs on steps, happenings or time is looked at after every event",
        arguments: [
            Condition.done("talk", times: 1), .open("talk"), .waived("talk"), .happened("relapse", times: 1),
            .outcome("talk", is: ["solved"], inARow: 1), .owner("teacher"), .overlay("grooming"),
            .document("letter"), .recorded("log"), .consent("parents-of-target", to: nil),
        ])
    func rest(condition: Condition) {
        #expect(condition.reads == .rest)
        #expect(Condition.any([.is("serious"), condition]).reads.contains(.rest))
    }

    @Test("a state says what changed in it, and that no more once it was looked at")
    func changes() {
        var state = CaseState(scope: .caseFile, owner: "teacher")
        #expect(state.changes.take() == .all)
        #expect(state.changes.take() == .rest)
        state.parties.append(CaseParty(pupil: "p1", involvement: .target))
        state.facts[CaseState.FactKey(fact: "serious", pupil: nil)] = nil
        #expect(state.changes.take() == [.parties, .facts, .rest])
        state.parties[0].standing = .withdrawn
        state.latestChannel = "online"
        #expect(state.changes.take() == [.parties, .reports, .rest])
        state.channelPlan = "letter"
        #expect(state.changes.take() == .all)
    }

    @Test("what changed is no part of what a history adds up to")
    func equal() {
        var one = CaseState(scope: .caseFile, owner: "teacher")
        let other = one
        _ = one.changes.take()
        #expect(one == other && one.hashValue == other.hashValue)
    }

    private static let unsafe = Example.fact("unsafe") { fact in
        fact.derivation = DecisionTable(rows: [
            .init(id: "so", condition: .any([.is("serious"), .done("talk", times: 1)]), result: "yes"),
            .init(id: "else", condition: nil, result: "no"),
        ])
    }

    @Test("a fact is worked out again when a step is done that it hangs on, and when an answer is taken back")
    func derived() throws {
        var story = try Story.reported(step("talk", when: .report)) { $0.facts.append(Self.unsafe) }
        func isUnsafe() -> Fact.Answer { story.engine.answer("unsafe", in: story.state) }
        try story.states("serious", "no")
        #expect(isUnsafe() == "no")
        try story.states("serious", "yes")
        #expect(isUnsafe() == "yes")
        try story.states("serious", "no")
        #expect(isUnsafe() == "no")
        try story.completes("talk")
        #expect(isUnsafe() == "yes")
    }

    @Test("a fact that hangs on how many take part is worked out again when somebody joins")
    func derivedOfPupils() throws {
        let accused = try #require(Involvements("initiator"))
        let many = Example.fact("many") { fact in
            fact.derivation = DecisionTable(rows: [
                .init(id: "so", condition: .pupils(accused, .init(least: 2, most: nil)), result: "yes"),
                .init(id: "else", condition: nil, result: "no"),
            ])
        }
        var story = try Story.reported(step("talk", when: .report)) { $0.facts.append(many) }
        #expect(story.engine.answer("many", in: story.state) == "no")
        try story.joins("C", .initiator)
        #expect(story.engine.answer("many", in: story.state) == "yes")
    }
}
