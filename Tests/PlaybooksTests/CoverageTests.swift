import Testing

@testable import Playbooks

@Suite("A rule is carried out only when something comes of what cites it")
struct CoverageTests {
    /// What becomes of the rule S-2, which only the changed places cite.
    private func line(_ changes: [Change]) throws -> Coverage.Line {
        var files = try Fixtures.small().registering("S-2,Alles,2,step,Ook dit.")
        for change in changes {
            if change.old.isEmpty {
                files.contents[change.file] = Array(change.new.utf8)
            } else {
                files = try files.saying(change.new, insteadOf: change.old, in: change.file)
            }
        }
        let (playbook, complaints) = Fixtures.read(files)
        let read = try #require(playbook, "\(complaints)")
        return try #require(read.coverage.lines.first { $0.row.id == "S-2" })
    }

    /// One line of a file that says something else; without an old one, a new file.
    struct Change: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        var file = "playbook.yaml"

        var testDescription: String { new }
    }

    static let idleParts = [
        ("form", Change(old: "[words, online], cites: S-1", new: "[words, online], cites: S-2")),
        ("limit", Change(old: "number: 2, gap: S-G1", new: "number: 2, cites: S-2")),
        ("anchor", Change(old: "default: report, gap: S-G1", new: "default: report, cites: S-2")),
        ("relapse", Change(old: "Terugval, cites: S-1", new: "Terugval, cites: S-2")),
        ("talks", Change(old: "counts: talk.done, cites: S-1", new: "counts: talk.done, cites: S-2")),
        ("log", Change(old: "Logboek, cites: S-1", new: "Logboek, cites: S-2")),
        (
            "others",
            Change(
                old: "roles: teacher, cites: S-1}\n",
                new: "roles: teacher, cites: S-1}\n  others: {title: Anderen, roles: teacher, cites: S-2}\n")
        ),
        (
            "doctor",
            Change(old: "facts:\n", new: "  doctor: {title: arts, is: outside, cites: S-2}\nfacts:\n")
        ),
        (
            "empty",
            Change(
                old: "", new: "{id: empty, title: Leeg, scope: pupil, cites: S-2, steps: []}",
                file: "plans/empty.yaml")
        ),
    ]

    @Test("a part that nothing asks for, names or counts carries out nothing", arguments: idleParts)
    func idle(element: String, change: Change) throws {
        let line = try line([change])
        #expect(line.treatment == .missing)
        #expect(line.idle == [element] && line.elements == [element])
    }

    private static func plan(_ old: String, _ new: String) -> Change {
        Change(old: old, new: new, file: "plans/plan.yaml")
    }

    static let usedParts: [(String, Change)] = [
        ("form", plan("skip: never", "skip: never\n    if: {fact: form, is: words}")),
        (
            "limit",
            plan(
                "skip: never", "skip: never\n    needs: {count: talks, at-most: {setting: limit}, cites: S-1}"
            )
        ),
        (
            "anchor",
            plan(
                "skip: never",
                "skip: never\n    due: {within: 1 week, from: {setting: anchor, report: report, talk: triage}, cites: S-1}"
            )
        ),
        ("relapse", plan("when: triage.bullying", "when: [triage.bullying, relapse]")),
        ("talks", plan("skip: never", "skip: never\n    needs: {count: talks, at-most: 3, cites: S-1}")),
        ("log", plan("skip: never", "skip: never\n    records: {in: log, cites: S-1}")),
        ("others", plan("skip: never", "skip: never\n    readers: others")),
        ("doctor", plan("skip: never", "skip: never\n    tells: {who: doctor, cites: S-1}")),
    ]

    @Test("as soon as a step that opens does, it is carried out", arguments: usedParts)
    func used(element: String, use: Change) throws {
        let change = try #require(Self.idleParts.first { $0.0 == element }).1
        let line = try line([change, use])
        #expect(line.treatment == .executed)
        #expect(line.idle == [] && line.elements == [element])
    }

    @Test("a question that is asked with the report, or at the weighing, is kept: that carries it out")
    func asked() throws {
        let fact = try #require(Self.idleParts.first).1
        #expect(
            try line([fact, Change(old: "intake:\n", new: "intake:\n  fields: {fact: form}\n")]).treatment
                == .executed)
        let atTriage = Change(old: fact.old, new: fact.new + ", triage: yes")
        #expect(try line([atTriage]).treatment == .executed)
    }

    @Test("a step that nothing opens takes along what only it names")
    func unopened() throws {
        let change = try #require(Self.idleParts.first { $0.0 == "log" }).1
        let use = try #require(Self.usedParts.first { $0.0 == "log" }).1
        let files = try Fixtures.small().registering("S-2,Alles,2,step,Ook dit.")
            .saying(change.new, insteadOf: change.old, in: change.file)
            .saying(use.new, insteadOf: use.old)
        var playbook = try #require(Fixtures.read(files).playbook)
        playbook.plans[0].steps[0].triggers = [.step("close", .done)]
        #expect(playbook.coverage.lines.first { $0.row.id == "S-2" }?.treatment == .missing)
    }

    @Test("an overlay that changes nothing carries out nothing; one that forbids does")
    func overlays() throws {
        let overlay = "{id: online, title: Online, when: {fact: form, is: online}, cites: S-2"
        let file = "overlays/online.yaml"
        #expect(try line([Change(old: "", new: overlay + "}", file: file)]).treatment == .missing)
        let sealed = overlay + ", sealed-to: teacher}"
        #expect(try line([Change(old: "", new: sealed, file: file)]).treatment == .executed)
        let forbids = overlay + ", forbids: [{step: talk, cites: S-1}]}"
        #expect(try line([Change(old: "", new: forbids, file: file)]).treatment == .executed)
    }

    @Test("a document, and how somebody is reached, is shown; so is what is said of the protocol itself")
    func shown() throws {
        let document = try line([Change(old: "Formulier, cites: S-1", new: "Formulier, cites: S-2")])
        #expect(document.treatment == .shown && document.showings.map(\.page) == [.documents])
        let doctor = "  doctor: {title: arts, is: outside, contact: 'bel 1', cites: S-2}\nfacts:\n"
        let role = try line([Change(old: "facts:\n", new: doctor)])
        #expect(role.treatment == .shown && role.showings.map(\.page) == [.protocolPage])
        let head = try line([
            Change(old: "case-owner: teacher, cites: S-1", new: "case-owner: teacher, cites: S-2")
        ])
        #expect(head.treatment == .shown && head.idle == ["small"])
    }
}
