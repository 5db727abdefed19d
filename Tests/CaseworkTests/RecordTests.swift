import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What is recorded, counted and established")
struct RecordTests {
    private func recorded(of: Role.ID?, per: String? = nil) -> Step {
        step("talk", when: .report) {
            $0.per = per.flatMap { Involvements($0) }
            $0.records = [RecordRule(place: "log", of: of, grounds: cites("R-log"))]
        }
    }

    private func records(_ story: Story) -> [String] {
        story.state.records.map { "\($0.place) of \($0.pupil?.text ?? "nobody")" }
    }

    @Test("doing the step makes the record, for each pupil it is about")
    func perPupil() throws {
        var story = try Story.reported(recorded(of: "involved"))
        #expect(records(story) == [])
        try story.completes("talk")
        #expect(records(story) == ["log of A", "log of B"])
        let record = try #require(story.state.records.first)
        #expect(record.grounds == cites("R-log") && record.author.role == "teacher" && record.at == story.now)
    }

    @Test("a pupil's step makes that pupil's record only")
    func ownRecord() throws {
        var story = try Story.reported(recorded(of: "involved", per: "involved"))
        try story.completes("talk", of: "B")
        #expect(records(story) == ["log of B"])
    }

    private func fields(in place: RecordPlace.ID, of pupil: Pupil.ID?, _ story: Story) throws -> [Field.ID] {
        let record = try #require(story.state.records.first { $0.place == place && $0.pupil == pupil })
        return story.engine.fields(in: record, of: story.state).map(\.id)
    }

    private func asking(_ step: Step) -> Step {
        var (step, account, theirs, bullies) = (
            step, Field(id: "account", title: "Wat"), Field(id: "theirs", title: "Hoe"),
            Field(id: "bullies", title: "Waarom")
        )
        theirs.of = "target"
        bullies.of = "bullying-side"
        var danger = Field(id: "danger", title: "Gevaar?")
        danger.fact = "danger"
        step.fields = [account, theirs, bullies, danger]
        step.records.append(RecordRule(place: "folder", of: nil, grounds: .none))
        return step
    }

    @Test(
        "the record of one of several pupils leaves out what is about others, and whom nobody says it is about"
    )
    func withoutOthers() throws {
        var story = try Story.reported(asking(recorded(of: "involved")))
        try story.completes("talk")
        #expect(try fields(in: "log", of: "A", story) == ["account", "theirs"])
        #expect(try fields(in: "log", of: "B", story) == ["account", "bullies"])
        #expect(try fields(in: "folder", of: nil, story) == ["account", "theirs", "bullies", "danger"])
    }

    @Test("the record of the only pupil holds the questions of the case too")
    func alone() throws {
        var story = try Story.reported(asking(recorded(of: "target")))
        try story.completes("talk")
        #expect(try fields(in: "log", of: "A", story) == ["account", "theirs", "danger"])
    }

    @Test("what was talked about with one pupil is in no other pupil's record")
    func talkWithOne() throws {
        var talk = asking(recorded(of: "target", per: "initiator"))
        talk.records.append(RecordRule(place: "file", of: "initiator", grounds: .none))
        var story = try Story.reported(talk)
        try story.completes("talk", of: "B")
        #expect(try fields(in: "log", of: "A", story) == [])
        #expect(try fields(in: "file", of: "B", story) == ["account", "theirs", "bullies", "danger"])
    }

    @Test("a record that is nobody's is made once", arguments: [nil, "class"] as [Role.ID?])
    func nobodys(of: Role.ID?) throws {
        var story = try Story.reported(recorded(of: of))
        try story.completes("talk")
        #expect(records(story) == ["log of nobody"])
    }

    @Test("waiving and withdrawing record nothing; a notice step that is done does")
    func otherEndings() throws {
        var tell = notice("tell", when: .report, to: "director")
        tell.records = [RecordRule(place: "log", of: nil, grounds: .none)]
        var story = try Story.reported(recorded(of: nil), tell)
        try story.does(.waive(TaskID(step: "talk"), reason: "verhuisd"))
        #expect(records(story) == [])
        try story.does(.tell(try story.notice("tell", to: "director"), note: nil))
        #expect(records(story) == ["log of nobody"])
    }

