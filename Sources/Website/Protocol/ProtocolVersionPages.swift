import Comparing
import Dossiers
import HTML
import HTTPServer
import Playbooks
import SchoolTime
import Texts
import UseCases

/// The versions of a protocol, what differs between them, and each of them in plain words.
struct ProtocolVersionPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: ProtocolVersionTexts { site.texts.versions }

    /// GET /protocol/versies
    func show(_ visit: Visit) async throws -> Response {
        let versions = try await ReadProtocolVersions(site.desk)(for: visit.staff)
        let chosen = try await compared(versions, visit)
        let steps = try await changes(between: versions.map(\.number), visit)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.choices.back, .href(Page.rules.link)) }
            b.p(texts.lead, .class("lead"))
            if let chosen { result(chosen, &b) }
            b.ul(.class("lines")) { b in
                for (place, version) in versions.enumerated() {
                    b.li(.class("line")) { b in
                        b.div { b in
                            ProtocolVersionLine(site: site).write(version, isCurrent: place == 0, &b)
                            differences(steps[version.number], before: version.number - 1, &b)
                            b.p {
                                $0.a(
                                    texts.read(version.number),
                                    .href(Page.protocolVersion(version.number).link))
                            }
                        }
                    }
                }
            }
            if versions.count > 1 { choose(versions, visit, &b) }
        }
        return .html(page.bytes)
    }

    /// GET /protocol/versies/{number}
    func show(_ number: Int, _ visit: Visit) async throws -> Response {
        let (school, playbook) = try await ReadProtocolVersions(site.desk).playbook(
            of: visit.staff.school, version: number)
        return ProtocolPages(site).show(version: number, playbook, of: school, visit)
    }

    // MARK: - What differs

    private func playbook(_ number: Int, _ visit: Visit) async throws -> Playbook {
        try await ReadProtocolVersions(site.desk).playbook(of: visit.staff.school, version: number).playbook
    }

    /// What each of these versions changed in the one before, by number.
    private func changes(between numbers: [Int], _ visit: Visit) async throws -> [Int: [Change]] {
        var changes: [Int: [Change]] = [:]
        // Old versions are compared when somebody asks for these two: comparing takes time.
        for number in numbers.prefix(Self.mostCompared) where numbers.contains(number - 1) {
            let before = try await playbook(number - 1, visit)
            let after = try await playbook(number, visit)
            changes[number] = PlaybookComparison(from: before, to: after, in: site.texts).changes
        }
        return changes
    }

    private static let mostCompared = 5

    private func differences(_ changes: [Change]?, before: Int, _ b: inout HTMLBuffer) {
        guard let changes else { return }
        guard !changes.isEmpty else { return b.p(texts.same(before), .class("muted small")) }
        b.details { b in
            b.summary(texts.differences(changes.count, before))
            list(changes, &b)
        }
    }

    private func list(_ changes: [Change], _ b: inout HTMLBuffer) {
        b.ul { b in for change in changes { b.li { ChangeLine(change).write(&$0) } } }
    }

    // MARK: - Two of them

    private typealias Compared = (from: Int, to: Int, changes: [Change])

    private func compared(_ versions: [ProtocolVersion], _ visit: Visit) async throws -> Compared? {
        let asked = ["van", "naar"].compactMap { visit.request.query[$0].flatMap { Int($0) } }
        guard asked.count == 2, asked.allSatisfy({ number in versions.contains { $0.number == number } })
        else { return nil }
        let (before, after) = (try await playbook(asked[0], visit), try await playbook(asked[1], visit))
        return (asked[0], asked[1], PlaybookComparison(from: before, to: after, in: site.texts).changes)
    }

    private func result(_ compared: Compared, _ b: inout HTMLBuffer) {
        b.section(.class("message"), .aria("labelledby", "verschillen")) { b in
            b.h2(texts.compared(compared.from, compared.to, compared.changes.count), .id("verschillen"))
            if !compared.changes.isEmpty { list(compared.changes, &b) }
        }
    }

    private func choose(_ versions: [ProtocolVersion], _ visit: Visit, _ b: inout HTMLBuffer) {
        let options = versions.map { version in
            (
                value: String(version.number),
                title: texts.option(version.number, version.publishedAt.map { site.day($0) })
            )
        }
        b.h2(texts.compare)
        b.form(.method("get"), .action(Page.protocolVersions.link)) { b in
            let (from, to) = (visit.request.query["van"], visit.request.query["naar"])
            site.selectField("van", texts.from, options, chosen: from ?? options.last?.value, &b)
            site.selectField("naar", texts.to, options, chosen: to ?? options.first?.value, &b)
            b.div(.class("actions")) { $0.button(texts.show, .type("submit"), .class("secondary")) }
        }
    }
}

/// One version in a list: who published it, when, why, and what the participation council said.
struct ProtocolVersionLine {
    let site: Website

    func write(_ version: ProtocolVersion, isCurrent: Bool, _ b: inout HTMLBuffer) {
        let texts = site.texts.choices
        b.div(.class("what")) { b in
            b.text(
                texts.version(version.number, version.publishedAt.map { site.day($0) }, version.publishedBy))
            if isCurrent {
                b.text(" ")
                b.span(texts.current, .class("tag"))
            }
        }
        if !version.note.isEmpty { b.p(version.note) }
        if let agreed = version.agreedOn {
            b.p(texts.agreed(site.day(agreed), version.agreedBy), .class("muted small"))
        }
    }
}

/// A difference in words, with where it comes from and the lines that came or went.
struct ChangeLine {
    private let change: Change

    init(_ change: Change) { self.change = change }

    func write(_ b: inout HTMLBuffer) {
        b.text([change.words, change.paragraph].filter { !$0.isEmpty }.joined(separator: " · "))
        guard !change.details.isEmpty else { return }
        b.ul(.class("small")) { b in for line in change.details { b.li(line) } }
    }
}

extension Website {
    /// A moment as a day, or a day, in words.
    func day(_ moment: String) -> String {
        let date = SchoolDate(iso: String(moment.prefix(10)))
        return date.map(texts.dates.dayAndYear) ?? moment
    }
}
