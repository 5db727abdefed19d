import People
import Playbooks
import UseCases
import Website

/// `vijfspoor school add`
struct SchoolAddCommand: Command {
    let words = ["school", "add"]
    let operands = ""
    let summary = "adds a school"
    let details =
        "An empty folder gets its databases and a new master key first. Groups, pupils and staff come with"
        + "\n`people import`, who may sign in with `staff add`."
    let options = Installation.options.merging([
        "--name": "the name of the school",
        "--web-name": "its word in addresses, and its id for other commands: de-wilg",
        "--playbook": "the playbook it works by, by its id",
        "--region": "the region whose holidays it keeps: noord, midden or zuid",
    ]) { $1 }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let new = NewSchool(
            name: try arguments.required("--name"), webName: try arguments.required("--web-name"),
            playbook: try arguments.required("--playbook"), region: try arguments.required("--region"))
        let folder = try DataFolder(arguments)
        // Before anything is made in the folder: in a demo everybody may sign in as anybody.
        guard try DemoFile.read(in: folder) == nil else {
            throw InstallationError.onlyADemo(folder: folder.path)
        }
        let installation = try await Installation.open(arguments)
        let clock = Clock()
        let added: Added
        do {
            let school = try await AddSchool(installation.desk(now: { clock.now }))(new)
            let playbook = try installation.shelf.playbook(of: school, version: school.protocolVersion)
            added = Added(school, playbook, data: folder.asGiven)
        } catch let refused as SchoolRefused {
            await installation.archive.close()
            throw UsageError(message: refused.description)
        }
        await installation.archive.close()
        if arguments.has("--json") { try Terminal.say(json: added) } else { Terminal.say(added.text) }
        return .fine
    }

    /// The school as it was added.
    private struct Added: Encodable {
        let school: String
        let name: String
        let playbook: String
        let version: Int
        let region: String
        let address: String
        let roles: [RoleToGive]
        let next: [String]
        let perLocation: Bool

        struct RoleToGive: Encodable {
            let id: String
            let title: String
            let perGroup: Bool
        }

        /// `data` is the options that name the same data again.
        init(_ school: School, _ playbook: Playbook, data: String) {
            self.school = school.id.text
            name = school.name
            self.playbook = school.playbook.text
            version = school.protocolVersion
            region = school.region
            address = publicReportPath(of: school.id)
            let held = playbook.roles.filter(\.isHeldByStaff)
            roles = held.map { RoleToGive(id: $0.id.text, title: $0.title, perGroup: $0.isOfClass) }
            perLocation = held.contains { $0.scope == .location }
            let first =
                held.first { $0.statutoryTasks.contains(.coordinator) && !$0.isOfClass }
                ?? held.first { !$0.isOfClass }
            let place = "\(data) --school \(school.id)"
            next = [
                "vijfspoor people import \(place) FILE.csv",
                "vijfspoor staff add \(place) --name … --login … --role \(first?.id.text ?? "…")",
                "vijfspoor serve \(data)",
            ]
        }

        var text: String {
            let all = roles.map { $0.perGroup ? "\($0.id) (for groups)" : $0.id }.joined(separator: ", ")
            let locations =
                perLocation
                ? ["Its protocol has roles per location: add each location as a school of its own."] : []
            return
                ([
                    "Added \(name), which works by \(playbook), version \(version), with the holidays of \(region)."
                ]
                + locations
                + ["Its form for everybody: \(address)", "Roles to give: \(all)", "Next:"]
                + next.map { "  " + $0 }).joined(separator: "\n")
        }
    }
}
