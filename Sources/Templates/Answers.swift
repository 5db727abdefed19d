import YAML

/// What a school answered, and our defaults for the rest.
package struct Answers: Hashable, Sendable {
    /// The question that others' defaults depend on.
    static let kind = "kind"

    private let given: [String: String]
    private let questions: [Question]

    /// Answers that were accepted, by the id of their question.
    ///
    /// - Throws: the questions that must be answered and are not.
    package init(_ given: [String: String], to template: PlaybookTemplate) throws(QuestionsLeftOpen) {
        let open = template.questions.filter { question in
            given[question.id] == nil && question.proposal(for: given[Self.kind]) == nil
        }
        guard open.isEmpty else { throw QuestionsLeftOpen(questions: open.map(\.id)) }
        self.given = given
        questions = template.questions
    }

    /// The answer to a question, or our default. Nothing when there is no such question.
    subscript(id: String) -> String? {
        guard let question = question(id) else { return nil }
        return given[id] ?? question.proposal(for: given[Self.kind])
    }

    /// Whether the school answered it itself.
    func isAnswered(_ id: String) -> Bool { given[id] != nil }

    /// The question of that name.
    func question(_ id: String) -> Question? { questions.first { $0.id == id } }

    /// The questions that become a row of the register.
    var withRow: [Question] { questions.filter { $0.row != nil } }

    /// How many questions were left to our defaults.
    package var defaultCount: Int { withRow.count { !isAnswered($0.id) } }
}

/// Questions that must be answered are not.
package struct QuestionsLeftOpen: Error, Hashable, Sendable {
    /// Their ids.
    package let questions: [String]
}

extension PlaybookTemplate {
    /// Reads a file with answers: the id of a question and its answer on each line. What is wrong in it is complained of.
    package func answers(_ bytes: [UInt8], file: String, into complaints: Complaints) -> [String: String] {
        let root: Node
        do throws(Complaint) {
            root = try readYAML(bytes, file: file)
        } catch {
            complaints.add(error)
            return [:]
        }
        var given: [String: String] = [:]
        for (key, value) in NodeReader(root, into: complaints).entries("the answers") {
            let id = key.scalar(expected: "a question") ?? ""
            guard let question = question(id) else {
                let ids = questions.map(\.id)
                key.complain(
                    expected: "one of the questions " + ids.joined(separator: ", "),
                    suggestion: nearest(id, among: ids))
                continue
            }
            guard let typed = value.scalar(expected: "an answer") else { continue }
            do {
                given[id] = try question.accept(typed)
            } catch {
                value.complain(expected: error.description)
            }
        }
        return given
    }
}
