import Casework
import Playbooks
import SchoolTime
import Testing

/// The example school: a few roles, facts and pupils, and a protocol of whatever steps a test is about.
enum Example {
    /// A primary school, 2025–2026 and 2026–2027.
    static func calendar() throws -> SchoolCalendar {
        func day(_ iso: String) throws -> SchoolDate { try #require(SchoolDate(iso: iso)) }
        return SchoolCalendar(
            closed: [
                ClosedSpan(
                    .holiday, "voorjaarsvakantie", from: try day("2026-02-23"), through: try day("2026-02-27")
                ),
                ClosedSpan(.staffDay, "studiedag", on: try day("2026-04-03")),
                ClosedSpan(.publicHoliday, "Tweede paasdag", on: try day("2026-04-06")),
                ClosedSpan(
                    .holiday, "meivakantie", from: try day("2026-04-27"), through: try day("2026-05-08")),
                ClosedSpan(
                    .holiday, "zomervakantie", from: try day("2026-07-04"), through: try day("2026-08-16")),
            ],
            schoolYearStarts: [try day("2025-08-25"), try day("2026-08-17")])
    }

    static func playbook(_ steps: [Step], closing: Step.ID?, scope: Plan.Scope) -> Playbook {
        var playbook = Playbook(
            id: "example", school: "De Wilg", title: "Anti-pestprotocol", caseOwner: "teacher",
            triage: triage,
            intake: Intake(channels: [Channel(id: "teacher", title: "Bij de leerkracht", receiver: "teacher")]
            ))
        playbook.roles = [
            role("teacher", standIn: "director"), role("coordinator", standIn: "director"), role("director"),
            role("adviser"),
        ]
        playbook.facts = [
            fact("serious"), fact("repeated"), fact("police"), fact("hurt") { $0.isPerPupil = true },
        ]
        playbook.happenings = [
            Happening(id: "relapse", title: "Het begint opnieuw"),
            Happening(id: "incident", title: "Er is weer iets", countsAs: "relapse"),
        ]
        playbook.plans = [
            Plan(id: "plan", title: "Stappenplan", scope: scope, closing: closing, steps: steps)
        ]
        return playbook
    }

    static let triage = Triage(
        title: "Is het pesten?", performer: Performer(.one("teacher")), due: nil,
        outcomes: [
            Triage.Choice(id: "bullying", title: "Pesten"), Triage.Choice(id: "teasing", title: "Plagen"),
            Triage.Choice(id: "unclear", title: "Onduidelijk"),
        ],
        table: DecisionTable(rows: [
            .init(
                id: "both", condition: .all([.is("serious"), .is("repeated")]), result: "bullying",
                grounds: cites("R-both")),
            .init(id: "mild", condition: .fact("serious", is: ["no"]), result: "teasing"),
            .init(id: "else", condition: nil, result: "unclear"),
        ]),
        reviewer: "coordinator", grounds: cites("R-triage"))

    static func role(_ id: Role.ID, standIn: Role.ID? = nil) -> Role {
        var role = Role(id: id, title: id.text)
        role.standIn = standIn
        return role
    }

    static func fact(_ id: Fact.ID, _ change: (inout Fact) -> Void = { _ in }) -> Fact {
        var fact = Fact(id: id, title: id.text)
        change(&fact)
        return fact
    }
}

/// A step with a register row of its own, `R-` before its id.
func step(_ id: Step.ID, when triggers: Trigger..., change: (inout Step) -> Void = { _ in }) -> Step {
    var step = Step(id: id, title: id.text)
    step.triggers = triggers
    step.grounds = cites("R-\(id)")
    change(&step)
    return step
}

/// A step of notices.
func notice(_ id: Step.ID, when triggers: Trigger..., to recipients: Role.ID...) -> Step {
    var made = Step(id: id, title: id.text)
    made.kind = .notice
    made.triggers = triggers
    made.grounds = cites("R-\(id)")
    made.notices = [Notice(id: "1", recipients: recipients)]
    return made
}

/// An outcome of a step.
func outcome(_ id: Outcome.ID, _ change: (inout Outcome) -> Void = { _ in }) -> Outcome {
    var outcome = Outcome(id: id, title: id.text)
    change(&outcome)
    return outcome
}

/// Grounds that cite rows.
func cites(_ rows: String...) -> Grounds { Grounds(cites: rows.map { RegisterRow.ID($0) }) }

/// A gate with a register row.
func need(_ condition: Condition, _ row: String = "R-need", else strictness: Need.Strictness = .refuse)
    -> Need
{
    Need(condition, strictness: strictness, grounds: cites(row))
}

extension Condition {
    /// The fact is answered with yes.
    static func `is`(_ fact: Fact.ID) -> Condition { .fact(fact, is: ["yes"]) }
    static func isDone(_ step: Step.ID) -> Condition { .done(step, times: 1) }
}

extension DueRule {
    static func within(_ amount: Int, _ unit: TermUnit, from anchor: Trigger? = nil) -> DueRule {
        DueRule(.term(Term(amount, unit), .by), from: anchor, grounds: cites("R-due"))
    }
}
