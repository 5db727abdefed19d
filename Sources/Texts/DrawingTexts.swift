/// The drawings of a protocol.
package struct DrawingTexts: Sendable {
    /// Above the drawing of everything that can come after a report.
    package let overview: String
    /// What that drawing is, for who cannot see it: of how many parts.
    package let overviewDescription: @Sendable (Int) -> String
    /// What the drawing of a part is, for who cannot see it: of how many steps.
    package let description: @Sendable (Int) -> String
    /// Above all drawings of a protocol that somebody may change.
    package let whole: String
    /// The same, of the protocol as its draft would have it.
    package let draft: String
    /// The title of the page with the drawings of a plan: the plan.
    package let title: @Sendable (String) -> String
    /// What that page is.
    package let lead: String
    /// Instead of a drawing, when it could not be made.
    package let noDrawing: String
    /// The way back to the protocol.
    package let wayBack: String
    /// The way to the drawings of a plan.
    package let asDrawing: @Sendable (String) -> String
    /// The ways to the parts of a plan.
    package let parts: @Sendable (String) -> String
    /// Above the ways to the other drawings.
    package let others: String
    /// Above the list with the same content.
    package let asList: String
    /// A part of a plan without a heading of its own, by its number.
    package let part: @Sendable (Int) -> String
    /// Several headings as one.
    package let together: @Sendable ([String]) -> String
    /// How many steps.
    package let steps: @Sendable (Int) -> String
    /// Something that may be done.
    package let may: String
    /// Something that must not be done.
    package let mustNot: String
    /// Something that is done in some cases only.
    package let sometimes: String
    /// Steps that come first, and stand on another drawing.
    package let first: @Sendable ([String]) -> String
    /// A step is done once more: after which outcome, when, and how often at most.
    package let again: @Sendable (String, String, Int?) -> String
    /// A step that begins anew by itself: after which moment; nil for every time that it is done.
    package let anew: @Sendable (String?) -> String
    /// A step that begins anew after an outcome.
    package let anewAfter: @Sendable (String) -> String
    /// An outcome that came so often.
    package let tooOften: @Sendable (String, Int) -> String
    /// From then on the case has another owner; only with these outcomes, if any.
    package let handsOver: @Sendable (String, [String]) -> String
    /// It goes on in another part; in some cases only.
    package let onward: @Sendable (String, String?) -> String
    /// It goes back to an earlier step; in some cases only.
    package let back: @Sendable (String, String?) -> String
    /// The dossier is closed.
    package let ending: String
    /// How many more occasions there are than were named.
    package let more: @Sendable (Int) -> String
    /// On an arrow: the moment from which it goes on, with the question whose answer is a day.
    package let moment: @Sendable (Moment, String) -> String
    /// What an overlay does to steps of the plans.
    package let touched: @Sendable (Touch) -> String
    /// Above the explanation of the signs.
    package let legend: String
    /// A sign explained.
    package let sign: @Sendable (Sign) -> String

    /// Moments that an arrow can begin at; that a step is done needs no word.
    package enum Moment: Sendable, Hashable {
        case opened, planned, waived, ends, overdue, date, filled
    }

    /// What an overlay does to a step.
    package enum Touch: Sendable, Hashable {
        case suspended, forbidden, replaced
    }

    /// The signs of a drawing.
    package enum Sign: Sendable, Hashable, CaseIterable {
        case start, opens, waits, may, answer, onward
    }
}
