import Testing

@testable import Scenarios

/// An expectation that holds on the Tuesday after the first week, and one like it that does not.
struct Pair: Sendable, CustomTestStringConvertible {
    let holds: String
    let fails: String
    let after: String

    init(_ holds: String, not fails: String, after: String = "") {
        self.holds = holds
        self.fails = fails
        self.after = after
    }

    var testDescription: String { holds }
}

private let secondTalk = "- {at: 2026-03-04, done: talk-initiator}"

@Suite("What can be expected")
struct ExpectationTests {
    static let duties = [
        Pair("open: talk-initiator, of: B", not: "open: talk-initiator, of: A"),
        Pair("open: W-27, owner: [teacher, coordinator]", not: "open: W-27, owner: [teacher, director]"),
        Pair("open: W-27, owner: coordinator", not: "open: W-27, owner: director"),
        Pair("open: W-27, owner: M1", not: "open: W-27, owner: M2"),
        Pair("open: W-27, owner: [M1, Z1]", not: "open: W-27, owner: [M1, Z2]"),
        Pair("done: talk-target, by: M1", not: "done: talk-target, by: M2"),
        Pair("open: W-27, due: none", not: "open: W-27, due: 2026-03-04"),
        Pair("open: W-27, cites: [W-27]", not: "open: W-27, cites: [W-21]"),
        Pair("open: W-27, cites: [W-28]", not: "open: W-27, cites: [W-29]"),
        Pair("open: W-27, default: no", not: "open: W-27, default: yes"),
        Pair("open: W-27, times: 1", not: "open: W-27, times: 2"),
        Pair("open: close-case, state: waiting", not: "open: close-case"),
        Pair("pending: close-case", not: "pending: evaluation"),
        Pair("pending: talk-initiator, of: B", not: "pending: talk-target, of: A"),
        Pair("pending: W-27, owner: coordinator", not: "pending: expert"),
        Pair("not-pending: evaluation", not: "not-pending: close-case"),
        Pair("not-open: evaluation", not: "not-open: talk-initiator"),
        Pair("not-open: form-step", not: "not-pending: close-case"),
        Pair("not-open: close-case", not: "open: close-case"),
        Pair("waiting: close-case, for: [W-43]", not: "waiting: close-case, for: [W-35]"),
        Pair("waiting: close-case, for: [evaluation]", not: "waiting: close-case, for: [expert]"),
        Pair("waiting: hand-out, for: [leaflet]", not: "waiting: talk-initiator"),
        Pair("warned: measure, cites: [W-32]", not: "warned: measure, cites: [W-31]"),
        Pair("not-warned: talk-initiator", not: "not-warned: measure"),
        Pair("not-warned: measure", not: "warned: measure", after: "- {at: 2026-03-04, happened: relapse}"),
        Pair("not-warned: evaluation", not: "warned: evaluation"),
        Pair("offered: measure", not: "waiting: measure, for: [coordinator]"),
        Pair("offered: measure, owner: director", not: "offered: measure, owner: adviser"),
        Pair("offered: start-ladder, of: B", not: "offered: expert"),
        Pair(
            "offered: tell-families, to: parents-of-initiator, of: B",
            not: "offered: tell-families, to: parents-of-initiator, of: A"),
        Pair("not-offered: expert", not: "not-offered: start-ladder"),
        Pair("done: talk-target, by: teacher", not: "done: talk-target, by: director"),
        Pair("done: W-21, on: 2026-03-03", not: "done: W-21, on: 2026-03-02"),
        Pair("done: W-21, due: 2026-03-04", not: "done: W-27"),
        Pair("not-done: W-27", not: "not-done: W-21"),
        Pair("overdue: ask-team, to: team", not: "overdue: talk-initiator"),
        Pair("owed: W-29, to: team", not: "owed: W-26, to: team"),
        Pair("owed: W-29, day-part: afternoon", not: "owed: W-29, day-part: morning"),
        Pair("owed: W-29, default: yes", not: "owed: W-29, default: no"),
        Pair("owed: ask-team, to: director", not: "owed: ask-team, to: parents-of-target"),
        Pair("not-owed: ask-team, to: coordinator", not: "not-owed: ask-team, to: team"),
        Pair("told: W-26", not: "told: W-29", after: "- {at: 2026-03-04, told: W-26}"),
        Pair(
            "waived: talk-initiator", not: "waived: talk-target",
            after: "- {at: 2026-03-04, waived: W-27, reason: Niet nodig.}"),
        Pair(
            "withdrawn: hand-out", not: "withdrawn: talk-initiator",
            after: "- {at: 2026-03-04, triage: teasing}"),
        Pair(
            "done: evaluation, outcome: kept", not: "done: evaluation, outcome: not-kept",
            after: secondTalk + "\n- {at: 2026-03-05, done: evaluation, outcome: kept}"),
        Pair(
            "done: measure, until: 2026-03-20", not: "done: measure, until: 2026-03-21",
            after: "- {at: 2026-03-04, consulted: measure}\n- {at: 2026-03-06, done: measure}"),
    ]

