/// Sizes of what is drawn, in pixels. Nobody knows the letters of whoever looks, so that a line has room for those of
/// the widest font in use.
enum Measure {
    /// How wide a step is.
    static let card = 230.0
    /// How high a line of a name is, whose letters are 13.5 pixels.
    static let nameLine = 17.0
    /// How high every other line is, whose letters are 12.5 pixels.
    static let line = 16.0
    /// The room above and below the lines.
    static let margin = 9.0
    /// The room between steps in one box.
    static let gap = 8.0
    /// How many letters of a name fit on a line.
    static let nameLetters = 22
    /// How many letters fit on every other line, beside its sign.
    static let letters = 26
    /// How many letters of an answer stand on a line.
    static let answerLetters = 22
    /// The room between a name and what is said below it.
    static let below = 3.0
    /// How wide a row of things that have nothing to do with one another becomes.
    static let row = 780.0
    /// How many steps stand below one another before a box gets a second column.
    static let column = 4

    /// How high a sign with so many lines is.
    static func pill(_ lines: [String]) -> Double { Double(lines.count) * line + 14 }

    /// How wide an answer is.
    static func answer(_ lines: [String]) -> Double {
        Double(lines.map(\.count).max() ?? 0) * 7.4 + 20
    }

    /// How large the box around steps is: one step needs none.
    static func stack(_ stations: [Station]) -> (width: Double, height: Double) {
        guard stations.count > 1 else { return (card, stations.first?.height ?? 0) }
        let columns = columns(of: stations)
        let height = columns.map { $0.reduce(gap) { $0 + $1.height + gap } }.max() ?? 0
        return (Double(columns.count) * (card + gap) + gap, height)
    }

    /// The steps of a box in columns of about the same height.
    static func columns(of stations: [Station]) -> [[Station]] {
        guard stations.count > column else { return [stations] }
        let half = stations.reduce(0) { $0 + $1.height } / 2
        var above = 0.0
        var first: [Station] = []
        for station in stations {
            guard above + station.height / 2 <= half else { break }
            above += station.height
            first.append(station)
        }
        return [first, Array(stations.dropFirst(first.count))]
    }
}
