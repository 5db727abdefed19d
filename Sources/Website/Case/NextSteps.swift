import Casework
import HTML
import Playbooks
import SchoolTime
import Texts

/// What is to be done: what is late first, then today, this week and later, and what has no day; then what waits, and what may be done. What the
/// same people must be told stands together. On a telephone what is for later is folded, but the first of it when nothing
/// stands before it: the next thing to do is always there.
struct NextSteps {
    let file: OpenedCase

    /// How many are open of what is for later, on a telephone, when nothing stands before it.
    private static let firstOfLater = 3

    func write(_ b: inout HTMLBuffer) {
        guard !file.state.isClosed else { return }
        let duties = file.dossier.obligations.filter { !$0.state.isOver } + file.dossier.questions
        b.section(.aria("labelledby", "wat-nu"), .id("stappen")) { b in
            b.h2(file.texts.caseFile.heading(.next), .id("wat-nu"))
            if !duties.contains(where: \.state.isOwed) { b.p(file.texts.caseFile.nothingToDo) }
            let steps = Dictionary(grouping: duties) { group(of: $0) }
            let isLaterNext = CaseFileTexts.StepGroup.dueFirst.allSatisfy { steps[$0] == nil }
            for group in CaseFileTexts.StepGroup.allCases {
                let duties = sorted(steps[group] ?? [])
                switch group {
                case .later: later(.later, duties, isNext: isLaterNext, &b)
                case .undated:
                    later(.undated, duties, isNext: isLaterNext && steps[.later] == nil, &b)
                default: write(group, duties, &b)
                }
            }
        }
    }

    private func group(of duty: Obligation) -> CaseFileTexts.StepGroup {
        switch duty.state {
        case .overdue: .overdue
        case .due: .today
        case .waiting where duty.wordsToAsk.isEmpty: .waiting
        case .offered: isForViewerToDecide(duty) ? .decide : .offered
        default: group(on: [duty.due?.due, duty.planned?.date].compactMap(\.self).min())
        }
    }

    private func group(on day: SchoolDate?) -> CaseFileTexts.StepGroup {
        guard let day else { return .undated }
        let today = file.now.date
        return day <= today ? .today : day <= today.sunday ? .week : .later
    }

    /// Whether it awaits a decision of who reads this.
    private func isForViewerToDecide(_ duty: Obligation) -> Bool {
        let deciders = file.engine.awaitedDeciders(of: duty, in: file.state)
        let seen = file.state.seen(from: duty.ownerPupil)
        let acting = deciders + deciders.map { file.engine.reachable($0, in: seen) }
        return !file.dossier.access.roles.isDisjoint(with: acting)
    }

    private func sorted(_ duties: [Obligation]) -> [Obligation] {
        duties.enumerated().sorted { one, other in
            let (first, second) = (one.element.runningDue?.due, other.element.runningDue?.due)
            guard first != second else { return one.offset < other.offset }
            return first.map { day in second.map { day < $0 } ?? true } ?? false
        }.map(\.element)
    }

    private func write(
        _ group: CaseFileTexts.StepGroup, _ duties: [Obligation], _ b: inout HTMLBuffer
    ) {
        guard !duties.isEmpty else { return }
        let heading = file.texts.caseFile.group(group, duties.count)
        guard group == .waiting || group == .offered else {
            b.h3(heading)
            return list(duties, &b)
        }
        b.details(.class("folded")) { b in
            b.summary { $0.h3(heading) }
            b.div(.id(group == .offered ? "mag-ook" : "wacht-nog")) { b in list(duties, &b) }
        }
    }

    /// What has a later day, or none.
    private func later(
        _ group: CaseFileTexts.StepGroup, _ duties: [Obligation], isNext: Bool, _ b: inout HTMLBuffer
    ) {
        let lines = gathered(duties)
        guard !isNext || lines.count > Self.firstOfLater + 1 else { return write(group, duties, &b) }
        let shown = isNext ? Self.firstOfLater : 0
        let folded = lines.dropFirst(shown)
        guard !folded.isEmpty else { return }
        let heading = file.texts.caseFile.group(group, duties.count)
        if isNext {
            b.h3(heading)
            list(lines.prefix(shown), &b)
        }
        let rest = file.texts.caseFile.moreLater(group, folded.reduce(0) { $0 + $1.count })
        b.foldWhenSmall {
            isNext ? $0.p(rest) : $0.h3(heading)
        } content: { b in
            list(folded, &b)
        }
    }

    private func list(_ duties: [Obligation], _ b: inout HTMLBuffer) { list(gathered(duties)[...], &b) }

    private func list(_ lines: ArraySlice<[Obligation]>, _ b: inout HTMLBuffer) {
        b.ul(.class("lines")) { b in
            for together in lines {
                if together.count == 1 {
                    DutyLine(file: file, duty: together[0]).write(&b)
                } else {
                    TellingLine(file: file, notices: together).write(&b)
                }
            }
        }
    }

    /// Notices that the same people owe to the same people, at the place of the first.
    private func gathered(_ duties: [Obligation]) -> [[Obligation]] {
        var gathered: [[Obligation]] = []
        var places: [Telling: Int] = [:]
        for duty in duties {
            guard duty.state.isOwed, let telling = Telling(duty, in: file) else {
                gathered.append([duty])
                continue
            }
            if let place = places[telling] {
                gathered[place].append(duty)
            } else {
                places[telling] = gathered.count
                gathered.append([duty])
            }
        }
        return gathered
    }

    /// Who tells whom.
    private struct Telling: Hashable {
        let told: Told
        let tellers: [Role.ID]

        init?(_ duty: Obligation, in file: OpenedCase) {
            guard duty.id.isNotice, duty.id.question == nil, let told = Told(duty, in: file) else {
                return nil
            }
            (self.told, tellers) = (told, duty.owners.roles)
        }
    }
}

/// One line: what, by whom, by when, why, and its one action.
struct DutyLine {
    let file: OpenedCase
    let duty: Obligation

    func write(_ b: inout HTMLBuffer) {
        let isLate = duty.state == .overdue
        b.li(.class(isLate ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what track-edge \(duty.track.rawValue)")) { b in
                    b.a(file.title(of: duty), .href(file.page(of: duty).link))
                }
                b.div { b in
                    if isLate { b.span("⚠ \(file.texts.caseFile.late). ", .class("late-word")) }
                    b.text(
                        file.who(duty) + " · " + file.due(duty))
                    if let planned = duty.planned {
                        b.text(" · " + file.planned(duty, file.day(planned.date)))
                    }
                }
                waits(&b)
                file.writeStillToTell(duty, &b)
                b.div(.class("why")) { $0.text(file.site.why(duty.why.grounds, file.playbook)) }
            }
            b.a(action, .href(file.page(of: duty).link), .class("button secondary"), .aria("label", label))
        }
    }

    private func waits(_ b: inout HTMLBuffer) {
        guard case .waiting(let obstacles) = duty.state else { return }
        b.div(.class("waits")) { b in
            b.text(file.texts.caseFile.waitsFor + " ")
            let words = obstacles.map { file.words(for: $0, to: duty) }
            b.text(words.uniqued().joined(separator: "; "))
        }
    }

    private var action: String {
        if case .waiting = duty.state { return file.texts.caseFile.action(.look) }
        if duty.id.step == Triage.step { return file.texts.caseFile.action(.weigh) }
        if duty.id.question != nil { return file.texts.today.answerAction }
        return file.texts.caseFile.action(duty.id.isNotice ? .tick : .open)
    }

    /// Begins with the visible word, so that people who speak to their computer can name it.
    private var label: String { "\(action): \(file.title(of: duty))" }
}
