import SchoolTime

// What a school agreed on otherwise than its protocol says, put in its place.
extension Playbook {
    /// Puts a value in the place of what stands on paper; the same value changes nothing.
    mutating func amend(_ amendable: Amendable, to value: String) throws(AdjustmentError) {
        let text = value.replacing("\r\n", with: "\n")
        guard text != amendable.value else { return }
        let refusal = AdjustmentError.badValue(
            value, address: amendable.address, expected: amendable.expected)
        guard text.isPlain, text.unicodeScalars.count <= amendable.longest,
            amend(amendable.target, text.trimmed)
        else {
            throw refusal
        }
    }

    /// False for a value that cannot be.
    private mutating func amend(_ target: Amendable.Target, _ text: String) -> Bool {
        switch target {
        case .due(let step): setDue(of: step, text)
        case .again(let step, let outcome): setAgain(of: step, after: outcome, text)
        case .step, .role, .guideTitle, .adviceTitle, .letterTitle:
            !text.isEmpty && text.isLine && rename(target, text)
        case .contact: text.isLine && rename(target, text)
        case .guide(let id): setGuide(id, text)
        case .advice(let id):
            set(text.lines.filter { !$0.isEmpty }, \.texts.advice[id]) { advice, points in
                if advice.points != points { advice.translations = [] }
                (advice.points, advice.grounds) = (points, advice.grounds.amended())
            }
        case .letter(let id):
            set(text.isEmpty ? [] : [text], \.texts.letters[id]) { letter, texts in
                if letter.text != texts[0] { letter.translations = [] }
                (letter.text, letter.grounds) = (texts[0], letter.grounds.amended())
            }
        }
    }

    private mutating func set<Subject>(
        _ values: [String], _ place: WritableKeyPath<Playbook, Subject?>,
        _ change: (inout Subject, [String]) -> Void
    ) -> Bool {
        guard !values.isEmpty, var subject = self[keyPath: place] else { return false }
        change(&subject, values)
        self[keyPath: place] = subject
        return true
    }

    // MARK: terms

    private mutating func setDue(of step: Step.ID, _ text: String) -> Bool {
        var isSet = false
        func amend(_ rule: inout DueRule?) { isSet = rule?.amend(text) ?? false }
        switch step {
        case Intake.receiptStep: amend(&intake.receipt)
        case Triage.step: amend(&triage.due)
        default: change(step) { amend(&$0.due) }
        }
        return isSet
    }

    private mutating func setAgain(of step: Step.ID, after outcome: Outcome.ID, _ text: String) -> Bool {
        guard Term(written: text) != nil else { return false }
        var isSet = false
        change(step) { step in
            for place in step.outcomes.indices where step.outcomes[place].id == outcome {
                isSet = step.outcomes[place].again?.due.amend(text) ?? false
            }
        }
        return isSet
    }

    // MARK: words

    private mutating func rename(_ target: Amendable.Target, _ title: String) -> Bool {
        switch target {
        case .step(let step): change(step) { $0.title = title }
        case .role(let role):
            guard let place = roles.firstIndex(where: { $0.id == role }) else { return false }
            roles[place].title = title
        case .contact(let role):
            guard let place = roles.firstIndex(where: { $0.id == role }) else { return false }
            roles[place].contact = title
        case .guideTitle(let id): texts.guides[id]?.title = title
        case .adviceTitle(let id): texts.advice[id]?.title = title
        case .letterTitle(let id): texts.letters[id]?.title = title
        default: return false
        }
        return true
    }

    /// Parts that stay as they are keep where they come from; parts under the same heading deviate from it.
    private mutating func setGuide(_ id: Name<Guide>, _ text: String) -> Bool {
        let parts = text.lines.split(separator: "").map(Array.init)
        guard !parts.isEmpty, parts.allSatisfy({ $0.count > 1 }), let guide = texts.guides[id] else {
            return false
        }
        let blocks = parts.map { lines in
            let points = Array(lines.dropFirst())
            let before = guide.blocks.first { $0.title == lines[0] }
            let grounds = before?.grounds ?? .none
            return Guide.Block(
                title: lines[0], points: points,
                grounds: before?.points == points ? grounds : grounds.amended())
        }
        if guide.blocks != blocks { texts.guides[id]?.translations = [] }
        texts.guides[id]?.blocks = blocks
        return true
    }
}

extension DueRule {
    /// Takes a value of the same kind; false for any other.
    fileprivate mutating func amend(_ text: String) -> Bool {
        guard let span = span.amended(text) else { return false }
        self.span = span
        grounds = grounds.amended()
        return true
    }
}

extension DueRule.Span {
    fileprivate func amended(_ text: String) -> Self? {
        switch self {
        case .term, .atOnce, .atOnceSchoolOrNot:
            if text == Amendable.atOnceWord { return .atOnce }
            if text == Amendable.atOnceSchoolOrNotWord { return .atOnceSchoolOrNot }
            let rounding = if case .term(_, let rounding) = self { rounding } else { Rounding.by }
            return Term(written: text).map { .term($0, rounding) }
        case .on: return DueRule.MonthDay(written: text).map(Self.on)
        case .between:
            let days = text.split(separator: "..", maxSplits: 2).map {
                DueRule.MonthDay(written: String($0))
            }
            guard days.count == 2, let first = days[0], let last = days[1] else { return nil }
            return .between(first, last)
        }
    }
}

extension DueRule.MonthDay {
    fileprivate init?(written text: String) {
        // 2024 is a leap year: 02-29 is a day of some school years.
        guard let date = SchoolDate(iso: "2024-" + text) else { return nil }
        self.init(month: date.month, day: date.day)
    }
}

extension Amendable {
    /// The most that can be written, in scalars of Unicode: letters can be heaped with any number of marks.
    package var longest: Int {
        switch target {
        case .guide, .advice, .letter: Self.longestText
        default: Self.longestLine
        }
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

extension String {
    /// Whether a school can write it where one line is asked.
    var isLine: Bool {
        isPlain && unicodeScalars.count <= Amendable.longestLine && !contains(where: \.isNewline)
    }

    /// Its lines, each without the white space around it.
    fileprivate var lines: [String] {
        split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    }

    /// Whether it holds nothing that could not be seen: no control characters but line ends and tabs, and nothing that
    /// turns the direction of what follows.
    fileprivate var isPlain: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "\n", "\t": true
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": false
            default: scalar.properties.generalCategory != .control
            }
        }
    }
}
