import Casework
import Dossiers
import HTML
import People
import Playbooks
import UseCases
import Wording

/// The lines of the day, each with its why and its one action; what one case tells by one day stands together.
struct TodayLines {
    let playbook: Playbook
    let site: Website

    /// Writes lines under a heading that counts their duties, folded on a small screen when asked; nothing when there are
    /// none.
    func write(_ lines: [TodayLine], under heading: String, folds: Bool = false, _ b: inout HTMLBuffer) {
        guard !lines.isEmpty else { return }
        let counted = site.texts.today.counted(heading, lines.reduce(0) { $0 + 1 + $1.listed.more })
        guard !folds else {
            return b.foldWhenSmall {
                $0.h2(counted)
            } content: {
                list(lines, &$0)
            }
        }
        b.h2(counted)
        list(lines, &b)
    }

    private func list(_ lines: [TodayLine], _ b: inout HTMLBuffer) {
        b.ul(.class("lines")) { b in
            var known: [LineKind: LineWords] = [:]
            func words(_ line: TodayLine) -> LineWords {
                let told = told(by: line)
                let kind = LineKind(line.listed, told: told)
                if let words = known[kind] { return words }
                let words = LineWords(title: title(of: line, telling: told), why: why(line))
                known[kind] = words
                return words
            }
            for together in gathered(lines) {
                if together.count == 1 {
                    row(together[0], words(together[0]), &b)
                } else {
                    row(of: together, words, &b)
                }
            }
        }
    }

    /// Notices of one case that the same role owes by the same day, at the place of the first.
    private func gathered(_ lines: [TodayLine]) -> [[TodayLine]] {
        var gathered: [[TodayLine]] = []
        var places: [Telling: Int] = [:]
        for line in lines {
            guard let telling = Telling(line) else {
                gathered.append([line])
                continue
            }
            if let place = places[telling] {
                gathered[place].append(line)
            } else {
                places[telling] = gathered.count
                gathered.append([line])
            }
        }
        return gathered
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

    /// What notices have in common that stand together: their case and all that is said once.
    private struct Telling: Hashable {
        let dossier: Dossier.ID
        let role: Role.ID
        let inPlaceOf: Role.ID?
        let due: String?
        let time: String?
        let isReminder: Bool

        /// Nothing for what is no notice, or says more than a notice does.
        init?(_ line: TodayLine) {
            let duty = line.listed.duty
            guard line.notice != nil, line.isReadable, duty.asks.isEmpty, line.listed.more == 0 else {
                return nil
            }
            dossier = line.listed.dossier
            (role, inPlaceOf, due, time) = (duty.role, duty.inPlaceOf, duty.due, duty.dueTime)
            isReminder = line.isReminder
        }
    }

    /// What such lines say.
    private struct LineWords {
        let title: String
        let why: String
    }

    /// Several notices of one case: the case, the day and the late mark once, then whom and what, each with its own link.
    private func row(
        of notices: [TodayLine], _ words: (TodayLine) -> LineWords, _ b: inout HTMLBuffer
    ) {
        let first = notices.first { isForAnother($0.listed.duty.task) } ?? notices[0]
        b.li(.class(first.isOverdue || first.isDanger ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what")) { $0.text(site.texts.today.tellSeveral(notices.count)) }
                b.div { about(first, &$0) }
                b.ul(.class("several")) { b in
                    for notice in notices {
                        let said = words(notice)
                        b.li { b in
                            b.a(said.title, .href(address(of: notice).link))
                            b.div(.class("why")) { $0.text(said.why) }
                        }
                    }
                }
            }
        }
    }

    private func row(_ line: TodayLine, _ words: LineWords, _ b: inout HTMLBuffer) {
        let (link, more) = (address(of: line).link, line.listed.more)
        b.li(.class(line.isOverdue || line.isDanger ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what")) { $0.a(words.title, .href(link)) }
                b.div { b in
                    about(line, &b)
                    if more > 0 { b.text(" · " + site.texts.today.more(more)) }
                }
                asks(line, &b)
                b.div(.class("why")) { $0.text(words.why) }
            }
            b.a(action(of: line), .href(link), .class("button secondary"))
        }
    }

    /// Whose word comes first, or from which day it can be done.
    private func asks(_ line: TodayLine, _ b: inout HTMLBuffer) {
        guard !line.listed.duty.asks.isEmpty else { return }
        var (words, days) = ([String](), [String]())
        for awaited in line.listed.duty.asks {
            switch awaited {
            case .consent(let who): words.append(site.texts.today.askConsent(site.roleTitle(who, playbook)))
            case .view(let who): words.append(site.texts.today.askView(site.roleTitle(who, playbook)))
            case .day(let day): days.append(site.texts.today.fromDay(site.nearDay(day)))
            case .standstill(let day): days.append(site.texts.standstill.today(site.nearDay(day)))
            }
        }
        if !words.isEmpty { days.append(site.texts.today.askFirst(words)) }
        b.div(.class("waits")) { $0.text(days.joined(separator: " ")) }
    }

    private func action(of line: TodayLine) -> String {
        guard !line.listed.duty.isStill else { return site.texts.caseFile.action(.look) }
        return line.listed.duty.task.step == Triage.step
            ? site.texts.inbox.weigh
            : line.question == nil
                ? site.texts.today.action(line.notice == nil) : site.texts.today.answerAction
    }

    private func why(_ line: TodayLine) -> String {
        let isOurs = line.isReadable && line.listed.duty.task.step == SettingRight.step
        return line.grounds.rows.isEmpty && !isOurs ? "" : site.why(line.grounds, playbook)
    }

    private func about(_ line: TodayLine, _ b: inout HTMLBuffer) {
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

    /// A pupil's name, or that nobody knows it yet.
    func name(of pupil: PupilCard?) -> String { pupil?.name ?? site.texts.today.unknownPupil }

    /// Whom or what a dossier is about; without a name for what is not said of this pupil.
    func subject(
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
    private func told(by line: TodayLine) -> Role.ID? {
        line.listed.duty.task.recipient.map { recipient in
            let accused = line.listed.accused.map { ($0, Role.accused) }
            return playbook.standIn(for: recipient, unavailable: Dictionary(accused) { $1 })
        }
    }

    private func title(of line: TodayLine, telling told: Role.ID?) -> String {
        guard line.isReadable else { return site.texts.today.unreadable }
        let step = line.listed.duty.task.step
        if step == Intake.receiptStep { return site.texts.today.receipt }
        if step == Intake.copyStep { return site.texts.today.reportCopy }
        if step == SettingRight.step, let told {
            return site.texts.today.tell(site.roleTitle(told, playbook), site.texts.caseFile.setRight)
        }
        if line.listed.duty.task.asksToWeighAgain { return site.texts.triage.again }
        if step == Triage.step { return playbook.triage.title }
        if let question = line.question { return site.texts.today.answer(question.title) }
        guard let notice = line.notice, let told else { return line.step?.title ?? "" }
        let who = site.roleTitle(told, playbook)
        return site.texts.today.tell(who, playbook.subject(of: notice, else: line.step?.title ?? ""))
    }

    private func address(of line: TodayLine) -> Page {
        let (task, dossier) = (line.listed.duty.task, line.listed.dossier)
        // Who weighs answers it there.
        if task.question != nil, line.isDanger, line.isToBeWeighed { return .triage(dossier) }
        return .carryingOut(task, in: dossier)
    }
}
