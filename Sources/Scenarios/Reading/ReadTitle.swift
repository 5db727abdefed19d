import YAML

/// Reads a title: a text, or `{en: …, nl: …}`. Complains of a language that there is none of, and of no text at all.
func readTitle(_ value: NodeReader) -> ScenarioTitle {
    guard value.isMap else { return ScenarioTitle(value.text) }
    let languages = ScenarioTitle.Language.allCases.map(\.rawValue).joined(separator: ", ")
    let entries = value.entries("a title")
    let written = entries.compactMap { key, text in
        key.choice(of: ScenarioTitle.Language.self).map { (language: $0, text: text.text) }
    }
    guard let first = written.first else {
        // Another language was complained of already.
        if entries.isEmpty { value.complain(expected: "a title in one of \(languages)") }
        return ScenarioTitle("")
    }
    return ScenarioTitle(first: first.text, texts: Dictionary(written.map { ($0.language, $0.text) }) { $1 })
}
