import Testing

@testable import Scenarios

@Suite("Why a step that is over is refused, and what brings it back")
struct EndedTests {
    private func refusal(_ line: String, after lines: String = "") throws -> String {
        let failure = try Wilg.afterwards(lines + "\n- {at: 2026-03-09, \(line)}").first
        let said = "expected that it is accepted; found a refusal: "
        let text = try #require(failure)
        #expect(text.hasPrefix(said), "\(text)")
        return String(text.dropFirst(said.count))
    }

    @Test("it was done")
    func done() throws {
        #expect(
            try refusal("done: talk-target")
                == "talk-target@A#1 has ended (W-21); it was done on 2026-03-03 by M1. Nothing opens it again"
        )
        let kept = """
            - {at: 2026-03-04, done: talk-initiator}
            - {at: 2026-03-05, done: evaluation, outcome: kept}
            """
        #expect(
            try refusal("done: evaluation, outcome: kept", after: kept)
                .contains("it was done on 2026-03-05 by M1 with the outcome kept. Nothing opens it again"))
    }

    @Test("it was waived, and why")
    func waived() throws {
        let text = try refusal(
            "done: talk-initiator", after: "- {at: 2026-03-04, waived: talk-initiator, reason: Niet nodig.}")
        #expect(text.contains("it was waived on 2026-03-04 by "), "\(text)")
        #expect(text.hasSuffix("(Niet nodig.). Nothing opens it again"), "\(text)")
    }

    @Test("the case was weighed otherwise")
    func otherwise() throws {
        #expect(
            try refusal(
                "done: hand-out",
                after: "- {at: 2026-03-04, attach: leaflet}\n- {at: 2026-03-05, triage: teasing}")
                == "hand-out#1 has ended (W-40); it was withdrawn at 2026-03-05T12:00: it ends with triage.teasing "
                + "(`until`). It opens again on triage.bullying")
    }

    @Test("its pupil left")
    func left() throws {
        let text = try refusal("done: talk-initiator, of: B", after: "- {at: 2026-03-04, leave: [B]}")
        #expect(text.contains("B takes part no more, or in another way"), "\(text)")
    }

    @Test("somebody said no, and what a yes does")
    func noConsent() throws {
        let no = """
            - {at: 2026-03-04, happened: relapse}
            - {at: 2026-03-05, consent: {who: target, to: joint-talk, is: declined}}
            """
        #expect(
            try refusal("done: joint-talk", after: no)
                == "joint-talk#1 has ended (W-G4); there is no consent of target since 2026-03-05. "
                + "It is open again after `consent: {who: target, to: joint-talk, is: given}`")
        let yes = no + "\n- {at: 2026-03-06, consent: {who: target, to: joint-talk, is: given}}"
        #expect(try Wilg.afterwards(yes + "\n- {at: 2026-03-09, done: joint-talk}") == [])
    }

    @Test("a step whose 'if' did not hold names what made it false, as it was then, and nothing else")
    func failing() throws {
        let lines = """
            - {at: 2026-03-04, facts: {online: no}}
            - {at: 2026-03-05, happened: relapse}
            - {at: 2026-03-06, facts: {online: yes, repeated: no}}
            """
        #expect(
            try refusal("done: watch-online", after: lines)
                == "watch-online is not open (W-G4); watch-online did not open when relapse came at "
                + "2026-03-05T12:00: its 'if' did not hold, because of online")
    }
}
