import People
import SchoolTime
import UseCases

/// `vijfspoor days list`
struct DaysList: Command {
    let words = ["days", "list"]
    let operands = ""
    let summary = "tells when a school gives no lessons"
    let details =
        "The days that the school said itself, with their numbers, and the holidays of a year ahead."
    let options = Acting.options
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let told = try await Acting.run(arguments) { acting in
            Told(acting.school, try await CloseSchool(acting.desk).days(for: acting.viewer))
        }
        if arguments.has("--json") { try Terminal.say(json: told) } else { Terminal.say(told.text) }
        return .fine
    }

    private struct Told: Encodable {
        let school: String
        let today: String
        let mayChange: Bool
        let closed: [Own]
        let holidays: [Span]

        init(_ school: School, _ days: ClosedDays) {
            self.school = school.id.text
            today = days.today.iso
            mayChange = days.mayChange
            closed = days.ahead.compactMap(Own.init)
            holidays = days.ofRegion.map { Span(name: $0.name, first: $0.first.iso, last: $0.last.iso) }
        }

        var text: String {
            let own = closed.map {
                "  \($0.number)  \($0.first) to \($0.last)  \($0.name), said by \($0.saidBy)"
            }
            let region = holidays.map { "  \($0.first) to \($0.last)  \($0.name)" }
            return
                (["Closed by the school:"] + (own.isEmpty ? ["  none"] : own) + ["Holidays of the region:"]
                + (region.isEmpty ? ["  none"] : region)).joined(separator: "\n")
        }
    }

    private struct Span: Encodable {
        let name: String
        let first: String
        let last: String
    }

    private struct Own: Encodable {
        let number: Int
        let name: String
        let first: String
        let last: String
        let saidBy: String
        let saidAt: String

        init?(_ closure: SchoolClosure) {
            guard let closed = closure.closed else { return nil }
            number = closure.number
            name = closed.name
            first = closed.first.iso
            last = closed.last.iso
            saidBy = closure.saidBy
            saidAt = closure.saidAt
        }
    }
}
