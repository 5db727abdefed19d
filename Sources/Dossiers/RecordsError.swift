/// What can go wrong with records besides the database and the vault themselves.
package enum RecordsError: Error, Hashable, Sendable {
    /// There is no such thing, or not at this school.
    case notFound
    /// Somebody else wrote in between; the version that is there now.
    case conflict(found: Int)
    /// Its key was destroyed on purpose.
    case erased
    /// Its key is not in the key store, and nobody destroyed it: the key store is older than the database, or damaged.
    case keyLost
    /// The key store lacks a school's key: it is another one, or not restored yet.
    case keyMissing
    /// A stored event cannot be read, or the chain of hashes is broken at this version.
    case damaged(version: Int)
    /// It is said to run by a version of the school's protocol that is not there.
    case noVersion(Int)
}
