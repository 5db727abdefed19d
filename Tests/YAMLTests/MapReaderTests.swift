import Testing

@testable import YAML

/// What a decoder of a module above looks like.
private struct Step: Equatable {
    enum Kind: String, CaseIterable { case task, talk }

    var id: String, kind: Kind, cites: [String], times: Int, repeats: Bool
    var owners: [String: String] = [:]

    init(_ reader: NodeReader) {
        self = reader.map("a step") { map in
            Step(
                id: map.required("id").id,
                kind: map.optional("kind")?.choice(of: Kind.self) ?? .task,
                cites: map.list("cites").map(\.word),
                times: map.optional("times")?.int(in: 1...9) ?? 1,
                repeats: map.bool("repeats"),
                owners: Dictionary(
                    map.optional("owners")?.entries("owners").map { ($0.key.id, $0.value.text) } ?? [],
                    uniquingKeysWith: { first, _ in first }))
        }
    }

    init(id: String, kind: Kind, cites: [String], times: Int, repeats: Bool, owners: [String: String]) {
        (self.id, self.kind, self.cites) = (id, kind, cites)
        (self.times, self.repeats, self.owners) = (times, repeats, owners)
    }
}

private func step(_ text: String) throws -> (step: Step, complaints: [String]) {
    let complaints = Complaints()
    let step = Step(NodeReader(try read(text), into: complaints))
    return (step, complaints.all.map(\.description))
}

