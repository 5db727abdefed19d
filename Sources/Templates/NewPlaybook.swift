import YAML

/// A playbook that does not exist yet: a template with a school's answers in it.
package struct NewPlaybook: Hashable, Sendable {
    /// Its id, which is the name of its folder.
    package let name: String
    /// Its files, by their path in the folder.
    package let files: [String: String]
    /// How many things in it are our default because the school did not answer.
    package let defaultCount: Int

    private static let register = "register.csv"
    private static let scenarios = "scenarios/"

    /// Fills a template in. A file that comes out empty is left out; of every scenario there is a twin that must fail.
    ///
    /// - Throws: a mistake of the template.
    package init(named name: String, _ template: PlaybookTemplate, _ answers: Answers) throws(Complaint) {
        let filling = Filling(name: name, prefix: Self.prefix(of: name), answers: answers)
        var files: [String: String] = [:]
        for (path, source) in template.files.sorted(by: { $0.key < $1.key }) {
            files[path] = try filling.text(of: source, file: path)
            guard path.hasPrefix(Self.scenarios) else { continue }
            let twin = Self.scenarios + "broken/" + path.dropFirst(Self.scenarios.count)
            files[twin] = try filling.text(of: source, file: path, isBroken: true)
        }
        files[Self.register, default: ""] += try filling.rows(template.sayings)
        self.name = name
        self.files = files.filter { $0.value.contains { !$0.isWhitespace } }
        defaultCount = answers.defaultCount
    }

    /// The beginning of the ids of the register: three letters of the last word of the name. `de-eik` → `EIK`.
    static func prefix(of name: String) -> String {
        let words = name.split(separator: "-").filter { $0.contains(where: \.isLetter) }
        return String((words.last ?? "reg").prefix(3)).uppercased()
    }
}

extension Filling {
    /// The lines of the register that come of the questions.
    fileprivate func rows(_ sayings: PlaybookTemplate.Sayings) throws(Complaint) -> String {
        var lines = ""
        for question in answers.withRow {
            guard let row = question.row else { continue }
            let isAnswered = answers.isAnswered(question.id)
            let rule = isAnswered ? row.rule : gap(question, sayings)
            let cells = [
                rowID(row, isAnswered: isAnswered), isAnswered ? row.subject : sayings.openSubject, "",
                isAnswered ? row.kind : "gap",
                try filled(rule, at: .start(of: PlaybookTemplate.questionFile)),
            ]
            lines += cells.map(Self.cell).joined(separator: ",") + "\n"
        }
        return lines
    }

    private func gap(_ question: Question, _ sayings: PlaybookTemplate.Sayings) -> String {
        sayings.openRule.replacing("{ask}", with: question.ask)
            .replacing("{proposal}", with: "{{\(question.id) title}}")
    }

    private static func cell(_ text: String) -> String {
        guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
