import Testing

@testable import Playbooks

@Suite("Ways to report")
struct IntakeTests {
    private func channel(_ id: Channel.ID, for audiences: Channel.Audience...) -> Channel {
        var channel = Channel(id: id, title: id.text, receiver: "teacher")
        channel.audiences = audiences
        channel.grounds = Grounds(cites: ["R-1"])
        return channel
    }

    @Test("are open to those whom they name, and to everybody when they name anyone")
    func named() {
        let families = channel("families", for: .pupil, .parent)
        #expect(families.isOpen(to: .pupil) && families.isOpen(to: .parent) && !families.isOpen(to: .staff))
        let all = channel("all", for: .anyone)
        #expect(Channel.Audience.allCases.allSatisfy(all.isOpen))
    }

    @Test("are open to who does not say who they are, unless they are for staff alone")
    func anonymous() {
        #expect(channel("pupils", for: .pupil).isOpen(to: .anonymous))
        #expect(channel("school", for: .staff, .parent).isOpen(to: .anyone))
        #expect(!channel("staff", for: .staff).isOpen(to: .anonymous))
        #expect(!channel("staff", for: .staff).isOpen(to: .pupil))
    }

    @Test(
        "that send copies make a step: whoever gets one ticks off reading it, for each report over that channel"
    )
    func copies() throws {
        var (first, second) = (channel("teacher", for: .pupil), channel("mail", for: .parent))
        first.copies = ["coordinator", "director"]
        second.copies = ["director"]
        let step = try #require(Intake(channels: [first, second]).copying)
        #expect(step.id == Intake.copyStep && step.kind == .notice && step.repeats)
        #expect(step.triggers == [.report])
        #expect(step.notices.map(\.recipients) == [["coordinator"], ["director"], ["director"]])
        #expect(step.notices.map(\.channel) == ["teacher", "teacher", "mail"])
        #expect(Set(step.notices.map(\.id)).count == 3)
        #expect(step.notices.allSatisfy { $0.performer?.roles == $0.recipients })
        #expect(step.notices.allSatisfy { $0.grounds == Grounds(cites: ["R-1"]) })
    }

    @Test("are not all such that a report over them opens no dossier")
    func onlyDirect() throws {
        let files = try Fixtures.small().saying(
            "to: teacher, direct: yes, cites", insteadOf: "to: teacher, cites", in: "playbook.yaml")
        #expect(
            Fixtures.read(files).complaints == [
                "playbook.yaml:32:3: error: found the intake with channels that open no dossier only (direct: yes); "
                    + "expected one over which a report opens a case"
            ])
    }

    @Test("that take an answer get what is told with it over another, but nothing told in confidence")
    func takes() {
        var adults = channel("adults", for: .pupil, .parent)
        adults.takes = .fact("by", is: ["adult"])
        var secret = channel("secret", for: .anyone)
        secret.isSealed = true
        var trusted = channel("trusted", for: .anyone)
        trusted.choices = ["staff"]
        let ordinary = channel("teacher", for: .anyone)
        let intake = Intake(channels: [ordinary, secret, trusted, adults])
        func way(
            _ chosen: Channel, _ answer: Fact.Answer?, by reporter: Channel.Audience = .pupil
        ) -> Channel.ID {
            let answers = answer.map { [Fact.ID("by"): $0] } ?? [:]
            return intake.channel(chosen: chosen, saying: answers, by: reporter).id
        }
        #expect(way(ordinary, "adult") == "adults")
        #expect(way(ordinary, "pupil") == "teacher" && way(ordinary, nil) == "teacher")
        #expect(way(secret, "adult") == "secret" && way(trusted, "adult") == "trusted")
        #expect(way(ordinary, "adult", by: .staff) == "teacher", "who may not use that way keeps their own")
    }

    @Test("that send no copies make no such step")
    func noCopies() {
        #expect(Intake(channels: [channel("teacher", for: .anyone)]).copying == nil)
    }
}
