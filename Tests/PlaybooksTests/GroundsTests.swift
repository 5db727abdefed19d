import Testing

@testable import Playbooks

@Suite("Where something comes from")
struct GroundsTests {
    private let rule = Grounds(cites: ["R-1"])
    private let gap = Grounds(cites: ["R-1"], gap: "G-1")

    @Test("a gap is a default of ours until the school chooses; it stays the gap that is filled")
    func chosen() {
        #expect(gap.isDefault && gap.fillsGap)
        #expect(!gap.chosen().isDefault && gap.chosen().fillsGap)
        #expect(gap.chosen().rows == ["R-1", "G-1"])
    }

    @Test("what the protocol says itself is nobody's choice")
    func said() {
        #expect(!rule.isDefault && !rule.fillsGap)
        #expect(rule.chosen() == rule)
    }

    @Test("together each row is named once, the gap last")
    func joined() {
        let both = rule.joined(with: Grounds(cites: ["R-1", "R-2"], gap: "G-1"))
        #expect(both.rows == ["R-1", "R-2", "G-1"] && both.name("G-1") && !both.name("R-3"))
    }

    @Test("one default among them makes a default, whatever else the school chose")
    func joinedDefaults() {
        let other = Grounds(gap: "G-2")
        #expect(gap.chosen().joined(with: other).isDefault)
        #expect(other.joined(with: gap.chosen()).isDefault)
        #expect(!gap.chosen().joined(with: rule).isDefault)
        #expect(!rule.joined(with: gap.chosen()).isDefault)
        #expect(!gap.chosen().joined(with: other.chosen()).isDefault)
    }
}
