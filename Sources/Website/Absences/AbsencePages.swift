import Casework
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime
import Texts
import UseCases

/// Who of the staff is absent, and who does their part meanwhile.
struct AbsencePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// The field that says of which absence somebody is back.
    private static let back = "terug"

    private var texts: AbsenceTexts { site.texts.absences }

    /// GET /afwezig
    func show(_ visit: Visit) async throws -> Response { try await page(visit, refused: nil) }

    /// POST /afwezig: somebody is absent, or back.
    func send(_ visit: Visit) async throws -> Response {
        do {
            if let number = visit.form[Self.back] {
                try await SayAbsent(site.desk).back(Int(number) ?? 0, by: visit.staff)
            } else {
                try await SayAbsent(site.desk)(
                    StaffMember.ID(visit.form["wie"] ?? ""), from: visit.form["van"] ?? "",
                    until: visit.form.words("tot"), by: visit.staff)
            }
            return .seeOther(Page.absences.path)
        } catch let refused as AbsenceRefused {
            return try await page(visit, refused: refused)
        }
    }

    private func page(_ visit: Visit, refused: AbsenceRefused?) async throws -> Response {
        let list = try await ListAbsences(site.desk)(for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.today.link)) }
            b.p(texts.lead, .class("lead"))
            if let refused {
                b.div(.class("message refused"), .role("alert")) { $0.p(texts.refused(refused.word)) }
            }
            absences(list, visit, &b)
            form(list.staff, visit, &b)
            b.p { $0.a(site.texts.appointments.link, .href(Page.roles.link)) }
        }
        return .html(page.bytes, status: refused == nil ? .ok : .unprocessable)
    }

    private func absences(_ list: AbsenceList, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.h2(texts.now)
        guard !list.absences.isEmpty else { return b.p(texts.nobody, .class("muted")) }
        b.ul(.class("lines")) { b in
            for one in list.absences {
                b.li(.class("line")) { b in
                    b.div { b in
                        b.div(.class("what")) { $0.text(one.name) }
                        b.div(.class("about")) { $0.text(days(one.absence)) }
                        for role in one.roles { b.div(.class("small")) { $0.text(words(role, list)) } }
                    }
                    if one.mayEnd { isBack(one, visit, &b) }
                }
            }
        }
    }

    private func days(_ absence: Absence) -> String {
        let until = absence.until.map(site.texts.dates.dayAndYear)
        return texts.days(site.texts.dates.dayAndYear(absence.from), until)
    }

    private func words(_ role: ListedAbsence.Replaced, _ list: AbsenceList) -> String {
        let schoolClass = role.schoolClass.flatMap { id in list.classes.first { $0.id == id }?.title }
        let title = [site.roleTitle(role.role, list.playbook), schoolClass].compactMap(\.self)
            .joined(separator: ", ")
        guard let meanwhile = role.meanwhile else { return texts.noStandIn(title) }
        return meanwhile == role.role
            ? texts.colleague(title) : texts.standIn(title, site.roleTitle(meanwhile, list.playbook))
    }

    private func isBack(_ one: ListedAbsence, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.form(.method("post"), .action(Page.absences.link)) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name(Self.back), .value(String(one.absence.number)))
            b.button(
                texts.isBack, .type("submit"), .class("secondary"),
                .aria("label", "\(texts.isBack): \(one.name)"))
        }
    }

    private func form(_ staff: [StaffMember], _ visit: Visit, _ b: inout HTMLBuffer) {
        guard !staff.isEmpty else { return }
        b.h2(texts.say)
        b.form(.method("post"), .action(Page.absences.link), .novalidate) { b in
            site.formToken(visit, &b)
            site.selectField(
                "wie", texts.who, staff.map { (value: $0.id.text, title: $0.name) },
                chosen: visit.form["wie"] ?? visit.viewer?.staff.text, &b)
            site.textField(
                "van", texts.from, value: visit.form["van"] ?? site.desk.now().date.iso, type: "date",
                required: true, &b)
            site.textField(
                "tot", texts.until, hint: texts.untilHint, value: visit.form["tot"] ?? "", type: "date", &b)
            b.p(texts.noReason, .class("muted small"))
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }
}

extension AbsenceRefused {
    /// Its word in the texts.
    fileprivate var word: String {
        switch self {
        case .person: "person"
        case .days: "days"
        case .twice: "twice"
        }
    }
}
