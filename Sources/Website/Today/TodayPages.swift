import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime
import UseCases

/// What is mine to do today, overdue first, each line with its why and its one action.
struct TodayPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /vandaag
    func show(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let number = PageNumber(of: visit)
        let list = try await ShowToday(site.desk)(page: number.value, for: viewer)
        let playbook = list.playbook
        let news = try await ShowRoles(site.desk).news(for: viewer)
        let texts = site.texts.today
        let lines = TodayLines(playbook: playbook, site: site)
        let told = site.flash(for: visit)
        let page = site.document(title: texts.title(site.texts.dates.day(list.today)), visit: visit) { b in
            gaveAway(told, &b)
            reports(list.reports, &b)
            handovers(list, lines, &b)
            standsIn(list.standsIn, playbook, &b)
            RoleNews(news: news, playbook: playbook, site: site).write(for: viewer.staff, &b)
            part(list, number, &b)
            let (own, others) = (list.lines.filter { !$0.isOthersLate }, list.lines.filter(\.isOthersLate))
            if own.isEmpty, number.value == 1 {
                let above = list.reports > 0 || !list.handovers.isEmpty
                nothing(above: above, isAll: others.isEmpty && !above, &b)
            }
            let groups = Dictionary(grouping: own) { TodayGroup($0, list.today) }
            // On a telephone what is for later, or has no day, is folded behind all that is not.
            let isLaterAll =
                groups.keys.allSatisfy { [.later, .undated, .still].contains($0) } && others.isEmpty
            for group in TodayGroup.allCases {
                lines.write(
                    groups[group] ?? [], under: texts.heading(group.rawValue),
                    folds: [.later, .undated].contains(group) && !isLaterAll, &b)
            }
            lines.write(others, under: texts.othersLate, &b)
            site.pager(number, hasMore: list.hasMore, &b) { "\(Page.today.link)?pagina=\($0)" }
            offers(list, lines, &b)
            b.p { $0.a(site.texts.absences.link, .href(Page.absences.link)) }
        }
        return .html(page.bytes)
    }

    /// Which part of a long list this is.
    private func part(_ list: TodayList, _ number: PageNumber, _ b: inout HTMLBuffer) {
        guard list.hasMore || number.value > 1 else { return }
        let before = (number.value - 1) * ShowToday.pageSize
        let words =
            list.lines.isEmpty
            ? site.texts.today.noPart
            : site.texts.today.part(before + 1, before + list.lines.count, list.hasMore)
        b.p(words, .class("message"))
    }

    /// That what was sent is kept, though its case is somebody else's by that.
    private func gaveAway(_ told: Flash?, _ b: inout HTMLBuffer) {
        guard case .gaveAway(let form) = told else { return }
        b.p(site.texts.today.gaveAway(form), .class("message"), .role("status"))
    }

    private func reports(_ count: Int, _ b: inout HTMLBuffer) {
        guard count > 0 else { return }
        b.p(.class("message")) { b in
            b.a(site.texts.today.reports(count), .href(Page.reports.link))
        }
    }

    /// What came to whoever opens the list, until they open it.
    private func handovers(_ list: TodayList, _ lines: TodayLines, _ b: inout HTMLBuffer) {
        for one in list.handovers {
            let about = lines.subject(
                one.listed.scope, one.listed.number, one.listed.subject, lines.name(of: one.pupil),
                one.schoolClass)
            let day = Moment(iso: one.listed.at).map { site.nearDay($0.date) } ?? ""
            let words = site.texts.today.handedOver(
                about, site.roleTitle(one.listed.owner, list.playbook), day)
            b.p(.class("message")) { $0.a(words, .href(Page.caseFile(one.listed.dossier).link)) }
        }
    }

    private func standsIn(_ all: [StandIn], _ playbook: Playbook, _ b: inout HTMLBuffer) {
        for one in all {
            let words = site.texts.absences.youStandIn(
                one.name, site.roleTitle(one.role, playbook), one.until.map(site.texts.dates.dayAndYear))
            b.p(.class("message")) { $0.a(words, .href(Page.absences.link)) }
        }
    }

    /// `above`: reports stand above it.
    private func nothing(above: Bool, isAll: Bool, _ b: inout HTMLBuffer) {
        b.div(.class("nothing")) { b in
            b.p(above ? site.texts.today.nothingElse : site.texts.today.nothing, .class("lead"))
            guard isAll else { return }
            b.p(site.texts.today.nothingHint)
            b.p { $0.a(site.texts.inbox.new, .href(Page.newReport.link), .class("button secondary")) }
        }
    }

    /// What may be done, a line for each case; the case itself tells what.
    private func offers(_ list: TodayList, _ lines: TodayLines, _ b: inout HTMLBuffer) {
        guard !list.offers.isEmpty else { return }
        b.details { b in
            b.summary(site.texts.today.options(list.offers.reduce(0) { $0 + $1.listed.count }))
            b.ul(.class("lines")) { b in
                for offer in list.offers {
                    b.li(.class("line")) { b in
                        b.a(.href("\(Page.caseFile(offer.listed.dossier).link)#mag-ook")) { b in
                            let (listed, name) = (offer.listed, lines.name(of: offer.pupil))
                            b.text(
                                lines.subject(
                                    listed.scope, listed.number, listed.subject, name, offer.schoolClass))
                        }
                        b.span(site.texts.today.offers(offer.listed.count))
                    }
                }
            }
            if list.hasMoreOffers { b.p { $0.a(site.texts.today.moreOffers, .href(Page.cases.link)) } }
        }
    }
}

/// The headings of the list.
enum TodayGroup: String, CaseIterable {
    case danger, overdue, today, week, decide, later, undated, still

    init(_ line: TodayLine, _ today: SchoolDate) {
        guard !line.isDanger else {
            self = .danger
            return
        }
        guard !line.listed.duty.isStill else {
            self = .still
            return
        }
        guard let due = line.due else {
            self = line.listed.duty.isDecision ? .decide : .undated
            return
        }
        if line.isOverdue {
            self = .overdue
        } else if due <= today {
            self = .today
        } else {
            self = due <= today.sunday ? .week : .later
        }
    }
}
