import HTTPServer
import People
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("A report by anybody")
struct ReportPageTests {
    private static let page = Page.report(SchoolSite.school)
    private static let words = [
        ("wie", "parent"), ("wat", "Ze <sluiten> haar buiten."), ("waar", "In de gang"),
        ("naam", "Twee kinderen"),
        ("groep", "groep-6"),
    ]

    private func visitor(of school: SchoolSite) -> Browser { Browser(school, visitorToken: "bezoek") }

    private func reports(of school: SchoolSite) async throws -> Int {
        let viewer = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
        return try await ListReports(school.desk)(page: 1, for: viewer).reports.count
    }

    /// What a report gets that a proxy on this machine passes on.
    private func status(of school: SchoolSite, for passedOn: String?) async throws -> Status {
        try await visitor(of: school).send(Self.words, to: Self.page, from: "127.0.0.1", for: passedOn).status
    }

    @Test("arrives, and gives a code to come back with")
    func arrives() async throws {
        try await SchoolSite.with { school in
            let answer = try await visitor(of: school).send(Self.words, to: Self.page)
            #expect(answer.status == .ok)
            #expect(answer.text.contains("Goed dat je het vertelt"))
            #expect(answer.text.contains("id=\"code\""))
            #expect(try await reports(of: school) == 1)
        }
    }

