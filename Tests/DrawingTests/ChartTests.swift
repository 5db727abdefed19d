import Playbooks
import SchoolTime
import Testing
import Texts
import Wording

@testable import Drawing

@Suite("What stands on a sheet")
struct ChartTests {
    private typealias Small = SmallPlaybook

    /// The arrows of a chart as text: `start>talk`, `talk>[kept]`.
    private func arrows(_ chart: Chart) -> [String] {
        chart.arrows.map {
            "\(name(chart.boxes[$0.from]))\($0.kind == .waits ? ".." : ">")\(name(chart.boxes[$0.to]))"
        }
    }

    private func name(_ box: Chart.Box) -> String {
        switch box {
        case .start(let lines): "(\(lines.joined(separator: " ")))"
        case .stations(let stations): stations.map(\.step.id.text).joined(separator: "+")
        case .answer(let lines): "[\(lines.joined(separator: " "))]"
        case .touched(let title, let lines): "{\(title): \(lines.joined(separator: " "))}"
        case .onward(let lines, _): "/\(lines.joined(separator: " "))/"
        case .ending: "end"
        case .sheet(let sign, _): "<\(sign.name.joined(separator: " "))>"
        }
    }

    @Test("a step that the report opens stands below the report")
    func one() {
        #expect(arrows(Small.chart(Small.with([Small.step("talk")]))) == ["(na de melding)>talk"])
    }

