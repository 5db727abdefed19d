import Casework
import Database
import Dossiers
import HTTPServer
import People
import Testing
import UseCases

@testable import Website

@Suite("How much a page asks of the database")
struct StatementTests {
    /// The examples of pages for staff, with a dossier, a pupil, a role and a version that are there.
    private func pages(of story: Story) async throws -> [Page] {
        let task = try await story.task(of: "talk-with-target").description
        return Page.examples.filter { $0.rule == .staff || $0.rule == .dossier }.compactMap { page in
            switch page {
            case .pupil: .pupil("p1")
            case .task: .task(story.id, task)
            case .signOut, .waive, .plan, .draft, .consult, .tell, .record: nil
            case .drawing, .versionDrawing, .draftDrawing: nil
            case .scenario, .ownScenario, .ownScenarioFile, .explained: nil
            default: Page(page.segments.map { $0 == "d1" ? story.id.text : $0 })
            }
        }
    }

    private func statements(_ page: Page, _ browser: Browser) async throws -> Int? {
        // What is written or learnt at the first visit counts for nobody after it.
        guard try await browser.open(page).status == .ok else { return nil }
        return try await Database.counting { try await browser.open(page) }.statements
    }

    /// Another case that runs, a report that waits, and everything else of which lists show one line more.
    private func grow(_ story: Story, _ round: Int) async throws {
        let (school, archive) = (story.school, story.school.desk.archive)
        _ = try await Story.begin(school)
        _ = try await Story.begin(school, weighed: false)
        let pupil = PupilCard(
            id: Pupil.ID("n\(round)"), name: "Nieuw \(round)", schoolClass: "groep-5", yearGroup: 5)
        try await archive.add([pupil], to: SchoolSite.school)
        let party = CaseParty(pupil: pupil.id, involvement: .target, group: "groep-5", yearGroup: 5)
        try await story.carry([.join(party)])
        let staff = StaffMember(
            id: StaffMember.ID("s\(round)"), name: "Collega \(round)",
            assignments: [.init(role: "teacher", schoolClass: "groep-6")])
        try await archive.add([staff], to: SchoolSite.school)
        try await SayAbsent(school.desk)(
            staff.id, from: "2026-03-02", until: "2026-03-0\(2 + round)", by: try await story.viewer("regie"))
        try await Appoint(school.desk)(
            Appoint.Request(
                staff: staff.id, role: "support-coordinator", schoolClass: nil, from: "2026-03-05",
                until: nil, reason: "Erbij.",
                seen: try await ShowRoles(school.desk)(for: try await story.viewer("baas")).revision),
            by: try await story.viewer("baas"))
        _ = try await RefreshTicks(school.desk)()
    }

    @Test(
        "is the same however much it lists, for every page of staff",
        arguments: ["regie", "juf"])
    func same(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await grow(story, 1)
            let browser = try await Browser(school, as: .init(staff))
            let pages = try await pages(of: story)
            var few: [Page: Int] = [:]
            for page in pages { few[page] = try await statements(page, browser) }
            #expect(few.count > 25, "pages that open for \(staff)")
            for round in 2...5 { try await grow(story, round) }
            for page in pages {
                #expect(try await statements(page, browser) == few[page], "\(page.path)")
            }
        }
    }

    @Test("is the same for a report that waits, however many pupils it names and cases they have")
    func waiting() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let pages = [Page.triage(report.id), .joining(report.id), .caseFile(report.id)]
            var few: [Page: Int] = [:]
            for page in pages {
                let counted: Int = try #require(try await statements(page, browser), "\(page.path) opens")
                few[page] = counted
            }
            for pupil in ["p3", "p4"] as [Pupil.ID] {
                let group = pupil == "p3" ? "groep-5" : "groep-6"
                let party = CaseParty(pupil: pupil, involvement: .follower, group: group, yearGroup: 5)
                try await report.carry([.join(party)])
                try await story.carry([.join(party)])
            }
            for _ in 1...3 { _ = try await Story.begin(school) }
            for page in pages { #expect(try await statements(page, browser) == few[page], "\(page.path)") }
        }
    }
}
