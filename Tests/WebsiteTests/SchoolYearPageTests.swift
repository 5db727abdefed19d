import Dossiers
import Testing

@testable import Website

@Suite("The page of the school year")
struct SchoolYearPageTests {
    @Test("lets who coordinates begin the dossier of the year, once; then it leads there")
    func begins() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let before = try await browser.open(.schoolYear)
            #expect(before.text.contains("Schooljaar 2025-2026"))
            #expect(before.text.contains("Nog niet begonnen"))
            let first = try await browser.send([], to: .schoolYear)
            #expect(first.status == .seeOther)
            #expect(try await browser.send([], to: .schoolYear).location == first.location)
            let after = try await browser.open(.schoolYear)
            #expect(!after.text.contains("Nog niet begonnen"))
            #expect(after.text.contains(try #require(first.location)))
        }
    }

    @Test("its dossier speaks of the year, not of a case, of weighing or of pupils")
    func words() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let location = try #require(try await browser.send([], to: .schoolYear).location)
            let page = try await browser.open(
                .caseFile(Dossier.ID(String(location.split(separator: "/")[1]))))
            #expect(page.status == .ok)
            #expect(page.text.contains("<h1>Schooljaar 2025-2026</h1>"))
            #expect(page.text.contains("Loopt"))
            for word in [
                "Zaakhouder", "Nog niet gewogen", "geen leerling bekend", "In deze zaak", "Overdragen",
            ] {
                #expect(!page.text.contains(word), "\(word)")
            }
            #expect(page.text.contains("Wie heeft dit gelezen"))
        }
    }

    @Test("Today names the school year where a duty of it stands")
    func today() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send([], to: .schoolYear)
            #expect(try await browser.open(.today).text.contains("schooljaar 2025-2026"))
        }
    }

    @Test("is empty for who has no such dossiers, and begins none for them", arguments: ["juf", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            #expect(try await browser.open(.schoolYear).text.contains("Voor jouw rol staat hier niets"))
            #expect(try await browser.send([], to: .schoolYear).status == .forbidden)
            let ofClass = try await browser.send([("groep", "groep-5")], to: .schoolYear)
            #expect(ofClass.status == .notFound, "De Globe has no plan for classes")
        }
    }
}
