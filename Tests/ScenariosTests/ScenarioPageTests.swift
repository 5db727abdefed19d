import Foundation
import Testing

@testable import Scenarios

@Suite("The page about scenarios")
struct ScenarioPageTests {
    /// What happens, with a value that can be read.
    static let happenings = [
        "report: {by: pupil}", "opened: {}", "join: {C: follower}", "leave: [C]",
        "corrects: {found: {B: not-shown}}", "facts: {repeated: yes}",
        "triage: bullying", "done: talk-target", "planned: talk-target, for: 2026-03-04",
        "waived: talk-target", "told: ask-team", "consent: {who: target, is: given}", "consulted: measure",
        "happened: relapse", "handover: {to: coordinator}", "unavailable: {role: teacher, because: absent}",
        "available: teacher", "note: Hallo", "attach: leaflet", "adds-reader: {set: notes, who: Z1}",
        "removes-reader: {set: notes, who: Z1}", "unseal: Omdat", "close: Klaar", "reopen: Toch niet",
        "passes: {}",
    ]

    /// What is expected, with a value that can be read.
    static let expectations = [
        "open: evaluation", "waiting: evaluation", "pending: evaluation", "offered: expert",
        "done: evaluation", "waived: evaluation", "withdrawn: evaluation", "overdue: evaluation",
        "told: ask-team", "owed: ask-team", "refused: evaluation", "allowed: evaluation", "warned: measure",
        "recorded: log", "fact: repeated, is: yes", "may-read: notes, who: teacher", "asked: story",
        "to-answer: repeated", "leaves-undone: evaluation", "guide: W-70", "shown: talk",
        "remind: evaluation", "escalates: evaluation", "count: forms, is: 1", "overlay: online, is: active",
        "triage: bullying", "recommended: bullying", "undecided: yes", "history: [bullying]",
        "standing: {A: alleged}", "case-owner: teacher", "receives: teacher", "plan: steps",
        "closable: yes", "closed: no", "case-opened: yes", "owes-nothing: yes", "misconfigured: mailbox",
        "locked: hand-out",
    ]

    @Test("has a row for everything that can happen, with every key that the reader knows beside it")
    func everyHappening() throws {
        let general = try keys(ofLine: "at: 2026-03-02")
        #expect(Set(Self.happenings.map(firstKey)).isSubset(of: general))
        for happening in Self.happenings {
            let beside = try keys(ofLine: "at: 2026-03-02, " + happening).subtracting(general)
            try check(beside, in: happening, of: happened())
        }
        for key in general { #expect(try words().contains(key), "\(key)") }
    }

    @Test("has a row for everything that can be expected, with every key that the reader knows beside it")
    func everyExpectation() throws {
        let known = try keys(of: "- {at: 2026-03-02, expect: [{unheard: 1}]}")
        let told = Set(Self.expectations.map(firstKey))
        #expect(known.filter { !$0.hasPrefix("not-") } == told)
        for expectation in Self.expectations {
            let beside = try keys(of: "- {at: 2026-03-02, expect: [{\(expectation), unheard: 1}]}")
            try check(
                beside.subtracting(known).subtracting(["breaks", "of"]), in: expectation, of: expected())
        }
    }

    @Test("names the keys of a report, a hand-over, consent and readers")
    func inside() throws {
        for (happening, more) in [
            ("report: {by: pupil", "channel text facts"), ("consent: {who: target, is: given", "to"),
            ("handover: {to: teacher", "because"), ("unavailable: {role: teacher", "because"),
            ("adds-reader: {who: Z1", "set"), ("removes-reader: {who: Z1", "set because"),
        ] {
            let found = try keys(of: "- {at: 2026-03-02, \(happening), unheard: 1}}")
            #expect(found.isSuperset(of: more.split(separator: " ").map(String.init)), "\(found)")
            try check(found, in: happening, of: happened())
        }
    }

    // MARK: reading the page

    /// Whether keys stand in the row of something, or in one that the row refers to.
    private func check(_ keys: Set<String>, in written: String, of rows: [Row]) throws {
        let own = firstKey(written)
        let row = try #require(rows.first { $0.heads.contains(own) }, "no row shows \(own)")
        let shared = (try happened() + rows).filter { other in
            other.heads.contains { row.refersTo($0) || (isStanding(own) && isStanding($0)) }
        }
        let told = ([row] + shared).reduce(into: Set<String>()) { $0.formUnion($1.words) }
        #expect(keys.subtracting(told).sorted() == [], "the row of \(own)")
    }

    /// Whether it is a word for how a duty stands; these share their keys, as the page says above its table.
    private func isStanding(_ key: String) -> Bool {
        ObligationWish.Standing(rawValue: key) != nil || key == "to-answer"
    }

    private struct Row {
        let text: String
        /// The keys with which what it shows begin.
        let heads: [String]
        let words: Set<String>

        init(_ line: String) {
            text = line
            heads = code(in: line).filter { $0.contains(":") }.map { String($0.prefix { $0 != ":" }) }
            words = Set(code(in: line).flatMap(split))
        }

        /// Whether it says that what stands beside another key may stand here too.
        func refersTo(_ key: String) -> Bool { text.contains("as for `\(key)`") }
    }

    private func happened() throws -> [Row] { try rows(0) }

    private func expected() throws -> [Row] { try rows(1) }

    /// The rows of the table of what happens, or of that of what is expected.
    private func rows(_ part: Int) throws -> [Row] {
        let parts = try page().components(separatedBy: "## What can be expected")
        return try #require(parts.dropFirst(part).first).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("| `") }.map(Row.init)
    }

    private func words() throws -> Set<String> { Set(split(try page())) }

    private func page() throws -> String {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/scenarios.md").standardizedFileURL
        return try String(contentsOf: page, encoding: .utf8)
    }

    // MARK: reading complaints

    private func keys(ofLine line: String) throws -> Set<String> { try keys(of: "- {\(line), unheard: 1}") }

    /// The keys that the reader knows where it finds one that it does not.
    private func keys(of story: String) throws -> Set<String> {
        let complaints = try Wilg.failures(story).filter { $0.contains("'unheard'") }
        let complaint = try #require(complaints.first, "nothing is unheard of in \(story)")
        let list = complaint.components(separatedBy: "one of ").last ?? ""
        return Set(list.components(separatedBy: ", ")).subtracting(["unheard"])
    }

    private func firstKey(_ text: String) -> String { String(text.prefix { $0 != ":" }) }
}

/// What stands between backticks.
private func code(in text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
}

private func split(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
}