    @Test("chooses nobody's answers beforehand; who reports and says nothing of it stays unsaid")
    func nothingChosen() async throws {
        try await SchoolSite.with { school in
            let form = try await visitor(of: school).open(Self.page).text
            for name in ["wie", "gevaar"] {
                let radios = form.matches(of: /<input type="?radio"? name="([a-z]+)"[^>]*>/)
                    .filter { String($0.output.1) == name }
                #expect(radios.count > 2, "\(name)")
                #expect(radios.allSatisfy { !$0.output.0.contains("checked") }, "\(name)")
            }
            let answer = try await visitor(of: school).send([("wat", "Bij het hek.")], to: Self.page)
            #expect(answer.status == .ok)
            let viewer = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
            let row = try #require(
                try await ListReports(school.desk)(page: 1, for: viewer).reports.first
            ).row
            let report = try await OpenDossier(school.desk)(row.id, for: viewer).state.report
            #expect(report?.reporter == .anonymous)
        }
    }

    @Test("the receipt says in the words of the form who reads it")
    func sameReaders() async throws {
        try await SchoolSite.with { school in
            for (way, words) in [
                ("teacher", "Dit lezen: leerkracht, anti-pestcoördinator, ib-er en directeur."),
                ("about-adult", "Dit leest alleen: directeur."),
            ] {
                #expect(try await visitor(of: school).open(Self.page).text.contains(words), "\(way)")
                let receipt = try await visitor(of: school).send(Self.words + [("via", way)], to: Self.page)
                #expect(receipt.text.contains("Dit is jouw code"), "\(way)")
                #expect(receipt.text.contains(words), "\(way)")
            }
        }
    }

    @Test("is answered from the page of its receipt; who has the code reads that, and not the note beside it")
    func answered() async throws {
        try await SchoolSite.with { school in
            let thanks = try await visitor(of: school).send(Self.words, to: Self.page).text
            let code = try #require(thanks.firstMatch(of: /id="code">([^<]+)</)?.output.1)
            let viewer = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
            let report = try #require(
                try await ListReports(school.desk)(page: 1, for: viewer).reports.first?.row.id)
            let opened = try await OpenDossier(school.desk)(report, for: viewer)
            #expect(opened.events.allSatisfy { $0.by.person == nil }, "who reports has no account")
            let receipt = try #require(opened.obligations.first { $0.id.recipient == .reporter })
            let page = Page.tell(report, receipt.id.description)
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(page).text.contains("leest dit met de code"))
            let told = try await browser.send(
                [
                    ("versie", String(opened.row.version)), ("tekst", "Klonk bang."),
                    ("antwoord", "Kom <maandag> langs."),
                ], to: page)
            #expect(told.status == .seeOther)
            let shown = try await visitor(of: school).send(
                [("code", String(code))], to: .followReport(SchoolSite.school)
            ).text
            #expect(shown.contains("Antwoord van de school"))
            #expect(shown.contains("Kom &lt;maandag&gt; langs."))
            #expect(!shown.contains("Klonk bang."))
        }
    }

    @Test("says beforehand who reads what is told, and afterwards who really got it")
    func readers() async throws {
        try await SchoolSite.with { school in
            let form = try await visitor(of: school).open(Self.page).text
            #expect(form.contains("Dit leest alleen: directeur."), "a report about an adult")
            #expect(form.contains("Snel weg van deze pagina"))
            #expect(form.contains("Dit lezen: leerkracht, anti-pestcoördinator, ib-er en directeur."))
            #expect(form.contains("Voor ouders. Dit lezen"))
            #expect(form.contains("class=\"way not-pupil not-staff\""))
            let known = try await visitor(of: school).send(Self.words, to: Self.page).text
            #expect(known.contains("aangekomen bij: leerkracht."))
            // Of no class there is no teacher: it stands with who coordinates.
            let unknown = try await visitor(of: school).send(Self.words.dropLast(), to: Self.page).text
            #expect(unknown.contains("aangekomen bij: anti-pestcoördinator."))
        }
    }

    @Test("about an adult is read by its receiver alone, and not by the teacher of the class that was named")
    func aboutAnAdult() async throws {
        try await SchoolSite.with { school in
            let told = Self.words.dropLast() + [("groep", "groep-5"), ("via", "about-adult")]
            let answer = try await visitor(of: school).send(Array(told), to: Self.page)
            #expect(answer.text.contains("aangekomen bij: directeur."))
            for (staff, reads) in [("juf", false), ("regie", false), ("baas", true)] {
                let list = try await Browser(school, as: StaffMember.ID(staff)).open(.reports).text
                #expect(list.contains("Ze &lt;sluiten&gt;") == reads, "\(staff)")
            }
            let list = try await Browser(school, as: "baas").open(.reports).text
            #expect(
                list.contains("De melder noemt groep of klas Groep 5.") && list.contains("door: directeur"))
        }
    }

    @Test("sent twice from the same page is one report with one code; with other words it is another")
    func twice() async throws {
        try await SchoolSite.with { school in
            let page = try await visitor(of: school).open(Self.page).text
            let sending = try #require(
                page.firstMatch(of: /name="verzending" value="([^"]+)"/)?.output.1
            ).description
            func code(_ fields: [(String, String)], from sending: String) async throws -> Substring? {
                let answer = try await visitor(of: school).send(
                    fields + [("verzending", sending)], to: Self.page)
                return answer.text.firstMatch(of: /id="code">([^<]+)</)?.output.1
            }
            async let first = code(Self.words, from: sending)
            async let second = code(Self.words, from: sending)
            let codes = try await [first, second, code(Self.words, from: sending)]
            #expect(Set(codes).count == 1 && codes[0] != nil)
            #expect(try await reports(of: school) == 1)
            #expect(try await code([("wat", "Nu iets anders.")], from: sending) != codes[0])
            #expect(try await code(Self.words, from: "een andere bladzijde") != codes[0])
            #expect(try await reports(of: school) == 3)
        }
    }

    @Test("a report that was refused can be sent again from the same page")
    func refusedOnce() async throws {
        try await SchoolSite.with { school in
            for _ in 1...2 {
                let answer = try await visitor(of: school).send(
                    [("wat", "  "), ("verzending", "v1")], to: Self.page)
                #expect(answer.status == .unprocessable)
                #expect(answer.text.contains("name=\"verzending\" value=\"v1\""))
            }
            let answer = try await visitor(of: school).send(
                Self.words + [("verzending", "v1")], to: Self.page)
            #expect(answer.status == .ok)
        }
    }

    @Test("too long to be kept says so, and keeps what was typed; all that a browser lets one type is kept")
    func tooLong() async throws {
        try await SchoolSite.with { school in
            let long = String(repeating: "哭", count: 20_000)
            let kept = try await visitor(of: school).send([("wat", long), ("waar", "gang")], to: Self.page)
            #expect(kept.status == .ok)
            let answer = try await visitor(of: school).send([("wat", long + long)], to: Self.page)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("te lang") && answer.text.contains(long))
            #expect(try await reports(of: school) == 1)
        }
    }

    @Test("beyond the ration of its source is not taken, says when to try again and keeps what was typed")
    func rationed() async throws {
        try await SchoolSite.with(reportsPerSource: 2) { school in
            let browser = visitor(of: school)
            for _ in 1...2 { _ = try await browser.send(Self.words, to: Self.page, from: "192.0.2.1") }
            let answer = try await browser.send(Self.words, to: Self.page, from: "192.0.2.1")
            #expect(answer.status == .tooManyRequests)
            #expect(answer.retryAfter == "300")
            #expect(answer.text.contains("Wacht 5 minuten"))
            #expect(answer.text.contains("Ze &lt;sluiten&gt; haar buiten."))
            #expect(answer.text.contains("value=\"In de gang\""))
            #expect(answer.text.contains("value=\"Twee kinderen\""))
            #expect(answer.text.contains("value=\"parent\" checked"))
            #expect(answer.text.contains("value=\"groep-6\" selected"))
            #expect(try await reports(of: school) == 2)
            let elsewhere = try await browser.send(Self.words, to: Self.page, from: "192.0.2.2")
            #expect(elsewhere.status == .ok)
        }
    }

    @Test("of a class behind one address arrives, all at the same moment")
    func aClass() async throws {
        try await SchoolSite.with(reportsPerSource: ReportRation.usual) { school in
            let browser = visitor(of: school)
            let arrived = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 1...30 {
                    group.addTask {
                        try await browser.send(Self.words, to: Self.page, from: "192.0.2.1").status == .ok
                    }
                }
                return try await group.reduce(into: 0) { count, isFine in count += isFine ? 1 : 0 }
            }
            #expect(arrived == 30)
        }
    }

    @Test("behind a proxy belongs to the address that the proxy itself wrote down, the last")
    func behindProxy() async throws {
        try await SchoolSite.with(reportsPerSource: 1, isBehindProxy: true) { school in
            let passedOn = ["192.0.2.1", "203.0.113.9, 192.0.2.1", "192.0.2.1, 192.0.2.2", nil, " , "]
            var answers: [Status] = []
            for address in passedOn { answers.append(try await status(of: school, for: address)) }
            #expect(answers == [.ok, .tooManyRequests, .ok, .ok, .tooManyRequests])
        }
    }

    @Test("without a proxy belongs to the connection, whatever the header says")
    func noProxy() async throws {
        try await SchoolSite.with(reportsPerSource: 1) { school in
            let browser = visitor(of: school)
            let first = try await browser.send(Self.words, to: Self.page, from: "192.0.2.1", for: "192.0.2.7")
            #expect(first.status == .ok)
            let second = try await browser.send(
                Self.words, to: Self.page, from: "192.0.2.1", for: "192.0.2.8")
            #expect(second.status == .tooManyRequests)
        }
    }

    @Test("by staff from their own page is not rationed")
    func staff() async throws {
        try await SchoolSite.with(reportsPerSource: 1) { school in
            let browser = try await Browser(school, as: "juf")
            for _ in 1...3 {
                let answer = try await browser.send(
                    [("wat", "Bij de gym."), ("doe", "meld")], to: .newReport, from: "192.0.2.1")
                #expect(answer.status == .seeOther)
            }
        }
    }
}

