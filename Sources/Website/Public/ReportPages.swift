import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// Telling it, and coming back to it with the code. No account, nothing but words is asked.
struct ReportPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /school/{school}/melden
    func show(_ id: School.ID, _ visit: Visit) async throws -> Response {
        let visit = site.withVisitorToken(visit)
        return try await form(id, visit.visit, problem: nil, status: .ok).adding(visit.cookie)
    }

    /// POST /school/{school}/melden
    func file(at id: School.ID, _ visit: Visit) async throws -> Response {
        if let seconds = site.ration.take(from: site.source(of: visit.request), at: site.instant()) {
            return try await tooMany(id, visit, seconds)
        }
        let reporter = visit.form["wie"].flatMap(Channel.Audience.init(rawValue:)) ?? .anonymous
        let (school, playbook) = try await ReadProtocol(site.desk)(of: id)
        let way = ChosenWay(visit.form["via"])
        let report = ReportForm(
            reporter: reporter, channel: way.channel, to: way.person, text: words(of: visit.form),
            facts: DangerQuestion(site: site, playbook: playbook).answers(in: visit.form),
            schoolClass: visit.form["groep"].flatMap { $0.isEmpty ? nil : SchoolClass.ID($0) })
        do {
            return received(try await site.receipt(of: report, at: school, visit), id, playbook, visit)
        } catch let refusal as Refusal {
            let problem = site.problem(with: refusal, empty: site.texts.report.empty)
            return try await form(id, visit, problem: problem, status: .unprocessable)
        } catch {
            return try await site.again(after: error) {
                try await form(id, visit, problem: $0.text.words, status: $0.status)
            }
        }
    }

    /// The same form with all that was typed: who waits a moment has nothing to write again.
    private func tooMany(_ id: School.ID, _ visit: Visit, _ seconds: Int) async throws -> Response {
        let problem = site.texts.report.tooMany((seconds + 59) / 60)
        return try await form(id, visit, problem: problem, status: .tooManyRequests)
            .adding("Retry-After", String(seconds))
    }

    /// The answers to the standing questions, as one text in the reporter's words.
    private func words(of form: FormData) -> String {
        let texts = site.texts.report
        let parts = [("wat", texts.what), ("waar", texts.whereAndWhen), ("naam", texts.names)]
        return parts.compactMap { name, question in
            guard let answer = form[name], answer.contains(where: { !$0.isWhitespace }) else { return nil }
            return name == "wat" ? answer : "\(question)\n\(answer)"
        }.joined(separator: "\n\n")
    }

    private func form(
        _ id: School.ID, _ visit: Visit, problem: String?, status: Status
    ) async throws -> Response {
        let (_, playbook) = try await ReadProtocol(site.desk)(of: id)
        let classes = try await ListClasses(site.desk)(of: id)
        let receivers = try await ListReceivers(site.desk)(at: id)
        let readers = try await ListChannelReaders(site.desk)(at: id)
        let persons = try await ListPersons(site.desk)(at: id)
        let texts = site.texts.report
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(texts.lead, .class("lead"))
            site.quickExit(&b)
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            b.form(.method("post"), .action(Page.report(id).link)) { b in
                site.formToken(visit, &b)
                site.sendingToken(visit.form, &b)
                whoIsTelling(visit.form["wie"], &b)
                site.longField(
                    "wat", texts.what, hint: texts.whatHint, value: visit.form["wat"] ?? "", required: true,
                    &b)
                site.textField(
                    "waar", texts.whereAndWhen, hint: texts.optional, value: visit.form["waar"] ?? "", &b)
                site.textField(
                    "naam", texts.names, hint: texts.namesHint, value: visit.form["naam"] ?? "", &b)
                site.selectField(
                    "groep", texts.schoolClass,
                    [("", texts.classUnknown)] + classes.map { ($0.id.text, $0.title) },
                    chosen: visit.form["groep"], &b)
                DangerQuestion(site: site, playbook: playbook).write(visit.form, &b)
                channels(playbook, receivers, readers, persons, ChosenWay(visit.form["via"]), &b)
                b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
            }
        }
        return .html(page.bytes, status: status)
    }

    private func whoIsTelling(_ chosen: String?, _ b: inout HTMLBuffer) {
        b.fieldset { b in
            b.legend(site.texts.report.who)
            for audience in [Channel.Audience.pupil, .parent, .staff, .anonymous] {
                site.radio(
                    "wie", audience.rawValue, site.texts.report.audience(audience.rawValue),
                    checked: audience.rawValue == chosen, &b)
            }
        }
    }

    private func channels(
        _ playbook: Playbook, _ receivers: [Channel.ID: Role.ID], _ readers: [Channel.ID: [Role.ID]],
        _ persons: [Channel.ID: [ListedPerson]], _ chosen: ChosenWay, _ b: inout HTMLBuffer
    ) {
        let channels = playbook.intake.channels.filter { !$0.isDirect && $0.isOpen(to: .anonymous) }
        guard channels.count > 1 else { return }
        b.fieldset { b in
            b.legend(site.texts.report.toWhom)
            for (place, channel) in channels.enumerated() {
                let isChosen = chosen.channel.map { $0 == channel.id } ?? (place == 0)
                let note = ChannelNote(
                    site: site, playbook: playbook, channel: channel, readers: readers[channel.id] ?? [])
                b.div(.class(note.style)) { b in
                    guard channel.choices.isEmpty else {
                        PersonChoice(
                            site: site, playbook: playbook, channel: channel,
                            persons: persons[channel.id] ?? [],
                            instead: receivers[channel.id] ?? channel.receiver
                        ).write(chosen, isChosen, &b)
                        return note.write(&b)
                    }
                    site.radio("via", channel.id.text, channel.title, checked: isChosen, &b)
                    if let receiver = receivers[channel.id] {
                        b.p(absence(of: channel, receiver, playbook), .class("hint"))
                    } else {
                        note.write(&b)
                    }
                }
            }
        }
    }

    /// That the receiver is absent, and who reads it instead.
    private func absence(of channel: Channel, _ receiver: Role.ID, _ playbook: Playbook) -> String {
        receiver == channel.receiver
            ? site.texts.absences.waits : site.texts.absences.receives(site.roleTitle(receiver, playbook))
    }

    private func received(
        _ receipt: ReportReceipt, _ id: School.ID, _ playbook: Playbook, _ visit: Visit
    ) -> Response {
        let texts = site.texts.report
        let receiver = receivedBy(receipt, playbook)
        let readers = readers(of: receipt, playbook)
        let page = site.document(title: texts.thanks, visit: visit) { b in
            site.quickExit(&b)
            b.p(texts.arrived(receiver), .class("lead"))
            if let readers { b.p(readers) }
            let danger = DangerQuestion(site: site, playbook: playbook)
            if danger.isDanger(in: visit.form) {
                b.div(.class("message refused")) { b in
                    b.p(texts.dangerSent)
                    danger.help(&b)
                }
            }
            b.div(.class("message")) { b in
                b.p(texts.yourCode)
                b.p(.class("code")) { $0.strong(grouped(receipt.code), .id("code")) }
                b.p(texts.keepCode)
            }
            b.p { $0.a(site.texts.home.follow, .href(Page.followReport(id).link)) }
        }
        return .html(page.bytes)
    }

    /// Who reads it, in the words that the form said it in; nothing where it waits for somebody who is absent.
    private func readers(of receipt: ReportReceipt, _ playbook: Playbook) -> String? {
        guard let channel = playbook.intake.channels.first(where: { $0.id == receipt.channel }),
            let readers = receipt.readers
        else { return nil }
        let note = ChannelNote(site: site, playbook: playbook, channel: channel, readers: readers)
        return note.words(choosing: receipt.person?.name)
    }

    /// Who receives it: the name of who was chosen, and while this person is absent who reads it meanwhile.
    private func receivedBy(_ receipt: ReportReceipt, _ playbook: Playbook) -> String {
        let role = site.roleTitle(receipt.receiver, playbook)
        guard let person = receipt.person else { return role }
        guard person.isAbsent else { return person.name }
        return site.texts.report.absentPerson(person.name, receipt.receiver.isPerson ? nil : role)
    }

    /// In groups of four, which are easier to copy.
    private func grouped(_ code: String) -> String {
        stride(from: 0, to: code.count, by: 4).map { start in
            String(code.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }

    /// GET /school/{school}/mijn-melding
    func askCode(_ id: School.ID, _ visit: Visit) async throws -> Response {
        let visit = site.withVisitorToken(visit)
        return try await codeForm(id, visit.visit, problem: nil).adding(visit.cookie)
    }

    /// POST /school/{school}/mijn-melding
    func follow(_ id: School.ID, _ visit: Visit) async throws -> Response {
        guard let progress = try await FollowReport(site.desk)(visit.form["code"] ?? "", at: id) else {
            return try await codeForm(id, visit, problem: site.texts.report.unknownCode)
        }
        let (_, playbook) = try await ReadProtocol(site.desk)(of: id)
        let texts = site.texts.report
        let receiver =
            progress.receiver.isPerson ? texts.yourChoice : site.roleTitle(progress.receiver, playbook)
        let page = site.document(title: texts.progressTitle, visit: visit) { b in
            site.quickExit(&b)
            b.p(stage(progress.stage, receiver), .class("lead"))
            for answer in progress.answers {
                let role = answer.by.isPerson ? texts.yourChoice : site.roleTitle(answer.by, playbook)
                b.h2(texts.answer(role, site.texts.dates.dayAndYear(answer.on)))
                b.blockquote(answer.text, .class("said"))
            }
            if progress.isOpenedUp { b.p(texts.openedUp(receiver)) }
            b.p(texts.nothingElse)
        }
        return .html(page.bytes)
    }

    private func stage(_ stage: ReportProgress.Stage, _ receiver: String) -> String {
        switch stage {
        case .received: site.texts.report.received(receiver)
        case .read: site.texts.report.read(receiver)
        case .inHand: site.texts.report.inHand(receiver)
        case .closed: site.texts.report.closed(receiver)
        }
    }

    private func codeForm(_ id: School.ID, _ visit: Visit, problem: String?) async throws -> Response {
        _ = try await site.desk.school(id)
        let texts = site.texts.report
        let page = site.document(title: site.texts.home.follow, visit: visit) { b in
            site.quickExit(&b)
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            b.form(.method("post"), .action(Page.followReport(id).link)) { b in
                site.formToken(visit, &b)
                site.textField("code", texts.code, hint: texts.codeHint, value: "", &b)
                b.div(.class("actions")) { $0.button(texts.look, .type("submit")) }
            }
        }
        return .html(page.bytes, status: problem == nil ? .ok : .notFound)
    }
}
