import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases

/// Who holds one role of a school's protocol, and the forms in which that is said.
struct RolePages {
    /// As it stands in the address: not every text there is a name of the playbook.
    private let id: String
    private let site: Website

    init(_ id: String, _ site: Website) {
        self.id = id
        self.site = site
    }

    private var texts: AppointmentTexts { site.texts.appointments }

    private static let ends = "stopt"

    /// GET /protocol/wie-doet-wat/{role}
    func show(_ visit: Visit) async throws -> Response { try await page(visit, refused: nil) }

    /// POST /protocol/wie-doet-wat/{role}: appoints somebody, or ends a role.
    func send(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let roles = try await ShowRoles(site.desk)(for: viewer)
        guard let role = roles.roles.first(where: { $0.role.id.text == id })?.role else { throw NoSuchPage() }
        do {
            if visit.form["doe"] == Self.ends {
                try await Appoint(site.desk).end(request(role, visit), by: viewer)
            } else {
                try await Appoint(site.desk)(request(role, visit), by: viewer)
            }
            return site.seeOther(.role(id), telling: .appointed, to: visit)
        } catch let refused as AppointmentRefused {
            let words = texts.refused(refused.told(RoleWords(roles.playbook, site).leaders))
            return try await page(visit, refused: words)
        } catch RecordsError.conflict {
            return try await page(visit, refused: texts.conflict)
        }
    }

    private func request(_ role: Role, _ visit: Visit) -> Appoint.Request {
        Appoint.Request(
            staff: StaffMember.ID(visit.form["wie"] ?? ""), role: role.id,
            schoolClass: visit.form.words("groep").map { SchoolClass.ID($0) },
            from: visit.form["van"] ?? "", until: visit.form.words("tot"),
            reason: visit.form["waarom"] ?? "", seen: Int(visit.form["gezien"] ?? "") ?? 0)
    }

    // MARK: - The page

