import HTTPServer
import UseCases

extension Website {
    /// GET /gezondheid: for a proxy or a watchman. Both databases are asked; what is the matter stands in the log.
    func health() async -> Response {
        do {
            try await desk.answers()
            return .text("in orde")
        } catch {
            onTrouble(error)
            return .text("niet in orde", status: .serviceUnavailable)
        }
    }
}
