import Dossiers
import HTML
import HTTPServer
import Playbooks
import Texts
import UseCases

/// What stands on paper and what the school agrees on instead: terms, names, texts and how people are reached, each on a page of its own.
struct AmendmentPages {
    private let site: Website
    private let part: AmendmentTexts.Part

    init(_ part: AmendmentTexts.Part, _ site: Website) {
        self.part = part
        self.site = site
    }

    private var texts: AmendmentTexts { site.texts.amendments }

    /// Whose page of the site it is.
    private var page: Page {
        switch part {
        case .terms: .protocolTerms
        case .names: .protocolNames
        case .texts: .protocolTexts
        case .contacts: .protocolContacts
        }
    }

    /// GET /protocol/aanpassen/termijnen, …/namen and …/teksten
    func show(_ visit: Visit) async throws -> Response {
        try await show(try await ShowProtocolChoices(site.desk)(for: visit.staff), visit, problem: nil)
    }

    /// POST to the same
    func send(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let choices = try await ShowProtocolChoices(site.desk)(for: viewer)
        let fields = fields(choices, visit)
        do {
            try await ChangeProtocol(site.desk).choose(
                fields.sent(), seen: visit.seenDraft, since: visit.seenVersion, by: viewer)
            return .seeOther(Page.protocolChoices.path)
        } catch RecordsError.conflict {
            return try await show(
                try await ShowProtocolChoices(site.desk)(for: viewer), visit,
                problem: AmendmentFields.Problem(words: site.texts.choices.conflict))
        } catch let error as AdjustmentError {
            return try await show(choices, visit, problem: fields.problem(of: error))
        }
    }

    private func fields(_ choices: ProtocolChoices, _ visit: Visit) -> AmendmentFields {
        AmendmentFields(
            part: part, playbook: choices.drafted, standards: choices.standards, visit: visit, site: site)
    }

    private func show(_ choices: ProtocolChoices, _ visit: Visit, problem: AmendmentFields.Problem?)
        async throws -> Response
    {
        let fields = fields(choices, visit)
        let page = site.document(title: texts.title(part), visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.protocolChoices.link)) }
            if let problem {
                b.div(.class("message refused"), .role("alert")) { b in
                    b.p { b in
                        guard let field = problem.field else { return b.text(problem.words) }
                        b.a(problem.words, .href("#\(field)"))
                    }
                }
            }
            b.p(texts.lead(part), .class("lead"))
            guard choices.mayChange else {
                b.p(site.texts.choices.notYours, .class("message"))
                fields.read(&b)
                return
            }
            if part == .terms || part == .texts { b.p(texts.warning, .class("message")) }
            b.p(texts.emptyHint, .class("muted"))
            write(fields, choices, visit, &b)
        }
        return .html(page.bytes, status: problem == nil ? .ok : .unprocessable)
    }

    /// Texts are long: each is saved by itself. Terms and names are saved together.
    private func write(
        _ fields: AmendmentFields, _ choices: ProtocolChoices, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        guard part == .texts else {
            form(visit, choices, &b) { b in
                for group in fields.groups { card(group, fields, &b) }
                button(&b)
            }
            return
        }
        for group in fields.groups {
            b.h2(group.title)
            for (title, text) in group.pairs {
                b.details(.class("card"), .open(when: fields.isTyped(title) || fields.isTyped(text))) { b in
                    b.summary { b in
                        b.text(title.value)
                        if fields.deviates(title) || fields.deviates(text) {
                            b.text(" ")
                            b.span(texts.deviates, .class("tag"))
                        }
                    }
                    form(visit, choices, &b) { b in
                        fields.write(title, &b)
                        fields.write(text, &b)
                        button(&b)
                    }
                }
            }
        }
    }

    /// The fields of a group. There are many names: of these a group is folded until somebody wants it.
    private func card(_ group: AmendmentFields.Group, _ fields: AmendmentFields, _ b: inout HTMLBuffer) {
        let write = { (b: inout HTMLBuffer) in
            for amendable in group.amendables { fields.write(amendable, &b) }
        }
        guard part == .names else {
            return b.section(.class("card")) { b in
                b.h2(group.title, .class("gap"))
                write(&b)
            }
        }
        let isChanged = group.amendables.contains { fields.deviates($0) || fields.isTyped($0) }
        b.details(.class("card"), .open(when: isChanged)) { b in
            b.summary { b in
                b.h2(group.title, .class("gap"))
                b.span("\(group.amendables.count)", .class("tag"))
            }
            write(&b)
        }
    }

    private func form(
        _ visit: Visit, _ choices: ProtocolChoices, _ b: inout HTMLBuffer,
        _ content: (inout HTMLBuffer) -> Void
    ) {
        b.form(.method("post"), .action(page.link), .novalidate) { b in
            site.formToken(visit, &b)
            site.seen(choices.draft?.revision ?? 0, of: choices, &b)
            content(&b)
        }
    }

    private func button(_ b: inout HTMLBuffer) {
        b.div(.class("actions")) { $0.button(texts.save, .type("submit")) }
    }
}
