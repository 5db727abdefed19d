import Playbooks
import SchoolTime
import Testing
import Texts

@testable import Wording

@Suite("A playbook clause by clause")
struct ClauseTests {
    private func clause(_ family: Clause.Family, _ address: String) throws -> Clause {
        let words = try #require(whole)
        return try #require(words.clauses.first { $0.family == family && $0.address == address })
    }

    private func sentence(_ family: Clause.Family, _ address: String) throws -> String {
        let clause = try clause(family, address)
        return ScreenTexts.dutch.clauses.says(clause.kind, clause.title, clause.value)
    }

    @Test("every kind of clause has a sentence of its own")
    func kinds() {
        let says = ScreenTexts.dutch.clauses.says
        let sentences = ClauseTexts.Kind.allCases.filter { $0 != .other }.map { says($0, "T", "V") }
        #expect(sentences.allSatisfy { !$0.contains("{") && $0 != "V" })
        let twice = Dictionary(grouping: sentences) { $0 }.filter { $1.count > 1 }.keys
        #expect(twice.sorted() == ["“T” is V", "“T” is te lezen voor: V"])
    }

    @Test("what is put in a sentence is never taken for its form")
    func braces() {
        #expect(ScreenTexts.dutch.clauses.says(.note, "a {v} b", "c {t} d") == "bij “a {v} b” staat: c {t} d")
    }

