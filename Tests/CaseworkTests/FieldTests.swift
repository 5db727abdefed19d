import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("What is filled in when a step is done")
struct FieldTests {
    private func asking(_ fields: Field...) -> Step { step("ask", when: .report) { $0.fields = fields } }

    private func field(_ id: Field.ID, _ change: (inout Field) -> Void = { _ in }) -> Field {
        var field = Field(id: id, title: id.text)
        field.grounds = cites("R-\(id)")
        change(&field)
        return field
    }

    @Test("a required field that is empty is a refusal with its rule; blanks are empty")
    func required() throws {
        let story = try Story.reported(asking(field("notes") { $0.isRequired = true }, field("extra")))
        #expect(story.refusal(ofDoing: "ask") == Refusal(.missing(["notes"]), grounds: [cites("R-notes")]))
        #expect(story.refusal(ofDoing: "ask", answers: ["notes": " \n "])?.reason == .missing(["notes"]))
        #expect(story.refusal(ofDoing: "ask", answers: ["notes": "rustig gesprek"]) == nil)
    }

    @Test("a field that is required with one outcome may stay empty with another")
    func requiredWithOutcome() throws {
        let story = try Story.reported(
            step("ask", when: .report) {
                $0.fields = [field("why") { $0.requiredWith = ["broken"] }]
                $0.outcomes = [outcome("kept"), outcome("broken")]
            })
        #expect(story.refusal(ofDoing: "ask", outcome: "kept") == nil)
        #expect(
            story.refusal(ofDoing: "ask", outcome: "broken")
                == Refusal(.missing(["why"]), grounds: [cites("R-why")]))
        #expect(story.refusal(ofDoing: "ask", outcome: "broken", answers: ["why": "ziek"]) == nil)
    }

    @Test(
        "a field that goes with one outcome stays empty with another, and the refusal says with which it goes"
    )
    func onlyWithOutcome() throws {
        let story = try Story.reported(
            step("ask", when: .report) {
                $0.fields = [
                    field("until") {
                        $0.requiredWith = ["longer"]
                        $0.onlyWith = ["longer"]
                    }
                ]
                $0.outcomes = [outcome("short"), outcome("longer")]
            })
        #expect(story.refusal(ofDoing: "ask", outcome: "short") == nil)
        #expect(story.refusal(ofDoing: "ask", outcome: "short", answers: ["until": " "]) == nil)
        #expect(
            story.refusal(ofDoing: "ask", outcome: "short", answers: ["until": "vrijdag"])
                == Refusal(
                    .otherOutcome("until", "ask", goesWith: ["longer"]), grounds: [cites("R-until")]))
        #expect(story.refusal(ofDoing: "ask", outcome: "longer")?.reason == .missing(["until"]))
        #expect(story.refusal(ofDoing: "ask", outcome: "longer", answers: ["until": "vrijdag"]) == nil)
    }

    @Test("of a step with one outcome, that outcome counts without being chosen")
    func requiredWithTheOnlyOutcome() throws {
        let story = try Story.reported(
            step("ask", when: .report) {
                $0.fields = [field("why") { $0.requiredWith = ["done"] }]
                $0.outcomes = [outcome("done")]
            })
        #expect(story.refusal(ofDoing: "ask")?.reason == .missing(["why"]))
    }

    @Test("a day that lies many years away is a slip, and the refusal says which days can be")
    func farAway() throws {
        let story = try Story.reported(asking(field("until") { $0.type = .date }))
        for day in ["2021-03-02", "2026-03-02", "2036-03-02"] {
            #expect(story.refusal(ofDoing: "ask", answers: ["until": day]) == nil, "\(day)")
        }
        let (first, last) = (SchoolDate(iso: "2021-03-02"), SchoolDate(iso: "2036-03-02"))
        let window = Refusal.Reason.farAway(first: try #require(first), last: try #require(last))
        for day in ["0001-01-01", "2021-03-01", "2036-03-03", "9999-12-31"] {
            #expect(
                story.refusal(ofDoing: "ask", answers: ["until": day])
                    == Refusal(window, grounds: [cites("R-until")]), "\(day)")
        }
    }

    @Test(
        "a day that lies before what it must follow, or after today, is a refusal that says which days can be"
    )
    func limits() throws {
        let from = field("from") {
            $0.type = .date
            $0.notBefore = .trigger(.report)
            $0.notAfter = .today
        }
        let to = field("to") {
            $0.type = .date
            $0.notBefore = .trigger(.step("ask", .date("from")))
        }
        var story = try Story.reported(asking(from, to))
        try story.day("2026-03-05")
        let (report, today) = (SchoolDate(iso: "2026-03-02"), SchoolDate(iso: "2026-03-05"))
        let days = DayBounds(first: report, last: today)
        for day in ["2026-03-01", "2026-03-06"] {
            #expect(
                story.refusal(ofDoing: "ask", answers: ["from": day])
                    == Refusal(.otherDay("from", days), grounds: [cites("R-from")]), "\(day)")
        }
        for day in ["2026-03-02", "2026-03-05"] {
            #expect(story.refusal(ofDoing: "ask", answers: ["from": day]) == nil, "\(day)")
        }
        #expect(
            story.refusal(ofDoing: "ask", answers: ["from": "2026-03-04", "to": "2026-03-03"])?.reason
                == .otherDay("to", DayBounds(first: SchoolDate(iso: "2026-03-04"), last: nil)))
        #expect(story.refusal(ofDoing: "ask", answers: ["from": "2026-03-04", "to": "2026-03-10"]) == nil)
        #expect(story.refusal(ofDoing: "ask", answers: ["to": "2026-03-03"]) == nil, "nothing to follow yet")
    }

    @Test(
        "a day may lie so long after another of the same form, school day or not, and each time after that of its own form"
    )
    func limitsAfter() throws {
        let from = field("from") { $0.type = .date }
        let until = field("until") {
            $0.type = .date
            $0.notAfter = .after(Term(6, .day), .step("ask", .date("from")))
        }
        var story = try Story.reported(
            step("ask", when: .report) {
                $0.triggers = [.report, .happening("relapse")]
                $0.repeats = true
                $0.fields = [from, until]
            })
        func refusal(_ from: String, _ until: String) -> Refusal.Reason? {
            story.refusal(ofDoing: "ask", answers: ["from": from, "until": until])?.reason
        }
        #expect(refusal("2026-03-02", "2026-03-08") == nil, "a Sunday")
        #expect(
            refusal("2026-03-02", "2026-03-09")
                == .otherDay("until", DayBounds(first: nil, last: SchoolDate(iso: "2026-03-08"))))
        try story.completes("ask", answers: ["from": "2026-03-02", "until": "2026-03-06"])
        try story.day("2026-03-16T12:00")
        try story.does(.happen("relapse", note: nil))
        let again = CaseEvent.Completion(
            task: TaskID(step: "ask", number: 2), answers: ["from": "2026-03-16", "until": "2026-03-20"])
        #expect(story.refusal(of: .complete(again)) == nil, "not held against the first time")
    }

    @Test("a day is held against what was filled in in another step, of the same pupil")
    func limitsOfOthers() throws {
        let start = step("start", when: .opened) {
            $0.per = Involvements("target")
            $0.fields = [field("first-day") { $0.type = .date }]
        }
        let back = step("back", when: .opened) {
            $0.per = Involvements("target")
            $0.fields = [
                field("day") {
                    $0.type = .date
                    $0.notBefore = .trigger(.step("start", .date("first-day")))
                }
            ]
        }
        var story = try Story([start, back])
        for pupil in ["A", "D"] { try story.joins(Pupil.ID(pupil), .target) }
        try story.isReported()
        try story.completes("start", of: "A", answers: ["first-day": "2026-03-20"])
        try story.completes("start", of: "D", answers: ["first-day": "2026-03-10"])
        #expect(story.refusal(ofDoing: "back", of: "D", answers: ["day": "2026-03-12"]) == nil)
        #expect(
            story.refusal(ofDoing: "back", of: "A", answers: ["day": "2026-03-12"])?.reason
                == .otherDay("day", DayBounds(first: SchoolDate(iso: "2026-03-20"), last: nil)))
        #expect(
            DayBounds(first: SchoolDate(iso: "2026-03-20"), last: nil).nearest(to: story.now.date).iso
                == "2026-03-20")
    }

    @Test("a number outside bounds that only warn is kept")
    func onlyWarns() throws {
        let count = field("count") {
            $0.type = .number
            $0.bounds = Condition.Bounds(least: 5, most: 8)
            $0.onlyWarns = true
        }
        let story = try Story.reported(asking(count))
        #expect(story.refusal(ofDoing: "ask", answers: ["count": "4"]) == nil)
        #expect(
            story.refusal(ofDoing: "ask", answers: ["count": "vier"])?.reason
                == .invalidAnswer("vier", allowed: ["12"]))
    }

    @Test("that a number was kept outside its bounds is said, with the rule of the field or else of its step")
    func warnsOfKept() throws {
        let count = field("count") {
            $0.type = .number
            $0.bounds = Condition.Bounds(least: 5, most: 8)
            $0.onlyWarns = true
        }
        func warnings(_ answer: String, _ field: Field) throws -> [Warning] {
            var story = try Story.reported(asking(field))
            return try story.does(
                .complete(CaseEvent.Completion(task: TaskID(step: "ask"), answers: ["count": answer]))
            ).warnings
        }
        #expect(try warnings("5", count).isEmpty)
        guard case .kept(let kept, "9", _)? = try warnings("9", count).first else { throw NotKept() }
        #expect(kept.id == "count")
        var cited = count
        cited.grounds = Grounds(cites: ["R-count"])
        #expect(try warnings("4", cited).map(\.grounds.rows) == [["R-count"]])
    }

    private struct NotKept: Error {}

    @Test("as many pupils as the field wants, each counted once")
    func pupils() throws {
        let group = field("group") {
            $0.type = .pupils
            $0.bounds = Condition.Bounds(least: 2, most: 3)
        }
        let story = try Story.reported(asking(group))
        func refusal(_ answer: String) -> Refusal? {
            story.refusal(ofDoing: "ask", answers: ["group": answer])
        }
        let bounds = Condition.Bounds(least: 2, most: 3)
        #expect(
            refusal("A") == Refusal(.outOfBounds("group", found: 1, bounds), grounds: [cites("R-group")]))
        #expect(refusal("A A")?.reason == .outOfBounds("group", found: 1, bounds))
        #expect(refusal("A B") == nil && refusal("A, B, C") == nil)
        #expect(refusal("A B C D")?.reason == .outOfBounds("group", found: 4, bounds))
        #expect(refusal("  ") == nil)  // left empty: nobody is obliged to fill it in
    }

    @Test("a number within its bounds, of which one may lack")
    func numbers() throws {
        let days = field("days") {
            $0.type = .number
            $0.bounds = Condition.Bounds(least: nil, most: 5)
        }
        let story = try Story.reported(asking(days))
        #expect(story.refusal(ofDoing: "ask", answers: ["days": "5"]) == nil)
        #expect(
            story.refusal(ofDoing: "ask", answers: ["days": "6"])?.reason
                == .outOfBounds("days", found: 6, Condition.Bounds(least: nil, most: 5)))
        #expect(
            story.refusal(ofDoing: "ask", answers: ["days": "een week"])?.reason
                == .invalidAnswer("een week", allowed: ["12"]))
    }

    @Test("a field that the step does not have is refused")
    func unknownField() throws {
        let story = try Story.reported(asking(field("notes")))
        #expect(story.refusal(ofDoing: "ask", answers: ["secret": "x"])?.reason == .unknown("secret"))
    }

    @Test("answers are of the kind that is asked")
    func kinds() throws {
        let story = try Story.reported(
            asking(
                field("day") { $0.type = .date }, field("count") { $0.type = .number },
                field("how") {
                    $0.type = .choice
                    $0.answers = [
                        Fact.Option("together", title: "Samen"), Fact.Option("apart", title: "Apart"),
                    ]
                }))
        func isAccepted(_ id: Field.ID, _ answer: String) -> Bool {
            story.refusal(ofDoing: "ask", answers: [id: answer]) == nil
        }
        #expect(
            isAccepted("day", "2026-03-02") && !isAccepted("day", "2026-02-30")
                && !isAccepted("day", "morgen"))
        #expect(isAccepted("count", "12") && !isAccepted("count", "twaalf"))
        #expect(isAccepted("how", "apart") && !isAccepted("how", "alone"))
        #expect(
            story.refusal(ofDoing: "ask", answers: ["how": "alone"])
                == Refusal(
                    .invalidAnswer("alone", allowed: ["together", "apart"]), grounds: [cites("R-how")]))
    }

    @Test("an empty answer is no answer, whatever the kind, and is not kept")
    func emptyAnswer() throws {
        var story = try Story.reported(
            asking(field("day") { $0.type = .date }, field("serious") { $0.fact = "serious" }))
        try story.completes("ask", answers: ["day": "", "serious": " "])
        #expect(story.engine.answer("serious", in: story.state) == .unknown)
        #expect(story.obligation("ask")?.ending?.answers == [:])
    }

    @Test("a fact that is asked is stated, with its own answers only")
    func fact() throws {
        var story = try Story.reported(asking(field("serious") { $0.fact = "serious" }))
        #expect(
            story.refusal(ofDoing: "ask", answers: ["serious": "perhaps"])?.reason
                == .invalidAnswer("perhaps", allowed: ["yes", "no", "unknown"]))
        try story.completes("ask", answers: ["serious": "yes"], by: "coordinator")
        let stated = try #require(story.state.facts.values.first)
        #expect(stated.answer == "yes" && stated.saidBy == "coordinator" && stated.at == story.now)
    }

    @Test("a fact of pupils asked in a pupil's step is that pupil's")
    func factOfPupil() throws {
        var asked = asking(field("hurt") { $0.fact = "hurt" })
        asked.per = Involvements("involved")
        var story = try Story.reported(asked)
        try story.completes("ask", of: "B", answers: ["hurt": "no"])
        #expect(story.engine.answer("hurt", of: "B", in: story.state) == "no")
        #expect(story.engine.answer("hurt", of: "A", in: story.state) == .unknown)
    }

    @Test("a field with a condition is asked when it holds, counting the answers on the same form")
    func conditional() throws {
        let story = try Story.reported(
            asking(
                field("police") { $0.fact = "police" },
                field("station") {
                    $0.isRequired = true
                    $0.showIf = .is("police")
                }))
        #expect(story.refusal(ofDoing: "ask", answers: ["police": "no"]) == nil)
        #expect(story.refusal(ofDoing: "ask", answers: ["police": "yes"])?.reason == .missing(["station"]))
        #expect(story.refusal(ofDoing: "ask")?.reason == .missing(["station"]), "it might be needed")
        let shown = story.engine.fields(
            of: try #require(story.engine.step("ask")), pupil: nil, in: story.state, at: story.now)
        #expect(shown.map(\.id) == ["police", "station"])
    }

    @Test("an outcome must be one of the step's; the only one need not be chosen")
    func outcomes() throws {
        var story = try Story.reported(
            step("two", when: .report) { $0.outcomes = [outcome("kept"), outcome("broken")] },
            step("one", when: .report) { $0.outcomes = [outcome("seen")] })
        #expect(story.refusal(ofDoing: "two")?.reason == .outcomeNeeded(allowed: ["kept", "broken"]))
        #expect(
            story.refusal(ofDoing: "two", outcome: "lost")?.reason
                == .outcomeNeeded(allowed: ["kept", "broken"]))
        #expect(story.refusal(ofDoing: "two", outcome: "lost")?.rows == ["R-two"])
        try story.completes("one")
        #expect(story.obligation("one")?.ending?.outcome == "seen")
    }

    // MARK: stating facts

    @Test("only known facts can be stated, with known answers")
    func stating() throws {
        let story = try Story.reported()
        #expect(
            story.refusal(of: .state("weather", "yes", saidBy: nil, of: nil))?.reason == .unknown("weather"))
        #expect(
            story.refusal(of: .state("serious", "", saidBy: nil, of: nil))?.reason
                == .invalidAnswer("", allowed: ["yes", "no", "unknown"]))
        #expect(story.refusal(of: .state("serious", "unknown", saidBy: nil, of: nil)) == nil)
        #expect(story.refusal(of: .state([]))?.reason == .empty)
    }

    @Test("somebody's own word is not overruled by another's")
    func ownWord() throws {
        var story = try Story.reported { $0.facts.append(Example.fact("afraid") { $0.saidBy = "target" }) }
        #expect(
            story.refusal(of: .state("afraid", "no", saidBy: "teacher", of: nil))?.reason
                == .notYourWord(saidBy: "target"))
        try story.does(.state("afraid", "yes", saidBy: "target", of: nil))
        #expect(story.state.facts.values.first?.saidBy == "target")
        try story.does(.state("afraid", "no", saidBy: nil, of: nil))
        #expect(
            story.state.facts.values.first?.saidBy == "target",
            "whoever writes it down, it is the target's word")
    }

    @Test("facts stated in one act count at once")
    func oneAct() throws {
        var story = try Story.reported(step("mild", when: .fact("grave", "no"))) { playbook in
            playbook.facts.append(
                Example.fact("grave") {
                    $0.derivation = DecisionTable(rows: [
                        .init(id: "1", condition: .all([.is("serious"), .is("repeated")]), result: "yes"),
                        .init(id: "2", condition: nil, result: "no"),
                    ])
                })
        }
        try story.does(.state([Statement("serious", "yes"), Statement("repeated", "no")]))
        try story.does(.state([Statement("serious", "no"), Statement("repeated", "yes")]))
        #expect(story.words("mild") == ["open"])
        #expect(story.events.suffix(2).allSatisfy { if case .stated = $0.what { true } else { false } })
    }
}
