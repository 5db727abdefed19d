/// The key above all keys. It is a file of 32 bytes that the administrator keeps outside the database.
package struct MasterKey: WrappingKey {
    /// The key that seals the keys of the schools.
    package let wrapping: SecretKey

    /// Makes a new key in a file that only its owner can read. Throws `VaultError.keyFileExists` when there
    /// is a file, `.keyFileUnusable` when it cannot be written.
    package static func create(at path: String) throws(VaultError) -> MasterKey {
        let secret = SecretBytes.random(count: Sealing.keyLength)
        try KeyFile.write(secret, to: path)
        return MasterKey(wrapping: SecretKey(secret))
    }

    /// Reads the key from its file. Throws `VaultError.missingKeyFile`, `.wrongKeyLength`,
    /// `.keyFileTooOpen` or `.keyFileUnusable`.
    package static func read(from path: String) throws(VaultError) -> MasterKey {
        MasterKey(wrapping: SecretKey(try KeyFile.read(path)))
    }
}
