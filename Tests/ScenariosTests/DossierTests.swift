import Testing

@testable import Scenarios

@Suite("The dossiers of a scenario")
struct DossierTests {
    @Test("pupils, classes and school years have dossiers of their own")
    func ofTheirOwn() throws {
        #expect(
            try Wilg.failures(
                """
                - {at: 2025-09-01, year: yes, opened: {}, expect: [{open: survey, due: 2025-10-31}]}
                - {at: 2025-09-01, group: 6a, opened: {}, expect: [{open: class-talk, due: 2025-09-08}]}
                - {at: 2025-09-02, pupil: B, done: form-step, expect: [{count: forms, is: 1}]}
                - {at: 2025-09-03, pupil: B, happened: relapse, expect: [{open: form-step}]}
                - {at: 2025-09-03, pupil: E, expect: [{count: forms, is: 0}, {open: form-step, times: 1}]}
                - {at: 2025-09-03, expect: [{case-opened: no}, {owes-nothing: yes}, {not-done: survey}]}
                """) == [])
    }

    @Test("a class has a dossier for each school year, and a line can speak of another year's")
    func classOfAYear() throws {
        #expect(
            try Wilg.failures(
                """
                - {at: 2025-09-02, group: 6a, done: class-talk}
                - {at: 2026-09-02, group: 6a, opened: {}, expect: [{open: class-talk, due: 2026-09-09}]}
                - {at: 2026-09-02, group: 6a, year: 2025-2026, expect: [{done: class-talk}]}
                """) == [])
        let wrong = try Wilg.failures("- {at: 2025-09-02, group: 6a, year: 2025-2027, opened: {}}")
        #expect(wrong.count == 1 && wrong[0].contains("one such as 2025-2026"), "\(wrong)")
    }

    @Test("a word that no case knows finds its own dossier")
    func inferred() throws {
        #expect(
            try Wilg.failures(
                """
                - {at: 2025-09-02, done: W-46, of: B, expect: [{done: W-46, of: B}, {open: W-46, of: E}]}
                - {at: 2025-09-02, done: class-talk, of: B, expect: [{done: class-talk, of: A}]}
                - {at: 2025-09-02, expect: [{open: survey}]}
                """) == [])
    }

    @Test("what must not be so of a step of another kind of dossier is looked for in all that were opened")
    func elsewhere() throws {
        let nothing = try Wilg.failures(
            """
            - {at: 2025-09-02, expect: [{not-open: form-step}, {not-open: class-talk}]}
            - {at: 2025-09-02, pupil: B, opened: {}}
            - {at: 2025-09-02, expect: [{not-open: class-talk}]}
            - {at: 2025-09-03, pupil: B, done: form-step}
            - {at: 2025-09-03, expect: [{not-open: form-step}, {not-done: W-46, of: A}]}
            """)
        #expect(nothing == [])
        let found = try Wilg.failures(
            """
            - {at: 2025-09-02, pupil: B, opened: {}}
            - {at: 2025-09-02, group: 6a, opened: {}}
            - {at: 2025-09-02, expect: [{not-open: form-step}, {not-open: form-step, of: B}, {not-open: class-talk}]}
            - {at: 2025-09-02, group: 6a, expect: [{not-pending: form-step}]}
            """)
        #expect(found.count == 4 && found.allSatisfy { $0.contains("expected none; found") }, "\(found)")
    }

    @Test("another school year counts anew")
    func anotherYear() throws {
        #expect(
            try Wilg.failures(
                """
                - {at: 2025-09-02, pupil: B, done: form-step, expect: [{count: forms, is: 1}]}
                - {at: 2026-09-02, pupil: B, expect: [{count: forms, is: 0}]}
                - {at: 2026-09-02, year: yes, expect: [{open: survey, due: 2026-10-30}]}
                """) == [])
    }

    @Test("a step that starts a plan opens the pupil's dossier")
    func started() throws {
        #expect(
            try Wilg.afterwards(
                """
                - {at: 2026-03-04, done: start-ladder}
                - {at: 2026-03-10, pupil: B, done: form-step, expect: [{done: form-step, on: 2026-03-10}]}
                """) == [])
    }

    @Test("a report over a channel with its own plan opens a dossier of its own")
    func channels() throws {
        #expect(
            try Wilg.failures(
                """
                - at: 2026-03-02
                  report: {by: pupil, channel: adviser}
                  expect: [{case-opened: no}, {plan: in-confidence}, {open: listen, owner: adviser}, {receives: adviser}]
                - at: 2026-03-03
                  report: {by: pupil}
                  expect: [{case-opened: yes}, {plan: steps}, {not-open: listen}]
                - at: 2026-03-04
                  report: {by: parent, channel: mail}
                  expect: [{receives: coordinator}, {plan: steps}]
                """) == [])
    }

    @Test("a mailbox goes before the role, once it is filled in")
    func mailbox() throws {
        let story = """
            - {at: 2026-03-04, report: {by: parent, channel: mail}, expect: [{receives: mailbox}]}
            - {at: 2026-03-04, expect: [{case-opened: no}, {not-misconfigured: mailbox}]}
            """
        #expect(try Wilg.failures(story, settings: "{mailbox: pesten@wilg.example}") == [])
        #expect(try Wilg.failures(story).count == 2)
    }

    @Test("a pupil who joins later gets what the others have")
    func joining() throws {
        #expect(
            try Wilg.afterwards(
                """
                - {at: 2026-03-04, expect: [{not-open: talk-initiator, of: C}]}
                - {at: 2026-03-04, join: {C: initiator}, expect: [{open: talk-initiator, of: C}, {open: W-27, times: 2}]}
                - {at: 2026-03-05, done: talk-initiator, of: C, expect: [{open: talk-initiator, of: B}]}
                """) == [])
    }
}
