/// The page of a case.
package struct CaseFileTexts: Sendable {
    /// The title: what it is about.
    package let title: @Sendable (Subject) -> String
    /// When it was opened.
    package let openedOn: @Sendable (String) -> String
    /// Who owns it.
    package let owner: @Sendable (String) -> String
    /// Before triage.
    package let notWeighed: String
    /// When it is closed.
    package let closed: String
    /// When it is a dossier that is not weighed, and is not closed.
    package let running: String
    /// How many pupils a class has.
    package let pupils: @Sendable (Int) -> String
    /// Back to the case, or to the dossier.
    package let back: @Sendable (Subject) -> String
    /// A heading of the page.
    package let heading: @Sendable (Heading) -> String
    /// Above a group of steps, with how many.
    package let group: @Sendable (StepGroup, Int) -> String
    /// Before the rest of what is for later, or of what has no day, with how many.
    package let moreLater: @Sendable (StepGroup, Int) -> String
    /// When nothing has to be done.
    package let nothingToDo: String
    /// Who does it; whether all of them do it together.
    package let who: @Sendable ([String], Bool) -> String
    /// By when.
    package let due: @Sendable (String) -> String
    /// By when, with a time.
    package let dueAt: @Sendable (String, String) -> String
    /// When it is planned.
    package let planned: @Sendable (String) -> String
    /// The word on what is late.
    package let late: String
    /// That a form was carried out, by its title.
    package let carriedOut: @Sendable (String) -> String
    /// Before what the protocol wants otherwise of what was just carried out.
    package let butMind: String
    /// An answer that was kept: to which question, and the least and the most that the protocol says.
    package let keptOutside: @Sendable (String, String, Int?, Int?) -> String
    /// Before what it waits for.
    package let waitsFor: String
    /// How much of a term is over, of which term, and the first day on which it can be over.
    package let stillToPass: @Sendable (Int, String, String) -> String
    /// When it has no date.
    package let noDate: String
    /// When its date hangs on another step: the day to expect.
    package let expected: @Sendable (String) -> String
    /// For whom somebody stands in.
    package let standsInFor: @Sendable (String, String) -> String
    /// Who should do it, and on whose list it stands because nobody can act in that role.
    package let standsWith: @Sendable (String, String) -> String
    /// Who received what is sealed to them.
    package let receiver: @Sendable (String) -> String
    /// Who decides, after who does it.
    package let decidedBy: @Sendable (String) -> String
    /// A button.
    package let action: @Sendable (Action) -> String
    /// A notice: who is told, and what.
    package let tell: @Sendable (String, String) -> String
    /// Several notices to the same people: who is told, and how much.
    package let tellAll: @Sendable (String, Int) -> String
    /// Who of several was not told yet.
    package let stillToTell: @Sendable (String) -> String
    /// The duty to say that a report arrived.
    package let receipt: String
    /// What a role that gets a copy of a report is told.
    package let reportCopy: String
    /// A pupil whose name was erased, or cannot be read.
    package let namelessPupil: String
    /// What is told when it turned out otherwise.
    package let setRight: String
    /// A pupil's part, alleged or found.
    package let part: @Sendable (String, Bool) -> String
    /// What is known of somebody's part.
    package let standing: @Sendable (String) -> String
    /// When no pupil is known.
    package let nobody: String
    /// The parents of a pupil.
    package let parentsOf: @Sendable (String) -> String
    /// Between the last two of a list.
    package let and: String
    /// Whose word an answer is, and since when.
    package let wordOf: @Sendable (String, String) -> String
    /// Nobody knows.
    package let unknown: String
    /// When no question was answered.
    package let noFacts: String
    /// When no agreement stands.
    package let noAgreements: String
    /// Where an agreement was made.
    package let agreedIn: @Sendable (String, String) -> String
    /// When nothing was recorded.
    package let noRecords: String
    /// How often something was recorded, and when last.
    package let recordedLast: @Sendable (Int, String) -> String
    /// Before earlier events that are folded.
    package let before: String
    /// What the choice between kinds of things that happened is called.
    package let showKind: String
    /// A kind of thing that happened; nil for all of them.
    package let kind: @Sendable (TimelineKind?) -> String
    /// The way to earlier events, with how many.
    package let earlier: @Sendable (Int) -> String
    /// How many lines are not for this viewer.
    package let hidden: @Sendable (Int) -> String
    /// To whom a report came, and how.
    package let reportedTo: @Sendable (String, String) -> String
    /// Shown in place of what this viewer may not read.
    package let notForYou: String

    /// What a dossier is about, in words.
    package enum Subject: Sendable {
        case number(Int)
        case pupil(String)
        case schoolClass(String, year: String)
        case schoolYear(String)
    }

    /// The headings.
    package enum Heading: Sendable {
        case map, next, notices, people, report, facts, agreements, records, timeline, more, moreHere
    }

    /// The kinds of things that happen, by which the timeline can be narrowed.
    package enum TimelineKind: String, Sendable, CaseIterable {
        case steps, notices, notes, weighing, people
    }

    /// The groups of steps.
    package enum StepGroup: String, Sendable, CaseIterable {
        case overdue, today, week, later, undated, decide, waiting, offered

        /// What stands before all that is for later, or has no day.
        package static let dueFirst: [StepGroup] = [.overdue, .today, .week]
    }

    /// The buttons.
    package enum Action: Sendable {
        case open, tick, look, note, facts, happening, consent, parties, handOver, accuse, letRead, unseal,
            close,
            reopen,
            comeBack,
            weigh
    }
}
