import Access
import Casework
import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// A report by a member of staff, with the pupils it is about.
struct StaffReportPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /meldingen/nieuw
    func show(_ visit: Visit) async throws -> Response {
        try await page(visit, typed: visit.request.query, problem: nil, .ok)
    }

    /// POST /meldingen/nieuw
    func send(_ visit: Visit) async throws -> Response {
        guard visit.form["doe"] != "toon" else {
            return try await page(visit, typed: visit.form, problem: nil, .ok)
        }
        let viewer = try visit.staff
        let picks = PupilPicks(visit.form)
        let choice = try await ChoosePupils(site.desk)(of: nil, chosen: Array(picks.parts.keys), for: viewer)
        let (school, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let way = ChosenWay(visit.form["via"])
        let form = ReportForm(
            reporter: visit.form["wie"].flatMap(Channel.Audience.init) ?? .staff,
            channel: way.channel, to: way.person, text: visit.form["wat"] ?? "",
            facts: DangerQuestion(site: site, playbook: playbook).answers(in: visit.form),
            parties: picks.parties(choice))
        do {
            let actor = CaseEvent.Actor(role: .reporter, person: viewer.staff.text)
            return try await after(site.receipt(of: form, at: school, by: actor, visit), viewer, visit)
        } catch let refusal as Refusal {
            let problem = site.problem(with: refusal, empty: site.texts.staffReport.empty)
            return try await page(visit, typed: visit.form, problem: problem, .unprocessable)
        } catch {
            return try await site.again(after: error) {
                try await page(visit, typed: visit.form, problem: $0.text.words, $0.status)
            }
        }
    }

    /// To the triage, for who may weigh it; else back to the list, which says where it went.
    private func after(_ receipt: ReportReceipt, _ viewer: Viewer, _ visit: Visit) async throws -> Response {
        let access = try await AskAccess(site.desk)(to: receipt.dossier, for: viewer)
        if access.mayOpen, access.hasToWeigh {
            return .seeOther(Page.triage(receipt.dossier).link.address)
        }
        let names = try await NameHolders(site.desk)(
            of: receipt.receiver, for: receipt.receiverClass, as: viewer)
        let told = Flash.reported(number: receipt.number, receiver: receipt.receiver.text, names: names)
        return site.seeOther(.reports, telling: told, to: visit)
    }

    private func page(
        _ visit: Visit, typed: FormData, problem: String?, _ status: Status
    ) async throws -> Response {
        let viewer = try visit.staff
        let (_, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let readers = try await ListChannelReaders(site.desk)(at: viewer.school)
        let persons = try await ListPersons(site.desk)(at: viewer.school)
        let picks = PupilPicks(typed)
        let choice = try await ChoosePupils(site.desk)(
            of: typed["groep"].map { SchoolClass.ID($0) }, chosen: Array(picks.parts.keys), for: viewer)
        let sheet = StaffReportSheet(
            site: site, playbook: playbook, picker: PupilPicker(site: site, choice: choice, picks: picks),
            typed: typed, readers: readers, persons: persons)
        let page = site.document(title: site.texts.staffReport.title, visit: visit) { b in
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            sheet.write(visit, &b)
        }
        return .html(page.bytes, status: status)
    }
}

/// The form, filled in with what was typed.
struct StaffReportSheet {
    let site: Website
    let playbook: Playbook
    let picker: PupilPicker
    let typed: FormData
    let readers: [Channel.ID: [Role.ID]]
    let persons: [Channel.ID: [ListedPerson]]

    func write(_ visit: Visit, _ b: inout HTMLBuffer) {
        let texts = site.texts.staffReport
        b.p(texts.lead, .class("lead"))
        b.form(.method("post"), .action(Page.newReport.link), .novalidate) { b in
            site.formToken(visit, &b)
            site.sendingToken(typed, &b)
            site.longField(
                "wat", texts.what, hint: texts.whatHint, value: typed["wat"] ?? "", required: true, &b)
            whose(&b)
            DangerQuestion(site: site, playbook: playbook).write(typed, &b)
            b.h2(texts.pupils, .id("leerlingen"))
            b.p(texts.pupilsHint, .class("muted"))
            picker.write(&b)
            channels(&b)
            b.div(.class("actions")) { $0.button(texts.send, .type("submit"), .name("doe"), .value("meld")) }
        }
    }

    private func whose(_ b: inout HTMLBuffer) {
        b.fieldset { b in
            b.legend(site.texts.staffReport.whose)
            for reporter in [Channel.Audience.staff, .pupil, .parent] {
                site.radio(
                    "wie", reporter.rawValue, site.texts.staffReport.reporter(reporter.rawValue),
                    checked: reporter.rawValue == (typed["wie"] ?? "staff"), &b)
            }
        }
    }

    /// Those that staff may use, with who reads what is told.
    private func channels(_ b: inout HTMLBuffer) {
        let channels = playbook.intake.channels.filter { channel in
            !channel.isDirect
                && (channel.audiences.contains(.staff) || channel.audiences.contains(.anyone))
        }
        guard channels.count > 1 else { return }
        b.fieldset { b in
            b.legend(site.texts.staffReport.channel)
            for (place, channel) in channels.enumerated() {
                let chosen = ChosenWay(typed["via"])
                let isChosen = chosen.channel.map { $0 == channel.id } ?? (place == 0)
                if channel.choices.isEmpty {
                    site.radio("via", channel.id.text, channel.title, checked: isChosen, &b)
                } else {
                    PersonChoice(
                        site: site, playbook: playbook, channel: channel, persons: persons[channel.id] ?? [],
                        instead: channel.receiver
                    ).write(chosen, isChosen, &b)
                }
                ChannelNote(
                    site: site, playbook: playbook, channel: channel, readers: readers[channel.id] ?? []
                ).write(&b)
            }
        }
    }
}
