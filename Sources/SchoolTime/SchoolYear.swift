/// A school year, which by law runs from 1 August through 31 July.
package struct SchoolYear: Hashable, Sendable, Codable {
    /// 1 August.
    package let start: SchoolDate

    /// 31 July of the next year.
    package let end: SchoolDate

    /// The first day with lessons.
    package let firstSchoolDay: SchoolDate

    /// The two years, as `2025-2026`.
    package let label: String

    /// Whether a day lies in it.
    package func contains(_ date: SchoolDate) -> Bool { start <= date && date <= end }

    /// The two years of a school year, as `2025-2026`.
    static func label(startingIn year: Int) -> String { "\(padded(year, to: 4))-\(padded(year + 1, to: 4))" }
}
