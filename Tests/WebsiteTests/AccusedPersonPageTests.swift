import Casework
import Database
import People
import Playbooks
import Testing

@testable import Records
@testable import UseCases
@testable import Website

@Suite("Pages for whom a case is about")
struct AccusedPersonPageTests {
    /// Gives somebody other roles instead of those held.
    private func give(_ roles: [(Role.ID, String?)], to staff: StaffMember.ID, at school: SchoolSite)
        async throws
    {
        _ = try await school.database.write {
            try $0.run("DELETE FROM assignment WHERE staff = ?", [.text(staff.text)])
            for (role, schoolClass) in roles {
                try $0.run(
                    "INSERT INTO assignment (staff, role, school_class) VALUES (?, ?, ?)",
                    [.text(staff.text), .text(role.text), Value(schoolClass)])
            }
        }
    }

    /// A case of which the coordinator said on the page that it is about the teacher.
    private func aboutTheTeacher(_ school: SchoolSite) async throws -> Story {
        let story = try await Story.begin(school)
        let sent = try await Browser(school, as: "regie").send(
            [
                ("versie", try await story.version), ("wat", "beschuldigd"), ("aan", "teacher"),
                ("reden", "Noor zegt dat de juf zelf meedoet."),
            ], to: .handOver(story.id))
        #expect(sent.status == .seeOther, "\(sent.text)")
        return story
    }

    @Test(
        "a teacher who got another role meets the door that a stranger meets; who has the class now reads it")
    func anotherRole() async throws {
        try await SchoolSite.with { school in
            let story = try await aboutTheTeacher(school)
            try await give([("coordinator", nil), ("director", nil)], to: "juf", at: school)
            try await give([("teacher", "groep-5")], to: "meester", at: school)
            let juf = try await Browser(school, as: "juf")
            let stranger = try await Browser(school, as: "niemand")
            for page in [Page.caseFile(story.id), .note(story.id), .handOver(story.id)] {
                let (shut, strange) = (try await juf.open(page), try await stranger.open(page))
                #expect(shut.status == strange.status && shut.status != .ok)
            }
            for page in [Page.cases, .today, .reports] {
                let shown = try await juf.open(page).text
                #expect(!shown.contains(story.id.text) && !shown.contains("Noor"))
            }
            #expect(try await Browser(school, as: "regie").open(.cases).text.contains(story.id.text))
            let next = try await Browser(school, as: "meester").open(.caseFile(story.id))
            #expect(next.status == .ok && next.text.contains("Noor"))
        }
    }

    @Test("it is said at once, with a reason, which stays when it was forgotten")
    func reason() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let sent = try await Browser(school, as: "regie").send(
                [("versie", before), ("wat", "beschuldigd"), ("aan", "teacher"), ("reden", " ")],
                to: .handOver(story.id))
            #expect(sent.status == .unprocessable)
            #expect(try await story.version == before)
        }
    }

    @Test("the history names whom it is about, and the page takes it back of a person with a reason")
    func takenBack() async throws {
        try await SchoolSite.with { school in
            let story = try await aboutTheTeacher(school)
            let regie = try await Browser(school, as: "regie")
            let before = try await regie.open(.caseFile(story.id)).text
            #expect(
                before.contains("Doet niet mee, omdat het hierover gaat: ") && before.contains("(Juf Vijf)"))
            #expect(before.contains("Deze zaak gaat over een collega: Juf Vijf. Die ziet er niets van."))
            #expect(before.contains("Vastgelegd door anti-pestcoördinator, maandag 2 maart."))
            #expect(before.contains("Noor zegt dat de juf zelf meedoet."), "why stands in the history")
            let form = try await regie.open(.handOver(story.id)).text
            #expect(form.contains("value=\"person@juf\">Juf Vijf<"))
            #expect(form.contains("Iemand kan weer optreden, of een ander heeft deze rol nu"))
            func send(_ reason: String) async throws -> Answer {
                try await regie.send(
                    [
                        ("versie", try await story.opened(as: "regie").row.version.description),
                        ("toch-niet", "person@juf"), ("toch-niet-reden", reason),
                    ], to: .handOver(story.id))
            }
            #expect(try await send(" ").status == .unprocessable)
            #expect(try await send("Het ging over een invaller.").status == .seeOther)
            let after = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            #expect(after.contains("Gaat toch niet over deze collega: Juf Vijf"))
            #expect(after.contains("Het ging over een invaller."))
            #expect(!after.contains("Deze zaak gaat over een collega:") && after.contains("juf zelf meedoet"))
        }
    }
}
