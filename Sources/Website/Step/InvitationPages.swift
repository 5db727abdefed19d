import Casework
import Dossiers
import HTTPServer

/// What was planned, for the calendar of who planned it.
struct InvitationPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}/agenda/{taak}
    func download(_ id: Dossier.ID, _ task: String, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        guard let duty = file.obligation(task), let start = duty.planned else { throw NoSuchPage() }
        let plannings = file.dossier.events.indices.filter { file.plans(duty.id, $0) }
        let entry = CalendarEntry(
            uid: "\(id.text)-\(plannings.first ?? 0)@vijfspoor", sequence: max(plannings.count - 1, 0),
            stamp: plannings.last.map { file.dossier.events[$0].at } ?? file.now, start: start,
            isSure: duty.standstill == nil,
            summary: duty.standstill == nil
                ? site.texts.step.calendarSummary : site.texts.standstill.calendarSummary,
            description: ([duty.standstill.map(file.calendarNote)].compactMap(\.self)
                + [site.texts.step.calendarDescription(file.dossier.row.number)]).joined(separator: " "))
        return .download(
            Array(entry.text.utf8), contentType: "text/calendar; charset=utf-8",
            fileName: site.texts.step.calendarFile)
    }
}

extension OpenedCase {
    /// That what was planned stands still, without a name and without why.
    fileprivate func calendarNote(_ still: Standstill) -> String {
        texts.standstill.calendarNote(day(still.since.date))
    }

    /// Whether an event planned a task.
    fileprivate func plans(_ task: TaskID, _ index: Int) -> Bool {
        guard case .planned(let planned, _, _) = dossier.events[index].what else { return false }
        return planned == task
    }
}
