#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of the master key: 32 bytes, for its owner only, never overwritten.
enum KeyFile {
    static func write(_ secret: SecretBytes, to path: String) throws(VaultError) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else {
            throw errno == EEXIST ? .keyFileExists(path) : .keyFileUnusable(path, reason: lastReason())
        }
        defer { close(file) }
        let written = secret.with { Glibc.write(file, $0, secret.count) }
        guard written == secret.count, fsync(file) == 0, flushFolder(of: path) else {
            let reason = lastReason()
            unlink(path)
            throw .keyFileUnusable(path, reason: reason)
        }
    }

    static func read(_ path: String) throws(VaultError) -> SecretBytes {
        // Not blocking: a named pipe in the place of the file must not hold up the start.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            throw errno == ENOENT ? .missingKeyFile(path) : .keyFileUnusable(path, reason: lastReason())
        }
        defer { close(file) }
        try check(file, path)
        return try SecretBytes(count: Sealing.keyLength) { bytes throws(VaultError) in
            guard Glibc.read(file, bytes, Sealing.keyLength) == Sealing.keyLength else {
                throw .keyFileUnusable(path, reason: lastReason())
            }
        }
    }

    private static func check(_ file: CInt, _ path: String) throws(VaultError) {
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw .keyFileUnusable(path, reason: lastReason()) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .keyFileUnusable(path, reason: "it is not a plain file")
        }
        let permissions = Int(facts.st_mode & 0o777)
        guard permissions & 0o077 == 0 else {
            throw .keyFileTooOpen(path, permissions: permissions)
        }
        guard facts.st_size == Sealing.keyLength else {
            throw .wrongKeyLength(path, bytes: Int(facts.st_size))
        }
    }

    /// A new file is only safe from a power cut when its folder is flushed too.
    private static func flushFolder(of path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return false }
        defer { close(handle) }
        return fsync(handle) == 0
    }

    private static func lastReason() -> String { String(cString: strerror(errno)) }
}
