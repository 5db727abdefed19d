import SchoolTime

/// What an element of a playbook means, and why a duty stands as it does.
package struct ExplanationTexts: Sendable {
    /// A heading.
    package let heading: @Sendable (Heading) -> String
    /// A rule of the register: its paragraph, its id and its sentence.
    package let rule: @Sendable (String, String, String) -> String
    /// A gap of the protocol that a default of ours fills: its id and its sentence.
    package let gap: @Sendable (String, String) -> String
    /// When an element names no rule.
    package let noRule: String
    /// What becomes of a rule: carried out, shown, or neither; a gap is filled.
    package let treatment: @Sendable (String) -> String
    /// What stands for the title of a step in the explanation of that step.
    package let thisStep: String
    /// When more scenarios touch it than are named.
    package let moreScenarios: @Sendable (Int) -> String
    /// What a school can choose: by which address where that has to be said, and what it is now.
    package let choice: @Sendable (String?, String) -> String
    /// That a school can choose several things.
    package let choices: String
    /// A scenario: its title and its file.
    package let scenario: @Sendable (String, String) -> String
    /// When no scenario touches it.
    package let noScenario: String
    /// When what is asked is no duty of any dossier.
    package let noDuty: String
    /// What a part belongs to: its title, and its address where that is told.
    package let belongsTo: @Sendable (String, String?) -> String
    /// How it stands in a dossier at a moment.
    package let standing: StandingTexts
    /// How a day was counted.
    package let counting: CountingTexts

    /// The headings.
    package enum Heading: String, Sendable, CaseIterable {
        case what, source, begins, who, byWhen, needs, asked, told, follows, mentioned, choices, scenarios
        case standing, ledHere, counted
    }
}

/// How a duty stands in a dossier.
package struct StandingTexts: Sendable {
    /// The title: what, in a dossier of which scope, at which moment.
    package let title: @Sendable (String, String, String) -> String
    /// How it stands, in a sentence: by its word, and on which day it ended.
    package let state: @Sendable (String, String?) -> String
    /// What it waits for.
    package let waitsFor: @Sendable (String) -> String
    /// Who does it.
    package let who: @Sendable (String) -> String
    /// Which pupil it is about, by part in the case.
    package let about: @Sendable (String) -> String
    /// By when.
    package let due: @Sendable (String) -> String
    /// Without a date.
    package let noDue: String
    /// Something happened: when, and what.
    package let happened: @Sendable (String, String) -> String
    /// The duty began: when, and what it is called.
    package let began: @Sendable (String, String) -> String
    /// It is not in any dossier.
    package let nowhere: @Sendable (String, String) -> String
    /// What it begins with, and that this has not happened.
    package let notYet: @Sendable (String) -> String
    /// It could have begun then, and did not: when, and its condition.
    package let missed: @Sendable (String, String?) -> String
}

/// How a day was counted.
package struct CountingTexts: Sendable {
    /// The rule, with where it comes from.
    package let rule: @Sendable (String, String) -> String
    /// From when.
    package let from: @Sendable (String) -> String
    /// From when, of a pupil who joined after what the rule names had happened; whether it is about that pupil alone.
    package let fromJoining: @Sendable (String, Bool) -> String
    /// The days that were counted, one by one.
    package let counted: @Sendable ([String]) -> String
    /// So many days were counted, from the first through the last.
    package let countedMany: @Sendable (Int, String, String) -> String
    /// The runs of days that were skipped.
    package let skipped: @Sendable ([String]) -> String
    /// When no day was skipped.
    package let nothingSkipped: String
    /// A run of closed days: the first and the last, how many, and why.
    package let run: @Sendable (String, String, Int, String) -> String
    /// The term ends on a day without school: the term, that day, why, and the day it is due.
    package let moved: @Sendable (String, String, String, String) -> String
    /// The term ends on a school day: the term and the day.
    package let landed: @Sendable (String, String) -> String
    /// For so many days the term stood still, whether these are school days, and the day it is due then.
    package let paused: @Sendable (Int, Bool, String) -> String
    /// An ordinary weekend.
    package let weekend: String
    /// A weekday without lessons, or a closure without a name.
    package let noLessons: String
}
