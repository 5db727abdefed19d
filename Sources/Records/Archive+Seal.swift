import Vault

extension Archive {
    /// Whether the master key is the one that seals the schools; true while there are none.
    package var isSealed: Bool {
        get async throws {
            guard let school = try await schools().first else { return true }
            do {
                _ = try await keys.key(of: school.id)
                return true
            } catch VaultError.tampered {
                return false
            }
        }
    }
}
