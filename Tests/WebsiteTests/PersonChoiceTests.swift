import Dossiers
import HTTPServer
import People
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Telling it to one person")
struct PersonChoiceTests {
    private static let page = Page.report(SchoolSite.school)
    private let visitor = "bezoek"

    /// A site of Aeres with two of the staff, the first of whom is on the school's list.
    private func with(_ body: (SchoolSite) async throws -> Void) async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let staff = ["gym": "Gerda Gym", "drama": "Dirk Drama"].map { id, name in
                StaffMember(id: StaffMember.ID(id), name: name, assignments: [.init(role: "staff")])
            }
            try await school.desk.archive.add(staff, to: SchoolSite.school)
            for one in staff {
                try await school.site.accounts.add(
                    login: one.id.text, password: "een lang wachtwoord", for: one.id, at: SchoolSite.school)
            }
            try await school.desk.archive.list(["gym"], of: SchoolSite.school)
            try await body(school)
        }
    }

    private func tells(_ way: String, at school: SchoolSite) async throws -> Answer {
        try await Browser(school, visitorToken: visitor).send(
            [("wie", "pupil"), ("wat", "Ik durf het alleen u te zeggen."), ("via", way)], to: Self.page)
    }

    private func dossier(_ school: SchoolSite) async throws -> Dossier.ID {
        let viewer = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
        return try #require(try await ListReports(school.desk)(page: 1, for: viewer).reports.first).row.id
    }

    @Test("the form names those whom the school put on the list, and nobody else who works there")
    func form() async throws {
        try await with { school in
            let page = try await Browser(school).open(Self.page).text
            #expect(page.contains("value=\"staff/gym\"") && page.contains("Gerda Gym"))
            #expect(!page.contains("Dirk Drama") && !page.contains("Juf Vijf"))
            #expect(page.contains("Ik kies niemand van deze lijst. Dan leest het: anti-pestcoördinator"))
            #expect(page.contains("Dit lezen: wie je kiest, mentor/coach"))
            let receipt = try await tells("staff/gym", at: school).text
            #expect(receipt.contains("Dit lezen: Gerda Gym, mentor/coach"))
        }
    }

    @Test("with nobody on the list the way is there, and says who reads it")
    func emptyList() async throws {
        try await with { school in
            try await school.desk.archive.list([], of: SchoolSite.school)
            let page = try await Browser(school).open(Self.page).text
            #expect(!page.contains("Gerda Gym"))
            #expect(page.contains("nog geen namen op deze lijst gezet. Dan leest het: anti-pestcoördinator"))
            let answer = try await tells("staff", at: school)
            #expect(answer.status == .ok && answer.text.contains("aangekomen bij: anti-pestcoördinator"))
        }
    }

    @Test(
        "who was chosen finds it on the list of the day and reads it; a colleague is told what a stranger is told"
    )
    func reading() async throws {
        try await with { school in
            let answer = try await tells("staff/gym", at: school)
            #expect(answer.status == .ok && answer.text.contains("aangekomen bij: Gerda Gym"))
            let id = try await dossier(school)
            let gym = try await Browser(school, as: "gym")
            let page = try await gym.open(.caseFile(id))
            #expect(page.status == .ok && page.text.contains("Ik durf het alleen u te zeggen."))
            #expect(page.text.contains("gemeld bij: wie de melder koos Gerda Gym"))
            for list in [Page.today, .cases, .reports] {
                let text = try await gym.open(list).text
                #expect(text.contains(id.text), "\(list.path)")
            }
            let drama = try await Browser(school, as: "drama")
            for list in [Page.today, .cases, .reports] {
                let text = try await drama.open(list).text
                #expect(!text.contains(id.text), "\(list.path)")
            }
            let known = try await drama.open(.caseFile(id))
            let unknown = try await drama.open(.caseFile("nergens"))
            #expect(known.status == unknown.status && known.status == .notFound)
            #expect(known.text == unknown.text)
            #expect(try await drama.open(.readings(id)).status == .notFound)
        }
    }

    @Test("whose name was taken off the list meanwhile is not told it, and nobody else is either")
    func takenOff() async throws {
        try await with { school in
            let answer = try await tells("staff/drama", at: school)
            #expect(answer.status == .unprocessable && answer.text.contains("staat niet meer op de lijst"))
            #expect(answer.text.contains("Ik durf het alleen u te zeggen."), "what was typed is there still")
            #expect(
                try await tells("mentor/gym", at: school).status == .unprocessable, "no such choice there")
        }
    }

    @Test("that somebody is absent hears only who told it to that person, with who reads it meanwhile")
    func absent() async throws {
        try await with { school in
            let regie = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
            try await SayAbsent(school.desk)("gym", from: "2026-03-02", until: nil, by: regie)
            let absent = "Gerda Gym (is nu afwezig; zolang leest anti-pestcoördinator het ook)"
            let form = try await Browser(school).open(Self.page).text
            #expect(form.contains("Gerda Gym") && !form.contains("afwezig"))
            #expect(try await tells("staff/gym", at: school).text.contains("aangekomen bij: \(absent)"))
            let id = try await dossier(school)
            let page = try await Browser(school, as: "regie").open(.caseFile(id)).text
            #expect(page.contains("in plaats van wie de melder koos"))
        }
    }

    @Test("that it is about the one who was chosen can be said, and then that person finds nothing of it")
    func accused() async throws {
        try await with { school in
            _ = try await tells("staff/gym", at: school)
            let id = try await dossier(school)
            let regie = try await Browser(school, as: "regie")
            let form = try await regie.open(.handOver(id)).text
            let parts = form.components(separatedBy: "<optgroup class=\"no-heir\"")
            let chosen = try #require(parts.last)
            #expect(parts.count > 1 && chosen.contains("value=\"person@gym\""))
            #expect(!parts[0].contains("person@"), "to whom a case can be given")
            #expect(chosen.contains("kan geen zaakhouder worden"))
            let version = try #require(form.firstMatch(of: /name="versie" value="(\d+)"/)?.output.1)
            let sent = try await regie.send(
                [
                    ("versie", String(version)), ("wat", "beschuldigd"), ("aan", "person@gym"),
                    ("reden", "Deed mee."),
                ],
                to: .handOver(id))
            #expect(sent.status == .seeOther, "\(sent.text)")
            let gym = try await Browser(school, as: "gym")
            let known = try await gym.open(.caseFile(id))
            #expect(known.status == .notFound)
            let today = try await gym.open(.today).text
            #expect(!today.contains(id.text))
        }
    }

    @Test("who follows it with the code reads that the person chosen got it, without the name")
    func following() async throws {
        try await with { school in
            let thanks = try await tells("staff/gym", at: school).text
            let code = try #require(thanks.firstMatch(of: /id="code">([^<]+)</)?.output.1)
            let shown = try await Browser(school, visitorToken: visitor).send(
                [("code", String(code))], to: .followReport(SchoolSite.school))
            #expect(shown.text.contains("aangekomen bij: de persoon die je koos"))
            #expect(!shown.text.contains("Gerda Gym"))
        }
    }

    @Test("who coordinates keeps the list, others see it, and a colleague changes nothing")
    func list() async throws {
        try await with { school in
            let regie = try await Browser(school, as: "regie")
            #expect(try await regie.open(.roles).text.contains("href=\"\(Page.persons.path)\""))
            let page = try await regie.open(.persons).text
            #expect(
                page.contains("Bij een personeelslid dat je vertrouwt") && page.contains("openbare pagina"))
            #expect(page.contains("Dirk Drama") && !page.contains("Juf Vijf"), "who holds the role")
            let drama = try await Browser(school, as: "drama")
            let before = try await drama.open(.persons).text
            #expect(!before.contains("<li>Dirk Drama</li>") && before.contains("<li>Gerda Gym</li>"))
            #expect(try await drama.send([("wie", "drama")], to: .persons).status != .seeOther)
            let sent = try await regie.send(
                [("gezien", try seen(page)), ("wie", "drama"), ("wie", "juf")], to: .persons)
            #expect(sent.status == .seeOther)
            let after = try await drama.open(.persons).text
            #expect(after.contains("<li>Dirk Drama</li>") && !after.contains("Gerda Gym"))
            let form = try await Browser(school).open(Self.page).text
            #expect(form.contains("Dirk Drama") && !form.contains("Gerda Gym") && !form.contains("Juf Vijf"))
            let late = try await regie.send([("gezien", try seen(page)), ("wie", "gym")], to: .persons)
            #expect(late.status == .conflict && late.text.contains("Een collega veranderde deze lijst"))
            #expect(
                late.text.contains("value=\"drama\" checked") && !late.text.contains("value=\"gym\" checked"))
            let none = try await regie.send([("gezien", try seen(late.text))], to: .persons)
            #expect(none.status == .seeOther)
            #expect(try await regie.open(.persons).text.contains("Er staat nog niemand op de lijst."))
        }
    }

    /// Which list a form was filled in over.
    private func seen(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name="gezien" value="(\d+)"/)).output.1)
    }

    @Test("a protocol in which nobody is chosen has no list")
    func noList() async throws {
        try await SchoolSite.with { school in
            let regie = try await Browser(school, as: "regie")
            let roles = try await regie.open(.roles).text
            #expect(!roles.contains(Page.persons.path))
            #expect(try await regie.open(.persons).text.contains("kiest een melder nergens één persoon"))
        }
    }
}
