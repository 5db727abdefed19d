import Playbooks
import Scenarios
import Testing
import Texts

@testable import Explaining

@Suite("What an element of a playbook means")
struct ElementTests {
    private func one(_ word: String) throws -> Explanation {
        let found = try Explained.explanations(word)
        #expect(found.count == 1, "\(found.map(\.address))")
        return try #require(found.first)
    }

    @Test("a step: its source, its beginning, who, by when, what first, and how it ends")
    func step() throws {
        let step = try one("joint-talk")
        #expect(step.words == "Er is een stap “Samen praten”")
        #expect(step.rows == ["W-06"] && step.paragraph == "6")
        #expect(Explained.lines(step, .source) == ["6 (W-06): Eerst apart praten, dan samen."])
        #expect(Explained.lines(step, .who).contains("Wie deze stap doet: leerkracht en directeur samen"))
        #expect(
            Explained.lines(step, .who).contains(
                "Wie over deze stap beslist: directeur · systeemstandaard (W-G1)"))
        #expect(
            Explained.lines(step, .begins).first?.hasPrefix("Deze stap begint na “Praten met de leerling”")
                == true)
        #expect(
            Explained.lines(step, .byWhen) == [
                "De termijn voor deze stap: binnen 1 week na “Praten met de leerling”"
            ])
        let needs = Explained.lines(step, .needs)
        #expect(needs.contains { $0.hasPrefix("Voor deze stap moet dit zo zijn: Eerst apart") })
        #expect(needs.contains("Voor deze stap wordt eerst om raad gevraagd: coördinator"))
        #expect(
            Explained.lines(step, .follows).contains(
                "Na deze stap is de zaak van: coördinator, bij “Het gaat niet goed”"))
        #expect(Explained.lines(step, .choices).contains { $0.contains("kiest de school: Vanaf wanneer?") })
    }

    @Test("what follows from a step: every other rule that speaks of it")
    func follows() throws {
        let lines = Explained.lines(try one("joint-talk"), .mentioned)
        #expect(lines.contains("“Contract tekenen” begint na “Samen praten: Het gaat niet goed” · 6"))
        #expect(lines.contains { $0.hasPrefix("Voor “Afsluiten” moet dit zo zijn:") })
        #expect(!lines.contains { $0.hasPrefix("“Samen praten” hoort bij") })
    }

    @Test("a role and a question: where they count")
    func others() throws {
        let roles = try Explained.explanations("director")
        #expect(roles.count == 1)
        let role = try #require(roles.first)
        #expect(
            Explained.lines(role, .mentioned).contains {
                $0.hasPrefix("Wie over “Samen praten” beslist: directeur")
            })
        let fact = try one("careful")
        let lines = Explained.lines(fact, .mentioned)
        #expect(lines.contains { $0.contains("“Voorzichtig” geldt als dit zo is") })
        #expect(lines.contains { $0.contains("staat stil als dit zo is") })
        let setting = try one("first-term")
        #expect(Explained.lines(setting, .mentioned).contains { $0.contains("Praten met de leerling") })
        #expect(
            Explained.lines(setting, .choices) == [
                "De school kan dit zelf kiezen met first-term. Nu is het: 2 schooldagen."
            ])
    }

    @Test("one word for two things: both")
    func both() throws {
        #expect(
            try Explained.explanations("teacher").map(\.words) == [
                "Er is een rol “leerkracht”", "Melden kan zo: “Bij de leerkracht”",
            ])
    }

    @Test("a part of a step, with where it belongs, and the default that it is")
    func part() throws {
        let due = try one("talk-target.due")
        #expect(due.words == "De termijn voor “Praten met de leerling”: binnen 2 schooldagen na de melding")
        #expect(
            Explained.lines(due, .source) == [
                "Standaard van het systeem (W-G1): Het protocol zegt niet wanneer of wie.",
                "Hoort bij “Praten met de leerling” (talk-target)",
            ])
        #expect(
            Explained.lines(due, .byWhen) == [
                "Wie ziet dat “Praten met de leerling” te laat is: directeur, na 1 schooldag"
            ])
    }

    @Test("a rule: itself, what becomes of it, and everything that rests on it")
    func rule() throws {
        let found = try Explained.explanations("w-08")
        #expect(found.first?.address == "W-08")
        #expect(found.contains { $0.address == "digital" } && found.contains { $0.address == "quiet" })
        #expect(found.first?.words == "Het papieren protocol zegt: Online bewijs wordt bewaard. (W-08, 8)")
        #expect(found.first.map { Explained.lines($0, .source) } == ["Het systeem voert deze regel uit."])
        #expect(found.contains { $0.address == "save-proof" })
        #expect(!found.contains { $0.address == "digital.forbids.time-out" })
    }

    @Test("a gap: every default that fills it, and how a school chooses otherwise")
    func gap() throws {
        let found = try Explained.explanations("W-G2")
        #expect(
            found.dropFirst().map(\.address) == [
                "contract-step.consults.coordinator", "contract-step.consents.parents-of-target",
                "contract-step.records.1",
            ])
        #expect(
            found.first.map { Explained.lines($0, .source).first?.hasPrefix("Hier zegt het protocol niets.") }
                == true)
        let choices = found.first.map { Explained.lines($0, .choices) } ?? []
        #expect(
            choices.contains("De school kan dit zelf kiezen met contract-step.records.1. Nu is het: aan."))
        #expect(choices.count == 3)
    }

    @Test("an unknown word: what was probably meant")
    func unknown() {
        #expect(throws: UnknownElement(word: "joint-tlak", suggestion: "joint-talk")) {
            _ = try Explained.explanations("joint-tlak")
        }
        #expect(throws: UnknownElement(word: "W-88", suggestion: "W-08")) {
            _ = try Explained.explanations("W-88")
        }
        #expect(throws: UnknownElement(word: "xyzzyxyzzy", suggestion: nil)) {
            _ = try Explained.explanations("xyzzyxyzzy")
        }
        #expect(throws: UnknownElement.self) { _ = try Explained.explanations("") }
        #expect(
            UnknownElement(word: "a", suggestion: "b").description
                == "nothing in this playbook is called 'a'; did you mean 'b'?")
    }

    @Test(
        "whatever coverage, mutate and a school's settings call an element, it is found",
        arguments: ["Tests/PlaybooksTests/Fixtures/whole", "playbooks/globe", "playbooks/doultremont"])
    func addresses(path: String) throws {
        let playbook = try #require(Explained.read(path))
        let explain = ExplainElement(playbook, in: .dutch)
        let addresses =
            playbook.elements.map(\.address) + playbook.mutations.filter(\.isRemoval).map(\.address)
            + playbook.switchables.map(\.address) + playbook.register.map(\.id.text)
        for address in Set(addresses) {
            let found = (try? explain(address)) ?? []  // Nothing found is what is looked for.
            #expect(found.contains { isOf($0, address, playbook) }, "\(address): \(found.map(\.address))")
        }
    }

    /// Whether an explanation is of the element that an address begins with; copies are said of their channels.
    private func isOf(_ explanation: Explanation, _ address: String, _ playbook: Playbook) -> Bool {
        let root = address.prefix { $0 != "." }
        if root == playbook.id.text { return explanation.address.hasPrefix("playbook") }
        if root == "report-copy" { return explanation.address.hasSuffix(".copy") }
        return explanation.address.hasPrefix(root) || explanation.address == "documents.\(root)"
    }

    @Test("as text: headings, and of many scenarios the first")
    func text() throws {
        let scenarios = (1...14).map { "Scenario \($0)" }
        let explanation = try one("time-out").adding(.init(.scenarios, scenarios))
        let text = explanation.text(in: .dutch)
        #expect(
            text.hasPrefix("Er is een stap “Even uit de groep” [time-out]\n  Waar het vandaan komt\n    "))
        #expect(text.contains("    Scenario 10\n    en nog 4 andere") && !text.contains("Scenario 11"))
        #expect(Explained.lines(explanation, .scenarios).count == 14)
    }
}
