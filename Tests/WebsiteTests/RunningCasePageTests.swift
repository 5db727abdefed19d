import Access
import Casework
import Dossiers
import HTTPServer
import People
import Testing
import UseCases

@testable import Website

@Suite("The pages about cases with an earlier version of the protocol")
struct RunningCasePageTests {
    /// Makes a version in which the joint talk is due later.
    private func publish(
        _ school: SchoolSite, _ choices: [String: String?] = ["step-2-term": "9 school-days"]
    )
        async throws
    {
        let viewer = try await viewer("regie", school)
        try await ChangeProtocol(school.desk).choose(choices, seen: 0, by: viewer)
        let draft = try await school.desk.archive.protocolDraft(of: SchoolSite.school)
        try await ChangeProtocol(school.desk).publish(
            note: "Meer tijd.", agreedOn: "", seen: draft?.revision ?? 0, by: viewer)
    }

    private func viewer(_ staff: StaffMember.ID, _ school: SchoolSite) async throws -> Viewer {
        try #require(try await FindViewer(school.desk)(staff, at: SchoolSite.school))
    }

    private func ticked(_ story: Story, to number: String = "2", reason: String = "Rustiger <b>tempo</b>.")
        async throws -> [(String, String)]
    {
        [("zaak-\(story.id)", try await story.version), ("versie", number), ("waarom", reason)]
    }

