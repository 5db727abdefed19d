import Dossiers
import Vault

/// How the keys at hand belong to what is stored.
package enum Seal: Hashable, Sendable {
    /// They open the data of every school; also while there are none.
    case fits
    /// The master key is not the one that seals the schools.
    case otherKey
    /// The key store has no key of one of the schools.
    case lacksKeys
}

extension Archive {
    /// How the keys belong to the schools that are stored.
    package var seal: Seal {
        get async throws {
            do {
                for school in try await schools() { _ = try await keys.key(of: school.id) }
                return .fits
            } catch VaultError.tampered {
                return .otherKey
            } catch RecordsError.keyMissing {
                return .lacksKeys
            }
        }
    }
}
