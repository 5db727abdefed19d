/// What can be the matter with what is stored, in the words that pages need.
package enum Trouble: Hashable, Sendable {
    /// There is no such thing, or not at this school.
    case notFound
    /// Somebody else wrote in between.
    case conflict
    /// It was erased.
    case erased
    /// Its key is lost.
    case keyLost
    /// The keys do not fit, or were not restored yet.
    case keysMissing
    /// Something stored was changed from outside, or is damaged.
    case damaged
    /// The disk is full; nothing was stored.
    case full
    /// The database does not answer now; trying again is safe.
    case busy
    /// The protocol by which the school works cannot be read.
    case unusableProtocol
    /// Anything else.
    case fault

    /// Whether somebody who looks after the program has to do something about it.
    package var concernsTheAdministrator: Bool {
        switch self {
        case .notFound, .conflict, .erased: false
        case .keyLost, .keysMissing, .damaged, .full, .busy, .unusableProtocol, .fault: true
        }
    }
}
