import Casework
import Foundation
import Playbooks
import SchoolTime

/// How fast the engine is on one core, beside decoding the same events: interleaved rounds, medians.
struct EngineBench {
    let playbooks: String
    private let rounds = 7
    private let clock = ContinuousClock()

    init(playbooks: String) { self.playbooks = playbooks }

    func run() throws {
        for id in ["globe", "doultremont", "aeres", "kopakker", "mijlpaal"] {
            measure(try BenchHistory(playbooks: playbooks, id: id, length: 60), id)
        }
    }

    private func measure(_ history: BenchHistory, _ id: String) {
        let (engine, events) = (history.engine, history.events)
        let stored = events.map(\.stored)
        let state = engine.fold(events)
        let now = events.last?.at ?? Moment(utcSeconds: 0)
        var decode: [Double] = [], fold: [Double] = [], list: [Double] = []
        for _ in 0..<rounds {
            decode.append(rate(per: events.count) { stored.count(where: Self.isReadable) })
            fold.append(rate(per: events.count) { engine.fold(events).version })
            list.append(rate(per: 1) { engine.obligations(in: state, at: now).count })
        }
        let figures: [String: Any] = [
            "playbook": id, "events": events.count, "tasks": state.tasks.count,
            "decoded per second": median(decode).rounded(), "folded per second": median(fold).rounded(),
            "lists of obligations per second": median(list).rounded(),
            "folding / decoding": median(zip(fold, decode).map { $0 / $1 }),
        ]
        // Plain numbers and texts can always be written.
        if let data = try? JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys]) {
            Bench.say(String(decoding: data, as: UTF8.self))
        }
    }

    private static func isReadable(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try CaseEvent(stored: bytes)
            return true
        } catch { return false }
    }

    /// How many per second, over at least a tenth of a second.
    private func rate(per count: Int, _ work: () -> Int) -> Double {
        var (runs, sum) = (0, 0)
        let start = clock.now
        repeat {
            sum &+= work()
            runs += 1
        } while clock.now - start < .milliseconds(100)
        let seconds =
            Double((clock.now - start).components.attoseconds) / 1e18
            + Double((clock.now - start).components.seconds)
        return sum == .min ? 0 : Double(runs * count) / seconds
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
