import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Who is told, and when that is owed")
struct NoticeTests {
    private func telling(_ recipients: Role.ID..., change: (inout Notice) -> Void = { _ in }) -> Step {
        var told = Notice(id: "1", recipients: recipients)
        told.grounds = cites("R-tell")
        change(&told)
        return step("talk", when: .report) { $0.notices = [told] }
    }

    @Test("owed when the step is done, one duty for each recipient")
    func atDone() throws {
        var story = try Story.reported(telling("director", "adviser"))
        #expect(story.notices("talk") == [])
        try story.completes("talk")
        #expect(story.notices("talk") == ["director is open", "adviser is open"])
        try story.does(.tell(try story.notice("talk", to: "adviser"), note: "gebeld"))
        #expect(story.notices("talk") == ["director is open", "adviser is done"])
        #expect(story.obligations.last?.why.grounds == cites("R-tell"))
    }

    @Test("a need that a written reason passes asks for it when the notice is given too, of each family")
    func withReason() throws {
        let first = need(.isDone("look"), "R-look", else: .reason)
        func gated(_ recipient: Role.ID) -> Step {
            var told = notice("inform", when: .report, to: recipient)
            told.needs = [first]
            return told
        }
        var story = try Story.reported(gated("director"), step("look", when: .report))
        let toDirector = try story.notice("inform", to: "director")
        let needed = Refusal(.reasonNeeded, grounds: [cites("R-look")])
        #expect(story.refusal(of: .tell(toDirector, note: nil)) == needed)
        #expect(story.refusal(of: .tell(toDirector, note: " ")) == needed)
        #expect(story.refusal(ofDoing: "inform") != nil)
        try story.does(.tell(toDirector, note: "zij belde zelf"))
        #expect(story.notices("inform") == ["director is done"])
        var families = try Story.reported(gated("parents-of-target"), step("look", when: .report))
        try families.joins("C", .target)
        let toParents = try families.notice("inform", to: "parents-of-target")
        #expect(families.refusal(of: .tellFamily(toParents, of: "A", note: nil)) == needed)
        try families.does(.tellFamily(toParents, of: "A", note: "zij belden zelf"))
        #expect(families.refusal(of: .tellFamily(toParents, of: "C", note: nil)) == needed)
        try families.completes("look")
        try families.does(.tellFamily(toParents, of: "C", note: nil))
        #expect(families.notices("inform") == ["parents-of-target is done"])
    }

    @Test("owed when the step opens, if the protocol says so")
    func atOpening() throws {
        var story = try Story.reported(telling("director") { $0.isOwedAtOpening = true })
        #expect(story.notices("talk") == ["director is open"])
        try story.completes("talk")
        #expect(story.notices("talk") == ["director is open"], "not owed twice")
    }

    @Test(
        "of what was done people hear, also when nobody would have to do it any more; of what was not, nobody does"
    )
    func afterItsStepFellAway() throws {
        var talk = telling("director") { _ in }
        talk.withdrawals = [.happening("relapse")]
        var done = try Story.reported(talk)
        try done.completes("talk")
        try done.does(.happen("relapse", note: nil))
        #expect(done.notices("talk") == ["director is open"])
        talk.notices[0].isOwedAtOpening = true
        var undone = try Story.reported(talk)
        try undone.does(.happen("relapse", note: nil))
        #expect(undone.notices("talk") == ["director is withdrawn"])
    }

    @Test("an invitation to the step falls away once it is done; what was given or left out stays so")
    func invitation() throws {
        func told(_ recipients: Role.ID...) -> Step {
            step("talk", when: .report) {
                var invited = Notice(id: "1", recipients: recipients)
                invited.isOwedAtOpening = true
                invited.isOnlyBefore = true
                var known = Notice(id: "2", recipients: ["coordinator"])
                known.isOwedAtOpening = true
                $0.notices = [invited, known]
            }
        }
        var story = try Story.reported(told("director", "adviser"))
        try story.does(.tell(try story.notice("talk", to: "adviser"), note: nil))
        #expect(story.notices("talk") == ["director is open", "adviser is done", "coordinator is open"])
        try story.completes("talk")
        #expect(story.notices("talk") == ["director is withdrawn", "adviser is done", "coordinator is open"])
        var waived = try Story.reported(told("director"))
        try waived.does(.waive(TaskID(step: "talk"), reason: "verhuisd"))
        #expect(waived.notices("talk") == ["director is waived", "coordinator is waived"])
    }

