import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Simulating

@Suite("The course of one dossier")
struct CourseTests {
    /// So many cases of a playbook, each played to its end.
    private func courses(
        of playbook: Playbook, count: Int = 40, _ change: (inout Assumptions) -> Void = { _ in }
    ) throws -> [Course] {
        var assumed = try SmallSchool.standard()
        change(&assumed)
        let play = Play(
            playbook, try SmallSchool.calendar(), SimulatedSchool(pupils: 100, years: 1, seed: 1), assumed)
        let year = play.years.all[1]
        let engine = CaseEngine(playbook: play.playbook, calendar: year.calendar)
        let habits = Habits(play.playbook, assumed)
        let start = Moment(date: year.year.firstSchoolDay + 7, time: .midnight)
        return (0..<count).map { number in
            var course = Course(
                engine, habits, from: start, until: year.followedUntil, Dice(seed: 9, for: "\(number)"))
            course.report(about: "g1", yearGroup: 6)
            course.run()
            return course
        }
    }

    private static let playbooks = ["globe", "doultremont", "aeres", "kopakker", "mijlpaal"]

    @Test("every closed case owes nothing", arguments: playbooks)
    func closedOwesNothing(_ name: String) throws {
        let courses = try courses(of: SmallSchool.real(name), count: 15)
        #expect(courses.contains { $0.state.isClosed })
        for course in courses where course.state.isClosed {
            let owed = course.engine.obligations(in: course.state, at: course.now)
                .filter { $0.strength == .must && !$0.state.isOver }
            #expect(owed.isEmpty, "\(owed.map(\.id))")
            #expect(!course.isStuck)
        }
    }

    @Test("time does not go back, nobody works on a closed day, and the report comes first")
    func order() throws {
        for course in try courses(of: SmallSchool.real("kopakker"), count: 15) {
            let days = course.acts.map(\.on)
            #expect(days == days.sorted())
            #expect(days.allSatisfy { course.engine.calendar.isSchoolDay($0) && $0 >= course.began.date })
            #expect(course.closedAt.map { $0 >= course.began } ?? true)
        }
    }

    @Test("what people want is seldom refused by the engine", arguments: playbooks)
    func refusals(_ name: String) throws {
        let courses = try courses(of: SmallSchool.real(name), count: 15)
        let acts = courses.reduce(0) { $0 + $1.acts.count }
        let refused = courses.reduce(0) { $0 + $1.refusals }
        #expect(acts > 100)
        #expect(refused * 50 <= acts, "\(refused) of \(acts)")
    }

    @Test("somebody who declines is not asked again, and the case goes on")
    func declined() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[0].consents = [
                .init(who: "parents-of-target", withdrawalStops: true, grounds: SmallSchool.rule)
            ]
        }
        let courses = try courses(of: playbook) { $0.people.consent = 0 }
        for course in courses {
            #expect(course.acts.count { $0.kind == "consent" } <= 1)
            #expect(course.state.isClosed)
        }
        #expect(courses.contains { $0.acts.contains { $0.kind == "consent" } })
    }

    @Test("whose view is asked spends time on it, with who asks")
    func consulted() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[0].consultations = [.init(who: "director", grounds: SmallSchool.rule)]
        }
        let asked = try courses(of: playbook).flatMap(\.acts).filter { $0.kind == "consultation" }
        #expect(!asked.isEmpty)
        #expect(asked.allSatisfy { $0.roles == ["teacher", "director"] })
    }

    @Test("a question that a step waits for is answered")
    func question() throws {
        let playbook = SmallSchool.playbook {
            $0.facts.append(Fact(id: "later", title: "Later?"))
            $0.facts[1].isAskedAtTriage = false
            $0.plans[0].steps[0].condition = .fact("later", is: ["yes", "no"])
        }
        let courses = try courses(of: playbook)
        #expect(courses.allSatisfy { $0.state.isClosed })
        #expect(courses.contains { $0.acts.contains { $0.kind == "question" } })
    }

    @Test("an incident happens where the protocol knows one, and only while the case is open")
    func incident() throws {
        let playbook = SmallSchool.playbook {
            $0.happenings = [Happening(id: "relapse", title: "Terugval", countsAs: nil)]
        }
        let courses = try courses(of: playbook) {
            $0.outcomes.happens = 100
            $0.outcomes.happensAfter = 2...2
        }
        for course in courses {
            let happened = course.acts.filter { $0.kind == "happening" }
            #expect(happened.count <= 1)
            #expect(happened.allSatisfy { $0.on <= course.closedAt?.date ?? $0.on })
        }
        #expect(courses.contains { $0.acts.contains { $0.kind == "happening" } })
        let none = try self.courses(of: playbook) { $0.outcomes.happens = 0 }
        #expect(!none.contains { $0.acts.contains { $0.kind == "happening" } })
    }

    @Test("an option is never taken, or always, when that is assumed")
    func options() throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps.append(SmallSchool.step("expert", when: .triage(nil)) { $0.strength = .may })
        }
        func taken(_ percent: Int) throws -> Int {
            try courses(of: playbook) {
                $0.people.options = Weights(other: percent)
                $0.people.leftOut = 0
                $0.outcomes.ofStep = ["evaluate.well": 1]
            }.count { $0.state.instances(of: "expert").contains { $0.ending != nil } }
        }
        #expect(try taken(0) == 0)
        #expect(try taken(100) > 0)
    }

    @Test("single outcomes can be fixed, before all that is assumed of their kind")
    func outcome() throws {
        let courses = try courses(of: SmallSchool.playbook()) {
            $0.outcomes.ofStep = ["evaluate.well": 1]
            $0.outcomes.well = Weights(other: 0)
        }
        let outcomes = courses.flatMap { $0.state.instances(of: "evaluate").compactMap(\.ending?.outcome) }
        #expect(Set(outcomes) == ["well"])
    }
}

