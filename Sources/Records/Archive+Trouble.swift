import Database
import Dossiers
import Vault

extension Archive {
    /// What an error comes down to.
    package static func trouble(of error: any Error) -> Trouble {
        switch error {
        case RecordsError.notFound: .notFound
        case RecordsError.conflict: .conflict
        case RecordsError.erased: .erased
        case RecordsError.keyLost: .keyLost
        case RecordsError.keyMissing: .keysMissing
        case RecordsError.damaged, RecordsError.noVersion, VaultError.tampered: .damaged
        case DatabaseError.full: .full
        case DatabaseError.busy, DatabaseError.unreachable, DatabaseError.outcomeUnknown: .busy
        default: .fault
        }
    }
}
