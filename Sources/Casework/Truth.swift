/// True, false, or not known: Kleene's three values. Unknown never counts as false.
package enum Truth: Hashable, Sendable {
    case yes, no, unknown

    init(_ holds: Bool) { self = holds ? .yes : .no }

    var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    static func all(_ values: some Sequence<Truth>) -> Truth {
        var result = Truth.yes
        for value in values {
            if value == .no { return .no }
            if value == .unknown { result = .unknown }
        }
        return result
    }

    static func any(_ values: some Sequence<Truth>) -> Truth {
        all(values.lazy.map(\.negated)).negated
    }
}
