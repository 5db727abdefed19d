import Dossiers
import HTML
import HTTPServer
import Playbooks
import Texts
import UseCases

/// The files of a playbook: the list, and each of them with what is wrong beside its lines.
struct PlaybookFilePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: PlaybookFileTexts { site.texts.playbookFile }

    /// What the form of a file asks for.
    private enum Act: String {
        case save = "bewaar"
        case check = "controleer"
        case toInForce = "terug"
        case toProgram = "meegeleverd"
    }

    /// What came of sending it.
    private enum Problem {
        case conflict
        case words(String)
    }

    // MARK: - The list

    /// GET /protocol/aanpassen/bestanden; with a name, the way to a file that is not there yet.
    func list(_ visit: Visit) async throws -> Response {
        let name = visit.request.query["naam"] ?? ""
        if OwnFile.isPath(name) { return .seeOther(Page.playbookFile(name).link.address) }
        let files = try await WritePlaybookFile(site.desk)(for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.amendments.back, .href(Page.protocolChoices.link)) }
            if !name.isEmpty {
                b.div(.class("message refused"), .role("alert")) { $0.p(texts.noSuchName) }
            }
            b.p(texts.lead, .class("lead"))
            b.p(files.mayChange ? texts.warning : site.texts.choices.notYours, .class("message"))
            if !files.misfits.isEmpty { b.p(texts.misfits(files.misfits), .class("message refused")) }
            b.ul(.class("lines")) { b in
                for file in files.files { line(file, &b) }
            }
            if files.mayChange { begin(name, &b) }
        }
        return .html(page.bytes, status: name.isEmpty ? .ok : .unprocessable)
    }

    private func line(_ file: PlaybookFileList.Line, _ b: inout HTMLBuffer) {
        let tags = [
            file.standing.isDrafted ? texts.drafted : nil, file.standing.isOwn ? texts.own : nil,
            file.standing.isGone ? texts.gone : nil, file.errors > 0 ? texts.mistakes(file.errors) : nil,
        ].compactMap(\.self)
        b.li(.class("line")) { b in
            b.div(.class("what")) { b in
                b.a(file.path, .href(Page.playbookFile(file.path).link))
                for tag in tags {
                    b.text(" ")
                    b.span(tag, .class("tag"))
                }
            }
        }
    }

    private func begin(_ name: String, _ b: inout HTMLBuffer) {
        b.form(.method("get"), .action(Page.protocolFiles.link)) { b in
            site.textField("naam", texts.new, hint: texts.newHint, value: name, &b)
            b.div(.class("actions")) { $0.button(texts.open, .type("submit"), .class("secondary")) }
        }
    }

    // MARK: - One file

    /// GET /protocol/aanpassen/bestanden/…
    func show(_ path: String, _ visit: Visit) async throws -> Response {
        try await page(path, visit, problem: nil)
    }

    /// POST to the same
    func send(_ path: String, _ visit: Visit) async throws -> Response {
        do {
            try await act(path, visit)
            return .seeOther(Page.playbookFile(path).link.address)
        } catch WritePlaybookFile.Refused.conflict, RecordsError.conflict {
            return try await page(path, visit, problem: .conflict)
        } catch let refused as WritePlaybookFile.Refused {
            return try await page(path, visit, problem: .words(sentence(refused)))
        } catch is Workbench.Busy {
            return try await page(path, visit, problem: .words(site.texts.draft.busy))
        }
    }

    private func sentence(_ refused: WritePlaybookFile.Refused) -> String {
        switch refused {
        case .tooLarge(let most): texts.tooLarge(most)
        case .tooMany: texts.tooMany(OwnFile.most)
        case .unreadable: texts.unreadable
        case .conflict: texts.conflict
        }
    }

    private func act(_ path: String, _ visit: Visit) async throws {
        let viewer = try visit.staff
        let write = WritePlaybookFile(site.desk)
        let seen = visit.form["gezien"] ?? ""
        let act = Act(rawValue: visit.form["doe"] ?? "") ?? .save
        switch act {
        case .toInForce: try await write.setBack(path, to: .inForce, seen: seen, by: viewer)
        case .toProgram: try await write.setBack(path, to: .program, seen: seen, by: viewer)
        case .save, .check:
            try await write.save(visit.typedFile ?? "", as: path, seen: seen, by: viewer)
            if act == .check { _ = try await CheckDraft(site.desk)(for: viewer) }
        }
    }

    private func page(_ path: String, _ visit: Visit, problem: Problem?) async throws -> Response {
        let viewer = try visit.staff
        let file = try await WritePlaybookFile(site.desk)(path, for: viewer)
        // What was found by walking names steps, by the titles that they have in the draft.
        let isWalked = file.findings.contains { if case .walked = $0.matter { true } else { false } }
        let playbook = isWalked ? try await ShowProtocolChoices(site.desk)(for: viewer).drafted : nil
        let page = site.document(title: path, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.protocolFiles.link)) }
            if let problem { tell(problem, file, &b) }
            standing(file, &b)
            PlaybookFileFindings(file: file, playbook: playbook, site: site).write(&b)
            if file.mayChange {
                form(file, visit, &b)
                b.p { $0.a(texts.toDraft, .href(Page.protocolChoices.link)) }
            } else {
                b.p(site.texts.choices.notYours, .class("message"))
                b.pre(file.text, .class("file"), .tabindex(0), .role("region"), .aria("label", path))
            }
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }

    private func tell(_ problem: Problem, _ file: PlaybookFile, _ b: inout HTMLBuffer) {
        b.div(.class("message refused"), .role("alert")) { b in
            switch problem {
            case .conflict: b.p(texts.conflict)
            case .words(let words): b.p(words)
            }
        }
        guard case .conflict = problem else { return }
        b.h2(texts.theirs)
        b.pre(
            file.text, .class("file"), .tabindex(0), .role("region"), .aria("label", texts.theirs),
            .id("van-een-collega"))
    }

    private func standing(_ file: PlaybookFile, _ b: inout HTMLBuffer) {
        let standing = file.standing
        b.p(texts.standing(standing.isDrafted ? .draft : standing.isOwn ? .own : .program), .class("lead"))
        if let draft = file.draft {
            b.p(texts.draftBy(draft.changedBy, site.day(draft.changedAt)), .class("muted small"))
        }
        if file.isProgramNewer, standing.differs { b.p(texts.programNewer, .class("message")) }
    }

    private func form(_ file: PlaybookFile, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.form(.method("post"), .action(Page.playbookFile(file.path).link), .novalidate) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("gezien"), .value(file.mark))
            b.div(.class("field")) { b in
                b.label(texts.field, .for("bestand"))
                b.span(texts.hint, .class("hint"), .id("bestand-uitleg"))
                b.textarea(
                    visit.typedFile ?? file.text, .id("bestand"), .name("inhoud"), .rows(30), .class("file"),
                    .spellcheck("false"), .aria("describedby", "bestand-uitleg"))
            }
            b.p(texts.checkHint, .class("muted"))
            b.div(.class("actions")) { b in
                button(.save, texts.save, isQuiet: false, &b)
                button(.check, texts.check, isQuiet: true, &b)
            }
            guard file.standing.isDrafted || file.standing.differs else { return }
            b.details { b in
                b.summary(texts.setBack)
                b.p(texts.setBackHint)
                b.div(.class("actions")) { b in
                    if file.standing.isDrafted { button(.toInForce, texts.toInForce, isQuiet: true, &b) }
                    if file.standing.differs { button(.toProgram, texts.toProgram, isQuiet: true, &b) }
                }
            }
        }
    }

    private func button(_ act: Act, _ title: String, isQuiet: Bool, _ b: inout HTMLBuffer) {
        b.button(
            title, .type("submit"), .name("doe"), .value(act.rawValue), .when(isQuiet, .class("secondary")))
    }
}

extension Visit {
    /// What was typed of a file; browsers send line ends of their own.
    fileprivate var typedFile: String? { form["inhoud"]?.replacing("\r\n", with: "\n") }
}
