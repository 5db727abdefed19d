import SchoolTime

/// Days on which a school itself gives no lessons, besides the holidays of its region, and who said so.
package struct SchoolClosure: Hashable, Sendable {
    /// Counts up per school.
    package let number: Int
    /// The days as they were added, and what they are called.
    package let span: ClosedSpan
    /// Who said so, by name.
    package let saidBy: String
    /// When, as `2026-03-02T10:30`.
    package let saidAt: String
    /// That there are lessons after all; nil while the days stay closed.
    package let takenBack: TakenBack?

    /// Days on which a school is closed.
    package init(
        number: Int, span: ClosedSpan, saidBy: String, saidAt: String, takenBack: TakenBack? = nil
    ) {
        self.number = number
        self.span = span
        self.saidBy = saidBy
        self.saidAt = saidAt
        self.takenBack = takenBack
    }

    /// That there are lessons after all, from one of the days on. Days before it stay as they were: terms that ran over
    /// them were counted so.
    package struct TakenBack: Hashable, Sendable {
        /// The first day with lessons.
        package let lessonsFrom: SchoolDate
        /// Who said so, by name.
        package let by: String
        /// When, as `2026-03-02T10:30`.
        package let at: String

        /// That there are lessons after all.
        package init(lessonsFrom: SchoolDate, by: String, at: String) {
            self.lessonsFrom = lessonsFrom
            self.by = by
            self.at = at
        }
    }

    /// The days that are closed because of it; nil when all of them were taken back.
    package var closed: ClosedSpan? { span.until(takenBack?.lessonsFrom) }
}

/// What a school said of its closed days, all of it, and how often it said something.
package struct SchoolClosures: Hashable, Sendable {
    /// Counts up with each change; 0 before the first.
    package let revision: Int
    /// What was said, the earliest day first.
    package let all: [SchoolClosure]

    /// What a school said.
    package init(revision: Int, all: [SchoolClosure]) {
        self.revision = revision
        self.all = all
    }
}

extension ClosedSpan {
    /// What is left of it when there are lessons from a day on; nil when nothing is.
    package func until(_ lessonsFrom: SchoolDate?) -> ClosedSpan? {
        guard let lessonsFrom, lessonsFrom <= last else { return self }
        guard lessonsFrom > first else { return nil }
        return ClosedSpan(kind, name, from: first, through: lessonsFrom + -1, saidOn: saidOn)
    }
}
