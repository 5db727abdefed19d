import Testing
import YAML

@testable import Playbooks

@Suite("What is read and does nothing")
struct DoesNothingTests {
    /// The complaints of the small playbook in which the talk says something more.
    private func complaints(of more: String) throws -> [String] {
        try Fixtures.read(Fixtures.small().saying("skip: never\n    \(more)\n", insteadOf: "skip: never\n"))
            .complaints
    }

    @Test(
        "is no good ground for an error where it is odd and works",
        arguments: [
            "due: {within: 0 school-days}", "due: {after: 0 days}", "due: {exactly: 0 days}",
            "due: {within: 0 day-parts}",
            "due: {not-before: 0 school-days, from: report}", "until: triage.bullying", "lasts: 1 day",
            "due: {within: 1 week, late: {tells: director, after: 1 school-day}}",
            "needs: {passed: 0 days, since: report, cites: S-1}",
        ])
    func odd(more: String) throws {
        #expect(try complaints(of: more) == [])
    }

    @Test(
        "is an error of a new playbook, and a warning of one that a school works by",
        arguments: [
            "lasts: 0 days", "due: {within: 0 weeks}", "due: {not-before: 0 days}",
            "due: {within: 1 week, late: {tells: director, after: 0 days}}",
            "needs: {any: [{consent: target}, {fact: serious, is: yes}], cites: S-1}",
            "fields: {id: good, title: Wat?}",
        ])
    func kept(more: String) throws {
        let files = try Fixtures.small().saying("skip: never\n    \(more)\n", insteadOf: "skip: never\n")
        let complaints = Complaints(ofKept: true)
        #expect(readPlaybook(files, into: complaints) != nil)
        #expect(complaints.all.map(\.severity) == [.warning], "\(complaints.all)")
        let (playbook, told) = Fixtures.read(files)
        #expect(playbook == nil && told.count == 1, "\(told)")
        #expect(told.first?.hasPrefix("plans/plan.yaml:") == true)
    }

    @Test("is a word such as none only where cases are counted by it")
    func none() throws {
        let answers = try Fixtures.small().saying(
            "answers: [none, online]", insteadOf: "answers: [words, online]", in: "playbook.yaml")
        #expect(Fixtures.read(answers).complaints == [])
        let outcomes = try Fixtures.small().saying(
            "none: {title: Geen}", insteadOf: "bad: {title: Niet goed}")
        #expect(Fixtures.read(outcomes).complaints == [])
    }

    @Test("hangs on what the school chooses for a setting too")
    func chosen() throws {
        let files = try Fixtures.small().saying(
            "skip: never\n    lasts: {setting: long}\n", insteadOf: "skip: never\n"
        )
        .saying(
            "settings:\n  long: {title: Hoe lang, term: 2 weeks, gap: S-G1}\n", insteadOf: "settings:\n",
            in: "playbook.yaml")
        #expect(Fixtures.read(files).complaints == [])
        #expect(Fixtures.read(files, choices: ["long": "0 weeks"]).complaints.count == 1)
    }
}
