import YAML

// What the playbook says, anew in another language and under the same ids.
extension PlaybookReader {
    /// Puts what a language says beside what it says anew, and tells what that language lacks.
    func translate(_ node: Node, _ language: String, _ playbook: inout Playbook) {
        let other = texts(node, isTranslation: true)
        translate(other, language, &playbook.texts)
        let forms = self.forms(node, language, playbook.everyStep)
        for (step, form) in forms { playbook.texts.forms[step, default: []].append(form) }
        checkIDs(node, playbook.texts)
        let lacking = playbook.untranslated(in: language)
        guard checksReferences, !lacking.isEmpty else { return }
        complaints.warning(
            .start(of: "texts.\(language).yaml"),
            "found nothing in this language of \(lacking.joined(separator: ", "))")
    }

    private func translate(_ other: PlaybookTexts, _ language: String, _ texts: inout PlaybookTexts) {
        for (id, letter) in other.letters {
            let said = Translation(language: language, title: letter.title, points: [letter.text])
            texts.letters[id]?.translations.append(said)
        }
        for (id, advice) in other.advice {
            let said = Translation(language: language, title: advice.title, points: advice.points)
            texts.advice[id]?.translations.append(said)
        }
        for (id, guide) in other.guides {
            var said = Translation(language: language, title: guide.title, points: [])
            said.blocks = guide.blocks.map { Translation.Block(title: $0.title, points: $0.points) }
            texts.guides[id]?.translations.append(said)
        }
        for passage in other.passages {
            let said = Translation(language: language, title: passage.title, points: passage.points)
            for place in texts.passages.indices where texts.passages[place].isSameText(as: passage) {
                texts.passages[place].translations.append(said)
            }
        }
    }

    /// A translation of what is not there would be read by nobody.
    private func checkIDs(_ node: Node, _ texts: PlaybookTexts) {
        check(node, "letters", texts.letters.keys.map(\.text), "a letter")
        check(node, "advice", texts.advice.keys.map(\.text), "advice")
        check(node, "guides", texts.guides.keys.map(\.text), "a guide")
        check(node, "definitions", texts.passages.filter { $0.kind == .definition }.map(\.id), "a definition")
        check(node, "signals", texts.passages.filter { $0.kind == .signal }.map(\.id), "signals")
        let principles = texts.passages.count { $0.kind == .principle }
        guard checksReferences, let said = node["principles"], said.items.count > principles else { return }
        complaints.error(
            said.position, found: "\(said.items.count) principles in a translation",
            expected: "the \(principles) that the playbook has in its own language, in their order")
    }

    private func check(_ node: Node, _ part: String, _ known: [String], _ what: String) {
        guard checksReferences, case .map(let entries, _)? = node[part] else { return }
        for entry in entries where !known.contains(entry.key) {
            complaints.error(
                entry.keyPosition, found: "\(quoted(entry.key)) in a translation",
                expected: "\(what) that the playbook has in its own language",
                suggestion: nearest(entry.key, among: known))
        }
    }

    // MARK: forms and contracts

    private func forms(_ node: Node, _ language: String, _ steps: [Step]) -> [(Step.ID, FormTranslation)] {
        guard let forms = node["forms"] else { return [] }
        let known = Dictionary(steps.map { ($0.id.text, $0) }) { first, _ in first }
        check(node, "forms", Array(known.keys), "a step")
        return reader(forms).entries("forms").map { entry in
            let id = entry.key.id
            return (Name(id), form(entry.value, language, known[id]))
        }
    }

    private func form(_ value: NodeReader, _ language: String, _ step: Step?) -> FormTranslation {
        value.map("a form in another language") { map in
            var form = FormTranslation(language: language, title: map.required("title").text)
            for entry in map.optional("fields")?.entries("fields") ?? [] {
                let id = known(entry.key, step?.fields.map(\.id.text), "a field of this step")
                let field = step?.fields.first { $0.id.text == id }
                form.fields[Name(id)] = question(entry.value, field)
            }
            for entry in map.optional("outcomes")?.entries("outcomes") ?? [] {
                let id = known(entry.key, step?.outcomes.map(\.id.text), "an outcome of this step")
                form.outcomes[Name(id)] = entry.value.text
            }
            return form
        }
    }

    private func question(_ value: NodeReader, _ field: Field?) -> FormTranslation.Question {
        guard value.isMap else { return FormTranslation.Question(title: value.text) }
        return value.map("a field in another language") { map in
            var question = FormTranslation.Question(title: map.required("title").text)
            for entry in map.optional("answers")?.entries("answers") ?? [] {
                let id = known(
                    entry.key, field.map { $0.allAnswers.map(\.answer.text) }, "an answer of this field")
                question.answers[Fact.Answer(id)] = entry.value.text
            }
            return question
        }
    }

    /// An id that must be one of some; of a step that is not there nothing more is said.
    private func known(_ key: NodeReader, _ ids: [String]?, _ what: String) -> String {
        ids.map { word(key, among: $0, what) } ?? key.word
    }
}

extension Passage {
    fileprivate func isSameText(as other: Passage) -> Bool { kind == other.kind && id == other.id }
}

extension Field {
    /// The answers to choose from, those of a plain question too.
    fileprivate var allAnswers: [Fact.Option] {
        answers.isEmpty && type == .yesNo ? Fact.Option.yesNo : answers
    }
}
