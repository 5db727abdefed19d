/// The page that carries out a step.
package struct StepTexts: Sendable {
    /// Above the guide.
    package let guide: String
    /// When there is no guide.
    package let noGuide: String
    /// Above the notes.
    package let notes: String
    /// Puts a planned moment in one's own calendar.
    package let toCalendar: String
    /// What a calendar shows of it: no name, nor what it is about.
    package let calendarSummary: String
    /// What a calendar tells besides, with the number of the case.
    package let calendarDescription: @Sendable (Int) -> String
    /// What the file for a calendar is called.
    package let calendarFile: String
    /// The note on a step.
    package let why: String
    /// A field that must be filled in.
    package let required: String
    /// Beside a field that must be filled in when the step ends in one of these ways.
    package let requiredWith: @Sendable ([String]) -> String
    /// Beside a field that is left empty when the step ends otherwise than so, and whether it must be filled in then.
    package let onlyWith: @Sendable ([String], Bool) -> String
    /// Beside a number that has a least or a most, or both, and whether another one is kept too.
    package let limits: @Sendable (Int?, Int?, Bool) -> String
    /// Below an answer that was kept though it lies outside these.
    package let outside: @Sendable (Int?, Int?) -> String
    /// Help with agreements.
    package let agreementsHint: String
    /// Nobody knows.
    package let unknown: String
    /// No choice made.
    package let choose: String
    /// Above the outcomes.
    package let outcome: String
    /// What was found of a pupil; asked of each of several.
    package let found: @Sendable (String) -> String
    /// When that is asked: with which outcomes.
    package let foundHint: @Sendable ([String]) -> String
    /// What can be found of a pupil.
    package let finding: @Sendable (String) -> String
    /// When it took place.
    package let tookPlace: String
    /// Help with that.
    package let tookPlaceHint: String
    /// The reason when a gate asks for one.
    package let reason: String
    /// Help with that.
    package let reasonHint: String
    /// The main button.
    package let complete: String
    /// When the draft is kept.
    package let draftKept: @Sendable (String) -> String
    /// When a draft could not be kept.
    package let draftFailed: String
    /// Above planning.
    package let plan: String
    /// On which day.
    package let planDay: String
    /// At what time.
    package let planTime: String
    /// The button.
    package let planSend: String
    /// When that is a day without school.
    package let closedDay: ClosedDay
    /// Above waiving.
    package let waive: String
    /// Why.
    package let waiveReason: String
    /// The button.
    package let waiveSend: String
    /// Above the consultations.
    package let consultations: String
    /// A role that has not given its view.
    package let consultWhom: @Sendable (String) -> String
    /// A role that gave its view.
    package let consulted: @Sendable (String) -> String
    /// The button.
    package let consultSend: @Sendable (String) -> String
    /// Above consents.
    package let consents: String
    /// Whether consent stands.
    package let consentStands: @Sendable (String, Bool) -> String
    /// Above the advice.
    package let advice: String
    /// For whom.
    package let adviceFor: @Sendable (String) -> String
    /// Above what stands in the way.
    package let waits: String
    /// Above a gate that only warns.
    package let mind: String
    /// The step is over.
    package let doneBy: @Sendable (String, String) -> String
    /// It was waived.
    package let waivedBy: @Sendable (String, String) -> String
    /// Why it was: whose consent is missing.
    package let noConsent: @Sendable (String) -> String
    /// It fell away.
    package let withdrawn: String
    /// The outcome it had.
    package let hadOutcome: @Sendable (String) -> String
    /// Notices that follow.
    package let tellsAfter: String
    /// Where it is recorded.
    package let recordedIn: String

    /// Planning on a day without school.
    package struct ClosedDay: Sendable {
        /// The title.
        package let title: String
        /// The day, and why there is no school.
        package let explanation: @Sendable (String, String) -> String
        /// The next day with school.
        package let next: @Sendable (String) -> String
        /// The button that plans it on that day.
        package let instead: @Sendable (String) -> String
        /// The button that keeps the day.
        package let anyway: @Sendable (String) -> String
    }
}
