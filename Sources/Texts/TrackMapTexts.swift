/// The track map of a case.
package struct TrackMapTexts: Sendable {
    /// What the map is, for who cannot see it: how many stations done, open and late.
    package let description: @Sendable (Int, Int, Int) -> String
    /// A track, by its name; whether the part of who bullies is established.
    package let track: @Sendable (String, Bool) -> String
    /// How a station stands, in one word.
    package let standing: @Sendable (Standing) -> String
    /// The line of today.
    package let today: String
    /// Above what has no date yet.
    package let later: String
    /// More of what may be done.
    package let more: @Sendable (Int) -> String
    /// Several notices that were given on one day.
    package let told: @Sendable (Int) -> String
    /// How many stops of longer ago a track has, in one stop.
    package let earlier: @Sendable (Int) -> String
    /// The map without folds; the title of its page too.
    package let whole: String
    /// Below the map: that it may be wider than its frame.
    package let slide: String
    /// Above the list that stands behind the map.
    package let asList: String

    /// How a station stands.
    package enum Standing: String, Sendable, CaseIterable {
        case done, open, late, waiting, offered, waived
    }
}
