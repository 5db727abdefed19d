import HTTPServer
import Synchronization

/// The forms that were just carried out, so that one sent twice is done once: somebody pressed the button again. Both get
/// the same answer, also while the first is still on its way, and nobody reads that a colleague was first.
///
/// Only forms that say which version they were made from: sent once more, these could never be carried out anyhow. Only
/// the latest are known, in memory of this process and for a minute: a mark of what was sent, no words.
final class SentForms: Sendable {
    /// How many are known.
    static let most = 1000
    /// How long, in seconds.
    static let longest = 60

    private struct Sending: Hashable {
        let token: String
        let page: Page
        let words: Int
    }

    private struct State {
        var answers: [Sending: (task: Task<Response, any Error>, at: Int)] = [:]
        var order: [Sending] = []
    }

    private let state = Mutex(State())

    /// Answers a form of a visit, or gives the answer to the same form sent just before; `instant` is now, in seconds of
    /// the real clock. Only what led on to another page is remembered.
    func once(
        _ visit: Visit, at instant: Int, answer: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        guard visit.viewer != nil, visit.request.method == .post, visit.saysWhatWasSeen else {
            return try await answer()
        }
        let sending = Sending(token: visit.formToken, page: visit.page, words: visit.mark)
        let task = state.withLock { state in
            if let known = state.answers[sending], instant - known.at <= Self.longest { return known.task }
            let task = Task { try await answer() }
            state.order.removeAll { $0 == sending }
            state.answers[sending] = (task, instant)
            state.order.append(sending)
            if state.order.count > Self.most { state.answers[state.order.removeFirst()] = nil }
            return task
        }
        do {
            let response = try await task.value
            if response.status != .seeOther { forget(sending) }
            return response
        } catch {
            forget(sending)
            throw error
        }
    }

    private func forget(_ sending: Sending) {
        state.withLock { state in
            state.answers[sending] = nil
            state.order.removeAll { $0 == sending }
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
