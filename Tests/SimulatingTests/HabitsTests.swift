import Casework
import Playbooks
import Testing

@testable import Simulating

@Suite("How people answer and how steps end")
struct HabitsTests {
    private func habits(
        _ playbook: Playbook = SmallSchool.playbook(), _ change: (inout Assumptions) -> Void = { _ in }
    ) throws -> Habits {
        var assumed = try SmallSchool.standard()
        change(&assumed)
        return Habits(playbook, assumed)
    }

    /// How often each outcome comes up in a thousand times.
    private func outcomes(_ ids: [String], repeating: Set<String> = [], _ habits: Habits) -> [String: Int] {
        var step = SmallSchool.step("look", when: .report)
        step.kind = .evaluation
        step.outcomes = ids.map { id in
            var outcome = Outcome(id: Name(id), title: id)
            if repeating.contains(id) { outcome.again = .init(due: DueRule(.atOnce)) }
            return outcome
        }
        var chance = Dice(seed: 1, for: "outcomes")
        return (0..<1_000).reduce(into: [:]) { counts, _ in
            if let outcome = habits.outcome(of: step, &chance) { counts[outcome.text, default: 0] += 1 }
        }
    }

    @Test("a step without outcomes has none, one with a single outcome always ends so")
    func plain() throws {
        #expect(try outcomes([], habits()).isEmpty)
        #expect(try outcomes(["gone"], habits()) == ["gone": 1_000])
    }

    @Test("the words for good and bad go before the order of the playbook")
    func words() throws {
        let counts = try outcomes(["not-kept", "kept"], habits { $0.outcomes.well = Weights(other: 80) })
        #expect(abs((counts["kept"] ?? 0) - 800) < 50)
        #expect(counts.values.reduce(0, +) == 1_000)
    }

    @Test("of words that nobody knows the first that does not repeat the step is good")
    func order() throws {
        let habits = try habits { $0.outcomes.well = Weights(other: 90) }
        let counts = outcomes(["mwah", "zo", "klaar"], repeating: ["mwah"], habits)
        #expect(abs((counts["zo"] ?? 0) - 900) < 40)
        #expect((counts["mwah"] ?? 0) > 0 && (counts["klaar"] ?? 0) > 0)
    }

    @Test("where one good word is known the others are not good, whatever their place")
    func oneKnown() throws {
        let habits = try habits { $0.outcomes.well = Weights(other: 100) }
        #expect(outcomes(["first", "kept", "third"], habits) == ["kept": 1_000])
    }

    @Test("when all outcomes mean the same it ends in one of them all the same")
    func allGood() throws {
        let never = try habits { $0.outcomes.well = Weights(other: 0) }
        #expect(Set(outcomes(["kept", "quiet"], never).keys) == ["kept", "quiet"])
        let always = try habits { $0.outcomes.well = Weights(other: 100) }
        #expect(Set(outcomes(["back", "not-kept"], always).keys) == ["back", "not-kept"])
    }

    @Test("weights of single outcomes go before all that")
    func ofStep() throws {
        let habits = try habits { $0.outcomes.ofStep = ["look.back": 3, "look.quiet": 1] }
        let counts = outcomes(["quiet", "back"], habits)
        #expect(abs((counts["back"] ?? 0) - 750) < 60)
    }

    /// How often each answer comes up in a thousand times.
    private func answers(_ fact: Fact, _ habits: Habits) -> [String: Int] {
        var chance = Dice(seed: 1, for: "answers")
        return (0..<1_000).reduce(into: [:]) { counts, _ in
            counts[habits.answer(to: fact, &chance).text, default: 0] += 1
        }
    }

    @Test("a plain question is answered with yes as often as assumed, a rare one seldom")
    func yes() throws {
        let habits = try habits {
            $0.facts.yes = 30
            $0.facts.rare = ["weapon"]
            $0.facts.rareYes = 5
        }
        #expect(abs((answers(Fact(id: "repeated", title: ""), habits)["yes"] ?? 0) - 300) < 60)
        #expect(abs((answers(Fact(id: "weapon", title: ""), habits)["yes"] ?? 0) - 50) < 30)
    }

    @Test("of several answers those without weight never come, and one without answers stays unknown")
    func several() throws {
        let habits = try habits {
            $0.facts.answers = Weights(["adult": 0], other: 10)
            $0.facts.rare = ["seldom"]
            $0.facts.rareYes = 0
        }
        let who = Fact(
            id: "who", title: "",
            answers: ["pupil", "group", "adult"].map { .init(Fact.Answer($0), title: "") })
        #expect(Set(answers(who, habits).keys) == ["pupil", "group"])
        let seldom = Fact(
            id: "seldom", title: "", answers: ["none", "some"].map { .init(Fact.Answer($0), title: "") })
        #expect(answers(seldom, habits) == ["none": 1_000])
        #expect(answers(Fact(id: "empty", title: "", answers: []), habits) == ["unknown": 1_000])
        let allZero = try self.habits { $0.facts.answers = Weights(other: 0) }
        #expect(answers(who, allZero) == ["pupil": 1_000])
    }

    @Test("the answers that lead to an outcome of the triage, and to the end, are looked up once")
    func wanted() throws {
        let playbook = SmallSchool.playbook {
            $0.facts.append(Fact(id: "over", title: "Is het over?"))
            $0.plans[0].steps[2].needs = [Need(.fact("over", is: ["yes"]), grounds: SmallSchool.rule)]
        }
        let habits = try habits(playbook)
        #expect(habits.answersForTriage["bullying"] == ["repeated": "yes"])
        #expect(habits.answersForTriage["teasing"] == [:])
        #expect(habits.answersForClosing == ["close": ["over": "yes"]])
    }

    @Test("an act costs its own minutes, or those of the rest")
    func minutes() throws {
        let habits = try habits { $0.minutes = Weights(["task": 12], other: 7) }
        #expect(habits.minutes(of: "task") == 12)
        #expect(habits.minutes(of: "triage") == 7)
    }
}
