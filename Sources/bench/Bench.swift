import Foundation

/// The measuring program. `bench/run` starts it and compares its figures; see `docs/performance.md`.
@main
struct Bench {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "engine":
                try EngineBench(playbooks: option("--playbooks", in: arguments) ?? "playbooks").run()
            case "simulate": try await SimulationBench(arguments).run()
            case "seed": try await SeedBench(arguments).run()
            case "page":
                try await FixedPage(port: option("--port", in: arguments).flatMap(UInt16.init) ?? 8099).run()
            default: say("usage: bench engine | simulate | seed --data DIR --cases N | page --port N")
            }
        } catch {
            say("bench: \(error)")
            exit(3)
        }
    }

    static func option(_ name: String, in arguments: [String]) -> String? {
        guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
        return arguments[place + 1]
    }

    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
