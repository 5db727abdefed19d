import Testing

@testable import Playbooks

@Suite("What a playbook says in other languages")
struct TranslationTests {
    private func whole(in language: String = "en", _ text: String) throws -> PlaybookFiles {
        var files = try Fixtures.whole()
        files.contents["texts.\(language).yaml"] = Array(text.utf8)
        return files
    }

    private static let english = """
        letters:
          first-contact: {title: First message, text: We would like to talk with you.}
        advice:
          for-parents: {title: At home, for: parents-of-target, points: [Listen.]}
        guides:
          talk: {title: Talk, blocks: [{title: Listen, points: [Take it seriously., Ask on.]}]}
          other-talk: {title: Talk with the coordinator, blocks: {title: Start, points: Say who you are.}}
        definitions:
          bullying: {title: Bullying, text: Hurting somebody again and again.}
        signals:
          at-school: {title: At school, points: [Standing alone, Not wanting to come]}
        principles:
          - {title: Together, text: We solve it together.}
        forms:
          form-step: {title: Form}
          contract-step:
            title: Signing the contract
            fields:
              signed-on: When was it signed?
              copy-to: Who gets a copy?
              why-not: {title: Why was it not signed?}
            outcomes: {signed: Signed, refused: Not signed}
        """

    /// What the English file lacks; nothing when it lacks nothing.
    private func lacking(in text: String) throws -> [String] {
        let (_, complaints) = Fixtures.read(try whole(text))
        let start = "texts.en.yaml:1:1: warning: found nothing in this language of "
        guard let one = complaints.first, complaints.count == 1, one.hasPrefix(start) else {
            return complaints
        }
        return one.dropFirst(start.count).split(separator: ", ").map(String.init)
    }

    @Test("stand beside what they say anew, and need no source of their own")
    func read() throws {
        let (playbook, complaints) = Fixtures.read(try whole(Self.english))
        #expect(complaints == [])
        let letter = try #require(playbook?.texts.letters["first-contact"])
        #expect(letter.title == "Eerste bericht")
        #expect(
            letter.translations == [
                Translation(
                    language: "en", title: "First message", points: ["We would like to talk with you."])
            ])
        let advice = try #require(playbook?.texts.advice["for-parents"])
        #expect(advice.translations.map(\.points) == [["Listen."]])
    }

    @Test("forms, contracts, guides and passages stand under the ids of the Dutch ones")
    func everything() throws {
        let texts = try #require(Fixtures.read(try whole(Self.english)).playbook?.texts)
        #expect(texts.languages == ["en"])
        let guide = try #require(texts.guides["talk"]?.translations.first)
        #expect(guide.blocks.map(\.points) == [["Take it seriously.", "Ask on."]])
        #expect(texts.passages.flatMap(\.translations).map(\.title) == ["Bullying", "At school", "Together"])
        let contract = try #require(texts.form(of: "contract-step", in: "en"))
        #expect(contract.fields["why-not"]?.title == "Why was it not signed?")
        #expect(contract.outcomes["refused"] == "Not signed")
        #expect(texts.form(of: "contract-step", in: "ar") == nil)
    }

    @Test("what a language lacks is named by its ids, in one finding")
    func lacks() throws {
        #expect(try lacking(in: Self.english) == [])
        func without(_ line: String) throws -> [String] {
            #expect(Self.english.contains(line), "\(line)")
            return try lacking(in: Self.english.replacing(line, with: ""))
        }
        #expect(try without("  form-step: {title: Form}\n") == ["forms.form-step"])
        #expect(
            try without("      copy-to: Who gets a copy?\n") == ["forms.contract-step.fields.copy-to"])
        #expect(try without(", refused: Not signed") == ["forms.contract-step.outcomes.refused"])
        #expect(
            try lacking(in: "letters: {first-contact: {title: First, text: Hello.}}") == [
                "guides.other-talk", "guides.talk", "advice.for-parents", "definitions.bullying",
                "signals.at-school", "principles.1", "forms.form-step", "forms.contract-step",
            ])
    }

    @Test(
        "a step, field, outcome or answer that is not there is complained of where it stands",
        arguments: [
            (
                "contract-stap: {title: A}", "'contract-stap' in a translation",
                "Did you mean 'contract-step'?"
            ),
            ("contract-step: {title: A, fields: {signed-at: B}}", "'signed-at'", "Did you mean 'signed-on'?"),
            ("contract-step: {title: A, outcomes: {signd: B}}", "'signd'", "Did you mean 'signed'?"),
            (
                "contract-step: {title: A, fields: {why-not: {title: B, answers: {no: C}}}}", "'no'",
                "an answer of this field (it has none)"
            ),
            ("contract-step: {fields: {why-not: B}}", "without 'title'", "title: …"),
        ])
    func unknownForm(text: String, found: String, meant: String) throws {
        let (playbook, complaints) = Fixtures.read(try whole("forms:\n  \(text)\n"))
        #expect(playbook == nil)
        let one = try #require(complaints.first { $0.contains(": error: ") })
        #expect(one.hasPrefix("texts.en.yaml:2:") && one.contains(found) && one.contains(meant), "\(one)")
    }

    @Test("say what is there; a mistyped id is complained of where it stands")
    func unknown() throws {
        let text = "letters:\n  first-contract: {title: First message, text: Hello.}\n"
        let (_, complaints) = Fixtures.read(try whole(text))
        #expect(
            complaints.filter { $0.contains(": error: ") } == [
                "texts.en.yaml:2:3: error: found 'first-contract' in a translation; expected a letter that the "
                    + "playbook has in its own language. Did you mean 'first-contact'?"
            ])
    }

    @Test("several languages stand in the order of their codes")
    func several() throws {
        var files = try whole(Self.english)
        files.contents["texts.ar.yaml"] = Array(
            "letters: {first-contact: {title: رسالة, text: نود التحدث معكم.}}".utf8)
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints.map { $0.prefix(22) } == ["texts.ar.yaml:1:1: war"])
        #expect(playbook?.texts.letters["first-contact"]?.translations.map(\.language) == ["ar", "en"])
    }

    @Test("fall away when the school writes the text anew, and stay when it only gives it another title")
    func amended() throws {
        let files = try whole(Self.english)
        func translations(_ choices: [String: String]) throws -> Int {
            let read = try Fixtures.read(files, adjustedBy: choices)
            return read.texts.letters.values.flatMap(\.translations).count
                + read.texts.guides.values.flatMap(\.translations).count
                + read.texts.advice.values.flatMap(\.translations).count
        }
        #expect(try translations([:]) == 4)
        #expect(try translations(["letters.first-contact.title": "Anders"]) == 4)
        #expect(try translations(["letters.first-contact.text": "Anders."]) == 3)
        #expect(try translations(["advice.for-parents.text": "Anders."]) == 3)
        #expect(try translations(["guides.talk.text": "Luisteren\nAnders."]) == 3)
    }
}
