import Casework
import Playbooks
import Testing

@Suite("Who may do what in a case, and who only signals")
struct WhoMayTests {
    /// A case of the teacher, which the coordinator reviews and the director reads; the adviser only signals.
    private func story(_ steps: Step..., change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        var story = try Story(steps) { playbook in
            var notes = ReaderSet(id: "notes", title: "Notities")
            notes.roles = ["teacher", "coordinator", "director"]
            notes.grounds = cites("R-readers")
            playbook.readerSets = [notes]
            playbook.caseReaders = "notes"
            for place in playbook.roles.indices {
                playbook.roles[place].grounds = cites("R-is-\(playbook.roles[place].id)")
            }
            change(&playbook)
        }
        try story.joins("A", .target)
        try story.joins("B", .initiator)
        try story.isReported()
        return story
    }

    // MARK: deciding

    @Test("an offered measure awaits who does it, unless the case is theirs; other offers await nobody")
    func awaited() throws {
        func offer(_ id: Step.ID, _ kind: Step.Kind, by role: Role.ID, decides: Role.ID? = nil) -> Step {
            step(id, when: .report) {
                $0.strength = .may
                $0.kind = kind
                $0.performer = Performer(.one(role))
                $0.decider = decides
            }
        }
        let story = try story(
            offer("suspend", .measure, by: "director"), offer("place", .measure, by: "teacher"),
            offer("choose", .decision, by: "director"), offer("help", .task, by: "director"),
            offer("move", .measure, by: "teacher", decides: "director"))
        func awaited(_ step: Step.ID) throws -> [Role.ID] {
            let duty = try #require(story.obligation(step))
            return story.engine.awaitedDeciders(of: duty, in: story.state)
        }
        #expect(try awaited("suspend") == ["director"] && awaited("choose") == ["director"])
        #expect(try awaited("place").isEmpty, "who owns the case has it before them anyway")
        #expect(try awaited("help").isEmpty && awaited("move") == ["director"])
    }

    // MARK: letting others read

    @Test(
        "who leads the case lets others read; who only reads it does not, nor who only signals",
        arguments: [("teacher", true), ("coordinator", true), ("director", false), ("adviser", false)])
    func widening(role: Role.ID, may: Bool) throws {
        var story = try story()
        let refusal = story.refusal(of: .addReader("notes", "adviser"), by: role)
        #expect((refusal == nil) == may)
        if !may {
            #expect(refusal?.reason == .notYours(owners: ["teacher", "coordinator"]))
            #expect(refusal?.rows == ["R-readers", RegisterRow.ID("R-is-\(role)")])
        }
        try story.does(.addReader("notes", "adviser"), by: "coordinator")
        let removing = CaseCommand.removeReader("notes", "adviser", reason: "Klaar.")
        #expect((story.refusal(of: removing, by: role) == nil) == may, "who lets in takes out")
    }

    @Test("a set may name who lets others read it, and then nobody else does")
    func named() throws {
        let story = try story { $0.readerSets[0].widenedBy = ["director"] }
        #expect(story.refusal(of: .addReader("notes", "adviser"), by: "director") == nil)
        for role in ["teacher", "coordinator"] as [Role.ID] {
            let refusal = story.refusal(of: .addReader("notes", "adviser"), by: role)
            #expect(refusal?.reason == .notYours(owners: ["director"]))
            #expect(refusal?.rows.contains("R-readers") == true)
        }
    }

