import HTTPServer
import Synchronization
import UseCases

/// The form that each session sent last, so that one sent twice is done once: somebody pressed the button again. Both get
/// the same answer, also while the first is still on its way, and nobody reads that a colleague was first.
///
/// Only forms that say which version they were made from: sent once more, these could never be carried out anyhow. Only
/// the latest of a session, as after another form the same one is no second press; in memory of this process and for a
/// minute: a mark of what was sent, no words.
final class SentForms: Sendable {
    /// Of how many sessions one is known.
    static let most = 1000
    /// How long, in seconds.
    static let longest = 60

    private struct Sending {
        let page: Page
        let words: Int
        let task: Task<Response, any Error>
    }

    private let latest = Mutex(LatestKept<String, Sending>(most: SentForms.most, longest: SentForms.longest))

    /// Answers a form of a visit, or gives the answer to the same form sent just before; `instant` is now, in seconds of
    /// the real clock. Only what led on to another page is remembered.
    func once(
        _ visit: Visit, at instant: Int, answer: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        guard visit.viewer != nil, visit.request.method == .post else { return try await answer() }
        let (session, words) = (visit.formToken, visit.mark)
        guard visit.saysWhatWasSeen else {
            latest.withLock { $0.forget(session) }
            return try await answer()
        }
        let task = latest.withLock { latest in
            let known = latest.value(for: session, at: instant)
            if let known, known.page == visit.page, known.words == words { return known.task }
            let task = Task { try await answer() }
            latest.keep(Sending(page: visit.page, words: words, task: task), for: session, at: instant)
            return task
        }
        do {
            let response = try await task.value
            if response.status != .seeOther { forget(task, of: session, at: instant) }
            return response
        } catch {
            forget(task, of: session, at: instant)
            throw error
        }
    }

    private func forget(_ task: Task<Response, any Error>, of session: String, at instant: Int) {
        latest.withLock { latest in
            if latest.value(for: session, at: instant)?.task == task { latest.forget(session) }
        }
    }
}

extension Visit {
    /// Whether the form says which version of something it was made from.
    fileprivate var saysWhatWasSeen: Bool { form["versie"] != nil || form["gezien"] != nil }

    /// Tells one content of a form from another, within this run of the program.
    fileprivate var mark: Int {
        var hasher = Hasher()
        for field in form.fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
        return hasher.finalize()
    }
}
