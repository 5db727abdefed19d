/// Why an element is there: the rules of the paper protocol that it carries out, or the gap it fills.
package struct Grounds: Hashable, Sendable {
    /// The rules it carries out, by their ids in the register.
    package var cites: [RegisterRow.ID]

    /// The gap that it fills with a default of ours; nil when the protocol itself says so.
    package var gap: RegisterRow.ID?

    /// Whether the school filled the gap with a choice of its own.
    package var isChosen = false

    /// Whether the school agreed on something else than stands in its paper protocol.
    package var isAmended = false

    /// Grounds from rules, a gap, or both.
    package init(cites: [RegisterRow.ID] = [], gap: RegisterRow.ID? = nil) {
        self.cites = cites
        self.gap = gap
    }

    /// Nothing is cited.
    package static let none = Grounds()

    /// Whether the protocol is silent on it, so that a school may choose.
    package var fillsGap: Bool { gap != nil }

    /// Whether it rests on a default of ours: the protocol is silent, and the school has not chosen.
    package var isDefault: Bool { fillsGap && !isChosen }

    /// Every id named: the rules, then the gap.
    package var rows: [RegisterRow.ID] { cites + (gap.map { [$0] } ?? []) }

    /// Whether the id is among the rules or is the gap.
    package func name(_ row: RegisterRow.ID) -> Bool { gap == row || cites.contains(row) }

    /// Both together, each id once. It rests on a default of ours as soon as one of them does.
    package func joined(with other: Grounds) -> Grounds {
        var both = Grounds(cites: cites + other.cites.filter { !cites.contains($0) }, gap: gap ?? other.gap)
        both.isChosen = (isChosen || other.isChosen) && !isDefault && !other.isDefault
        both.isAmended = isAmended || other.isAmended
        return both
    }

    /// The same, after the school chose.
    func chosen() -> Grounds {
        var chosen = self
        chosen.isChosen = fillsGap
        return chosen
    }

    /// The same, after the school agreed on something else.
    func amended() -> Grounds {
        var amended = self
        amended.isAmended = true
        return amended
    }
}
