import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Closing a dossier, and opening it again")
struct ClosingTests {
    private func closing(_ change: (inout Step) -> Void = { _ in }) -> Step {
        step("close", when: .report) {
            $0.kind = .closing
            $0.performer = Performer(.one("coordinator"))
            change(&$0)
        }
    }

    /// A case that is triaged, so that only what a test adds stands in the way of closing.
    private func story(_ steps: Step..., change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        var story = try Story(steps, closing: "close", change)
        try story.joins("A", .target)
        try story.isReported()
        try story.does(.triage("bullying", reason: "gezien"))
        return story
    }

    private func closability(of story: Story) -> Closability {
        story.engine.closability(of: story.state, at: story.now)
    }

    @Test("through its closing step, with a reason, by who may")
    func close() throws {
        var story = try story(closing())
        #expect(closability(of: story).isClosable)
        #expect(story.refusal(of: .close(reason: " "), by: "coordinator")?.reason == .empty)
        #expect(
            story.refusal(of: .close(reason: "klaar"), by: "teacher")?.reason
                == .notYours(owners: ["coordinator"]))
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(story.state.isClosed && story.word("close") == "done")
        #expect(story.events.last?.what == .closed(reason: "klaar"))
    }

    @Test("what is late, or had to be done at once, is told apart from what is only open")
    func pressing() throws {
        var story = try story(
            closing(), step("late", when: .report) { $0.due = .within(1, .schoolDay) },
            step("now", when: .report) { $0.due = DueRule(.atOnce, grounds: cites("R-due")) },
            step("today", when: .report) { $0.due = DueRule(.atOnceSchoolOrNot) },
            step("later", when: .report) { $0.due = .within(2, .week) },
            step("bound", when: .report) {
                $0.due = .within(1, .schoolDay)
                $0.skip = .init(.never)
            })
        #expect(closability(of: story).pressing == [TaskID(step: "now"), TaskID(step: "today")])
        try story.day("2026-03-05")
        let found = closability(of: story)
        #expect(found.pressing.map(\.step) == ["late", "now", "today"])
        #expect(found.waivable.map(\.step) == ["late", "now", "today", "later"])
        #expect(found.binding == [TaskID(step: "bound")])
    }

    @Test("not before its gates are met, and says which")
    func gates() throws {
        var story = try story(
            closing { $0.needs = [need(.isDone("check"), "R-checked")] }, step("check", when: .report))
        #expect(closability(of: story).obstacles.map(\.grounds) == [cites("R-checked")])
        #expect(
            story.refusal(of: .close(reason: "klaar"), by: "coordinator")?.rows.contains("R-checked") == true)
        try story.completes("check")
        #expect(story.refusal(of: .close(reason: "klaar"), by: "coordinator") == nil)
    }

    @Test("not while a duty is open that nobody may waive")
    func binding() throws {
        var story = try story(closing(), step("report", when: .report) { $0.skip = .init(.never) })
        #expect(closability(of: story).binding == [TaskID(step: "report")])
        let refusal = story.refusal(of: .close(reason: "klaar"), by: "coordinator")
        #expect(refusal?.reason == .notClosable([], open: [TaskID(step: "report")]))
        #expect(refusal?.rows == ["R-report"])
        try story.completes("report")
        try story.does(.close(reason: "klaar"), by: "coordinator")
    }

    @Test("the duties that may be waived are waived with the reason of the closing")
    func waivers() throws {
        var story = try story(
            closing(), step("talk", when: .report), step("offer", when: .report) { $0.strength = .may },
            step("wait", when: .report) { $0.condition = .is("serious") })
        #expect(closability(of: story).waivable == [TaskID(step: "talk")])
        try story.does(.close(reason: "verhuisd"), by: "coordinator")
        #expect(story.obligation("talk")?.state == .waived(.said("verhuisd")))
        #expect(story.word("offer") == "withdrawn" && story.word("wait") == "withdrawn")
    }

    @Test("a duty without a day is named as well, and takes a reason to be left out")
    func withoutDay() throws {
        let story = try story(closing(), step("help", when: .report))
        #expect(closability(of: story).waivable == [TaskID(step: "help")])
        #expect(closability(of: story).pressing.isEmpty)
        #expect(story.refusal(ofDoing: "close", by: "coordinator")?.reason == .reasonNeeded)
        #expect(story.refusal(ofDoing: "close", reason: "  ", by: "coordinator")?.reason == .reasonNeeded)
        #expect(story.refusal(of: .close(reason: ""), by: "coordinator")?.reason == .empty)
    }

    @Test("a duty that waits for a gate, a day or somebody's word is named, and waived with the reason too")
    func waiting() throws {
        var story = try story(
            closing(), step("gated", when: .report) { $0.needs = [need(.isDone("never"))] },
            step("asked", when: .report) {
                $0.consents = [Step.Consent(who: "target", withdrawalStops: true, grounds: cites("R-asked"))]
            },
            step("day", when: .report) {
                $0.due = DueRule(.term(Term(2, .week), .notBefore), grounds: .none)
            },
            step("offer", when: .report) {
                $0.strength = .may
                $0.needs = [need(.isDone("never"))]
            })
        let waiting = [TaskID(step: "gated"), TaskID(step: "asked"), TaskID(step: "day")]
        #expect(closability(of: story).waivable == waiting && closability(of: story).isClosable)
        #expect(story.refusal(ofDoing: "close", by: "coordinator")?.reason == .reasonNeeded)
        try story.does(.close(reason: "verhuisd"), by: "coordinator")
        for task in waiting {
            #expect(story.obligation(task.step)?.state == .waived(.said("verhuisd")))
        }
        #expect(story.word("offer") == "withdrawn")
    }

    @Test("nor while one waits that nobody may waive; when its gate opens it can be done, and then closed")
    func waitingBinds() throws {
        var story = try story(
            closing(), step("first", when: .report),
            step("bound", when: .report) {
                $0.skip = .init(.never)
                $0.needs = [need(.isDone("first"))]
            })
        #expect(closability(of: story).binding == [TaskID(step: "bound")])
        let refusal = story.refusal(of: .close(reason: "klaar"), by: "coordinator")
        #expect(refusal?.reason == .notClosable([], open: [TaskID(step: "bound")]))
        try story.completes("first")
        try story.completes("bound")
        try story.does(.close(reason: "klaar"), by: "coordinator")
    }

    @Test("what is not known to be a duty, or is forbidden now, keeps nothing open and is nobody's omission")
    func notAsked() throws {
        var story = try story(
            closing(), step("first", when: .report),
            step("perhaps", when: .report) {
                $0.condition = .is("serious")
                $0.skip = .init(.never)
            },
            step("other", when: .report) {
                $0.excludes = ["first"]
                $0.skip = .init(.never)
            },
            step("held", when: .report) { $0.skip = .init(.never) }
        ) {
            var overlay = Overlay(id: "hold", title: "Wacht", condition: .is("police"))
            overlay.suspends = [.init(step: "held", grounds: .none)]
            $0.overlays = [overlay]
        }
        try story.completes("first")
        try story.states("police", "yes")
        #expect(closability(of: story).isClosable && closability(of: story).waivable.isEmpty)
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(
            ["perhaps", "other", "held"].map { story.word($0) } == ["withdrawn", "withdrawn", "withdrawn"])
    }

    @Test("a waiting duty whose day is over is told apart too, unless its term stands still")
    func waitingLate() throws {
        var story = try story(
            closing(),
            step("gated", when: .report) {
                $0.needs = [need(.isDone("never"))]
                $0.due = .within(1, .schoolDay)
            },
            step("paused", when: .report) {
                var due = DueRule.within(1, .schoolDay)
                due.pause = DueRule.Gate(.is("police"), grounds: .none)
                $0.due = due
            })
        try story.states("police", "yes")
        #expect(closability(of: story).pressing.isEmpty)
        try story.day("2026-03-05")
        #expect(closability(of: story).pressing == [TaskID(step: "gated")])
    }

    @Test("not before the closing step has opened")
    func notOpen() throws {
        var late = closing()
        late.triggers = [.step("check", .done)]
        let story = try story(late, step("check", when: .report))
        #expect(closability(of: story).notOpen == "close")
        #expect(story.refusal(of: .close(reason: "klaar"), by: "coordinator")?.rows == ["R-close"])
    }

    @Test("doing the closing step is closing: it passes over nothing that closing does not")
    func doingTheClosingStep() throws {
        var story = try story(
            closing(), step("report", when: .report) { $0.skip = .init(.never) }, step("talk", when: .report))
        #expect(
            story.refusal(ofDoing: "close", by: "coordinator")?.reason
                == .notClosable([], open: [TaskID(step: "report")]))
        try story.completes("report")
        #expect(story.refusal(ofDoing: "close", by: "coordinator")?.reason == .reasonNeeded)
        try story.completes("close", reason: "verhuisd", by: "coordinator")
        #expect(story.state.isClosed && story.obligation("talk")?.state == .waived(.said("verhuisd")))
    }

    @Test("with nothing else open the closing step needs no further reason")
    func doneWithoutReason() throws {
        var story = try story(closing())
        try story.completes("close", by: "coordinator")
        #expect(story.state.isClosed)
    }

    @Test("the outcome that ends the dossier closes it, the other does not")
    func endingOutcome() throws {
        let check = step("check", when: .report, .happening("relapse")) {
            $0.repeats = true
            $0.outcomes = [outcome("over") { $0.endsDossier = true }, outcome("not-yet")]
        }
        var story = try story(check)
        try story.completes("check", outcome: "not-yet")
        #expect(!story.state.isClosed)
        try story.does(.happen("relapse", note: nil))
        try story.completes("check", number: 2, outcome: "over")
        #expect(story.state.isClosed)
    }

    @Test("a closed dossier owes nothing and accepts nothing but notes")
    func closed() throws {
        var story = try story(
            closing(), step("talk", when: .report), step("again", when: .happening("relapse")))
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(story.owed.isEmpty)
        let commands: [CaseCommand] = [
            .happen("relapse", note: nil), .triage("teasing", reason: "x"), .attach("form"), .leave("A"),
            .complete(CaseEvent.Completion(task: TaskID(step: "talk"))), .close(reason: "nog eens"),
            .handOver(to: "director", reason: "x"), .state("serious", "yes", saidBy: nil, of: nil),
        ]
        for command in commands { #expect(story.refusal(of: command)?.reason == .closed) }
        try story.does(.note("ouders belden nog"))
        #expect(story.owed.isEmpty)
    }

    @Test("what the closing step wants told is still owed, and can be told")
    func lastWord() throws {
        var story = try story(
            closing { $0.notices = [Notice(id: "1", recipients: ["director"])] }, step("talk", when: .report))
        #expect(story.notices("close") == [])
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(story.notices("close") == ["director is open"])
        try story.does(.tell(try story.notice("close", to: "director"), note: nil))
        #expect(story.owed.isEmpty)
    }

    @Test("opened again nobody is told any more that it ended; closed again all are, who heard it before too")
    func noLastWord() throws {
        var story = try story(closing { $0.notices = [Notice(id: "1", recipients: ["director", "team"])] })
        try story.does(.close(reason: "klaar"), by: "coordinator")
        let toDirector = try story.notice("close", to: "director")
        try story.does(.tell(toDirector, note: nil))
        try story.does(.reopen(reason: "het begint weer"))
        #expect(story.notices("close") == ["director is done", "team is withdrawn"])
        let toTeam = try story.notice("close", to: "team")
        #expect(story.refusal(of: .tell(toTeam, note: nil))?.reason == .alreadyEnded(toTeam))
        try story.does(.triage("bullying", reason: "nog steeds"))
        try story.does(.close(reason: "nu echt"), by: "coordinator")
        #expect(story.notices("close").suffix(2) == ["director is open", "team is open"])
    }

    @Test("the same of a step that ends the dossier with one of its outcomes")
    func noLastWordOfEnding() throws {
        let check = step("check", when: .report, .reopened) {
            $0.repeats = true
            $0.outcomes = [outcome("over") { $0.endsDossier = true }, outcome("not-yet")]
            $0.notices = [Notice(id: "1", recipients: ["director"])]
        }
        var story = try story(check)
        try story.completes("check", outcome: "over")
        #expect(story.state.isClosed && story.notices("check") == ["director is open"])
        try story.does(.reopen(reason: "het begint weer"))
        #expect(story.notices("check") == ["director is withdrawn"] && story.words("check").last == "open")
    }

    @Test("a need that a written reason passes: closing says which, and without a reason cites it")
    func withReason() throws {
        let looked = need(.isDone("look"), "R-look", else: .reason)
        var story = try story(
            closing { $0.needs = [looked] }, step("look", when: .report) { $0.skip = Step.Skip(.freely) })
        #expect(closability(of: story).isClosable && closability(of: story).reasons == [.need(looked)])
        #expect(
            story.refusal(of: .close(reason: " "), by: "coordinator")
                == Refusal(.reasonNeeded, grounds: [cites("R-look")]))
        #expect(story.refusal(of: .close(reason: "verhuisd"), by: "coordinator") == nil)
        try story.completes("look")
        #expect(closability(of: story).reasons == [])
        #expect(story.refusal(of: .close(reason: " "), by: "coordinator")?.reason == .empty)
    }

    @Test("reopening needs a closed dossier and a reason, and can be followed by closing")
    func reopen() throws {
        var story = try story(closing(), step("again", when: .happening("relapse")))
        #expect(story.refusal(of: .reopen(reason: "x"))?.reason == .notClosed)
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(story.refusal(of: .reopen(reason: ""))?.reason == .empty)
        try story.day("2026-03-10")
        try story.does(.reopen(reason: "het begint weer"))
        #expect(!story.state.isClosed && story.words("close") == ["done", "open"])
        try story.does(.happen("relapse", note: nil))
        #expect(story.word("again") == "open")
        #expect(story.refusal(of: .close(reason: "nu echt"), by: "coordinator") != nil)
        try story.does(.triage("bullying", reason: "nog steeds"))
        try story.does(.close(reason: "nu echt"), by: "coordinator")
        #expect(story.state.isClosed && story.words("close") == ["done", "done"])
    }

    @Test("a plan without a closing step closes when nothing binds")
    func withoutClosingStep() throws {
        var story = try Story([step("talk", when: .opened)], scope: .pupil)
        try story.does(.open)
        try story.does(.close(reason: "van school"))
        #expect(story.state.isClosed && story.word("talk") == "waived")
    }
}
