import HTTPServer
import Testing

@testable import Website

@Suite("The pages on which a school agrees on something else than stands on paper")
struct AmendmentPageTests {
    private static let due = "steps.weekly-talk.due"
    private static let pages: [Page] = [.protocolTerms, .protocolNames, .protocolTexts, .protocolContacts]

    /// The name of the first field on a page that begins so.
    private func field(_ start: String, on page: Answer) throws -> String {
        let after = try #require(page.text.range(of: "name=\"\(start)")?.upperBound)
        return start + page.text[after...].prefix { $0 != "\"" }
    }

    @Test("a term on paper says where it stands; another one goes to the draft and says that it deviates")
    func terms() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.protocolTerms)
            #expect(page.status == .ok && page.text.contains("Op papier: 1 week (§7 stap 4)"))
            #expect(page.text.contains("vraag de medezeggenschapsraad om instemming"))
            let amount = try field("hoeveel-steps.", on: page)
            let unit = amount.replacing("hoeveel-", with: "waarin-")
            let saved = try await browser.send(
                [("versie", "0"), (amount, " 3 "), (unit, "month")], to: .protocolTerms)
            #expect(saved.status == .seeOther && saved.location == Page.protocolChoices.path)
            let draft = try await browser.open(.protocolChoices)
            #expect(draft.text.contains("3 maanden") && draft.text.contains("eigen afspraak van de school"))
            let again = try await browser.open(.protocolTerms)
            #expect(again.text.contains("wijkt af van het document"))
            _ = try await browser.send([("versie", "1"), (amount, ""), (unit, "week")], to: .protocolTerms)
            #expect(
                try await !browser.open(.protocolChoices).text.contains("Concept:"),
                "an emptied field goes back to the paper")
        }
    }

    @Test("what is agreed to be done at once waits for a school day or not, and says which")
    func atOnce() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let (amount, unit) = ("hoeveel-\(Self.due)", "waarin-\(Self.due)")
            let sayings = [
                ("at-once", "dezelfde schooldag"),
                ("at-once-school-or-not", "meteen (ook als er geen school is)"),
            ]
            for (revision, (word, words)) in sayings.enumerated() {
                let saved = try await browser.send(
                    [("versie", "\(revision)"), (amount, ""), (unit, word)], to: .protocolTerms)
                #expect(saved.status == .seeOther)
                #expect(try await browser.open(.protocolChoices).text.contains(words))
                let again = try await browser.open(.protocolTerms).text
                #expect(again.contains("value=\"\(word)\" selected"))
            }
        }
    }

    @Test(
        "how somebody is reached stands on the page for everybody and beside a notice, in cases that run too")
    func contacts() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.protocolContacts)
            #expect(page.text.contains("Politie".lowercased()) && !page.text.contains("instemming"))
            for (role, value) in [("police", "0900-8844 <b>"), ("director", "kamer 3")] {
                let seen = try await browser.open(.protocolContacts).text
                let start = try #require(seen.range(of: "name=\"versie\" value=\"")?.upperBound)
                let revision = String(seen[start...].prefix { $0 != "\"" })
                let saved = try await browser.send(
                    [("versie", revision), ("roles.\(role).contact", value)], to: .protocolContacts)
                #expect(saved.status == .seeOther)
            }
            let draft = try await browser.open(.protocolChoices).text
            #expect(draft.contains("is te bereiken via 0900-8844 &lt;b&gt;"))
            let publicPage = Page.publicProtocol(SchoolSite.school)
            #expect(try await !browser.open(publicPage).text.contains("0900-8844"))
            let published = try await browser.send(
                [("versie", "2"), ("doe", "vaststellen"), ("waarom", "Nummers erbij.")], to: .protocolChoices)
            #expect(published.status == .seeOther)
            let now = try await browser.open(publicPage).text
            #expect(now.contains("Te bereiken: 0900-8844 &lt;b&gt;") && now.contains("Te bereiken: kamer 3"))
            #expect(try await browser.open(.roles).text.contains("Te bereiken: 0900-8844"))
            let told = try await story.opened().obligations.first { duty in
                duty.id.recipient == "director" && !duty.state.isOver
            }
            if let told {
                let form = try await Browser(school, as: "juf").open(.tell(story.id, told.id.description))
                #expect(form.text.contains("kamer 3"), "by the version in force, not by that of the case")
            }
        }
    }

    @Test("who saves after a colleague sees what the colleague put in the draft, beside what was typed")
    func afterAColleague() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let name = try field("roles.", on: try await browser.open(.protocolNames))
            _ = try await browser.send([("versie", "0"), (name, "Teamleider")], to: .protocolNames)
            let late = try await browser.send([("versie", "0"), (name, "Bouwleider")], to: .protocolNames)
            #expect(late.status == .unprocessable && late.text.contains("value=\"Bouwleider\""))
            #expect(late.text.contains("In het concept staat hier nu: “Teamleider”"))
            let file = try await browser.send(
                [("versie", "0"), ("inhoud", "\(name): Bouwleider\n")], to: .protocolFile)
            #expect(file.status == .unprocessable && file.text.contains("Zo staat het concept er nu"))
            #expect(file.text.contains("\(name): Teamleider") && file.text.contains("\(name): Bouwleider"))
        }
    }

    @Test(
        "a term that cannot be is refused by its name, and stays as it was typed",
        arguments: ["0.5", "twee", "-1"])
    func badTerm(amount: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let name = try field("hoeveel-steps.", on: try await browser.open(.protocolTerms))
            let answer = try await browser.send(
                [("versie", "0"), (name, amount), (name.replacing("hoeveel-", with: "waarin-"), "week")],
                to: .protocolTerms)
            #expect(answer.status == .unprocessable && answer.text.contains("Dit kan zo niet: "))
            #expect(answer.text.contains("name=\"\(name)\" value=\"\(amount)\""))
        }
    }

    @Test("too long a name is refused by its name, with what fits, however the letters are counted")
    func longName() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let name = try field("roles.", on: try await browser.open(.protocolNames))
            let heaped = "e" + String(repeating: "\u{301}", count: 200)
            #expect(heaped.count == 1)
            for long in [String(repeating: "a", count: 201), heaped, String(repeating: "b", count: 101_000)] {
                let answer = try await browser.send([("versie", "0"), (name, long)], to: .protocolNames)
                #expect(answer.status == .unprocessable)
                #expect(answer.text.contains("Hier passen hoogstens 200 tekens."))
                #expect(answer.text.contains("href=\"#\(name)\">Dit is te lang: "))
            }
            let fits = try await browser.send(
                [("versie", "0"), (name, String(repeating: "c", count: 200))], to: .protocolNames)
            #expect(fits.status == .seeOther)
        }
    }

    @Test("days of the school year are asked as days and months")
    func days() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.protocolTerms)
            let first = try field("dag-0-", on: page)
            func named(_ part: String, _ place: Int) -> String {
                first.replacing("dag-0-", with: "\(part)-\(place)-")
            }
            func send(_ day: String, _ month: String, _ seen: String) async throws -> Answer {
                try await browser.send(
                    [
                        ("versie", seen), (first, "1"), (named("maand", 0), "10"), (named("dag", 1), day),
                        (named("maand", 1), month),
                    ], to: .protocolTerms)
            }
            #expect(try await send("31", "9", "0").status == .unprocessable, "there is no 31 September")
            #expect(try await send("31", "10", "0").status == .seeOther)
            #expect(try await browser.open(.protocolTerms).text.contains("wijkt af van het document"))
        }
    }

    @Test("a role and a step get the name that the school uses")
    func names() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(
                [("versie", "0"), ("roles.director.title", "schoolleider <b>")], to: .protocolNames)
            let draft = try await browser.open(.protocolChoices)
            #expect(draft.text.contains("heet nu “schoolleider &lt;b&gt;”"))
            _ = try await browser.send(
                [("versie", "1"), ("doe", "vaststellen"), ("waarom", "Zo heet dat hier.")],
                to: .protocolChoices)
            #expect(try await browser.open(.rules).text.contains("schoolleider &lt;b&gt;"))
        }
    }

    @Test("a guide is written as parts with points; another form of it is refused, and stays")
    func texts() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.protocolTexts)
            let title = try field("guides.", on: page)
            let text = title.replacing(".title", with: ".text")
            let bad = try await browser.send(
                [("versie", "0"), (title, "Praten"), (text, "Alleen een kop")], to: .protocolTexts)
            #expect(bad.status == .unprocessable && bad.text.contains("Alleen een kop</textarea>"))
            #expect(bad.text.contains("<details class=\"card\" open>"))
            let good = try await browser.send(
                [("versie", "0"), (title, "Praten"), (text, "Begin\r\nVraag hoe het gaat.\r\n")],
                to: .protocolTexts)
            #expect(good.status == .seeOther)
            #expect(try await browser.open(.protocolChoices).text.contains("Vraag hoe het gaat."))
        }
    }

    @Test("other staff read what was agreed, and change nothing", arguments: ["juf", "baas", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            for page in Self.pages {
                let shown = try await browser.open(page)
                #expect(shown.status == .ok && shown.text.contains("Vertel het aan wie"))
                #expect(!shown.text.contains("Bewaren in het concept"))
                let sent = try await browser.send([("versie", "0"), ("roles.director.title", "X")], to: page)
                #expect(sent.status == .forbidden && sent.text.contains("Dit is niet jouw taak"))
            }
        }
    }
}
