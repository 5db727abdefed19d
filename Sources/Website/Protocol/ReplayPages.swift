import Explaining
import HTML
import HTTPServer
import Playbooks
import Texts
import UseCases

/// What would have gone otherwise in closed cases by the draft, or by a version of the protocol.
struct ReplayPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ReplayTexts { site.texts.moving.replay }

    /// GET /protocol/aanpassen/terugblik
    func show(_ visit: Visit) async throws -> Response {
        let number = visit.request.query["versie"].flatMap { Int($0) }
        let alsoRunning = visit.request.query["lopend"] == "ja"
        let replay: Replay?
        do {
            replay = try await ReplayProtocol(site.desk)(
                by: number.map(ReplayRules.version) ?? .draft, alsoRunning: alsoRunning, for: visit.staff)
        } catch is AdjustmentError {
            return .seeOther(Page.protocolChoices.path)  // which says what is the matter with the draft
        }
        let versions = try await ShowProtocolChoices(site.desk)(for: visit.staff).versions.map(\.number)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.protocolChoices.link)) }
            rules([nil] + versions, shown: number, alsoRunning, &b)
            guard let replay else { return b.p(texts.noDraft, .class("lead")) }
            b.p(texts.lead(number, alsoRunning), .class("lead"))
            write(replay, &b)
        }
        return .html(page.bytes)
    }

    /// The ways to the draft and to each version, and to running cases besides.
    private func rules(_ all: [Int?], shown: Int?, _ alsoRunning: Bool, _ b: inout HTMLBuffer) {
        b.nav(.aria("label", texts.rules)) { b in
            b.ul(.class("classes")) { b in
                for one in all { way(texts.rule(one), one, alsoRunning, isHere: one == shown, &b) }
            }
        }
        b.nav(.aria("label", texts.whichCases)) { b in
            b.ul(.class("classes")) { b in
                for running in [false, true] {
                    way(texts.cases(running), shown, running, isHere: running == alsoRunning, &b)
                }
            }
        }
    }

    private func way(
        _ title: String, _ number: Int?, _ alsoRunning: Bool, isHere: Bool, _ b: inout HTMLBuffer
    ) {
        let (version, running) = (number.map(String.init) ?? "", alsoRunning ? "ja" : "")
        b.li { b in
            b.a(
                title, .href("\(Page.protocolReplay.link)?versie=\(version)&lopend=\(running)"),
                .when(isHere, .aria("current", "true")))
        }
    }

    private func write(_ replay: Replay, _ b: inout HTMLBuffer) {
        guard replay.total > 0 else { return b.p(texts.noCases) }
        if replay.lines.isEmpty { b.p(texts.nothing(replay.total)) }
        b.ul(.class("lines")) { b in
            for line in replay.lines {
                b.li(.class("line document")) { b in
                    b.div { b in
                        b.div(.class("what")) { b in
                            b.text(
                                ReplayWords(line.engine, in: site.texts).line(
                                    of: line.difference, days: line.days))
                            b.text(", " + texts.count(line.cases.count, replay.total) + ".")
                        }
                        b.p(texts.numbers(line.cases), .class("muted small"))
                    }
                }
            }
        }
        if replay.hasMore { b.p(texts.latest(replay.total), .class("muted small")) }
    }
}
