import YAML

/// What a new playbook is made from: questions, and files in which the answers are filled in.
package struct PlaybookTemplate: Hashable, Sendable {
    /// What is asked, in this order.
    package let questions: [Question]
    /// What is said to whoever answers.
    package let sayings: Sayings
    /// The files, by their path in the folder; the questions are not among them.
    let files: [String: String]

    /// The file with the questions.
    package static let questionFile = "questions.yaml"

    /// What is said to whoever answers, in the language of the template. `{count}`, `{least}`, `{most}`, `{choices}`
    /// and `{proposal}` are filled in.
    package struct Sayings: Hashable, Sendable {
        /// Before the first question.
        package let intro: String
        /// Before the reason for a question.
        package let why: String
        /// To an answer that is no number within bounds.
        package let number: String
        /// To an answer that cannot be chosen.
        package let choice: String
        /// To a text that cannot be.
        package let text: String
        /// To no answer where one is needed.
        package let required: String
        /// The chapter of the register for what was left open.
        let openSubject: String
        /// The row of a question that was left open; `{ask}` is the question.
        let openRule: String
    }

    /// The question of that name.
    package func question(_ id: String) -> Question? { questions.first { $0.id == id } }

    /// Reads a template from its files. Nothing when something is wrong, which is complained of.
    package init?(files: [String: [UInt8]], into complaints: Complaints) {
        guard let bytes = files[Self.questionFile] else {
            complaints.error(
                .start(of: Self.questionFile), found: "no such file in the template",
                expected: "the questions")
            return nil
        }
        let root: Node
        do throws(Complaint) {
            root = try readYAML(bytes, file: Self.questionFile)
        } catch {
            complaints.add(error)
            return nil
        }
        let (sayings, questions) = NodeReader(root, into: complaints).map("the questions") { map in
            (Sayings(map), map.required("questions").list.map(Question.init))
        }
        self.sayings = sayings
        self.questions = questions
        self.files = files.filter { $0.key != Self.questionFile }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        if question(Answers.kind) == nil {
            complaints.error(
                root.position, found: "no question \(quoted(Answers.kind))", expected: "the kind of school")
        }
        if complaints.hasErrors { return nil }
    }
}

extension PlaybookTemplate.Sayings {
    fileprivate init(_ map: MapReader) {
        intro = map.required("intro").text
        why = map.required("why").text
        number = map.required("number").text
        choice = map.required("choice").text
        text = map.required("text").text
        required = map.required("required").text
        openSubject = map.required("open-subject").text
        openRule = map.required("open-rule").text
    }
}

extension Question {
    fileprivate init(_ value: NodeReader) {
        self = value.map("a question") { map in
            Question(
                id: map.required("id").id, ask: map.required("ask").text, why: map.required("why").text,
                kind: Kind(map), defaults: map.optional("default").map(Self.defaults) ?? [:],
                row: map.optional("row").map(Row.init))
        }
    }

    private static func defaults(_ value: NodeReader) -> [String: String] {
        guard value.isMap else { return ["": value.text] }
        return Dictionary(value.entries("the defaults").map { ($0.key.text, $0.value.text) }) { $1 }
    }
}

extension Question.Kind {
    fileprivate init(_ map: MapReader) {
        switch map.required("kind").choice(of: ["text", "number", "choice"]) {
        case "number":
            let least = map.required("at-least").int
            self = .number(least...max(least, map.required("at-most").int))
        case "choice":
            let entries = map.required("choices").entries("the choices")
            self = .choice(entries.map { Question.Choice(word: $0.key.text, title: $0.value.text) })
        default: self = .text
        }
    }
}

extension Question.Row {
    fileprivate init(_ value: NodeReader) {
        self = value.map("the row of a question") { map in
            Question.Row(
                number: map.required("number").int(in: 1...999), subject: map.required("subject").text,
                kind: map.required("kind").text, rule: map.required("rule").text)
        }
    }
}
