import Testing

@testable import Scenarios

@Suite("Scenarios in which somebody tells it to one person")
struct ChosenPersonTests {
    /// What does not hold in a story at a school with a team of two, of whom one leaves; mistakes in the scenario too.
    private func failures(_ story: String) throws -> [String] {
        let team = "staff:\n  T1: {roles: [team]}\n  T2: {roles: [team], until: 2026-03-06}\n"
        let lines = story.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let (scenario, complaints) = try Wilg.read(
            Wilg.head.replacing("staff:\n", with: team) + "\nstory:\n" + lines)
        guard let scenario else { return complaints }
        return run(scenario).failures.compactMap(\.failure)
    }

    private let told = "- at: 2026-03-02 10:30\n  report: {by: pupil, channel: trusted, to: T1}\n"

    @Test("who was chosen receives it, answers it and reads it, and another of the same role does not")
    func chosen() throws {
        let expected = """
              expect:
                - receives: T1
                - {open: receipt, owner: T1}
                - {may-read: notes, who: T1}
                - {not-may-read: notes, who: T2}
                - {not-may-read: notes, who: team}
            """
        #expect(try failures(told + expected) == [])
    }

    @Test("an expectation of another is told to fail, with who it is")
    func another() throws {
        #expect(try failures(told + "  expect: [{receives: T2}]") == ["expected T2; found T1"])
        #expect(try failures(told + "  expect: [{may-read: notes, who: T2}]").count == 1)
        #expect(try failures(told + "  expect: [{open: receipt, owner: T2}]").count == 1)
    }

    @Test("while that person is absent, and once the person left, another does it")
    func away() throws {
        let absent = """
            - {at: 2026-03-03, unavailable: {role: T1, because: absent}, expect: [{open: receipt, owner: coordinator}]}
            - {at: 2026-03-03, available: T1, expect: [{open: receipt, owner: T1}]}
            """
        #expect(try failures(told + absent) == [])
        let left = """
            - {at: 2026-03-06, report: {by: pupil, channel: trusted, to: T2}, expect: [{open: receipt, owner: T2}]}
            - {at: 2026-03-07, expect: [{open: receipt, owner: coordinator}, {not-may-read: notes, who: T2}]}
            """
        #expect(try failures(left) == [])
    }

    @Test("of whom a report is about reads nothing of it")
    func accused() throws {
        let about =
            "- {at: 2026-03-03, unavailable: {role: T1, because: accused}, expect: [{not-may-read: notes, who: T1}]}"
        #expect(try failures(told + about) == [])
    }

    @Test("nobody else of the team may do what that person owes")
    func others() throws {
        #expect(try failures(told + "- {at: 2026-03-03, done: receipt, by: T2, refused: yes}") == [])
        #expect(try failures(told + "- {at: 2026-03-03, done: receipt, by: T1}") == [])
    }

    @Test(
        "who cannot be chosen is an error",
        arguments: [
            ("channel: trusted, to: Z1", "found 'Z1' for 'to'; expected a name of `staff:` who holds team"),
            ("channel: trusted, to: T9", "found 'T9' for 'to'; expected a name of `staff:` who holds team"),
            (
                "channel: teacher, to: T1",
                "found 'T1' for 'to'; expected a channel over which somebody is chosen"
            ),
        ])
    func nobody(report: String, complaint: String) throws {
        let found = try failures("- {at: 2026-03-02, report: {by: pupil, \(report)}}")
        #expect(found.count == 1)
        #expect(found.first?.contains(complaint) == true, "\(found)")
    }
}