    static let attempts = [
        Pair("refused: expert, cites: [W-36]", not: "refused: talk-initiator"),
        Pair("refused: punish-class, cites: [W-39]", not: "refused: expert, cites: [W-39]"),
        Pair("refused: measure, for: 2026-03-20, cites: [W-38]", not: "refused: W-27, for: 2026-03-20"),
        Pair("refused: measure, by: teacher", not: "allowed: measure, by: teacher"),
        Pair(
            "refused: expert, cites: [W-36]", not: "refused: W-36",
            after: "- {at: 2026-03-04, consent: {who: target, to: buddy, is: given}}"),
        Pair("refused: W-36, cites: [W-36]", not: "refused: W-36, cites: [W-34]"),
        Pair("allowed: talk-initiator", not: "allowed: expert"),
        Pair(
            "allowed: talk-initiator, of: [B, C]", not: "allowed: talk-initiator, of: [B, A]",
            after: "- {at: 2026-03-04, join: {C: initiator}}"),
        Pair("allowed: talk-initiator, for: 2026-03-20", not: "allowed: evaluation"),
        Pair("allowed: W-29", not: "allowed: W-21"),
    ]

    static let facts = [
        Pair("fact: repeated, is: yes", not: "fact: repeated, is: no"),
        Pair("fact: online, is: [unknown, no]", not: "fact: online, is: yes"),
        Pair(
            "fact: hurt, of: A, is: yes", not: "fact: hurt, of: B, is: yes",
            after: "- {at: 2026-03-04, facts: {hurt: yes}, of: A}"),
        Pair(
            "fact: hurt, of: [A, B], is: yes", not: "fact: hurt, of: [A, C], is: yes",
            after: "- {at: 2026-03-04, facts: {hurt: yes}, of: [A, B]}"),
        Pair("triage: bullying", not: "triage: teasing"),
        Pair("triage: W-09", not: "triage: W-10"),
        Pair("recommended: bullying", not: "recommended: teasing"),
        Pair("undecided: no", not: "undecided: yes"),
        Pair(
            "history: [bullying, teasing]", not: "history: [bullying]",
            after: "- {at: 2026-03-04, triage: teasing}"),
        Pair("standing: {A: alleged, B: alleged}", not: "standing: {B: established}"),
        Pair("standing: {B: established}", not: "standing: {B: alleged}", after: secondTalk),
        Pair("case-owner: teacher", not: "case-owner: coordinator"),
        Pair("receives: teacher", not: "receives: director"),
        Pair("plan: steps", not: "plan: in-confidence"),
        Pair("overlay: online, is: inactive", not: "overlay: online, is: active"),
        Pair(
            "overlay: W-60, is: active", not: "overlay: W-60, is: inactive",
            after: "- {at: 2026-03-04, facts: {online: yes}}"),
        Pair("closable: no, because: [W-43]", not: "closable: no, because: [W-35]"),
        Pair("closable: no", not: "closable: yes"),
        Pair("closed: no", not: "closed: yes"),
        Pair("case-opened: yes", not: "case-opened: no"),
        Pair("owes-nothing: no", not: "owes-nothing: yes"),
        Pair("misconfigured: mailbox", not: "not-misconfigured: mailbox"),
        Pair("misconfigured: W-G2", not: "misconfigured: anchor"),
        Pair("not-misconfigured: coordinator", not: "misconfigured: coordinator"),
        Pair(
            "misconfigured: director", not: "not-misconfigured: director",
            after: "- {at: 2026-03-04, unavailable: {role: director, because: vacant}}"),
        Pair("locked: hand-out", not: "not-locked: hand-out"),
        Pair("not-locked: hand-out", not: "locked: hand-out", after: "- {at: 2026-03-04, attach: leaflet}"),
    ]

