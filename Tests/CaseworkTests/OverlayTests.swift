import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What an overlay changes while it is in force")
struct OverlayTests {
    private func grooming(_ change: (inout Overlay) -> Void) -> Overlay {
        var overlay = Overlay(id: "grooming", title: "Grooming", condition: .is("serious"))
        overlay.grounds = cites("R-grooming")
        change(&overlay)
        return overlay
    }

    private func touch(_ step: Step.ID) -> Overlay.Touch { .init(step: step, grounds: cites("R-touch")) }

    @Test("it starts and ends with its condition; unknown is not in force")
    func onAndOff() throws {
        var story = try Story.reported(
            step("stop", when: .overlay("grooming", starts: true)),
            step("resume", when: .overlay("grooming", starts: false))
        ) { $0.overlays = [self.grooming { _ in }] }
        #expect(story.state.activeOverlays.isEmpty)
        try story.states("serious", "yes")
        #expect(story.state.activeOverlays == ["grooming"] && story.word("stop") == "open")
        try story.states("serious", "unknown")
        #expect(story.state.activeOverlays.isEmpty && story.word("resume") == "open")
    }

    @Test("suspended steps wait, citing why, and return with a fresh date")
    func suspends() throws {
        var story = try Story.reported(step("talk", when: .report) { $0.due = .within(2, .schoolDay) }) {
            $0.overlays = [self.grooming { $0.suspends = [touch("talk")] }]
        }
        #expect(story.due("talk") == "2026-03-04")
        try story.states("serious", "yes")
        #expect(story.word("talk") == "waiting")
        #expect(story.refusal(ofDoing: "talk")?.rows == ["R-touch", "R-grooming"])
        try story.day("2026-03-11")
        #expect(story.word("talk") == "waiting", "what is held is not late")
        try story.states("serious", "no")
        #expect(story.word("talk") == "open" && story.due("talk") == "2026-03-13")
    }

    @Test("what is held says since when, by which overlay, and has no day as long as that lasts")
    func standsStill() throws {
        var story = try Story.reported(step("talk", when: .report) { $0.due = .within(2, .schoolDay) }) {
            $0.overlays = [self.grooming { $0.suspends = [touch("talk")] }]
        }
        #expect(story.obligation("talk")?.standstill == nil)
        try story.day("2026-03-03")
        try story.states("serious", "yes")
        try story.day("2026-03-11")
        let held = try #require(story.obligation("talk"))
        #expect(held.standstill?.cause == .suspended(["grooming"]) && held.standstill?.goesOn == true)
        #expect(held.standstill?.since.date.iso == "2026-03-03")
        #expect(held.due?.due.iso == "2026-03-04" && held.runningDue == nil)
        try story.states("serious", "no")
        let free = try #require(story.obligation("talk"))
        #expect(free.standstill == nil && free.runningDue?.due.iso == "2026-03-13")
    }

    @Test(
        "what opens while it is held stands still from then, and what is forbidden does not go on by itself")
    func standsStillFromItsOpening() throws {
        var story = try Story.reported(
            step("talk", when: .report), step("later", when: .step("talk", .done)),
            step("block", when: .report)
        ) {
            $0.overlays = [
                self.grooming {
                    $0.suspends = [touch("later")]
                    $0.forbids = [touch("block")]
                }
            ]
        }
        try story.states("serious", "yes")
        try story.day("2026-03-05")
        try story.completes("talk")
        #expect(story.obligation("later")?.standstill?.since.date.iso == "2026-03-05")
        #expect(story.obligation("block")?.standstill?.cause == .forbidden(["grooming"]))
        #expect(story.obligation("block")?.standstill?.goesOn == false)
    }

