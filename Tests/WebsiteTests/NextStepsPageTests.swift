import Casework
import Dossiers
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("What to do first in a case")
struct NextStepsPageTests {
    /// The part of a case's page that says what is next.
    private func steps(of story: Story, as staff: String = "juf") async throws -> String {
        let page = try await Browser(story.school, as: .init(staff)).open(.caseFile(story.id)).text
        let part = page.components(separatedBy: "id=\"stappen\"").dropFirst().first
        return try #require(part?.components(separatedBy: "</section>").first)
    }

    /// How its line leads to a duty.
    private func link(to duty: Obligation, in story: Story) -> String {
        let (id, task) = (story.id, duty.id.description)
        let page: Page = duty.id.isNotice ? .tell(id, task) : .task(id, task)
        return "href=\"\(page.link.address)\""
    }

    /// The headings of its groups, in their order, without how many.
    private func headings(_ part: String) -> [String] {
        part.matches(of: #/<h3>([^<(]+) \(/#).map { String($0.output.1) }
    }

    @Test("is in groups: what is late, today, this week and later; then what waits and what may be done")
    func groups() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let fresh = headings(try await steps(of: story))
            let order = [
                "Te laat", "Vandaag", "Deze week", "Later", "Zonder vaste dag", "Jij beslist", "Wacht nog",
                "Mag ook",
            ]
            #expect(fresh == order.filter(fresh.contains) && Set(fresh).count == fresh.count)
            #expect(fresh.contains("Deze week") && fresh.contains("Wacht nog") && !fresh.contains("Te laat"))
            try school.clock.set("2026-03-16T09:00")
            let late = headings(try await steps(of: story))
            #expect(late.first == "Te laat" && late == order.filter(late.contains))
        }
    }

    @Test("nothing that is owed is folded away or left out: each has a link before what is folded")
    func hidesNothing() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            for day in ["2026-03-02T09:00", "2026-03-06T09:00", "2026-03-20T09:00"] {
                try school.clock.set(day)
                let part = try await steps(of: story)
                let shown = try #require(part.components(separatedBy: "<details class=\"folded\"").first)
                let owed = try await story.opened().obligations.filter { $0.state.isOwed }
                #expect(owed.count > 8)
                for duty in owed {
                    #expect(shown.contains(link(to: duty, in: story)), "\(duty.id) on \(day)")
                }
            }
        }
    }

    @Test(
        "on a telephone only what is for later is folded, and the first of it never when nothing comes before"
    )
    func folds() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            for day in ["2026-03-02T09:00", "2026-03-06T09:00", "2026-03-20T09:00"] {
                try school.clock.set(day)
                let part = try await steps(of: story)
                let open = try #require(part.components(separatedBy: "<details").first)
                let opened = try await story.opened()
                let soon = opened.obligations.filter { duty in
                    duty.state == .overdue || duty.state == .due
                        || duty.state.isOwed && duty.due.map { $0.due <= opened.now.date.sunday } ?? false
                }
                for duty in soon {
                    #expect(open.contains(link(to: duty, in: story)), "\(duty.id) on \(day)")
                }
                #expect(open.contains("class=\"button secondary\""), "something to do is in sight on \(day)")
            }
        }
    }

    @Test("what the same people must be told stands together, each with its day, its why and its own page")
    func gathered() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            // Two weeks on all is late, so that one group holds it all.
            try school.clock.set("2026-03-20T09:00")
            let part = try await steps(of: story)
            let owed = try await story.opened().obligations.filter { $0.state.isOwed && $0.id.isNotice }
            let parents = owed.filter { $0.id.recipient == "parents-of-target" }
            let who = "Informeer: de ouders van Noor Aalders"
            guard parents.count > 1 else {
                #expect(part.contains(who) && !part.contains("\(who) ("))
                return
            }
            #expect(part.ranges(of: "\(who) (\(parents.count) berichten)</a>").count == 1)
            #expect(part.contains("aria-label=\"Afvinken: \(who) (\(parents.count) berichten): "))
        }
    }
}
