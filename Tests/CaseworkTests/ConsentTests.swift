import Casework
import Playbooks
import Testing

@Suite("Consent that is asked for")
struct ConsentTests {
    private let offer = step("offer", when: .report) {
        $0.consents = [Step.Consent(who: "target", withdrawalStops: true, grounds: cites("R-asked"))]
    }

    @Test("that is declined opens what comes instead; that is given does not")
    func declined() throws {
        let instead = step("instead", when: .consentDeclined("target"))
        var story = try Story.reported(offer, instead)
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("instead") == nil)
        try story.does(.consent("target", to: "offer", .declined))
        #expect(story.word("instead") == "open" && story.word("offer") == "waived")
    }

    @Test("declined ends a duty for that reason, and what comes after it begins; an offer stays")
    func ends() throws {
        let next = step("next", when: .step("offer", .waived))
        var offered = offer
        offered.strength = .may
        for (asked, word) in [(offer, "waived"), (offered, "waiting")] {
            var story = try Story.reported(asked, next)
            try story.does(.consent("target", to: "offer", .declined))
            #expect(story.word("offer") == word)
            #expect(story.word("next") == (word == "waived" ? "open" : nil))
            guard word == "waived" else { continue }
            #expect(story.obligation("offer")?.state == .waived(.noConsent(of: "target")))
            #expect(story.obligation("offer")?.wordsToAsk == [])
        }
    }

    @Test("declined ends what may never be left out too: nobody is made to")
    func never() throws {
        var bound = offer
        bound.skip = Step.Skip(.never)
        var story = try Story.reported(bound)
        try story.does(.consent("target", to: nil, .declined))
        #expect(story.word("offer") == "waived")
    }

    @Test("what the protocol has follow on a refusal goes before: a step that it takes back was not left out")
    func takenBack() throws {
        var asked = offer
        asked.withdrawals = [.consentDeclined("target")]
        var story = try Story.reported(asked, step("next", when: .step("offer", .waived)))
        try story.does(.consent("target", to: "offer", .declined))
        #expect(story.word("offer") == "withdrawn" && story.word("next") == nil)
    }

    @Test("who says yes after all finds it open again, by a term that begins then; what came of the no stays")
    func secondThoughts() throws {
        var asked = offer
        asked.due = DueRule(.term(Term(1, .week), .by), grounds: .none)
        var story = try Story.reported(asked, step("next", when: .step("offer", .waived)))
        try story.does(.consent("target", to: "offer", .declined))
        try story.day("2026-03-16")
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("offer") == "open" && story.word("next") == "open")
        #expect(try #require(story.obligation("offer")?.due).due > story.now.date)
        try story.does(.waive(try #require(story.obligation("offer")).id, reason: "verhuisd"))
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("offer") == "waived", "what somebody left out stays so")
    }

    @Test("withdrawn before it was done is a refusal too, where it stops nothing")
    func withdrawnBefore() throws {
        var asked = offer
        asked.consents = [Step.Consent(who: "target", withdrawalStops: false, grounds: .none)]
        var story = try Story.reported(asked)
        try story.does(.consent("target", to: "offer", .given))
        try story.does(.consent("target", to: "offer", .withdrawn))
        #expect(story.obligation("offer")?.state == .waived(.noConsent(of: "target")))
    }

    @Test("one of two who says no ends what takes both; about each apart it ends that one's alone")
    func oneOfTwo() throws {
        var each = step("each", when: .report) { $0.per = Involvements("target") }
        each.consents = offer.consents
        var story = try Story.reported(offer, each)
        try story.joins("C", .target)
        try story.does(.consent("target", to: nil, .given, of: "A"))
        #expect(story.word("offer") == "waiting" && story.word("each", of: "A") == "open")
        try story.does(.consent("target", to: nil, .declined, of: "C"))
        #expect(story.word("offer") == "waived" && story.word("each", of: "C") == "waived")
        #expect(story.word("each", of: "A") == "open")
        try story.does(.consent("target", to: nil, .given, of: "C"))
        #expect(story.word("offer") == "open" && story.word("each", of: "C") == "open")
    }

    @Test(
        "a refusal is not a withdrawal: what listens to that does not begin, and nothing is stopped that was an offer"
    )
    func notWithdrawn() throws {
        let after = step("after", when: .consent("target", given: false))
        var offer = offer
        offer.strength = .may
        var story = try Story.reported(offer, after)
        try story.does(.consent("target", to: "offer", .declined))
        #expect(story.word("offer") == "waiting" && story.word("after") == nil)
        try story.does(.consent("target", to: "offer", .withdrawn))
        #expect(story.obligation("offer")?.state.isTakenBack == true && story.word("after") == "open")
    }

    @Test("an offer is there again when who took the yes back gives it once more, also after several times")
    func againAndAgain() throws {
        var offered = offer
        offered.strength = .may
        var story = try Story.reported(offered)
        for _ in 1...2 {
            try story.does(.consent("target", to: "offer", .given))
            #expect(story.word("offer") == "offered")
            try story.does(.consent("target", to: "offer", .withdrawn))
            #expect(story.obligation("offer")?.state.isTakenBack == true)
        }
        try story.does(.consent("target", to: "offer", .declined))
        #expect(story.obligation("offer")?.state.isTakenBack == false, "no is not a yes that was taken back")
        #expect(throws: Refusal.self) { try story.completes("offer") }
        try story.does(.consent("target", to: "offer", .given))
        try story.completes("offer")
        #expect(story.word("offer") == "done")
    }

    @Test("a yes for all goes for those who are there: who joins later is asked, and speaks for nobody else")
    func joinsLater() throws {
        var story = try Story.reported(offer)
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("offer") == "open")
        try story.joins("C", .target)
        #expect(story.word("offer") == "waiting", "nobody asked C")
        try story.does(.consent("target", to: "offer", .given, of: "C"))
        #expect(story.word("offer") == "open")
    }

    @Test("what was said for all is taken back by one of them, and given again by that one")
    func takenBackByOne() throws {
        var story = try Story.reported(offer)
        try story.joins("C", .target)
        try story.does(.consent("target", to: "offer", .given))
        try story.does(.consent("target", to: "offer", .withdrawn, of: "A"))
        #expect(story.obligation("offer")?.state == .waived(.noConsent(of: "target")))
        try story.does(.consent("target", to: "offer", .given, of: "A"))
        #expect(story.word("offer") == "open")
    }

    @Test("a no in general takes back each yes of before; a yes in general lifts no no to one step")
    func inGeneral() throws {
        var offered = offer
        offered.strength = .may
        var story = try Story.reported(offered)
        try story.does(.consent("target", to: "offer", .given))
        try story.does(.consent("target", to: nil, .withdrawn, of: "A"))
        #expect(story.obligation("offer")?.state.isTakenBack == true)
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("offer") == "offered", "a yes to this step, said since")
        try story.does(.consent("target", to: "offer", .declined, of: "A"))
        try story.does(.consent("target", to: nil, .given, of: "A"))
        #expect(story.word("offer") == "waiting", "the no to this step stands")
    }

    @Test("consent that is asked about somebody else is taken back for all by who gave it")
    func aboutAnother() throws {
        var talk = step("talk", when: .report) { $0.per = Involvements("initiator") }
        talk.consents = offer.consents
        talk.strength = .may
        var story = try Story.reported(talk)
        try story.joins("C", .initiator)
        try story.does(.consent("target", to: "talk", .given, of: "B"))
        #expect(story.word("talk", of: "B") == "offered" && story.word("talk", of: "C") == "waiting")
        try story.does(.consent("target", to: "talk", .withdrawn, of: "A"))
        #expect(story.obligation("talk", of: "B")?.state.isTakenBack == true)
    }

    @Test("an offer that ended for another reason meanwhile does not come back with the yes")
    func endedMeanwhile() throws {
        var offered = offer
        offered.strength = .may
        offered.withdrawals = [.step("other", .done)]
        var story = try Story.reported(offered, step("other", when: .report))
        try story.does(.consent("target", to: "offer", .given))
        try story.does(.consent("target", to: "offer", .withdrawn))
        try story.completes("other")
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.word("offer") == "withdrawn")
    }

    @Test("a yes that is taken back lets go of the day that was planned, and of what that day kept waiting")
    func planned() throws {
        var offered = offer
        offered.strength = .may
        offered.excludes = ["apart"]
        for stops in [true, false] {
            offered.consents = [Step.Consent(who: "target", withdrawalStops: stops, grounds: .none)]
            var story = try Story.reported(offered, step("apart", when: .report))
            try story.does(.consent("target", to: "offer", .given))
            let id = try #require(story.obligation("offer")).id
            try story.does(.plan(id, for: try moment("2026-03-12T14:00"), reason: nil))
            #expect(story.word("apart") == "waiting")
            try story.does(.consent("target", to: "offer", .withdrawn))
            #expect(story.word("apart") == (stops ? "open" : "waiting"))
            try story.does(.consent("target", to: "offer", .given))
            #expect((story.obligation("offer")?.planned == nil) == stops)
        }
    }

    @Test("is what whoever must do the step asks for first; an offer, and what waits for more, asks nobody")
    func wordsToAsk() throws {
        var asked = offer
        asked.consultations = [Step.Consultation(who: "adviser", grounds: .none)]
        var offered = offer
        offered.strength = .may
        var gated = offer
        gated.needs = [need(.is("police"))]
        var later = offer
        later.due = DueRule(.term(Term(1, .week), .notBefore), grounds: .none)
        func words(_ step: Step) throws -> Int {
            try #require(try Story.reported(step).obligation("offer")).wordsToAsk.count
        }
        #expect(try words(offer) == 1 && words(asked) == 2)
        #expect(try words(later) == 1, "a day comes by itself")
        #expect(try words(offered) == 0 && words(gated) == 0)
        var story = try Story.reported(asked)
        try story.does(.consent("target", to: "offer", .given))
        #expect(story.obligation("offer")?.wordsToAsk == [.consultation(asked.consultations[0])])
        try story.does(.consult("offer", who: "adviser", view: "goed"), by: "adviser")
        #expect(story.obligation("offer")?.wordsToAsk == [] && story.word("offer") == "open")
    }

    /// A group that lasts three weeks and that its target can stop, a talk for when it is over, done on Monday the 2nd.
    private func lasting(stops: Bool = true) throws -> Story {
        var group = offer
        group.lasts = Term(3, .week)
        group.repeats = true
        group.consents = [Step.Consent(who: "target", withdrawalStops: stops, grounds: cites("R-asked"))]
        var story = try Story.reported(group, step("talk", when: .step("offer", .ends)))
        try story.does(.consent("target", to: "offer", .given))
        try story.completes("offer")
        try story.day("2026-03-05")
        return story
    }

    @Test("withdrawn after the step was done it ends what lasts by it, that day, and what comes after begins")
    func endsWhatLasts() throws {
        var story = try lasting()
        #expect(story.obligation("offer")?.lastsUntil?.iso == "2026-03-23" && story.word("talk") == nil)
        try story.does(.consent("target", to: "offer", .withdrawn))
        #expect(story.obligation("offer")?.lastsUntil?.iso == "2026-03-05")
        #expect(story.word("offer") == "done", "what was done was done")
        #expect(story.word("talk") == "open")
        try story.completes("talk")
        try story.does(.consent("target", to: "offer", .given))
        try story.day("2026-03-26")
        #expect(story.words("talk") == ["done"], "it ended once")
        #expect(
            story.obligation("offer")?.lastsUntil?.iso == "2026-03-05", "a later yes begins nothing again")
        #expect(story.engine.fold(story.events) == story.state)
    }

    @Test("what is over by then stays as it was; and where a withdrawal stops nothing it goes on")
    func endsNothing() throws {
        var over = try lasting()
        try over.day("2026-03-24")
        try over.does(.consent("target", to: "offer", .withdrawn))
        #expect(over.obligation("offer")?.lastsUntil?.iso == "2026-03-23")
        var going = try lasting(stops: false)
        try going.does(.consent("target", to: "offer", .withdrawn))
        #expect(going.obligation("offer")?.lastsUntil?.iso == "2026-03-23" && going.word("talk") == nil)
    }

    @Test("withdrawn about one pupil it ends what lasts for that one")
    func endsForOne() throws {
        var each = step("each", when: .joined(.target)) { $0.per = Involvements("target") }
        each.consents = offer.consents
        each.lasts = Term(3, .week)
        var story = try Story.reported(each)
        try story.joins("C", .target)
        try story.does(.consent("target", to: "each", .given))
        for pupil in ["A", "C"] as [Pupil.ID] { try story.completes("each", of: pupil) }
        try story.day("2026-03-05")
        try story.does(.consent("target", to: "each", .withdrawn, of: "C"))
        #expect(story.obligation("each", of: "C")?.lastsUntil?.iso == "2026-03-05")
        #expect(story.obligation("each", of: "A")?.lastsUntil?.iso == "2026-03-23")
    }

    @Test("comes from people of the case and about its pupils; nobody else's is recorded")
    func strangers() throws {
        let story = try Story.reported(offer)
        #expect(story.refusal(of: .consent("aunt", to: "offer", .given))?.reason == .unknown("aunt"))
        #expect(story.refusal(of: .consent("target", to: "offer", .given, of: "Z"))?.reason == .unknown("Z"))
    }

    @Test("declined about one pupil opens what comes instead for that one")
    func aboutOne() throws {
        let instead = step("instead", when: .consentDeclined("target")) { $0.per = Involvements("target") }
        var story = try Story.reported(offer, instead)
        try story.joins("C", .target)
        try story.does(.consent("target", to: "offer", .declined, of: "C"))
        #expect(story.word("instead", of: "C") == "open" && story.word("instead", of: "A") == nil)
    }

    @Test("each target's own consent counts for a gate of a step about the initiator")
    func apart() throws {
        let punish = step("punish", when: .report) {
            $0.per = Involvements("initiator")
            $0.needs = [need(.not(.consent("target", to: "offer")))]
        }
        var story = try Story.reported(offer, punish)
        try story.joins("C", .target)
        try story.does(.consent("target", to: "offer", .given, of: "A"))
        #expect(story.word("punish", of: "B") == "open")
        try story.does(.consent("target", to: "offer", .given, of: "C"))
        #expect(story.word("punish", of: "B") == "waiting")
        try story.does(.consent("target", to: "offer", .withdrawn, of: "C"))
        #expect(story.word("punish", of: "B") == "open")
    }
}
