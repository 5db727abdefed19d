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
        let page = site.document(title: texts.title(site.texts.dates.day(list.today)), visit: visit) { b in
            reports(list.reports, &b)
            standsIn(list.standsIn, playbook, &b)
            RoleNews(news: news, playbook: playbook, site: site).write(for: viewer.staff, &b)
            part(list, number, &b)
            let (own, others) = (list.lines.filter { !$0.isOthersLate }, list.lines.filter(\.isOthersLate))
            if own.isEmpty, number.value == 1 { nothing(isAll: others.isEmpty && list.reports == 0, &b) }
            let groups = Dictionary(grouping: own) { TodayGroup($0, list.today) }
            for group in TodayGroup.allCases {
                section(texts.heading(group.rawValue), groups[group] ?? [], playbook, &b)
            }
            section(texts.othersLate, others, playbook, &b)
            site.pager(number, hasMore: list.hasMore, &b) { "\(Page.today.link)?pagina=\($0)" }
            offers(list, &b)
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

    private func reports(_ count: Int, _ b: inout HTMLBuffer) {
        guard count > 0 else { return }
        b.p(.class("message")) { b in
            b.a(site.texts.today.reports(count), .href(Page.reports.link))
        }
    }

    private func standsIn(_ all: [StandIn], _ playbook: Playbook, _ b: inout HTMLBuffer) {
        for one in all {
            let words = site.texts.absences.youStandIn(
                one.name, site.roleTitle(one.role, playbook), one.until.map(site.texts.dates.dayAndYear))
            b.p(.class("message")) { $0.a(words, .href(Page.absences.link)) }
        }
    }

    private func nothing(isAll: Bool, _ b: inout HTMLBuffer) {
        b.div(.class("nothing")) { b in
            b.p(site.texts.today.nothing, .class("lead"))
            guard isAll else { return }
            b.p(site.texts.today.nothingHint)
            b.p { $0.a(site.texts.inbox.new, .href(Page.newReport.link), .class("button secondary")) }
        }
    }

    private func section(
        _ heading: String, _ lines: [TodayLine], _ playbook: Playbook, _ b: inout HTMLBuffer
    ) {
        guard !lines.isEmpty else { return }
        b.h2(site.texts.today.counted(heading, lines.reduce(0) { $0 + 1 + $1.listed.more }))
        b.ul(.class("lines")) { b in
            var known: [LineKind: LineWords] = [:]
            for line in lines {
                let told = told(by: line, playbook)
                let kind = LineKind(line.listed, told: told)
                let words =
                    known[kind]
                    ?? LineWords(title: title(of: line, telling: told, playbook), why: why(line, playbook))
                known[kind] = words
                row(line, words, playbook, &b)
            }
        }
    }

    /// What lines of many cases have in common.
    private struct LineKind: Hashable {
        let step: Step.ID
        let notice: Notice.ID?
        let told: Role.ID?
        let scope: Plan.Scope
        let version: Int

        init(_ listed: ListedDuty, told: Role.ID?) {
            step = listed.duty.task.step
            notice = listed.duty.task.notice
            self.told = told
            scope = listed.scope
            version = listed.protocolVersion
        }
    }

    /// What such lines say.
    private struct LineWords {
        let title: String
        let why: String
    }

    /// What may be done, a line for each case; the case itself tells what.
    private func offers(_ list: TodayList, _ b: inout HTMLBuffer) {
        guard !list.offers.isEmpty else { return }
        b.details { b in
            b.summary(site.texts.today.options(list.offers.reduce(0) { $0 + $1.listed.count }))
            b.ul(.class("lines")) { b in
                for offer in list.offers {
                    b.li(.class("line")) { b in
                        b.a(.href("\(Page.caseFile(offer.listed.dossier).link)#mag-ook")) { b in
                            let (listed, name) = (offer.listed, name(of: offer.pupil))
                            b.text(
                                subject(listed.scope, listed.number, listed.subject, name, offer.schoolClass))
                        }
                        b.span(site.texts.today.offers(offer.listed.count))
                    }
                }
            }
            if list.hasMoreOffers { b.p { $0.a(site.texts.today.moreOffers, .href(Page.cases.link)) } }
        }
    }

    private func row(_ line: TodayLine, _ words: LineWords, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        let (link, more) = (address(of: line).link, line.listed.more)
        b.li(.class(line.isOverdue ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what")) { $0.a(words.title, .href(link)) }
                b.div { b in
                    about(line, playbook, &b)
                    if more > 0 { b.text(" · " + site.texts.today.more(more)) }
                }
                asks(line, playbook, &b)
                b.div(.class("why")) { $0.text(words.why) }
            }
            b.a(action(of: line), .href(link), .class("button secondary"))
        }
    }

    /// Whose word comes first, or from which day it can be done.
    private func asks(_ line: TodayLine, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        guard !line.listed.duty.asks.isEmpty else { return }
        var (words, days) = ([String](), [String]())
        for awaited in line.listed.duty.asks {
            switch awaited {
            case .consent(let who): words.append(site.texts.today.askConsent(site.roleTitle(who, playbook)))
            case .view(let who): words.append(site.texts.today.askView(site.roleTitle(who, playbook)))
            case .day(let day): days.append(site.texts.today.fromDay(site.nearDay(day)))
            }
        }
        if !words.isEmpty { days.append(site.texts.today.askFirst(words)) }
        b.div(.class("waits")) { $0.text(days.joined(separator: " ")) }
    }

    private func action(of line: TodayLine) -> String {
        line.listed.duty.task.step == Triage.step
            ? site.texts.inbox.weigh
            : line.question == nil
                ? site.texts.today.action(line.notice == nil) : site.texts.today.answerAction
    }

    private func why(_ line: TodayLine, _ playbook: Playbook) -> String {
        line.grounds.rows.isEmpty ? "" : site.why(line.grounds, playbook)
    }

    private func about(_ line: TodayLine, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        if line.isOverdue {
            LateMark.write(site.texts.caseList.late, &b)
            b.text(" · ")
        }
        if line.isReminder {
            b.span(site.texts.today.reminder, .class("tag"))
            b.text(" ")
        }
        if let due = line.due {
            let day = site.nearDay(due)
            b.text(site.texts.today.due(line.listed.duty.dueTime.map { site.texts.today.at(day, $0) } ?? day))
            b.text(" · ")
        }
        let listed = line.listed
        let pupil = isForAnother(listed.duty.task) ? nil : name(of: line.pupil)
        b.text(subject(listed.scope, listed.number, listed.subject, pupil, line.schoolClass))
        if let meant = listed.duty.inPlaceOf {
            b.text(" · " + site.texts.today.inPlaceOf(site.roleTitle(meant, playbook)))
        }
        if line.isOthersLate {
            b.text(" · " + site.texts.named(site.roleTitle(listed.duty.role, playbook), line.lateHolders))
        }
    }

    /// Whether somebody is told of another pupil than the one after whom a case is called: that name beside it would send
    /// the message to the wrong family.
    private func isForAnother(_ task: TaskID) -> Bool {
        guard task.pupil == nil, let meant = task.recipient?.pupilsMeant else { return false }
        return meant.members != [.target]
    }

    private func name(of pupil: PupilCard?) -> String { pupil?.name ?? site.texts.today.unknownPupil }

    /// Whom or what a dossier is about; without a name for what is not said of this pupil.
    private func subject(
        _ scope: Plan.Scope, _ number: Int, _ subject: String?, _ pupil: String?, _ schoolClass: SchoolClass?
    ) -> String {
        let texts = site.texts.cases
        let year = Dossier.year(of: subject, scope) ?? ""
        let parts =
            switch scope {
            case .caseFile: [pupil, texts.number(number)].compactMap(\.self)
            case .pupil: [pupil, texts.ownDossier].compactMap(\.self)
            case .group: [schoolClass?.title, texts.year(year)].compactMap(\.self)
            case .schoolYear: [texts.year(year)]
            }
        return parts.joined(separator: " · ")
    }

    /// Who is told; whoever is accused is not, but who stands in for them.
    private func told(by line: TodayLine, _ playbook: Playbook) -> Role.ID? {
        line.listed.duty.task.recipient.map { recipient in
            let accused = line.listed.accused.map { ($0, Role.accused) }
            return playbook.standIn(for: recipient, unavailable: Dictionary(accused) { $1 })
        }
    }

    private func title(of line: TodayLine, telling told: Role.ID?, _ playbook: Playbook) -> String {
        guard line.isReadable else { return site.texts.today.unreadable }
        let step = line.listed.duty.task.step
        if step == Intake.receiptStep { return site.texts.today.receipt }
        if step == Intake.copyStep { return site.texts.today.reportCopy }
        if step == Triage.step { return playbook.triage.title }
        if let question = line.question { return site.texts.today.answer(question.title) }
        guard let notice = line.notice, let told else { return line.step?.title ?? "" }
        let who = site.roleTitle(told, playbook)
        return site.texts.today.tell(who, site.subject(of: notice, else: line.step?.title ?? "", playbook))
    }

    private func address(of line: TodayLine) -> Page {
        let dossier = line.listed.dossier
        if line.listed.duty.task.step == Triage.step { return .triage(dossier) }
        let task = line.listed.duty.task
        if task.question != nil { return .facts(dossier) }
        return task.isNotice ? .tell(dossier, task.description) : .task(dossier, task.description)
    }
}

/// The headings of the list.
enum TodayGroup: String, CaseIterable {
    case overdue, today, week, later

    init(_ line: TodayLine, _ today: SchoolDate) {
        guard let due = line.due else {
            self = .later
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
