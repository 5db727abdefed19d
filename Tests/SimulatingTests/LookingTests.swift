import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("When people act")
struct LookingTests {
    /// A course at a moment, under a calendar with a week off from Monday 19 October 2026.
    private func course(at iso: String, seed: String = "a", _ change: (inout Assumptions) -> Void = { _ in })
        throws -> Course
    {
        var assumed = try SmallSchool.standard()
        assumed.people.onTime = 100
        change(&assumed)
        let first = try #require(SchoolDate(iso: "2026-10-17"))
        let calendar = SchoolCalendar(closed: [
            ClosedSpan(.holiday, "herfstvakantie", from: first, through: first + 8)
        ])
        let playbook = SmallSchool.playbook()
        let start = try #require(Moment(iso: iso))
        return Course(
            CaseEngine(playbook: playbook, calendar: calendar), Habits(playbook, assumed), from: start,
            until: start.date + 300, Dice(seed: 1, for: seed))
    }

    /// What the course owes first, once there is a report.
    private func firstDuty(of course: inout Course) throws -> Obligation {
        course.report(about: "g1", yearGroup: 6)
        let all = course.engine.obligations(in: course.state, at: course.now)
        return try #require(all.first { $0.due != nil })
    }

    @Test(
        "a duty is done on a school day between now and its date", arguments: ["a", "b", "c", "d", "e", "f"])
    func before(_ seed: String) throws {
        var course = try course(at: "2026-10-14T11:00", seed: seed)
        let duty = try firstDuty(of: &course)
        let moment = course.moment(for: duty, isTarget: false)
        #expect(moment >= course.now)
        #expect(moment.date <= (duty.due?.due ?? moment.date))
        #expect(course.engine.calendar.isSchoolDay(moment.date))
    }

    @Test("one that is aimed at a date is done on that date, also when it lies behind a holiday")
    func target() throws {
        for number in 0..<20 {
            var course = try course(at: "2026-10-16T11:00", seed: "target \(number)")
            let duty = try firstDuty(of: &course)
            // Friday before the holiday: the next school day is Monday the 26th.
            #expect(duty.due?.due.iso == "2026-10-26")
            #expect(course.moment(for: duty, isTarget: true).date.iso == "2026-10-26")
        }
    }

    @Test("who is late is so by some school days after the date, never by a day off")
    func late() throws {
        var course = try course(at: "2026-10-14T11:00") {
            $0.people.onTime = 0
            $0.people.daysLate = 1
        }
        let duty = try firstDuty(of: &course)
        let moment = course.moment(for: duty, isTarget: false)
        #expect(duty.due?.due.iso == "2026-10-15")
        #expect(moment.date.iso == "2026-10-16")
    }

    @Test("late before a holiday is late after it")
    func lateOverHoliday() throws {
        var course = try course(at: "2026-10-15T11:00") {
            $0.people.onTime = 0
            $0.people.daysLate = 1
        }
        let duty = try firstDuty(of: &course)
        #expect(course.moment(for: duty, isTarget: false).date.iso == "2026-10-26")
    }

    @Test("what has no date is done within some days, in school time, not in a holiday")
    func soon() throws {
        for number in 0..<50 {
            var course = try course(at: "2026-10-15T11:00", seed: "soon \(number)")
            let moment = course.soon()
            #expect(course.engine.calendar.isSchoolDay(moment.date))
            #expect(moment >= course.now)
            #expect(moment.date == course.now.date || (8...16).contains(moment.time.minutes / 60))
        }
    }

    @Test("late in the evening the day does not end before now, and in a holiday nobody comes back for it")
    func evening() throws {
        for number in 0..<30 {
            var late = try course(at: "2026-10-15T23:58", seed: "late \(number)")
            #expect(late.soon() >= late.now)
            var away = try course(at: "2026-10-20T10:00", seed: "away \(number)")
            #expect(away.soon().date.iso >= "2026-10-26")
        }
    }

    @Test("a working moment lies before the time that is given")
    func beforeTime() throws {
        let noon = try #require(LocalTime(iso: "12:00"))
        for number in 0..<30 {
            var course = try course(at: "2026-10-14T07:00", seed: "noon \(number)")
            let moment = course.working(on: course.now.date + 1, before: noon)
            #expect(moment.date.iso == "2026-10-15" && moment.time <= noon)
        }
    }

    @Test("who looks again does not decide again")
    func once() throws {
        var course = try course(at: "2026-10-14T11:00")
        _ = try firstDuty(of: &course)
        course.look()
        let before = course.intents.mapValues(\.at)
        course.look()
        #expect(course.intents.mapValues(\.at) == before)
        #expect(before.values.contains { $0 != nil })
    }

    @Test("the step that closes waits until all else is done")
    func closing() throws {
        var course = try course(at: "2026-10-14T11:00")
        course.report(about: "g1", yearGroup: 6)
        course.run()
        #expect(course.state.isClosed)
        let last = try #require(course.acts.last)
        #expect(last.kind == "closing" && last.on == course.closedAt?.date)
    }

    @Test("a case that nobody follows any more stays as it is")
    func followed() throws {
        var course = try course(at: "2026-10-14T11:00")
        let short = Course(
            course.engine, course.habits, from: course.now, until: course.now.date, Dice(seed: 1, for: "a"))
        course = short
        course.report(about: "g1", yearGroup: 6)
        course.run()
        #expect(!course.state.isClosed && !course.isStuck)
        #expect(course.acts.allSatisfy { $0.on == course.began.date })
    }
}

