import Playbooks
import Testing
import Texts

@testable import Drawing

@Suite("A plan on sheets")
struct SheetTests {
    /// The titles and numbers of steps of the sheets that phases of so many steps come on.
    private func divide(_ phases: [(String?, Int)]) -> [String] {
        var steps: [Step] = []
        for (phase, count) in phases {
            for _ in 0..<count {
                var step = SmallPlaybook.step(Step.ID("s\(steps.count)"))
                step.phase = phase
                steps.append(step)
            }
        }
        let sheets = Sheet.divide(steps, ScreenTexts.dutch.drawings)
        #expect(sheets.flatMap(\.steps).map(\.id).sorted() == steps.map(\.id).sorted())
        return sheets.map { "\($0.title ?? "-"): \($0.steps.count)" }
    }

    @Test("a small plan is one sheet, whatever its phases")
    func small() {
        #expect(divide([]) == ["-: 0"])
        #expect(divide([("a", 7), ("b", 7)]) == ["-: 14"])
    }

    @Test("a large one is divided by its phases, small phases together")
    func phases() {
        #expect(
            divide([("a", 8), ("b", 4), ("c", 3), ("d", 2), ("e", 9)]) == ["a en b: 12", "c en d: 5", "e: 9"])
    }

    @Test("a phase that comes back is one")
    func back() {
        #expect(divide([("a", 6), ("b", 9), ("a", 4)]) == ["a: 10", "b: 9"])
    }

    @Test("what has no phase belongs to the phase before it")
    func none() {
        #expect(divide([(nil, 2), ("a", 9), (nil, 3), ("b", 11)]) == ["deel 1: 2", "a: 12", "b: 11"])
    }

    @Test("a phase too large for one sheet is divided evenly, and numbered")
    func large() {
        #expect(divide([("a", 40)]) == ["a (1): 13", "a (2): 13", "a (3): 14"])
        #expect(divide([(nil, 20)]) == ["deel 1: 10", "deel 2: 10"])
    }
}
