import Testing

@testable import UseCases

@Suite("The latest of something")
struct LatestKeptTests {
    @Test("is known by its key until it is forgotten, and a later one takes its place")
    func known() {
        var latest = LatestKept<String, Int>(most: 10)
        #expect(latest.value(for: "a") == nil)
        latest.keep(1, for: "a")
        latest.keep(2, for: "a")
        #expect(latest.value(for: "a") == 2)
        latest.forget("b")
        #expect(latest.value(for: "a") == 2)
        latest.forget("a")
        #expect(latest.value(for: "a") == nil)
    }

    @Test("when there are too many, the oldest goes; kept once more, one is the latest again")
    func bounded() {
        var latest = LatestKept<Int, Int>(most: 3)
        for number in 1...3 { latest.keep(number, for: number) }
        latest.keep(10, for: 1)
        latest.keep(4, for: 4)
        #expect((1...4).map { latest.value(for: $0) } == [10, nil, 3, 4])
        for number in 5...500 {
            latest.keep(number, for: number)
            latest.forget(number)
        }
        #expect(latest.value(for: 1) == 10, "what was forgotten takes no room")
    }

    @Test("counts no longer than it says")
    func old() {
        var latest = LatestKept<String, Int>(most: 3, longest: 60)
        latest.keep(1, for: "a", at: 1000)
        #expect(latest.value(for: "a", at: 1060) == 1)
        #expect(latest.value(for: "a", at: 1061) == nil)
        var ageless = LatestKept<String, Int>(most: 3)
        ageless.keep(1, for: "a", at: 0)
        #expect(ageless.value(for: "a", at: .max) == 1)
    }
}
