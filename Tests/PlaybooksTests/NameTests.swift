import Foundation
import Testing

@testable import Playbooks

@Suite("Names and other ids")
struct NameTests {
    @Test("a name is the same wherever its text is, and gives its text back")
    func sameText() {
        #expect(Name<Step>("tell-parents") == "tell-parents")
        #expect(Name<Step>("tell-parents") != "tell-team")
        #expect(Name<Step>("tell-parents").text == "tell-parents")
        #expect("\(Name<Role>("teacher"))" == "teacher")
        #expect(Set<Name<Role>>(["teacher", "mentor", "teacher"]).count == 2)
    }

    @Test("names stand in alphabetical order, whichever came first")
    func order() {
        let names: [Name<Step>] = ["zebra-in-order", "aap-in-order", "noot-in-order"]
        #expect(names.sorted().map(\.text) == ["aap-in-order", "noot-in-order", "zebra-in-order"])
    }

    @Test("long and short texts, and letters of every kind, come back as they were")
    func texts() {
        for text in ["", "a", "précies-één", "日本", String(repeating: "lang-", count: 200)] {
            #expect(Name<Step>(text).text == text)
        }
        let many = (0..<3000).map { "name-\($0)" }
        #expect(many.map { Name<Step>($0) }.map(\.text) == many)
    }

    @Test("many at once give each text one number")
    func together() async {
        let found = await withTaskGroup(of: [Name<Step>].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2000).map { Name("together-\($0)") } } }
            return await group.reduce(into: [[Name<Step>]]()) { $0.append($1) }
        }
        #expect(Set(found).count == 1)
        #expect(found.first?.map(\.text) == (0..<2000).map { "together-\($0)" })
    }

    @Test("what a visitor sends is the name it says, unless it is longer than any name")
    func sent() {
        #expect(Name<Role>(sent: "teacher") == "teacher")
        #expect(Name<Role>(sent: "word-of-a-visitor").text == "word-of-a-visitor")
        #expect(Name<Role>(sent: String(repeating: "x", count: 101)) == .unknown)
        #expect(Name<Role>.unknown.text.isEmpty)
    }

    @Test("visitors cannot fill the memory with new words, and known ones go on being known")
    func flood() {
        let table = NameTable()
        let teacher = table.number(of: "teacher")
        for number in 0..<NameTable.mostSent { _ = table.number(ofSent: "junk-\(number)") }
        #expect(table.number(ofSent: "one-more") == NameTable.nothing)
        #expect(table.number(ofSent: "junk-5") != NameTable.nothing)
        #expect(table.number(ofSent: "teacher") == teacher)
        #expect(table.text(of: table.number(of: "a-new-playbook")) == "a-new-playbook")
    }

    @Test("in JSON there are texts only, as values and as keys")
    func json() throws {
        let roles: [Name<Role>: Name<Step>] = ["teacher": "talk"]
        let bytes = try JSONEncoder().encode(roles)
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"teacher":"talk"}"#)
        #expect(try JSONDecoder().decode([Name<Role>: Name<Step>].self, from: bytes) == roles)
        let answers: [TextID<Step>: TextID<Role>] = ["a": "b"]
        let same = try JSONDecoder().decode(
            [TextID<Step>: TextID<Role>].self, from: JSONEncoder().encode(answers))
        #expect(same == answers)
    }
}
