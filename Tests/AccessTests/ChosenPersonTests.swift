import Casework
import People
import Playbooks
import Testing

@testable import Access

@Suite("Access of the one person who was told")
struct ChosenPersonTests {
    private let juf = Role.ID(person: "juf")

    /// A case about a pupil of class 6a in which the pupil told it to one nurse, at a school with more of them.
    private func told(_ receiver: Role.ID) throws -> CaseForTwo {
        var file = try CaseForTwo { playbook in
            var channel = Channel(id: "trusted", title: "", receiver: "director")
            channel.choices = ["nurse"]
            playbook.intake.channels.append(channel)
        }
        file.happens(
            .reported(
                CaseEvent.Report(reporter: .pupil, channel: "trusted", receiver: receiver, text: "x")))
        return file
    }

    @Test("every viewer holds the role of the own person, and who holds no role holds that neither")
    func viewers() {
        #expect(CaseForTwo.viewer(["nurse"], as: "juf").roles.person == juf)
        #expect(CaseForTwo.viewer(["nurse"], as: "juf").roles.everywhere == ["nurse", juf])
        #expect(CaseForTwo.viewer([], as: "juf").roles.person == nil)
        #expect(CaseForTwo.viewer([], ["6b": ["teacher"]], as: "juf").roles.everywhere == [juf])
        #expect(
            CaseForTwo.viewer(["nurse"], as: "juf").roles.all == ["nurse"], "it is no role that somebody gave"
        )
    }

    @Test("who was chosen opens and reads it; another nurse does neither, whatever nurses read elsewhere")
    func opening() throws {
        let file = try told(juf)
        let chosen = file.access("nurse", as: "juf")
        #expect(chosen.mayOpen && chosen.mayReadNotes && chosen.roles.contains(juf))
        let other = file.access("nurse", as: "other")
        #expect(!other.mayOpen && !other.mayReadNotes)
        #expect(!other.mayRead("care", writtenBy: nil), "what nurses read is hers alone here")
        #expect(!other.mayReadReadings && !other.hasInHand)
    }

    @Test("in a case where nobody was chosen a person's role counts for nothing")
    func nobodyChosen() throws {
        let file = try CaseForTwo(readers: [.allStaff])
        #expect(file.access("nurse", as: "juf").roles == ["nurse"])
        let elsewhere = file.access(in: ["6b": ["teacher"]], as: "juf")
        #expect(elsewhere.roles.isEmpty && !elsewhere.mayReadNotes)
    }

    @Test("who was chosen and is accused, by whatever role, sees nothing of it")
    func accused() throws {
        var file = try told(juf)
        file.happens(.unavailable(juf, reason: Role.accused))
        #expect(file.access("nurse", as: "juf").isAccused && !file.access("nurse", as: "juf").mayOpen)
        #expect(!file.access("coordinator", as: "juf").mayOpen)
        #expect(file.access("coordinator", as: "other").mayOpen)
        var byRole = try told(juf)
        byRole.happens(.unavailable("nurse", reason: Role.accused))
        #expect(!byRole.access("nurse", as: "juf").mayOpen)
    }

    @Test("nobody accuses the own person, and others may")
    func accusing() throws {
        let file = try told(juf)
        #expect(file.access("nurse", as: "juf").shutsOneselfOut(.unavailable(juf, reason: Role.accused)))
        #expect(
            !file.access("coordinator", as: "other").shutsOneselfOut(.unavailable(juf, reason: Role.accused)))
    }
}

extension CaseForTwo {
    fileprivate static func viewer(
        _ schoolWide: Set<Role.ID>, _ classes: [SchoolClass.ID: Set<Role.ID>] = [:], as staff: StaffMember.ID
    ) -> Viewer {
        viewer(schoolWide, classes, staff)
    }
}