    static let statements = [
        Pair(
            "fact: loud, is: yes", not: "fact: where, is: inside",
            after: "- {at: 2026-03-04, facts: {W-19: yes}}"),
        Pair(
            "fact: where, is: inside", not: "fact: loud, is: yes",
            after: "- {at: 2026-03-04, facts: {W-19: inside}}"),
    ]

    static let readings = [
        Pair("recorded: W-25, of: A", not: "recorded: W-25, of: B"),
        Pair("recorded: talk-target, in: log", not: "recorded: talk-target, in: folder"),
        Pair("recorded: log", not: "recorded: folder"),
        Pair(
            "recorded: W-25, of: A, with: [story, tone]",
            not: "recorded: W-25, of: A, with: [story], without: [tone]"),
        Pair("not-recorded: W-25, of: A, without: [story]", not: "recorded: W-25, of: A, without: [story]"),
        Pair("not-recorded: W-25, of: [B, C]", not: "recorded: W-25, of: [A, B]"),
        Pair("not-recorded: folder", not: "not-recorded: log"),
        Pair("may-read: notes, who: teacher", not: "may-read: notes, who: coordinator"),
        Pair("may-read: notes, who: M1", not: "may-read: notes, who: M2"),
        Pair("may-read: talk-target, who: director", not: "may-read: evaluation, who: director"),
        Pair("may-read: W-16, who: Z1", not: "may-read: W-16, who: Z2"),
        Pair("may-read: log, who: case-owner", not: "may-read: log, who: team"),
        Pair("not-may-read: report, who: parents-of-target", not: "not-may-read: report, who: coordinator"),
        Pair("not-may-read: all-staff, who: parents-of-target", not: "not-may-read: all-staff, who: team"),
        Pair(
            "may-read: evaluation, who: teacher", not: "may-read: evaluation, who: director",
            after: secondTalk + "\n- {at: 2026-03-05, done: evaluation, outcome: kept}"),
        Pair(
            "asked: story, in: talk-target, required: yes", not: "asked: story, in: talk-target, required: no"
        ),
        Pair("asked: talk-target.story", not: "asked: talk-target.story, in: evaluation"),
        Pair("asked: W-24, in: W-21", not: "asked: W-24, in: W-27"),
        Pair("asked: W-70, in: talk-target", not: "asked: W-70, in: evaluation"),
        Pair("asked: W-05, in: triage", not: "asked: story, in: triage"),
        Pair("asked: where, in: intake", not: "asked: story, in: intake"),
        Pair("asked: repeated", not: "asked: story, in: evaluation"),
        Pair("not-asked: story, in: evaluation", not: "not-asked: story, in: talk-target"),
        Pair("guide: W-70, in: talk-target", not: "guide: W-70, in: evaluation"),
        Pair("guide: W-24, in: talk-target", not: "guide: W-24, in: evaluation"),
        Pair("shown: W-71", not: "shown: W-22"),
        Pair("shown: talk", not: "shown: W-99"),
        Pair(
            "remind: evaluation, to: teacher, on: 2026-03-09", not: "remind: evaluation, on: 2026-03-10",
            after: secondTalk),
        Pair(
            "escalates: evaluation, to: director, from: 2026-03-12",
            not: "escalates: evaluation, to: coordinator", after: secondTalk),
    ]

    @Test("of duties", arguments: duties)
    func duty(pair: Pair) throws { try check(pair) }

    @Test("of what would be refused or accepted", arguments: attempts)
    func attempt(pair: Pair) throws { try check(pair) }

    @Test("of facts of a dossier", arguments: facts)
    func fact(pair: Pair) throws { try check(pair) }

    @Test("of a rule that several facts cite: those are stated that know the answer", arguments: statements)
    func statement(pair: Pair) throws { try check(pair) }

    @Test("of records, readers, questions and texts", arguments: readings)
    func reading(pair: Pair) throws { try check(pair) }

    private func check(_ pair: Pair) throws {
        #expect(try Wilg.failure(of: pair.holds, after: pair.after) == nil)
        let failure = try #require(try Wilg.failure(of: pair.fails, after: pair.after))
        #expect(failure.hasPrefix("expected "), "\(failure)")
    }

    /// A second pupil is bullied, of whom only the first was talked with.
    private static let secondTarget = "- {at: 2026-03-04, join: {C: target}}"

