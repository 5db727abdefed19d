import YAML

extension PlaybookReader {
    /// The longer texts of one language.
    func texts(_ node: Node) -> PlaybookTexts {
        reader(node).map("the texts") { map in
            var texts = PlaybookTexts()
            for entry in map.optional("guides")?.entries("guides") ?? [] {
                texts.guides[Name(entry.key.id)] = guide(entry.value)
            }
            for entry in map.optional("advice")?.entries("advice") ?? [] {
                texts.advice[Name(entry.key.id)] = advice(entry.value)
            }
            for entry in map.optional("letters")?.entries("letters") ?? [] {
                texts.letters[Name(entry.key.id)] = letter(entry.value)
            }
            for (key, kind) in [("definitions", Passage.Kind.definition), ("signals", .signal)] {
                let entries = map.optional(key)?.entries(key) ?? []
                texts.passages += entries.map { entry in
                    _ = entry.key.id
                    return passage(entry.value, kind)
                }
            }
            texts.passages += map.list("principles").map { passage($0, .principle) }
            return texts
        }
    }

    private func guide(_ value: NodeReader) -> Guide {
        value.map("a guide") { map in
            let blocks = map.required("blocks").list.map { value in
                value.map("a block of a guide") { map in
                    Guide.Block(
                        title: map.required("title").text, points: map.required("points").list.map(\.text),
                        grounds: grounds(map))
                }
            }
            _ = grounds(map, mayLack: true)
            return Guide(title: map.required("title").text, blocks: blocks)
        }
    }

    private func advice(_ value: NodeReader) -> Advice {
        value.map("advice") { map in
            Advice(
                title: map.required("title").text, audience: name(map.required("for")),
                points: map.required("points").list.map(\.text), grounds: grounds(map))
        }
    }

    private func letter(_ value: NodeReader) -> Letter {
        value.map("a letter") { map in
            Letter(
                title: map.required("title").text, text: map.required("text").text, grounds: grounds(map))
        }
    }

    private func passage(_ value: NodeReader, _ kind: Passage.Kind) -> Passage {
        value.map("a \(kind.rawValue)") { map in
            let key = map.oneKey(of: ["text", "points"])
            return Passage(
                kind: kind, title: map.required("title").text,
                points: key.map { map.list($0).map(\.text) } ?? [], grounds: grounds(map))
        }
    }
}
