import Playbooks
import SchoolTime

/// Another dossier, as an event names it: by its id, and by the number that people know.
package struct DossierLink: Hashable, Sendable {
    /// The id, which says nothing.
    package let id: String
    /// Its number.
    package let number: Int

    /// A link.
    package init(id: String, number: Int) {
        self.id = id
        self.number = number
    }
}

/// A report that came in a dossier of its own and belongs to another case.
package struct JoinedReport: Hashable, Sendable {
    /// The report.
    package let report: CaseEvent.Report
    /// The dossier that it came in, which stays.
    package let from: DossierLink
    /// What the school itself said there of danger, when it was not the reporter's word alone; nil when it said nothing.
    package let danger: Fact.Answer?

    /// A report with the dossier that it came in.
    package init(report: CaseEvent.Report, from: DossierLink, danger: Fact.Answer? = nil) {
        self.report = report
        self.from = from
        self.danger = danger
    }
}

/// A report that was joined to a case, with what that brought about there.
package struct TakenReport: Hashable, Sendable {
    /// The report, and the dossier that it came in.
    package let joined: JoinedReport
    /// Whether it was taken out again.
    package internal(set) var isOut = false
    /// When it was joined.
    let at: Moment
    /// By which event, counted as ``CaseState/version``.
    let version: Int
    /// Whether the case had no report before.
    var isFirst = false
    /// The tasks that it opened.
    var opened: [TaskID] = []
    /// The tasks that it ended.
    var ended: [TaskID] = []
    /// What was known of danger before; nil when nothing was.
    var danger: CaseState.StatedFact?

    init(_ joined: JoinedReport, at moment: Moment, version: Int) {
        self.joined = joined
        at = moment
        self.version = version
    }
}

extension CaseState {
    /// The reports that were joined to the case and are in it still, the latest last.
    package var joinedReports: [JoinedReport] { taken.filter { !$0.isOut }.map(\.joined) }

    /// The ways over which the reports came that are in the case: its first, those that followed, those joined to it.
    var channels: [Channel.ID] { reports.map(\.channel) + [latestChannel].compactMap(\.self) }

    /// The report that began the case, and those that were joined to it and are in it still.
    var reports: [CaseEvent.Report] {
        [report].compactMap(\.self) + followed + joinedReports.map(\.report)
    }

    /// Whether the report of another dossier is in this case.
    package func holds(reportOf dossier: String) -> Bool {
        joinedReports.contains { $0.from.id == dossier }
    }
}

extension CaseEvent {
    /// The other dossier that a report came from or went to; nil for other events.
    package var link: DossierLink? {
        switch what {
        case .tookIn(let joined): joined.from
        case .tookOut(let from, _): from
        case .joinedTo(let link): link
        default: nil
        }
    }

    /// The event as it is shown in a case: the words of a report that was taken out again stand in its own dossier alone.
    package func shown(in state: CaseState) -> CaseEvent {
        guard case .tookIn(let joined) = what, !state.holds(reportOf: joined.from.id) else { return self }
        let report = joined.report
        let wordless = CaseEvent.Report(
            reporter: report.reporter, channel: report.channel, receiver: report.receiver, text: "",
            group: nil)
        return CaseEvent(at: at, by: by, .tookIn(JoinedReport(report: wordless, from: joined.from)))
    }
}

/// Why a report cannot be joined to a case.
package enum JoinObstacle: String, Error, Hashable, Sendable, CaseIterable {
    /// It is the report's own dossier, or no case.
    case itself
    /// One of the two is closed.
    case closed
    /// The report was weighed, so it is a case of its own.
    case weighed
    /// The channel of one of the two has a plan of its own.
    case otherPlan = "other-plan"
    /// One of the two is sealed, and the other is not sealed to the same receiver: joined, what was told in confidence
    /// would be read by others, or others would learn that somebody confided something.
    case sealed
    /// Somebody is accused in the report, and not in the case: this person would read it there.
    case accused
}

extension CaseEngine {
    /// Whether a report over a channel belongs in a case that runs, rather than in a dossier of its own: the case is
    /// open, by the same plan, and read by the same people.
    package func takesIn(_ channel: Channel, to receiver: Role.ID? = nil, in state: CaseState) -> Bool {
        !state.isClosed && state.channelPlan == channel.plan
            && channel.seal(to: receiver ?? channel.receiver) == seal(in: state)
    }

    /// What stands in the way of joining the report of one dossier to the case of another; nil when nothing does.
    package func obstacle(toJoining report: CaseState, to state: CaseState) -> JoinObstacle? {
        guard report.report != nil, scope == .caseFile, state.scope == .caseFile else { return .itself }
        guard !report.isClosed, !state.isClosed else { return .closed }
        guard report.triage.isEmpty else { return .weighed }
        guard report.channelPlan == state.channelPlan else { return .otherPlan }
        guard namedSeal(in: report) == seal(in: state) else { return .sealed }
        guard report.shutOut.isSubset(of: state.shutOut) else { return .accused }
        return nil
    }
}

extension CaseState {
    /// Whether an answer to a reporter can reach one reporter alone: the one whose report began it.
    package var hasOneReporter: Bool { report != nil && taken.allSatisfy(\.isOut) }
}
