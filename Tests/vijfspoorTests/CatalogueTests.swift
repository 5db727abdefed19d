import Playbooks
import Testing

@testable import vijfspoor

@Suite("What playbook show tells")
struct CatalogueTests {
    /// The line of one field, as people read it.
    private func line(of field: Field) throws -> String {
        var step = Step(id: "talk", title: "Gesprek")
        step.fields = [field]
        let item = PlaybookCatalogue.StepItem(step, in: "plan", .caseFile)
        return try #require(item.parts.first?.text)
    }

    private func field(_ type: Field.Kind, _ change: (inout Field) -> Void = { _ in }) -> Field {
        var field = Field(id: "why", title: "Waarom?")
        field.type = type
        field.grounds = Grounds(cites: ["R-1"])
        change(&field)
        return field
    }

    @Test("of a field: what it takes, and that it may stay empty")
    func optional() throws {
        #expect(try line(of: field(.long)) == "talk.why (field) = long, optional: Waarom? [R-1]")
    }

    @Test("of a field that must be filled in: that it must, always or with some outcomes")
    func required() throws {
        let always = field(.date) { $0.isRequired = true }
        #expect(try line(of: always) == "talk.why (field) = date, required: Waarom? [R-1]")
        let sometimes = field(.text) { $0.requiredWith = ["refused", "broken"] }
        #expect(
            try line(of: sometimes) == "talk.why (field) = text, required with refused, broken: Waarom? [R-1]"
        )
    }

    @Test("of a field that goes with some outcomes: with which")
    func onlyWith() throws {
        let last = field(.date) {
            $0.requiredWith = ["longer"]
            $0.onlyWith = ["longer"]
        }
        #expect(
            try line(of: last)
                == "talk.why (field) = date, required with longer, only with longer: Waarom? [R-1]")
    }

    @Test("of a field about some pupils: about whom")
    func ofPupils() throws {
        let words = field(.long) { $0.of = "target" }
        #expect(try line(of: words) == "talk.why (field) = long, optional, of target only: Waarom? [R-1]")
    }

    @Test("of a choice: its answers")
    func answers() throws {
        let choice = field(.choice) {
            $0.answers = [.init("bored", title: "Verveling"), .init("boss", title: "Macht")]
        }
        #expect(try line(of: choice) == "talk.why (field) = choice, optional {bored, boss}: Waarom? [R-1]")
    }

    private func lines(_ change: (inout Step) -> Void) -> [String] {
        var step = Step(id: "talk", title: "Gesprek")
        change(&step)
        return PlaybookCatalogue.StepItem(step, in: "plan", .caseFile).parts.map(\.text)
    }

    @Test(
        "of a need: whether it refuses, asks a reason or warns",
        arguments: [Need.Strictness.refuse, .reason, .warn])
    func need(strictness: Need.Strictness) {
        let lines = lines {
            $0.needs = [
                Need(.all([]), title: "Eerst apart", strictness: strictness, grounds: Grounds(cites: ["R-2"]))
            ]
        }
        #expect(lines == ["talk.needs.1 (need) = \(strictness.rawValue): Eerst apart [R-2]"])
    }

    @Test("of a notice: whom it reaches, when, and whether it must; of a record: of whom it is")
    func noticeAndRecord() {
        var notice = Notice(id: "1", recipients: ["director", "parents-of-target"])
        notice.isOwedAtOpening = true
        notice.strength = .may
        notice.grounds = Grounds(cites: ["R-3"])
        let record = RecordRule(place: "log", of: "target", grounds: Grounds(cites: ["R-4"]))
        let lines = lines {
            $0.notices = [notice]
            $0.records = [record]
        }
        #expect(
            lines.contains { $0.contains(" = to director, parents-of-target, at opening, may: ") }, "\(lines)"
        )
        #expect(lines.contains { $0.contains("(record) = of target: ") }, "\(lines)")
    }

    @Test("who does it: one of several, or all of them together")
    func who() {
        func text(_ who: Performer.Who) -> String {
            var step = Step(id: "talk", title: "Gesprek")
            step.performer = Performer(who)
            return PlaybookCatalogue.StepItem(step, in: "plan", .caseFile).text
        }
        #expect(text(.anyOf(["mentor", "director"])).contains(" mentor or director"))
        #expect(text(.together(["mentor", "director"])).contains(" mentor and director"))
    }

    @Test("of other parts of a step: their address, kind and rules")
    func others() throws {
        var step = Step(id: "talk", title: "Gesprek")
        var outcome = Outcome(id: "kept", title: "Het gaat goed")
        outcome.grounds = Grounds(gap: "G-1")
        step.outcomes = [outcome]
        let item = PlaybookCatalogue.StepItem(step, in: "plan", .caseFile)
        #expect(item.parts.map(\.text) == ["talk.kept (outcome): Het gaat goed [default G-1]"])
    }
}
