import Testing
import YAML

@testable import Playbooks

@Suite("Reports to one of those who hold a role")
struct OneOfTests {
    /// What is said of a small playbook whose only way to report goes there.
    private func read(to receiver: String, more: String = "") throws -> (Playbook?, [String]) {
        let files = try Fixtures.small().saying(
            "to: \(receiver)\(more)", insteadOf: "to: teacher", in: "playbook.yaml")
        return Fixtures.read(files)
    }

    @Test("name the role, or several, and who receives it when nobody is chosen")
    func reads() throws {
        let (one, complaints) = try read(to: "{one-of: director, else: teacher}")
        #expect(complaints == [])
        #expect(one?.intake.channels[0].choices == ["director"])
        #expect(one?.intake.channels[0].receiver == "teacher")
        let (two, _) = try read(to: "{one-of: [director, teacher], else: teacher}")
        #expect(two?.intake.channels[0].choices == ["director", "teacher"])
    }

    @Test(
        "that nobody could receive are told",
        arguments: [
            ("{one-of: director}", "found a receiver without 'else'"),
            ("{one-of: [], else: teacher}", "the role of which somebody is chosen"),
            ("{one-of: directr, else: teacher}", "Did you mean 'director'?"),
            ("{one-of: director, setting: mailbox, else: teacher}", "expected one of them in a receiver"),
        ])
    func broken(receiver: String, complaint: String) throws {
        let (_, complaints) = try read(to: receiver)
        #expect(complaints.contains { $0.contains(complaint) }, "\(complaints)")
    }

    @Test(
        "are for those who can have an account: nobody reads what a role outside the school receives in person"
    )
    func outside() throws {
        let files = try Fixtures.small()
            .saying("to: {one-of: police, else: teacher}", insteadOf: "to: teacher", in: "playbook.yaml")
            .saying(
                "roles:\n  police: {title: politie, is: outside, cites: S-1}\n", insteadOf: "roles:\n",
                in: "playbook.yaml")
        let complaints = Fixtures.read(files).complaints
        #expect(complaints.contains { $0.contains("'police' for somebody who is chosen over teacher") })
    }

    @Test("open a dossier: guidance without one has nobody who reads it")
    func direct() throws {
        let (_, complaints) = try read(to: "{one-of: director, else: teacher}", more: ", direct: yes")
        #expect(complaints.contains { $0.contains("nobody in person receives what opens no dossier") })
    }

    @Test("are sealed to that person, and not to the role behind")
    func seal() {
        var channel = Channel(id: "trusted", title: "", receiver: "coordinator")
        channel.choices = ["team"]
        channel.copies = ["director"]
        #expect(channel.seal(to: Role.ID(person: "x")) == nil)
        channel.isSealed = true
        #expect(channel.seal(to: Role.ID(person: "x")) == [Role.ID(person: "x"), "director"])
        #expect(channel.seal(to: "coordinator") == ["coordinator", "director"])
    }
}