    @Test("no address stands twice in one list")
    func addresses() throws {
        let clauses = try #require(whole).clauses
        let keys = clauses.map { "\($0.family) \($0.address)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test("every element that says where it comes from has its clause")
    func elements() throws {
        let words = try #require(whole)
        let grounds = Set(words.clauses.compactMap(\.ownGrounds).flatMap(\.rows))
        let shown = words.playbook.elements.filter { $0.kind != .guideBlock }
        for element in shown where !element.grounds.rows.isEmpty {
            #expect(element.grounds.rows.allSatisfy(grounds.contains), "\(element.address)")
        }
    }

    @Test("steps, their people and their parts")
    func steps() throws {
        let sentences = [
            ("joint-talk.does", "wie “Samen praten” doet: leerkracht en directeur samen"),
            ("joint-talk.decides", "wie over “Samen praten” beslist: directeur"),
            (
                "joint-talk.needs.1",
                "voor “Samen praten” moet dit zo zijn: Eerst apart (“Praten met de leerling die pest” is gedaan)"
            ),
            (
                "joint-talk.needs.2",
                "voor “Samen praten” moet dit zo zijn: het aantal leerlingen (de leerling die zou pesten) is niet 3 of meer; anders komt er een waarschuwing"
            ),
            (
                "joint-talk.consents.target",
                "voor “Samen praten” is toestemming nodig van: de leerling die gepest wordt; intrekken maakt er een eind aan"
            ),
            ("joint-talk.excludes", "“Samen praten” gaat niet samen met: Even uit de groep"),
            (
                "joint-talk.outcomes.kept.again",
                "na “Samen praten: Het gaat goed”: nog een keer na 1 week, hoogstens 6 keer, daarna “Afsluiten”"
            ),
            (
                "joint-talk.hands-over",
                "na “Samen praten” is de zaak van: coördinator, bij “Het gaat niet goed”"
            ),
            (
                "joint-talk.establishes",
                "“Samen praten” maakt van een vermoeden een vaststelling, bij “Het gaat niet goed”"
            ),
        ]
        for (address, expected) in sentences {
            let found = try sentence(.step, address)
            #expect(found == expected)
        }
    }

    @Test("what is filled in, told and recorded with a step")
    func parts() throws {
        let sentences = [
            (
                "contract-step.establishes",
                "“Contract tekenen” maakt van een vermoeden een vaststelling, bij iedere afloop"
            ),
            (
                "contract-step.fields.signed-on",
                "bij “Contract tekenen” wordt gevraagd: “Wanneer getekend?” (moet ingevuld; een datum; niet eerder dan de dag van: na de melding; niet later dan vandaag)"
            ),
            (
                "contract-step.fields.copy-to",
                "bij “Contract tekenen” wordt gevraagd: “Aan wie een kopie?” (moet ingevuld; leerlingen; aantal: 2 tot en met 3)"
            ),
            (
                "contract-step.fields.why-not",
                "bij “Contract tekenen” wordt gevraagd: “Waarom niet getekend?” (moet ingevuld bij “Niet getekend”, en blijft anders leeg)"
            ),
            (
                "contract-step.document",
                "“Contract tekenen” kan pas als de school dit document heeft: Contract"
            ),
            ("contract-step.lasts", "“Contract tekenen” duurt 2 weken"),
            ("contract-step.strength", "“Contract tekenen” mag, maar hoeft niet"),
            (
                "talk-initiator.skip",
                "“Praten met de leerling die pest” overslaan mag, zonder reden, door directeur"
            ),
            (
                "talk-initiator.due.pause",
                "de termijn voor “Praten met de leerling die pest” staat stil als dit zo is: op “Voorzichtig” is het antwoord “Ja”"
            ),
            (
                "talk-target.due.late",
                "wie ziet dat “Praten met de leerling” te laat is: directeur, na 1 schooldag"
            ),
            (
                "talk-target.records.1",
                "“Praten met de leerling” wordt vastgelegd in: Logboek, van de leerling die gepest wordt"
            ),
            ("talk-target.tells.board.does", "wie het bericht aan bestuur geeft: directeur"),
            (
                "talk-target.tells.board.due",
                "bestuur hoort het dezelfde schooldag na “Praten met de leerling”"
            ),
            ("talk-target.tells.board.strength", "het bericht aan bestuur mag, maar hoeft niet"),
            ("close.outcomes.held", "“Afsluiten” kan zo aflopen: “Klaar”; dan is het dossier afgesloten"),
        ]
        for (address, expected) in sentences {
            let found = try sentence(.step, address)
            #expect(found == expected)
        }
    }

    @Test("what does not wait for school says so, with what it counts from behind it")
    func schoolOrNot() throws {
        let words = try #require(whole)
        let sentences: [(DueRule.Span, String)] = [
            (.atOnce, "dezelfde schooldag na de melding"),
            (.atOnceSchoolOrNot, "meteen (ook als er geen school is) na de melding"),
            (.term(Term(1, .hour), .exact), "binnen 1 uur (ook als er geen school is) na de melding"),
            (.term(Term(1, .hour), .by), "binnen 1 uur na de melding"),
            (.term(Term(1, .week), .exact), "na 1 week na de melding"),
        ]
        for (span, expected) in sentences {
            #expect(words.due(DueRule(span, from: .report)) == expected)
        }
    }

    @Test("when a notice is owed stands behind whom it is for and what it is about")
    func noticeMoments() {
        let notice = ScreenTexts.dutch.clauses.notice
        #expect(notice("directeur", "het gesprek", .done) == "directeur over “het gesprek”")
        #expect(notice("directeur", nil, .opened) == "directeur, zodra de stap begint")
        #expect(notice("directeur", "het gesprek", .before) == "directeur over “het gesprek”, vooraf")
    }

    @Test("weighing, reporting, records and what the school chooses")
    func around() throws {
        let sentences: [(Clause.Family, String, String)] = [
            (
                .triage, "triage.rows.formal",
                "het advies bij het wegen is “Pesten” als dit zo is: op “Lijkt het op pesten?” is het antwoord “Ja”"
            ),
            (.triage, "triage.due", "de termijn om een melding te wegen: binnen 1 schooldag na de melding"),
            (
                .fact, "repeated.required",
                "voor de weging moet “Gebeurt het vaker?” gevraagd zijn: bij “Pesten”"
            ),
            (.fact, "careful.assume", "zolang niemand “Voorzichtig” beantwoordt, geldt: Nee"),
            (.channel, "adviser.sealed", "een melding via “In vertrouwen” leest alleen wie haar krijgt"),
            (
                .channel, "teacher.copy",
                "een kopie van een melding via “Bij de leerkracht” krijgt: coördinator"
            ),
            (
                .counter, "relapses.counts",
                "de teller “Terugval” gaat omhoog als dit gebeurt: Het begint opnieuw of als “Formulier” is overgeslagen"
            ),
            (
                .overlay, "digital.replaces.talk-target",
                "zolang “Online” geldt, gaat dit anders: “Praten met de leerling”; wie het doet: coördinator; de termijn: dezelfde schooldag; de stap mag, maar hoeft niet; de naam: “Praten over online”"
            ),
            (
                .readers, "sealed.sealed-to",
                "“Verzegeld” is alleen te lezen voor de gekozen vertrouwenspersoon"
            ),
            (.setting, "mailbox.default", "de keuze bij “Adres” is: niet ingevuld"),
            (.setting, "first-term.default", "de keuze bij “Eerste termijn” is: 2 schooldagen"),
            (
                .setting, "talk-target.due.term",
                "hoe lang deze termijn is (Praten met de leerling), kiest de school bij: Eerste termijn"
            ),
            (
                .role, "adviser.stand-in.accused",
                "als het over “vertrouwenspersoon” zelf gaat, doet dit het: bestuur"
            ),
            (.playbook, "reminders.late", "wat te laat is, ziet ook: coördinator, na 1 schooldag"),
        ]
        for (family, address, expected) in sentences {
            let found = try sentence(family, address)
            #expect(found == expected)
        }
    }

    @Test("a clause without a source of its own shows that of its element")
    func grounds() throws {
        let kind = try clause(.step, "joint-talk.kind")
        #expect(kind.ownGrounds == nil && kind.grounds.cites == ["W-06"])
        let due = try clause(.step, "talk-target.due")
        #expect(due.ownGrounds?.gap == "W-G1" && due.grounds.gap == "W-G1")
        let words = try #require(whole)
        #expect(words.source(of: due.grounds) == "systeemstandaard (W-G1)")
        #expect(words.source(of: .none) == "")
    }

    @Test("an order means the same when only other things came or went")
    func orders() {
        #expect(Clause.Exact.order(["a", "b"]).means(.order(["a", "x", "b"])))
        #expect(!Clause.Exact.order(["a", "b"]).means(.order(["b", "a"])))
        #expect(!Clause.Exact.order([]).means(.value(1)))
        #expect(Clause.Exact.value(1).means(.value(1)) && !Clause.Exact.value(1).means(.value("1")))
    }

    @Test("every word that a playbook chooses from has its Dutch")
    func words() {
        let lists: [(ClauseTexts.List, [String])] = [
            (.schoolKind, Playbook.Kind.allCases.map(\.rawValue)),
            (.nature, Role.Nature.allCases.map(\.rawValue)),
            (.roleScope, Role.Scope.allCases.map(\.rawValue)),
            (.audience, Channel.Audience.allCases.map(\.rawValue)),
            (.stepKind, Step.Kind.allCases.map(\.rawValue)), (.track, Track.allCases.map(\.rawValue)),
            (.strength, Step.Strength.allCases.map(\.rawValue)),
            (.skip, Step.Skip.Leave.allCases.map(\.rawValue)),
            (.strictness, Need.Strictness.allCases.map(\.rawValue)),
            (.ownership, RecordPlace.Ownership.allCases.map(\.rawValue)),
            (.counterSpan, ["school-year", "always"]), (.planScope, Plan.Scope.allCases.map(\.rawValue)),
            (.lawTask, Role.StatutoryTask.allCases.map(\.rawValue)),
            (.rowKind, RegisterRow.Kind.allCases.map(\.rawValue)),
        ]
        let same = ["contract"]
        for (list, words) in lists {
            for word in words where !same.contains(word) {
                #expect(ScreenTexts.dutch.clauses.word(list, word) != word)
            }
        }
    }
}
