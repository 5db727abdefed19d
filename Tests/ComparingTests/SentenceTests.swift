import SchoolTime
import Testing

@testable import Comparing
@testable import Playbooks

@Suite("What a principal reads of a difference")
struct SentenceTests {
    private func line(_ step: Step.ID, _ change: (inout Step) -> Void) throws -> Change {
        let changes = TwoPlaybooks.changes(in: step, change)
        #expect(changes.count == 1, "\(changes.map(\.words))")
        return try #require(changes.first)
    }

    @Test("a term: what it is, what it was, whom it touches and where it stands")
    func term() throws {
        let change = try line("talk-target") { $0.due?.span = .term(Term(5, .schoolDay), .by) }
        #expect(
            change.words
                == "De termijn voor “Praten met de leerling”: binnen 5 schooldagen na de melding "
                + "(was: binnen 2 schooldagen na de melding)")
        #expect(change.people == ["leerkracht"])
        #expect(change.paragraph == "systeemstandaard (W-G1)")
        #expect(change.before == "binnen 2 schooldagen na de melding")
        #expect(change.after == "binnen 5 schooldagen na de melding")
        #expect(change.address == "talk-target.due" && change.subject == .deadlines)
    }

    @Test("when parents hear of it")
    func notice() throws {
        let rule = DueRule(.term(Term(2, .schoolDay), .by), grounds: Grounds(cites: ["W-06"]))
        let before = TwoPlaybooks.whole(step: "talk-target") { step in
            step.notices[0].recipients = ["parents-of-target"]
            step.notices[0].due = DueRule(.term(Term(5, .schoolDay), .by), grounds: Grounds(cites: ["W-06"]))
        }
        let after = TwoPlaybooks.whole(step: "talk-target") { step in
            step.notices[0].recipients = ["parents-of-target"]
            step.notices[0].due = rule
        }
        let comparison = PlaybookComparison(
            from: try #require(before), to: try #require(after), in: .dutch)
        let change = try #require(comparison.changes.first)
        #expect(
            change.words
                == "De ouders van de leerling die gepest wordt horen het binnen 2 schooldagen na “Praten met de "
                + "leerling” (was: binnen 5 schooldagen na “Praten met de leerling”)")
        #expect(change.paragraph == "6")
        #expect(change.people == ["de ouders van de leerling die gepest wordt", "leerkracht"])
        #expect(comparison.text.contains("  \(change.words) · 6 · Raakt: de ouders van"))
    }

    @Test("who does it")
    func performer() throws {
        let change = try line("talk-target") { $0.performer.who = .together(["teacher", "director"]) }
        #expect(
            change.words
                == "Wie “Praten met de leerling” doet: leerkracht en directeur samen (was: leerkracht)")
        #expect(change.people == ["leerkracht", "directeur"])
    }

    @Test("something that comes, and something that goes")
    func cameAndWent() throws {
        let gone = try line("joint-talk") { $0.consultations = [] }
        #expect(gone.words == "Vervalt: voor “Samen praten” wordt eerst om raad gevraagd: coördinator")
        #expect(gone.before == "coördinator" && gone.after == nil && gone.nature == .removed)
        let new = try line("joint-talk") {
            $0.consultations.append(.init(who: "board", grounds: Grounds(cites: ["W-06"])))
        }
        #expect(new.words == "Nieuw: voor “Samen praten” wordt eerst om raad gevraagd: bestuur")
        #expect(new.before == nil && new.after == "bestuur" && new.people == ["bestuur"])
    }

    @Test("a whole step is one difference, with all that goes with it")
    func wholeStep() throws {
        let without = TwoPlaybooks.whole { $0.plans[3].steps.removeAll { $0.id == "joint-talk" } }
        let changes = TwoPlaybooks.changes(to: without).filter { $0.address.hasPrefix("joint-talk") }
        let change = try #require(changes.first { $0.address == "joint-talk" })
        #expect(change.words == "Vervalt: er is een stap “Samen praten”")
        #expect(change.details.contains("Wie “Samen praten” doet: leerkracht en directeur samen"))
        #expect(change.details.contains { $0.hasPrefix("Voor “Samen praten” is toestemming nodig van") })
        #expect(change.details.contains { $0.contains("Het gaat goed") })
        #expect(change.people.contains("directeur"))
        // Only what is kept in another list is told apart.
        #expect(changes.allSatisfy { $0.address == "joint-talk" || $0.subject == .defaults })
    }

    @Test("another title is told as such")
    func renamed() throws {
        let change = try line("close") { $0.title = "Einde" }
        #expect(change.words == "“Afsluiten” heet nu “Einde”")
    }

    @Test("the same rule from another source, and whether it is a default of ours")
    func source() throws {
        let cited = try line("close") { $0.grounds = Grounds(cites: ["W-07"]) }
        #expect(cited.nature == .source && cited.subject == .steps)
        #expect(cited.words.contains("dit komt nu uit") && cited.words.contains("W-07"))
        let ours = try line("talk-target") { $0.due?.grounds = Grounds(cites: ["W-06"]) }
        #expect(ours.subject == .defaults)
        #expect(ours.words.hasSuffix("(was: systeemstandaard (W-G1))"))
    }

    @Test("where the words are the same, it says that something is otherwise all the same")
    func within() throws {
        let change = try line("time-out") { $0.due?.span = .term(Term(4, .statutoryWeek), .by) }
        #expect(change.words.hasSuffix("(dit is anders uitgewerkt)"))
    }

    @Test("the lines of a text that came and went")
    func lines() throws {
        let other = TwoPlaybooks.whole { playbook in
            guard let guide = playbook.texts.guides["talk"] else { return }
            let block = Guide.Block(title: "Nieuw blok", points: ["Luister goed."], grounds: .none)
            playbook.texts.guides["talk"] = Guide(title: guide.title, blocks: guide.blocks + [block])
        }
        let change = try #require(TwoPlaybooks.changes(to: other).first)
        #expect(change.subject == .texts && change.details == ["Nieuw: Nieuw blok: Luister goed."])
    }

    @Test("a form that is said otherwise in English is told at its step")
    func translations() throws {
        let other = TwoPlaybooks.whole { playbook in
            var form = FormTranslation(language: "en", title: "Signing")
            form.outcomes["signed"] = "Signed"
            playbook.texts.forms["contract-step"] = [form]
        }
        let change = try #require(TwoPlaybooks.changes(to: other).first)
        #expect(change.address == "contract-step.translation.en" && change.subject == .texts)
        #expect(change.words.contains("in een andere taal staat er: en: Signing; Signed"))
    }

    @Test("no sentence shows an id, a brace or an empty value")
    func plainWords() {
        guard let whole = TwoPlaybooks.whole, let other = TwoPlaybooks.read("playbooks/globe") else {
            Issue.record("a playbook cannot be read")
            return
        }
        for playbook in [whole, other] {
            var renamed = playbook
            renamed.plans = []
            renamed.overlays = []
            let changes = PlaybookComparison(from: playbook, to: renamed, in: .dutch).changes
            for words in changes.flatMap({ [$0.words] + $0.details }) {
                #expect(!words.contains("{") && !words.contains("  ") && !words.contains("“”"), "\(words)")
            }
        }
    }
}
