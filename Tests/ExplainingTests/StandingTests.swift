import Playbooks
import Scenarios
import SchoolTime
import Testing
import Texts

@testable import Explaining

@Suite("Why a duty stands as it does")
struct StandingTests {
    private static let weighed = """
        - {at: 2026-04-20 09:00, report: {by: parent, text: Het gebeurt elke dag.}}
        - {at: 2026-04-20 10:00, triage: bullying}
        """

    private static let talked =
        weighed + """

            - {at: 2026-04-20 13:00, done: talk-with-target}
            - {at: 2026-04-20 14:00, done: talk-with-initiator}
            - {at: 2026-04-22 13:00, done: joint-talk}
            """

    private func lines(_ standing: ExplainStanding.Standing, _ heading: ExplanationTexts.Heading) -> [String]
    {
        standing.sections.filter { $0.heading == heading }.flatMap(\.lines)
    }

    @Test("what led to it, from the report on, with days and hours")
    func history() throws {
        let standing = try #require(try Explained.standings("first-evaluation", Self.talked).first)
        #expect(
            lines(standing, .ledHere) == [
                "maandag 20 april 2026 om 09:00: Melding van een ouder (Bij de eigen leerkracht)",
                "maandag 20 april 2026 om 10:00: Gewogen: Pesten",
                "woensdag 22 april 2026 om 13:00: Gedaan: Gezamenlijk gesprek",
                "woensdag 22 april 2026 om 13:00: “Eerste evaluatie: lukt het met de afspraken?” begon",
            ])
        #expect(
            standing.state == "open" && standing.due?.iso == "2026-04-24" && standing.owners == ["teacher"])
        #expect(lines(standing, .standing).first == "Het staat open.")
    }

    @Test("a week that ends in a holiday: where it ends, what the holiday is called, and the day before it")
    func week() throws {
        let standing = try #require(try Explained.standings("first-evaluation", Self.talked).first)
        #expect(
            lines(standing, .counted) == [
                "De termijn is: binnen 1 week na “Gezamenlijk gesprek” · §7 stap 2; systeemstandaard (GLB-G05)",
                "Geteld vanaf woensdag 22 april 2026 om 13:00.",
                "1 week verder is woensdag 29 april 2026. Dan is er geen school (meivakantie). Daarom is het vrijdag 24 april 2026.",
                "Overgeslagen: zaterdag 25 april en zondag 26 april (weekend); maandag 27 april tot en met woensdag 29 april (meivakantie).",
            ])
    }

    @Test("school days past Easter: each day that counts, each that does not by its name")
    func schoolDays() throws {
        let story = """
            - {at: 2026-04-02 10:00, report: {by: pupil, text: Ze duwen mij.}}
            - {at: 2026-04-02 11:00, triage: bullying}
            """
        let standing = try #require(try Explained.standings("talk-with-target", story).first)
        #expect(standing.due?.iso == "2026-04-08")
        #expect(
            lines(standing, .counted).dropFirst(2) == [
                "Geteld: 1 is dinsdag 7 april, 2 is woensdag 8 april.",
                "Overgeslagen: vrijdag 3 april (Goede Vrijdag); zaterdag 4 april en zondag 5 april (weekend); maandag 6 april (Tweede paasdag).",
            ])
    }

    @Test("of who joins later the term counts from then, and it says so")
    func joined() throws {
        let story = """
            - {at: 2026-03-02 10:00, report: {by: parent, text: Het gebeurt elke dag.}}
            - {at: 2026-03-02 11:00, triage: bullying}
            - {at: 2026-03-03 09:00, leave: [Noor]}
            - {at: 2026-03-11 09:00, join: {Noor: initiator}}
            """
        let standing = try #require(try Explained.standings("talk-with-initiator", story).last)
        #expect(standing.due?.iso == "2026-03-13")
        #expect(
            lines(standing, .counted).contains(
                "Geteld vanaf woensdag 11 maart 2026 om 09:00: toen kwam deze leerling erbij. Wat eerder gebeurde, telt niet mee."
            ))
    }

    @Test("a pupil is called by the part in the case, never by name")
    func names() throws {
        for address in ["talk-with-target", "talk-with-initiator", "joint-talk", "first-contact", "receipt"] {
            for standing in try Explained.standings(address, Self.talked) {
                let text = ([standing.title] + standing.sections.flatMap(\.lines)).joined(separator: "\n")
                #expect(!text.contains("Milan") && !text.contains("Noor"), "\(text)")
            }
        }
        let talk = try #require(try Explained.standings("talk-with-target", Self.talked).first)
        #expect(lines(talk, .standing).contains("Het gaat over: de leerling die gepest wordt."))
        #expect(lines(talk, .standing).first == "Het is gedaan op maandag 20 april 2026.")
    }

    @Test("what it waits for")
    func waiting() throws {
        let standing = try #require(try Explained.standings("joint-talk", Self.weighed).first)
        #expect(standing.state == "waiting")
        let first = lines(standing, .standing).prefix(2)
        #expect(first.allSatisfy { $0.hasPrefix("Het wacht nog op: Eerst apart met") })
    }

    @Test("the acknowledgement: what opened it is the report, not itself")
    func receipt() throws {
        let standing = try #require(try Explained.standings("receipt", Self.weighed).first)
        #expect(standing.title.hasPrefix("“de melding is aangekomen” bij een zaak"))
        #expect(lines(standing, .ledHere).count == 2)
        #expect(
            lines(standing, .counted).first
                == "De termijn is: binnen 1 schooldag na de melding · systeemstandaard (GLB-G02)")
    }

    @Test("at a moment in between it stands as it stood then")
    func between() throws {
        let noon = try #require(Moment(iso: "2026-04-21T12:00"))
        let standing = try #require(
            try Explained.standings("joint-talk", Self.talked, until: .moment(noon)).first)
        #expect(standing.state == "open")
        #expect(standing.title.hasSuffix("op dinsdag 21 april 2026 om 12:00"))
    }

    @Test("what is in no dossier: what it begins with, or when it could have begun")
    func absent() throws {
        let dossier = try #require(try Explained.dossiers(Self.weighed).first)
        let explain = ExplainStanding(dossier, in: .dutch)
        #expect(explain("first-evaluation").isEmpty)
        #expect(
            explain.absence(of: "first-evaluation.due") == [
                "“Eerste evaluatie: lukt het met de afspraken?” staat op maandag 20 april 2026 om 10:00 in geen dossier.",
                "Het begint na “Gezamenlijk gesprek”. Dat is nog niet gebeurd.",
            ])
        let missed = explain.absence(of: "careful-go-ahead")
        #expect(missed.last?.hasPrefix("Op maandag 20 april 2026 om 09:00 kon het beginnen") == true)
        #expect(missed.last?.contains("Het begint alleen als dit zo is:") == true)
        #expect(explain.absence(of: "nothing-like-it").isEmpty && explain("").isEmpty)
    }

    @Test("a step that consists of notices is each of them; a notice goes by its own address")
    func notices() throws {
        let both = try Explained.standings("inform-support-coordinator", Self.weighed)
        #expect(
            both.map(\.title).map { $0.prefix { $0 != "”" } } == [
                "“Informeer: ib-er – Er loopt een zaak in deze groep.",
                "“Informeer: anti-pestcoördinator – Kopie van het bericht aan de ib-er.",
            ])
        let second = try Explained.standings("inform-support-coordinator.tells.2", Self.weighed)
        #expect(second.map(\.title) == both.suffix(1).map(\.title))
        let history = second.first.map { lines($0, .ledHere) } ?? []
        #expect(history.count == 3 && history.dropFirst().first?.hasSuffix("Gewogen: Pesten") == true)
        #expect(try Explained.standings("inform-support-coordinator.tells.9", Self.weighed).isEmpty)
    }
}
