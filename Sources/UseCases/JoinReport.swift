import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Joins a waiting report to a case that runs already: "this belongs to case 6". Both are kept. The words of the report
/// go into the case, and with them the duty to tell the reporter that it arrived, where that was not done yet; the
/// report's own dossier is closed and names the case, and its code goes on working.
package struct JoinReport: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Open cases that a report may belong to, for who may join it: those with a pupil whom it names, and then
    /// those of its classes, each the latest first, in as many statements however many pupils. What cannot be joined is left out, as far as the lists know.
    package func candidates(
        for report: OpenedDossier, by viewer: Viewer
    ) async throws -> [ListedDossier] {
        guard report.access.mayWeigh, report.state.triage.isEmpty, !report.state.isClosed else { return [] }
        var found: [ListedDossier] = []
        for filter in filters(for: report.state) {
            let listed = try await ListDossiers(desk)(filter, page: 1, for: viewer).dossiers
            found += listed.filter { one in !found.contains { $0.row.id == one.row.id } }
        }
        return found.filter { suits($0, report) }
    }

    /// Cases that are over with a pupil whom a report names, for who may join it, the latest first. A report cannot be joined
    /// to one: it is reopened first.
    package func earlier(for report: OpenedDossier, by viewer: Viewer) async throws -> [ListedDossier] {
        let pupils = report.state.present.map(\.pupil)
        guard report.access.mayWeigh, report.state.triage.isEmpty, !report.state.isClosed, !pupils.isEmpty
        else { return [] }
        var filter = DossierFilter()
        filter.isClosed = true
        filter.pupils = pupils
        let listed = try await ListDossiers(desk)(filter, page: 1, for: viewer).dossiers
        // What was never weighed was joined to another case, or is no case of its own.
        return listed.filter { $0.row.triage != nil && suits($0, report) }
    }

    /// Whether a case is one that a report can belong to, as far as the lists know: it came over a way of the same kind.
    private func suits(_ one: ListedDossier, _ report: OpenedDossier) -> Bool {
        let channels = report.engine.playbook.intake.channels
        func way(_ id: Channel.ID?) -> Channel? { channels.first { $0.id == id } }
        let (own, other) = (way(report.row.channel), way(one.row.channel))
        return one.row.id != report.row.id && one.isReadable && own?.plan == other?.plan
            && (report.engine.sealedTo(in: report.state) != nil) == (other?.isSealed == true)
    }

    private func filters(for state: CaseState) -> [DossierFilter] {
        var ofPupils = DossierFilter()
        ofPupils.isClosed = false
        var ofClasses = ofPupils
        let pupils = state.present
        let groups = Set(state.groups)
        ofPupils.pupils = pupils.map(\.pupil)
        ofClasses.schoolClasses = groups.sorted().map { SchoolClass.ID($0) }
        return (pupils.isEmpty ? [] : [ofPupils]) + (groups.isEmpty ? [] : [ofClasses])
    }

    /// Joins the report of a dossier at a version to the case with a number, as one write; gives the case. What was said of
    /// the report on the same page is kept first, in its own dossier.
    ///
    /// For who may weigh the report and has the case in hand: ``AccessRefused`` else, and ``RecordsError/notFound``
    /// without such a case. Throws a ``JoinObstacle``, the `Refusal` of what is to be kept, and, when somebody else wrote in
    /// one of the two in between, ``RecordsError/conflict(found:)``.
    package func callAsFunction(
        _ id: Dossier.ID, expecting version: Int, to number: Int, keeping said: [CaseCommand] = [],
        by viewer: Viewer
    ) async throws -> Dossier.ID {
        let report = try await OpenDossier(desk)(id, for: viewer)
        guard report.access.mayWeigh, report.access.mayReadNotes, said.allSatisfy(report.access.mayGive)
        else { throw AccessRefused() }
        guard report.row.version == version else { throw RecordsError.conflict(found: report.row.version) }
        let other = try await desk.archive.dossier(numbered: number, scope: .caseFile, of: viewer.school)
        guard let other else { throw RecordsError.notFound }
        guard other.id != id else { throw JoinObstacle.itself }
        let file = try await OpenDossier(desk)(other.id, for: viewer)
        guard file.access.hasInHand else { throw AccessRefused() }
        if let obstacle = file.engine.obstacle(toJoining: report.state, to: file.state) { throw obstacle }
        let away = try await desk.away(at: viewer.school, in: file.state)
        var leaving = try carrier(report, viewer)
        for command in said { try leaving.carry(command) }
        let danger = leaving.engine.dangerEstablished(in: leaving.state)
        try leaving.carry(.joinTo(DossierLink(id: file.row.id.text, number: file.row.number)))
        let taking = try taking(report, danger, in: file, while: away, viewer)
        leaving.bar(along: taking)
        let earlier = try await JoinedDossiers(desk).barred(along: taking, besides: id, for: viewer)
        try await desk.archive.append([addition(leaving, report), addition(taking, file)] + earlier)
        return file.row.id
    }

    private func taking(
        _ report: OpenedDossier, _ danger: Fact.Answer?, in file: OpenedDossier, while away: Set<Away>,
        _ viewer: Viewer
    ) throws -> CommandCarrier {
        guard let filed = report.state.report else { throw JoinObstacle.itself }
        var carrier = try carrier(file, viewer)
        let from = DossierLink(id: report.row.id.text, number: report.row.number)
        let receipts = carrier.state.instances(of: Intake.receiptStep).count
        try carrier.carry(.takeIn(JoinedReport(report: filed, from: from, danger: danger)))
        if carrier.state.instances(of: Intake.receiptStep).count > receipts {
            carrier.repeatReceipt(of: report.events)
        }
        // Reports that were joined to it before go along; what was said of danger since is in its own answer.
        for earlier in report.state.joinedReports {
            try carrier.carry(.takeIn(JoinedReport(report: earlier.report, from: earlier.from)))
        }
        carrier.follow(away)
        return carrier
    }

    private func carrier(_ opened: OpenedDossier, _ viewer: Viewer) throws -> CommandCarrier {
        let weighers = opened.engine.triagers(in: opened.state) + [opened.state.owner]
        guard let role = opened.access.actingRole(for: weighers) else { throw AccessRefused() }
        return CommandCarrier(
            engine: opened.engine, state: opened.state, actor: .init(role: role, person: viewer.staff.text),
            now: opened.now)
    }

    private func addition(_ carrier: CommandCarrier, _ opened: OpenedDossier) -> Archive.Addition {
        (
            opened.row, opened.row.version, carrier.events,
            DossierSummary(of: carrier.state, engine: opened.engine, at: opened.now)
        )
    }
}

extension CommandCarrier {
    /// The reporter who was told in the report's own dossier that it arrived, is not told once more.
    fileprivate mutating func repeatReceipt(of events: [CaseEvent]) {
        guard let told = events.last(where: \.answersReporter),
            let open = state.instances(of: Intake.receiptStep).last(where: \.isActive)
        else { return }
        switch told.what {
        case .told(let task, let note):
            guard let notice = task.notice, let recipient = task.recipient else { return }
            add(CaseEvent(at: now, by: told.by, .told(open.id.notice(notice, to: recipient), note: note)))
        case .done(let earlier):
            let completion = CaseEvent.Completion(
                task: open.id, outcome: earlier.outcome, answers: earlier.answers,
                on: earlier.on ?? told.at.date, reason: earlier.reason)
            add(CaseEvent(at: now, by: told.by, .done(completion)))
        default: return
        }
    }
}

extension CaseEvent {
    /// Whether by it a reporter was told that the report arrived: by the notice, as the site does, or by its step.
    fileprivate var answersReporter: Bool {
        switch what {
        case .told(let task, _): task.step == Intake.receiptStep
        case .done(let completion): completion.task.step == Intake.receiptStep
        default: false
        }
    }
}
