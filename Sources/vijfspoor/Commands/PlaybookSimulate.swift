import Foundation
import Playbooks
import SchoolTime
import Simulating
import YAML

/// `vijfspoor playbook simulate`
struct PlaybookSimulate: Command {
    let words = ["playbook", "simulate"]
    let operands = "NAME"
    let summary = "plays school years of a playbook on stated assumptions, and tells what they ask of people"
    let details =
        "The same playbook, school and seed give the same answer. What is assumed: docs/simulation.md."
    let options = PlaybookFolder.option.merging([
        "--pupils": "how many pupils the school has; 250 unless told",
        "--years": "how many school years to tell of; 1 unless told",
        "--seed": "a number; another one is another school; 1 unless told",
        "--region": "the region whose holidays it keeps: noord, midden or zuid; midden unless told",
        "--holidays": "the folder with the holidays of the regions",
        "--assumptions": "a file with what this school knows better than the standard assumptions",
        "--examples": "a folder to write the shortest case of each dead end in, as a scenario",
    ]) { first, _ in first }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        guard arguments.operands.count == 1 else { throw UsageError(message: "which playbook?") }
        let school = SimulatedSchool(
            pupils: try number("--pupils", or: 250, in: SimulatedSchool.pupilBounds, arguments),
            years: try number("--years", or: 1, in: SimulatedSchool.yearBounds, arguments),
            seed: try seed(arguments["--seed"]))
        let playbook = try PlaybookFolder(arguments).playbook(arguments.operands[0])
        let assumed = try AssumptionFiles().read(arguments["--assumptions"], for: playbook)
        guard school.expectedReports(under: assumed) <= SimulatedSchool.mostReports else {
            throw UsageError(
                message: "that would be some \(school.expectedReports(under: assumed)) reports, more than "
                    + "\(SimulatedSchool.mostReports): say fewer --pupils or --years")
        }
        let report = await simulate(
            playbook, by: try calendar(arguments), school, assuming: assumed,
            workers: ProcessInfo.processInfo.activeProcessorCount)
        if let folder = arguments["--examples"] { try write(report.cases.deadEnds, to: folder) }
        if arguments.has("--json") {
            try Terminal.say(json: report)
        } else {
            report.dutch.forEach { Terminal.say($0) }
        }
        return .fine
    }

    private func write(_ deadEnds: [SimulationReport.DeadEndLine], to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (number, end) in deadEnds.enumerated() {
            let file = "\(folder)/\(end.step)-\(number + 1).yaml"
            try Data(end.example.utf8).write(to: URL(filePath: file))
        }
    }

    private func number(
        _ option: String, or usual: Int, in bounds: ClosedRange<Int>, _ arguments: Arguments
    ) throws -> Int {
        guard let text = arguments[option] else { return usual }
        guard let number = Int(text), bounds.contains(number) else {
            throw UsageError(
                message: "\(option): found \(quoted(text)); expected a whole number from "
                    + "\(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    private func seed(_ text: String?) throws -> UInt64 {
        guard let text else { return 1 }
        guard let seed = UInt64(text) else {
            throw UsageError(
                message: "--seed: found \(quoted(text)); expected a whole number from 0 to \(UInt64.max)")
        }
        return seed
    }

    private func calendar(_ arguments: Arguments) throws -> SchoolCalendar {
        let regions = SchoolCalendar.Region.allCases.map(\.rawValue)
        let region = arguments["--region"] ?? "midden"
        guard regions.contains(region) else {
            let meant = nearest(region, among: regions).map { ". Did you mean \($0)?" } ?? ""
            throw UsageError(message: "--region: there are \(regions.joined(separator: ", "))\(meant)")
        }
        let folder = try ProjectFolder.find("holidays", named: "--holidays", orUse: arguments["--holidays"])
        let path = "\(folder)/\(region).csv"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError(message: "no file \(path)")
        }
        do {
            return try SchoolCalendar(reading: String(decoding: data, as: UTF8.self), named: path)
        } catch {
            throw UsageError(message: "\(error)")
        }
    }
}
