import Casework
import HTML
import HTTPServer
import People
import UseCases

// A report that is sent twice from one page, by pressing twice or by going back, is one report.
extension Website {
    /// The field that tells one sending from another.
    private static let sending = "verzending"

    /// Writes that field: the mark that the page had before, or a new one.
    func sendingToken(_ typed: FormData, _ b: inout HTMLBuffer) {
        b.input(.type("hidden"), .name(Self.sending), .value(typed[Self.sending] ?? newToken()))
    }

    /// Files a report, and gives its receipt; the earlier one, when the same page is sent again with the same words.
    func receipt(
        of report: ReportForm, at school: School, by actor: CaseEvent.Actor? = nil, _ visit: Visit
    ) async throws -> ReportReceipt {
        let desk = desk
        guard let page = visit.form[Self.sending] else {
            return try await FileReport(desk)(report, at: school, by: actor)
        }
        return try await sent.once(report, from: page, at: school.id) {
            try await FileReport(desk)(report, at: school, by: actor)
        }
    }
}
