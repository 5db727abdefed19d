import Testing

@testable import Scenarios

@Suite("What can happen")
struct HappeningTests {
    static let accepted = [
        "report: {by: parent, channel: W-12, text: Nog eens., facts: {online: no}}",
        "join: {C: follower}", "leave: [B]", "facts: {repeated: no, online: yes}",
        "facts: {hurt: yes}, said-by: target", "triage: teasing", "triage: {recommended: yes}",
        "done: W-27", "done: talk-initiator, by: coordinator, on: 2026-03-03",
        "planned: talk-initiator, for: 2026-03-20", "waived: talk-initiator, reason: Niet nodig.",
        "told: W-26, to: parents-of-target", "told: ask-team", "done: ask-team", "done: W-29, to: team",
        "consent: {who: target, to: expert, is: given}", "consulted: measure, who: coordinator, view: Prima.",
        "consulted: W-38", "happened: W-14", "handover: {to: director, because: Groter.}",
        "unavailable: {role: teacher, because: absent}", "available: teacher",
        "unavailable: {role: teacher, group: 6a, because: vacant}",
        "available: {role: teacher, group: 6a}", "note: Gebeld.",
        "attach: leaflet", "adds-reader: {set: notes, who: Z1}", "passes: {}", "done: start-ladder",
    ]

    static let refused = [
        "done: expert, refused: [W-36]", "done: evaluation, refused: [W-30]",
        "done: punish-class, refused: [W-39]", "done: talk-target, refused: yes",
        "done: measure, by: teacher, refused: yes", "planned: expert, for: 2026-03-20, refused: [W-36]",
        "planned: talk-initiator, for: 2026-03-01, refused: yes", "waived: talk-initiator, refused: [W-27]",
        "waived: close-case, reason: Moe., refused: [W-42]",
        "handover: {to: coordinator, because: Groter.}, refused: [W-33, W-30]",
        "adds-reader: {set: report, who: Z9}, refused: [W-16]",
        "removes-reader: {set: notes, who: Z1}, refused: yes", "unseal: Toch niet., refused: yes",
        "close: Klaar., refused: [W-43]", "reopen: Toch niet., refused: yes",
        "facts: {hurt: yes}, said-by: teacher, refused: [W-06]",
        "triage: teasing, reason: \"\", refused: yes",
        "done: talk-initiator, on: 2026-04-01, refused: yes", "note: \" \", refused: yes",
    ]

