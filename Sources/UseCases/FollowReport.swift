import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What a reporter sees with the code of the receipt: that something happens, and nothing of what.
package struct ReportProgress: Hashable, Sendable {
    /// When it was reported.
    package let reportedAt: String
    /// The role that received it.
    package let receiver: Role.ID
    /// How far it is.
    package let stage: Stage
    /// Whether others read it than those to whom it was told alone: it was opened up since.
    package let isOpenedUp: Bool

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
        let reader = engine.reader(for: state.report?.receiver ?? row.owner, in: state)
        if let joined = state.joinedTo {
            return try await progress(of: row, reader, isOpenedUp: state.isUnsealed, in: joined)
        }
        let receipt = state.instances(of: Intake.receiptStep).contains { $0.ending != nil }
        let stage: ReportProgress.Stage =
            if row.isClosed { .closed } else if row.triage != nil { .inHand } else if receipt { .read } else {
                .received
            }
        return ReportProgress(
            reportedAt: row.openedAt,
            receiver: reader, stage: stage, isOpenedUp: state.isUnsealed)
    }

    /// A report that was joined to a case is as far as that case is.
    private func progress(
        of row: DossierRow, _ reader: Role.ID, isOpenedUp: Bool, in joined: DossierLink
    ) async throws -> ReportProgress {
        var file = try await desk.archive.dossier(TextID(joined.id), of: row.school)
        while let closed = file, closed.isClosed, let next = try await joinedTo(closed) {
            file = try await desk.archive.dossier(TextID(next.id), of: row.school)
        }
        return ReportProgress(
            reportedAt: row.openedAt,
            receiver: reader,
            stage: file?.isClosed == true ? .closed : .inHand, isOpenedUp: isOpenedUp)
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
