import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What stands in the way of a step")
struct GateTests {
    @Test("a need that is not met makes the step wait and refuses it, citing its rule")
    func need() throws {
        var story = try Story.reported(
            step("hear", when: .report),
            step("confront", when: .report) { $0.needs = [CaseworkTests.need(.isDone("hear"), "R-first")] })
        #expect(story.word("confront") == "waiting")
        #expect(story.refusal(ofDoing: "confront")?.rows == ["R-first"])
        #expect(
            story.refusal(of: .plan(TaskID(step: "confront"), for: story.now, reason: nil))?.rows == [
                "R-first"
            ])
        try story.completes("hear")
        #expect(story.word("confront") == "open")
        try story.completes("confront")
    }

    @Test("a need that is unknown is not met")
    func unknownNeed() throws {
        let story = try Story.reported(
            step("a", when: .report) { $0.needs = [CaseworkTests.need(.is("serious"))] },
            step("b", when: .report) { $0.needs = [CaseworkTests.need(.not(.is("serious")))] })
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-need"])
        #expect(story.refusal(ofDoing: "b")?.rows == ["R-need"])
    }

    @Test("all gates that are shut are told at once")
    func severalNeeds() throws {
        let story = try Story.reported(
            step("a", when: .report) {
                $0.needs = [
                    CaseworkTests.need(.is("serious"), "R-1"), CaseworkTests.need(.is("repeated"), "R-2"),
                    CaseworkTests.need(.not(.triage(["teasing"])), "R-3"),
                ]
            })
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-1", "R-2"])
    }

    @Test("a soft gate is passed with a written reason, which is kept")
    func reason() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.needs = [CaseworkTests.need(.is("serious"), else: .reason)] })
        #expect(story.word("a") == "waiting")
        #expect(story.refusal(ofDoing: "a") == Refusal(.reasonNeeded, grounds: [cites("R-need")]))
        #expect(story.refusal(ofDoing: "a", reason: " \n")?.reason == .reasonNeeded)
        try story.completes("a", reason: "ouders drongen aan")
        guard case .done(let completion) = story.events.last?.what else { throw NotDone() }
        #expect(completion.reason == "ouders drongen aan")
    }

    private struct NotDone: Error {}

    @Test("a gate that warns lets pass, and says so")
    func warning() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.needs = [CaseworkTests.need(.is("serious"), else: .warn)] })
        #expect(story.word("a") == "open")
        let decision = try story.does(.complete(CaseEvent.Completion(task: TaskID(step: "a"))))
        #expect(decision.warnings.map(\.grounds) == [cites("R-need")])
    }

    @Test("who gave a reason is not warned as well")
    func noWarningWithReason() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.needs = [CaseworkTests.need(.is("serious"), else: .reason)] })
        let done = CaseEvent.Completion(task: TaskID(step: "a"), reason: "ouders drongen aan")
        #expect(try story.does(.complete(done)).warnings.isEmpty)
    }

    @Test("a reason does not open a hard gate")
    func reasonForHardGate() throws {
        let story = try Story.reported(
            step("a", when: .report) {
                $0.needs = [
                    CaseworkTests.need(.is("serious"), "R-1", else: .reason),
                    CaseworkTests.need(.is("police"), "R-2"),
                ]
            })
        #expect(story.refusal(ofDoing: "a", reason: "toch")?.rows == ["R-2"])
    }

    @Test("what is answered with the step counts for its own gate")
    func ownAnswer() throws {
        var story = try Story.reported(
            step("decide", when: .report) {
                var field = Field(id: "police", title: "Aangifte?")
                field.fact = "police"
                $0.fields = [field]
                $0.needs = [CaseworkTests.need(.fact("police", is: ["no"]))]
            })
        #expect(story.refusal(ofDoing: "decide", answers: ["police": "yes"])?.rows == ["R-need"])
        try story.completes("decide", answers: ["police": "no"])
        #expect(story.engine.answer("police", in: story.state) == "no")
    }

    @Test("who must be asked first is asked first; the view does not bind")
    func consultation() throws {
        var story = try Story.reported(
            step("a", when: .report) {
                $0.consultations = [Step.Consultation(who: "coordinator", grounds: cites("R-ask"))]
            })
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-ask"])
        #expect(story.refusal(of: .consult("a", who: "coordinator", view: "  "))?.reason == .empty)
        #expect(story.refusal(of: .consult("z", who: "coordinator", view: "ja"))?.reason == .unknown("z"))
        #expect(story.refusal(of: .consult("a", who: "aunt", view: "ja"))?.reason == .unknown("aunt"))
        #expect(
            story.refusal(of: .consult("a", who: "coordinator", view: "ja", of: "Z"))?.reason == .unknown("Z")
        )
        try story.does(.consult("a", who: "director", view: "ja"))
        #expect(story.word("a") == "waiting")
        try story.does(.consult("a", who: "coordinator", view: "liever niet"), by: "coordinator")
        #expect(story.word("a") == "open")
    }

    @Test("an offer stands while a colleague's view is still to be asked, but is not taken up without it")
    func consultationAndOffer() throws {
        let story = try Story.reported(
            step("a", when: .report) {
                $0.strength = .may
                $0.consultations = [Step.Consultation(who: "coordinator", grounds: cites("R-ask"))]
            })
        #expect(story.word("a") == "offered")
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-ask"])
    }

    @Test("no consent, no step; declined or withdrawn is no consent")
    func consent() throws {
        var story = try Story.reported(
            step("a", when: .report) {
                $0.consents = [Step.Consent(who: "target", withdrawalStops: false, grounds: cites("R-may"))]
            })
        for answer in [nil, CaseEvent.Consent.declined, .given, .withdrawn] {
            if let answer { try story.does(.consent("target", to: "a", answer)) }
            #expect(story.refusal(ofDoing: "a")?.rows.contains("R-may") == (answer == .given ? nil : true))
            #expect(story.word("a") == (answer == nil ? "waiting" : answer == .given ? "open" : "waived"))
        }
    }

    @Test("consent and views about one pupil open nothing about another; about all they open it for each")
    func aboutOnePupil() throws {
        func place(_ id: Step.ID) -> Step {
            step(id, when: .report) {
                $0.per = Involvements("initiator")
                $0.consents = [Step.Consent(who: "target", withdrawalStops: false, grounds: cites("R-may"))]
                $0.consultations = [Step.Consultation(who: "coordinator", grounds: cites("R-ask"))]
            }
        }
        var story = try Story.reported(place("a"))
        try story.joins("B1", .initiator)
        try story.joins("B2", .initiator)
        try story.does(.consent("target", to: "a", .given, of: "B1"))
        try story.does(.consult("a", who: "coordinator", view: "ja", of: "B1"))
        #expect(story.word("a", of: "B1") == "open")
        #expect(story.word("a", of: "B2") == "waiting")
        try story.does(.consult("a", who: "coordinator", view: "ook goed"))
        try story.does(.consent("target", to: "a", .given))
        #expect(story.word("a", of: "B2") == "open")
        try story.does(.consent("target", to: "a", .withdrawn))
        #expect(story.word("a", of: "B1") == "waived" && story.word("a", of: "B2") == "waived")
    }

    @Test("consent that is withdrawn stops what rests on it, and only that")
    func withdrawnConsent() throws {
        func resting(_ id: Step.ID, stops: Bool) -> Step {
            step(id, when: .report) {
                $0.consents = [Step.Consent(who: "target", withdrawalStops: stops, grounds: cites("R-may"))]
            }
        }
        func offer(_ id: Step.ID, stops: Bool) -> Step {
            var offer = resting(id, stops: stops)
            offer.strength = .may
            return offer
        }
        var story = try Story.reported(
            resting("a", stops: true), resting("b", stops: false), step("c", when: .report),
            offer("d", stops: true), offer("e", stops: false))
        try story.does(.consent("target", to: nil, .given))
        try story.does(.consent("target", to: nil, .withdrawn))
        #expect(story.word("a") == "waived" && story.word("b") == "waived" && story.word("c") == "open")
        let options = ["d", "e"].map { story.obligation($0)?.state.isTakenBack }
        #expect(options == [true, false], "an option waits again; what stops says that it was taken back")
        try story.does(.consent("target", to: nil, .given))
        #expect(story.word("a") == "open" && story.word("b") == "open", "a yes afterwards asks it again")
    }

    @Test(
        "two steps that exclude each other: whichever is done or planned first refuses the other, and says why"
    )
    func exclusion() throws {
        let one = step("no-blame", when: .report) { $0.excludes = ["suspension"] }
        let two = step("suspension", when: .report)
        var story = try Story.reported(one, two)
        #expect(story.word("no-blame") == "open" && story.word("suspension") == "open")
        try story.does(.plan(TaskID(step: "suspension"), for: story.now, reason: nil))
        #expect(
            story.obstacles("no-blame") == [.excluded(by: "suspension", cites("R-no-blame", "R-suspension"))])
        #expect(story.refusal(ofDoing: "no-blame")?.rows.isEmpty == false, "a refusal cites a rule")
        try story.completes("suspension")
        #expect(
            story.refusal(ofDoing: "no-blame")?.reason
                == .obstacles([.excluded(by: "suspension", cites("R-no-blame", "R-suspension"))]))
        var other = try Story.reported(one, two)
        try other.completes("no-blame")
        #expect(
            other.obstacles("suspension") == [.excluded(by: "no-blame", cites("R-suspension", "R-no-blame"))])
    }

    @Test("a document that is missing locks the step until it is attached")
    func document() throws {
        var story = try Story.reported(step("a", when: .report) { $0.document = "form" }) {
            $0.documents = [
                Document(id: "form", title: "Formulier", isMissing: true, grounds: cites("R-form"))
            ]
        }
        #expect(story.obstacles("a") == [.document("form", cites("R-form"))])
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-form"])
        #expect(story.refusal(of: .attach("other"))?.reason == .unknown("other"))
        try story.does(.attach("form"))
        #expect(story.word("a") == "open")
    }

    @Test("what must not be done is refused with its paragraph, open or not")
    func forbidden() throws {
        let story = try Story.reported(step("punish", when: .report) { $0.strength = .mustNot })
        #expect(story.word("punish") == nil)
        #expect(
            story.refusal(ofDoing: "punish") == Refusal(.forbidden("punish"), grounds: [cites("R-punish")]))
        #expect(story.refusal(of: .waive(TaskID(step: "punish"), reason: "x"))?.rows == ["R-punish"])
    }

    @Test("what is unknown, not open, or over is refused")
    func notThere() throws {
        var story = try Story.reported(step("a", when: .report), step("b", when: .step("a", .done)))
        #expect(story.refusal(ofDoing: "z")?.reason == .unknown("z"))
        #expect(story.refusal(ofDoing: "b") == Refusal(.notOpen("b"), grounds: [cites("R-b")]))
        try story.completes("a")
        #expect(story.refusal(ofDoing: "a")?.reason == .alreadyEnded(TaskID(step: "a")))
        #expect(
            story.refusal(of: .waive(TaskID(step: "a"), reason: "x"))?.reason
                == .alreadyEnded(TaskID(step: "a")))
    }

    @Test("waiving asks for a reason, may be free, may be for some, may be for nobody")
    func waiving() throws {
        var story = try Story.reported(
            step("usual", when: .report), step("free", when: .report) { $0.skip = .init(.freely) },
            step("never", when: .report) { $0.skip = .init(.never) },
            step("some", when: .report) {
                $0.skip = .init(.withReason, by: ["director"], grounds: cites("R-by"))
            })
        func refusal(_ step: Step.ID, _ reason: String) -> Refusal? {
            story.refusal(of: .waive(TaskID(step: step), reason: reason))
        }
        #expect(refusal("usual", " ") == Refusal(.reasonNeeded, grounds: [cites("R-usual")]))
        #expect(refusal("free", "") == nil)
        #expect(refusal("never", "echt")?.reason == .notWaivable("never"))
        #expect(refusal("never", "echt")?.rows == ["R-never"])
        #expect(refusal("some", "echt")?.reason == .notYours(owners: ["director"]))
        #expect(refusal("some", "echt")?.rows == ["R-by", "R-some"])
        try story.does(.waive(TaskID(step: "some"), reason: "verhuisd"), by: "director")
        #expect(story.obligation("some")?.state == .waived(.said("verhuisd")))
        #expect(story.obligation("some")?.ending?.by == .init(role: "director", person: "person-director"))
    }

    @Test("nothing can be done tomorrow, or before the case began")
    func impossibleDates() throws {
        let story = try Story.reported(step("a", when: .report))
        func refusal(on iso: String) throws -> Refusal.Reason? {
            let day = try #require(SchoolDate(iso: iso))
            return story.refusal(of: .complete(CaseEvent.Completion(task: TaskID(step: "a"), on: day)))?
                .reason
        }
        #expect(try refusal(on: "2026-03-02") == nil)
        #expect(try refusal(on: "2026-03-03") == .impossibleDate)
        #expect(try refusal(on: "2026-03-01") == .impossibleDate)
        let yesterday = CaseCommand.plan(TaskID(step: "a"), for: try moment("2026-03-01T10:00"), reason: nil)
        #expect(story.refusal(of: yesterday)?.reason == .impossibleDate)
    }

    @Test("a step is planned at most a year ahead: further away it would only lie out of sight")
    func farAway() throws {
        let story = try Story.reported(step("a", when: .report))
        func refusal(for day: String) throws -> Refusal.Reason? {
            story.refusal(of: .plan(TaskID(step: "a"), for: try moment("\(day)T10:00"), reason: nil))?.reason
        }
        #expect(try refusal(for: "2027-03-03") == nil)
        #expect(try refusal(for: "2027-03-04") == .impossibleDate)
        #expect(try refusal(for: "9999-12-31") == .impossibleDate)
    }

    @Test("a refused command leaves no trace")
    func noTrace() throws {
        let story = try Story.reported(
            step("a", when: .report) { $0.needs = [CaseworkTests.need(.is("serious"))] })
        let before = story.state
        #expect(story.refusal(ofDoing: "a") != nil)
        #expect(story.state == before)
    }
}
