import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import UseCases
import YAML

/// The cases that the viewer may read.
struct CaseListPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken
    func show(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let (query, number) = (CaseListQuery(visit.request.query), PageNumber(of: visit))
        let today = site.desk.now().date
        let (cases, hasMore) = try await ListDossiers(site.desk)(
            query.filter(on: today), page: number.value, for: viewer)
        let (classes, _) = try await ListPupils(site.desk)(of: nil, for: viewer)
        let (_, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let lines = CaseLines(site: site, playbook: playbook, classes: classes, today: today)
        let page = site.document(title: site.texts.caseList.title, visit: visit, wide: true) { b in
            CaseListFilters(site: site, query: query, playbook: playbook, classes: classes).write(&b)
            if !cases.isEmpty {
                lines.write(cases, &b)
            } else {
                nothing(query, &b)
            }
            site.pager(number, hasMore: hasMore, &b) { query.link(page: $0) }
            if !cases.isEmpty { b.p { $0.a(site.texts.caseListFile.link, .href(query.fileLink)) } }
            b.p { $0.a(site.texts.ownRecords.title, .href(Page.ownRecords.link)) }
        }
        return .html(page.bytes)
    }

    /// GET /zaken/lijst.csv
    func file(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let today = site.desk.now().date
        let (rows, hasMore) = try await ListDossiers(site.desk).rows(
            CaseListQuery(visit.request.query).filter(on: today), for: viewer)
        let (classes, _) = try await ListPupils(site.desk)(of: nil, for: viewer)
        let (_, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let texts = site.texts.caseListFile
        let cells = rows.map { row in
            let words = CaseWords(row, playbook, classes, site)
            let isLate = row.nextDue.map { $0 < today.iso } ?? false
            return [
                String(row.number), row.isClosed ? texts.closed : texts.open, words.kind,
                words.schoolClass ?? "", words.owner, String(row.openedAt.prefix(10)),
                String(row.latestAt.prefix(10)), row.nextDue ?? "", isLate ? texts.yes : texts.no,
                String(row.openDuties), String(row.protocolVersion),
            ]
        }
        let rest = hasMore ? [[texts.more(ListDossiers.mostInFile)]] : []
        return .download(
            writeCSV([texts.columns] + cells + rest), contentType: "text/csv; charset=utf-8",
            fileName: texts.fileName(today.iso))
    }

    private func nothing(_ query: CaseListQuery, _ b: inout HTMLBuffer) {
        let texts = site.texts.caseList
        b.div(.class("nothing")) { b in
            b.p(query.isNarrowed ? texts.nothingFound : texts.nothing, .class("lead"))
            if query.isNarrowed {
                b.p { $0.a(texts.clear, .href(Page.cases.link), .class("button secondary")) }
            } else {
                b.p { $0.a(site.texts.inbox.new, .href(Page.newReport.link), .class("button secondary")) }
            }
        }
    }
}

/// The filters, as a form whose sending is an address.
struct CaseListFilters {
    let site: Website
    let query: CaseListQuery
    let playbook: Playbook
    let classes: [SchoolClass]

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.caseList
        b.form(.method("get"), .action(Page.cases.link), .class("filters"), .aria("label", texts.filters)) {
            b in
            site.selectField(
                "stand", texts.status,
                CaseListQuery.Status.allCases.map { ($0.rawValue, texts.statusTitle($0.rawValue)) },
                chosen: query.status.rawValue, &b)
            site.selectField(
                "weging", texts.triage,
                [("", texts.any)] + playbook.triage.outcomes.map { ($0.id.text, $0.title) },
                chosen: query.triage?.text ?? "", &b)
            if classes.count > 1 {
                site.selectField(
                    "groep", texts.schoolClass, [("", texts.any)] + classes.map { ($0.id.text, $0.title) },
                    chosen: query.schoolClass?.text ?? "", &b)
            }
            site.checkbox("telaat", "ja", texts.onlyLate, checked: query.isLateOnly, &b)
            b.div(.class("actions")) { $0.button(texts.show, .type("submit"), .class("secondary")) }
        }
    }
}
