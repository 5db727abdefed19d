import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("Who does what")
struct WorkingTests {
    private func courses(
        _ playbook: Playbook, count: Int = 10, _ change: (inout Assumptions) -> Void = { _ in }
    ) throws -> [Course] {
        var assumed = try SmallSchool.standard()
        assumed.people.leftOut = 0
        assumed.outcomes.happens = 0
        assumed.outcomes.ofStep = ["evaluate.well": 1]
        assumed.triage.outcomes = Weights(["bullying": 1])
        change(&assumed)
        let engine = CaseEngine(playbook: playbook, calendar: try SmallSchool.calendar())
        let start = try #require(Moment(iso: "2025-09-08T10:00"))
        return (0..<count).map { number in
            var course = Course(
                engine, Habits(playbook, assumed), from: start, until: start.date + 500,
                Dice(seed: 5, for: "work \(number)"))
            course.report(about: "g1", yearGroup: 6)
            course.run()
            return course
        }
    }

    private func roles(_ kind: String, in courses: [Course]) -> Set<[Role.ID]> {
        Set(courses.flatMap(\.acts).filter { $0.kind == kind }.map(\.roles))
    }

    @Test("what roles do together costs all of them time, what any of them may do the first")
    func together() throws {
        let both = SmallSchool.playbook {
            $0.plans[0].steps[0].performer = Performer(
                .together(["teacher", "director"]), grounds: SmallSchool.rule)
        }
        #expect(try roles("conversation", in: courses(both)) == [["teacher", "director"]])
        let either = SmallSchool.playbook {
            $0.plans[0].steps[0].performer = Performer(
                .anyOf(["director", "teacher"]), grounds: SmallSchool.rule)
        }
        #expect(try roles("conversation", in: courses(either)) == [["director"]])
    }

    @Test("who decides spends time beside who works, and is not counted twice")
    func decides() throws {
        let other = SmallSchool.playbook { $0.plans[0].steps[0].decider = "director" }
        #expect(try roles("conversation", in: courses(other)) == [["teacher", "director"]])
        let same = SmallSchool.playbook { $0.plans[0].steps[0].decider = "teacher" }
        #expect(try roles("conversation", in: courses(same)) == [["teacher"]])
    }

    @Test("a notice is given by who does the step, to each who must hear it")
    func notices() throws {
        let playbook = SmallSchool.playbook {
            var notice = Notice(id: "1", recipients: ["parents-of-target", "director"])
            notice.grounds = SmallSchool.rule
            $0.plans[0].steps[0].notices = [notice]
        }
        for course in try courses(playbook) {
            #expect(course.acts.count { $0.kind == "notice" } == 2)
            #expect(course.state.isClosed)
        }
        #expect(try roles("notice", in: courses(playbook)) == [["teacher"]])
    }

    @Test("everything that may be left out is, when that is assumed; decisions and measures never are")
    func leftOut() throws {
        func done(_ kind: Step.Kind) throws -> Int {
            let playbook = SmallSchool.playbook { $0.plans[0].steps[0].kind = kind }
            return try courses(playbook) { $0.people.leftOut = 100 }
                .count { $0.state.instances(of: "talk").contains { $0.ending != nil } }
        }
        #expect(try done(.conversation) == 0)
        #expect(try done(.decision) == 10)
        #expect(try done(.measure) == 10)
    }

    @Test("only who may leave it out does so, and what may never be left out is done")
    func skip() throws {
        let by = SmallSchool.playbook {
            $0.plans[0].steps[0].skip = .init(.withReason, by: ["director"])
        }
        let courses = try courses(by) { $0.people.leftOut = 100 }
        #expect(roles("record", in: courses).contains(["director"]))
        let never = SmallSchool.playbook { $0.plans[0].steps[0].skip = .init(.never) }
        let firm = try self.courses(never) { $0.people.leftOut = 100 }
        #expect(firm.allSatisfy { $0.state.instances(of: "talk").contains { $0.ending != nil } })
    }

