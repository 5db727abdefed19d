import Playbooks
import SchoolTime
import Texts

// From what was counted to what is told.
extension SimulationReport {
    init(_ tally: Tally, _ play: Play) {
        let playbook = play.playbook
        let told = play.years.all.filter(\.isTold)
        let weeks = play.years.hasSchool.count { $0 }
        self.init(
            playbook: playbook.id.text, title: playbook.title, pupils: play.school.pupils,
            groups: play.groups, seed: play.school.seed, schoolYears: told.map(\.year.label),
            schoolWeeks: weeks, played: tally.played, cases: Cases(tally, playbook),
            workload: Self.workload(tally, play, weeks), deadlines: Deadlines(tally.deadlines),
            steps: Self.steps(of: playbook).compactMap { StepLine($0, $1, tally.steps[$0.id]) },
            never: Self.steps(of: playbook).compactMap { NeverLine($0, $1, tally.steps[$0.id]) },
            prevention: Plan.Scope.allCases.compactMap { scope in
                tally.besides[scope].map { PreventionLine(scope, $0, years: told.count) }
            },
            refused: tally.refusals, assumptions: play.assumed.sources)
    }

    /// Every step that a dossier can meet, with the scope of its plan.
    private static func steps(of playbook: Playbook) -> [(Step, Plan.Scope)] {
        let inPlans = playbook.plans.flatMap { plan in plan.steps.map { ($0, plan.scope) } }
        let inOverlays = playbook.overlays.flatMap { $0.steps.map { ($0, Plan.Scope.caseFile) } }
        return (inPlans + inOverlays).filter { $0.0.strength != .mustNot }
    }

    private static func workload(_ tally: Tally, _ play: Play, _ weeks: Int) -> [RoleLine] {
        let known = tally.work.sorted {
            ($1.value.minutes, $1.value.acts, $0.key) < ($0.value.minutes, $0.value.acts, $1.key)
        }
        return known.map { role, work in
            RoleLine(role, work, in: play.playbook, groups: play.groups, weeks: weeks)
        }
    }
}

extension SimulationReport.Cases {
    fileprivate init(_ tally: Tally, _ playbook: Playbook) {
        let all = tally.days.values.reduce(into: Histogram()) { $0.add($1) }
        let outcomes = playbook.triage.outcomes.map { ($0.id.text, $0.title) } + [(Tally.none, "–")]
        self.init(
            reported: tally.cases, closed: tally.closed, open: tally.cases - tally.closed,
            stuck: tally.stuck, deadEnds: Self.deadEnds(tally, playbook),
            days: SimulationReport.Days(all),
            byTriage: outcomes.compactMap { outcome, title in
                guard let count = tally.triage[outcome] else { return nil }
                return SimulationReport.TriageLine(
                    outcome: outcome, title: title, cases: count, share: share(count, of: tally.cases),
                    days: tally.days[outcome].flatMap(SimulationReport.Days.init))
            },
            byEnding: tally.endings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ending, count in
                SimulationReport.EndingLine(
                    ending: ending, title: playbook.title(ofEnding: ending), cases: count,
                    share: share(count, of: tally.cases))
            })
    }
}

extension SimulationReport.Cases {
    private static func deadEnds(_ tally: Tally, _ playbook: Playbook) -> [SimulationReport.DeadEndLine] {
        let ends = tally.deadEnds.map { end, count in
            SimulationReport.DeadEndLine(
                step: end.step.text, title: playbook.title(ofEnding: end.step.text),
                rules: end.rules.map(\.text), cases: count, example: tally.examples[end] ?? "")
        }
        return ends.sorted {
            ($1.cases, $0.step, $0.rules.joined()) < ($0.cases, $1.step, $1.rules.joined())
        }
    }
}

extension SimulationReport.Days {
    fileprivate init?(_ histogram: Histogram) {
        guard let median = histogram.quantile(50), let ninety = histogram.quantile(90) else { return nil }
        self.init(median: median, ninetyPercent: ninety)
    }
}

extension SimulationReport.RoleLine {
    fileprivate init(_ role: Role.ID, _ work: Work, in playbook: Playbook, groups: Int, weeks: Int) {
        let isOfClass = playbook.role(role)?.isOfClass == true
        let busiest = work.weeks.reduce(Work.Week(), Work.Week.busier)
        self.init(
            role: role.text,
            title: playbook.title(of: role) ?? ScreenTexts.dutch.people.title(role.text, false),
            holders: isOfClass ? groups : nil,
            acts: work.acts, hours: inHours(work.minutes), caseHours: inHours(work.caseMinutes),
            perSchoolWeek: SimulationReport.Week(
                acts: rounded(Double(work.acts) / Double(max(1, weeks))),
                hours: rounded(Double(work.minutes) / 60 / Double(max(1, weeks)))),
            busiestWeek: SimulationReport.Week(busiest),
            busiestWeekOfOne: isOfClass ? SimulationReport.Week(work.busiestOfOne) : nil)
    }
}

extension SimulationReport.Week {
    fileprivate init(_ week: Work.Week) { self.init(acts: Double(week.acts), hours: inHours(week.minutes)) }
}

extension SimulationReport.Deadlines {
    fileprivate init(_ counted: Tally.Deadlines) {
        self.init(
            counted: counted.counted, late: counted.late, lateShare: share(counted.late, of: counted.counted),
            moved: counted.moved, movedShare: share(counted.moved, of: counted.counted),
            insideHoliday: counted.inside, insideHolidayShare: share(counted.inside, of: counted.counted))
    }
}

extension SimulationReport.StepLine {
    fileprivate init?(_ step: Step, _ scope: Plan.Scope, _ counted: Tally.Steps?) {
        guard let counted else { return nil }
        self.init(
            step: step.id.text, title: step.title, scope: scope.rawValue, opened: counted.opened,
            done: counted.done, waived: counted.waived, late: counted.late)
    }
}

extension SimulationReport.NeverLine {
    fileprivate init?(_ step: Step, _ scope: Plan.Scope, _ counted: Tally.Steps?) {
        guard (counted?.done ?? 0) == 0 else { return nil }
        self.init(
            step: step.id.text, title: step.title, scope: scope.rawValue, opened: counted?.opened ?? 0)
    }
}

extension SimulationReport.PreventionLine {
    fileprivate init(_ scope: Plan.Scope, _ counted: Tally.Besides, years: Int) {
        self.init(
            scope: scope.rawValue, dossiers: counted.dossiers, acts: counted.acts,
            hoursPerYear: rounded(Double(counted.minutes) / 60 / Double(max(1, years))))
    }
}

extension Playbook {
    /// What people call the way in which a case ended.
    fileprivate func title(ofEnding ending: String) -> String {
        let parts = ending.split(separator: ".").map(String.init)
        guard let step = everyStep.first(where: { $0.id.text == parts.first }) else { return ending }
        let outcome = parts.count > 1 ? step.outcomes.first { $0.id.text == parts[1] }?.title : nil
        return outcome.map { "\(step.title): \($0)" } ?? step.title
    }
}

/// The part of a whole, 0 to 1, in thousandths; 0 of nothing.
private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) * 1000 / Double(whole)).rounded() / 1000
}

private func inHours(_ minutes: Int) -> Double { rounded(Double(minutes) / 60) }

/// To two decimals.
private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
