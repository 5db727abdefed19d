import Casework
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Weighing a report")
struct TriagePageTests {
    private static let bullying = [
        ("feit-power-difference", "yes"), ("feit-systematic", "yes"), ("feit-same-target", "yes"),
        ("feit-harm", "yes"),
    ]

    @Test("shows the words, the pupils, the questions with a way not to know, and the definitions")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.triage(story.id))
            #expect(page.status == .ok)
            #expect(page.text.contains("wordt &lt;b&gt;uitgelachen&lt;/b&gt;"))
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("Is er verschil in macht?"))
            #expect(page.text.contains("name=\"feit-harm\" value=\"unknown\" checked"))
            #expect(page.text.contains("Zo noemt de school het"))
            #expect(page.text.contains("Nog geen advies."))
            #expect(page.size < 60_000)
        }
    }

    @Test("keeps answers without weighing, and then recommends what the table says, with its rule")
    func keeps() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [("versie", try await story.version), ("doe", "bewaar"), ("volgens", "target")]
                    + Self.bullying, to: .triage(story.id))
            #expect(answer.location == "/zaken/\(story.id)/weging#advies")
            let (state, events) = (try await story.opened().state, try await story.opened().events)
            let told = events.compactMap { event in
                if case .stated(let statements) = event.what { statements.count } else { nil }
            }
            #expect(told == [Self.bullying.count], "answers of one form count at once: one event")
            #expect(state.triageOutcome == nil)
            #expect(state.facts.first { $0.key.fact == "harm" }?.value.saidBy == "target")
            let page = try await browser.open(.triage(story.id))
            #expect(page.text.contains("Met deze antwoorden: Pesten."))
            #expect(page.text.contains("Pesten (aangeraden)"))
            #expect(page.text.contains("GLB-008"))
            #expect(page.text.contains("name=\"feit-harm\" value=\"yes\" checked"))
        }
    }

    @Test("commits what is recommended without asking why, and opens the case")
    func weighs() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let answer = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), ("doe", "weeg"), ("weging", "bullying")]
                    + Self.bullying, to: .triage(story.id))
            #expect(answer.location == "/zaken/\(story.id)")
            let decision = try #require(try await story.opened().state.triage.last)
            #expect(decision.outcome == "bullying")
            #expect(decision.recommended == "bullying")
        }
    }

    @Test("asks why when it differs from what is recommended, and keeps all that was typed")
    func differs() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let fields =
                [("versie", try await story.version), ("doe", "weeg"), ("weging", "teasing")] + Self.bullying
            let refused = try await browser.send(fields, to: .triage(story.id))
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("het protocol vraagt dan een reden"))
            #expect(refused.text.contains("name=\"weging\" value=\"teasing\" checked"))
            #expect(refused.text.contains("name=\"feit-harm\" value=\"yes\" checked"))
            #expect(refused.text.contains("Met deze antwoorden: Pesten."))
            #expect(try await story.opened().state.facts.keys.allSatisfy { $0.fact != "harm" })
            let taken = try await browser.send(
                fields + [("reden", "Zij lachen er samen om.")], to: .triage(story.id))
            #expect(taken.status == .seeOther)
            #expect(try await story.opened().state.triage.last?.reason == "Zij lachen er samen om.")
        }
    }

    @Test("asks for an outcome, and for something to keep", arguments: ["weeg", "bewaar"])
    func nothing(act: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let reason = act == "weeg" ? "Mijn reden" : ""
            let answer = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), ("doe", act), ("reden", reason)],
                to: .triage(story.id))
            #expect(answer.status == .unprocessable)
            #expect(reason.isEmpty || answer.text.contains(reason))
            #expect(!answer.text.contains("hoe de stap is afgelopen"), "it is no step")
        }
    }

    @Test(
        "keeps why one weighs it so when the answers are kept, and all of it when one goes to the pupils first",
        arguments: ["bewaar", "leerlingen"])
    func keepsTyped(act: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [("versie", try await story.version), ("doe", act), ("reden", "Omdat & daarom.")]
                    + Self.bullying, to: .triage(story.id))
            let address = "/zaken/\(story.id)"
            #expect(
                answer.location
                    == (act == "bewaar" ? "\(address)/weging#advies" : "\(address)/betrokkenen?terug=weging"))
            #expect(
                try await story.opened().state.facts.contains { $0.key.fact == "harm" } == (act == "bewaar"))
            let page = try await browser.open(.triage(story.id)).text
            #expect(page.contains("Omdat &amp; daarom.</textarea>") && page.contains("Je concept is bewaard"))
            #expect(page.contains("name=\"feit-harm\" value=\"yes\" checked"))
            #expect(page.contains("Pesten (aangeraden)"))
            #expect(try await !Browser(school, as: "baas").open(.triage(story.id)).text.contains("daarom."))
        }
    }

    @Test("what the page itself proposed gives way to what the answers lead to; what was chosen stays")
    func proposed() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            for (chosen, kept) in [("unclear", "bullying"), ("teasing", "teasing")] {
                _ = try await browser.send(
                    [
                        ("versie", try await story.version), ("doe", "bewaar"), ("weging", chosen),
                        ("voorgesteld", "unclear"), ("reden", "Zo."),
                    ] + Self.bullying, to: .triage(story.id))
                let page = try await browser.open(.triage(story.id)).text
                #expect(page.contains("name=\"weging\" value=\"\(kept)\" checked"), "\(chosen)")
            }
        }
    }

    @Test("sent once more after going back weighs nothing anew; another reason does")
    func onceMore() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            for (reason, times) in [("Het gaat al weken door.", 1), ("", 1), ("Nu weten wij meer.", 2)] {
                let answer = try await browser.send(
                    [
                        ("versie", try await story.version), ("doe", "weeg"), ("weging", "bullying"),
                        ("reden", reason),
                    ], to: .triage(story.id))
                #expect(answer.location == "/zaken/\(story.id)")
                #expect(try await story.opened().state.triage.count == times, "\(reason)")
            }
        }
    }

    @Test("refuses an answer that the question does not have")
    func invalid() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let answer = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), ("feit-harm", "misschien")], to: .triage(story.id))
            #expect(answer.status == .unprocessable)
            #expect(try await story.opened().state.facts.keys.allSatisfy { $0.fact != "harm" })
        }
    }

    @Test("says who wrote in between, and keeps all that was typed")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let version = try await story.version
            try await story.carry([.note("Ik sprak haar moeder.")], as: "baas")
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", version), ("doe", "weeg"), ("weging", "teasing"),
                    ("reden", "Het was een grap."),
                ], to: .triage(story.id))
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Ik sprak haar moeder."))
            #expect(answer.text.contains("Het was een grap.</textarea>"))
            #expect(answer.text.contains("value=\"teasing\" checked"))
            #expect(try await story.opened().state.triageOutcome == nil)
        }
    }

    // MARK: what a protocol wants to know in words

    /// A report at a school whose protocol asks where and when it happens.
    private func begin(_ school: SchoolSite) async throws -> Story {
        let party = CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5)
        let form = ReportForm(reporter: .staff, text: "Noor staat alleen.", parties: [party])
        return Story(
            school: school, id: try await FileReport(school.desk)(form, at: SchoolSite.school).dossier)
    }

    private func notes(_ story: Story) async throws -> [String] {
        try await story.opened().events.compactMap {
            if case .noted(let text, _) = $0.what { text } else { nil }
        }
    }

    @Test(
        "asks the protocol's own questions in words, keeps the answer as a note, and shows it the next time")
    func inWords() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            let empty = try await browser.open(.triage(story.id))
            #expect(empty.text.contains("Waar en wanneer gebeurt het?"))
            let field = ("veld-place-and-moment", "In de gang & <buiten>")
            let sent = try await browser.send(
                [("versie", try await story.version), ("doe", "bewaar"), field], to: .triage(story.id))
            #expect(sent.status == .seeOther)
            #expect(try await notes(story) == ["Waar en wanneer gebeurt het?\nIn de gang & <buiten>"])
            let filled = try await browser.open(.triage(story.id))
            #expect(filled.text.contains("value=\"In de gang &amp; &lt;buiten&gt;\""))
        }
    }

    @Test("writes the same answer in words down once, and a new one beside it")
    func inWordsOnce() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            for words in ["In de gang", "In de gang", "Op het plein", "  "] {
                _ = try await browser.send(
                    [
                        ("versie", try await story.version), ("doe", "bewaar"),
                        ("veld-place-and-moment", words),
                    ],
                    to: .triage(story.id))
            }
            #expect(
                try await notes(story).map { $0.split(separator: "\n").last } == [
                    "In de gang", "Op het plein",
                ])
        }
    }

    @Test(
        "the grave questions stand open; the rest behind a line that says how many, and which were answered")
    func folded() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.triage(story.id)).text
            let (open, folded) = try parts(of: page)
            #expect(open.contains("name=\"feit-danger\"") && open.contains("name=\"feit-threat\""))
            #expect(!open.contains("name=\"feit-harm\""))
            #expect(folded.contains(">6 vragen om te wegen<") && folded.contains(">nog niets beantwoord<"))
            #expect(!page.contains("<details class=\"questions\" open"))
            #expect(page.contains("href=\"#advies\">Meteen naar jouw weging"))
            _ = try await browser.send(
                [
                    ("versie", try await story.version), ("doe", "bewaar"), ("feit-harm", "yes"),
                    ("feit-systematic", "no"),
                ], to: .triage(story.id))
            let after = try parts(of: try await browser.open(.triage(story.id)).text).folded
            #expect(after.contains("2 beantwoord: Gebeurt het steeds weer? Nee · Is er schade"))
        }
    }

    @Test("which answer counts while nobody says anything stands once above the questions of which it does")
    func countsOnce() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await begin(school)
            let page = try await Browser(school, as: "juf").open(.triage(story.id)).text
            let grave = try #require(page.firstMatch(of: /(?s)<section class="grave".*?<\/section>/)?.output)
            let said = grave.matches(of: #/Zolang niemand iets zegt, tellen deze (\d+) vragen als “Nee”:/#)
            #expect(said.count == 1)
            let above = try #require(said.first)
            let below = grave[above.range.upperBound...].ranges(of: "<fieldset")
            #expect(Int(above.output.1) == below.count && below.count > 5)
            #expect(
                grave[..<above.range.lowerBound].contains("name=\"feit-danger\""), "nothing is assumed of it")
            #expect(!page.contains("telt dit als"))
        }
    }

    @Test("what the protocol says beside it, and what is still open, are folded on a telephone alone")
    func secondary() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.triage(story.id)).text
            for title in ["Zo noemt de school het", "Hieraan zie je het verschil"] {
                #expect(page.contains("<details class=\"on-wide\"><summary><h2>\(title)</h2></summary>"))
            }
            let open = try #require(page.range(of: "Nog geen advies."))
            let listed = try #require(page.firstRange(of: #/<p>Welke \d+ vragen\?<\/p>/#))
            #expect(open.upperBound < listed.lowerBound)
            #expect(page[listed.upperBound...].contains("<li>Is er schade"))
        }
    }

    /// What stands above the first folded questions, and all from there.
    private func parts(of page: String) throws -> (open: String, folded: String) {
        let place = try #require(page.range(of: "<details class=\"questions\""))
        return (String(page[..<place.lowerBound]), String(page[place.lowerBound...]))
    }

    @Test("what was typed and not sent yet counts as answered when one comes back from linking a pupil")
    func foldedDraft() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send(
                [("versie", try await story.version), ("doe", "leerlingen")] + Self.bullying,
                to: .triage(story.id))
            let folded = try parts(of: try await browser.open(.triage(story.id)).text).folded
            #expect(folded.contains("4 beantwoord: "))
            #expect(try await story.opened().state.facts.keys.allSatisfy { $0.fact != "harm" })
        }
    }

    @Test("of a protocol that asks nothing in words takes none")
    func nothingInWords() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            #expect(try await !browser.open(.triage(story.id)).text.contains("veld-"))
            let sent = try await browser.send(
                [("versie", try await story.version), ("doe", "bewaar"), ("veld-place-and-moment", "x")],
                to: .triage(story.id))
            #expect(sent.status == .unprocessable)
        }
    }

    @Test("shows what it was weighed as before, and why")
    func history() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.triage(story.id))
            #expect(page.text.contains("Eerder gewogen"))
            #expect(page.text.contains("Het gaat al weken door."))
        }
    }

    @Test("is refused to who may not open the case", arguments: ["meester", "niemand"])
    func refuses(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: .init(staff))
            #expect(try await browser.open(.triage(story.id)).status == .forbidden)
            let sent = try await browser.send(
                [("versie", "3"), ("doe", "weeg"), ("weging", "teasing")], to: .triage(story.id))
            #expect(sent.status == .forbidden)
        }
    }

    @Test("comes back from linking the pupils")
    func linking() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let form = try await browser.open(.parties(story.id), query: "?terug=weging")
            #expect(form.text.contains("name=\"terug\" value=\"weging\""))
            let sent = try await browser.send(
                [
                    ("versie", try await story.version), ("terug", "weging"), ("groep", "groep-5"),
                    ("leerling", "p3"), ("rol", "witness"),
                ], to: .parties(story.id))
            #expect(sent.location == "/zaken/\(story.id)/weging#leerlingen")
            let page = try await browser.open(.triage(story.id)).text
            #expect(page.contains("id=\"leerlingen\"") && page.contains("id=\"advies\""))
            #expect(try await story.opened().state.parties.count == 3)
        }
    }
}