    @Test("a notice to the families of those bullied, without a pupil, is one to each of these families")
    func eachFamily() throws {
        func failure(_ expectation: String) throws -> String? {
            try Wilg.failure(of: expectation, after: Self.secondTarget)
        }
        let other = try #require(try failure("owed: W-26, to: parents-of-target"))
        #expect(
            other == "expected owed to parents-of-target of each; found of C: no notice to them. "
                + "Write `of:` with a pupil when only that one's is meant")
        #expect(try failure("owed: W-26, to: parents-of-target, of: A") == nil)
        #expect(try failure("owed: W-26, to: parents-of-target, of: C") != nil)
        #expect(try failure("not-owed: W-26, to: parents-of-target, of: C") == nil)
        #expect(try failure("not-owed: W-26, to: parents-of-target") != nil)
    }

    @Test("one of them told and the other not yet is neither told nor owed of each")
    func toldOfOne() throws {
        let lines =
            Self.secondTarget + "\n- {at: 2026-03-05, done: talk-target, of: C, answers: {tone: calm}}\n"
        let both = "- {at: 2026-03-06, told: W-26, to: parents-of-target, of: A}"
        #expect(try Wilg.failure(of: "owed: W-26, to: parents-of-target", after: lines) == nil)
        let told = try #require(
            try Wilg.failure(of: "told: W-26, to: parents-of-target", after: lines + both))
        #expect(told.contains("found of C: talk-target/1>parents-of-target@C#1 is open"), "\(told)")
        let owed = try #require(
            try Wilg.failure(of: "owed: W-26, to: parents-of-target", after: lines + both))
        #expect(owed.contains("found of A: talk-target/1>parents-of-target@A#1 is done"), "\(owed)")
    }

    @Test("one notice that several families hear is one to each of them")
    func oneForAll() throws {
        #expect(
            try Wilg.failure(of: "offered: tell-families, to: parents-of-target", after: Self.secondTarget)
                == nil)
    }

    @Test("a failure says what was expected and what was found")
    func explanation() throws {
        #expect(
            try Wilg.failure(of: "open: W-27, due: 2026-03-04")
                == "expected due 2026-03-04; found: talk-initiator@B#1 is open, "
                + "owner teacher and coordinator, by W-27")
        #expect(
            try Wilg.failure(of: "open: close-case")
                == "expected open; found: close-case#1 is waiting for a need (W-43), owner teacher, by W-42. "
                + "Write `waiting: close-case`, or `pending: close-case` for what is open or waits")
        #expect(
            try Wilg.failure(of: "open: evaluation")
                == "expected open; found: evaluation has not opened (it opens on talk-initiator.done)")
        #expect(
            try Wilg.failure(of: "asked: story, in: talk-target, required: no")
                == "expected that it is asked and not required; found that it is asked, but required")
        #expect(
            try Wilg.failure(of: "offered: expert")
                == "expected offered; found: expert#1 is waiting for the consent of target, "
                + "owner teacher, by W-34")
        #expect(
            try Wilg.failure(of: "allowed: expert")
                == "expected that it is accepted; found a refusal: expert#1: in the way: "
                + "the consent of target (W-36)")
        #expect(try Wilg.failure(of: "fact: repeated, is: no") == "expected repeated to be no; found yes")
        #expect(
            try Wilg.failure(of: "closable: yes")
                == "expected that it can be closed: yes; found no: a need (W-43)")
    }

    @Test("of several owners it says whether each may do it alone or all do it together")
    func owners() throws {
        let failure = try #require(try Wilg.failure(of: "open: look-after, due: 2026-03-04"))
        #expect(failure.contains("owner teacher or coordinator"), "\(failure)")
        let together = try #require(try Wilg.failure(of: "open: W-27, owner: [teacher, director]"))
        #expect(together.contains("expected owner teacher and director; found: "), "\(together)")
        #expect(together.contains("owner teacher and coordinator"), "\(together)")
    }

    @Test("that somebody reads who is accused fails, and says that they are")
    func accusedReader() throws {
        let accused = "- {at: 2026-03-04, unavailable: {role: teacher, because: accused}}"
        let failure = try #require(try Wilg.failure(of: "may-read: notes, who: teacher", after: accused))
        #expect(failure.hasSuffix("teacher is accused, and whoever is accused reads nothing of the case"))
        let other = try #require(try Wilg.failure(of: "may-read: notes, who: adviser", after: accused))
        #expect(!other.contains("accused"))
    }
}
