import Templates

/// Asks the questions of a template, one by one, of whoever sits at the terminal.
struct Interview {
    let template: PlaybookTemplate
    /// Reads a line; nothing at the end of what is typed.
    let hear: () -> String?
    /// Shows a line.
    let say: (String) -> Void
    /// Shows what is answered behind, on the same line.
    let prompt: (String) -> Void

    /// The answers, added to those that are known already. An empty line leaves a question to our default.
    ///
    /// - Throws: `UsageError` when what is typed ends before the last question.
    func ask(besides known: [String: String]) throws -> [String: String] {
        var given = known
        let open = template.questions.filter { known[$0.id] == nil }
        say(template.sayings.intro.replacing("{count}", with: String(open.count)))
        for (index, question) in open.enumerated() {
            say("\n\(index + 1). \(question.ask)")
            say("   \(template.sayings.why) \(question.why)")
            given[question.id] = try answer(to: question, given)
        }
        return given
    }

    /// What can be answered, with our proposal between brackets.
    private func hint(_ question: Question, _ given: [String: String]) -> String {
        let proposal = question.proposal(for: given["kind"]).map { "[\(question.title(of: $0))]" }
        let range: String? =
            switch question.kind {
            case .text: nil
            case .number(let bounds): "\(bounds.lowerBound)-\(bounds.upperBound)"
            case .choice(let choices): choices.map(\.title).joined(separator: " / ")
            }
        return ([range, proposal].compactMap(\.self) + [">"]).joined(separator: " ")
    }

    private func answer(to question: Question, _ given: [String: String]) throws -> String? {
        while true {
            prompt("   " + hint(question, given) + " ")
            guard let typed = hear() else {
                throw UsageError(message: "the answers end before '\(question.id)'; nothing was made")
            }
            if typed.allSatisfy(\.isWhitespace) {
                if question.proposal(for: given["kind"]) != nil { return nil }
                say("   " + template.sayings.required)
                continue
            }
            do {
                return try question.accept(typed)
            } catch {
                say("   " + complaint(about: error, to: question))
            }
        }
    }

    private func complaint(about refused: AnswerRefused, to question: Question) -> String {
        let sayings = template.sayings
        switch refused {
        case .notANumber(let bounds):
            return sayings.number.replacing("{least}", with: String(bounds.lowerBound))
                .replacing("{most}", with: String(bounds.upperBound))
        case .notAChoice(let words, _):
            let titles = words.map(question.title).joined(separator: ", ")
            return sayings.choice.replacing("{choices}", with: titles)
        case .empty, .tooLong, .unfit: return sayings.text
        }
    }
}
