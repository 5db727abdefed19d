import Testing

@testable import Playbooks

@Suite("Letters and advice in other languages")
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
        """

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

    @Test("say what is there; a mistyped id is complained of where it stands")
    func unknown() throws {
        let text = "letters:\n  first-contract: {title: First message, text: Hello.}\n"
        let (_, complaints) = Fixtures.read(try whole(text))
        #expect(
            complaints == [
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
        #expect(complaints == [])
        #expect(playbook?.texts.letters["first-contact"]?.translations.map(\.language) == ["ar", "en"])
    }

    @Test("fall away when the school writes the text anew, and stay when it only gives it another title")
    func amended() throws {
        let files = try whole(Self.english)
        func translations(_ choices: [String: String]) throws -> Int {
            let read = try Fixtures.read(files, adjustedBy: choices)
            return read.texts.letters.values.flatMap(\.translations).count
                + read.texts.advice.values.flatMap(\.translations).count
        }
        #expect(try translations([:]) == 2)
        #expect(try translations(["letters.first-contact.title": "Anders"]) == 2)
        #expect(try translations(["letters.first-contact.text": "Anders."]) == 1)
        #expect(try translations(["advice.for-parents.text": "Anders."]) == 1)
    }
}