    @Test("is accepted", arguments: accepted)
    func accepts(line: String) throws {
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(line)}") == [])
        #expect(
            try Wilg.afterwards("- {at: 2026-03-05, \(line), refused: yes}")
                == ["expected a refusal; found that it is accepted"])
    }

    @Test("is refused, and only what must be", arguments: refused)
    func refuses(line: String) throws {
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(line)}") == [])
        let plain = line.split(separator: ", refused:")[0]
        let failure = try #require(try Wilg.afterwards("- {at: 2026-03-05, \(plain)}").first)
        #expect(failure.hasPrefix("expected that it is accepted; found a refusal: "), "\(failure)")
    }

    @Test("each of those that a rule means must be refused, by the rules that are named")
    func eachIsRefused() throws {
        let both = "- {at: 2026-03-05, done: W-36, refused: [W-36]}"
        #expect(try Wilg.afterwards(both) == [])
        let given = "- {at: 2026-03-04, consent: {who: target, to: buddy, is: given}}\n"
        #expect(
            try Wilg.afterwards(given + both)
                == ["expected that each is refused; found that buddy#1 would be accepted"])
        #expect(try Wilg.afterwards(given + "- {at: 2026-03-05, done: expert, refused: [W-36]}") == [])
        let unknown = "- {at: 2026-03-04, facts: {repeated: unknown}}\n"
        let cited = "- {at: 2026-03-05, done: W-36, refused: [W-36, W-35]}"
        let failure = try #require(try Wilg.afterwards(unknown + cited).first)
        #expect(
            failure.hasPrefix("expected a refusal that cites W-35; found"), "the friend needs no such answer")
    }

    @Test("a rule that no happening cites means the one that opens its step")
    func behindAStep() throws {
        #expect(
            try Wilg.failures(
                "- {at: 2026-03-02, pupil: E, opened: {}}\n- {at: 2026-03-03, pupil: E, happened: W-46, "
                    + "expect: [{open: form-step, times: 2}]}") == [])
    }

    @Test("what concerns the whole school reaches a dossier that is open while there is no case yet")
    func elsewhereOpen() throws {
        let open = "- {at: 2026-03-02 09:00, pupil: B, opened: {}}\n"
        let away = "- {at: 2026-03-02 10:00, unavailable: {role: teacher, because: absent}}\n"
        let back = "- {at: 2026-03-02 11:00, available: teacher}\n"
        func owner(_ role: String) -> String {
            "- {at: 2026-03-02 12:00, pupil: B, expect: [{open: form-step, owner: \(role)}]}"
        }
        #expect(try Wilg.failures(open + owner("teacher")) == [])
        #expect(try Wilg.failures(open + away + owner("teacher")).count == 1)
        #expect(try Wilg.failures(open + away + back + owner("teacher")) == [])
    }

    @Test("a refusal must cite the rules that the scenario names")
    func citing() throws {
        #expect(
            try Wilg.afterwards("- {at: 2026-03-05, done: expert, refused: [W-36, W-39]}")
                == [
                    "expected a refusal that cites W-39; found: in the way: the consent of target (W-36)"
                ])
    }

    @Test("what was refused changes nothing")
    func nothing() throws {
        #expect(
            try Wilg.afterwards(
                """
                - {at: 2026-03-05, done: expert, refused: yes}
                - {at: 2026-03-05, expect: [{waiting: expert}, {not-done: expert}]}
                """) == [])
    }

    @Test("before a report only what concerns the whole school can happen")
    func beforeTheCase() throws {
        #expect(try Wilg.failures("- {at: 2026-03-02, attach: leaflet}") == [])
        #expect(
            try Wilg.failures("- {at: 2026-03-02, note: Hallo}")
                == ["there is no case yet; a line with 'report' opens one"])
    }

    @Test(
        "after a report that opens no dossier it says over which channel that came, and what would open one")
    func afterAskingOnly() throws {
        #expect(
            try Wilg.failures(
                "- {at: 2026-03-02, report: {by: parent, channel: desk}}\n- {at: 2026-03-02, triage: teasing}"
            )
                == [
                    "there is no case yet: the report came over desk, and no dossier opens over that channel "
                        + "(direct: yes); report over another one (`channel: teacher`, `channel: trusted`)"
                ])
    }

    @Test("a field may be called by its address, with its step before it")
    func fieldAddresses() throws {
        let reported = """
            - {at: 2026-03-02 10:30, report: {by: pupil}}
            - {at: 2026-03-02 11:00, triage: bullying, facts: {repeated: yes}}

            """
        let calm = "- {at: 2026-03-03, done: talk-target, answers: {talk-target.tone: calm, W-23: Ruzie}}"
        #expect(try Wilg.failures(reported + calm) == [])
        let without = "- {at: 2026-03-03, done: talk-target, without: [talk-target.tone], refused: [W-24]}"
        #expect(try Wilg.failures(reported + without) == [])
    }

    @Test("what is required and not mentioned is filled in; without it, it stays empty on purpose")
    func samples() throws {
        let reported = """
            - {at: 2026-03-02 10:30, report: {by: pupil}}
            - {at: 2026-03-02 11:00, triage: bullying, facts: {repeated: yes}}

            """
        #expect(try Wilg.failures(reported + "- {at: 2026-03-03, done: talk-target}") == [])
        let failures = try Wilg.failures(
            reported + "- {at: 2026-03-03, done: talk-target, without: [tone, story]}")
        #expect(failures.count == 1)
        #expect(failures.first?.contains("required fields are empty: ") == true, "\(failures)")
    }

    @Test("a role may be called by its title, with spaces and capitals as the school writes it")
    func titles() throws {
        #expect(
            try Wilg.afterwards("- {at: 2026-03-05, note: Gebeld., by: Coördinator}") == [])
        #expect(
            try Wilg.afterwards(
                "- {at: 2026-03-05, handover: {to: Directeur, because: Groter.}, expect: [{case-owner: directeur}]}"
            )
                == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, note: Gebeld., by: conciërge}") != [])
    }

    @Test("a happening of several pupils happens to each, and must go well for each")
    func severalPupils() throws {
        let joined = "- {at: 2026-03-04, join: {C: initiator}}\n"
        #expect(
            try Wilg.afterwards(
                joined
                    + "- {at: 2026-03-05, done: talk-initiator, of: [B, C], expect: [{done: talk-initiator, of: [B, C]}]}"
            )
                == [])
        #expect(
            try Wilg.afterwards(
                joined
                    + "- {at: 2026-03-05, done: talk-initiator, of: B, expect: [{done: talk-initiator, of: [B, C]}]}"
            ).count == 1)
        #expect(try Wilg.afterwards("- {at: 2026-03-05, happened: relapse, of: [A, B]}") == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, consulted: measure, of: [A, B]}") == [])
        let consent = "consent: {who: target, to: expert, is: given}, of: [A, B], expect: [{offered: expert}]"
        #expect(try Wilg.afterwards("- {at: 2026-03-05, \(consent)}") == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, happened: relapse, of: [A, Q]}").count == 1)
    }

    @Test("a channel refuses who it is not for, by its rule; the anonymous may be a pupil")
    func channels() throws {
        #expect(
            try Wilg.failures("- {at: 2026-03-02, report: {by: parent, channel: adviser}, refused: [W-13]}")
                == [])
        #expect(try Wilg.failures("- {at: 2026-03-02, report: {by: pupil, channel: adviser}}") == [])
        #expect(try Wilg.failures("- {at: 2026-03-02, report: {by: anonymous, channel: adviser}}") == [])
    }

    @Test("a channel that needs no dossier is for the same people as its line says")
    func directChannels() throws {
        let asked = "- {at: 2026-03-02, report: {by: parent, channel: desk}, expect: [{receives: director}]}"
        #expect(try Wilg.failures(asked + "\n- {at: 2026-03-02, expect: [{case-opened: no}]}") == [])
        #expect(
            try Wilg.failures("- {at: 2026-03-02, report: {by: pupil, channel: desk}, refused: [W-18]}") == []
        )
        #expect(
            try Wilg.failures("- {at: 2026-03-02, report: {by: parent, channel: desk}, refused: yes}") != [])
    }

    @Test("what concerns the whole school needs no case that is open, either")
    func afterTheCase() throws {
        #expect(
            try Wilg.afterwards(
                """
                - {at: 2026-03-04 09:00, pupil: B, opened: {}}
                - {at: 2026-03-04 10:00, done: talk-initiator}
                - {at: 2026-03-05 10:00, done: evaluation, outcome: kept}
                - {at: 2026-03-05 11:00, close: Klaar., expect: [{closed: yes}]}
                - {at: 2026-03-06 09:00, unavailable: {role: teacher, because: absent}}
                - {at: 2026-03-06 10:00, pupil: B, expect: [{open: form-step, owner: director}]}
                """) == [])
    }

    @Test("consent to a rule is consent to every step that asks it by that rule")
    func consentToARule() throws {
        let line = "- {at: 2026-03-05, consent: {who: target, to: W-36, is: given}, "
        #expect(try Wilg.afterwards(line + "expect: [{offered: expert}, {offered: buddy}]}") == [])
        let one = "- {at: 2026-03-05, consent: {who: target, to: expert, is: given}, "
        #expect(try Wilg.afterwards(one + "expect: [{offered: expert}, {not-offered: buddy}]}") == [])
    }

    @Test("a whole case: a later pupil, another owner, an overlay, the closing and a new beginning")
    func wholeCase() throws {
        #expect(
            try Wilg.afterwards(
                """
                - {at: 2026-03-04, done: talk-initiator, expect: [{open: evaluation, due: 2026-03-11}]}
                - {at: 2026-03-05, facts: {online: yes}, expect: [{open: save-evidence}, {waiting: evaluation, for: [online]}]}
                - {at: 2026-03-06, facts: {online: no}, expect: [{withdrawn: save-evidence}, {open: evaluation}]}
                - {at: 2026-03-09, done: evaluation, outcome: W-32, expect: [{case-owner: coordinator}]}
                - {at: 2026-03-09, expect: [{closable: yes}]}
                - {at: 2026-03-10, close: Het gaat goed., expect: [{closed: yes}, {owes-nothing: yes}]}
                - {at: 2026-03-11, done: expert, refused: yes}
                - {at: 2026-03-12, reopen: Toch weer., expect: [{closed: no}]}
                """) == [])
    }

    @Test("a stand-in takes over, in dossiers that open later too")
    func standIn() throws {
        #expect(
            try Wilg.failures(
                """
                - {at: 2026-03-01, unavailable: {role: teacher, because: absent}}
                - {at: 2026-03-02, report: {by: pupil}, expect: [{receives: director}]}
                - {at: 2026-03-02, triage: bullying, expect: [{open: W-21, owner: director}]}
                - {at: 2026-03-03, available: teacher, expect: [{open: W-21, owner: teacher}]}
                """) == [])
    }

    @Test("who stands in for a role is told what the role would be told")
    func standInIsTold() throws {
        let away = "- {at: 2026-03-04, unavailable: {role: teacher, because: absent}}\n"
        let done = "- {at: 2026-03-05, done: buddy}\n"
        let consent = "- {at: 2026-03-04, consent: {who: target, to: buddy, is: given}}\n"
        #expect(
            try Wilg.afterwards(away + consent + done + "- {at: 2026-03-05, told: buddy, to: director}") == []
        )
        #expect(try Wilg.afterwards(consent + done + "- {at: 2026-03-05, told: buddy, to: director}") != [])
    }

    @Test("a term that hangs on a setting follows the school's choice")
    func settings() throws {
        let story =
            Wilg.begin
            + "- {at: 2026-03-04, done: talk-initiator, expect: [{open: evaluation, due: 2026-03-09}]}"
        #expect(try Wilg.failures(story, settings: "{W-G1: report}") == [])
        #expect(try Wilg.failures(story, settings: "{anchor: report}") == [])
        #expect(try Wilg.failures(story).count == 1)
    }

    @Test("what the school chose itself is no system default")
    func ownChoice() throws {
        func evaluation(_ isDefault: String) -> String {
            Wilg.begin
                + "- {at: 2026-03-04, done: talk-initiator, expect: [{open: evaluation, default: \(isDefault)}]}"
        }
        #expect(try Wilg.failures(evaluation("yes")) == [])
        #expect(try Wilg.failures(evaluation("no"), settings: "{W-G1: report}") == [])
        func receipt(_ isDefault: String) -> String {
            "- {at: 2026-03-02, report: {by: pupil}, expect: [{open: receipt, default: \(isDefault)}]}"
        }
        #expect(try Wilg.failures(receipt("yes")) == [])
        #expect(try Wilg.failures(receipt("no"), settings: "{receipt.due: 3 school-days}") == [])
    }

    @Test("somebody acts only in the roles held that day, and for the class of who is meant")
    func byWhomHere() throws {
        // M2 is the teacher of another class, Z2 has left.
        #expect(try Wilg.afterwards("- {at: 2026-03-05, done: talk-initiator, by: M2, refused: yes}") == [])
        #expect(
            try Wilg.afterwards(
                "- {at: 2026-03-05, waived: talk-initiator, by: Z2, reason: Nee., refused: yes}") == [])
        #expect(try Wilg.afterwards("- {at: 2026-03-05, done: talk-initiator, by: Z1}") == [])
        #expect(try !Wilg.afterwards("- {at: 2026-03-05, done: talk-initiator, by: M2}").isEmpty)
        let later =
            "- {at: 2026-03-05, join: {C: initiator}}\n- {at: 2026-03-06, done: talk-initiator, of: C, by: M2}"
        #expect(try Wilg.afterwards(later) == [], "a pupil of that class takes part by now")
    }
}
