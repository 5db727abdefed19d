import SchoolTime
import Testing
import YAML

@testable import Scenarios

/// A piece of a scenario and what is complained of in it, place left out.
struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let complaint: String

    init(_ text: String, _ complaint: String) {
        self.text = text
        self.complaint = complaint
    }

    var testDescription: String { text }
}

@Suite("Reading a scenario")
struct ReadingTests {
    static let lines = [
        Mistake(
            "done: talk-tarket",
            "found 'talk-tarket' for 'done'; expected a step of a case dossier, or a row of the register "
                + "that one cites. Did you mean 'talk-target'?"),
        Mistake(
            "done: W-99",
            "found 'W-99' for 'done'; expected a step of a case dossier; nothing in the playbook cites the row"
        ),
        Mistake(
            "done: W-14",
            "found 'W-14' for 'done'; expected a step of a case dossier; the row is cited by happening relapse. "
                + "Write `happened: W-14`?"),
        Mistake(
            "facts: {W-09: yes}",
            "found 'W-09'; expected a fact; the row is cited by triage-outcome triage.bullying. "
                + "Write `triage: W-09`?"
        ),
        Mistake(
            "year: yes, done: W-46",
            "found 'W-46' for 'done'; expected a step of a school-year dossier; form-step is a step of a pupil's dossier: "
                + "write `pupil: A`"),
        Mistake(
            "year: yes, done: talk-target",
            "found 'talk-target' for 'done'; expected a step of a school-year dossier; talk-target is a step of the case: "
                + "leave `pupil:`, `group:` and `year:` out"),
        Mistake(
            "done: evaluation, outcome: kepd",
            "found 'kepd' for 'outcome'; expected an outcome of evaluation (kept, not-kept). "
                + "Did you mean 'kept'?"),
        Mistake(
            "done: talk-target, answers: {tome: calm}",
            "found 'tome'; expected a field of talk-target (story, tone). Did you mean 'tone'?"),
        Mistake(
            "done: talk-target, of: Q", "found 'Q' for 'of'; expected one of A, B, C, E"),
        Mistake(
            "note: Hallo, by: teecher",
            "found 'teecher' for 'by'; expected a role, or a row of the register that one cites. "
                + "Did you mean 'teacher'?"),
        Mistake(
            "note: Hallo, by: janitor",
            "found 'janitor' for 'by'; expected a role (teacher, coordinator, adviser, team, director), or a row of the register that one cites"
        ),
        Mistake(
            "triage: pesten",
            "found 'pesten' for 'triage'; expected an outcome of the triage (bullying, teasing), or a row of the register "
                + "that one cites"),
        Mistake(
            "facts: {repeated: often}",
            "found 'often' for 'repeated'; expected one of yes, no, unknown"),
        Mistake(
            "facts: {far: yes}",
            "found 'far'; expected a fact that people state; far is worked out from loud, where"
        ),
        Mistake(
            "facts: {repeated: yes}, of: A",
            "found 'A' for 'of'; expected no pupil, as repeated is answered once for the whole case"),
        Mistake(
            "done: talk-initiator, found: {B: not-shown}",
            "found a map of keys for 'found'; expected no findings, as talk-initiator is about one pupil "
                + "or finds nothing; write `of:` with one of them"),
        Mistake(
            "report: {by: parent, channel: desk, facts: {repeated: yes}}",
            "found a map of keys for 'facts'; expected no facts, as a report over desk opens no dossier"),
        Mistake(
            "facts: {W-19: maybe}",
            "found 'maybe' for 'W-19'; expected one of yes, no, inside, outside, unknown"),
        Mistake(
            "done: evaluation, outcome: W-53",
            "found 'W-53' for 'outcome'; expected one outcome of evaluation; the row is cited by kept, not-kept"
        ),
        Mistake(
            "happened: W-52",
            "found 'W-52' for 'happened'; expected a happening, and one only; the row is cited by fight, riot"
        ),
        Mistake(
            "done: talk-target, outcome: W-31",
            "found 'W-31' for 'outcome'; expected an outcome of talk-target (it has none); it is an outcome of evaluation"
        ),
        Mistake(
            "happened: relaps",
            "found 'relaps' for 'happened'; expected a happening, or a row of the register that one cites. "
                + "Did you mean 'relapse'?"),
        Mistake(
            "planned: talk-target, for: tomorrow",
            "found 'tomorrow' for 'for'; expected a date such as 2026-03-02, or a date and a time such as "
                + "2026-03-02 10:30"),
        Mistake(
            "done: talk-target, refused: [W-98]",
            "found 'W-98'; expected a row of the register. Did you mean 'W-08'?"),
        Mistake(
            "triage: W-17",
            "found 'W-17' for 'triage'; expected one outcome of the triage; the row is cited by bullying, teasing"
        ),
        Mistake(
            "done: evaluation, of: B",
            "found 'B' for 'of'; expected no pupil, as evaluation is there once for the whole case"),
        Mistake(
            "waived: close-case, reason: Klaar, of: [A, B]",
            "found a list for 'of'; expected no pupil, as close-case is there once for the whole case"),
        Mistake(
            "done: talk-target, facts: {repeated: no}",
            "found a map of keys for 'facts'; expected a line of its own; `facts` stands beside `triage` only, "
                + "not `done`"),
        Mistake(
            "done: talk-target, without: [talk-target.storey]",
            "found 'talk-target.storey'; expected a field of talk-target (story, tone)"),
        Mistake(
            "done: talk-target, note: Hallo",
            "found 'note' beside 'done'; expected one of them in a line of the story"),
    ]

