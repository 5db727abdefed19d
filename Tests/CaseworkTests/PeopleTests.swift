import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Who must do it, and who may")
struct PeopleTests {
    @Test("the case owner, whoever that is now")
    func caseOwner() throws {
        var story = try Story.reported(step("talk", when: .report))
        #expect(story.obligation("talk")?.owners.roles == ["teacher"])
        try story.does(.handOver(to: "coordinator", reason: "te zwaar"))
        #expect(story.obligation("talk")?.owners.roles == ["coordinator"])
        #expect(story.refusal(of: .handOver(to: "janitor", reason: "x"))?.reason == .unknown("janitor"))
        let unsaid = CaseCommand.handOver(to: "director", reason: " ")
        #expect(story.refusal(of: unsaid, by: "coordinator")?.reason == .empty)
    }

    @Test("being absent lifts no accusation, and who is accused gets no case; taken back, both can be")
    func accusationStands() throws {
        var story = try Story.reported(step("talk", when: .report))
        try story.does(.unavailable("director", reason: Role.accused), by: "coordinator")
        #expect(story.refusal(of: .unavailable("director", reason: "ziek"))?.reason == .accused("director"))
        #expect(story.refusal(of: .handOver(to: "director", reason: "x"))?.reason == .accused("director"))
        #expect(story.refusal(of: .unavailable("director", reason: Role.accused)) == nil)
        try story.does(.available("director"), by: "coordinator")
        #expect(story.refusal(of: .unavailable("director", reason: "ziek")) == nil)
        #expect(story.refusal(of: .handOver(to: "director", reason: "x")) == nil)
    }

    @Test("what is sealed is handed to nobody who may not read it")
    func sealedOwner() throws {
        let story = try Story.reported(step("talk", when: .report)) { playbook in
            for place in playbook.intake.channels.indices { playbook.intake.channels[place].isSealed = true }
        }
        let receiver = try #require(story.engine.sealedTo(in: story.state)?.first)
        let others = story.engine.playbook.roles.map(\.id).filter { $0 != receiver }
        #expect(!others.isEmpty)
        for other in others {
            #expect(story.refusal(of: .handOver(to: other, reason: "x"))?.reason == .cannotOwn(other))
        }
        #expect(story.refusal(of: .handOver(to: receiver, reason: "x")) == nil)
    }

    @Test(
        "nobody from outside owns a case: its duties would stand on nobody's list",
        arguments: Role.Nature.allCases)
    func outside(nature: Role.Nature) throws {
        let visit = step("visit", when: .report) { $0.performer = Performer(.one("police")) }
        let story = try Story.reported(step("talk", when: .report), visit) { playbook in
            var police = Role(id: "police", title: "politie")
            police.nature = nature
            playbook.roles.append(police)
        }
        let refused = story.refusal(of: .handOver(to: "police", reason: "x"))?.reason
        #expect(refused == (nature == .person ? nil : .cannotOwn("police")))
    }

