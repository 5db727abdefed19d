/// Weighing a report.
package struct TriageTexts: Sendable {
    /// What stands beside it is called.
    package let beside: String
    /// Above the report.
    package let inOwnWords: String
    /// From whom, and over which channel.
    package let cameFrom: @Sendable (String, String) -> String
    /// Above earlier outcomes.
    package let history: String
    /// Above the pupils.
    package let people: String
    /// When nobody said to whom it is done.
    package let noTarget: String
    /// To the pupils.
    package let changePeople: String
    /// Above the questions after something grave.
    package let graveQuestions: String
    /// Above the questions.
    package let questions: String
    /// Help with them.
    package let questionsHint: String
    /// Above the questions that its table weighs, with how many.
    package let weighedQuestions: @Sendable (Int) -> String
    /// Which questions have an answer, each with it.
    package let answered: @Sendable ([String]) -> String
    /// A question with its answer.
    package let answeredWith: @Sendable (String, String) -> String
    /// To the recommendation and the outcome.
    package let toVerdict: String
    /// More questions, with how many.
    package let otherQuestions: @Sendable (Int) -> String
    /// Above questions of which the same is assumed while nobody says anything: that answer, and how many they are.
    package let countsAs: @Sendable (String, Int) -> String
    /// Nobody knows.
    package let unknown: String
    /// Whose word new answers are.
    package let saidBy: String
    /// One's own.
    package let saidByMe: String
    /// Keeps the answers.
    package let keep: String
    /// Above the recommendation.
    package let recommendation: String
    /// What is recommended.
    package let recommends: @Sendable (String) -> String
    /// When answers are missing; before those questions.
    package let undecided: String
    /// Before those questions where they are folded, with how many.
    package let openQuestions: @Sendable (Int) -> String
    /// When no row fits.
    package let noRow: String
    /// Above the outcomes.
    package let outcome: String
    /// An outcome that is recommended.
    package let advised: @Sendable (String) -> String
    /// The reason.
    package let reason: String
    /// Help with that.
    package let reasonHint: String
    /// Commits.
    package let weigh: String
    /// The duty to say whether the weighing still holds, after a report that came since or a reopening.
    package let again: String
    /// What that asks, above the form; whether because the case was opened again.
    package let againLead: @Sendable (Bool) -> String
    /// Above the words of the reports that came since.
    package let later: String
    /// Commits it once more.
    package let weighAgain: String
    /// Above the definitions.
    package let definitions: String
    /// Above the criteria.
    package let criteria: String
    /// How many criteria there are.
    package let rules: @Sendable (Int) -> String
    /// Above the signals.
    package let signals: String
}
