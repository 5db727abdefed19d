import Playbooks
import SchoolTime
import Testing

@testable import Scenarios

@Suite("Playing a scenario up to somewhere in its story")
struct PlayingTests {
    private func scenario() throws -> Scenario {
        let story = Wilg.begin.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return try #require(try Wilg.read(Wilg.head + "\nstory:\n" + story).scenario)
    }

    @Test("to its end, with the dossiers, their events and the moment of the last line")
    func end() throws {
        let played = try #require(play(try scenario()))
        #expect(played.at.date.iso == "2026-03-03")
        #expect(played.playbook.id == "wilg")
        let dossier = try #require(played.dossiers.first)
        #expect(dossier.state.triageOutcome == "bullying")
        #expect(dossier.events.contains { if case .done = $0.what { true } else { false } })
        #expect(dossier.engine.fold(dossier.events) == dossier.state)
    }

    @Test("to a line of the file, and to a moment")
    func partly() throws {
        let scenario = try scenario()
        let first = try #require(scenario.story.first?.position.line)
        let one = try #require(play(scenario, until: .line(first)))
        #expect(one.dossiers.first?.state.triageOutcome == nil)
        #expect(one.at.iso == "2026-03-02T10:30")
        let later = try #require(Moment(iso: "2026-03-02T18:00"))
        let two = try #require(play(scenario, until: .moment(later)))
        #expect(two.at == later)
        #expect(two.dossiers.first?.state.triageOutcome == "bullying")
        #expect(two.dossiers.first?.state.instances(of: "talk-target").contains { $0.ending != nil } == false)
    }

    @Test("nothing was played when the story begins later")
    func nothing() throws {
        #expect(play(try scenario(), until: .line(1)) == nil)
        let before = try #require(Moment(iso: "2026-01-01"))
        #expect(play(try scenario(), until: .moment(before)) == nil)
    }

    @Test("it comes past the steps that open in it, and past what its lines name")
    func touches() throws {
        let touch = ScenarioTouch(try scenario())
        #expect(touch.title == ScenarioTitle("A test") && touch.file == "test.yaml")
        for word in ["talk-target", "talk-target.due", "receipt", "repeated", "triage.rows.often"] {
            #expect(touch.touches(word), "\(word)")
        }
        let rules = try scenario().playbook.elements.filter { $0.steps == ["talk-target"] }.flatMap(
            \.grounds.rows)
        #expect(!rules.isEmpty && rules.allSatisfy { touch.touches($0.text) }, "what the steps rest on")
        #expect(!touch.touches("nothing-like-it") && !touch.touches("WLG-999"))
    }
}
