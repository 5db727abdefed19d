import Casework
import Dossiers
import Testing

@testable import Website

@Suite("What the tab of the browser says")
struct PageTitleTests {
    private func tab(of answer: Answer) -> String {
        let start = answer.text.range(of: "<title>")?.upperBound ?? answer.text.endIndex
        return String(answer.text[start...].prefix { $0 != "<" })
    }

    @Test("says what the page is for, and never a pupil's name: a browser keeps it, and shows it to others")
    func noNames() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let opened = try await story.opened()
            let duties = opened.obligations.filter { $0.id.step != "triage" }
            #expect(duties.contains { $0.id.isNotice } && duties.contains { $0.id.pupil != nil })
            let made = try await browser.send([], to: .pupil("p1")).location ?? ""
            let dossier = Dossier.ID(String(made.split(separator: "/").last ?? ""))
            let pages =
                [Page.caseFile(dossier), .note(dossier)]
                + duties.map { duty in
                    duty.id.isNotice
                        ? Page.tell(story.id, duty.id.description) : .task(story.id, duty.id.description)
                } + [
                    .pupil("p1"), .caseFile(story.id), .parties(story.id), .triage(story.id),
                    .consent(story.id),
                ]
            for page in pages {
                let answer = try await browser.open(page)
                let title = tab(of: answer)
                #expect(answer.status == .ok && title.hasSuffix(" – Vijfspoor"), "\(page.path)")
                #expect(!["Noor", "Aalders", "Sem", "Bakboord"].contains { title.contains($0) }, "\(title)")
            }
        }
    }
}