    @Test("each round of a step has its own invitations")
    func invitationOfEachRound() throws {
        var story = try Story.reported(
            step("talk", when: .report, .happening("relapse")) {
                var invited = Notice(id: "1", recipients: ["director"])
                invited.isOwedAtOpening = true
                invited.isOnlyBefore = true
                $0.notices = [invited]
                $0.repeats = true
            })
        try story.does(.happen("relapse", note: nil))
        try story.completes("talk")
        #expect(story.notices("talk") == ["director is withdrawn", "director is open"])
    }

    @Test("what can be told is no step: it takes no outcome and moves nothing")
    func completingANotice() throws {
        var told = telling("director") { $0.isOwedAtOpening = true }
        told.handover = Step.Handover(to: "coordinator", grounds: .none)
        told.establishes = []
        var story = try Story.reported(told)
        let notice = try story.notice("talk", to: "director")
        try story.does(.complete(CaseEvent.Completion(task: notice)))
        #expect(story.notices("talk") == ["director is done"])
        #expect(story.state.owner == "teacher" && story.state.parties.allSatisfy { $0.standing == .alleged })
        #expect(story.word("talk") == "open")
        #expect(story.refusal(of: .tell(TaskID(step: "talk"), note: nil))?.reason == .unknown("talk#1"))
    }

    @Test("planning to tell somebody does not plan the step")
    func planningANotice() throws {
        var story = try Story.reported(
            telling("director") { $0.isOwedAtOpening = true }, step("invite", when: .step("talk", .planned)))
        try story.does(.plan(try story.notice("talk", to: "director"), for: story.now, reason: nil))
        #expect(story.word("invite") == nil)
    }

    @Test("a condition that is false owes nothing; one that is unknown does")
    func condition() throws {
        var story = try Story.reported(telling("director") { $0.condition = .is("serious") })
        try story.states("serious", "no")
        try story.completes("talk")
        #expect(story.notices("talk") == [])
        var other = try Story.reported(telling("director") { $0.condition = .is("serious") })
        try other.completes("talk")
        #expect(other.notices("talk") == ["director is open"])
    }

    @Test("nobody's parents are told of a part that nobody has; those of target and initiator always")
    func addressees() throws {
        var story = try Story([
            telling("parents-of-follower", "parents-of-target", "parents-of-initiator", "witness")
        ])
        try story.isReported()
        try story.completes("talk")
        #expect(story.notices("talk") == ["parents-of-target is open", "parents-of-initiator is open"])
        var other = try Story.reported(telling("parents-of-follower"))
        try other.joins("C", .follower)
        try other.completes("talk")
        #expect(other.notices("talk") == ["parents-of-follower is open"])
        #expect(other.obligations.last?.track == .parents)
    }

    @Test("who tells is who does the step, unless the notice names another")
    func teller() throws {
        var story = try Story.reported(telling("director") { $0.performer = Performer(.one("coordinator")) })
        try story.completes("talk")
        #expect(story.obligations.last?.owners.roles == ["coordinator"])
    }

    @Test("who stands in for a recipient is told; it stays with who was told when the other is back")
    func standIn() throws {
        var story = try Story.reported(telling("coordinator"))
        try story.completes("talk")
        let told = try story.notice("talk", to: "coordinator")
        #expect(story.engine.addressee(of: told, in: story.state)?.roles == ["coordinator"])
        try story.does(.unavailable("coordinator", reason: Role.accused))
        let reached = try #require(story.engine.addressee(of: told, in: story.state))
        #expect(reached.roles == ["director"] && reached.standingInFor == ["director": "coordinator"])
        try story.does(.tell(told, note: nil))
        try story.does(.available("coordinator"))
        #expect(story.engine.addressee(of: told, in: story.state) == reached)
        #expect(story.engine.addressee(of: TaskID(step: "talk"), in: story.state) == nil)
    }

    @Test("waiving the step waives what it owes at opening")
    func waivedWithStep() throws {
        var story = try Story.reported(telling("director") { $0.isOwedAtOpening = true })
        try story.does(.waive(TaskID(step: "talk"), reason: "verhuisd"))
        #expect(story.notices("talk") == ["director is waived"])
    }

    // MARK: pupils who leave

    @Test("who turns out not to take part leaves nobody to tell: the notice falls away, and its step with it")
    func left() throws {
        var story = try Story.reported(
            notice("tell", when: .triage("bullying"), to: "parents-of-follower"),
            step("after", when: .step("tell", .done)))
        try story.joins("C", .follower)
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(story.notices("tell") == ["parents-of-follower is open"])
        try story.does(.leave("C"))
        #expect(story.notices("tell") == ["parents-of-follower is withdrawn"])
        #expect(story.state.task(TaskID(step: "tell"))?.wasWithdrawn == true && story.word("after") == nil)
    }