    @Test("the fresh date counts from the return, also when the term hangs on an anchor")
    func freshAnchor() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.due = .within(2, .schoolDay, from: .report) }
        ) {
            $0.overlays = [self.grooming { $0.suspends = [touch("talk")] }]
        }
        try story.states("serious", "yes")
        try story.day("2026-03-11")
        try story.states("serious", "no")
        #expect(story.due("talk") == "2026-03-13")
    }

    @Test("what was done before stays done")
    func doneStays() throws {
        var story = try Story.reported(step("talk", when: .report)) {
            $0.overlays = [self.grooming { $0.suspends = [touch("talk")] }]
        }
        try story.completes("talk")
        try story.states("serious", "yes")
        #expect(story.word("talk") == "done")
    }

    @Test("forbidden steps are refused with the rule")
    func forbids() throws {
        var story = try Story.reported(step("block", when: .report)) {
            $0.overlays = [self.grooming { $0.forbids = [touch("block")] }]
        }
        try story.states("serious", "yes")
        #expect(story.refusal(ofDoing: "block")?.rows == ["R-touch", "R-grooming"])
    }

    @Test("replaced steps have another owner, date, strength and title, and say by which rule")
    func replaces() throws {
        var story = try Story.reported(step("tell", when: .report) { $0.due = .within(1, .week) }) {
            $0.overlays = [
                self.grooming {
                    var change = Overlay.Replacement(step: "tell", grounds: cites("R-change"))
                    change.performer = Performer(.together(["director", "adviser"]))
                    change.due = DueRule(.atOnce, grounds: cites("R-now"))
                    change.strength = .may
                    change.title = "Samen bellen"
                    $0.replaces = [change]
                }
            ]
        }
        try story.states("serious", "yes")
        let tell = try #require(story.obligation("tell"))
        #expect(tell.owners.roles == ["director", "adviser"] && tell.owners.together)
        #expect(tell.due?.due.iso == "2026-03-02" && tell.why.due == cites("R-now"))
        #expect(tell.strength == .may && tell.state == .offered && tell.title == "Samen bellen")
        #expect(tell.why.grounds.cites == ["R-change", "R-tell"])
        try story.states("serious", "no")
        #expect(story.obligation("tell")?.title == "tell" && story.due("tell") == "2026-03-09")
    }

    @Test("the overlay that beats another decides about a step that both touch")
    func beats() throws {
        let both: (inout Playbook) -> Void = { playbook in
            var digital = Overlay(id: "digital", title: "Online", condition: .is("repeated"))
            digital.suspends = [touch("tell"), touch("talk")]
            digital.replaces = [.init(step: "block", grounds: cites("R-digital"))]
            playbook.overlays = [
                digital,
                self.grooming {
                    $0.beats = ["digital"]
                    $0.replaces = [
                        .init(step: "tell", grounds: cites("R-grooming")),
                        .init(step: "block", grounds: cites("R-grooming")),
                    ]
                },
            ]
        }
        var story = try Story.reported(
            step("tell", when: .report), step("talk", when: .report), step("block", when: .report)
        ) { both(&$0) }
        try story.states("repeated", "yes")
        #expect(story.word("tell") == "waiting" && story.word("talk") == "waiting")
        #expect(story.obligation("block")?.why.grounds.cites == ["R-digital", "R-block"])
        try story.states("serious", "yes")
        #expect(story.word("tell") == "open", "grooming wins where it says something else")
        #expect(story.word("talk") == "waiting", "and leaves the rest to the other")
        #expect(story.obligation("block")?.why.grounds.cites == ["R-grooming", "R-block"])
    }

    @Test("added steps are there while it is in force; undone they go, done they stay, with what they owe")
    func addedSteps() throws {
        var story = try Story.reported {
            $0.overlays = [
                self.grooming {
                    $0.steps = [
                        step("advise", when: .overlay("grooming", starts: true)),
                        step("secure", when: .overlay("grooming", starts: true)) {
                            $0.notices = [Notice(id: "1", recipients: ["director"])]
                        }, step("late", when: .happening("relapse")),
                    ]
                }
            ]
        }
        try story.does(.happen("relapse", note: nil))
        #expect(story.word("late") == nil && story.word("advise") == nil)
        try story.states("serious", "yes")
        try story.completes("secure")
        try story.states("serious", "no")
        #expect(story.word("advise") == "withdrawn" && story.word("secure") == "done")
        #expect(story.notices("secure") == ["director is open"])
        try story.states("serious", "yes")
        #expect(story.words("advise") == ["withdrawn", "open"])
    }

    @Test("a fact that a step answers can start one")
    func startedByAnswer() throws {
        var story = try Story.reported(
            step("ask", when: .report) {
                var field = Field(id: "serious", title: "Ernstig?")
                field.fact = "serious"
                $0.fields = [field]
            }, step("talk", when: .report)
        ) { $0.overlays = [self.grooming { $0.suspends = [touch("talk")] }] }
        try story.completes("ask", answers: ["serious": "yes"])
        #expect(story.word("talk") == "waiting")
    }
}