@Suite("What people do when nothing is owed")
struct RestingTests {
    private func courses(
        _ playbook: Playbook, count: Int = 12, _ change: (inout Assumptions) -> Void = { _ in }
    ) throws -> [Course] {
        var assumed = try SmallSchool.standard()
        assumed.people.leftOut = 0
        assumed.outcomes.happens = 0
        assumed.triage.outcomes = Weights(["bullying": 1])
        change(&assumed)
        let engine = CaseEngine(playbook: playbook, calendar: try SmallSchool.calendar())
        let start = try #require(Moment(iso: "2025-09-08T10:00"))
        return (0..<count).map { number in
            var course = Course(
                engine, Habits(playbook, assumed), from: start, until: start.date + 500,
                Dice(seed: 2, for: "rest \(number)"))
            course.report(about: "g1", yearGroup: 6)
            course.run()
            return course
        }
    }

    @Test("an option that brings the end on is taken when nothing else is left")
    func option() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[2].needs = [Need(.done("wind-down", times: 1), grounds: SmallSchool.rule)]
            $0.plans[0].steps.append(
                SmallSchool.step("wind-down", when: .step("evaluate", .outcome("well"))) {
                    $0.strength = .may
                })
        }
        let courses = try courses(playbook) { $0.people.options = Weights(other: 0) }
        #expect(courses.allSatisfy { $0.state.isClosed })
        #expect(courses.allSatisfy { $0.state.instances(of: "wind-down").contains { $0.ending != nil } })
    }

    @Test("an option that comes back each time is not taken for ever")
    func vain() throws {
        let playbook = SmallSchool.playbook {
            $0.triage.outcomes.removeLast()
            $0.plans[0].steps[2].needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
            $0.plans[0].steps.append(
                SmallSchool.step("tea", when: .triage(nil)) {
                    $0.strength = .may
                    $0.triggers.append(.step("tea", .done))
                    $0.repeats = true
                })
        }
        for course in try courses(playbook, { $0.people.options = Weights(other: 0) }) {
            #expect(course.isStuck)
            #expect((1...5).contains(course.state.instances(of: "tea").count { $0.ending != nil }))
        }
    }

    @Test("what waits for nothing is left out where the protocol allows it, and blocks it where it does not")
    func waiting() throws {
        func playbook(_ leave: Step.Skip.Leave) -> Playbook {
            SmallSchool.playbook {
                $0.triage.outcomes.removeLast()
                $0.plans[0].steps[2].needs = [Need(.not(.open("letter")), grounds: SmallSchool.rule)]
                $0.plans[0].steps.append(
                    SmallSchool.step("letter", when: .triage(nil)) {
                        $0.needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
                        $0.skip = .init(leave)
                    })
            }
        }
        #expect(try courses(playbook(.withReason)).allSatisfy { $0.state.isClosed })
        let blocked = try courses(playbook(.never))
        #expect(blocked.allSatisfy { !$0.state.isClosed && $0.isStuck })
    }

    @Test("whether it is over is asked again and again until it is")
    func asking() throws {
        let playbook = SmallSchool.playbook {
            $0.facts.append(Fact(id: "over", title: "Is het over?"))
            $0.facts[1].isAskedAtTriage = false
            $0.plans[0].steps[2].needs = [Need(.fact("over", is: ["yes"]), grounds: SmallSchool.rule)]
        }
        let often = try courses(playbook) { $0.outcomes.well = Weights(["evaluation": 20], other: 100) }
        #expect(often.allSatisfy { $0.state.isClosed })
        #expect(often.contains { $0.acts.count { $0.kind == "question" } > 2 })
        let never = try courses(playbook, count: 3) {
            $0.outcomes.well = Weights(["evaluation": 0], other: 100)
        }
        #expect(never.allSatisfy { !$0.state.isClosed })
    }

    @Test("a report is weighed again when nothing else helps, to something new, and not for ever")
    func weighing() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[2].needs = [Need(.triage(["teasing"]), grounds: SmallSchool.rule)]
        }
        for course in try courses(playbook) {
            #expect(course.state.triage.map(\.outcome) == ["bullying", "teasing"])
            #expect(course.state.isClosed)
        }
        let never = SmallSchool.playbook {
            $0.plans[0].steps[2].needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
        }
        for course in try courses(never) {
            #expect(course.state.triage.count == Course.mostTriages && course.isStuck)
        }
    }

    @Test("a gate that asks for a reason is passed with one")
    func reason() throws {
        let playbook = SmallSchool.playbook {
            $0.triage.outcomes.removeLast()
            $0.plans[0].steps[2].needs = [
                Need(.done("nothing", times: 1), strictness: .reason, grounds: SmallSchool.rule)
            ]
        }
        #expect(try courses(playbook).allSatisfy { $0.state.isClosed })
    }

    @Test("an outcome that is not sure yet is weighed again some days later")
    func revised() throws {
        let playbook = SmallSchool.playbook {
            $0.triage.outcomes.append(
                Triage.Choice(id: "unclear", title: "Onduidelijk", grounds: SmallSchool.rule))
        }
        let courses = try courses(playbook) {
            $0.triage.outcomes = Weights(["unclear": 1])
            $0.triage.revised = Weights(["unclear": 100])
        }
        for course in courses {
            #expect(course.state.triage.first?.outcome == "unclear")
            #expect(course.state.triageOutcome != "unclear")
            #expect(course.acts.count { $0.kind == "triage" } == course.state.triage.count)
        }
    }

    @Test("a case whose plan has no closing step is closed by hand")
    func byHand() throws {
        let playbook = SmallSchool.playbook { $0.plans[0].closing = nil }
        #expect(try courses(playbook).allSatisfy { $0.state.isClosed })
    }
}
