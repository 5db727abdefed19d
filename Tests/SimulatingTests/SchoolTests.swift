import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("The school that is made up")
struct SchoolTests {
    private func play(
        pupils: Int, years: Int = 1, seed: UInt64 = 1, _ playbook: Playbook = SmallSchool.playbook(),
        _ change: (inout Assumptions) -> Void = { _ in }
    ) throws -> Play {
        var assumed = try SmallSchool.standard()
        change(&assumed)
        return Play(
            playbook, try SmallSchool.calendar(),
            SimulatedSchool(pupils: pupils, years: years, seed: seed), assumed)
    }

    @Test("the last group may be smaller, and every pupil is in one", arguments: [1, 24, 25, 26, 250, 999])
    func groups(_ pupils: Int) throws {
        #expect(try play(pupils: pupils).groups == (pupils + 24) / 25)
    }

    @Test("how many reports to expect is known beforehand")
    func expected() throws {
        let school = SimulatedSchool(pupils: 1_000, years: 3, seed: 1)
        // 6 per 100 pupils, in three years and the one before.
        #expect(school.expectedReports(under: try SmallSchool.standard()) == 240)
        let largest = SimulatedSchool(
            pupils: SimulatedSchool.pupilBounds.upperBound, years: SimulatedSchool.yearBounds.upperBound,
            seed: 1)
        #expect(
            largest.expectedReports(under: try SmallSchool.standard()) < SimulatedSchool.mostReports,
            "the largest school can be played with the standard assumptions")
    }

    @Test("parts are the same whoever plays them")
    func parts() throws {
        let play = try play(pupils: 120)
        var together = Tally()
        for worker in 0..<3 { together.add(play.part(worker, of: 3)) }
        let alone = play.part(0, of: 1)
        #expect(SimulationReport(together, play) == SimulationReport(alone, play))
    }

    @Test("a worker without a group does nothing")
    func idle() throws {
        let play = try play(pupils: 20)
        #expect(play.part(4, of: 5).played == 0)
    }

    @Test("a dossier of a school year is opened once a year, and one of a pupil for some")
    func besides() throws {
        let playbook = SmallSchool.playbook {
            $0.plans.append(
                Plan(
                    id: "year", title: "Jaar", scope: .schoolYear, closing: nil,
                    steps: [SmallSchool.step("survey", when: .opened)]))
            $0.plans.append(
                Plan(
                    id: "pupil", title: "Leerling", scope: .pupil, closing: nil,
                    steps: [SmallSchool.step("contract", when: .opened)]))
        }
        let all = try play(pupils: 75, years: 2, playbook) { $0.school.pupilDossiers = 100 }
        let tally = all.part(0, of: 1)
        #expect(tally.besides[.schoolYear]?.dossiers == 2)
        #expect(tally.besides[.pupil]?.dossiers == 150)
        #expect(tally.besides[.group] == nil)
        let none = try play(pupils: 75, years: 2, playbook) { $0.school.pupilDossiers = 0 }
        #expect(none.part(0, of: 1).besides[.pupil] == nil)
    }

    @Test("the year before the first weighs on the first weeks, and is told of in nothing else")
    func runUp() throws {
        let play = try play(pupils: 1_000) { $0.reports.months = Weights(["6": 1]) }
        let tally = play.part(0, of: 1)
        #expect(tally.played > tally.cases && tally.cases > 0)
        // Reported in June alone, the first autumn has work from the June before.
        let day = try #require(SchoolDate(iso: "2026-09-15"))
        let autumn = try #require(play.years.week(of: day))
        #expect(tally.work["teacher"]?.weeks[..<autumn].contains { $0.acts > 0 } == true)
    }

    @Test("months without weight bring no reports; without any weight every month is as likely")
    func months() throws {
        let june = try play(pupils: 500) { $0.reports.months = Weights(["6": 1]) }
        let stage = Stage(june)
        #expect(stage.play(group: 0).played >= 0)
        let none = try play(pupils: 500) { $0.reports.months = Weights() }
        #expect(none.part(0, of: 1).played > 0)
    }

    @Test("missing papers are there: what rests on one is done")
    func documents() throws {
        let playbook = SmallSchool.playbook {
            $0.documents = [Document(id: "paper", title: "Papier", isMissing: true)]
            $0.plans[0].steps[0].document = "paper"
        }
        #expect(try play(pupils: 10, playbook).playbook.documents.allSatisfy { !$0.isMissing })
        let tally = try play(pupils: 300, playbook).part(0, of: 1)
        #expect((tally.steps["talk"]?.done ?? 0) > 0)
    }

    @Test("year groups go up and begin again: eight in primary, six in secondary schools")
    func yearGroups() async throws {
        let bounds = Condition.yearGroup(.init(least: 7, most: 8))
        let pupilPlan = Plan(
            id: "pupil", title: "Leerling", scope: .pupil, closing: nil,
            steps: [SmallSchool.step("old", when: .opened) { $0.condition = bounds }])
        func opened(_ kind: Playbook.Kind) throws -> Int {
            let playbook = SmallSchool.playbook {
                $0.kind = kind
                $0.plans.append(pupilPlan)
            }
            let tally = try play(pupils: 8 * 25, playbook) { $0.school.pupilDossiers = 100 }.part(0, of: 1)
            return tally.steps["old"]?.opened ?? 0
        }
        #expect(try opened(.primary) == 50)
        #expect(try opened(.secondary) == 0)
    }

    @Test("a report by somebody whom no channel is for comes over one that is there")
    func channels() throws {
        let playbook = SmallSchool.playbook {
            $0.intake.channels[0].audiences = [.staff]
            var direct = Channel(id: "advice", title: "Advies", receiver: "teacher")
            direct.isDirect = true
            $0.intake.channels.insert(direct, at: 0)
        }
        let tally = try play(pupils: 600, playbook).part(0, of: 1)
        // Staff report over it; others are refused, and that is counted.
        #expect(tally.closed > 0)
        #expect(tally.refusals > 0)
        #expect(tally.triage[Tally.none] != nil)
    }
}
