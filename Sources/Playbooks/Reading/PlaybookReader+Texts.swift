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
                texts.passages += entries.map { passage($0.value, kind, $0.key.id, isTranslation) }
            }
            texts.passages += map.list("principles").enumerated().map { place, value in
                passage(value, .principle, String(place + 1), isTranslation)
            }
            // The forms of the playbook itself stand with its steps.
            if isTranslation { _ = map.optional("forms") }
            return texts
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

    private func passage(
        _ value: NodeReader, _ kind: Passage.Kind, _ id: String, _ isTranslation: Bool
    ) -> Passage {
        value.map("a \(kind.rawValue)") { map in
            let key = map.oneKey(of: ["text", "points"])
            var passage = Passage(
                kind: kind, title: map.required("title").text,
                points: key.map { map.list($0).map(\.text) } ?? [],
                grounds: grounds(map, mayLack: isTranslation), reason: map.optional("only-shown")?.text)
            passage.id = id
            return passage
        }
    }
}
