import Testing

@testable import Scenarios

@Suite("The title of a scenario")
struct TitleTests {
    private func read(_ title: String) throws -> (title: ScenarioTitle?, complaints: [String]) {
        let rest = Wilg.head.split(separator: "\n").dropFirst().joined(separator: "\n")
        let text = "scenario: \(title)\n\(rest)\nstory: [{at: 2026-03-02, passes: {}}]\n"
        let (scenario, complaints) = try Wilg.read(text)
        return (scenario?.title, complaints)
    }

    @Test("is one text, which is shown in every language")
    func oneText() throws {
        let (title, complaints) = try read("A week later")
        #expect(complaints == [])
        #expect(title?.text(in: .english) == "A week later")
        #expect(title?.text(in: .dutch) == "A week later")
    }

    @Test("or a text per language")
    func perLanguage() throws {
        let (title, complaints) = try read("{en: A week later, nl: Een week later}")
        #expect(complaints == [])
        #expect(title?.text(in: .english) == "A week later")
        #expect(title?.text(in: .dutch) == "Een week later")
    }

    @Test("in the language that it was first written in, where another is missing")
    func missing() throws {
        let (title, _) = try read("{nl: Een week later}")
        #expect(title?.text(in: .english) == "Een week later")
    }

    @Test(
        "that cannot be meant is complained of, with its place",
        arguments: [
            ("{nk: Een week later}", "1:12: error: found 'nk'; expected one of en, nl. Did you mean 'nl'?"),
            ("{nl: \" \"}", "1:16: error: found ' ' for 'nl'; expected a text"),
            ("{}", "1:11: error: found a map of keys for 'scenario'; expected a title in one of en, nl"),
            ("[A, B]", "1:11: error: found a list for 'scenario'; expected a text"),
        ])
    func mistakes(title: String, complaint: String) throws {
        let (read, complaints) = try read(title)
        #expect(read == nil)
        #expect(complaints.first == "test.yaml:\(complaint)")
    }

    @Test("stands in the report in English, and is told of a file that cannot be read as far as it goes")
    func report() throws {
        let rest = Wilg.head.split(separator: "\n").dropFirst().joined(separator: "\n")
        let text =
            "scenario: {nl: Later, en: A week later}\n\(rest)\nstory: [{at: 2026-03-02, passes: {}}]\n"
        let scenario = try #require(try Wilg.read(text).scenario)
        #expect(run(scenario).scenario == "A week later")
        let file = try ScenarioFile(Array("scenario: {xx: A}\nplaybook: wilg".utf8), name: "b.yaml")
        #expect(file.title.text(in: .dutch) == "b.yaml")
    }
}
