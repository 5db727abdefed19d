import Dossiers
import People
import Synchronization
import Testing

@testable import UseCases

@Suite("Reports that are sent twice")
struct SentReportsTests {
    private let form = ReportForm(reporter: .pupil, text: "Er is iets.")

    /// How many cases come of two reports from one page.
    private func cases(from page: String) async throws -> Int {
        let sent = SentReports()
        let filed = Counter()
        for _ in 1...2 {
            _ = try await sent.once(form, from: page, at: "wilg") {
                let number = filed.next()
                return ReportReceipt(
                    dossier: Dossier.ID("d\(number)"), number: number, code: "code", channel: "teacher",
                    receiver: "teacher")
            }
        }
        return filed.count
    }

    @Test("are one case")
    func one() async throws {
        #expect(try await cases(from: "pagina") == 1)
        #expect(try await cases(from: String(repeating: "a", count: SentReports.longestPage)) == 1)
    }

    @Test("a page whose name is not the site's is not kept: nobody can fill the memory with such names")
    func foreign() async throws {
        #expect(try await cases(from: String(repeating: "a", count: SentReports.longestPage + 1)) == 2)
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func next() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}
