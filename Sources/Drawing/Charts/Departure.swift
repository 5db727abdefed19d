import Playbooks

/// Where it goes on from a step without an arrow to another one on its sheet.
struct Departure: Hashable {
    /// In which way; nil for one that needs no word.
    let way: Atlas.Way?
    let to: Target

    enum Target: Hashable {
        /// Another sheet.
        case sheet(Atlas.Place)
        /// A step of the same sheet, from which it came.
        case back(Step.ID)
        /// The dossier is closed.
        case end
    }

    init(_ way: Atlas.Way?, to target: Target) {
        self.way = way == .moment(.done) ? nil : way
        to = target
    }

    /// Whether an arrow leads there. Only for an answer, and for the end: many steps go on in the same places, and a
    /// word in the step says that better than arrows across the sheet.
    var isDrawn: Bool {
        switch way {
        case .moment(.outcome), .tooOften: true
        default: to == .end
        }
    }

    /// All departures of a step of a part, each once.
    static func all(from step: Step, of part: Atlas.Part, besides sheet: Set<Step.ID>, in atlas: Atlas)
        -> [Departure]
    {
        var found: [Departure] = []
        func add(_ way: Atlas.Way?, _ target: Target) {
            let departure = Departure(way, to: target)
            if !found.contains(departure) { found.append(departure) }
        }
        for follower in atlas.followers[step.id] ?? [] where !sheet.contains(follower.step) {
            if let place = atlas.place(of: follower.step) { add(follower.way, .sheet(place)) }
        }
        if let plan = step.starts, let place = atlas.place(of: plan) {
            for outcome in step.startsWith { add(.moment(.outcome(outcome)), .sheet(place)) }
            if step.startsWith.isEmpty { add(nil, .sheet(place)) }
        }
        for outcome in step.outcomes where outcome.endsDossier { add(.moment(.outcome(outcome.id)), .end) }
        if case .plan(let plan) = part.subject, plan.closing == step.id { add(nil, .end) }
        // Where it goes on when it is done, it need not be said that it goes on there when it is left out.
        return found.filter { departure in
            departure.way != .moment(.waived) || !found.contains(Departure(nil, to: departure.to))
        }
    }
}
