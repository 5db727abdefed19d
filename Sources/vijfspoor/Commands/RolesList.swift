import People
import UseCases

/// `vijfspoor roles list`
struct RolesList: Command {
    let words = ["roles", "list"]
    let operands = ""
    let summary = "tells who holds which role of a school's protocol"
    let options = Acting.options
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let told = try await Acting.run(arguments) { acting in
            Told(acting.school, try await ShowRoles(acting.desk)(for: acting.viewer))
        }
        if arguments.has("--json") { try Terminal.say(json: told) } else { Terminal.say(told.text) }
        return .fine
    }

    private struct Told: Encodable {
        let school: String
        let today: String
        let mayAppoint: Bool
        let roles: [Role]

        init(_ school: School, _ roles: RolesOfSchool) {
            self.school = school.id.text
            today = roles.today.iso
            mayAppoint = roles.mayAppoint
            self.roles = roles.roles.map(Role.init)
        }

        var text: String { roles.map(\.text).joined(separator: "\n") }
    }

    private struct Role: Encodable {
        let id: String
        let title: String
        let perClass: Bool
        let mayChange: Bool
        let vacant: Bool
        let vacantClasses: [String]
        let holders: [Holder]

        init(_ role: RoleOfSchool) {
            id = role.role.id.text
            title = role.role.title
            perClass = role.role.isOfClass
            mayChange = role.mayChange
            vacant = role.isVacant
            vacantClasses = role.vacantClasses.map(\.title)
            holders = role.holders.map(Holder.init)
        }

        var text: String {
            let nobody = holders.isEmpty ? ["  nobody"] : []
            let vacant =
                vacantClasses.isEmpty ? [] : ["  nobody for " + vacantClasses.joined(separator: ", ")]
            return (["\(id) (\(title))"] + holders.map(\.text) + nobody + vacant).joined(separator: "\n")
        }
    }

    private struct Holder: Encodable {
        let name: String
        let schoolClass: String?
        let from: String?
        let until: String?
        let today: Bool
        let absent: Bool

        init(_ holder: RoleOfSchool.Holder) {
            name = holder.name
            schoolClass = holder.schoolClass?.title
            (from, until) = (holder.held.assignment.from, holder.held.assignment.until)
            (today, absent) = (holder.isToday, holder.isAbsent)
        }

        private enum CodingKeys: String, CodingKey {
            case name
            case schoolClass = "class"
            case from, until, today, absent
        }

        var text: String {
            let parts = [
                schoolClass, from.map { "from \($0)" }, until.map { "until \($0)" }, absent ? "absent" : nil,
            ].compactMap(\.self)
            return "  " + ([name] + parts).joined(separator: ", ")
        }
    }
}
