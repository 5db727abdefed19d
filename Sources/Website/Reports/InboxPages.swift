import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime
import UseCases

/// The reports that nobody has weighed yet, for whom they are.
struct InboxPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /meldingen
    func show(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let number = PageNumber(of: visit)
        let (reports, hasMore) = try await ListReports(site.desk)(page: number.value, for: viewer)
        let (_, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let classes = try await ListClasses(site.desk)(of: viewer.school)
        let texts = site.texts.inbox
        let page = site.document(title: texts.title, visit: visit) { b in
            receipt(visit, playbook, &b)
            if reports.isEmpty {
                nothing(&b)
            } else {
                b.p(texts.lead, .class("lead"))
                b.p { $0.a(texts.new, .href(Page.newReport.link), .class("button secondary")) }
                b.ul(.class("lines")) { b in
                    for report in reports {
                        InboxLine(site: site, report: report, playbook: playbook, classes: classes)
                            .write(&b)
                    }
                }
            }
            site.pager(number, hasMore: hasMore, &b) { "\(Page.reports.link)?pagina=\($0)" }
        }
        return .html(page.bytes)
    }

    private func nothing(_ b: inout HTMLBuffer) {
        b.div(.class("nothing")) { b in
            b.p(site.texts.inbox.nothing, .class("lead"))
            b.p(site.texts.inbox.nothingHint)
            b.p { $0.a(site.texts.inbox.new, .href(Page.newReport.link), .class("button")) }
        }
    }

    /// What is said to who reported something and may not open it.
    private func receipt(_ visit: Visit, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        guard case .reported(let number, let receiver, let names) = site.flash(for: visit) else { return }
        let role = site.texts.named(site.roleTitle(Name(receiver), playbook), names)
        b.p(site.texts.inbox.sent(String(number), role), .class("message"), .role("status"))
    }
}

/// One report in the list.
struct InboxLine {
    let site: Website
    let report: ListedReport
    let playbook: Playbook
    let classes: [SchoolClass]

    /// How much of a report the list shows, in characters.
    private static let firstWords = 160

    func write(_ b: inout HTMLBuffer) {
        let page = report.isWeighed ? Page.triage(report.row.id).link : Page.caseFile(report.row.id).link
        b.li(.class(report.isOverdue || report.isDanger ? "line late" : "line")) { b in
            b.div { b in
                if report.isDanger { b.div { LateMark.write(site.texts.inbox.danger, &$0) } }
                b.div(.class("what")) { $0.a(title, .href(page)) }
                b.div(.class("about")) { b in about(&b) }
                words(&b)
                b.div(.class("about")) { b in due(&b) }
            }
            b.a(
                report.isWeighed ? site.texts.inbox.weigh : site.texts.inbox.open, .href(page),
                .class("button"))
        }
    }

    private var title: String {
        let reporter = report.report?.reporter.rawValue ?? Channel.Audience.anyone.rawValue
        return site.texts.inbox.report(reporter, report.row.number)
    }

    private func about(_ b: inout HTMLBuffer) {
        if let moment = Moment(iso: report.row.openedAt) {
            b.span { $0.time(site.texts.inbox.cameIn(site.texts.dates.full(moment)), .datetime(moment.iso)) }
        }
        if let channel = playbook.intake.channels.first(where: { $0.id == report.row.channel }) {
            b.span(channel.title)
            if channel.choices.isEmpty {
                b.span(site.texts.inbox.receiver(site.roleTitle(channel.receiver, playbook)))
            }
        }
        if let target = report.target {
            b.strong(target.name)
        } else {
            b.span(site.texts.inbox.noPupil, .class("tag"))
            if let named = classes.first(where: { $0.id.text == report.report?.group }) {
                b.span(site.texts.inbox.ofClass(named.title))
            }
        }
    }

    private func words(_ b: inout HTMLBuffer) {
        guard let text = report.report?.text else {
            let texts = site.texts.inbox
            return b.p(report.isReadable ? texts.notForYou : texts.unreadable, .class("muted small"))
        }
        let first = text.prefix(Self.firstWords).replacing("\n", with: " ")
        b.blockquote(.class("quoted")) { b in
            b.text(first.count < text.count ? "\(first)…" : String(first))
        }
    }

    private func due(_ b: inout HTMLBuffer) {
        if report.isOverdue { LateMark.write(site.texts.caseList.late, &b) }
        if let due = report.due { b.span(site.texts.inbox.due(site.nearDay(due.due))) }
        let owners = report.owners.map { owner in
            site.texts.named(site.roleTitle(owner.role, playbook), owner.names)
        }.joined(separator: ", ")
        if !owners.isEmpty { b.span(site.texts.inbox.owner(owners)) }
    }
}
