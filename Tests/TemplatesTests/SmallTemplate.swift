import Testing
import YAML

@testable import Templates

/// A template of two files and four questions, for tests.
enum SmallTemplate {
    static let questions = """
        intro: 'You get {count} questions.'
        why: 'Why:'
        number: 'From {least} to {most}.'
        choice: 'One of {choices}.'
        text: Plain letters.
        required: This must be answered.
        open-subject: Ours
        open-rule: 'Open: {ask} Ours: {proposal}.'
        questions:
          - {id: school, ask: Which school?, why: It has a name., kind: text}
          - {id: kind, ask: Which kind?, why: The law differs., kind: choice, choices: {primary: Basis, secondary: Voortgezet}}
          - id: teacher
            ask: Who teaches?
            why: Somebody must.
            kind: text
            default: {primary: leerkracht, secondary: mentor}
            row: {number: 1, subject: People, kind: role, rule: 'The {{teacher}} teaches, "gladly".'}
          - id: days
            ask: How fast?
            why: They wait.
            kind: number
            at-least: 1
            at-most: 10
            default: 2
            row: {number: 2, subject: Terms, kind: deadline, rule: 'In {{days}} days.'}
        """

    static func files(_ more: [String: String] = [:]) -> [String: [UInt8]] {
        var files = ["questions.yaml": questions, "register.csv": "id,subject,paragraph,kind,rule\n"]
        files.merge(more) { $1 }
        return files.mapValues { [UInt8]($0.utf8) }
    }

    static func template(_ more: [String: String] = [:]) throws -> PlaybookTemplate {
        let complaints = Complaints()
        let template = PlaybookTemplate(files: files(more), into: complaints)
        #expect(complaints.all.map(\.description) == [])
        return try #require(template)
    }

    /// What a template says of itself when it cannot be read.
    static func complaints(_ more: [String: String]) -> [String] {
        let complaints = Complaints()
        #expect(PlaybookTemplate(files: files(more), into: complaints) == nil)
        return complaints.sorted.map(\.description)
    }

    /// A filling with these answers, and the two that must be given.
    static func filling(_ answers: [String: String] = [:]) throws -> Filling {
        let given = ["school": "De Eik", "kind": "primary"].merging(answers) { $1 }
        return Filling(name: "de-eik", prefix: "EIK", answers: try Answers(given, to: try template()))
    }
}
