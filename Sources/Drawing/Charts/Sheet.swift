import Playbooks
import Texts

/// Steps that are drawn together: a whole plan, or some phases of it.
package struct Sheet: Hashable, Sendable {
    /// What people read above it; nil when it is all of its plan.
    package let title: String?
    /// The steps, in the order written.
    package let steps: [Step]

    /// Up to so many steps are one sheet, whatever their phases.
    private static let few = 14
    /// Phases are put together up to so many steps.
    private static let enough = 12
    /// A phase of more is divided.
    private static let most = 18

    /// The steps of a plan over sheets, each step on one of them, phases kept together where they can be.
    static func divide(_ steps: [Step], _ texts: DrawingTexts) -> [Sheet] {
        guard steps.count > few else { return [Sheet(title: nil, steps: steps)] }
        var groups: [Group] = []
        for phase in phases(of: steps) {
            let pieces = phase.inPieces(of: most)
            if pieces.count == 1, let last = groups.last, last.steps.count + phase.steps.count <= enough {
                groups[groups.count - 1] = last.joined(with: phase)
            } else {
                groups += pieces
            }
        }
        return groups.enumerated().map { place, group in
            let title = group.titles.isEmpty ? texts.part(place + 1) : texts.together(group.titles)
            return Sheet(title: title, steps: group.steps)
        }
    }

    /// The phases in the order in which they first occur. What has none belongs to the phase before it.
    private static func phases(of steps: [Step]) -> [Group] {
        var groups: [Group] = []
        var current: String?
        for step in steps {
            current = step.phase ?? current
            let titles = current.map { [$0] } ?? []
            if let place = groups.firstIndex(where: { $0.titles == titles }) {
                groups[place].steps.append(step)
            } else {
                groups.append(Group(titles: titles, steps: [step]))
            }
        }
        return groups
    }

    private struct Group {
        let titles: [String]
        var steps: [Step]

        func joined(with other: Group) -> Group {
            Group(titles: titles + other.titles, steps: steps + other.steps)
        }

        /// Pieces of about the same size, numbered when there are several.
        func inPieces(of most: Int) -> [Group] {
            guard steps.count > most else { return [self] }
            let count = (steps.count + most - 1) / most
            return (0..<count).map { number in
                let range = steps.count * number / count..<steps.count * (number + 1) / count
                return Group(titles: titles.map { "\($0) (\(number + 1))" }, steps: Array(steps[range]))
            }
        }
    }
}
