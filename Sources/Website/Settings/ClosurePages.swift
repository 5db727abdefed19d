import Casework
import Dossiers
import Drawing
import HTML
import HTTPServer
import People
import SchoolTime
import Texts
import UseCases

/// The days on which a school gives no lessons: those of its own, which its coordinator can change, and the holidays.
struct ClosurePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ClosureTexts { site.texts.closures }

    /// What a form of the page asks for.
    enum Act: String {
        case look = "bekijk"
        case close = "sluit"
        case lookAtTakingBack = "bekijk-terug"
        case takeBack = "neem-terug"
    }

    /// What is said above the days.
    private enum Message {
        case refused(String)
        case done(isClosing: Bool)
        case preview(ClosurePreview, ClosureChange)
    }

    /// GET /protocol/vrije-dagen
    func show(_ visit: Visit) async throws -> Response {
        guard case .closed(let isClosing) = site.flash(for: visit) else { return try await page(visit, nil) }
        return try await page(visit, .done(isClosing: isClosing))
    }

    /// POST /protocol/vrije-dagen: shows what a change does, or carries it out.
    func send(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let act = Act(rawValue: visit.form["doe"] ?? "") ?? .look
        let change = change(act, visit)
        let seen = Int(visit.form["gezien"] ?? "") ?? 0
        do {
            switch act {
            case .look, .lookAtTakingBack:
                let preview = try await PreviewClosure(site.desk)(change, seen: seen, for: viewer)
                return try await page(visit, .preview(preview, change))
            case .close, .takeBack:
                try await CloseSchool(site.desk)(change, seen: seen, by: viewer)
                return site.seeOther(.closures, telling: .closed(act == .close), to: visit)
            }
        } catch let refused as ClosureRefused {
            return try await page(visit, .refused(texts.refused(refused.told)))
        } catch RecordsError.conflict {
            return try await page(visit, .refused(texts.conflict))
        } catch is Workbench.Busy {
            return try await page(visit, .refused(texts.busy))
        }
    }

    private func change(_ act: Act, _ visit: Visit) -> ClosureChange {
        switch act {
        case .look, .close:
            .close(
                name: visit.form["naam"] ?? "", first: visit.form["eerste"] ?? "",
                last: visit.form["laatste"] ?? "")
        case .lookAtTakingBack, .takeBack: .takeBack(Int(visit.form["nummer"] ?? "") ?? 0)
        }
    }

    // MARK: - The page

    private func page(_ visit: Visit, _ message: Message?) async throws -> Response {
        let days = try await CloseSchool(site.desk).days(for: visit.staff)
        var status = Status.ok
        if case .refused = message { status = .unprocessable }
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.rules.link)) }
            switch message {
            case .refused(let words):
                b.div(.class("message refused"), .role("alert")) { $0.p(words) }
            case .done(let isClosing):
                b.div(.class("message"), .role("status")) { $0.p(texts.done(isClosing)) }
            case .preview(let preview, let change):
                ClosurePreviewBox(
                    preview: preview, change: change, revision: days.said.revision, visit: visit, site: site
                ).write(&b)
            case nil: break
            }
            b.p(texts.lead, .class("lead"))
            own(days, visit, &b)
            if days.mayChange {
                form(days, visit, &b)
            } else {
                b.p(texts.notYours, .class("muted"))
            }
            holidays(days, &b)
            history(days.said.all, &b)
        }
        return .html(page.bytes, status: status)
    }

    private func own(_ days: ClosedDays, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.h2(texts.own)
        guard !days.ahead.isEmpty else { return b.p(texts.none, .class("empty")) }
        b.ul(.class("lines")) { b in
            for closure in days.ahead {
                b.li(.class("line")) { b in
                    b.div { b in
                        b.div(.class("what")) { $0.text(closure.span.name) }
                        b.div(.class("about")) { $0.text(site.days(closure.closed ?? closure.span)) }
                        b.div(.class("muted small")) { b in
                            b.text(texts.said(closure.saidBy, site.day(closure.saidAt)))
                        }
                    }
                    if days.mayChange { takingBack(closure, days, visit, &b) }
                }
            }
        }
    }

    private func takingBack(
        _ closure: SchoolClosure, _ days: ClosedDays, _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        b.form(.method("post"), .action(Page.closures.link)) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("gezien"), .value(String(days.said.revision)))
            b.input(.type("hidden"), .name("nummer"), .value(String(closure.number)))
            b.button(
                texts.takeBack, .type("submit"), .name("doe"), .value(Act.lookAtTakingBack.rawValue),
                .class("secondary"), .aria("label", "\(texts.takeBack): \(closure.span.name)"))
        }
    }

    private func form(_ days: ClosedDays, _ visit: Visit, _ b: inout HTMLBuffer) {
        b.h2(texts.add, .id("toevoegen"))
        b.section(.class("card"), .aria("labelledby", "toevoegen")) { b in
            b.form(.method("post"), .action(Page.closures.link), .novalidate) { b in
                site.formToken(visit, &b)
                b.input(.type("hidden"), .name("gezien"), .value(String(days.said.revision)))
                site.textField(
                    "naam", texts.name, hint: texts.nameHint, value: visit.form["naam"] ?? "", required: true,
                    &b)
                site.textField(
                    "eerste", texts.first, value: visit.form["eerste"] ?? "", type: "date", required: true, &b
                )
                site.textField(
                    "laatste", texts.last, hint: texts.lastHint, value: visit.form["laatste"] ?? "",
                    type: "date", &b)
                b.p(texts.lookHint, .class("muted small"))
                b.div(.class("actions")) { b in
                    b.button(texts.look, .type("submit"), .name("doe"), .value(Act.look.rawValue))
                }
            }
        }
    }

    private func holidays(_ days: ClosedDays, _ b: inout HTMLBuffer) {
        b.h2(texts.ofRegion)
        b.p(texts.ofRegionHint, .class("muted small"))
        b.ul(.class("plain")) { b in
            for span in days.ofRegion {
                b.li { b in
                    b.strong(span.name.capitalizedFirst)
                    b.text(": " + site.days(span))
                }
            }
        }
    }

    private func history(_ said: [SchoolClosure], _ b: inout HTMLBuffer) {
        guard !said.isEmpty else { return }
        let lines = said.flatMap { closure in
            let span = closure.span
            let added = texts.wasClosed(
                site.days(span), span.name, closure.saidBy, site.day(closure.saidAt))
            let takenBack = closure.takenBack.map { back in
                (
                    back.at,
                    texts.wasTakenBack(
                        span.name, site.texts.dates.dayAndYear(back.lessonsFrom), back.by, site.day(back.at))
                )
            }
            return [(closure.saidAt, added), takenBack].compactMap(\.self)
        }
        b.details { b in
            b.summary(texts.history)
            b.ul(.class("plain")) { b in
                for line in lines.sorted(by: { $0.0 > $1.0 }) { b.li(line.1) }
            }
        }
    }
}

extension Website {
    /// Days of a run, in words.
    func days(_ span: ClosedSpan) -> String {
        let last = span.last > span.first ? texts.dates.longDay(span.last) : nil
        return texts.closures.days(texts.dates.longDay(span.first), last)
    }
}

extension ClosureRefused {
    /// As the texts know it.
    fileprivate var told: ClosureTexts.Refused {
        switch self {
        case .name: .name(CloseSchool.longestName)
        case .days: .days
        case .past: .past
        case .farAhead: .farAhead
        case .longest: .longest(CloseSchool.longest)
        case .tooMany: .tooMany(CloseSchool.mostInAYear)
        case .twice(let name): .twice(name)
        case .free: .free
        case .unknown: .unknown
        }
    }
}
