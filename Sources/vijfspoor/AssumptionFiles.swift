import Foundation
import Playbooks
import Simulating
import YAML

/// The standard assumptions, which come with the program, and those of a school.
struct AssumptionFiles {
    /// The assumptions for a playbook: the standard ones, and over them those of a file.
    ///
    /// - Throws: `UsageError` when a file is missing or has errors, which are said.
    func read(_ path: String?, for playbook: Playbook) throws -> Assumptions {
        let standardPath = try ProjectFolder.find("simulation") + "/assumptions.yaml"
        let standard = try read(standardPath) { bytes, complaints in
            readAssumptions(bytes, file: standardPath, into: complaints)
        }
        guard let path else { return standard }
        return try read(path) { bytes, complaints in
            readAssumptions(bytes, file: path, over: standard, for: playbook, into: complaints)
        }
    }

    private func read(
        _ path: String, _ parse: ([UInt8], Complaints) -> Assumptions?
    ) throws -> Assumptions {
        guard let file = FileHandle(forReadingAtPath: path), !ProjectFolder.isFolder(path) else {
            throw UsageError(message: "no file \(path)")
        }
        defer { try? file.close() }  // Only read from: nothing can be lost.
        let data = try file.read(upToCount: Limits.standard.bytes + 1) ?? Data()
        let complaints = Complaints()
        let assumed = parse([UInt8](data), complaints)
        complaints.sorted.forEach { Terminal.complain("\($0)") }
        guard let assumed else { throw UsageError(message: "the assumptions in \(path) have errors") }
        return assumed
    }
}