@Suite("Turning nodes into values")
struct MapReaderTests {
    @Test("a step that says everything")
    func whole() throws {
        let text = "{id: first-talk, kind: talk, cites: [A-1, A-2], times: 3, repeats: yes, owners: {a: Jij}}"
        let (found, complaints) = try step(text)
        #expect(complaints.isEmpty)
        #expect(
            found
                == Step(
                    id: "first-talk", kind: .talk, cites: ["A-1", "A-2"], times: 3, repeats: true,
                    owners: ["a": "Jij"]))
    }

    @Test("what is left out gets its default, and a single value is a list of one")
    func defaults() throws {
        let (found, complaints) = try step("{id: talk, cites: A-1}")
        #expect(complaints.isEmpty)
        #expect(found == Step(id: "talk", kind: .task, cites: ["A-1"], times: 1, repeats: false, owners: [:]))
    }

    @Test("every mistake of a step is told at once, in the order of the file")
    func allMistakes() throws {
        let text = """
            kind: talkk
            cites: [A-1, {b: c}]
            times: 12
            repeats: true
            owners: nobody
            ownrs: {a: b}
            colour: red
            """
        let (_, complaints) = try step(text)
        #expect(
            complaints == [
                "a.yaml:1:1: error: found a step without 'id'; expected id: …",
                "a.yaml:1:7: error: found 'talkk' for 'kind'; expected one of task, talk. Did you mean 'talk'?",
                "a.yaml:2:14: error: found a map of keys; expected a word",
                "a.yaml:3:8: error: found '12' for 'times'; expected a whole number from 1 to 9",
                "a.yaml:4:10: error: found 'true' for 'repeats'; expected one of yes, no",
                "a.yaml:5:9: error: found 'nobody' for 'owners'; expected owners: a map of keys",
                "a.yaml:6:1: error: found the key 'ownrs'; expected in a step a key it knows. "
                    + "Did you mean 'owners'?",
                "a.yaml:7:1: error: found the key 'colour'; expected in a step one of "
                    + "cites, id, kind, owners, repeats, times",
            ])
    }

    @Test("something that is no map is one mistake, not six", arguments: ["[a]", "a", "\"\""])
    func notAMap(text: String) throws {
        let (_, complaints) = try step(text)
        #expect(complaints.count == 1)
        #expect(complaints[0].hasSuffix("expected a step: a map of keys"))
    }

    @Test("a missing value is one mistake, whatever is asked of it")
    func missing() throws {
        let complaints = Complaints()
        NodeReader(try read("{a: 1}"), into: complaints).map("a thing") { map in
            let missing = map.required("b")
            _ = (missing.text, missing.word, missing.id, missing.int, missing.bool, missing.list)
            _ = missing.map("another") { $0.required("c").text }
            _ = (missing.entries("some").count, missing.choice(of: ["x"]), map.list("a"))
        }
        #expect(complaints.all.map(\.message) == ["found a thing without 'b'; expected b: …"])
    }

    @Test(
        "a key without a value is complained of at the key",
        arguments: [
            "text", "word", "id", "int", "bool", "list",
        ])
    func nothing(kind: String) throws {
        let complaints = Complaints()
        NodeReader(try read("x: 1\na:\n"), into: complaints).map("a thing") { map in
            let value = map.required("a")
            _ = map.required("x").int
            switch kind {
            case "text": _ = value.text
            case "word": _ = value.word
            case "id": _ = value.id
            case "int": _ = value.int
            case "bool": _ = value.bool
            default: _ = value.list
            }
        }
        #expect(complaints.all.count == 1)
        #expect(complaints.all[0].position == Position(file: "a.yaml", line: 2, column: 1))
        #expect(complaints.all[0].message.hasPrefix("found nothing for 'a'; expected "))
    }

    @Test("a text says something; who takes an empty one asks for the scalar", arguments: ["", " "])
    func emptyText(text: String) throws {
        let complaints = Complaints()
        let reader = NodeReader(try read("\"\(text)\""), into: complaints)
        #expect(reader.scalar(expected: "a text") == text)
        #expect(complaints.all.isEmpty)
        #expect(reader.text == text)
        let found = text.isEmpty ? "an empty text" : "' '"
        #expect(complaints.all.map(\.message) == ["found \(found); expected a text"])
    }

    @Test(
        "ids are lower-case words with hyphens",
        arguments: [
            ("talk", true), ("talk-with-2", true), ("Talk", false), ("talk_with", false), ("-talk", false),
            ("talk--x", false), ("talk-", false), ("", false), ("één", false),
        ])
    func ids(text: String, good: Bool) throws {
        let complaints = Complaints()
        let id = NodeReader(try read("'\(text)'"), into: complaints).id
        #expect(id == (good ? text : ""))
        #expect(complaints.hasErrors == !good)
    }

    @Test(
        "numbers are plain whole numbers", arguments: ["1.5", "1e3", "0x10", "een", "99999999999999999999"])
    func numbers(text: String) throws {
        let complaints = Complaints()
        #expect(NodeReader(try read(text), into: complaints).int(in: 0...10) == 0)
        #expect(
            complaints.all.map(\.message) == ["found \(quoted(text)); expected a whole number from 0 to 10"])
    }

    @Test("keys that an author chooses keep their place")
    func entries() throws {
        let complaints = Complaints()
        let entries = NodeReader(try read("kept: a\nNot-kept: b\n"), into: complaints).entries("outcomes")
        #expect(entries.map(\.key.word) == ["kept", "Not-kept"])
        #expect(entries.map(\.value.text) == ["a", "b"])
        #expect(entries.map(\.key.id) == ["kept", ""])
        #expect(complaints.all.map(\.position.line) == [2])
    }

    @Test(
        "things that are told apart by a key have exactly one",
        arguments: [
            ("{fact: a, is: b}", "fact", nil),
            (
                "{fact: a, done: b, is: b}", "fact",
                "found 'done' beside 'fact'; expected one of them in a condition"
            ),
            (
                "{fakt: a, is: b}", nil,
                "found the key 'fakt'; expected in a condition a key it knows. Did you mean 'fact'?"
            ),
            (
                "{zzzz: a, is: b}", nil,
                "found a condition with only 'zzzz', 'is'; expected one of fact, done"
            ),
        ] as [(String, String?, String?)])
    func oneKey(text: String, key: String?, message: String?) throws {
        let complaints = Complaints()
        NodeReader(try read(text), into: complaints).map("a condition") { map in
            #expect(map.oneKey(of: ["fact", "done"]) == key)
            #expect(map.optional("is")?.text == "b")
        }
        let complaint = complaints.all.first
        let question = complaint?.suggestion.map { ". Did you mean '\($0)'?" } ?? ""
        #expect(complaint.map { $0.message + question } == message)
    }

    @Test("a comma in a text that is not quoted is recognised")
    func comma() throws {
        let (_, complaints) = try step("{id: a, cites: Wie, wat en waar, hoe?}")
        #expect(
            complaints == [
                "a.yaml:1:21: error: found the words 'wat en waar' behind a comma; "
                    + "expected quotes around a text with a comma",
                "a.yaml:1:34: error: found the words 'hoe?' behind a comma; "
                    + "expected quotes around a text with a comma",
            ])
    }

    @Test("a map with nothing in it says what it could be")
    func noKey() throws {
        let complaints = Complaints()
        NodeReader(try read("{}"), into: complaints).map("a condition") { map in
            #expect(map.oneKey(of: ["fact", "done"]) == nil)
        }
        #expect(
            complaints.all.map(\.message)
                == ["found a condition with nothing in it; expected one of fact, done"])
    }

    @Test("none of some keys may be fine")
    func optionalKey() throws {
        let complaints = Complaints()
        NodeReader(try read("{at: today}"), into: complaints).map("a line") { map in
            #expect(map.optionalKey(of: ["done", "told"]) == nil)
            #expect(map.has("at") && !map.has("by"))
            #expect(map.position(of: "at").column == 2)
        }
        #expect(complaints.all.isEmpty)
    }

    @Test("complaints stop piling up, and the rest is counted")
    func tooMany() {
        let complaints = Complaints()
        for line in 1...1_500 {
            complaints.error(Position(file: "a", line: line, column: 1), "no")
        }
        #expect(complaints.all.count == Complaints.most)
        #expect(complaints.omitted == 500)
        #expect(complaints.hasErrors)
    }

    @Test("a warning is not an error")
    func warnings() {
        let complaints = Complaints()
        complaints.warning(.start(of: "a"), "perhaps", suggestion: "maybe")
        #expect(!complaints.hasErrors)
        #expect(complaints.all.map(\.description) == ["a:1:1: warning: perhaps. Did you mean 'maybe'?"])
    }

    @Test("complaints can be put in the order of the file")
    func sorted() {
        let complaints = Complaints()
        for (line, column) in [(3, 1), (1, 9), (1, 2)] {
            complaints.error(Position(file: "a", line: line, column: column), "no")
        }
        #expect(complaints.sorted.map(\.position.description) == ["a:1:2", "a:1:9", "a:3:1"])
    }
}