    @Test("who does nothing and reads nothing in any case is given none: it would open all of it to them")
    func noPart() throws {
        let told = step("talk", when: .report) { $0.notices = [Notice(id: "1", recipients: ["network"])] }
        func refused(_ change: @escaping (inout Playbook) -> Void) throws -> Refusal.Reason? {
            let story = try Story.reported(told) { playbook in
                playbook.roles.append(Role(id: "network", title: "systeembeheerder"))
                change(&playbook)
            }
            return story.refusal(of: .handOver(to: "network", reason: "x"))?.reason
        }
        #expect(try refused { _ in } == .cannotOwn("network"))
        #expect(try refused { $0.roles[0].standIn = "network" } == nil)
        #expect(try refused { $0.triage.performer = Performer(.one("network")) } == nil)
        #expect(try refused { $0.plans[0].steps[0].decider = "network" } == nil)
        #expect(
            try refused {
                var readers = ReaderSet(id: "own", title: "Eigen")
                readers.roles = ["network"]
                $0.readerSets.append(readers)
            } == nil)
    }

    @Test(
        "a whole team owns a case only where the protocol lets it act for somebody",
        arguments: [true, false])
    func teams(actsForOthers: Bool) throws {
        let changes: [(inout Playbook) -> Void] = [
            { $0.roles[0].standIn = "management" }, { $0.roles[0].standInWhenAccused = "management" },
        ]
        for change in changes {
            let story = try Story.reported(step("talk", when: .report)) { playbook in
                var management = Role(id: "management", title: "directie")
                management.nature = .team
                playbook.roles.append(management)
                if actsForOthers { change(&playbook) }
            }
            let refused = story.refusal(of: .handOver(to: "management", reason: "x"))?.reason
            #expect(refused == (actsForOthers ? nil : .cannotOwn("management")))
        }
    }

    @Test("a team that a step hands the case to can be given it by hand too, once whoever owns it cannot act")
    func teamOfAStep() throws {
        var story = try Story.reported(
            step("take-over", when: .report) {
                $0.handover = Step.Handover(to: "management", outcomes: [], grounds: .none)
            }
        ) { playbook in
            var management = Role(id: "management", title: "directie")
            management.nature = .team
            playbook.roles.append(management)
        }
        #expect(
            story.refusal(of: .handOver(to: "management", reason: "x"))?.reason
                == .takenOver(by: "take-over"))
        try story.does(.unavailable("teacher", reason: "absent"))
        #expect(story.refusal(of: .handOver(to: "management", reason: "x"), by: "director") == nil)
    }

    @Test("a step hands the case over; what was done keeps its author")
    func handover() throws {
        var story = try Story.reported(
            step("talk", when: .report),
            step("take-over", when: .report) {
                $0.outcomes = [outcome("taken"), outcome("left")]
                $0.handover = Step.Handover(to: "coordinator", outcomes: ["taken"], grounds: .none)
            }, step("brief", when: .handover))
        try story.completes("talk")
        try story.completes("take-over", outcome: "taken")
        #expect(story.state.owner == "coordinator" && story.word("brief") == "open")
        #expect(story.obligation("talk")?.ending?.by == .init(role: "teacher", person: "person-teacher"))
        var other = try Story.reported(
            step("take-over", when: .report) {
                $0.outcomes = [outcome("taken"), outcome("left")]
                $0.handover = Step.Handover(to: "coordinator", outcomes: ["taken"], grounds: .none)
            })
        try other.completes("take-over", outcome: "left")
        #expect(other.state.owner == "teacher")
    }

    @Test("the stand-in of who cannot act, along the line, until the holder is back")
    func standIns() throws {
        var story = try Story.reported(step("talk", when: .report)) { playbook in
            playbook.roles[2].standIn = "adviser"
        }
        try story.does(.unavailable("teacher", reason: "absent"))
        let talk = try #require(story.obligation("talk"))
        #expect(talk.owners.roles == ["director"] && talk.owners.standingInFor == ["director": "teacher"])
        try story.does(.unavailable("director", reason: "absent"))
        #expect(story.obligation("talk")?.owners.roles == ["adviser"])
        try story.does(.available("teacher"))
        #expect(story.obligation("talk")?.owners.roles == ["teacher"])
        #expect(story.refusal(of: .unavailable("janitor", reason: "absent"))?.reason == .unknown("janitor"))
    }

    @Test("what several roles do together is not done by somebody who is none of them")
    func together() throws {
        var story = try Story.reported(
            step("joint", when: .report) {
                $0.performer = Performer(.together(["director", "adviser"]), grounds: cites("R-joint"))
            })
        let refusal = try #require(
            story.refusal(of: .complete(.init(task: TaskID(step: "joint"))), by: "teacher"))
        #expect(refusal.reason == .notYours(owners: ["director", "adviser"]))
        #expect(refusal.rows.contains("R-joint"))
        try story.does(.complete(.init(task: TaskID(step: "joint"))), by: "adviser")
        #expect(story.word("joint") == "done")
    }

    @Test("who is a party may be passed over to somebody else than who is absent")
    func accused() throws {
        var story = try Story.reported(step("talk", when: .report)) {
            $0.roles[0].standInWhenAccused = "adviser"
        }
        try story.does(.unavailable("teacher", reason: Role.accused))
        #expect(story.obligation("talk")?.owners.roles == ["adviser"])
    }

    @Test("stand-ins in a circle, or none at all, leave somebody")
    func circle() throws {
        var story = try Story.reported(step("talk", when: .report)) { playbook in
            playbook.roles[2].standIn = "teacher"
        }
        for role in ["teacher", "director", "adviser"] as [Role.ID] {
            try story.does(.unavailable(role, reason: "absent"))
        }
        #expect(story.obligation("talk")?.owners.roles.count == 1)
        #expect(story.engine.standIn(for: "adviser", in: story.state) == "adviser")
    }

    @Test("together, or any of some")
    func several() throws {
        let story = try Story.reported(
            step("a", when: .report) { $0.performer = Performer(.together(["director", "adviser"])) },
            step("b", when: .report) { $0.performer = Performer(.anyOf(["teacher", "coordinator"])) })
        #expect(story.obligation("a")?.owners.together == true)
        #expect(story.obligation("b")?.owners.together == false)
        #expect(story.obligation("b")?.owners.roles == ["teacher", "coordinator"])
    }

    @Test(
        "decisions, measures, closings and hand-overs are for their owners",
        arguments: [Step.Kind.decision, .measure, .closing, .handover])
    func ownersOnly(kind: Step.Kind) throws {
        let story = try Story.reported(
            step("decide", when: .report) {
                $0.kind = kind
                $0.performer = Performer(.anyOf(["director", "coordinator"]), grounds: cites("R-who"))
            })
        let refusal = story.refusal(ofDoing: "decide", by: "teacher")
        #expect(refusal?.reason == .notYours(owners: ["director", "coordinator"]))
        #expect(refusal?.rows == ["R-who", "R-decide"])
        #expect(story.refusal(ofDoing: "decide", by: "coordinator") == nil)
        #expect(
            story.refusal(of: .plan(TaskID(step: "decide"), for: story.now, reason: nil), by: "teacher")
                != nil)
    }

    @Test("anything else may be done by a colleague who has the case in hand, and shows by whom")
    func colleague() throws {
        var story = try Story.reported(step("talk", when: .report) { $0.kind = .conversation })
        #expect(story.refusal(ofDoing: "talk", by: "adviser")?.reason == .notYours(owners: ["teacher"]))
        try story.completes("talk", by: "coordinator")
        #expect(story.obligation("talk")?.ending?.by.role == "coordinator")
    }

    @Test("who decides is not who works: only the former may")
    func decider() throws {
        var story = try Story.reported(
            step("expel", when: .report) {
                $0.performer = Performer(.one("teacher"))
                $0.decider = "director"
                $0.deciderGrounds = cites("R-decides")
            })
        #expect(story.refusal(ofDoing: "expel", by: "teacher")?.reason == .notYours(owners: ["director"]))
        #expect(story.refusal(ofDoing: "expel", by: "teacher")?.rows == ["R-decides", "R-expel"])
        #expect(story.refusal(ofDoing: "expel", by: "director") == nil)
        try story.does(.unavailable("director", reason: "absent"))
        #expect(story.refusal(ofDoing: "expel", by: "director") == nil, "the director has no stand-in")
    }

    @Test("the case owner can be the one who decides")
    func ownerDecides() throws {
        let story = try Story.reported(
            step("expel", when: .report) {
                $0.performer = Performer(.one("adviser"))
                $0.decider = .caseOwner
            })
        #expect(story.refusal(ofDoing: "expel", by: "teacher") == nil)
        #expect(story.refusal(ofDoing: "expel", by: "adviser")?.reason == .notYours(owners: ["teacher"]))
    }

    @Test("who is asked what only a weighing ends may weigh, for as long as it is asked")
    func askedToWeigh() throws {
        var story = try Story.reported(
            step("weigh-again", when: .happening("relapse")) {
                $0.kind = .question
                $0.performer = Performer(.one("director"))
                $0.withdrawals = [.triage(nil)]
            })
        func refusal() -> Refusal? {
            story.refusal(of: .triage("bullying", reason: "gezien"), by: "director")
        }
        #expect(refusal()?.reason == .notYours(owners: ["teacher", "coordinator"]))
        try story.does(.happen("relapse", note: nil))
        #expect(refusal() == nil)
        try story.does(.triage("bullying", reason: "gezien"), by: "director")
        #expect(story.word("weigh-again") == "withdrawn" && refusal() != nil)
    }

    @Test("triage is for who triages, who reviews it and who owns the case")
    func triage() throws {
        let visit = step("visit", when: .happening("relapse")) { $0.performer = Performer(.one("adviser")) }
        var story = try Story.reported(visit)
        func refusal(by role: Role.ID) -> Refusal? {
            story.refusal(of: .triage("bullying", reason: "gezien"), by: role)
        }
        #expect(refusal(by: "adviser")?.reason == .notYours(owners: ["teacher", "coordinator"]))
        #expect(refusal(by: "adviser")?.rows == ["R-triage"])
        #expect(refusal(by: "teacher") == nil && refusal(by: "coordinator") == nil)
        try story.does(.unavailable("teacher", reason: "absent"))
        #expect(refusal(by: "director") == nil)
        try story.does(.handOver(to: "adviser", reason: "zwaar"))
        #expect(refusal(by: "adviser") == nil)
    }

    @Test(
        "a role looked up by a pupil's class is looked up by the step's pupil, or the target; who leads by the target"
    )
    func ownerPupil() throws {
        let story = try Story.reported(
            step("talk", when: .report) {
                $0.per = Involvements("initiator")
                $0.performer = Performer(.one("teacher"))
            },
            step("look", when: .report) { $0.per = Involvements("initiator") }, step("plan", when: .report))
        #expect(story.obligation("talk")?.ownerPupil == "B" && story.obligation("look")?.ownerPupil == "A")
        #expect(story.obligation("plan")?.ownerPupil == "A")
    }
}
