import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("What is counted")
struct TallyTests {
    private func part(_ number: Int) -> Tally {
        var tally = Tally()
        tally.played = 10 * number
        tally.cases = 7 * number
        tally.closed = 5 * number
        tally.stuck = number
        tally.refusals = number
        tally.triage = ["bullying": number, "part\(number)": 1]
        tally.endings = ["close": number]
        tally.deadEnds = [.init(step: "close", rules: ["S-1"]): number]
        tally.deadlines = .init(counted: 9 * number, late: 2 * number, moved: number, inside: number)
        tally.steps = ["talk": .init(opened: 4 * number, done: 3 * number, waived: number, late: number)]
        tally.besides = [.group: .init(dossiers: number, acts: 2 * number, minutes: 30 * number)]
        var histogram = Histogram()
        histogram.note(number)
        tally.days = ["bullying": histogram]
        var work = Work()
        work.note(60 * number, in: number, ofCase: number % 2 == 0)
        work.closeHolder()
        tally.work = ["teacher": work]
        return tally
    }

    @Test("parts put together in any order come to the same")
    func order() {
        var (there, back) = (Tally(), Tally())
        for number in 1...4 { there.add(part(number)) }
        for number in (1...4).reversed() { back.add(part(number)) }
        for tally in [there, back] {
            #expect(tally.played == 100 && tally.cases == 70 && tally.closed == 50)
            #expect(tally.stuck == 10 && tally.refusals == 10)
            #expect(tally.triage["bullying"] == 10 && tally.triage["part3"] == 1)
            #expect(tally.endings == ["close": 10])
            #expect(tally.deadEnds.values.map { $0 } == [10])
            #expect(tally.deadlines.counted == 90 && tally.deadlines.late == 20)
            #expect(tally.deadlines.moved == 10 && tally.deadlines.inside == 10)
            #expect(tally.steps["talk"]?.opened == 40 && tally.steps["talk"]?.done == 30)
            #expect(tally.steps["talk"]?.waived == 10 && tally.steps["talk"]?.late == 10)
            #expect(tally.besides[.group]?.dossiers == 10 && tally.besides[.group]?.minutes == 300)
            #expect(tally.days["bullying"]?.total == 4)
            #expect(tally.work["teacher"]?.minutes == 600)
            #expect(tally.work["teacher"]?.caseMinutes == 360)
            #expect(tally.work["teacher"]?.weeks.map(\.minutes) == [0, 60, 120, 180, 240])
        }
    }

    @Test("nothing added is nothing")
    func nothing() {
        var tally = part(2)
        tally.add(Tally())
        #expect(tally.cases == 14)
        #expect(tally.work["teacher"]?.weeks.count == 3)
    }

    @Test("the busiest week of one holder is of one, that of the role is of all")
    func busiest() {
        var (first, second) = (Work(), Work())
        first.note(30, in: 0, ofCase: true)
        first.note(20, in: 1, ofCase: true)
        second.note(25, in: 1, ofCase: true)
        second.note(5, in: 1, ofCase: true)
        first.closeHolder()
        second.closeHolder()
        var role = Work()
        role.add(first)
        role.add(second)
        #expect(role.busiestOfOne.minutes == 30)
        #expect(role.weeks.map(\.minutes) == [30, 50])
        #expect(role.weeks.map(\.acts) == [1, 3])
    }

    @Test("of two weeks with as many minutes the one with more acts is busier")
    func ties() {
        let (few, many) = (Work.Week(acts: 1, minutes: 30), Work.Week(acts: 3, minutes: 30))
        #expect(Work.Week.busier(few, many) == many && Work.Week.busier(many, few) == many)
        #expect(Work.Week.busier(Work.Week(), Work.Week()) == Work.Week())
    }
}

@Suite("What is told of what was counted")
struct ReportTests {
    private func report(_ change: (inout Tally) -> Void) throws -> SimulationReport {
        var tally = Tally()
        change(&tally)
        let play = Play(
            SmallSchool.playbook(), try SmallSchool.calendar(),
            SimulatedSchool(pupils: 60, years: 1, seed: 3), try SmallSchool.standard())
        return SimulationReport(tally, play)
    }

    @Test("of nothing no share is told, and nothing is divided by nothing")
    func nothing() throws {
        let report = try report { _ in }
        #expect(report.cases.reported == 0 && report.cases.byTriage.isEmpty && report.cases.byEnding.isEmpty)
        #expect(report.deadlines.lateShare == 0 && report.deadlines.movedShare == 0)
        #expect(report.workload.isEmpty && report.prevention.isEmpty && report.steps.isEmpty)
        #expect(report.groups == 3)
        #expect(report.dutch.allSatisfy { !$0.contains("nan") && !$0.contains("inf") })
    }

