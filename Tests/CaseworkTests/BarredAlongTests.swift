import Casework
import Playbooks
import Testing

@Suite("What a case keeps from whom, the reports that were joined to it keep too")
struct BarredAlongTests {
    /// A case in which whoever coordinates reads, until it is serious.
    private func story() throws -> Story {
        try Story.reported(step("talk", when: .report)) {
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = ["coordinator", .caseOwner]
            $0.readerSets = [set]
            $0.caseReaders = "notes"
            var matter = Overlay(id: "staff-matter", title: "Medewerker", condition: .is("serious"))
            matter.sealedTo = ["director", "adviser"]
            $0.overlays = [matter]
        }
    }

    private func mayRead(_ story: Story, _ role: Role.ID) -> Bool {
        story.engine.mayRead("notes", roles: [role], isAuthor: false, in: story.state)
    }

    @Test("whom it is about, and to whom it is sealed since something turned out")
    func said() throws {
        var story = try story()
        #expect(story.engine.barring(in: story.state) == Barring())
        try story.does(.unavailable("teacher", reason: Role.accused))
        try story.states("serious", "yes")
        #expect(
            story.engine.barring(in: story.state)
                == Barring(shutOut: ["teacher"], sealedTo: ["director", "adviser"]))
    }

    @Test("a report that hears it is read by those alone, until it hears otherwise")
    func heard() throws {
        var story = try story()
        story.hears(.barredAlong(Barring(shutOut: ["p2"], sealedTo: ["director"])))
        #expect(mayRead(story, "director") && !mayRead(story, "coordinator"))
        #expect(story.state.shutOut == ["p2"])
        story.hears(.barredAlong(Barring()))
        #expect(mayRead(story, "coordinator") && !mayRead(story, "director"))
        #expect(story.state.shutOut.isEmpty)
    }

    @Test("taken out of the case the seal ends, and who is shut out stays so")
    func takenOut() throws {
        var story = try story()
        story.hears(.joinedTo(DossierLink(id: "d6", number: 6)))
        story.hears(.barredAlong(Barring(shutOut: ["p2"], sealedTo: ["director"])))
        story.hears(.reopened(reason: "x"))
        #expect(mayRead(story, "coordinator") && story.state.shutOut == ["p2"])
    }

    @Test("nobody is given a case that they would not read")
    func heir() throws {
        func refusal(_ readers: [Role.ID]) throws -> Refusal.Reason? {
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = readers
            let story = try Story.reported(step("talk", when: .report)) {
                $0.readerSets = [set]
                $0.caseReaders = "notes"
            }
            return story.refusal(of: .handOver(to: "adviser", reason: "x"))?.reason
        }
        #expect(try refusal(["teacher"]) == .cannotOwn("adviser"))
        #expect(try refusal(["teacher", "adviser"]) == nil)
        #expect(
            try refusal(["teacher", .caseOwner]) == .cannotOwn("adviser"), "nothing but that would be theirs")
    }
}