@Suite("The ration of reports")
struct ReportRationTests {
    private static func ration(_ most: Int) -> ReportRation { ReportRation(most: most) { Array($0.utf8) } }

    @Test("takes so many at once, then one for each part of the window that passed")
    func refills() {
        let ration = Self.ration(10)
        for _ in 1...10 { #expect(ration.take(from: "a", at: 1_000) == nil) }
        #expect(ration.take(from: "a", at: 1_000) == 60)
        #expect(ration.take(from: "a", at: 1_059) == 1)
        #expect(ration.take(from: "a", at: 1_060) == nil)
        #expect(ration.take(from: "a", at: 1_060) == 60)
        for _ in 1...10 { #expect(ration.take(from: "a", at: 1_660) == nil) }
        #expect(ration.take(from: "a", at: 1_660) != nil)
    }

    @Test("a refused one does not make the wait longer")
    func refusals() {
        let ration = Self.ration(1)
        #expect(ration.take(from: "a", at: 0) == nil)
        for second in 1...599 { #expect(ration.take(from: "a", at: second) == 600 - second) }
        #expect(ration.take(from: "a", at: 600) == nil)
    }

    @Test("none at all lets everything through")
    func unlimited() {
        let ration = Self.ration(0)
        for _ in 1...1_000 { #expect(ration.take(from: "a", at: 0) == nil) }
    }

    @Test(
        "of more than there are milliseconds is still one that can be used up, and never divides by nothing")
    func enormous() {
        let ration = Self.ration(10_000_000)
        #expect(ration.take(from: "a", at: 0) == nil)
    }

    @Test("remembers a bounded number of sources, and of those the busiest")
    func bounded() {
        let ration = Self.ration(2)
        for _ in 1...2 { #expect(ration.take(from: "busy", at: 0) == nil) }
        for number in 1...60_000 { #expect(ration.take(from: "10.\(number)", at: 0) == nil) }
        #expect(ration.take(from: "busy", at: 0) != nil)
        #expect(ration.sources <= 20_000)
        for number in 1...60_000 { _ = ration.take(from: "11.\(number)", at: 10_000) }
        #expect(ration.sources <= 20_000)
    }

    @Test(
        "an address of IPv6 counts as its first half",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
            ("2001:db8::9", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"),
            ("2001:db8:1::", "2001:db8:1:0::/64"),
            ("", ""),
        ])
    func networks(address: String, network: String) {
        #expect(ReportRation.network(of: address) == network)
    }
}
