import Testing

@testable import Scenarios

@Suite("Who has nothing to do in a case")
struct OutsiderTests {
    @Test("states no facts in it, and is refused by the rule that says who reads it")
    func facts() throws {
        #expect(
            try Wilg.afterwards("- {at: 2026-03-05, facts: {online: yes}, by: adviser, refused: [W-G3]}")
                == [])
        let failure = try #require(
            try Wilg.afterwards("- {at: 2026-03-05, facts: {online: yes}, by: team}").first)
        #expect(failure.contains("who have the case in hand or whose it is (W-G3, W-02)"), "\(failure)")
        #expect(try Wilg.afterwards("- {at: 2026-03-05, facts: {online: yes}, by: M2, refused: yes}") == [])
    }

    @Test("is not who leads, weighs or reads it: these do state facts")
    func insiders() throws {
        for role in ["teacher", "coordinator", "director", "Z1", "M1"] {
            #expect(
                try Wilg.afterwards("- {at: 2026-03-05, facts: {online: yes}, by: \(role)}") == [], "\(role)")
        }
    }

    @Test("is not a reporter either, whose answers come with the report")
    func reporters() throws {
        #expect(
            try Wilg.failures(
                "- {at: 2026-03-02, report: {by: pupil, facts: {online: yes}}, expect: [{fact: online, is: yes}]}"
            ) == [])
    }

    @Test("writes down no view, not even an own one; who does the step does")
    func views() throws {
        let view = "consulted: measure, who: coordinator"
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(view), by: adviser, refused: yes}") == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(view), by: director}") == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(view)}") == [])
    }

    @Test("has given no consent who joins later; each who takes part has")
    func consent() throws {
        let given =
            "- {at: 2026-03-04, consent: {who: target, to: expert, is: given}, expect: [{offered: expert}]}\n"
        let joined = "- {at: 2026-03-05, join: {C: target}"
        #expect(try Wilg.afterwards(given + joined + ", expect: [{not-offered: expert}]}") == [])
        let more = joined + "}\n- {at: 2026-03-06, consent: {who: target, to: expert, is: given}, of: C, "
        #expect(try Wilg.afterwards(given + more + "expect: [{offered: expert}]}") == [])
    }

    @Test("cannot be put out of action as a person whom nobody told anything: the refusal says the name")
    func persons() throws {
        let failure = try #require(
            try Wilg.afterwards("- {at: 2026-03-05, unavailable: {role: M2, because: absent}}").first)
        #expect(failure.contains("nobody told M2 anything in this dossier"), "\(failure)")
        #expect(failure.hasSuffix(": write the role"), "\(failure)")
        #expect(!failure.contains("person@"))
    }
}
