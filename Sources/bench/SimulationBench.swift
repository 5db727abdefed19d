import Casework
import Foundation
import Playbooks
import SchoolTime
import Simulating
import YAML

/// How fast school years are simulated, beside folding histories of sixty events: interleaved rounds, medians.
struct SimulationBench {
    let playbooks: String
    let root: String
    private let rounds = 5
    private let clock = ContinuousClock()

    /// So many pupils of one school year, and the year before: some hundreds of cases.
    private static let school = SimulatedSchool(pupils: 2_000, years: 1, seed: 1)
    /// With the standard assumptions some ten thousand cases, the year before the first among them.
    private static let large = SimulatedSchool(pupils: 8_000, years: 20, seed: 1)

    init(_ arguments: [String]) {
        playbooks = Bench.option("--playbooks", in: arguments) ?? "playbooks"
        root = Bench.option("--root", in: arguments) ?? "."
    }

    func run() async throws {
        let calendar = try SchoolCalendar(reading: try text("holidays/midden.csv"), named: "midden.csv")
        let complaints = Complaints()
        let bytes = Array(try text("simulation/assumptions.yaml").utf8)
        guard let assumed = readAssumptions(bytes, file: "assumptions.yaml", into: complaints) else {
            throw BenchError.unreadable("assumptions.yaml")
        }
        for id in ["globe", "doultremont", "aeres", "kopakker", "mijlpaal"] {
            let history = try BenchHistory(playbooks: playbooks, id: id, length: 60)
            try await measure(history, id, calendar, assumed)
        }
    }

    private func measure(
        _ history: BenchHistory, _ id: String, _ calendar: SchoolCalendar, _ assumed: Assumptions
    ) async throws {
        let playbook = history.engine.playbook
        var played: [Double] = [], folded: [Double] = []
        var cases = 0
        for _ in 0..<rounds {
            let start = clock.now
            let report = await simulate(playbook, by: calendar, Self.school, assuming: assumed, workers: 1)
            cases = report.played
            played.append(Double(cases) / seconds(since: start))
            folded.append(foldingRate(history))
        }
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let start = clock.now
        let all = await simulate(playbook, by: calendar, Self.large, assuming: assumed, workers: workers)
        let took = seconds(since: start)
        let figures: [String: Any] = [
            "playbook": id, "cases": cases, "cases per second": median(played).rounded(),
            "cases / histories folded": median(zip(played, folded).map { $0 / $1 }),
            "cases of all": all.played, "processors": workers, "seconds of all": took,
        ]
        // Plain numbers and texts can always be written.
        if let data = try? JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys]) {
            Bench.say(String(decoding: data, as: UTF8.self))
        }
    }

    /// Whole histories per second, over at least a tenth of a second.
    private func foldingRate(_ history: BenchHistory) -> Double {
        var (runs, sum) = (0, 0)
        let start = clock.now
        repeat {
            sum &+= history.engine.fold(history.events).version
            runs += 1
        } while clock.now - start < .milliseconds(100)
        return sum == .min ? 0 : Double(runs) / seconds(since: start)
    }

    private func seconds(since start: ContinuousClock.Instant) -> Double {
        let took = (clock.now - start).components
        return Double(took.attoseconds) / 1e18 + Double(took.seconds)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }
}
