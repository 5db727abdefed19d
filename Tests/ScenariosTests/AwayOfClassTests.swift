import Testing

@testable import Scenarios

@Suite("Somebody who is away for one class")
struct AwayOfClassTests {
    private let both = "- {at: 2026-03-03 13:00, join: {C: initiator}}\n"

    private func open(_ pupil: String, _ owner: String) -> String {
        "- {at: 2026-03-04 12:00, expect: [{open: talk-initiator, of: \(pupil), owner: \(owner)}]}\n"
    }

    @Test("has a stand-in there and nowhere else, and comes back")
    func oneClass() throws {
        let away = "- {at: 2026-03-04 09:00, unavailable: {role: teacher, group: 6b, because: absent}}\n"
        let back = "- {at: 2026-03-04 10:00, available: {role: teacher, group: 6b}}\n"
        #expect(try Wilg.afterwards(both + away + open("C", "director") + open("B", "teacher")) == [])
        #expect(try Wilg.afterwards(both + away + open("C", "teacher")).count == 1)
        #expect(try Wilg.afterwards(both + away + back + open("C", "teacher")) == [])
        let all = "- {at: 2026-03-04 10:00, available: teacher}\n"
        #expect(try Wilg.afterwards(both + away + all + open("C", "teacher")) == [])
    }

    @Test(
        "is of a role for classes and a class of the story, and is no accusation",
        arguments: [
            "unavailable: {role: teacher, group: 7z, because: absent}",
            "unavailable: {role: director, group: 6b, because: absent}",
            "unavailable: {role: teacher, group: 6b, because: accused}",
            "available: {role: teacher, group: 7z}", "available: {role: director, group: 6b}",
        ])
    func wrong(line: String) throws {
        let read = try Wilg.read(Wilg.head + "\nstory:\n  - {at: 2026-03-02, \(line)}\n")
        #expect(read.complaints.count == 1, "\(read.complaints)")
    }
}
