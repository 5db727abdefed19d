import YAML

extension PlaybookReader {
    /// A plan with its steps.
    func plan(_ value: NodeReader) -> Plan {
        value.map("a plan") { map in
            var plan = Plan(
                id: Name(map.required("id").id), title: map.required("title").text,
                scope: map.required("scope").choice(of: Plan.Scope.self) ?? .caseFile,
                steps: map.required("steps").list.map(step), grounds: grounds(map))
            // How a dossier comes about is a remark for people.
            _ = map.optional("opens")?.text
            if plan.scope == .caseFile { plan.steps = plan.steps.map(\.tellingTheirOwn) }
            plan.closing = map.optional("closing").map { closing in
                let step: Step.ID = name(closing, among: plan.steps.map(\.id.text), "a step of this plan")
                places["\(step).closing"] = closing.position
                return step
            }
            return plan
        }
    }

    /// A change to a case plan. Nothing when its condition cannot be read.
    func overlay(_ value: NodeReader) -> Overlay? {
        value.map("an overlay") { map in
            let id = map.required("id").id
            let condition = self.condition(map.required("when"))
            var overlay = Overlay(
                id: Name(id), title: map.required("title").text, condition: condition ?? .all([]))
            overlay.beats = names(map.list("beats"))
            overlay.suspends = map.list("suspends").map(touch)
            overlay.forbids = map.list("forbids").map(touch)
            overlay.replaces = map.list("replaces").map { replacement($0, in: id) }
            overlay.steps = map.list("steps").map(step).map(\.tellingTheirOwn)
            overlay.sealedTo = sealedTo(map.optional("sealed-to"), in: id)
            overlay.grounds = grounds(map)
            return condition == nil ? nil : overlay
        }
    }

    private func sealedTo(_ value: NodeReader?, in overlay: String) -> [Role.ID] {
        guard let value else { return [] }
        places["\(overlay).sealed-to"] = value.position
        if value.isList, value.list.isEmpty { value.complain(expected: "who reads under \(overlay)") }
        return names(value.list)
    }

    private func touch(_ value: NodeReader) -> Overlay.Touch {
        value.map("a step that is touched") { map in
            Overlay.Touch(step: name(map.required("step")), grounds: grounds(map))
        }
    }

    private func replacement(_ value: NodeReader, in overlay: String) -> Overlay.Replacement {
        value.map("a step that is replaced") { map in
            let step: Step.ID = name(map.required("step"))
            var replacement = Overlay.Replacement(step: step, grounds: grounds(map))
            replacement.performer = map.optional("does").map(performer)
            replacement.due = map.optional("due").flatMap { due($0, at: "\(overlay).\(step).due") }
            replacement.strength = map.optional("strength")?.choice(of: Step.Strength.self)
            replacement.title = map.optional("title")?.text
            return replacement
        }
    }

    // MARK: - Rules across steps

    /// Turns a rule into gates of the steps it speaks of.
    func apply(_ value: NodeReader, to playbook: inout Playbook) {
        value.map("a rule") { map in
            _ = map.required("id").id
            let grounds = self.grounds(map)
            guard let key = map.oneKey(of: ["before", "never-both", "at-most"]) else { return }
            for (step, condition) in gates(key, map.required(key)) {
                playbook.change(step) { step in
                    step.needs.append(Need(condition, grounds: grounds))
                    places["\(step.id).needs.\(step.needs.count)"] = value.position
                }
            }
        }
    }

    private func gates(_ key: String, _ value: NodeReader) -> [(Step.ID, Condition)] {
        switch key {
        case "before":
            return value.map("an order") { map in
                let first = names(map.required("first").list, of: Step.self)
                let then = names(map.required("then").list, of: Step.self)
                return then.flatMap { later in first.map { (later, Condition.done($0, times: 1)) } }
            }
        case "never-both":
            let steps = names(value.list, of: Step.self)
            if steps.count < 2 { value.complain(expected: "at least two steps") }
            return steps.flatMap { one in
                steps.filter { $0 != one }.map { (one, Condition.not(.done($0, times: 1))) }
            }
        default:
            return value.map("a limit") { map in
                let step: Step.ID = name(map.required("step"))
                return [(step, Condition.not(.done(step, times: map.required("times").int(in: 1...1_000))))]
            }
        }
    }
}

extension Step {
    /// In a case `pupil` and `parents-of-pupil` of a step per pupil are that pupil and the parents of that pupil: those who
    /// take part in the way that the step names.
    fileprivate var tellingTheirOwn: Step {
        guard let per, per.name != Involvement.pupil.rawValue else { return self }
        var step = self
        for place in step.notices.indices {
            step.notices[place].recipients = step.notices[place].recipients.map { recipient in
                switch recipient.text {
                case "pupil": Role.ID(per.name)
                case "parents-of-pupil": Role.ID("parents-of-" + per.name)
                default: recipient
                }
            }
        }
        return step
    }
}
