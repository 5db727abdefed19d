import Testing
import YAML

@testable import Templates

@Suite("A template")
struct TemplateTests {
    @Test("is read with its questions, and its other files apart")
    func reads() throws {
        let template = try SmallTemplate.template(["playbook.yaml": "id: {{name}}"])
        #expect(template.questions.map(\.id) == ["school", "kind", "teacher", "days"])
        #expect(template.sayings.intro == "You get {count} questions.")
        #expect(template.files.keys.sorted() == ["playbook.yaml", "register.csv"])
    }

    @Test("without questions, with broken ones, or without the kind of school it is refused")
    func refuses() {
        let complaints = Complaints()
        #expect(PlaybookTemplate(files: [:], into: complaints) == nil)
        #expect(complaints.all.first?.message == "found no such file in the template; expected the questions")
        #expect(!SmallTemplate.complaints(["questions.yaml": "a: ["]).isEmpty)
        let noKind = SmallTemplate.questions.replacing("id: kind", with: "id: sort")
        #expect(
            SmallTemplate.complaints(["questions.yaml": noKind]).contains {
                $0.contains("no question 'kind'")
            })
        let typo = SmallTemplate.questions.replacing("at-most: 10", with: "at-mots: 10")
        #expect(
            SmallTemplate.complaints(["questions.yaml": typo]).contains {
                $0.contains("Did you mean 'at-most'?")
            })
    }

    @Test("an answers file is read, by words or titles, and what is wrong in it is told with its place")
    func answersFile() throws {
        let template = try SmallTemplate.template()
        func read(_ text: String) -> ([String: String], [String]) {
            let complaints = Complaints()
            let given = template.answers([UInt8](text.utf8), file: "a.yaml", into: complaints)
            return (given, complaints.sorted.map(\.description))
        }
        let (given, none) = read("school: De Eik\nkind: basis\ndays: 3\n")
        #expect(given == ["school": "De Eik", "kind": "primary", "days": "3"])
        #expect(none == [])
        let (kept, wrong) = read("scool: De Eik\nkind: primary\ndays: 99\nteacher: [a]\n")
        #expect(kept == ["kind": "primary"])
        #expect(wrong.count == 3)
        #expect(
            wrong[0].hasPrefix("a.yaml:1:1: error: found 'scool'; expected one of the questions school, kind")
        )
        #expect(wrong[0].hasSuffix("Did you mean 'school'?"))
        #expect(wrong[1] == "a.yaml:3:7: error: found '99' for 'days'; expected a whole number from 1 to 10")
        #expect(wrong[2].hasPrefix("a.yaml:4:10: error: found a list"))
        #expect(read("- a\n").1.count == 1)
        #expect(read("").1.count == 1)
        #expect(read("a: &b c").1.count == 1)
    }

    @Test("answers need what has no default, and know which were given")
    func answers() throws {
        let template = try SmallTemplate.template()
        let open = #expect(throws: QuestionsLeftOpen.self) { try Answers([:], to: template) }
        #expect(open?.questions == ["school", "kind", "teacher"])
        let answers = try Answers(["school": "De Eik", "kind": "secondary", "days": "2"], to: template)
        #expect(answers["teacher"] == "mentor")
        #expect(answers["nothing"] == nil)
        #expect(answers.isAnswered("days"))
        #expect(!answers.isAnswered("teacher"))
        #expect(answers.defaultCount == 1)
    }

    @Test("the questions can be shown as an answers file to fill in")
    func list() throws {
        let text = QuestionList(try SmallTemplate.template()).text
        #expect(text.contains("# Which school?\n# Why: It has a name.\nschool:\n"))
        #expect(text.contains("# primary = Basis, secondary = Voortgezet\nkind:\n"))
        #expect(text.contains("# teacher: leerkracht / mentor"))
        #expect(text.contains("# 1-10\n# days: 2"))
    }
}
