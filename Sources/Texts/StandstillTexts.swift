/// What stands still for a while.
package struct StandstillTexts: Sendable {
    /// In place of a date that is counted anew afterwards: since when.
    package let suspended: @Sendable (String) -> String
    /// In place of the date of what the protocol forbids for a while: since when.
    package let forbidden: @Sendable (String) -> String
    /// In place of a date that moves along: since when.
    package let paused: @Sendable (String) -> String
    /// For how long a term stands still, by its condition.
    package let whileHolds: @Sendable (String) -> String
    /// When it was planned, before it stood still.
    package let wasPlanned: @Sendable (String) -> String
    /// How many steps of a case stand still, and since when.
    package let steps: @Sendable (Int, String) -> String
    /// What they wait for.
    package let waits: @Sendable (String) -> String
    /// What comes of their dates: a term begins anew.
    package let anew: String
    /// What comes of their dates: a term runs on.
    package let runsOn: String
    /// What a calendar shows of what was planned: no name, nor what it is about.
    package let calendarSummary: String
    /// What a calendar tells besides: since when.
    package let calendarNote: @Sendable (String) -> String
    /// On the list of the day.
    package let today: @Sendable (String) -> String
}
