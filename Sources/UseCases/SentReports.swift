import People
import Synchronization

/// The reports that were just sent, so that one sent twice is one: somebody pressed the button again, or went back
/// and sent the same page once more. Both get the same answer, also while the first is still on its way.
///
/// Only the latest are known, in memory of this process: a mark of what was sent and the receipt, no words.
package final class SentReports: Sendable {
    /// How many are known.
    package static let most = 1000
    /// The longest name of a page that is kept, in bytes of UTF-8; the site's own are shorter.
    package static let longestPage = 64

    /// One sending of one page with the same words in it.
    private struct Sending: Hashable {
        let page: String
        let school: School.ID
        let words: Int
    }

    private let receipts = Mutex(LatestKept<Sending, Task<ReportReceipt, any Error>>(most: SentReports.most))

    /// None yet.
    package init() {}

    /// Files a report, or gives the receipt of the same report sent from the same page before. Throws what filing
    /// throws; what was refused is not remembered, and neither is a page with a name that is not the site's.
    package func once(
        _ form: ReportForm, from page: String, at school: School.ID,
        file: @escaping @Sendable () async throws -> ReportReceipt
    ) async throws -> ReportReceipt {
        guard page.utf8.count <= Self.longestPage else { return try await file() }
        let sending = Sending(page: page, school: school, words: form.hashValue)
        let task = receipts.withLock { receipts in
            if let known = receipts.value(for: sending) { return known }
            let task = Task { try await file() }
            receipts.keep(task, for: sending)
            return task
        }
        do {
            return try await task.value
        } catch {
            receipts.withLock { $0.forget(sending) }
            throw error
        }
    }
}
