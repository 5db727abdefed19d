/// The answers that a condition can still give: one when everything it asks is known, more while it is not.
struct Truths: OptionSet, Hashable {
    let rawValue: Int

    static let yes = Truths(rawValue: 1)
    static let no = Truths(rawValue: 2)
    static let unknown = Truths(rawValue: 4)
    static let notYes: Truths = [.no, .unknown]
    static let notNo: Truths = [.yes, .unknown]

    /// What remains under a `not`.
    var negated: Truths {
        var turned = intersection(.unknown)
        if contains(.yes) { turned.insert(.no) }
        if contains(.no) { turned.insert(.yes) }
        return turned
    }

    /// Of parts that must all hold.
    static func all(_ parts: some Sequence<Truths>) -> Truths {
        var (all, isNoPossible, isUnknownPossible, isEachOpen) = (Truths.yes, false, false, true)
        for part in parts {
            if !part.contains(.yes) { all = [] }
            isNoPossible = isNoPossible || part.contains(.no)
            isUnknownPossible = isUnknownPossible || part.contains(.unknown)
            isEachOpen = isEachOpen && !part.isDisjoint(with: notNo)
        }
        if isNoPossible { all.insert(.no) }
        if isUnknownPossible && isEachOpen { all.insert(.unknown) }
        return all
    }

    /// Of parts of which one must hold.
    static func any(_ parts: some Sequence<Truths>) -> Truths { all(parts.map(\.negated)).negated }
}