    @Test("a happening that cannot be meant", arguments: lines)
    func happening(mistake: Mistake) throws {
        let found = try Wilg.failures("- {at: 2026-03-02, \(mistake.text)}")
        #expect(found.map(withoutPlace).contains(mistake.complaint), "\(found)")
    }

    @Test("a role may be written as the school calls it, with a hyphen or without")
    func roleByTitle() throws {
        for name in ["Coördinator", "tweede-coördinator", "tweede coördinator"] {
            #expect(
                try Wilg.failures(
                    "- {at: 2026-03-02, report: {by: pupil}}\n- {at: 2026-03-02, note: Hallo, by: \(name)}")
                    == [], "\(name)")
        }
    }

    @Test("a wrong outcome of the triage is one mistake: the keys beside it are known")
    func triageOnce() throws {
        let found = try Wilg.failures(
            "- {at: 2026-03-02, triage: bulying, reason: Het duurt al weken., without: [repeated]}")
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.contains("Did you mean 'bullying'?") == true, "\(found)")
    }

    static let expectations = [
        Mistake(
            "opem: talk-target",
            "found the key 'opem'; expected in an expectation a key it knows. Did you mean 'open'?"),
        Mistake(
            "of: A, opem: talk-target",
            "found the key 'opem'; expected in an expectation a key it knows. Did you mean 'open'?"),
        Mistake(
            "zzzz: talk-target", "found an expectation with only 'zzzz'; expected one of open, waiting, "),
        Mistake(
            "not-closable: yes",
            "found 'yes' for 'not-closable'; expected closable: with what it should be, and no not- before it"
        ),
        Mistake(
            "open: talk-target, duo: 2026-03-02",
            "found the key 'duo'; expected in an expectation a key it knows. Did you mean 'due'?"),
        Mistake(
            "may-read: nots, who: teacher",
            "found 'nots' for 'may-read'; expected a reader set, record place or step, or a row of the register "
                + "that one cites. Did you mean 'notes'?"),
        Mistake(
            "waiting: expert, for: [coordinato]",
            "found 'coordinato'; expected a step, fact, role, document or overlay, or a row of the register "
                + "that one cites. Did you mean 'coordinator'?"),
        Mistake(
            "owed: talk-initiator",
            "found 'talk-initiator' for 'owed'; expected a notice"),
        Mistake(
            "not-recorded: W-02",
            "found 'W-02' for 'not-recorded'; expected a record place, a record or a step that makes one"),
        Mistake(
            "not-recorded: talk-initiator",
            "found 'talk-initiator' for 'not-recorded'; expected a record place, a record or a step that makes one"
        ),
        Mistake(
            "not-asked: W-02",
            "found 'W-02' for 'not-asked'; expected a field or fact; the row is cited by role"),
        Mistake(
            "not-locked: talk-initiator",
            "found 'talk-initiator' for 'not-locked'; expected a step that waits for a document; talk-initiator does not"
        ),
        Mistake(
            "open: evaluation, of: A",
            "found 'A' for 'of'; expected no pupil, as evaluation is there once for the whole case"),
        Mistake(
            "refused: evaluation, of: A",
            "found 'A' for 'of'; expected no pupil, as evaluation is there once for the whole case"),
        Mistake(
            "count: form, is: 2",
            "found 'form' for 'count'; expected a counter, or a row of the register that one cites. "
                + "Did you mean 'forms'?"),
    ]

    @Test("an expectation that cannot be meant", arguments: expectations)
    func expectation(mistake: Mistake) throws {
        let found = try Wilg.failures("- {at: 2026-03-02, expect: [{\(mistake.text)}]}")
        #expect(found.map(withoutPlace).contains { $0.hasPrefix(mistake.complaint) }, "\(found)")
    }

    @Test(
        "a rule of the register may have a pupil beside it: the paper does not say for whom a step is there")
    func pupilsBesideRules() throws {
        #expect(try Wilg.afterwards("- {at: 2026-03-04, expect: [{not-open: W-30, of: A}]}") == [])
    }

    @Test("a pupil stands beside a step of a track, and a notice to families, that is there once")
    func pupilsBesideTracks() throws {
        let expected = "expect: [{offered: tell-families, to: parents-of-initiator, of: B}]"
        #expect(try Wilg.afterwards("- {at: 2026-03-04, \(expected)}") == [])
    }

    @Test("a mistake says in which line and column it stands")
    func place() throws {
        #expect(
            try Wilg.failures("- {at: 2026-03-02, done: talk-tarket}").first?
                .hasPrefix("test.yaml:15:28: error: ") == true)
    }

    @Test("time runs forwards; a day without a time never lies before the line above")
    func order() throws {
        #expect(
            try Wilg.failures("- {at: 2026-03-02 14:00, passes: {}}\n- {at: 2026-03-02, passes: {}}") == [])
        #expect(
            try Wilg.failures("- {at: 2026-03-03, passes: {}}\n- {at: 2026-03-02, passes: {}}").map(
                withoutPlace)
                == [
                    "found a map of keys; expected a moment that does not lie before the line above "
                        + "(2026-03-03T12:00)"
                ])
    }

    @Test("a story lasts ten years at most")
    func span() throws {
        #expect(
            try Wilg.failures("- {at: 2026-03-03, passes: {}}\n- {at: 2037-01-02, passes: {}}").map(
                withoutPlace)
                == [
                    "found a map of keys; expected a moment within 10 years of the first line (2026-03-03T12:00)"
                ])
    }

    @Test("no more than forty pupils take part")
    func pupils() throws {
        let many = (1...41).map { "  P\($0): {class: 6a}" }.joined(separator: "\n")
        let story = "\nstory:\n  - {at: 2026-03-02, passes: {}}"
        let head = Wilg.head.replacing("pupils:\n", with: "pupils:\n" + many + "\n")
        #expect(
            try Wilg.read(head + story).complaints.map(withoutPlace)
                == ["found a map of keys for 'pupils'; expected at most 40 pupils"])
    }

    @Test("a choice that the school does not have is complained of at the settings")
    func settings() throws {
        let found = try Wilg.failures("- {at: 2026-03-02, passes: {}}", settings: "{ancher: report}")
        #expect(
            found.map(withoutPlace)
                == ["nothing that can be switched is called 'ancher'. Did you mean 'anchor'?"])
    }

    @Test("a scenario names its playbook")
    func playbook() {
        #expect(
            throws: Complaint(
                at: Position(file: "x.yaml", line: 1, column: 1), found: "no 'playbook'",
                expected: "playbook: the name of a playbook")
        ) { try ScenarioFile(Array("scenario: X".utf8), name: "x.yaml") }
    }

    @Test("a scenario without a calendar is told that, and nothing about the keys behind it")
    func noCalendar() throws {
        let text =
            "scenario: X\nplaybook: wilg\npupils: {A: {as: target}}\nstory: [{at: 2026-03-02, passes: {}}]\n"
        let (scenario, complaints) = try Wilg.read(text)
        #expect(scenario == nil)
        #expect(
            complaints == ["test.yaml:1:1: error: found a scenario without 'calendar'; expected calendar: …"])
    }

    @Test("a calendar is a file, or written out with days, runs of days and lesson times")
    func calendar() throws {
        let complaints = Complaints()
        let text = """
            school-years: [2025-08-25]
            closed: [2026-04-06, {days: 2026-02-23/2026-02-27, name: voorjaarsvakantie}]
            timetable: {morning: 08:30-12:00, afternoon: 13:00-15:00, wednesday: 08:30-12:15}
            """
        let node = try readYAML(Array(text.utf8), file: "c.yaml")
        let read = Scenarios.calendar(NodeReader(node, into: complaints))
        let calendar = try #require(read)
        #expect(complaints.all.isEmpty)
        let monday = try #require(SchoolDate(iso: "2026-04-06"))
        #expect(!calendar.isSchoolDay(monday))
        #expect(calendar.isSchoolDay(monday + 1))
        #expect(calendar.closedReason(monday) == "vrij")
        #expect(SchoolDate(iso: "2026-02-25").flatMap(calendar.closedReason) == "voorjaarsvakantie")
        #expect(calendar.timetable.blocks(on: .wednesday).count == 1)
    }

    @Test(
        "a calendar that cannot be meant is complained of",
        arguments: [
            "closed: [2026-13-01]", "closed: [{days: 2026-04-06}]", "closed: [{name: vrij}]",
            "closed: [2026-02-27/2026-02-23]", "school-years: [last]",
            "timetable: {morning: 12:00-08:30}", "timetable: {afternoon: 13:00-15:00}", "holidays: []",
        ])
    func brokenCalendar(text: String) throws {
        let complaints = Complaints()
        let node = try readYAML(Array(text.utf8), file: "c.yaml")
        _ = Scenarios.calendar(NodeReader(node, into: complaints))
        #expect(complaints.hasErrors)
    }

    private func withoutPlace(_ complaint: String) -> String {
        complaint.split(separator: ": ", maxSplits: 2).last.map(String.init) ?? complaint
    }
}
