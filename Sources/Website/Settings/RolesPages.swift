import Drawing
import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases

/// Who holds the roles of a school's protocol: all of them on one page, and each on a page of its own.
struct RolesPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: AppointmentTexts { site.texts.appointments }

    /// GET /protocol/wie-doet-wat
    func show(_ visit: Visit) async throws -> Response {
        let roles = try await ShowRoles(site.desk)(for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            b.p(texts.lead, .class("lead"))
            b.ul(.class("lines")) { b in
                for one in roles.roles { b.li(.class("line document")) { line(one, roles, &$0) } }
            }
            b.p { $0.a(site.texts.absences.link, .href(Page.absences.link)) }
            if roles.playbook.intake.channels.contains(where: { !$0.choices.isEmpty }) {
                b.p { $0.a(site.texts.persons.link, .href(Page.persons.link)) }
            }
            outside(roles.playbook, &b)
        }
        return .html(page.bytes)
    }

    private func line(_ one: RoleOfSchool, _ roles: RolesOfSchool, _ b: inout HTMLBuffer) {
        b.div { b in
            b.h2(.class("what")) {
                $0.a(one.role.title.capitalizedFirst, .href(Page.role(one.role.id.text).link))
            }
            b.p(.class("about")) { b in
                if one.isVacant {
                    LateMark.write(texts.nobody, &b)
                } else {
                    b.span(names(one))
                }
            }
            if !one.vacantClasses.isEmpty, !one.isVacant {
                b.p(texts.vacant(one.vacantClasses.map(\.title)), .class("small"))
            }
            b.p(RoleWords(roles.playbook, site).standIn(one.role), .class("muted small"))
        }
    }

    private func names(_ one: RoleOfSchool) -> String {
        let today = one.holders.filter(\.isToday)
        let names = today.map { holder in
            let name = holder.isAbsent ? texts.absent(holder.name) : holder.name
            return [name, holder.schoolClass?.title].compactMap(\.self).joined(separator: ", ")
        }
        let more = names.count - Self.mostNames
        return names.prefix(Self.mostNames).joined(separator: " · ")
            + (more > 0 ? " · \(texts.more(more))" : "")
    }

    private static let mostNames = 6

    /// Roles that nobody of the staff holds.
    private func outside(_ playbook: Playbook, _ b: inout HTMLBuffer) {
        let others = playbook.roles.filter { !$0.isHeldByStaff }
        guard !others.isEmpty else { return }
        b.h2(texts.otherRoles)
        b.ul(.class("plain")) { b in
            for role in others {
                b.li { b in
                    b.text(role.title.capitalizedFirst)
                    if !role.contact.isEmpty {
                        b.p(site.texts.protocols.reached(role.contact), .class("small"))
                    }
                }
            }
        }
    }
}

/// What is said of a role.
struct RoleWords {
    private let playbook: Playbook
    private let site: Website

    init(_ playbook: Playbook, _ site: Website) {
        self.playbook = playbook
        self.site = site
    }

    private var texts: AppointmentTexts { site.texts.appointments }

    func standIn(_ role: Role) -> String {
        role.standIn.map { texts.standIn(site.roleTitle($0, playbook)) } ?? texts.noStandIn
    }

    /// The roles that lead the school.
    var leaders: [String] { playbook.leaders.map { site.roleTitle($0, playbook) } }

    /// What was said, in a sentence; to the one it is about when that is who reads it.
    func sentence(_ one: Appointment, _ classes: [SchoolClass], for reader: StaffMember.ID?) -> String {
        let schoolClass = classes.first { $0.id == one.schoolClass }?.title
        let role = [site.roleTitle(one.role, playbook), schoolClass].compactMap(\.self).joined(separator: " ")
        let day = site.texts.dates.dayAndYear
        switch one.change {
        case .begins(let from, let until):
            return one.staff == reader
                ? texts.you.begin(role, day(from), until.map(day))
                : texts.begins(one.name, role, day(from), until.map(day))
        case .ends(let last):
            return one.staff == reader
                ? texts.you.end(role, day(last)) : texts.ends(one.name, role, day(last))
        }
    }

    /// The same, with who said it, when and why.
    func line(_ one: Appointment, _ classes: [SchoolClass], for reader: StaffMember.ID?) -> String {
        texts.said(sentence(one, classes, for: reader), site.day(one.saidAt), one.author, one.reason)
    }
}