    @Test("a step whose date hangs on the planning of another is planned")
    func planned() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps.append(
                SmallSchool.step("prepare", when: .triage("bullying")) {
                    $0.due = DueRule(
                        .term(Term(1, .schoolDay), .by), from: .step("talk", .planned),
                        grounds: SmallSchool.rule)
                })
        }
        let courses = try courses(playbook)
        #expect(courses.allSatisfy { $0.state.isClosed })
    }

    @Test("every required field is filled in, of whatever kind")
    func fields() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[0].fields = [
                Field.Kind.text, .long, .date, .number, .agreements, .pupils, .role, .yesNo,
            ]
            .map { kind in
                var field = Field(id: Name(kind.rawValue), title: kind.rawValue)
                field.type = kind
                field.isRequired = true
                return field
            }
            var choice = Field(id: "choice", title: "Kies")
            choice.type = .choice
            choice.answers = [.init("left", title: "Links"), .init("right", title: "Rechts")]
            choice.isRequired = true
            var bounded = Field(id: "several", title: "Wie")
            bounded.type = .pupils
            bounded.bounds = .init(least: 5, most: 8)
            bounded.isRequired = true
            $0.plans[0].steps[0].fields += [choice, bounded]
        }
        let courses = try courses(playbook)
        #expect(courses.allSatisfy { $0.refusals == 0 && $0.state.isClosed })
        let chosen = courses.compactMap { $0.state.instances(of: "talk").first?.ending?.answers["choice"] }
        #expect(Set(chosen) == ["left", "right"])
        let day = courses.first?.state.instances(of: "talk").first?.ending?.answers["date"]
        #expect(day.flatMap(SchoolDate.init(iso:)).map { $0.iso > "2025-09-08" } == true)
    }

    @Test("a field that only one outcome asks for is filled in with that one")
    func requiredWith() throws {
        let playbook = SmallSchool.playbook {
            var why = Field(id: "why", title: "Waarom")
            why.requiredWith = ["well"]
            $0.plans[0].steps[1].fields = [why]
        }
        for course in try courses(playbook) {
            #expect(course.refusals == 0)
            #expect(course.state.instances(of: "evaluate").first?.ending?.answers["why"] != nil)
        }
    }

    @Test("a field that goes with one outcome alone is left empty with another")
    func onlyWith() throws {
        let playbook = SmallSchool.playbook {
            var why = Field(id: "why", title: "Waarom")
            why.requiredWith = ["well"]
            why.onlyWith = ["well"]
            $0.plans[0].steps[1].fields = [why]
        }
        let courses = try courses(playbook) {
            $0.outcomes.ofStep = ["evaluate.well": 1, "evaluate.again": 1]
        }
        #expect(courses.allSatisfy { $0.refusals == 0 })
        let endings = courses.flatMap { $0.state.instances(of: "evaluate").compactMap(\.ending) }
        #expect(Set(endings.map(\.outcome)).count > 1)
        #expect(endings.allSatisfy { ($0.answers["why"] == nil) == ($0.outcome != "well") })
    }

    @Test("what the engine refuses every time is given up after a few times")
    func refused() throws {
        let playbook = SmallSchool.playbook {
            var impossible = Field(id: "many", title: "Hoeveel")
            impossible.type = .pupils
            impossible.isRequired = true
            impossible.bounds = .init(least: 80, most: 90)
            $0.plans[0].steps[0].fields = [impossible]
            $0.plans[0].steps[0].skip = .init(.never)
            $0.triage.outcomes.removeLast()
        }
        for course in try courses(playbook) {
            #expect(course.refusals >= 3 && course.refusals < 10)
            #expect(!course.state.isClosed)
        }
    }

    @Test("consent once given opens the step, for every pupil of whom it is asked")
    func consent() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[0].per = Involvements("initiator")
            $0.plans[0].steps[0].consents = [
                .init(who: "parents-of-initiator", withdrawalStops: false, grounds: SmallSchool.rule)
            ]
        }
        let courses = try courses(playbook) {
            $0.people.consent = 100
            $0.reports.initiators = Weights(["3": 1])
        }
        for course in courses {
            #expect(course.state.parties.count { $0.involvement == .initiator } == 3)
            #expect(course.state.instances(of: "talk").count { $0.ending != nil } == 3)
            #expect(course.acts.count { $0.kind == "consent" } == 3)
        }
    }

}

@Suite("Who takes part, and how it comes in")
struct BeginningTests {
    private func course(
        _ number: Int, _ playbook: Playbook = SmallSchool.playbook(), _ change: (inout Assumptions) -> Void
    ) throws -> Course {
        var assumed = try SmallSchool.standard()
        change(&assumed)
        let start = try #require(Moment(iso: "2025-09-08T10:00"))
        var course = Course(
            CaseEngine(playbook: playbook, calendar: try SmallSchool.calendar()), Habits(playbook, assumed),
            from: start, until: start.date + 100, Dice(seed: 6, for: "begin \(number)"))
        course.report(about: "g4", yearGroup: 5)
        return course
    }

    @Test("one at whom it is aimed, and as many others as are assumed, all of one group")
    func parties() throws {
        let course = try course(1) {
            $0.reports.initiators = Weights(["2": 1])
            $0.reports.followers = Weights(["3": 1])
            $0.reports.witnesses = Weights(["0": 1])
        }
        let parts = course.state.parties.map(\.involvement)
        #expect(parts.count { $0 == .target } == 1)
        #expect(parts.count { $0 == .initiator } == 2)
        #expect(parts.count { $0 == .follower } == 3)
        #expect(parts.count { $0 == .witness } == 0)
        #expect(course.state.parties.allSatisfy { $0.group == "g4" && $0.yearGroup == 5 })
        #expect(Set(course.state.parties.map(\.pupil)).count == 6)
    }

    @Test("somebody always starts it, whatever the weights say")
    func initiator() throws {
        let course = try course(1) { $0.reports.initiators = Weights(["0": 1]) }
        #expect(course.state.parties.count { $0.involvement == .initiator } == 1)
    }

    @Test("reporters come by their weights")
    func reporters() throws {
        for reporter in [Channel.Audience.pupil, .parent, .staff, .anonymous] {
            let course = try course(1) { $0.reports.reporters = Weights([reporter.rawValue: 1]) }
            #expect(course.state.report?.reporter == reporter)
        }
        #expect(try course(1) { $0.reports.reporters = Weights() }.state.report?.reporter == .parent)
    }

    @Test("the ordinary way is the first that is open to the reporter; the others share the rest")
    func channels() throws {
        let playbook = SmallSchool.playbook {
            $0.intake.channels += ["box", "board"].map {
                Channel(id: Name($0), title: $0, receiver: "teacher")
            }
            var staff = Channel(id: "staff", title: "Collega's", receiver: "teacher")
            staff.audiences = [.staff]
            $0.intake.channels.insert(staff, at: 0)
        }
        func used(_ percent: Int, _ reporter: String) throws -> Set<String> {
            Set(
                try (0..<40).compactMap { number in
                    try course(number, playbook) {
                        $0.reports.ordinaryChannel = percent
                        $0.reports.reporters = Weights([reporter: 1])
                    }.state.report?.channel.text
                })
        }
        #expect(try used(100, "pupil") == ["desk"])
        #expect(try used(100, "staff") == ["staff"])
        #expect(try used(0, "pupil") == ["box", "board"])
    }
}
