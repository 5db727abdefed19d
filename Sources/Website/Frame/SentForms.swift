import HTTPServer
import Synchronization

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
        let at: Int
    }

    private struct State {
        var latest: [String: Sending] = [:]
        var order: [String] = []

        mutating func forget(_ session: String) {
            guard latest.removeValue(forKey: session) != nil else { return }
            order.removeAll { $0 == session }
        }
    }

    private let state = Mutex(State())

    /// Answers a form of a visit, or gives the answer to the same form sent just before; `instant` is now, in seconds of
    /// the real clock. Only what led on to another page is remembered.
    func once(
        _ visit: Visit, at instant: Int, answer: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        guard visit.viewer != nil, visit.request.method == .post else { return try await answer() }
        let (session, words) = (visit.formToken, visit.mark)
        guard visit.saysWhatWasSeen else {
            state.withLock { $0.forget(session) }
            return try await answer()
        }
        let task = state.withLock { state in
            if let known = state.latest[session], known.page == visit.page, known.words == words,
                instant - known.at <= Self.longest
            {
                return known.task
            }
            state.forget(session)
            let task = Task { try await answer() }
            state.latest[session] = Sending(page: visit.page, words: words, task: task, at: instant)
            state.order.append(session)
            if state.order.count > Self.most { state.latest[state.order.removeFirst()] = nil }
            return task
        }
        do {
            let response = try await task.value
            if response.status != .seeOther { forget(task, of: session) }
            return response
        } catch {
            forget(task, of: session)
            throw error
        }
    }

    private func forget(_ task: Task<Response, any Error>, of session: String) {
        state.withLock { state in
            if state.latest[session]?.task == task { state.forget(session) }
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
