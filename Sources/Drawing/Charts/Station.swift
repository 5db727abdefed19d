import Playbooks
import SchoolTime
import Texts
import Wording

/// A step as it is drawn: its name, who, by when, and what else one must know, in lines that fit.
struct Station: Hashable {
    let step: Step
    let name: [String]
    let notes: [Note]

    struct Note: Hashable {
        let kind: Kind
        let lines: [String]
        /// All of it, on one line.
        let text: String
        /// The sheet that it speaks of.
        let place: Atlas.Place?

        enum Kind: Hashable {
            case who, due, loop, onward, other
        }

        init(_ kind: Kind, _ text: String, place: Atlas.Place? = nil) {
            self.kind = kind
            self.text = text
            self.place = place
            lines = WrappedText(text, letters: Measure.letters, lines: 6).lines
        }
    }

    /// How high it is drawn, in pixels.
    var height: Double {
        let lines = notes.reduce(0) { $0 + $1.lines.count }
        return Measure.margin * 2 + Measure.below + Double(name.count) * Measure.nameLine + Double(lines)
            * Measure.line
    }

    /// `elsewhere`: the steps on other sheets that must be done before it; `onward`: where it goes on.
    init(_ step: Step, after elsewhere: [Step.ID] = [], onward: [Note] = [], _ words: RuleWords) {
        self.step = step
        name = WrappedText(step.title, letters: Measure.nameLetters, lines: 7).lines
        notes = StationNotes(step: step, words: words).all(after: elsewhere) + onward
    }
}

/// What is said of a step below its name.
private struct StationNotes {
    let step: Step
    let words: RuleWords

    private var texts: DrawingTexts { words.screen.drawings }

    func all(after elsewhere: [Step.ID]) -> [Station.Note] {
        var notes: [Station.Note] = [.init(.who, words.performer(step.performer))]
        if let due { notes.append(.init(.due, words.due(due))) }
        if !elsewhere.isEmpty {
            notes.append(.init(.other, texts.first(elsewhere.map(words.title(of:)))))
        }
        if let word = strength { notes.append(.init(.other, word)) }
        notes += step.triggers.compactMap(anew)
        notes += step.outcomes.compactMap(again)
        if let handover = step.handover {
            let outcomes = handover.outcomes.map { words.outcome($0, of: step.id) }
            notes.append(.init(.other, texts.handsOver(words.role(handover.to), outcomes)))
        }
        return notes
    }

    /// By when. Counted from what opens it, the anchor need not be said.
    private var due: DueRule? {
        var due = step.due
        if due?.anchor.map({ [$0] }) == step.triggers { due?.anchor = nil }
        return due
    }

    /// A step that begins anew by itself.
    private func anew(_ trigger: Trigger) -> Station.Note? {
        guard case .step(step.id, let moment) = trigger else { return nil }
        if case .outcome(let outcome) = moment {
            return .init(.loop, texts.anewAfter(words.outcome(outcome, of: step.id)))
        }
        return .init(.loop, texts.anew(words.way(.moment(moment), of: step)))
    }

    private var strength: String? {
        switch step.strength {
        case .may: texts.may
        case .mustNot: texts.mustNot
        case .must: step.condition == nil ? nil : texts.sometimes
        }
    }

    private func again(_ outcome: Outcome) -> Station.Note? {
        outcome.again.map { again in
            .init(.loop, texts.again(outcome.title, words.due(again.due), again.atMost))
        }
    }
}
