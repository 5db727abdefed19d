import SchoolTime
import YAML

extension PlaybookReader {
    /// A deadline. `address` is what a school's choices call it: `first-contact.due`.
    func due(_ value: NodeReader, at address: String) -> DueRule? {
        guard value.isMap else {
            value.complain(expected: "a deadline between braces, such as {within: 2 school-days}")
            return nil
        }
        return value.map("a deadline") { due(in: $0, at: address) }
    }

    /// A deadline whose keys stand among those of something else.
    func due(in map: MapReader, at address: String) -> DueRule? {
        guard let mode = map.oneKey(of: Self.modes) else { return nil }
        let span = self.span(mode, map.required(mode), at: address)
        let anchor = map.optional("from").flatMap { self.anchor($0, at: address) }
        let pause = map.optional("pause").flatMap(self.pause)
        let late = map.optional("late").flatMap(self.late)
        let grounds = self.grounds(map, mayLack: true)
        let settings = [termSettings[address], anchorChoices[address]?.setting].compactMap(\.self)
        let isChosen = settings.contains { choices[$0] != nil }
        return span.map {
            DueRule(
                $0, from: anchor, pause: pause, late: late, grounds: isChosen ? grounds.chosen() : grounds)
        }
    }

    private static let modes = ["within", "after", "not-before", "exactly", "at-once", "on", "between"]

    private func span(_ mode: String, _ value: NodeReader, at address: String) -> DueRule.Span? {
        switch mode {
        case "at-once": return atOnce(value)
        case "on": return monthDay(value).map(DueRule.Span.on)
        case "between":
            let days = value.list
            guard days.count == 2 else {
                value.complain(expected: "two days: [10-01, 10-31]")
                return nil
            }
            guard let first = monthDay(days[0]), let last = monthDay(days[1]) else { return nil }
            return .between(first, last)
        default:
            return chosenTerm(value, at: address).map { .term($0, Self.rounding(mode, $0.unit)) }
        }
    }

    private func atOnce(_ value: NodeReader) -> DueRule.Span? {
        let expected =
            "yes, school-or-not (it does not wait for a school day), or another mode of a deadline"
        switch value.scalar(expected: expected) {
        case "yes": return .atOnce
        case "school-or-not": return .atOnceSchoolOrNot
        case nil: return nil
        case let word?:
            value.complain(expected: expected, suggestion: nearest(word, among: ["yes", "school-or-not"]))
            return .atOnce
        }
    }

    private static func rounding(_ mode: String, _ unit: TermUnit) -> Rounding {
        switch mode {
        case "within": .by
        case "after": .target
        case "not-before": .notBefore
        // A statutory term that ends on a free day is moved by law, not by the school.
        default: unit == .statutoryWeek ? .extendedByLaw : .exact
        }
    }

    /// A trigger, or the one that the setting's default stands for.
    private func anchor(_ value: NodeReader, at address: String) -> Trigger? {
        guard value.isMap else { return trigger(value) }
        return value.map("an anchor") { map in
            let setting = map.required("setting")
            let id: Setting.ID = name(setting)
            settingsRead.insert(id)
            guard case .choice(let standard, let choices) = settings[id]?.value else {
                if settings[id] != nil { setting.complain(expected: "a setting with choices") }
                return nil
            }
            let anchors = choices.compactMap { choice in
                trigger(map.required(choice)).map { (choice, $0) }
            }
            let choice = Playbook.AnchorChoice(setting: id, anchors: Dictionary(anchors) { $1 })
            anchorChoices[address] = choice
            return choice.anchors[standard]
        }
    }

    private func pause(_ value: NodeReader) -> DueRule.Gate? {
        value.map("a pause") { map in
            let grounds = self.grounds(map)
            return condition(map.required("while")).map { DueRule.Gate($0, grounds: grounds) }
        }
    }

    /// To whom lateness is shown.
    func late(_ value: NodeReader) -> DueRule.Late? {
        value.map("a rule about lateness") { map in
            let role: Role.ID = name(map.required("tells"))
            let grounds = self.grounds(map, mayLack: true)
            return term(map.required("after")).map { DueRule.Late(tells: role, after: $0, grounds: grounds) }
        }
    }

    /// When people are reminded.
    func reminders(_ value: NodeReader) -> ReminderRule? {
        value.map("a rule about reminders") { map in
            let late = map.optional("late").flatMap(self.late)
            let grounds = self.grounds(map)
            return term(map.required("before")).map { ReminderRule(before: $0, late: late, grounds: grounds) }
        }
    }

    private func monthDay(_ value: NodeReader) -> DueRule.MonthDay? {
        let text = value.word
        // 2024 is a leap year: 02-29 is a day of some school years.
        guard !text.isEmpty, let date = SchoolDate(iso: "2024-" + text) else {
            if !text.isEmpty { value.complain(expected: "a month and a day, such as 09-30") }
            return nil
        }
        return DueRule.MonthDay(month: date.month, day: date.day)
    }
}