    @Test("what was told already makes the step done when the rest falls away")
    func leftHalfway() throws {
        var story = try Story([
            notice("tell", when: .report, to: "director", "parents-of-follower"),
            step("after", when: .step("tell", .done)),
        ])
        try story.joins("C", .follower)
        try story.isReported()
        try story.does(.tell(try story.notice("tell", to: "director"), note: nil))
        #expect(story.word("after") == nil)
        try story.does(.leave("C"))
        #expect(story.word("after") == "open")
    }

    @Test("whoever takes their place is told about after all, from that day on")
    func anotherInTheirPlace() throws {
        var story = try Story.reported(
            notice("tell", when: .report, to: "parents-of-initiator"),
            notice("others", when: .triage("bullying"), to: "parents-of-follower"),
            step("after", when: .step("others", .done)))
        try story.joins("C", .follower)
        try story.does(.triage("bullying", reason: "gezien"))
        try story.does(.leave("C"))
        try story.day("2026-03-04")
        try story.joins("D", .follower)
        #expect(story.notices("others") == ["parents-of-follower is open"])
        let told = try story.notice("others", to: "parents-of-follower")
        #expect(story.state.task(told)?.openedAt == story.now)
        try story.does(.tell(told, note: nil))
        #expect(story.word("after") == "open")
    }

    @Test("what was withdrawn for another reason since does not come back with them")
    func withdrawnSince() throws {
        var tell = notice("tell", when: .triage("bullying"), to: "parents-of-follower")
        tell.withdrawals = [.triage("teasing")]
        var story = try Story.reported(tell)
        try story.joins("C", .follower)
        try story.does(.triage("bullying", reason: "gezien"))
        try story.does(.leave("C"))
        try story.does(.triage("teasing", reason: "toch niet"))
        try story.joins("D", .follower)
        #expect(story.notices("tell") == ["parents-of-follower is withdrawn"])
    }