    @Test("a case says by which version it runs, and whoever coordinates that there is a newer one")
    func caseFile() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let first = try await Browser(school, as: "regie").open(.caseFile(story.id))
            #expect(first.text.contains("Protocol: versie 1, waarmee de school begon"))
            #expect(!first.text.contains("nieuwere versie"))
            try await publish(school)
            let later = try await Browser(school, as: "regie").open(.caseFile(story.id))
            #expect(later.text.contains("Protocol: versie 1, waarmee de school begon"))
            #expect(later.text.contains("href=\"/protocol/lopend?zaak=\(story.id)\""))
            let teacher = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(teacher.text.contains("Protocol: versie 1"))
            #expect(!teacher.text.contains("nieuwere versie"))
            let new = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.caseFile(new.id))
            #expect(page.text.contains("Protocol: versie 2, vastgesteld op 2 maart 2026"))
        }
    }

    @Test("what changes is told for each case before it is moved; moving is told in its timeline")
    func moves() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await publish(school)
            let browser = try await Browser(school, as: "regie")
            let choices = try await browser.open(.protocolChoices)
            #expect(choices.text.contains("1 lopende zaak werkt met een oudere versie"))
            let page = try await browser.open(.runningCases)
            #expect(page.status == .ok)
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("in plaats van uiterlijk"))
            #expect(page.text.contains("name=\"zaak-\(story.id)\""))

            let sent = try await browser.send(try await ticked(story), to: .runningCases)
            #expect(sent.status == .seeOther)
            #expect(sent.location == "/protocol/lopend")
            let after = try await browser.open(.runningCases)
            #expect(after.text.contains("1 zaak is verplaatst."))
            #expect(after.text.contains("Alle lopende zaken werken met versie 2."))
            let link = try await browser.open(.runningCases, query: "?verplaatst=7")
            #expect(!link.text.contains("verplaatst."), "an address says nothing of what was done")
            let file = try await browser.open(.caseFile(story.id))
            #expect(file.text.contains("Van versie 1 naar versie 2 van het protocol"))
            #expect(file.text.contains("Rustiger &lt;b&gt;tempo&lt;/b&gt;."))
            #expect(file.text.contains("Protocol: versie 2"))
        }
    }

    @Test("only the case that was asked for, when one came from there")
    func one() async throws {
        try await SchoolSite.with { school in
            let (first, second) = (try await Story.begin(school), try await Story.begin(school))
            try await publish(school)
            let page = try await Browser(school, as: "regie")
                .open(.runningCases, query: "?zaak=\(second.id)")
            #expect(page.text.contains("zaak-\(second.id)") && !page.text.contains("zaak-\(first.id)"))
        }
    }

    @Test("one that cannot be moved says why, and does not tell of all the others")
    func oneThatIsNone() async throws {
        try await SchoolSite.with { school in
            let (story, other) = (try await Story.begin(school), try await Story.begin(school))
            let browser = try await Browser(school, as: "regie")
            let present = try await browser.open(.runningCases, query: "?zaak=\(story.id)").text
            #expect(present.contains("Deze zaak werkt al met versie 1."))
            try await publish(school)
            _ = try await school.database.write {
                try $0.run("UPDATE dossier SET closed = 1 WHERE id = ?", [.text(story.id.text)])
            }
            let closed = try await browser.open(.runningCases, query: "?zaak=\(story.id)").text
            #expect(closed.contains("Deze zaak is afgesloten. Zij blijft bij versie 1."))
            #expect(!closed.contains("Alle lopende zaken"))
            let unknown = try await browser.open(.runningCases, query: "?zaak=bestaat-niet")
            #expect(unknown.status == .notFound)
            try await school.damageEvents(of: other.id)
            let all = try await browser.open(.runningCases).text
            #expect(all.contains("1 zaak kan niet worden gelezen") && !all.contains("Alle lopende zaken"))
            #expect(
                try await browser.open(.runningCases, query: "?zaak=\(other.id)").status
                    == .internalServerError)
        }
    }

    @Test("without a reason, a tick or the last version nothing is moved, and what was typed stays")
    func refused() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await publish(school)
            let browser = try await Browser(school, as: "regie")
            let silent = try await browser.send(try await ticked(story, reason: " "), to: .runningCases)
            #expect(silent.status == .unprocessable && silent.text.contains("Schrijf op waarom"))
            #expect(silent.text.contains("value=\"\(try await story.version)\" checked"))
            let none = try await browser.send(
                [("versie", "2"), ("waarom", "Daarom.")], to: .runningCases)
            #expect(none.status == .unprocessable && none.text.contains("minstens één"))
            #expect(none.text.contains("Daarom."))
            let stale = try await browser.send(try await ticked(story, to: "1"), to: .runningCases)
            #expect(stale.status == .unprocessable && stale.text.contains("intussen een nieuwere versie"))
            #expect(stale.text.contains("Rustiger &lt;b&gt;"))
            #expect(try await story.opened().row.protocolVersion == 1)
        }
    }

    @Test("who does not coordinate comes to neither page, and moves nothing", arguments: ["juf", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await publish(school)
            let browser = try await Browser(school, as: .init(staff))
            for page in [Page.runningCases, .protocolReplay] {
                #expect(try await browser.open(page).status == .forbidden)
            }
            let sent = try await browser.send(try await ticked(story), to: .runningCases)
            let empty = try await browser.send([("versie", "2")], to: .runningCases)
            #expect(sent.status == .forbidden && empty.status == .forbidden)
            #expect(!sent.text.contains("Noor"))
            #expect(try await story.opened().row.protocolVersion == 1)
        }
    }

    @Test("looking back tells what had gone otherwise in closed cases, by number and without names")
    func replay() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await story.isTeasing(because: "Bij nader inzien plagen.")
            try await story.carry([.close(reason: "Het was plagen.")])
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.protocolReplay).text.contains("Er is nu geen concept"))
            try await ChangeProtocol(school.desk).choose(
                ["step-2-term": "9 school-days"], seen: 0, by: try await viewer("regie", school))
            #expect(try await browser.open(.protocolChoices).text.contains(Page.protocolReplay.path))
            let page = try await browser.open(.protocolReplay)
            #expect(page.text.contains("schooldagen later gemogen, in 1 van de 1 zaken."))
            #expect(page.text.contains("Zaak 1"))
            #expect(!page.text.contains("Noor") && !page.text.contains("Sem Bakboord"))
            let same = try await browser.open(.protocolReplay, query: "?versie=1")
            #expect(same.text.contains("In die ene zaak was niets anders gegaan."))
            #expect(try await browser.open(.protocolReplay, query: "?versie=7").status == .notFound)
        }
    }
}
