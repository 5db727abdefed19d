import Dossiers
import HTML
import HTTPServer
import SchoolTime
import UseCases

/// Who read a case, day by day.
struct ReadingPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}/inzage
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        let number = PageNumber(of: visit)
        let (readings, hasMore) = try await ShowReadings(site.desk)(of: file.dossier, page: number.value)
        let page = site.document(title: site.texts.readings.title, visit: visit) { b in
            file.wayBack(&b)
            b.p(site.texts.readings.lead, .class("lead"))
            b.ul(.class("lines readings")) { b in
                for day in days(of: readings) { write(day, visit, &b) }
            }
            b.p(site.texts.readings.explanation, .class("muted small"))
            site.pager(number, hasMore: hasMore, &b) { "\(Page.readings(id).link)?pagina=\($0)" }
        }
        return .html(page.bytes)
    }

    private typealias Day = (date: SchoolDate, readings: [(moment: Moment, reading: Reading)])

    private func days(of readings: [Reading]) -> [Day] {
        readings.reduce(into: [Day]()) { days, reading in
            guard let moment = Moment(iso: reading.firstAt) else { return }
            if days.last?.date != moment.date { days.append((moment.date, [])) }
            days[days.count - 1].readings.append((moment, reading))
        }
    }

    private func write(_ day: Day, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.li(.class("line")) { b in
            b.h2(site.texts.dates.longDay(day.date), .class("what"))
            b.ul { b in
                for (moment, reading) in day.readings {
                    b.li { write(reading, at: moment, visit, &$0) }
                }
            }
        }
    }

    private func write(_ reading: Reading, at moment: Moment, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.time(moment.time.iso, .datetime(moment.iso), .class("muted"))
        b.text(" \(reading.name)")
        if reading.staff == visit.viewer?.staff { b.span(site.texts.readings.you, .class("tag")) }
        if reading.isRefused { b.p(site.texts.readings.refused, .class("about")) }
    }
}
