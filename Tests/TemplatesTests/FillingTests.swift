import Testing
import YAML

@testable import Templates

@Suite("Filling in a template")
struct FillingTests {
    private func fill(_ source: String, _ answers: [String: String] = [:], isBroken: Bool = false) throws
        -> String
    {
        try SmallTemplate.filling(answers).text(of: source, file: "f.yaml", isBroken: isBroken)
    }

    @Test("answers, defaults, titles and the names of the playbook are filled in")
    func values() throws {
        #expect(try fill("a: {{school}}, {{teacher}} b") == "a: De Eik, leerkracht b")
        #expect(try fill("{{name}} {{prefix}}-01 {{kind title}}") == "de-eik EIK-01 Basis")
        #expect(try fill("{a: b} {{ days }}") == "{a: b} 2")
    }

    @Test("grounds say whether the school answered")
    func grounds() throws {
        #expect(try fill("{{days grounds}}") == "gap: EIK-G2")
        #expect(try fill("{{days grounds}}", ["days": "2"]) == "cites: EIK-A2")
    }

    @Test("a day depends on an answer, and is no day of a weekend")
    func days() throws {
        #expect(try fill("{{2025-09-01 + days school-days}}") == "2025-09-03")
        #expect(try fill("{{2025-09-01 + days school-days}}", ["days": "5"]) == "2025-09-08")
        #expect(try fill("{{2025-09-05 + days school-days}}", ["days": "1"]) == "2025-09-08")
        #expect(try fill("{{2025-09-01 + days weeks}}") == "2025-09-15")
    }

    @Test("lines stand there in one case only, and blocks may be nested")
    func blocks() throws {
        let source = """
            a
            #if kind is primary
            b
              #if days answered
            c
              #else
            d
              #end
            #else
            e
            #end
            # if this is a comment
            """
        #expect(try fill(source) == "a\nb\nd\n# if this is a comment")
        #expect(try fill(source, ["days": "3"]) == "a\nb\nc\n# if this is a comment")
        #expect(try fill(source, ["kind": "secondary"]) == "a\ne\n# if this is a comment")
        #expect(try fill("#if broken\na\n#else\nb\n#end", isBroken: true) == "a")
        #expect(try fill("#if broken\na\n#else\nb\n#end") == "b")
    }

    @Test(
        "a mistake of the template is told with its line",
        arguments: [
            ("a\n{{scool}}", "f.yaml:2:1: error: found 'scool'; expected a question between {{ }}"),
            ("{{days", "f.yaml:1:1: error: found {{ without }}; expected both on one line"),
            (
                "{{school grounds}}",
                "f.yaml:1:1: error: found 'school grounds'; expected a question between {{ }}"
            ),
            ("{{2025-09-31 + days weeks}}", "f.yaml:1:1: error: found '2025-09-31 + days weeks'; expected"),
            (
                "{{2025-09-01 + school weeks}}",
                "f.yaml:1:1: error: found '2025-09-01 + school weeks'; expected"
            ),
            ("{{2025-09-01 + days years}}", "f.yaml:1:1: error: found '2025-09-01 + days years'; expected"),
            ("#if\na\n#end", "f.yaml:1:1: error: found ''; expected a question behind #if"),
            (
                "#if colour is red\n#end",
                "f.yaml:1:1: error: found 'colour is red'; expected a question behind #if"
            ),
            (
                "#if kind are red\n#end",
                "f.yaml:1:1: error: found 'kind are red'; expected 'is' and a word, or 'answered'"
            ),
            ("#if kind is primary", "f.yaml:1:1: error: found an #if without its #end; expected both"),
            ("a\n#else", "f.yaml:2:1: error: found #else; expected an #if above it"),
            ("#end", "f.yaml:1:1: error: found #end; expected an #if above it"),
        ])
    func mistakes(source: String, words: String) {
        let complaint = #expect(throws: Complaint.self) { try fill(source) }
        #expect(
            complaint?.description.hasPrefix(words) == true, "\(complaint.map(\.description) ?? "nothing")")
    }
}

@Suite("A playbook made from a template")
struct NewPlaybookTests {
    private func make(_ files: [String: String], _ answers: [String: String] = [:]) throws -> NewPlaybook {
        let template = try SmallTemplate.template(files)
        let given = ["school": "De Eik", "kind": "primary"].merging(answers) { $1 }
        return try NewPlaybook(named: "de-eik", template, try Answers(given, to: template))
    }

    @Test("its register gets a rule for every answer and a gap for every question left open")
    func register() throws {
        let new = try make([:], ["teacher": "juf, meester"])
        #expect(
            new.files["register.csv"] == """
                id,subject,paragraph,kind,rule
                EIK-A1,People,,role,"The juf, meester teaches, ""gladly""."
                EIK-G2,Ours,,gap,Open: How fast? Ours: 2.

                """)
        #expect(new.defaultCount == 1)
    }

    @Test("a file that comes out empty is left out, and every scenario has a twin")
    func files() throws {
        let new = try make([
            "plans/a.yaml": "#if kind is secondary\na: b\n#end\n",
            "scenarios/s.yaml": "#if broken\nno\n#else\nyes\n#end",
        ])
        #expect(new.files.keys.sorted() == ["register.csv", "scenarios/broken/s.yaml", "scenarios/s.yaml"])
        #expect(new.files["scenarios/s.yaml"] == "yes")
        #expect(new.files["scenarios/broken/s.yaml"] == "no")
    }

    @Test("the ids of its register begin with three letters of its name")
    func prefixes() {
        #expect(NewPlaybook.prefix(of: "de-eik") == "EIK")
        #expect(NewPlaybook.prefix(of: "vuurtoren") == "VUU")
        #expect(NewPlaybook.prefix(of: "de-es-2") == "ES")
    }
}