@Suite("The answer in plain words")
struct DutchTests {
    @Test("it reads as a page: what was played, cases, work, dates, steps, and what it rests on")
    func page() async throws {
        let text = try await SmallSchool.report(years: 2).dutch
        let headings = ["Zaken", "Termijnen", "Stappen die het vaakst werden gedaan"]
        for heading in headings { #expect(text.contains(heading), "\(heading)") }
        #expect(text[0] == "Protocol (small)")
        #expect(
            text[1].contains("500 leerlingen in 20 groepen, 2 schooljaren (2026-2027 tot en met 2027-2028)"))
        #expect(text[2].hasPrefix("Dit is geen voorspelling."))
        #expect(text.contains { $0.contains("leerkracht (20 groepen)") && $0.contains("handelingen") })
        #expect(text.last?.hasPrefix("Van de 32 aannames zijn er 0 op gegevens gebaseerd") == true)
        #expect(text.allSatisfy { $0.count < 160 && !$0.hasSuffix(" ") || $0.hasPrefix("Van de") })
        // No word of the code, no decimal point.
        #expect(
            !text.dropFirst().contains {
                $0.contains("none") || $0.contains("caseFile") || $0.contains("nil")
            })
    }

    @Test("a case that can end in no way is told")
    func stuck() async throws {
        let playbook = SmallSchool.playbook {
            $0.plans[0].steps[2].needs = [Need(.done("nothing", times: 1), grounds: SmallSchool.rule)]
        }
        let text = try await SmallSchool.report(playbook).dutch
        #expect(text.contains { $0.contains("loopt vast") || $0.contains("lopen vast") })
        #expect(text.contains { $0.contains("nog open") })
    }

    @Test("dossiers beside cases have their own lines")
    func prevention() async throws {
        let playbook = SmallSchool.playbook {
            $0.plans.append(
                Plan(
                    id: "year", title: "Schooljaar", scope: .schoolYear, closing: nil,
                    steps: [SmallSchool.step("survey", when: .opened)]))
            $0.plans.append(
                Plan(
                    id: "group", title: "Groep", scope: .group, closing: nil,
                    steps: [SmallSchool.step("rules", when: .opened)]))
        }
        let report = try await SmallSchool.report(playbook)
        #expect(report.prevention.map(\.scope) == ["school-year", "group"])
        #expect(report.prevention.map(\.dossiers) == [1, 20])
        #expect(report.steps.first { $0.step == "rules" }.map { $0.done + $0.waived } == 20)
        #expect(report.dutch.contains("Naast de zaken"))
        #expect(report.dutch.contains { $0.hasPrefix("  Groepen: 20 dossiers") })
    }
}