    private func page(_ visit: Visit, refused: String?) async throws -> Response {
        let roles = try await ShowRoles(site.desk)(for: visit.staff)
        guard let one = roles.roles.first(where: { $0.role.id.text == id }) else { throw NoSuchPage() }
        let page = site.document(title: texts.role(one.role.title), visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.backToAll, .href(Page.roles.link)) }
            if let refused {
                b.div(.class("message refused"), .role("alert")) { $0.p(refused) }
            } else if site.flash(for: visit) == .appointed {
                b.div(.class("message"), .role("status")) { $0.p(texts.done) }
            }
            b.p(RoleWords(roles.playbook, site).standIn(one.role), .class("lead"))
            holders(one, roles, visit, &b)
            if one.mayChange {
                form(one, roles, visit, &b)
            } else {
                b.p(texts.others(RoleWords(roles.playbook, site).leaders), .class("muted"))
            }
            history(roles, visit, &b)
        }
        return .html(page.bytes, status: refused == nil ? .ok : .unprocessable)
    }

    private func holders(
        _ one: RoleOfSchool, _ roles: RolesOfSchool, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        b.h2(texts.holders)
        if !one.vacantClasses.isEmpty {
            b.p(.class("message")) { $0.text(texts.vacant(one.vacantClasses.map(\.title))) }
        }
        guard !one.holders.isEmpty else { return b.p(texts.nobody, .class("empty")) }
        b.ul(.class("lines")) { b in
            for (place, holder) in one.holders.enumerated() {
                b.li(.class("line document")) { b in
                    b.div { b in
                        b.div(.class("what")) { b in
                            b.text(holder.isAbsent ? texts.absent(holder.name) : holder.name)
                        }
                        b.div(.class("about")) { b in
                            if let title = holder.schoolClass?.title { b.span(title) }
                            b.span(days(holder))
                        }
                    }
                    if one.mayChange, holder.held.staff != visit.viewer?.staff {
                        ending(holder, place, roles, visit, &b)
                    }
                }
            }
        }
    }

    private func days(_ holder: RoleOfSchool.Holder) -> String {
        let assignment = holder.held.assignment
        return texts.days(assignment.from.map { site.day($0) }, assignment.until.map { site.day($0) })
    }

    /// A form of its own for each, folded away; open when it is the one that was refused.
    private func ending(
        _ holder: RoleOfSchool.Holder, _ place: Int, _ roles: RolesOfSchool, _ visit: Visit,
        _ b: inout HTMLBuffer
    ) {
        let wasSent = visit.form["regel"] == String(place)
        b.details(.open(when: wasSent)) { b in
            b.summary(.aria("label", texts.endOf(holder.name))) { $0.text(texts.end) }
            b.form(.method("post"), .action(Page.role(id).link), .novalidate) { b in
                site.formToken(visit, &b)
                for (name, value) in [
                    ("doe", Self.ends), ("regel", String(place)), ("gezien", String(roles.revision)),
                    ("wie", holder.held.staff.text), ("van", holder.held.assignment.from ?? ""),
                    ("groep", holder.held.assignment.schoolClass?.text ?? ""),
                ] {
                    b.input(.type("hidden"), .name(name), .value(value))
                }
                let typed = wasSent ? visit.form : FormData()
                field(
                    "tot", place, texts.lastDay, texts.lastDayHint, typed["tot"] ?? roles.today.iso, "date",
                    &b)
                field("waarom", place, texts.reason, texts.reasonHint, typed["waarom"] ?? "", "text", &b)
                b.div(.class("actions")) { b in
                    b.button(
                        texts.sendEnd, .type("submit"), .class("secondary"),
                        .aria("label", "\(texts.sendEnd): \(texts.endOf(holder.name))"))
                }
            }
        }
    }

    /// A field whose name stands in several forms of the page.
    private func field(
        _ name: String, _ place: Int, _ label: String, _ hint: String, _ value: String, _ type: String,
        _ b: inout HTMLBuffer
    ) {
        let id = "\(name)-\(place)"
        b.div(.class("field")) { b in
            b.label(label, .for(id))
            b.span(hint, .class("hint"), .id("\(id)-uitleg"))
            b.input(
                .type(type), .id(id), .name(name), .value(value), .required(when: true),
                .aria("describedby", "\(id)-uitleg"))
        }
    }

    private func form(_ one: RoleOfSchool, _ roles: RolesOfSchool, _ visit: Visit, _ b: inout HTMLBuffer) {
        let typed = visit.form["doe"] == Self.ends ? FormData() : visit.form
        b.h2(texts.appoint)
        b.form(.method("post"), .action(Page.role(id).link), .class("card"), .novalidate) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("gezien"), .value(String(roles.revision)))
            let others = roles.staff.filter { $0.id != visit.viewer?.staff }
            site.selectField(
                "wie", texts.who,
                [(value: "", title: texts.choose)] + others.map { (value: $0.id.text, title: $0.name) },
                chosen: typed["wie"], &b)
            if one.role.isOfClass {
                site.selectField(
                    "groep", texts.schoolClass,
                    roles.classes.map { (value: $0.id.text, title: $0.title) },
                    chosen: typed["groep"] ?? one.vacantClasses.first?.id.text, &b)
            }
            site.textField(
                "van", texts.from, value: typed["van"] ?? roles.today.iso, type: "date", required: true, &b)
            site.textField(
                "tot", texts.until, hint: texts.untilHint, value: typed["tot"] ?? "", type: "date", &b)
            site.textField(
                "waarom", texts.reason, hint: texts.reasonHint, value: typed["waarom"] ?? "", required: true,
                &b)
            b.p(texts.follows, .class("muted small"))
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }

    private func history(_ roles: RolesOfSchool, _ visit: Visit, _ b: inout HTMLBuffer) {
        let said = roles.history.filter { $0.role.text == id }
        guard !said.isEmpty else { return }
        let words = RoleWords(roles.playbook, site)
        b.h2(texts.history)
        b.p(texts.historyHint, .class("muted small"))
        b.ul(.class("plain")) { b in
            for one in said { b.li(words.line(one, roles.classes, for: visit.viewer?.staff)) }
        }
    }
}

extension AppointmentRefused {
    /// As the texts know it; who leads the school is named where that decides.
    fileprivate func told(_ leaders: [String]) -> AppointmentTexts.Refused {
        switch self {
        case .person: .person
        case .role: .role
        case .schoolClass: .schoolClass
        case .notYours: .notYours(leaders)
        case .oneself: .oneself
        case .days: .days
        case .reason: .reason(Appoint.longestReason)
        case .twice: .twice
        case .last(let duties): .last(duties)
        }
    }
}
