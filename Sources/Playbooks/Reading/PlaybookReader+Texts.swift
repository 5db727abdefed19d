import YAML

extension PlaybookReader {
    /// The longer texts in the playbook's own language. A translation leans on them for where it comes from.
    func texts(_ node: Node, isTranslation: Bool = false) -> PlaybookTexts {
        reader(node).map("the texts") { map in
            var texts = PlaybookTexts()
            for entry in map.optional("guides")?.entries("guides") ?? [] {
                texts.guides[Name(entry.key.id)] = guide(entry.value, isTranslation)
            }
            for entry in map.optional("advice")?.entries("advice") ?? [] {
                texts.advice[Name(entry.key.id)] = advice(entry.value, isTranslation)
            }
            for entry in map.optional("letters")?.entries("letters") ?? [] {
                texts.letters[Name(entry.key.id)] = letter(entry.value, isTranslation)
            }
            for (key, kind) in [("definitions", Passage.Kind.definition), ("signals", .signal)] {
                let entries = map.optional(key)?.entries(key) ?? []
                texts.passages += entries.map { entry in
                    _ = entry.key.id
                    return passage(entry.value, kind, isTranslation)
                }
            }
            texts.passages += map.list("principles").map { passage($0, .principle, isTranslation) }
            return texts
        }
    }

    /// Puts letters and advice of another language beside those that they say anew. The other texts of a translation are
    /// checked, and shown nowhere yet.
    func translate(_ node: Node, _ language: String, _ texts: inout PlaybookTexts) {
        let other = self.texts(node, isTranslation: true)
        for (id, letter) in other.letters {
            let said = Translation(language: language, title: letter.title, points: [letter.text])
            texts.letters[id]?.translations.append(said)
        }
        for (id, advice) in other.advice {
            let said = Translation(language: language, title: advice.title, points: advice.points)
            texts.advice[id]?.translations.append(said)
        }
        check(node, "letters", texts.letters.keys.map(\.text), "a letter")
        check(node, "advice", texts.advice.keys.map(\.text), "advice")
    }

    /// A translation of what is not there would be read by nobody.
    private func check(_ node: Node, _ part: String, _ known: [String], _ what: String) {
        guard checksReferences, case .map(let entries, _)? = node[part] else { return }
        for entry in entries where !known.contains(entry.key) {
            complaints.error(
                entry.keyPosition, found: "\(quoted(entry.key)) in a translation",
                expected: "\(what) that the playbook has in its own language",
                suggestion: nearest(entry.key, among: known))
        }
    }

    private func guide(_ value: NodeReader, _ isTranslation: Bool) -> Guide {
        value.map("a guide") { map in
            let blocks = map.required("blocks").list.map { value in
                value.map("a block of a guide") { map in
                    Guide.Block(
                        title: map.required("title").text, points: map.required("points").list.map(\.text),
                        grounds: grounds(map, mayLack: isTranslation))
                }
            }
            _ = grounds(map, mayLack: true)
            return Guide(title: map.required("title").text, blocks: blocks)
        }
    }

    private func advice(_ value: NodeReader, _ isTranslation: Bool) -> Advice {
        value.map("advice") { map in
            Advice(
                title: map.required("title").text, audience: name(map.required("for")),
                points: map.required("points").list.map(\.text), grounds: grounds(map, mayLack: isTranslation)
            )
        }
    }

    private func letter(_ value: NodeReader, _ isTranslation: Bool) -> Letter {
        value.map("a letter") { map in
            Letter(
                title: map.required("title").text, text: map.required("text").text,
                grounds: grounds(map, mayLack: isTranslation))
        }
    }

    private func passage(_ value: NodeReader, _ kind: Passage.Kind, _ isTranslation: Bool) -> Passage {
        value.map("a \(kind.rawValue)") { map in
            let key = map.oneKey(of: ["text", "points"])
            return Passage(
                kind: kind, title: map.required("title").text,
                points: key.map { map.list($0).map(\.text) } ?? [],
                grounds: grounds(map, mayLack: isTranslation), reason: map.optional("only-shown")?.text)
        }
    }
}
