import Playbooks
import Testing

@testable import Wording

@Suite("When a step is asked at all")
struct RestrictionTests {
    /// What is said of a step with this condition; the school copies, and its limit is three.
    private func restriction(_ condition: Condition?) throws -> String? {
        var step = Step(id: "step", title: "Stap")
        step.condition = condition
        return try #require(whole).restriction(of: step)
    }

    private let copies = Condition.setting("copy", is: ["yes"])
    private let copiesNot = Condition.setting("copy", is: ["no"])
    private let bullying = Condition.triage(["bullying"])
    private let talked = Condition.done("joint-talk", times: 1)
    private let notHere = "Op deze school niet: zo is het ingesteld."

    @Test("of a step that is always asked nothing is said")
    func always() throws {
        #expect(try restriction(nil) == nil)
    }

    @Test("a condition is told as a sentence")
    func sentence() throws {
        #expect(try restriction(bullying) == "Alleen als de weging is “Pesten”.")
        #expect(
            try restriction(.all([bullying, .not(talked)]))
                == "Alleen als de weging is “Pesten” en “Samen praten” is nog niet gedaan.")
    }

    @Test("what nobody would read to its end only says that it hangs on something")
    func long() throws {
        let long = Condition.all([bullying] + Array(repeating: .not(talked), count: 6))
        #expect(try restriction(long) == "Niet in elke zaak.")
        #expect(try restriction(.all([copiesNot, long])) == notHere, "unless the school leaves it out")
    }

    @Test("what the school set is no question any more: it changes nothing, or leaves the step out")
    func settings() throws {
        #expect(try restriction(copies) == nil && restriction(.not(copiesNot)) == nil)
        #expect(try restriction(copiesNot) == notHere && restriction(.not(copies)) == notHere)
        #expect(try restriction(.all([copies, .not(copiesNot)])) == nil)
    }

    @Test("beside other things a setting falls away, or decides")
    func settingsBeside() throws {
        let talkedOnly = "Alleen als “Samen praten” is gedaan."
        #expect(try restriction(.all([copies, talked])) == talkedOnly)
        #expect(try restriction(.any([copiesNot, talked])) == talkedOnly)
        #expect(try restriction(.all([copiesNot, talked])) == notHere)
        #expect(try restriction(.any([copies, talked])) == nil)
        #expect(try restriction(.not(.any([copiesNot, .not(talked)]))) == talkedOnly)
    }

    @Test("a setting that the school switched off altogether has no value")
    func noSuchSetting() throws {
        #expect(try restriction(.setting("nobody", is: ["x"])) == notHere)
    }
}
