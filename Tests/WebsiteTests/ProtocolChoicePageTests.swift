import HTTPServer
import Testing

@testable import Website

@Suite("The page on which a school chooses in its protocol")
struct ProtocolChoicePageTests {
    private static let save = [
        ("versie", "0"), ("doe", "bewaar"), ("hoeveel-step-1-term", "4"),
        ("waarin-step-1-term", "school-day"), ("evaluation-anchor", "report"),
    ]

    @Test("says what the protocol leaves open, with what holds now and where that comes from")
    func shows() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "regie").open(.protocolChoices)
            #expect(page.text.contains("Voor stap 1 tot en met 3 staan geen termijnen"))
            #expect(page.text.contains("GLB-G04"))
            #expect(page.text.contains("name=\"hoeveel-step-1-term\" value=\"2\""))
            #expect(page.text.contains("het gezamenlijke gesprek"))
            #expect(page.text.contains("Versie 1, waarmee de school begon"))
            #expect(!page.text.contains("Concept:"))
            let rules = try await Browser(school, as: "regie").open(.rules)
            #expect(rules.text.contains(Page.protocolChoices.path))
        }
    }

    @Test("a choice goes to a draft that says in words what differs; publishing makes a version")
    func publishes() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let saved = try await browser.send(Self.save, to: .protocolChoices)
            #expect(saved.status == .seeOther && saved.location == Page.protocolChoices.path)
            let draft = try await browser.open(.protocolChoices)
            #expect(draft.text.contains("Concept:"))
            #expect(draft.text.contains("binnen 4 schooldagen na de melding (was: binnen 2 schooldagen"))
            #expect(draft.text.contains("de melding (was: het gezamenlijke gesprek)"))
            #expect(draft.text.contains("Onze standaard is: 2 schooldagen."))
            #expect(draft.text.contains("Laatst gewijzigd door De Regie"))

            let published = try await browser.send(
                [
                    ("versie", "1"), ("doe", "vaststellen"), ("waarom", "Eerst <rust>."),
                    ("instemming", "2026-02-27"), ("namens", " de  voorzitter "),
                ], to: .protocolChoices)
            #expect(published.status == .seeOther)
            let after = try await browser.open(.protocolChoices)
            #expect(after.text.contains("Versie 2, vastgesteld op 2 maart 2026 door De Regie"))
            #expect(after.text.contains("Eerst &lt;rust&gt;."))
            #expect(
                after.text.contains(
                    "De medezeggenschapsraad stemde in op 27 februari 2026. Namens de raad: de voorzitter."))
            #expect(!after.text.contains("Concept:"))
            #expect(try await browser.open(.rules).text.contains("binnen 4 schooldagen na de melding"))
        }
    }

    @Test("the protocol stands there as drawings, of the draft as soon as there is one")
    func drawings() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let before = try await browser.open(.protocolChoices).text
            #expect(before.contains("Het protocol als tekening") && before.contains("class=\"plan-drawing\""))
            #expect(before.contains("href=\"/protocol/tekening/step-plan/1\""))
            let draft = Page.draftDrawing("step-plan", "2")
            #expect(try await browser.open(draft).status == .notFound)

            _ = try await browser.send(Self.save, to: .protocolChoices)
            let after = try await browser.open(.protocolChoices).text
            #expect(after.contains("met dit concept") && !after.contains("href=\"/protocol/tekening/"))
            #expect(after.contains("href=\"/protocol/aanpassen/tekening/step-plan/1\""))
            let page = try await browser.open(draft)
            #expect(page.status == .ok && page.text.contains("binnen 4 schooldagen"))
            #expect(page.text.contains("href=\"/protocol/aanpassen/tekening/step-plan/3\""))
            #expect(page.text.contains("href=\"/protocol/aanpassen\""))
            #expect(try await browser.open(.drawing("step-plan", "2")).text.contains("binnen 2 schooldagen"))
            #expect(try await browser.open(.draftDrawing("nothing", "1")).status == .notFound)
            // A draft that changes once more is drawn once more.
            let again = Self.save.map { ($0.0, ["hoeveel-step-1-term": "7", "versie": "1"][$0.0] ?? $0.1) }
            _ = try await browser.send(again, to: .protocolChoices)
            #expect(try await browser.open(draft).text.contains("binnen 7 schooldagen"))
        }
    }

    @Test("who may not change the protocol sees it as it is, and never the draft")
    func drawingsForOthers() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(Self.save, to: .protocolChoices)
            let colleague = try await Browser(school, as: "juf")
            let page = try await colleague.open(.protocolChoices).text
            #expect(page.contains("href=\"/protocol/tekening/step-plan/1\""))
            #expect(try await colleague.open(.draftDrawing("step-plan", "1")).status == .notFound)
        }
    }

    @Test(
        "a value that cannot be is refused, and stays as it was typed", arguments: ["", "-1", "twee", "1.5"])
    func badValue(amount: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let answer = try await browser.send(
                [
                    ("versie", "0"), ("doe", "bewaar"), ("hoeveel-step-1-term", amount),
                    ("waarin-step-1-term", "week"),
                ], to: .protocolChoices)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Er staat een waarde die niet kan"))
            #expect(answer.text.contains("name=\"hoeveel-step-1-term\" value=\"\(amount)\""))
            #expect(answer.text.contains("<option value=\"week\" selected>"))
        }
    }

    @Test("when a colleague was first, it says so and keeps what was typed")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(Self.save, to: .protocolChoices)
            let late = try await browser.send(
                [
                    ("versie", "0"), ("doe", "bewaar"), ("hoeveel-step-1-term", "9"),
                    ("waarin-step-1-term", "school-day"),
                ], to: .protocolChoices)
            #expect(late.status == .unprocessable)
            #expect(late.text.contains("Een collega veranderde het concept intussen"))
            #expect(late.text.contains("name=\"hoeveel-step-1-term\" value=\"9\""))
            #expect(late.text.contains("name=\"versie\" value=\"1\""))
            let stale = try await browser.send(
                [("versie", "0"), ("doe", "vaststellen"), ("waarom", "Snel.")], to: .protocolChoices)
            #expect(stale.status == .unprocessable && stale.text.contains("Snel."))
        }
    }

    @Test("publishing asks why, and takes no day that lies ahead")
    func asksWhy() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(Self.save, to: .protocolChoices)
            let silent = try await browser.send(
                [("versie", "1"), ("doe", "vaststellen"), ("waarom", " ")], to: .protocolChoices)
            #expect(silent.status == .unprocessable && silent.text.contains("Schrijf op waarom"))
            let ahead = try await browser.send(
                [
                    ("versie", "1"), ("doe", "vaststellen"), ("waarom", "Daarom."),
                    ("instemming", "2031-01-01"),
                ], to: .protocolChoices)
            #expect(ahead.status == .unprocessable && ahead.text.contains("Die ligt niet in de toekomst"))
            #expect(ahead.text.contains("value=\"2031-01-01\"") && ahead.text.contains("<details open"))
        }
    }

    @Test("other staff read what was chosen, and can change nothing", arguments: ["juf", "baas", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            let page = try await browser.open(.protocolChoices)
            #expect(page.status == .ok && page.text.contains("Vertel het aan wie"))
            #expect(page.text.contains("<strong>2 schooldagen</strong>"))
            #expect(!page.text.contains("Bewaren in het concept"))
            for act in ["bewaar", "vaststellen", "weg", "uitgave"] {
                let form = Self.save.filter { $0.0 != "doe" } + [("doe", act), ("waarom", "Zomaar.")]
                let sent = try await browser.send(form, to: .protocolChoices)
                #expect(sent.status == .forbidden)
            }
        }
    }

    @Test("every protocol shows each of its choices with a field", arguments: ["globe", "doultremont"])
    func everyChoice(playbook: String) async throws {
        try await SchoolSite.with(playbook: .init(playbook)) { school in
            let page = try await Browser(school, as: "baas").open(.protocolChoices)
            let known = try await school.desk.archive.schools().first.map {
                try school.desk.shelf.playbook(of: $0, version: 1).choices
            }
            for choice in try #require(known) where choice.gap != nil {
                #expect(page.text.contains(choice.gap?.text ?? ""), "\(choice.address)")
            }
        }
    }

    @Test("a draft is for who coordinates: others read what is in force", arguments: ["juf", "baas"])
    func othersSeeNoDraft(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await Browser(school, as: "regie").send(Self.save, to: .protocolChoices)
            let page = try await Browser(school, as: .init(staff)).open(.protocolChoices)
            #expect(page.text.contains("<strong>2 schooldagen</strong>"))
            #expect(!page.text.contains("4 schooldagen") && !page.text.contains("Concept"))
        }
    }

    @Test("a form from before another version was published is not taken for one of now")
    func earlierVersion() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(Self.save + [("geldend", "1")], to: .protocolChoices)
            let published = [("versie", "1"), ("doe", "vaststellen"), ("waarom", "Rust.")]
            #expect(try await browser.send(published, to: .protocolChoices).status == .seeOther)
            let late = try await browser.send(Self.save + [("geldend", "1")], to: .protocolChoices)
            #expect(late.status == .unprocessable && late.text.contains("Een collega veranderde"))
        }
    }

    @Test("what was switched off stays on the page, and can be switched on again")
    func switchedOff() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let known = try await school.desk.archive.schools().first.map {
                try school.desk.shelf.playbook(of: $0, version: 1).choices
            }
            let step = try #require(
                known?.first { if case .step = $0.target { $0.value == "on" } else { false } })
            _ = try await browser.send(
                [("versie", "0"), ("doe", "bewaar"), (step.address, "off")], to: .protocolChoices)
            let page = try await browser.open(.protocolChoices)
            #expect(page.text.contains("Concept:") && page.text.contains("name=\"\(step.address)\""))
            _ = try await browser.send(
                [("versie", "1"), ("doe", "bewaar"), (step.address, "on")], to: .protocolChoices)
            #expect(try await !browser.open(.protocolChoices).text.contains("Concept:"))
        }
    }

    @Test("the draft is checked on demand, and says what was found")
    func checked() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(Self.save, to: .protocolChoices)
            #expect(try await browser.open(.protocolChoices).text.contains("Concept controleren"))
            let checked = try await browser.send(
                [("versie", "1"), ("doe", "controleer")], to: .protocolChoices)
            #expect(checked.status == .seeOther)
            let page = try await browser.open(.protocolChoices)
            #expect(page.text.contains("Wat de controle vond"))
            #expect(
                page.text.contains("Een andere dag wacht op de twee gesprekken apart"),
                "a scenario that does not hold")
            #expect(page.text.contains("/protocol/proeven/wrong?versie=concept"), "which tells it in words")
            #expect(page.text.contains("Dit liep al anders in de versie die nu geldt."))
            #expect(page.text.contains("Vaststellen als nieuwe versie"), "which forbids nothing")
            #expect(!page.text.contains("Concept controleren"))
        }
    }
}