    @Test("as long as one of them is left they are told; who takes part otherwise is no longer one of them")
    func oneLeft() throws {
        var story = try Story.reported(telling("parents-of-follower", "parents-of-initiator"))
        for pupil: Pupil.ID in ["C", "D"] { try story.joins(pupil, .follower) }
        try story.completes("talk")
        try story.does(.leave("C"))
        #expect(story.notices("talk") == ["parents-of-follower is open", "parents-of-initiator is open"])
        try story.joins("D", .initiator)
        #expect(
            story.notices("talk") == ["parents-of-follower is withdrawn", "parents-of-initiator is open"])
        for pupil: Pupil.ID in ["B", "D"] { try story.does(.leave(pupil)) }
        #expect(story.notices("talk").last == "parents-of-initiator is open", "who it was may still come out")
    }

    // MARK: steps of notices

    @Test("a step of notices is its notices: done when all are given")
    func noticeStep() throws {
        var story = try Story.reported(
            notice("tell", when: .report, to: "director", "adviser"),
            step("after", when: .step("tell", .done)))
        #expect(
            story.word("tell") == nil && story.notices("tell") == ["director is open", "adviser is open"])
        try story.does(.tell(try story.notice("tell", to: "director"), note: nil))
        #expect(story.word("after") == nil)
        try story.does(.tell(try story.notice("tell", to: "adviser"), note: nil))
        #expect(story.word("after") == "open")
    }

    @Test("doing a step of notices gives them all")
    func doingNoticeStep() throws {
        var story = try Story.reported(notice("tell", when: .report, to: "director", "adviser"))
        try story.completes("tell")
        #expect(story.notices("tell") == ["director is done", "adviser is done"])
    }

    @Test("the gates of the step are those of its notices")
    func gatesOfNoticeStep() throws {
        var tell = notice("tell", when: .report, to: "director")
        tell.needs = [need(.is("serious"))]
        var story = try Story.reported(tell)
        #expect(story.notices("tell") == ["director is waiting"])
        let told = try story.notice("tell", to: "director")
        #expect(story.refusal(of: .tell(told, note: nil))?.rows == ["R-need"])
        try story.states("serious", "yes")
        #expect(story.notices("tell") == ["director is open"])
    }

    @Test("the last that must be given ends it; what may be told stays on offer")
    func optionalNotice() throws {
        var tell = notice("tell", when: .report, to: "director")
        var extra = Notice(id: "2", recipients: ["adviser"])
        extra.strength = .may
        tell.notices.append(extra)
        var story = try Story.reported(tell, step("after", when: .step("tell", .done)))
        try story.does(.tell(try story.notice("tell", to: "director"), note: nil))
        #expect(
            story.word("after") == "open"
                && story.notices("tell") == ["director is done", "adviser is offered"])
    }

    @Test("when all of it is waived the step is waived, not done")
    func allWaived() throws {
        var story = try Story.reported(
            notice("tell", when: .report, to: "director", "adviser"),
            step("after", when: .step("tell", .done)),
            step("instead", when: .step("tell", .waived)))
        try story.does(.waive(try story.notice("tell", to: "director"), reason: "weet het al"))
        try story.does(.waive(try story.notice("tell", to: "adviser"), reason: "weet het al"))
        #expect(story.word("after") == nil && story.word("instead") == "open")
    }

    @Test("part waived and part told is done")
    func partWaived() throws {
        var story = try Story.reported(
            notice("tell", when: .report, to: "director", "adviser"),
            step("after", when: .step("tell", .done)))
        try story.does(.tell(try story.notice("tell", to: "director"), note: nil))
        try story.does(.waive(try story.notice("tell", to: "adviser"), reason: "weet het al"))
        #expect(story.word("after") == "open")
    }

    @Test("with nobody to tell it is done at once")
    func nobodyToTell() throws {
        let story = try Story.reported(
            notice("tell", when: .report, to: "parents-of-follower"),
            step("after", when: .step("tell", .done)))
        #expect(story.notices("tell") == [] && story.word("after") == "open")
    }

    @Test("who gets a copy of a report owes reading it, over that channel only")
    func copies() throws {
        let plain = Channel(id: "web", title: "Via de site", receiver: "coordinator")
        let change: (inout Playbook) -> Void = { playbook in
            playbook.intake.channels[0].copies = ["coordinator", "director"]
            playbook.intake.channels[0].grounds = cites("R-copy")
            playbook.intake.channels.append(plain)
        }
        var story = try Story([], change)
        try story.isReported()
        #expect(
            story.notices(Intake.copyStep) == ["coordinator is open", "director is open"])
        let copy = try story.notice(Intake.copyStep, to: "coordinator")
        let duty = try #require(story.obligations.first { $0.id == copy })
        #expect(duty.owners.roles == ["coordinator"] && duty.why.grounds == cites("R-copy"))
        try story.does(.tell(copy, note: nil), by: "coordinator")
        #expect(story.notices(Intake.copyStep) == ["coordinator is done", "director is open"])
        var other = try Story([], change)
        try other.isReported(over: "web")
        #expect(other.notices(Intake.copyStep) == [])
    }

    @Test("the receipt is a notice to the reporter, with its own date")
    func receipt() throws {
        var story = try Story([]) { $0.intake.receipt = .within(1, .schoolDay) }
        try story.isReported()
        #expect(story.notices(Intake.receiptStep) == ["reporter is open"])
        let told = try story.notice(Intake.receiptStep, to: .reporter)
        #expect(story.obligations.first { $0.id == told }?.due?.due.iso == "2026-03-03")
        #expect(story.obligations.first { $0.id == told }?.why.grounds == cites("R-due"))
        try story.does(.tell(told, note: nil))
        #expect(story.notices(Intake.receiptStep) == ["reporter is done"])
    }

    @Test("whoever reports in a case that runs already is answered too, from that day on")
    func secondReceipt() throws {
        var story = try Story([]) { $0.intake.receipt = .within(1, .schoolDay) }
        try story.isReported()
        try story.does(.tell(try story.notice(Intake.receiptStep, to: .reporter), note: nil))
        try story.day("2026-03-05")
        try story.isReported()
        #expect(story.notices(Intake.receiptStep) == ["reporter is done", "reporter is open"])
        #expect(story.obligations.last?.due?.due.iso == "2026-03-06")
        #expect(story.words(Triage.step).count == 1, "the case itself is weighed once")
    }

    @Test("each report is read by those who get a copy over its own channel")
    func secondCopy() throws {
        let change: (inout Playbook) -> Void = { playbook in
            playbook.intake.channels[0].copies = ["director"]
            var web = Channel(id: "web", title: "Via de site", receiver: "coordinator")
            web.copies = ["coordinator"]
            playbook.intake.channels.append(web)
        }
        var story = try Story([], change)
        for channel: Channel.ID in ["teacher", "web", "teacher"] { try story.isReported(over: channel) }
        #expect(
            story.notices(Intake.copyStep) == ["director is open", "coordinator is open", "director is open"])
    }
}