    @Test("what is recorded can be a condition")
    func condition() throws {
        var story = try Story.reported(
            recorded(of: nil), step("after", when: .report) { $0.needs = [need(.recorded("log"))] })
        #expect(story.word("after") == "waiting")
        try story.completes("talk")
        #expect(story.word("after") == "open")
    }

    // MARK: findings

    @Test("a finding makes of what is alleged what is established, with that outcome only")
    func establishes() throws {
        let find = step("find", when: .report) {
            $0.outcomes = [outcome("confirmed"), outcome("not-confirmed")]
            $0.establishes = ["confirmed"]
        }
        var story = try Story.reported(find)
        try story.completes("find", outcome: "not-confirmed")
        #expect(story.state.parties.map(\.standing) == [.alleged, .notShown])
        var other = try Story.reported(find)
        try other.completes("find", outcome: "confirmed")
        #expect(other.state.parties.map(\.standing) == [.established, .established])
        try other.joins("C", .follower)
        #expect(other.state.parties.last?.standing == .alleged, "who joins later is alleged")
    }

    @Test("a finding about one pupil says nothing of the others, and nothing of who left")
    func establishesOne() throws {
        var story = try Story.reported(
            step("find", when: .report) {
                $0.per = Involvements("initiator")
                $0.establishes = []
            })
        try story.joins("C", .initiator)
        try story.joins("D", .initiator)
        try story.does(.leave("D"))
        try story.completes("find", of: "C")
        #expect(story.state.parties.map(\.standing) == [.alleged, .alleged, .established, .withdrawn])
    }

    // MARK: counters

    private func counted(perYear: Bool) throws -> Story {
        try Story.reported(
            step("form", when: .happening("relapse")) { $0.repeats = true },
            step("ladder", when: .step("form", .done)) {
                $0.condition = .count("forms", .init(least: 2, most: nil))
            }
        ) {
            $0.counters = [
                Counter(
                    id: "forms", title: "Formulieren", counts: [.step("form", .done)],
                    isPerSchoolYear: perYear)
            ]
        }
    }

    @Test("a counter counts, and the trigger that it counts sees it counted")
    func counter() throws {
        var story = try counted(perYear: true)
        try story.does(.happen("relapse", note: nil))
        try story.completes("form")
        #expect(story.word("ladder") == nil)
        try story.does(.happen("relapse", note: nil))
        try story.completes("form", number: 2)
        #expect(story.word("ladder") == "open")
        #expect(story.engine.count(of: "forms", in: story.state, at: story.now) == 2)
        #expect(story.engine.count(of: "other", in: story.state, at: story.now) == 0)
    }

    @Test("a counter of several triggers counts each of them")
    func severalTriggers() throws {
        var story = try Story.reported(
            step("form", when: .report), step("warning", when: .report),
            step("ladder", when: .step("form", .done), .step("warning", .waived)) {
                $0.condition = .count("marks", .init(least: 2, most: nil))
            }
        ) {
            let counted: [Trigger] = [.step("form", .done), .step("warning", .waived)]
            $0.counters = [
                Counter(id: "marks", title: "Strepen", counts: counted, isPerSchoolYear: true)
            ]
        }
        try story.completes("form")
        #expect(story.word("ladder") == nil)
        try story.does(.waive(TaskID(step: "warning"), reason: "niet nodig"))
        #expect(story.word("ladder") == "open")
        #expect(story.engine.count(of: "marks", in: story.state, at: story.now) == 2)
    }

    @Test("one per school year starts anew, by the day on which it took place")
    func schoolYear() throws {
        var story = try counted(perYear: true)
        try story.does(.happen("relapse", note: nil))
        try story.does(.happen("relapse", note: nil))
        try story.completes("form")
        try story.day("2026-08-17")
        #expect(story.engine.count(of: "forms", in: story.state, at: story.now) == 0)
        try story.completes("form", number: 2, on: "2026-06-30")
        #expect(story.engine.count(of: "forms", in: story.state, at: story.now) == 0)
        #expect(story.engine.count(of: "forms", in: story.state, at: try moment("2026-07-01T09:00")) == 2)
        let always = try counted(perYear: false)
        #expect(always.engine.count(of: "forms", in: always.state, at: always.now) == 0)
    }
}
