import Casework
import HTTPServer
import Synchronization
import UseCases

/// What a form did, said once on the page that follows.
enum Flash: Hashable, Sendable {
    /// The school is closed on some days, or open on them after all.
    case closed(Bool)
    /// A form of a case was carried out: its title, and what the protocol wants otherwise.
    case carriedOut(String, [Warning])
    /// A form of a case was carried out, by its title, and by that the case became one that its sender may not open.
    case gaveAway(String)
    /// Somebody was appointed, or a role ended.
    case appointed
    /// So many dossiers were moved to the newest version, could not be, or had changed meanwhile.
    case moved(moved: Int, stayed: Int, changed: Int)
    /// Somebody reported something that they may not open: its number, and who received it, by role and by name.
    case reported(number: Int, receiver: String, names: [String])
}

/// What forms did and nobody read yet. It is kept here and not in the address of the page: a link that somebody sends could
/// else make the page say what never happened.
///
/// Only the latest are known, in memory of this process; each is told once, to the session that sent the form.
final class Flashes: Sendable {
    /// How many are kept.
    static let most = 1000
    /// How long, in seconds.
    static let longest = 300

    private struct Place: Hashable {
        let token: String
        let page: Page
    }

    private let kept = Mutex(LatestKept<Place, Flash>(most: Flashes.most, longest: Flashes.longest))

    /// Keeps what a form of a session did, for a page; `instant` is now, in seconds of the real clock.
    func leave(_ flash: Flash, on page: Page, for token: String, at instant: Int) {
        kept.withLock { $0.keep(flash, for: Place(token: token, page: page), at: instant) }
    }

    /// What is to be told on a page, and then no more.
    func take(on page: Page, for token: String, at instant: Int) -> Flash? {
        let place = Place(token: token, page: page)
        return kept.withLock { kept in
            defer { kept.forget(place) }
            return kept.value(for: place, at: instant)
        }
    }
}

extension Website {
    /// Goes on to a page, which tells what the form of a visit did.
    func seeOther(_ page: Page, telling flash: Flash, to visit: Visit) -> Response {
        leave(flash, on: page, for: visit)
        return .seeOther(page.link.address)
    }

    /// Keeps what the form of a visit did for the page that follows.
    func leave(_ flash: Flash, on page: Page, for visit: Visit) {
        flashes.leave(flash, on: page, for: visit.formToken, at: instant())
    }

    /// What the form before this visit did; told once.
    func flash(for visit: Visit) -> Flash? {
        guard visit.viewer != nil else { return nil }
        return flashes.take(on: visit.page, for: visit.formToken, at: instant())
    }
}
