import Dossiers
import Records

extension Desk {
    /// What an error comes down to, for a page to explain.
    package func trouble(of error: any Error) -> Trouble {
        switch error {
        case is Workbench.Busy: .busy
        case is UnusableProtocol: .unusableProtocol
        default: Archive.trouble(of: error)
        }
    }

    /// Asks the databases whether they answer. Throws what they do.
    package func answers() async throws { try await archive.answers() }
}
