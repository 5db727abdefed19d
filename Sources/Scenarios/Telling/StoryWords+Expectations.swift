import Casework
import Playbooks
import Texts

extension StoryWords {
    /// What must be so.
    func expects(_ expectation: Expectation) -> String {
        if case .obligation(let wish) = expectation { return duty(wish) }
        return texts.expects(said(expectation))
    }

    /// The rules that an expectation names.
    func rows(of expectation: Expectation) -> [RegisterRow.ID] {
        switch expectation {
        case .obligation(let wish): wish.cites + wish.waitsFor.compactMap(\.row)
        case .attempt(let wish): wish.cites
        case .warned(_, _, let rows, _): rows
        case .recorded(let wish): wish.row.map { [$0] } ?? []
        case .guide(let row, _): [row]
        case .closable(_, let because): because.compactMap(\.row)
        default: []
        }
    }

    private func duty(_ wish: ObligationWish) -> String {
        let standing = StoryTexts.Standing(rawValue: wish.standing.rawValue) ?? .open
        guard let questions = wish.questions else {
            return texts.duty(standing, titles(wish.targets), !wish.isNegated, details(wish))
        }
        return texts.duty(.question, questions.map(words.question), !wish.isNegated, details(wish))
    }

    private func details(_ wish: ObligationWish) -> [StoryTexts.Detail] {
        var details: [StoryTexts.Detail?] = [
            wish.pupils.isEmpty ? nil : .of(wish.pupils.map(pupil)),
            wish.recipient.map { .to(words.role($0)) },
            wish.owners.isEmpty ? nil : .owners(wish.owners.map(who), together: wish.owners.count > 1),
            wish.waitsFor.isEmpty ? nil : .waitsFor(wish.waitsFor.map(reason)),
        ]
        switch wish.due {
        case .never: details.append(.due(nil))
        case .on(let date): details.append(.due(day(date)))
        case nil: break
        }
        details += [
            wish.time.map { .time($0.iso) }, wish.dayPart.map { .dayPart($0.rawValue) },
            wish.by.map { .by(who($0)) }, wish.on.map { .on(day($0)) },
            wish.outcomes?.first.map { .outcome(words.outcome($0.value, of: $0.key)) },
            wish.lastsUntil.map { .until(day($0)) }, wish.times.map(StoryTexts.Detail.times),
            wish.cites.isEmpty ? nil : .cites(wish.cites.map(\.text)),
            wish.isDefault.map(StoryTexts.Detail.isDefault),
        ]
        return details.compactMap(\.self)
    }

    private func said(_ expectation: Expectation) -> StoryTexts.Expected {
        switch expectation {
        case .attempt(let wish):
            wish.isAllowed ? .allowed(titles(wish.deed.targets)) : .refused(titles(wish.deed.targets))
        case .warned(let targets, _, _, let isSo): .warned(titles(targets), isSo)
        case .recorded(let wish): .recorded(record(wish), !wish.isNegated)
        case .fact(let facts, _, let answers):
            .fact(
                facts.map(words.question),
                answers.map { answer in facts.first.map { words.answerTitle(answer, to: $0) } ?? "" })
        case .triage(let outcome): .weighed(words.triageOutcome(outcome))
        case .recommended(let outcome): .recommended(words.triageOutcome(outcome))
        case .undecided(let isSo): .undecided(isSo)
        case .triageHistory(let outcomes): .history(outcomes.map(words.triageOutcome))
        case .standing(let wishes):
            .standing(
                wishes.sorted { $0.key < $1.key }.map { (pupil: pupil($0.key), standing: $0.value.rawValue) })
        case .locked(let targets, let isSo): .locked(titles(targets), isSo)
        case .leavesUndone(let targets, _, let isSo): .undone(titles(targets), isSo)
        default: saidOfTheSchool(expectation)
        }
    }

    private func saidOfTheSchool(_ expectation: Expectation) -> StoryTexts.Expected {
        switch expectation {
        case .caseOwner(let role): .owner(words.role(role))
        case .receives(let word): .receives(who(word))
        case .plan(let plan): .plan(words.plan(plan))
        case .mayRead(let wish): .mayRead(who(wish.who), !wish.isNegated)
        case .asked(let wish): .asked(element(wish.word), !wish.isNegated)
        case .guide(let row, _): .guide(rule(row))
        case .shown(let word): .shown(element(word))
        case .reminder(let wish):
            wish.isEscalation
                ? .lateShown(titles(wish.targets), to: wish.to.map(words.role), from: wish.on.map(day))
                : .reminded(titles(wish.targets), to: wish.to.map(words.role), on: wish.on.map(day))
        case .count(let counter, let number): .count(words.counter(counter), number)
        case .overlay(let overlay, let isActive): .overlay(words.overlay(overlay), isActive)
        case .closable(let isSo, let because): .closable(isSo, because.map(reason))
        case .closed(let isSo): .closed(isSo)
        case .caseOpened(let isSo): .caseOpened(isSo)
        case .misconfigured(.setting(let id), let isSo): .empty(words.setting(id), isSo)
        case .misconfigured(.role(let role), let isSo): .empty(words.role(role), isSo)
        case .owesNothing(let isSo): .owesNothing(isSo)
        default: .owesNothing(true)
        }
    }

    private func record(_ wish: RecordWish) -> String {
        let places = wish.places.map(words.place)
        return places.isEmpty ? titles(wish.targets).first ?? wish.word : places.joined(separator: ", ")
    }
}

extension ReasonWish {
    /// The rule that it names.
    var row: RegisterRow.ID? {
        if case .row(let row) = self { row } else { nil }
    }
}
