extension Playbook {
    /// What is not said in a language, by the keys and ids of its file; nothing when it is complete.
    package func untranslated(in language: String) -> [String] {
        func isSaid(_ all: [Translation]) -> Bool { all.contains { $0.language == language } }
        func lacking<Text>(
            _ part: String, _ texts: [Name<Text>: Text], _ translations: (Text) -> [Translation]
        ) -> [String] {
            texts.filter { !isSaid(translations($0.value)) }.map { "\(part).\($0.key)" }.sorted()
        }
        let guides = texts.guides.flatMap { id, guide in
            guide.blocksLacking(language).map { "guides.\(id)\($0)" }
        }
        let passages = texts.passages.filter { !isSaid($0.translations) }.map { "\($0.kind.part).\($0.id)" }
        return guides.sorted() + lacking("advice", texts.advice, \.translations) + passages
            + lacking("letters", texts.letters, \.translations)
            + everyStep.flatMap { $0.lacking(texts.form(of: $0.id, in: language)) }
    }
}

extension Guide {
    /// An empty text when the guide is not there at all; the block from which on it stops when it is shorter.
    fileprivate func blocksLacking(_ language: String) -> [String] {
        guard let said = translations.first(where: { $0.language == language }) else { return [""] }
        return said.blocks.count < blocks.count ? [".\(said.blocks.count + 1)"] : []
    }
}

extension Passage.Kind {
    /// The key under which it stands.
    fileprivate var part: String {
        switch self {
        case .definition: "definitions"
        case .signal: "signals"
        case .principle: "principles"
        }
    }
}

extension Step {
    /// What a form lacks. Forms and contracts must be there as a whole; of another step what was begun.
    fileprivate func lacking(_ form: FormTranslation?) -> [String] {
        let address = "forms.\(id)"
        guard let form else { return kind == .form || kind == .contract ? [address] : [] }
        let fields = self.fields.flatMap { field in
            guard let said = form.fields[field.id] else { return ["\(address).fields.\(field.id)"] }
            guard field.answers != Fact.Option.yesNo else { return [] }
            return field.answers.filter { said.answers[$0.answer] == nil }.map {
                "\(address).fields.\(field.id).answers.\($0.answer)"
            }
        }
        return fields
            + outcomes.filter { form.outcomes[$0.id] == nil }.map { "\(address).outcomes.\($0.id)" }
    }
}
