import HTTPServer
import Testing

@testable import Website

@Suite("The page about the documents of a protocol")
struct ProtocolDocumentPageTests {
    private static let form = [
        ("document", "oeps-protocol"), ("titel-oeps-protocol", "Oeps <2>"),
        ("datum-oeps-protocol", "2025-09-01"),
    ]

    @Test("shows what is missing; who coordinates says that the school has it, and that it has not")
    func attaches() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let before = try await browser.open(.documents)
            #expect(before.text.contains("Oepsprotocol van het bestuur"))
            #expect(before.text.contains("ontbreekt nog"))
            #expect(try await browser.open(.rules).text.contains("Dit document ontbreekt nog: Oepsprotocol"))

            let sent = try await browser.send(Self.form, to: .documents)
            #expect(sent.status == .seeOther && sent.location == Page.documents.path)
            let after = try await browser.open(.documents)
            #expect(
                after.text.contains(
                    "“Oeps &lt;2&gt;”, van 1 september 2025. Vastgelegd door De Regie op 2 maart 2026."))
            #expect(
                !(try await browser.open(.rules)).text.contains("Dit document ontbreekt nog: Oepsprotocol"))

            _ = try await browser.send([("document", "oeps-protocol"), ("doe", "weg")], to: .documents)
            #expect(try await browser.open(.rules).text.contains("Dit document ontbreekt nog: Oepsprotocol"))
        }
    }

    @Test("keeps what was typed when something is not right, with that form unfolded")
    func refused() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let answer = try await browser.send(
                [
                    ("document", "oeps-protocol"), ("titel-oeps-protocol", "Oeps"),
                    ("datum-oeps-protocol", "2031-01-01"),
                ],
                to: .documents)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Die ligt niet in de toekomst"))
            #expect(answer.text.contains("value=\"Oeps\""))
            #expect(answer.text.contains("value=\"2031-01-01\""))
            #expect(answer.text.components(separatedBy: "<details open").count == 2)
        }
    }

    @Test("of other staff shows no form, and takes none", arguments: ["juf", "baas", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            let page = try await browser.open(.documents)
            #expect(page.status == .ok)
            #expect(page.text.contains("Vertel het aan wie"))
            #expect(!page.text.contains("titel-oeps-protocol"))
            #expect(try await browser.send(Self.form, to: .documents).status == .forbidden)
            #expect(try await browser.open(.documents).text.contains("ontbreekt nog"))
        }
    }

    @Test("a document that is not in the protocol, or sent twice, is refused")
    func unknown() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.send([("document", "x")], to: .documents).status == .unprocessable)
            _ = try await browser.send(Self.form, to: .documents)
            let again = try await browser.send(Self.form, to: .documents)
            #expect(again.status == .unprocessable)
            #expect(again.text.contains("Een collega was je voor"))
        }
    }
}
