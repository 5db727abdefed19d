import Testing

@testable import Texts

@Suite("What the reader of files complains of, in Dutch")
struct ReaderPhraseTests {
    @Test(
        "is a sentence with the words of the file as they are",
        arguments: [
            (
                "found the key 'duo'; expected in an expectation a key it knows",
                "Hier staat de sleutel “duo”. Verwacht wordt in een verwachting een sleutel die daar hoort"
            ),
            (
                "found 'talk-tarket' for 'done'; expected a step of a case dossier, or a row of the register that "
                    + "one cites",
                "Hier staat “talk-tarket” bij “done”. Verwacht wordt een stap van een zaak, of een regel van het "
                    + "protocol waar zoiets op rust"
            ),
            (
                "found 'W-46' for 'done'; expected a step of a school-year dossier; form-step is a step of a pupil's "
                    + "dossier: write `pupil: A`",
                "Hier staat “W-46” bij “done”. Verwacht wordt een stap van het schooljaar; form-step is een stap van "
                    + "het dossier van een leerling: schrijf `pupil: A`"
            ),
            (
                "found 'note' beside 'done'; expected one of them in a line of the story",
                "Hier staat “note” naast “done”. Verwacht wordt één daarvan in een regel van het verhaal"
            ),
            (
                "found a scenario without 'calendar'; expected calendar: …",
                "Hier staat een proef zonder “calendar”. Verwacht wordt “calendar”"
            ),
            (
                "found 'W-14' for 'done'; expected a step of a case dossier; the row is cited by happening relapse. "
                    + "Write `happened: W-14`?",
                "Hier staat “W-14” bij “done”. Verwacht wordt een stap van een zaak; de regel staat bij happening "
                    + "relapse. Schrijf je `happened: W-14`?"
            ),
        ])
    func said(english: String, dutch: String) {
        #expect(ReaderPhrases.dutch.said(english) == dutch)
    }

    /// What the tests of the readers of scenarios and of YAML meet.
    private static let complaints = [
        "found 'W-99' for 'done'; expected a step of a case dossier; nothing in the playbook cites the row",
        "found 'W-09'; expected a fact; the row is cited by triage-outcome triage.bullying. Write `triage: W-09`?",
        "found 'talk-target' for 'done'; expected a step of a school-year dossier; talk-target is a step of the case: "
            + "leave `pupil:`, `group:` and `year:` out",
        "found 'kepd' for 'outcome'; expected an outcome of evaluation (kept, not-kept)",
        "found 'tome'; expected a field of talk-target (story, tone)",
        "found 'B' for 'of'; expected no pupil, as evaluation is there once for the whole case",
        "found a map of keys for 'facts'; expected a line of its own; `facts` stands beside `triage` only, not `done`",
        "found 'Q' for 'of'; expected one of A, B, C, E",
        "found 'teecher' for 'by'; expected a role, or a row of the register that one cites",
        "found 'janitor' for 'by'; expected a role (teacher, team), or a row of the register that one cites",
        "found 'pesten' for 'triage'; expected an outcome of the triage (bullying, teasing), or a row of the register "
            + "that one cites",
        "found 'far'; expected a fact that people state; far is worked out from loud, where",
        "found 'W-53' for 'outcome'; expected one outcome of evaluation; the row is cited by kept, not-kept",
        "found 'W-52' for 'happened'; expected a happening, and one only; the row is cited by fight, riot",
        "found 'W-31' for 'outcome'; expected an outcome of talk-target (it has none); it is an outcome of evaluation",
        "found 'tomorrow' for 'for'; expected a date such as 2026-03-02, or a date and a time such as 2026-03-02 10:30",
        "found 'W-98'; expected a row of the register",
        "found 'W-17' for 'triage'; expected one outcome of the triage; the row is cited by bullying, teasing",
        "found an expectation with only 'opem'; expected one of open, waiting",
        "found 'yes' for 'not-closable'; expected closable: with what it should be, and no not- before it",
        "found 'nots' for 'may-read'; expected a reader set, record place or step, or a row of the register that one "
            + "cites",
        "found 'x' for 'owed'; expected a notice, or a step that tells somebody of a case dossier, or a row of the "
            + "register that one cites",
        "found 'W-02' for 'not-recorded'; expected a record place, a record or a step that makes one of a case "
            + "dossier; the row is cited by role teacher. Write `owner: W-02`?",
        "found 'x' for 'not-locked'; expected a step that waits for a document; talk-initiator does not",
        "found a map of keys; expected a moment that does not lie before the line above (2026-03-03T12:00)",
        "found a map of keys; expected a moment within 10 years of the first line (2026-03-03T12:00)",
        "found a map of keys for 'pupils'; expected at most 40 pupils",
        "found ' ' for 'nl'; expected a text",
        "found a map of keys for 'scenario'; expected a title in one of en, nl",
        "found a tab; expected spaces: YAML is indented with spaces only",
        "found a key without ':'; expected 'key: value'",
        "found 'x'; expected ',' or '}' in the map between braces, begun on line 3",
        "found the key 'a' again (first on line 2); expected every key once",
        "found nothing for 'story'; expected a list",
    ]

    @Test("is known for what the readers say, and leaves no English behind", arguments: complaints)
    func known(complaint: String) throws {
        let said = try #require(ReaderPhrases.dutch.said(complaint))
        for word in [" the ", " a ", "found", "expected", " of the ", "one cites", "cited"] {
            #expect(!said.contains(word), "\(said)")
        }
    }

    @Test("is left to the reader where it says something else")
    func unknown() {
        #expect(ReaderPhrases.dutch.said("settings cannot be read together") == nil)
        #expect(ReaderPhrases.dutch.said("found 'x'; expected the unexpected") == nil)
        #expect(ReaderPhrases.dutch.said("") == nil)
    }
}