    @Test("shares are thousandths, hours hundredths")
    func rounding() throws {
        let report = try report {
            $0.cases = 3
            $0.triage = ["bullying": 2, "teasing": 1]
            $0.deadlines = .init(counted: 7, late: 1, moved: 2, inside: 0)
            var work = Work()
            work.note(50, in: 3, ofCase: true)
            $0.work = ["director": work]
        }
        #expect(report.cases.byTriage.map(\.share) == [0.667, 0.333])
        #expect(report.deadlines.lateShare == 0.143 && report.deadlines.movedShare == 0.286)
        let director = try #require(report.workload.first)
        #expect(
            director.hours == 0.83 && director.busiestWeek.hours == 0.83 && director.busiestWeek.acts == 1)
        #expect(director.holders == nil && director.busiestWeekOfOne == nil)
    }

    @Test("outcomes stand in the order of the playbook, endings and roles the most frequent first")
    func order() throws {
        let report = try report {
            $0.cases = 9
            $0.triage = [Tally.none: 1, "teasing": 5, "bullying": 3]
            $0.endings = ["close": 4, Tally.none: 4, Tally.closedByHand: 1]
            let minutesOf = [("teacher", 10), ("director", 30), ("absent", 10), ("parents-of-involved", 5)]
            for (role, minutes) in minutesOf {
                var work = Work()
                work.note(minutes, in: 0, ofCase: false)
                $0.work[Name(role)] = work
            }
        }
        #expect(report.cases.byTriage.map(\.outcome) == ["bullying", "teasing", "none"])
        #expect(report.cases.byEnding.map(\.ending) == ["close", "none", "closed"])
        #expect(report.workload.map(\.role) == ["director", "absent", "teacher", "parents-of-involved"])
        let titles = ["directeur", "absent", "leerkracht", "de ouders van de betrokken leerlingen"]
        #expect(report.workload.map(\.title) == titles)
        #expect(report.dutch.contains("    nooit gewogen: 1 (11%)"))
        #expect(report.dutch.contains("    nog open: 4 (44%)"))
        #expect(report.dutch.contains("    afgesloten: 1 (11%)"))
    }

    @Test("an ending is called by its step and its outcome")
    func endings() throws {
        let report = try report {
            $0.cases = 3
            $0.endings = ["close": 1, "evaluate.well": 1, "evaluate.lost": 1]
        }
        #expect(report.cases.byEnding.map(\.title) == ["Stap close", "Stap evaluate", "Stap evaluate: Goed"])
    }

    @Test("a dead end names the step and the rules that it waits for")
    func deadEnds() throws {
        let report = try report {
            $0.cases = 4
            $0.stuck = 4
            $0.deadEnds = [
                .init(step: "close", rules: ["S-1", "S-2"]): 3, .init(step: "close", rules: []): 1,
            ]
        }
        #expect(report.cases.deadEnds.map(\.cases) == [3, 1])
        #expect(report.cases.deadEnds[0].rules == ["S-1", "S-2"])
        #expect(report.dutch.contains { $0.contains("4 zaken lopen vast") })
        #expect(report.dutch.contains("    3 komen niet tot: Stap close (regel S-1, S-2)"))
        #expect(report.dutch.contains("    1 komt niet tot: Stap close"))
    }

    @Test("a step that came up and was never done is told among both")
    func steps() throws {
        let report = try report {
            $0.steps = ["talk": .init(opened: 3, done: 0, waived: 3, late: 0)]
        }
        #expect(report.steps.map(\.step) == ["talk"])
        #expect(report.never.map(\.step) == ["talk", "evaluate", "close"])
        #expect(report.never.map(\.opened) == [3, 0, 0])
        #expect(report.dutch.contains("  Stap talk (talk), 3 keer"))
        #expect(report.dutch.contains("  Stap close (close)"))
    }

    @Test("what must not be done is not missed")
    func forbidden() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps.append(
                SmallSchool.step("punish", when: .report) { $0.strength = .mustNot })
        }
        let play = Play(
            playbook, try SmallSchool.calendar(), SimulatedSchool(pupils: 1, years: 1, seed: 1),
            try SmallSchool.standard())
        #expect(!SimulationReport(Tally(), play).never.map(\.step).contains("punish"))
    }

    @Test("small and large numbers read well")
    func numbers() throws {
        let report = try report {
            var (little, much) = (Work(), Work())
            little.note(1, in: 0, ofCase: true)
            for _ in 0..<1_000 { much.note(75, in: 0, ofCase: true) }
            $0.work = ["director": little, "teacher": much]
            $0.besides = [.schoolYear: .init(dossiers: 1, acts: 1, minutes: 90)]
        }
        let text = report.dutch
        #expect(text.contains { $0.contains("directeur") && $0.contains("minder dan 0,1 uur") })
        #expect(text.contains { $0.contains("leerkracht (3 groepen)") && $0.contains("1250 uur") })
        #expect(text.contains("  Het schooljaar: 1 dossier, 1 handelingen, 1,5 uur per schooljaar."))
        #expect(text.contains { $0.contains("1 handeling, ") })
    }
}
