import Access
import Casework
import Dossiers
import HTML
import People
import Playbooks
import SchoolTime
import Texts
import UseCases

/// A dossier opened for a page, with the names and words that its pages show.
final class OpenedCase: Sendable {
    let site: Website
    let visit: Visit
    let dossier: OpenedDossier
    let people: CasePeople
    /// What its steps started elsewhere.
    let started: [StartedDossier]
    /// The dossiers named in its history that the viewer may open.
    let linked: Set<Dossier.ID>
    /// The cases that it may belong to, on the pages that ask; a report that nobody weighed yet.
    let joinable: [ListedDossier]
    /// Cases that are over with a pupil of such a report.
    let earlier: [ListedDossier]
    /// The other pupils of the school, on the pages that look for their names.
    let others: OtherPupils
    let playbook: Playbook
    let names = CaseNames()

    /// Throws what opening the dossier throws.
    init(_ id: Dossier.ID, _ visit: Visit, _ site: Website) async throws {
        self.site = site
        self.visit = visit
        dossier = try await OpenDossier(site.desk)(id, for: visit.staff)
        people = try await ShowPeople(site.desk)(of: dossier)
        switch visit.page {
        case .triage, .joining:
            joinable = try await JoinReport(site.desk).candidates(for: dossier, by: visit.staff)
            earlier = try await JoinReport(site.desk).earlier(for: dossier, by: visit.staff)
        default: (joinable, earlier) = ([], [])
        }
        switch visit.page {
        case .filed, .letter: others = try await ShowPeople(site.desk).others(than: people, in: dossier)
        default: others = OtherPupils()
        }
        linked = try await ShowLinkedDossiers(site.desk)(from: dossier, for: visit.staff)
        started = try await ShowStarted(site.desk)(by: dossier, for: visit.staff)
        playbook = dossier.engine.playbook
    }

    var id: Dossier.ID { dossier.row.id }
    var state: CaseState { dossier.state }
    var engine: CaseEngine { dossier.engine }
    var now: Moment { dossier.now }
    var texts: ScreenTexts { site.texts }
    /// The version that a form made from this page expects.
    var version: Int { dossier.row.version }

    /// What it is about, in words.
    var subject: CaseFileTexts.Subject {
        let row = dossier.row
        let year = Dossier.year(of: row.subject, row.scope) ?? ""
        return switch row.scope {
        case .caseFile: .number(row.number)
        case .pupil: .pupil(state.parties.first.map { name($0.pupil) } ?? texts.caseFile.namelessPupil)
        case .group:
            .schoolClass(
                Dossier.schoolClass(of: row.subject, row.scope).flatMap { className($0.text) } ?? "",
                year: year)
        case .schoolYear: .schoolYear(year)
        }
    }

    /// What it is about in words that name no pupil, for the tab of the browser.
    var tab: String {
        if case .pupil = subject { return texts.pupils.tab }
        return texts.caseFile.title(subject)
    }

    /// Whether it is about a class or the whole school, and not about pupils one by one.
    var isOfMany: Bool { dossier.row.scope == .group || dossier.row.scope == .schoolYear }

    /// The duty or option that an address names; nil when there is none.
    func obligation(_ task: String) -> Obligation? {
        dossier.obligations.first { $0.id.description == task }
    }

    /// Where a duty is carried out.
    func page(of duty: Obligation) -> Page { page(of: duty.id) }

    /// Where a task is carried out.
    func page(of task: TaskID) -> Page { .carryingOut(task, in: id) }

    /// The way back to the case, above every page in it.
    func wayBack(_ b: inout HTMLBuffer) {
        b.p(.class("way-back")) { b in
            b.a(texts.caseFile.back(subject), .href(Page.caseFile(id).link))
        }
    }
}
