/// Answers a request. A thrown error becomes a 500 that tells nothing of it.
///
/// The task is cancelled when the peer leaves before the answer is there.
package typealias Handler = @Sendable (Request) async throws -> Response

/// The page for a status that the server itself answers with, to a request for a target as the browser wrote it.
package typealias ErrorPage = @Sendable (_ status: Status, _ target: String) -> Response

/// What a server needs to know about the site it serves.
struct Site: Sendable {
    let handler: Handler
    let errorPage: ErrorPage
    let onFault: @Sendable (any Error) -> Void
}
