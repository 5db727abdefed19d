import Testing
import YAML

@testable import Templates

@Suite("A question of a template")
struct QuestionTests {
    private func question(_ id: String) throws -> Question {
        try #require(try SmallTemplate.template().question(id))
    }

    @Test("takes a name, and writes it with single spaces")
    func names() throws {
        let school = try question("school")
        for name in [
            "De Eik", "'s Gravenhof", "Obs De Wilg (noord)", "Ĳsvogel & Zwaluw", "2 Bruggen", "d’Olmen-3",
        ] {
            #expect(try school.accept(name) == name)
        }
        #expect(try school.accept("  De \t Eik ") == "De Eik")
    }

    @Test(
        "refuses a name that would mean something in a file",
        arguments: [
            "De \"Eik\"", "De {Eik}", "De\\Eik", "=De Eik", "- De Eik", "# De Eik", "De \u{202E}kiE",
            "De\u{0}Eik", "[Eik]",
            "De Eik\u{200B}", "Eik: {{days}}", "%Eik", "De Eik 🙂", "*Eik",
        ])
    func names(name: String) throws {
        let school = try question("school")
        #expect(throws: AnswerRefused.self) { try school.accept(name) }
    }

    @Test("refuses no name, and one that is too long")
    func bounds() throws {
        let school = try question("school")
        for nothing in ["", "   ", "123", "..."] {
            #expect(throws: AnswerRefused.empty) { try school.accept(nothing) }
        }
        #expect(try school.accept(String(repeating: "e", count: 80)).count == 80)
        #expect(throws: AnswerRefused.tooLong(80)) { try school.accept(String(repeating: "e", count: 81)) }
    }

    @Test("takes a number within its bounds")
    func numbers() throws {
        let days = try question("days")
        #expect(try days.accept("1") == "1")
        #expect(try days.accept(" 010 ") == "10")
        for wrong in ["0", "11", "-1", "two", "1.5", "", "99999999999999999999"] {
            #expect(throws: AnswerRefused.notANumber(1...10)) { try days.accept(wrong) }
        }
        #expect(AnswerRefused.notANumber(1...10).description == "a whole number from 1 to 10")
    }

    @Test("takes a choice by its word or its title, and says what was probably meant")
    func choices() throws {
        let kind = try question("kind")
        #expect(try kind.accept("primary") == "primary")
        #expect(try kind.accept("voortgezet") == "secondary")
        let refused = #expect(throws: AnswerRefused.self) { try kind.accept("primair") }
        #expect(refused?.description == "one of primary, secondary. Did you mean 'primary'?")
        #expect(throws: AnswerRefused.notAChoice(["primary", "secondary"], meant: nil)) {
            try kind.accept("both")
        }
        #expect(kind.title(of: "secondary") == "Voortgezet")
        #expect(kind.title(of: "else") == "else")
    }

    @Test("has a default that may depend on the kind of school")
    func defaults() throws {
        let teacher = try question("teacher")
        #expect(teacher.proposal(for: "primary") == "leerkracht")
        #expect(teacher.proposal(for: "secondary") == "mentor")
        #expect(teacher.proposal(for: nil) == nil)
        #expect(try question("days").proposal(for: nil) == "2")
        #expect(try question("school").isRequired)
        #expect(!teacher.isRequired)
    }
}
