/// Answers a request. A thrown error becomes a 500 that tells nothing of it.
///
/// The task is cancelled when the peer leaves before the answer is there.
package typealias Handler = @Sendable (Request) async throws -> Response

/// What a server needs to know about the site it serves.
struct Site: Sendable {
    let handler: Handler
    let errorPage: @Sendable (Status) -> Response
    let onFault: @Sendable (any Error) -> Void
}
