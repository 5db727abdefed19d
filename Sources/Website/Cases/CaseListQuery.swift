import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime

/// What somebody asked of the list of cases, read from its address and written to one.
struct CaseListQuery {
    /// Open, closed or both.
    let status: Status
    /// The outcome of the triage; nil for any.
    let triage: Triage.Outcome?
    /// The class; nil for any.
    let schoolClass: SchoolClass.ID?
    /// Only what is late.
    let isLateOnly: Bool

    enum Status: String, CaseIterable {
        case open, closed, all
    }

    init(_ query: FormData) {
        status = query["stand"].flatMap(Status.init) ?? .open
        triage = query["weging"].flatMap { $0.isEmpty ? nil : Triage.Outcome(sent: $0) }
        schoolClass = query["groep"].flatMap { $0.isEmpty ? nil : SchoolClass.ID($0) }
        isLateOnly = query["telaat"] == "ja"
    }

    /// Whether it asks for anything else than the list as it comes.
    var isNarrowed: Bool { status != .open || triage != nil || schoolClass != nil || isLateOnly }

    func filter(on today: SchoolDate) -> DossierFilter {
        var filter = DossierFilter()
        filter.isClosed = status == .all ? nil : status == .closed
        filter.triage = triage
        filter.schoolClasses = schoolClass.map { [$0] }
        filter.overdueOn = isLateOnly ? today.iso : nil
        return filter
    }

    func link(page: Int) -> Link { link(to: .cases, page: page) }

    /// The same list as a file.
    var fileLink: Link { link(to: .caseListFile, page: 1) }

    private func link(to list: Page, page: Int) -> Link {
        let (triage, schoolClass) = (triage?.text ?? "", schoolClass?.text ?? "")
        let late = isLateOnly ? "ja" : ""
        return
            "\(list.link)?stand=\(status.rawValue)&weging=\(triage)&groep=\(schoolClass)&telaat=\(late)&pagina=\(page)"
    }
}