    @Test("what a step opens when it is done hangs on it; an outcome stands between")
    func outcomes() {
        var look = Small.step("look", when: [.step("talk", .done)])
        look.outcomes = [
            Outcome(id: "kept", title: "Nagekomen"), Outcome(id: "broken", title: "Niet nagekomen"),
        ]
        let talk = Small.step("talk")
        let again = Small.step("again", when: [.step("look", .outcome("broken"))])
        #expect(
            arrows(Small.chart(Small.with([talk, look, again])))
                == ["(na de melding)>talk", "talk>look", "look>[Niet nagekomen]", "[Niet nagekomen]>again"])
    }

    @Test("one outcome that opens two things is one sign; steps that lead nowhere share a box")
    func shared() {
        var talk = Small.step("talk")
        talk.outcomes = [Outcome(id: "yes", title: "Ja")]
        let ends = ["a", "b"].map { Small.step(Step.ID($0), when: [.step("talk", .outcome("yes"))]) }
        #expect(
            arrows(Small.chart(Small.with([talk] + ends)))
                == ["(na de melding)>talk", "talk>[Ja]", "[Ja]>a+b"])
    }

    @Test("steps that wait for different things do not share a box")
    func apart() {
        var late = Small.step("late")
        late.needs = [Need(.done("talk", times: 1), grounds: .none)]
        let chart = Small.chart(Small.with([Small.step("talk"), Small.step("other"), late]))
        #expect(arrows(chart) == ["(na de melding)>talk", "(na de melding)>other", "talk..late"])
    }

    @Test("who waits for something on the same occasion hangs on that alone")
    func waits() {
        var late = Small.step("late", when: [.triage("bullying")])
        late.needs = [Need(.done("talk", times: 1), grounds: .none)]
        let chart = Small.chart(Small.with([Small.step("talk"), late]))
        #expect(
            arrows(chart) == ["(na de melding)>talk", "(na de weging “Pesten”)>late", "talk..late"])
    }

    @Test("a gate that a reason opens too is still a gate; one of several steps is none")
    func gates() {
        let passed = Condition.any([.done("a", times: 1), .all([.waived("a"), .not(.open("a"))])])
        #expect(passed.stepsFirst == ["a"])
        #expect(Condition.any([.done("a", times: 1), .done("b", times: 1)]).stepsFirst == [])
        #expect(Condition.any([]).stepsFirst == [])
        #expect(Condition.any([.done("a", times: 1), .triage(["bullying"])]).stepsFirst == [])
        #expect(Condition.not(.done("a", times: 1)).stepsFirst == [])
        #expect(
            Condition.all([.done("a", times: 2), .outcome("b", is: ["x"], inARow: 1)]).stepsFirst == [
                "a", "b",
            ])
    }

    @Test("a step that comes once more says so itself; what comes when it came too often hangs on it")
    func loops() {
        var look = Small.step("look")
        look.outcomes = [Outcome(id: "broken", title: "Niet nagekomen")]
        look.outcomes[0].again = .init(
            due: DueRule(.term(Term(1, .week), .by)), atMost: 3, then: "review")
        let chart = Small.chart(Small.with([look, Small.step("review", when: [])]))
        #expect(
            arrows(chart) == [
                "(na de melding)>look", "look>[Niet nagekomen, 3 keer]", "[Niet nagekomen, 3 keer]>review",
            ])
        #expect(
            notes(of: "look", on: chart).contains(
                "bij “Niet nagekomen” nog een keer, binnen 1 week; hooguit 3 keer"))
    }

    @Test("a way back is no arrow but a sign, or a word in the step; a step that opens itself says so")
    func rounds() {
        let there = Small.step("there", when: [.report, .step("back", .done)])
        let back = Small.step("back", when: [.step("there", .done), .step("back", .ends)])
        let chart = Small.chart(Small.with([there, back]))
        #expect(arrows(chart) == ["(na de melding)>there", "there>back"])
        #expect(notes(of: "back", on: chart).contains("terug naar “Stap there”"))
        #expect(notes(of: "back", on: chart).contains("telkens opnieuw: als de tijd voorbij is"))
    }

    @Test("an answer that leads back is followed by a sign with the name of the step")
    func backByAnswer() {
        let plan = Small.step("plan", when: [.report, .step("look", .outcome("worse"))])
        var look = Small.step("look", when: [.step("plan", .done), .step("look", .outcome("worse"))])
        look.outcomes = [Outcome(id: "worse", title: "Slechter")]
        let chart = Small.chart(Small.with([plan, look]))
        #expect(
            arrows(chart) == [
                "(na de melding)>plan", "plan>look", "look>[Slechter]", "[Slechter]>/Terug naar “Stap plan”/",
            ])
        #expect(notes(of: "look", on: chart).contains("bij “Slechter” telkens opnieuw"))
    }

    @Test("every round is opened somewhere, however long, and no way is lost")
    func longRound() {
        let steps = (0..<10).map {
            Small.step(Step.ID("s\($0)"), when: [.step(Step.ID("s\(($0 + 9) % 10)"), .done)])
        }
        let chart = Small.chart(Small.with(steps))
        #expect(chart.arrows.count == 9)
        #expect(notes(of: "s9", on: chart).last == "terug naar “Stap s0”")
    }

    private func notes(of step: Step.ID, on chart: Chart) -> [String] {
        chart.boxes.flatMap { box -> [String] in
            guard case .stations(let stations) = box else { return [] }
            return stations.filter { $0.step.id == step }.flatMap { $0.notes.map(\.text) }
        }
    }

    @Test("where it goes on when it is done or left out is said once")
    func waived() {
        let next = Small.step("next", when: [.step("talk", .done), .step("talk", .waived)])
        #expect(
            arrows(Small.chart(Small.with([Small.step("talk"), next]))) == [
                "(na de melding)>talk", "talk>next",
            ])
        let only = Small.step("next", when: [.step("talk", .waived)])
        #expect(
            arrows(Small.chart(Small.with([Small.step("talk"), only]))).last
                == "[als dit wordt overgeslagen]>next")
    }

    @Test("a date counted from what opens the step does not name that again")
    func due() {
        var step = Small.step("talk")
        step.due = DueRule(.term(Term(2, .schoolDay), .by), from: .report)
        let words = RuleWords(Small.with([step]), .dutch)
        #expect(Station(step, words).notes.map(\.text) == ["leerkracht", "binnen 2 schooldagen"])
        step.triggers = [.triage(nil)]
        #expect(
            Station(step, words).notes.map(\.text) == ["leerkracht", "binnen 2 schooldagen na de melding"])
    }

    @Test("what opens a step in several ways of one kind is told together")
    func together() {
        let words = RuleWords(Small.with([Small.step("a"), Small.step("b")]), .dutch)
        #expect(
            words.begins([.step("a", .done), .report, .step("b", .done)])
                == "na “Stap a” of “Stap b” of na de melding")
        #expect(words.begins([.report, .report]) == "na de melding")
        #expect(words.begins([]) == "")
    }

    @Test("the closing step and an outcome that ends it lead to the end")
    func ends() {
        var talk = Small.step("talk")
        talk.outcomes = [Outcome(id: "over", title: "Voorbij")]
        talk.outcomes[0].endsDossier = true
        let chart = Small.chart(Small.with([talk, Small.step("close")], closing: "close"))
        #expect(arrows(chart).suffix(3) == ["talk>[Voorbij]", "[Voorbij]>end", "close>end"])
    }

    @Test("an occasion of many is told by the first of them")
    func many() {
        let triggers = (1...6).map { Trigger.happening(Happening.ID("h\($0)")) }
        let chart = Small.chart(Small.with([Small.step("talk", when: triggers)]))
        #expect(arrows(chart).first?.contains("of om 3 andere redenen") == true)
    }

    @Test("the overview leads from the report over the weighing to the sheets, without needless ways")
    func overview() {
        let steps = (0..<36).map { number in
            var step = Small.step(
                Step.ID("s\(number)"),
                when: number == 0 ? [.triage("bullying")] : [.step(Step.ID("s\(number - 1)"), .done)])
            if number == 30 { step.triggers.append(.step("s3", .done)) }
            if number == 2 { step.triggers.append(.step("s33", .done)) }
            step.phase = ["begin", "midden", "einde"][number / 12]
            return step
        }
        let playbook = Small.with(steps)
        let words = RuleWords(playbook, .dutch)
        let chart = Overview(of: Atlas(playbook, ScreenTexts.dutch.drawings), words).chart()
        #expect(
            arrows(chart) == [
                "<Begin>><Midden>", "<Midden>><Einde>", "(Na de weging)><Begin>",
                "(Na de melding)>(Na de weging)",
            ])
        #expect(chart.top.map { name(chart.boxes[$0]) } == ["(Na de melding)"])
    }

    @Test("a drawing is written from top to bottom, whatever the order of the steps")
    func reading() throws {
        let playbook = Small.with([Small.step("last", when: [.step("first", .done)]), Small.step("first")])
        let svg = try Small.svg(playbook)
        let places = ["na de melding", "Stap first", "Stap last"].compactMap {
            svg.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test("an overlay shows what it adds, and what it does to the steps of the plan")
    func overlay() {
        var overlay = Overlay(id: "grooming", title: "Grooming", condition: .all([]))
        overlay.suspends = [.init(step: "talk", grounds: .none)]
        overlay.forbids = [.init(step: "other", grounds: .none)]
        overlay.steps = [Small.step("police", when: [.overlay("grooming", starts: true)])]
        let playbook = Small.with([Small.step("talk"), Small.step("other")], overlays: [overlay])
        #expect(
            arrows(Small.chart(playbook, part: 1)) == [
                "(zodra dit geldt: Grooming)>{Dit wacht zolang: – Stap talk}",
                "(zodra dit geldt: Grooming)>{Dit mag dan niet: – Stap other}",
                "(zodra dit geldt: Grooming)>police",
            ])
    }

    @Test("where it goes on at another sheet is said in the step; an answer is followed by a sign")
    func onward() {
        let steps = (0..<20).map { number in
            var step = Small.step(
                Step.ID("s\(number)"),
                when: number == 0 ? [.report] : [.step(Step.ID("s\(number - 1)"), .done)])
            step.phase = number < 10 ? "begin" : "einde"
            return step
        }
        let playbook = Small.with(steps)
        #expect(notes(of: "s9", on: Small.chart(playbook)).last == "verder bij “Einde”")
        #expect(arrows(Small.chart(playbook, sheet: 1)).first == "(na “Stap s9”)>s10")
        var asked = playbook
        asked.plans[0].steps[9].outcomes = [Outcome(id: "yes", title: "Ja")]
        asked.plans[0].steps[10].triggers = [.step("s9", .outcome("yes"))]
        #expect(arrows(Small.chart(asked)).suffix(2) == ["s9>[Ja]", "[Ja]>/Verder bij “Einde”/"])
    }
}
