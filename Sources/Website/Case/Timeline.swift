import Casework
import HTML
import Texts

/// What happened, the latest first.
struct Timeline {
    let file: OpenedCase
    let events: [CaseEvent]

    /// How many are on the page of the case: days on which somebody recorded something.
    private static let atFirst = 8
    /// How many of these are open on a telephone too.
    private static let latest = 2

    func write(_ b: inout HTMLBuffer) {
        let texts = file.texts.caseFile
        b.section(.aria("labelledby", "tijdlijn")) { b in
            b.h2(texts.heading(.timeline), .id("tijdlijn"))
            if file.dossier.access.mayReadNotes {
                b.p { b in
                    b.a(texts.action(.note), .href(Page.note(file.id).link), .class("button secondary"))
                }
            }
            if file.dossier.hiddenEvents > 0 {
                b.p(texts.hidden(file.dossier.hiddenEvents), .class("muted"))
            }
            kinds(&b)
            let sittings = sittings(of: events.filter { shown == nil || Kind(of: $0) == shown })
            let isWhole = asked != nil || sittings.count <= Self.atFirst
            if asked != nil || sittings.count <= Self.latest + 1 {
                list(sittings[...], &b)
            } else {
                list(sittings.prefix(Self.latest), &b)
                b.foldWhenSmall {
                    $0.p(texts.before)
                } content: { b in
                    list(sittings.prefix(Self.atFirst).dropFirst(Self.latest), &b)
                }
            }
            if !isWhole { earlier(than: sittings.prefix(Self.atFirst), &b) }
        }
    }

    private typealias Kind = CaseFileTexts.TimelineKind

    /// What the address asks for.
    private var asked: String? { file.visit.request.query[Self.parameter] }

    /// The only kind that is shown; all of them when nil.
    private var shown: Kind? { asked.flatMap(Kind.init) }

    private static let parameter = "tijdlijn"

    /// The kinds to choose from, where there is more than fits a page and more than one of them.
    private func kinds(_ b: inout HTMLBuffer) {
        let found = Set(events.map(Kind.init))
        guard shown != nil || found.count > 1 && sittings(of: events).count > Self.latest + 1 else { return }
        b.nav(.aria("label", file.texts.caseFile.showKind)) { b in
            b.ul(.class("classes")) { b in
                for kind in [nil] + Kind.allCases.filter(found.contains) {
                    let what = kind?.rawValue ?? "alles"
                    b.li { b in
                        b.a(
                            file.texts.caseFile.kind(kind),
                            .href("\(Page.caseFile(file.id).link)?\(Self.parameter)=\(what)#tijdlijn"),
                            .when(asked != nil && kind == shown, .aria("current", "true")))
                    }
                }
            }
        }
    }

    private func earlier(than shown: ArraySlice<[CaseEvent]>, _ b: inout HTMLBuffer) {
        let count = events.count - shown.reduce(0) { $0 + $1.count }
        b.p { b in
            b.a(
                file.texts.caseFile.earlier(count),
                .href("\(Page.caseFile(file.id).link)?\(Self.parameter)=alles#tijdlijn"),
                .class("button secondary"))
        }
    }

    /// The events alone.
    func writeList(_ b: inout HTMLBuffer) { list(sittings(of: events)[...], &b) }

    /// The latest first; those that one person recorded on one day stand together.
    private func sittings(of events: [CaseEvent]) -> [[CaseEvent]] {
        var sittings: [[CaseEvent]] = []
        for event in events.reversed() {
            if let last = sittings.last?.last, last.at.date == event.at.date, last.by == event.by {
                sittings[sittings.count - 1].append(event)
            } else {
                sittings.append([event])
            }
        }
        return sittings
    }

    private func list(_ sittings: ArraySlice<[CaseEvent]>, _ b: inout HTMLBuffer) {
        b.ol(.class("timeline")) { b in
            for sitting in sittings {
                b.li { b in
                    if let first = sitting.first { when(first, &b) }
                    for event in sitting { EventLine(file: file, event: event).write(&b) }
                }
            }
        }
    }

    private func when(_ event: CaseEvent, _ b: inout HTMLBuffer) {
        b.div(.class("when")) { b in
            b.time(file.day(event.at.date), .datetime(event.at.iso))
            b.text(" · " + (event.isByItself ? file.texts.schoolYear.byItself : file.role(event.by.role)))
        }
    }
}

extension CaseEvent {
    /// Whether nobody did it: the program did, as time passed or the register changed. Reporters need no account.
    fileprivate var isByItself: Bool { by.person == nil && by.role != .reporter }
}
