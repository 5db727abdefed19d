import Playbooks
import SchoolTime

/// What a simulated school would have had on its hands. As JSON its keys are those of docs/simulation.md.
package struct SimulationReport: Hashable, Sendable, Codable {
    /// The playbook's id.
    package let playbook: String
    /// What people call it.
    package let title: String
    /// How many pupils the made-up school has.
    package let pupils: Int
    /// How many groups it has.
    package let groups: Int
    /// The seed.
    package let seed: UInt64
    /// The school years that are told of, as `2026-2027`.
    package let schoolYears: [String]
    /// How many weeks of those years have a school day.
    package let schoolWeeks: Int
    /// How many cases were played, those of the year before the first among them.
    package let played: Int
    /// The cases that were reported in them.
    package let cases: Cases
    /// What each role did in them, the busiest role first.
    package let workload: [RoleLine]
    /// The dates that duties of those cases and dossiers had.
    package let deadlines: Deadlines
    /// What became of each step that came up, in the order of the playbook.
    package let steps: [StepLine]
    /// The steps that never did.
    package let never: [NeverLine]
    /// The dossiers beside cases: of pupils, groups and school years.
    package let prevention: [PreventionLine]
    /// How often people wanted something that the engine refused; a measure of how well the simulation behaves.
    package let refused: Int
    /// Where every assumption comes from.
    package let assumptions: [Assumptions.Source]

    /// The cases that were reported.
    package struct Cases: Hashable, Sendable, Codable {
        /// How many there are.
        package let reported: Int
        /// How many were closed.
        package let closed: Int
        /// Not closed by the end of the school year after the one in which they were reported.
        package let open: Int
        /// Of these, those in which nobody could do anything more: a dead end of the protocol.
        package let stuck: Int
        /// What those wait for, most cases first.
        package let deadEnds: [DeadEndLine]
        /// Calendar days from report to closing, of those that were closed.
        package let days: Days?
        /// They add up to ``reported``.
        package let byTriage: [TriageLine]
        /// They add up to ``reported``.
        package let byEnding: [EndingLine]
    }

    /// Cases in which nothing can be done any more.
    package struct DeadEndLine: Hashable, Sendable, Codable {
        /// The step that would close them.
        package let step: String
        /// What people call it.
        package let title: String
        /// The rows of the register that the gates rest on which never open.
        package let rules: [String]
        /// How many.
        package let cases: Int
        /// The shortest of them, as a scenario that can be run.
        package let example: String
    }

    /// How long something takes, in calendar days.
    package struct Days: Hashable, Sendable, Codable {
        /// Half of them do not take longer.
        package let median: Int
        /// Nine in ten do not take longer.
        package let ninetyPercent: Int
    }

    /// The cases with one outcome of the triage, the last one that was decided on.
    package struct TriageLine: Hashable, Sendable, Codable {
        /// Its id; `none` for cases that were never weighed.
        package let outcome: String
        /// What people call it.
        package let title: String
        /// How many.
        package let cases: Int
        /// Of all cases, 0 to 1.
        package let share: Double
        /// From report to closing, of those that were closed.
        package let days: Days?
    }

    /// The cases that ended in one way.
    package struct EndingLine: Hashable, Sendable, Codable {
        /// The step and its outcome, as `close-case` or `talk.ended`; `closed` without a step of its own, and `none` for
        /// cases that are still open.
        package let ending: String
        /// What people call it.
        package let title: String
        /// How many.
        package let cases: Int
        /// Of all cases, 0 to 1.
        package let share: Double
    }

    /// What one role did. Hours are those that the assumptions count for each act.
    package struct RoleLine: Hashable, Sendable, Codable {
        /// Its id.
        package let role: String
        /// What people call it.
        package let title: String
        /// How many hold it, where that is one for each group.
        package let holders: Int?
        /// Of all who hold it.
        package let acts: Int
        /// Hours, as the assumptions count them.
        package let hours: Double
        /// Of these hours, those that went into cases.
        package let caseHours: Double
        /// On average in a week with a school day.
        package let perSchoolWeek: Week
        /// The week with the most hours, of all who hold it.
        package let busiestWeek: Week
        /// The busiest week of one of the holders, where there is one for each group.
        package let busiestWeekOfOne: Week?
    }

    /// What was done in a week.
    package struct Week: Hashable, Sendable, Codable {
        /// How many things were done.
        package let acts: Double
        /// Hours, as the assumptions count them.
        package let hours: Double
    }

    /// Dates.
    package struct Deadlines: Hashable, Sendable, Codable {
        /// Of duties that were done, or are still owed.
        package let counted: Int
        /// How many were missed.
        package let late: Int
        /// Of those counted, 0 to 1.
        package let lateShare: Double
        /// A holiday or another closed day was passed over in coming to the date.
        package let moved: Int
        /// Of those counted, 0 to 1.
        package let movedShare: Double
        /// The date itself is such a day, as with terms of the law.
        package let insideHoliday: Int
        /// Of those counted, 0 to 1.
        package let insideHolidayShare: Double
    }

    /// What became of a step.
    package struct StepLine: Hashable, Sendable, Codable {
        /// Its id.
        package let step: String
        /// What people call it.
        package let title: String
        /// The scope of its plan.
        package let scope: String
        /// How often it came up.
        package let opened: Int
        /// How often it was done.
        package let done: Int
        /// How often it was left out with a reason.
        package let waived: Int
        /// How many were missed.
        package let late: Int
    }

    /// A step that never came up, or came up and was never done.
    package struct NeverLine: Hashable, Sendable, Codable {
        /// Its id.
        package let step: String
        /// What people call it.
        package let title: String
        /// The scope of its plan.
        package let scope: String
        /// How often it came up.
        package let opened: Int
    }

    /// The dossiers of a scope.
    package struct PreventionLine: Hashable, Sendable, Codable {
        /// The scope of its plan.
        package let scope: String
        /// How many there were.
        package let dossiers: Int
        /// How many things were done.
        package let acts: Int
        /// Hours in a school year, of everybody.
        package let hoursPerYear: Double
    }
}