    @Test("nobody lets others read what they do not read themselves, the owner of the case neither")
    func ownReading() throws {
        let story = try story { playbook in
            var folder = ReaderSet(id: "folder", title: "Map")
            folder.roles = ["director"]
            playbook.readerSets.append(folder)
        }
        for role in ["teacher", "coordinator", "director", "adviser"] as [Role.ID] {
            #expect(
                story.refusal(of: .addReader("folder", "adviser"), by: role)?.reason
                    == .notYours(owners: []), "\(role)")
        }
    }

    @Test("who stands in for who lets others read does so too, and who is accused does not")
    func standIn() throws {
        var story = try story()
        try story.does(.unavailable("teacher", reason: "absent"), by: "coordinator")
        #expect(story.refusal(of: .addReader("notes", "adviser"), by: "director") == nil)
        try story.does(.unavailable("coordinator", reason: Role.accused), by: "director")
        #expect(story.refusal(of: .addReader("notes", "adviser"), by: "coordinator") != nil)
    }

    // MARK: leaving out

    @Test("a step is left out by whose it is, by who reviews and by who coordinates, and by nobody else")
    func waiving() throws {
        let talk = step("talk", when: .report) {
            $0.performer = Performer(.one("director"))
            $0.skip = Step.Skip(.withReason, grounds: cites("R-skip"))
        }
        let story = try story(talk)
        let waiving = CaseCommand.waive(TaskID(step: "talk"), reason: "Het helpt al.")
        for role in ["director", "coordinator"] as [Role.ID] {
            #expect(story.refusal(of: waiving, by: role) == nil, "\(role)")
        }
        for role in ["adviser", "teacher"] as [Role.ID] {
            let refusal = story.refusal(of: waiving, by: role)
            #expect(refusal?.reason == .notYours(owners: ["director", "coordinator"]))
            #expect(refusal?.rows == ["R-skip", "R-talk", RegisterRow.ID("R-is-\(role)")])
        }
    }

    @Test(
        "what only one role may do, nobody else leaves out either",
        arguments: [Step.Kind.decision, .measure, .handover])
    func keptFromWaiving(kind: Step.Kind) throws {
        let story = try story(
            step("decide", when: .report) {
                $0.kind = kind
                $0.performer = Performer(.one("director"))
            })
        let waiving = CaseCommand.waive(TaskID(step: "decide"), reason: "Het helpt al.")
        for role in ["teacher", "coordinator"] as [Role.ID] {
            #expect(story.refusal(of: waiving, by: role)?.reason == .notYours(owners: ["director"]))
        }
        #expect(story.refusal(of: waiving, by: "director") == nil)
    }

    @Test("who decides on a step leaves it out, not who carries it out; of what two do together either")
    func decidersWaive() throws {
        let story = try story(
            step("place", when: .report) {
                $0.performer = Performer(.one("teacher"))
                $0.decider = "director"
            },
            step("police", when: .report) { $0.performer = Performer(.together(["director", "adviser"])) })
        let placing = CaseCommand.waive(TaskID(step: "place"), reason: "Niet nodig.")
        #expect(story.refusal(of: placing, by: "teacher") != nil)
        #expect(story.refusal(of: placing, by: "director") == nil)
        let telling = CaseCommand.waive(TaskID(step: "police"), reason: "Niet nodig.")
        #expect(story.refusal(of: telling, by: "coordinator") != nil)
        #expect(story.refusal(of: telling, by: "adviser") == nil)
    }

    @Test("who is accused weighs nothing, though the case was theirs")
    func accusedWeighs() throws {
        var story = try story()
        #expect(story.refusal(of: .triage("bullying", reason: "gezien"), by: "teacher") == nil)
        try story.does(.unavailable("teacher", reason: Role.accused), by: "coordinator")
        guard case .notYours = story.refusal(of: .triage("bullying", reason: "gezien"), by: "teacher")?.reason
        else {
            Issue.record("whom it is about does not say what it is")
            return
        }
    }

    @Test("a reader of the case leaves out nothing of somebody else")
    func readerWaives() throws {
        let story = try story(step("talk", when: .report))
        let waiving = CaseCommand.waive(TaskID(step: "talk"), reason: "Liever niet.")
        #expect(story.refusal(of: waiving, by: "director")?.rows.contains("R-talk") == true)
        #expect(story.refusal(of: waiving, by: "teacher") == nil)
    }

    @Test("whom the step names leaves it out alone, or who stands in for them")
    func namedWaives() throws {
        var story = try story(
            step("talk", when: .report) { $0.skip = Step.Skip(.withReason, by: ["coordinator"]) })
        let waiving = CaseCommand.waive(TaskID(step: "talk"), reason: "Het helpt al.")
        #expect(story.refusal(of: waiving, by: "teacher")?.reason == .notYours(owners: ["coordinator"]))
        #expect(story.refusal(of: waiving, by: "director") != nil)
        try story.does(.unavailable("coordinator", reason: "absent"))
        #expect(story.refusal(of: waiving, by: "director") == nil)
    }

    // MARK: who only signals

    private static let commands: [CaseCommand] = [
        .complete(.init(task: TaskID(step: "talk"))), .waive(TaskID(step: "talk"), reason: "x"),
        .consult("talk", who: "coordinator", view: "x"), .consent("target", to: "talk", .given),
        .consent("target", to: nil, .given), .happen("relapse", note: nil), .leave("A"),
        .join(CaseParty(pupil: "C", involvement: .initiator)), .handOver(to: "director", reason: "x"),
    ]

    @Test("who only signals does nothing in the case, and is told by which rule", arguments: commands)
    func signaller(command: CaseCommand) throws {
        let story = try story(step("talk", when: .report))
        let refusal = try #require(story.refusal(of: command, by: "adviser"))
        guard case .notYours = refusal.reason else {
            Issue.record("\(refusal.reason)")
            return
        }
        #expect(refusal.rows.contains("R-is-adviser"))
        #expect(story.refusal(of: command, by: "teacher") == nil)
    }

    @Test("nor plans, tells, or opens again")
    func signallerLater() throws {
        var story = try story(step("talk", when: .report), notice("tell", when: .report, to: "director"))
        let plan = CaseCommand.plan(TaskID(step: "talk"), for: story.now, reason: nil)
        let tell = CaseCommand.tell(try story.notice("tell", to: "director"), note: nil)
        for command in [plan, tell] {
            #expect(story.refusal(of: command, by: "adviser")?.rows.contains("R-is-adviser") == true)
            #expect(story.refusal(of: command, by: "director") == nil, "who reads the case may")
        }
        try story.does(.triage("teasing", reason: "x"))
        try story.completes("talk")
        try story.does(tell)
        try story.does(.close(reason: "klaar"))
        #expect(story.refusal(of: .reopen(reason: "weer"), by: "adviser") != nil)
        #expect(story.refusal(of: .reopen(reason: "weer"), by: "director") == nil)
    }

    @Test("whose step it is does that one, gives the view that is asked, and says what happened")
    func oneDuty() throws {
        let own = step("own", when: .report) { $0.performer = Performer(.one("adviser")) }
        let story = try story(own, step("talk", when: .report))
        #expect(story.refusal(ofDoing: "own", by: "adviser") == nil)
        #expect(story.refusal(of: .consent("target", to: "own", .given), by: "adviser") == nil)
        #expect(story.refusal(of: .consult("talk", who: "adviser", view: "x"), by: "adviser") == nil)
        #expect(story.refusal(of: .happen("relapse", note: nil), by: "adviser") == nil)
        #expect(story.refusal(ofDoing: "talk", by: "adviser") != nil)
        #expect(story.refusal(of: .join(CaseParty(pupil: "C", involvement: .witness)), by: "adviser") != nil)
    }

    @Test("where all staff read cases, all of them have it in hand")
    func allStaff() throws {
        let story = try story(step("talk", when: .report)) { $0.readerSets[0].roles = [.allStaff] }
        #expect(story.refusal(ofDoing: "talk", by: "adviser") == nil)
        #expect(story.refusal(of: .waive(TaskID(step: "talk"), reason: "x"), by: "adviser") != nil)
    }
}
