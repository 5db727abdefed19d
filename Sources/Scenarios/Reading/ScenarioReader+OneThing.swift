import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// An expectation about one step, fact, record, text or counter; of a pupil where one is named.
    func ofOneThing(
        _ key: String, _ map: MapReader, of pupil: Pupil.ID?, in scope: Plan.Scope
    ) -> Expectation? {
        guard let value = map.optional(key) else { return nil }
        if Self.ofSteps.contains(key) {
            checkPupils(map, addressing.targets(value.word, in: scope), named: value.word, in: scope)
        }
        switch key {
        case "refused", "allowed": return attempt(key, value, map, of: pupil, in: scope)
        case "warned", "not-warned":
            return .warned(
                targets(value, in: scope), of: pupil, by: rows(map.list("cites")), key == "warned")
        case "recorded", "not-recorded": return record(key, value, map, of: pupil, in: scope)
        case "may-read", "not-may-read": return read(key, value, map, in: scope)
        case "asked", "not-asked": return question(key, value, map, in: scope)
        case "to-answer", "not-to-answer": return toAnswer(key, value, map, in: scope)
        case "leaves-undone", "not-leaves-undone":
            return .leavesUndone(targets(value, in: scope), of: pupil, key == "leaves-undone")
        case "guide":
            let steps = map.list("in").flatMap { targets($0, in: scope) }
            return rows([value]).first.map { .guide($0, in: steps) }
        case "shown": return shown(value)
        case "remind", "escalates": return reminder(key, value, map, of: pupil, in: scope)
        default: return number(key, value, map, of: pupil)
        }
    }

    /// Those that speak of a step, and of a pupil's only where it has one of its own.
    private static let ofSteps: Set = [
        "refused", "allowed", "warned", "not-warned", "leaves-undone", "not-leaves-undone", "remind",
        "escalates",
    ]

    private func number(
        _ key: String, _ value: NodeReader, _ map: MapReader, of pupil: Pupil.ID?
    ) -> Expectation? {
        switch key {
        case "fact":
            let facts = facts(value)
            guard !facts.isEmpty else {
                _ = map.optional("is")
                return nil
            }
            let answers = playbook.facts.filter { facts.contains($0.id) }.flatMap(\.answers).map(
                \.answer.text)
            let wanted = map.required("is").list.compactMap { $0.choice(of: answers + ["unknown"]) }
            return .fact(facts, of: pupil, is: wanted.map { Fact.Answer($0) })
        case "count":
            let number = map.required("is").int(in: 0...10_000)
            return id(value, "a counter", playbook.counters.map(\.id.text), [.counter])
                .map { .count(Counter.ID($0), of: number) }
        default:
            let isActive = map.required("is").choice(of: ["active", "inactive"]) == "active"
            return id(value, "an overlay", playbook.overlays.map(\.id.text), [.overlay])
                .map { .overlay(Overlay.ID($0), isActive: isActive) }
        }
    }

    private func attempt(
        _ key: String, _ value: NodeReader, _ map: MapReader, of pupil: Pupil.ID?, in scope: Plan.Scope
    ) -> Expectation {
        let pupils = pupil.map { [$0] } ?? []
        let deed = details(map, Deed(targets: targets(value, in: scope), pupils: pupils))
        return .attempt(
            AttemptWish(
                word: value.word, isAllowed: key == "allowed", deed: deed,
                plannedFor: map.optional("for").flatMap(moment), cites: rows(map.list("cites")),
                by: map.optional("by").flatMap(actor)))
    }

    private func record(
        _ key: String, _ value: NodeReader, _ map: MapReader, of pupil: Pupil.ID?, in scope: Plan.Scope
    ) -> Expectation {
        let word = value.word
        let places = placeIDs(word)
        let targets = addressing.targets(word, in: scope)
        let isRow = addressing.elements(citing: word).contains { $0.kind == .record }
        // What can never be recorded would never be found either: "not recorded" would always hold.
        if places.isEmpty, !isRow, !targets.contains(where: makesRecord) {
            complain(value, step: word, scope, "a record place, a record or a step that makes one")
        }
        let within = map.optional("in").flatMap { place in
            id(place, "a record place", playbook.records.map(\.id.text), [.place])
        }
        return .recorded(
            RecordWish(
                word: word, isNegated: key.hasPrefix("not-"), row: isRow ? RegisterRow.ID(word) : nil,
                targets: targets, places: places, pupil: pupil,
                within: within.map { RecordPlace.ID($0) }, holds: fields("with", map),
                lacks: fields("without", map)))
    }

    /// Fields of any step that makes a record.
    private func fields(_ key: String, _ map: MapReader) -> [Field.ID] {
        let known = Set(playbook.everyStep.filter { !$0.records.isEmpty }.flatMap(\.fields).map(\.id.text))
        return map.list(key).compactMap { value in
            id(value, "a field of a step that makes a record", known.sorted(), []).map { Field.ID($0) }
        }
    }

    private func makesRecord(_ target: StepTarget) -> Bool {
        addressing.step(target.step)?.records.isEmpty == false
    }

    private func placeIDs(_ word: String) -> [RecordPlace.ID] {
        playbook.records.filter { $0.id.text == word || $0.grounds.name(RegisterRow.ID(word)) }.map(\.id)
    }

    private func read(
        _ key: String, _ value: NodeReader, _ map: MapReader, in scope: Plan.Scope
    ) -> Expectation {
        let word = value.word
        var sets = playbook.readerSets
            .filter { $0.id.text == word || $0.grounds.name(RegisterRow.ID(word)) }
            .map(\.id)
        if word == Role.ID.allStaff.text { sets = [ReaderSet.ID(word)] }
        let recorded = sets.isEmpty ? recorded(in: Set(placeIDs(word))) : []
        let targets = sets.isEmpty && recorded.isEmpty ? addressing.targets(word, in: scope) : recorded
        if sets.isEmpty, targets.isEmpty {
            complain(value, word, "a reader set, record place or step", playbook.readerSets.map(\.id.text))
        }
        let who = map.required("who")
        return .mayRead(
            ReadWish(
                isNegated: key.hasPrefix("not-"), sets: sets, targets: targets,
                who: actor(who) ?? who.word))
    }

    /// The steps of any dossier that are recorded in one of these places.
    private func recorded(in places: Set<RecordPlace.ID>) -> [StepTarget] {
        playbook.everyStep.filter { step in step.records.contains { places.contains($0.place) } }
            .map { StepTarget($0.id) }
    }

    private func question(
        _ key: String, _ value: NodeReader, _ map: MapReader, in scope: Plan.Scope
    ) -> Expectation {
        let address = fieldAddress(value.word)
        let word = address?.field.id.text ?? value.word
        if !isQuestion(word) {
            complain(value, word, "a field or fact", playbook.everyStep.flatMap(\.fields).map(\.id.text))
        }
        let place = map.optional("in")
        let found: QuestionWish.Place =
            switch place?.word {
            case nil: address.map { .steps([StepTarget($0.step)]) } ?? .anywhere
            case Triage.step.text?: .triage
            case "intake"?, "report"?: .intake
            default: .steps(place.map { targets($0, in: scope) } ?? [])
            }
        return .asked(
            QuestionWish(
                word: word, isNegated: key.hasPrefix("not-"), place: found,
                isRequired: map.optional("required")?.bool))
    }

    private func toAnswer(
        _ key: String, _ value: NodeReader, _ map: MapReader, in scope: Plan.Scope
    ) -> Expectation? {
        let facts = facts(value)
        guard !facts.isEmpty else { return nil }
        var wish = ObligationWish(
            word: value.word, targets: [], standing: .open, isNegated: key.hasPrefix("not-"))
        wish.questions = facts
        readPeople(map, into: &wish)
        readDates(map, into: &wish)
        readRest(map, into: &wish, in: scope)
        return .obligation(wish)
    }

    /// The field that is written as `step.field`, with its step.
    private func fieldAddress(_ word: String) -> (step: Step.ID, field: Field)? {
        let step = Step.ID(String(word.prefix { $0 != "." }))
        guard word.contains("."), let field = addressing.field(word, of: step) else { return nil }
        return (step, field)
    }

    private func isQuestion(_ word: String) -> Bool {
        playbook.facts.contains { $0.id.text == word }
            || (playbook.everyStep.flatMap(\.fields) + playbook.intake.fields).contains { $0.id.text == word }
            || addressing.elements(citing: word).contains { Self.asking.contains($0.kind) }
    }

    /// The elements that put a question, or a point to go through.
    private static let asking: Set<PlaybookElement.Kind> = [
        .fact, .answer, .field, .intakeField, .guideBlock,
    ]

    private func shown(_ value: NodeReader) -> Expectation {
        let word = value.word
        let ids =
            playbook.texts.guides.keys.map(\.text) + playbook.texts.advice.keys.map(\.text)
            + playbook.texts.letters.keys.map(\.text)
        if !ids.contains(word), !addressing.isRow(word) {
            complain(value, word, "a guide, advice or letter", ids)
        }
        return .shown(word)
    }

    private func reminder(
        _ key: String, _ value: NodeReader, _ map: MapReader, of pupil: Pupil.ID?, in scope: Plan.Scope
    ) -> Expectation {
        let day = map.optional(key == "remind" ? "on" : "from").flatMap(date)
        return .reminder(
            ReminderWish(
                word: value.word, isEscalation: key == "escalates", targets: targets(value, in: scope),
                pupil: pupil, to: map.optional("to").flatMap(role), on: day))
    }
}
