import Testing

@testable import HTTPServer

@Suite("the pace of a body")
struct PaceTests {
    private let start = ContinuousClock.now

    /// A share of a thousand bytes in each stretch of ten seconds.
    private func pace() -> Pace {
        var configuration = ServerConfiguration()
        configuration.minimumRate = 100
        configuration.paceWindow = .seconds(10)
        return Pace(configuration, from: start)
    }

    @Test("what is less than the share moves nothing")
    func tooLittle() {
        var pace = pace()
        pace.took(999, at: start + .seconds(9))
        #expect(pace.deadline == start + .seconds(10))
    }

    @Test("the share, in however many pieces, gives one more stretch from then on")
    func enough() {
        var pace = pace()
        for second in 1...10 { pace.took(100, at: start + .seconds(second)) }
        #expect(pace.deadline == start + .seconds(20))
    }

    @Test("a hundred thousand bytes at once give no more time than the share does")
    func burst() {
        var pace = pace()
        pace.took(100_000, at: start + .seconds(1))
        #expect(pace.deadline == start + .seconds(11))
        for second in 2...10 { pace.took(1, at: start + .seconds(second)) }
        #expect(pace.deadline == start + .seconds(11))
    }

    @Test("who sends twice as fast is never late, whatever the pieces", arguments: [1, 64, 999])
    func steady(piece: Int) {
        var pace = pace()
        var sent = 0
        while sent < 20_000 {
            sent += piece
            let now = start + .seconds(Double(sent) / 200)
            #expect(now <= pace.deadline, "after \(sent) bytes")
            pace.took(piece, at: now)
        }
    }
}
