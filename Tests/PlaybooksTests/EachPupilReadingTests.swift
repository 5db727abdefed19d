import Testing

@testable import Playbooks

@Suite("Reading what is asked of each pupil, limits of days, and reports over a channel")
struct EachPupilReadingTests {
    /// The small playbook with one more step, of which nothing may be wrong.
    private func step(_ text: String) throws -> Step {
        let old = "  - {id: close, title: Sluiten, kind: closing, when: talk.good, cites: S-1}"
        let files = try Fixtures.small().saying(
            old + "\n  - {id: more, title: Meer, cites: S-1, \(text)}", insteadOf: old)
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints == [])
        return try #require(playbook?.plans[0].steps.first { $0.id == "more" })
    }

    @Test("a condition of each pupil, and of some")
    func quantified() throws {
        let target = try #require(Involvements("target"))
        let side = try #require(Involvements("bullying-side"))
        let inner = Condition.fact("serious", is: ["yes"])
        #expect(
            try step("when: report, if: {each: target, has: {fact: serious, is: yes}}").condition
                == .each(target, inner))
        #expect(
            try step("when: report, if: {not: {some: bullying-side, has: {all: [{fact: serious, is: yes}]}}}")
                .condition == .not(.oneOf(side, .all([inner]))))
    }

    @Test("a condition within one of each pupil counts as asked by the step")
    func inside() throws {
        let files = try Fixtures.small().saying(
            "when: talk.good, needs: {some: target, has: {outcome: talk, is: bad}, cites: S-1}, cites",
            insteadOf: "when: talk.good, cites")
        #expect(Fixtures.read(files).complaints == [])
        let condition = try #require(
            Fixtures.read(files).playbook?.plans[0].steps.last?.needs.first?.condition)
        #expect(condition.leaves == [.outcome("talk", is: ["bad"], inARow: 1)])
        #expect(condition.stepsRead == ["talk"])
    }

    @Test("what may be so of one pupil and not of another is no contradiction")
    func noContradiction() throws {
        let needs =
            "[{some: target, has: {fact: serious, is: yes}, cites: S-1}, {some: target, has: {fact: serious, is: no}, cites: S-1}]"
        #expect(try step("when: report, needs: \(needs)").needs.count == 2)
    }

    @Test("a report over a channel, and reopening")
    func triggers() throws {
        let more = try step("when: [report.teacher, reopened], repeats: yes, until: report.teacher")
        #expect(more.triggers == [.reportOver("teacher"), .reopened])
        #expect(more.triggers.map(\.description) == ["report.teacher", "reopened"])
        #expect(more.withdrawals == [.reportOver("teacher")])
    }

    @Test("a derived fact of each pupil")
    func derived() throws {
        let files = try Fixtures.small().saying(
            "facts:\n  worse: {title: Erger?, of: pupil, from: [{if: {fact: serious, is: yes}, then: yes}, {otherwise: no}], cites: S-1}",
            insteadOf: "facts:", in: "playbook.yaml")
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints == [])
        let worse = try #require(playbook?.facts.first { $0.id == "worse" })
        #expect(worse.isPerPupil && worse.derivation?.rows.count == 2)
    }

    @Test("limits of a day, and a bound that only warns")
    func limits() throws {
        let more = try step(
            "when: report, fields: [{id: from, title: Vanaf, type: date, not-before: report, not-after: today}, "
                + "{id: to, title: Tot, type: date, not-before: more.from, not-after: {after: 6 days, from: more.from}}, "
                + "{id: many, title: Hoeveel, type: number, at-least: 5, at-most: 8, else: warn}, "
                + "{id: few, title: Weinig, type: number, at-most: 3, else: refuse}]")
        #expect(
            more.fields.map(\.notBefore) == [
                .trigger(.report), .trigger(.step("more", .date("from"))), nil, nil,
            ])
        #expect(
            more.fields.map(\.notAfter) == [
                .today, .after(Term(6, .day), .step("more", .date("from"))), nil, nil,
            ])
        #expect(more.fields.map(\.onlyWarns) == [false, false, true, false])
        #expect(more.fields[2].isRemarkable("9") && !more.fields[2].isRemarkable("8"))
        #expect(!more.fields[2].isRemarkable("veel") && !more.fields[3].isRemarkable("9"))
    }

    @Test("in a case the pupil and the parents of the pupil are those of the step, and nobody without one")
    func parentsOfThePupil() throws {
        let more = try step(
            "when: report, per: initiator, tells: {who: [parents-of-pupil, pupil, teacher], cites: S-1}")
        #expect(more.notices[0].recipients == ["parents-of-initiator", "initiator", "teacher"])
        let files = try Fixtures.small().saying(
            "when: talk.good, tells: {who: parents-of-pupil, cites: S-1}, cites",
            insteadOf: "when: talk.good, cites")
        #expect(
            Fixtures.read(files).complaints == [
                "plans/plan.yaml:13:10: error: found parents-of-pupil in 'close', a step of a case plan, where there is "
                    + "no such pupil; expected those who take part, such as target or parents-of-target, or per: at the step"
            ])
    }
}
