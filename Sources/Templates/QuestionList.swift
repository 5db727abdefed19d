/// The questions as a file that can be filled in and given back as answers.
package struct QuestionList: Sendable {
    private let template: PlaybookTemplate

    /// The questions of a template.
    package init(_ template: PlaybookTemplate) { self.template = template }

    /// The file: every question as a comment, its answer behind `#` until somebody fills it in.
    package var text: String {
        template.questions.map(lines).joined(separator: "\n\n")
    }

    private func lines(_ question: Question) -> String {
        var lines = ["# \(question.ask)", "# \(template.sayings.why) \(question.why)"]
        switch question.kind {
        case .text: break
        case .number(let bounds): lines.append("# \(bounds.lowerBound)-\(bounds.upperBound)")
        case .choice(let choices):
            lines.append("# " + choices.map { "\($0.word) = \($0.title)" }.joined(separator: ", "))
        }
        let proposals = question.defaults.sorted { $0.key < $1.key }.map(\.value)
        lines.append(
            question.isRequired
                ? "\(question.id):" : "# \(question.id): " + proposals.joined(separator: " / "))
        return lines.joined(separator: "\n")
    }
}
