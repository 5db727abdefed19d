import Foundation
import Testing
import YAML

@testable import Playbooks

@Suite("Damage to a school's playbook is named: the element, with its line and column")
struct DamageTests {
    /// Steps that a plan of its own adds to a playbook, and what must be said of them.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The steps, each on a line, without title and source.
        let steps: [String]
        /// The line at fault, and what stands in the column that is told.
        let line: Int
        let column: String
        /// What the complaint says.
        let words: String
        var scope = "case"
    }

    private static func damage(
        _ name: String, _ steps: String..., line: Int = 0, column: String, says words: String,
        in scope: String = "case"
    ) -> Damage {
        Damage(testDescription: name, steps: steps, line: line, column: column, words: words, scope: scope)
    }

    private static let both = "{all: [{pupils: initiator, at-least: 3}, {pupils: initiator, at-most: 2}]}"

    private static let damages = [
        damage(
            "a dead step: what opens it must not be done", "id: zz-never, when: report, strength: must-not",
            "id: zz-dead, when: zz-never.done", line: 1, column: "when",
            says: "'zz-dead', a step that nothing opens"),
        damage(
            "a dead step: it opens as the case is closed", "id: zz-dead, when: closing", column: "when",
            says: "'zz-dead', a step that nothing opens"),
        damage(
            "a dead step: an outcome that is none", "id: zz-first, when: report",
            "id: zz-dead, when: zz-first.kept", line: 1,
            column: "zz-first.kept", says: "found 'zz-first.kept' for 'when'"),
        damage(
            "a dead step: its if can never hold", "id: zz-dead, when: report, if: \(both)", column: "if",
            says: "'zz-dead', a step that nothing opens"),
        damage(
            "a step of people without an account", "id: zz-theirs, when: report, does: reporter",
            column: "does",
            says: "'reporter' for who does zz-theirs"),
        damage(
            "what only the reporter may leave out",
            "id: zz-theirs, when: report, skip: {allowed: with-reason, by: [reporter], cites: ROW}",
            column: "skip", says: "'reporter' for who leaves out zz-theirs"),
        damage(
            "steps that open each other", "id: zz-one, when: [report, zz-two.done], repeats: yes",
            "id: zz-two, when: zz-one.done, repeats: yes", column: "when", says: "zz-one → zz-two → zz-one"),
        damage(
            "a recurrence without an end",
            "id: zz-again, when: report, outcomes: {bad: {title: x, again: {after: 1 week, cites: ROW}}}",
            column: "outcomes", says: "'zz-again', which comes back however it ends"),
        damage(
            "a locked measure: a need that can never be met",
            "id: zz-locked, when: report, needs: [{all: [{pupils: initiator, at-least: 3}, {pupils: initiator, at-most: 2}], cites: ROW}]",
            column: "{all", says: "'zz-locked', which can never be done"),
        damage(
            "a locked measure: it may not be open while it is done",
            "id: zz-locked, when: report, needs: [{not: {open: zz-locked}, cites: ROW}]", column: "{not",
            says: "'zz-locked', which can never be done"),
        damage(
            "a locked measure: a consent that nobody is asked for",
            "id: zz-locked, when: report, needs: [{consent: target, to: zz-locked, cites: ROW}]",
            column: "{consent",
            says: "consent: target to zz-locked, which does not ask it"),
        damage(
            "a locked measure: a year group that no school has",
            "id: zz-locked, when: report, needs: [{pupil: year-group, at-least: 12, cites: ROW}]",
            column: "{pupil",
            says: "'zz-locked', which can never be done"),
        damage(
            "a step that asks for one that comes later",
            "id: zz-one, when: report, needs: [{done: zz-two, cites: ROW}]",
            "id: zz-two, when: zz-one.done", column: "zz-one", says: "zz-one → zz-two → zz-one"),
        damage(
            "a notice to nobody", "id: zz-tell, when: report, tells: [{who: parents-of-pupil, cites: ROW}]",
            column: "zz-tell", says: "parents-of-pupil in 'zz-tell'"),
        damage(
            "a notice to a reporter where there are no reports",
            "id: zz-tell, when: opened, tells: [{who: reporter, cites: ROW}]", column: "zz-tell",
            says: "reporter in 'zz-tell'", in: "school-year"),
        damage(
            "a term counted from what never comes", "id: zz-never, when: report, strength: must-not",
            "id: zz-late, when: report, due: {within: 1 week, from: zz-never.done, cites: ROW}", line: 1,
            column: "due",
            says: "counted from zz-never.done, which never comes"),
        damage(
            "a notice counted from what never comes", "id: zz-never, when: report, strength: must-not",
            "id: zz-late, when: report, tells: [{who: reporter, due: {within: 1 week, from: zz-never.done}, cites: ROW}]",
            line: 1, column: "tells", says: "counted from zz-never.done, which never comes"),
        damage(
            "a term counted from itself",
            "id: zz-late, when: report, due: {within: 1 week, from: zz-late.done, cites: ROW}", column: "due",
            says: "comes when it is done already"),
        damage(
            "a document that is not there", "id: zz-paper, when: report, document: zz-form",
            column: "zz-form",
            says: "found 'zz-form' for 'document'"),
    ]

    @Test("in each of the five schools", arguments: ShippedPlaybookTests.names, damages)
    func damaged(school: String, damage: Damage) throws {
        var files = try PlaybookFiles(directory: ShippedPlaybookTests.folder.appending(path: school).path())
        let register = String(decoding: try #require(files.contents["register.csv"]), as: UTF8.self)
        let row = try #require(
            register.split(separator: "\n").dropFirst().first?.prefix { $0 != "," && $0 != ";" })
        let head = "id: zz\ntitle: Schade\nscope: \(damage.scope)\ncites: \(row)\nsteps:\n"
        let lines = damage.steps.map { "  - {\($0.replacing("ROW", with: row)), title: x, cites: \(row)}" }
        files.contents["plans/zz.yaml"] = Array((head + lines.joined(separator: "\n") + "\n").utf8)
        let line = try #require(lines[damage.line].range(of: damage.column))
        let column = lines[damage.line].distance(from: lines[damage.line].startIndex, to: line.lowerBound) + 1
        let complaints = Fixtures.read(files).complaints
        let place = "plans/zz.yaml:\(6 + damage.line):\(column): error: "
        #expect(
            complaints.contains { $0.hasPrefix(place) && $0.contains(damage.words) },
            "\(place)…\(damage.words) is not among \(complaints)")
        #expect(complaints.count == 1, "\(complaints)")
    }
}
