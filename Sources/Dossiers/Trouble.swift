/// What can be the matter with what is stored, in the words that pages need.
package enum Trouble: Hashable, Sendable {
    /// There is no such thing, or not at this school.
    case notFound
    /// Somebody else wrote in between.
    case conflict
    /// It was erased.
    case erased
    /// The keys do not fit, or something stored is damaged.
    case keysMissing
    /// The disk is full; nothing was stored.
    case full
    /// The database does not answer now; trying again is safe.
    case busy
    /// Anything else.
    case fault
}
