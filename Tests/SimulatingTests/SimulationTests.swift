import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("School years that are played")
struct SimulationTests {
    @Test("the same seed gives the same answer, whatever the number of workers")
    func sameAnswer() async throws {
        let one = try await SmallSchool.report(seed: 7)
        #expect(try await SmallSchool.report(seed: 7) == one)
        #expect(try await SmallSchool.report(seed: 7, workers: 3) == one)
        #expect(try await SmallSchool.report(seed: 7, workers: 1_000) == one)
    }

    @Test("another seed is another school")
    func otherSeed() async throws {
        let one = try await SmallSchool.report(seed: 1)
        #expect(try await SmallSchool.report(seed: 2).cases != one.cases)
    }

    @Test("every case is weighed once in the end, and ends in one way")
    func sums() async throws {
        for name in ["globe", "kopakker"] {
            let cases = try await SmallSchool.report(SmallSchool.real(name), pupils: 400, workers: 2).cases
            #expect(cases.reported > 0)
            #expect(cases.byTriage.reduce(0) { $0 + $1.cases } == cases.reported)
            #expect(cases.byEnding.reduce(0) { $0 + $1.cases } == cases.reported)
            #expect(cases.closed + cases.open == cases.reported)
            #expect(cases.stuck <= cases.open)
            #expect(cases.byEnding.first { $0.ending == "none" }?.cases ?? 0 == cases.open)
        }
    }

    @Test("more pupils bring more work: the same cases, and those of the new pupils")
    func morePupils() async throws {
        let few = try await SmallSchool.report(pupils: 200)
        let many = try await SmallSchool.report(pupils: 400)
        #expect(few.cases.reported < many.cases.reported)
        #expect(few.workload.reduce(0) { $0 + $1.hours } < many.workload.reduce(0) { $0 + $1.hours })
        for step in few.steps {
            let same = try #require(many.steps.first { $0.step == step.step })
            #expect(step.opened <= same.opened && step.done <= same.done && step.late <= same.late)
        }
    }

    @Test("more reports bring more cases, and none brings none")
    func rate() async throws {
        let usual = try await SmallSchool.report().cases.reported
        #expect(
            try await SmallSchool.report { $0.reports.hundredthsPer100Pupils *= 3 }.cases.reported > usual)
        let none = try await SmallSchool.report { $0.reports.hundredthsPer100Pupils = 0 }
        #expect(none.cases.reported == 0)
        #expect(none.cases.days == nil)
        #expect(none.workload.isEmpty)
        #expect(none.deadlines.lateShare == 0)
        #expect(none.never.map(\.step) == ["talk", "evaluate", "close"])
        #expect(none.dutch.contains { $0.contains("0 gemeld") })
    }

    @Test("as many reports come as are assumed, give or take what chance does")
    func expected() async throws {
        let report = try await SmallSchool.report(pupils: 5_000, years: 2) { $0.people.leftOut = 0 }
        // 6 per 100 pupils: 600 in two years, with a spread of some 25.
        #expect((500...700).contains(report.cases.reported))
        let shares = Dictionary(report.cases.byTriage.map { ($0.outcome, $0.share) }) { first, _ in first }
        // Weights 40 and 25.
        #expect(abs((shares["bullying"] ?? 0) - 40.0 / 65) < 0.08)
    }

    @Test("who acts in time is never late, and who does not always is")
    func pace() async throws {
        let prompt = try await SmallSchool.report { $0.people.onTime = 100 }
        #expect(prompt.deadlines.counted > 0)
        #expect(prompt.deadlines.late == 0)
        let slow = try await SmallSchool.report { $0.people.onTime = 0 }
        #expect(slow.deadlines.lateShare > 0.95)
    }

    @Test("a date that a holiday moved is counted")
    func holidays() async throws {
        let report = try await SmallSchool.report { $0.reports.months = Weights(["12": 1]) }
        #expect(report.deadlines.moved > 0)
        let away = try await SmallSchool.report { $0.reports.months = Weights(["3": 1]) }
        #expect(away.deadlines.movedShare < report.deadlines.movedShare)
    }

    @Test("minutes cost hours, and without minutes there are acts but no hours")
    func minutes() async throws {
        let report = try await SmallSchool.report { $0.minutes = Weights(other: 60) }
        let teacher = try #require(report.workload.first { $0.role == "teacher" })
        #expect(teacher.hours == Double(teacher.acts))
        #expect(teacher.caseHours == teacher.hours)
        #expect(teacher.holders == 20)
        #expect(teacher.busiestWeek.hours >= (teacher.busiestWeekOfOne?.hours ?? .infinity))
        #expect(teacher.busiestWeek.hours >= teacher.perSchoolWeek.hours)
        let free = try await SmallSchool.report { $0.minutes = Weights() }
        #expect(free.workload.first?.hours == 0)
        #expect(free.workload.first?.acts == teacher.acts)
    }
}

@Suite("Protocols that do not run as they should")
struct UnsoundTests {
    @Test("a plan that never closes ends with the time that it is followed, and says so")
    func neverCloses() async throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[2].needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
        }
        let report = try await SmallSchool.report(playbook)
        #expect(report.cases.closed == 0)
        #expect(report.cases.open == report.cases.reported)
        #expect(report.cases.stuck > 0)
        #expect(report.cases.byEnding.map(\.ending) == ["none"])
    }

    @Test("a round without an exit stops too")
    func round() async throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[1].outcomes.removeFirst()
            $0.triage.outcomes.removeLast()
        }
        let report = try await SmallSchool.report(playbook, pupils: 200) { $0.people.leftOut = 0 }
        let round = try #require(report.steps.first { $0.step == "evaluate" })
        #expect(round.done > 30 * report.cases.reported)
        #expect(report.cases.open == report.cases.reported)
        #expect(report.cases.stuck == 0)
    }

    @Test("a step that nothing opens is told apart from one that nobody does")
    func never() async throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps.append(SmallSchool.step("expert", when: .happening("storm")))
            $0.plans[0].steps.append(
                SmallSchool.step("board", when: .triage("bullying")) {
                    $0.skip = .init(.never)
                    $0.needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
                })
        }
        let report = try await SmallSchool.report(playbook, pupils: 300)
        #expect(report.never.map(\.step) == ["expert", "board"])
        #expect(report.never.map { $0.opened > 0 } == [false, true])
    }

    @Test("a protocol without plans, channels or outcomes is played without a fault")
    func empty() async throws {
        let bare = try await SmallSchool.report(SmallSchool.playbook { $0.plans = [] })
        #expect(bare.cases.reported > 0)
        let mute = try await SmallSchool.report(SmallSchool.playbook { $0.intake.channels = [] })
        #expect(mute.cases.closed == 0)
        let blind = try await SmallSchool.report(SmallSchool.playbook { $0.triage.outcomes = [] })
        #expect(blind.cases.byTriage.map(\.outcome) == ["none"])
    }

    @Test("a calendar without a single holiday will do")
    func noHolidays() async throws {
        let report = await simulate(
            SmallSchool.playbook(), by: SchoolCalendar(closed: []),
            SimulatedSchool(pupils: 300, years: 2, seed: 1), assuming: try SmallSchool.standard(), workers: 1)
        #expect(report.schoolYears.count == 2)
        #expect(report.schoolWeeks > 100)
        #expect(report.deadlines.moved == 0)
    }
}
