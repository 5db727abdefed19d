/// Everything that can go wrong in the vault. No message holds a key, a password or a sealed text.
package enum VaultError: Error, Equatable, Sendable {
    /// The bytes were changed, cut, sealed with another key, or belong in another place. Which of these
    /// it is cannot be told, on purpose.
    case tampered
    /// There is no key file at this path.
    case missingKeyFile(String)
    /// There is a file at this path already; a key is never overwritten.
    case keyFileExists(String)
    /// The key file has another length than 32 bytes.
    case wrongKeyLength(String, bytes: Int)
    /// Others than the owner may read the key file.
    case keyFileTooOpen(String, permissions: Int)
    /// The key file cannot be read or written, or is no plain file; says why.
    case keyFileUnusable(String, reason: String)
    /// A public key, seed or text has the wrong length or characters.
    case malformed(String)
    /// Too many passwords wait to be checked; trying again later is safe.
    case busy
    /// There is not enough memory to hash a password.
    case outOfMemory
}

extension VaultError: CustomStringConvertible {
    /// What happened and what to do, for the log and the administrator.
    package var description: String {
        switch self {
        case .tampered: "sealed data does not open: it was changed, or belongs to another key or place"
        case .missingKeyFile(let path):
            "there is no key file at \(path); put it back from its own backup, or make one for a new school"
        case .keyFileExists(let path): "there is a file at \(path) already; a key is never overwritten"
        case .wrongKeyLength(let path, let bytes): "the key file \(path) holds \(bytes) bytes instead of 32"
        case .keyFileTooOpen(let path, let permissions):
            "the key file \(path) can be read by others (mode \(String(permissions, radix: 8)));"
                + " run: chmod 600 \(path)"
        case .keyFileUnusable(let path, let reason): "the key file \(path) cannot be used: \(reason)"
        case .malformed(let what): "\(what) is malformed"
        case .busy: "too many passwords wait to be checked; try again"
        case .outOfMemory: "there is not enough memory to hash a password"
        }
    }
}
