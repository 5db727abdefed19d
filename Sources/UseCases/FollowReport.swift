import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What a reporter sees with the code of the receipt: that something happens, what the school answered, and nothing else.
package struct ReportProgress: Hashable, Sendable {
    /// When it was reported.
    package let reportedAt: String
    /// The role that received it.
    package let receiver: Role.ID
    /// How far it is.
    package let stage: Stage
    /// Whether others read it than those to whom it was told alone: it was opened up since.
    package let isOpenedUp: Bool
    /// What the reporter was answered, the latest last.
    package let answers: [Answer]

    /// An answer of the school.
    package struct Answer: Hashable, Sendable {
        /// The day.
        package let on: SchoolDate
        /// The role that wrote it.
        package let by: Role.ID
        /// Its words.
        package let text: String
    }

    /// How far a report is.
    package enum Stage: Hashable, Sendable {
        case received, read, inHand, closed
    }
}

/// Looks up a report by its receipt code.
package struct FollowReport: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The progress; nil when no report of that school has this code.
    package func callAsFunction(_ code: String, at school: School.ID) async throws -> ReportProgress? {
        let folded = Self.folded(code)
        guard let row = try await desk.archive.dossier(withReceipt: folded, of: school) else { return nil }
        let history = try await desk.archive.history(of: row)
        let engine = try await desk.engine(of: row, with: history)
        let state = engine.fold(history)
        let reader = engine.readsNow(state.report?.receiver ?? row.owner, in: state)
        let answers = history.compactMap(ReportProgress.Answer.init)
        if let joined = state.joinedTo {
            return ReportProgress(
                reportedAt: row.openedAt, receiver: reader,
                stage: try await stage(of: joined, of: row.school),
                isOpenedUp: state.isUnsealed, answers: answers)
        }
        let receipt = state.instances(of: Intake.receiptStep).contains { $0.ending != nil }
        let stage: ReportProgress.Stage = stage(of: row) ?? (receipt ? .read : .received)
        return ReportProgress(
            reportedAt: row.openedAt, receiver: reader, stage: stage, isOpenedUp: state.isUnsealed,
            answers: answers)
    }

    /// A report that was joined to a case is as far as that case is; somebody read it at least.
    private func stage(
        of joined: DossierLink, of school: School.ID
    ) async throws -> ReportProgress.Stage {
        var file = try await desk.archive.dossier(TextID(joined.id), of: school)
        while let closed = file, closed.isClosed, let next = try await joinedTo(closed) {
            file = try await desk.archive.dossier(TextID(next.id), of: school)
        }
        return file.flatMap { stage(of: $0) } ?? .read
    }

    /// How far a case is that was weighed or closed.
    private func stage(of row: DossierRow) -> ReportProgress.Stage? {
        if row.isClosed { return .closed }
        return row.triage == nil ? nil : .inHand
    }

    /// A case that took in a report can be joined to another itself, as long as nobody weighed it.
    private func joinedTo(_ row: DossierRow) async throws -> DossierLink? {
        let history = try await desk.archive.history(of: row)
        return try await desk.engine(of: row, with: history).fold(history).joinedTo
    }

    /// Codes are told apart by their letters and digits alone: people add blanks and dashes.
    static func folded(_ code: String) -> String {
        code.uppercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension ReportProgress.Answer {
    fileprivate init?(_ event: CaseEvent) {
        guard case .answered(let text) = event.what else { return nil }
        self.init(on: event.at.date, by: event.by.role, text: text)
    }
}
