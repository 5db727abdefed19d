import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("A case of two classes while a teacher is absent, or nobody is one")
struct AwayOfClassTests {
    /// A case of A of class 5 and C of class 6, in which both are to be calmed.
    private func caseOfTwo(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report(about: [SchoolDesk.party("A"), SchoolDesk.party("C", group: "6")])
            .dossier
        try await test.carries(.happen("storm", note: nil), in: id, by: "juf")
        return id
    }

    private func absent(_ staff: StaffMember.ID, _ test: SchoolDesk) async throws {
        try await SayAbsent(test.desk)(
            staff, from: "2026-03-02", until: "2026-03-06", by: try await test.viewer("co"))
        _ = try await RefreshTicks(test.desk)()
    }

    private func calming(_ pupil: Pupil.ID, in id: Dossier.ID, _ test: SchoolDesk) async throws -> [Role.ID]?
    {
        try await test.opens(id, "co").obligations.first { $0.id.step == "calm" && $0.id.pupil == pupil }?
            .owners.roles
    }

    /// The duties to calm somebody on a list, by whom it is about.
    private func listed(_ staff: StaffMember.ID, _ test: SchoolDesk) async throws -> [Pupil.ID] {
        try await test.work(staff).map(\.listed.duty.task).filter { $0.step == "calm" }.compactMap(\.pupil)
            .sorted {
                $0.text < $1.text
            }
    }

    @Test("each has the duties about the children of their own class", arguments: StoreUnderTest.allCases)
    func nobodyAway(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await caseOfTwo(test)
            #expect(try await listed("juf", test) == ["A"])
            #expect(try await listed("meester", test) == ["C"])
            #expect(try await listed("baas", test).isEmpty)
        }
    }

    @Test(
        "of the teacher of the second class the stand-in has what is to be done with that child alone",
        arguments: StoreUnderTest.allCases)
    func second(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await caseOfTwo(test)
            try await absent("meester", test)
            #expect(try await calming("C", in: id, test) == ["director"])
            #expect(try await calming("A", in: id, test) == ["teacher"])
            #expect(try await listed("baas", test) == ["C"])
            #expect(try await listed("juf", test) == ["A"])
            #expect(try await listed("meester", test).isEmpty)
            #expect(try await test.opens(id, "baas").access.mayReadNotes, "who stands in reads it")
            let done = CaseEvent.Completion(task: TaskID(step: "calm", pupil: "C"))
            try await test.carries(.complete(done), in: id, by: "baas")
            #expect(try await listed("baas", test).isEmpty)
        }
    }

    @Test(
        "of the teacher of the first class what is to be done with the other child stays with its own teacher",
        arguments: StoreUnderTest.allCases)
    func first(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await caseOfTwo(test)
            try await absent("juf", test)
            #expect(try await calming("A", in: id, test) == ["director"])
            #expect(try await calming("C", in: id, test) == ["teacher"])
            #expect(try await listed("baas", test) == ["A"])
            #expect(try await listed("meester", test) == ["C"])
            try test.clock.set("2026-03-09T08:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await listed("juf", test) == ["A"])
            #expect(try await listed("baas", test).isEmpty)
        }
    }

    @Test(
        "where nobody is the teacher of the second class any more it is the same",
        arguments: StoreUnderTest.allCases)
    func vacant(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await caseOfTwo(test)
            _ = try await EndStaff(test.desk)("meester", at: SchoolDesk.school)
            _ = try await RefreshTicks(test.desk)()
            #expect(try await calming("C", in: id, test) == ["director"])
            #expect(try await calming("A", in: id, test) == ["teacher"])
            #expect(try await listed("baas", test) == ["C"])
        }
    }
}
