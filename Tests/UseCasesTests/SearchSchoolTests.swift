import Access
import Casework
import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Finding pupils and cases")
struct SearchSchoolTests {
    private func found(
        _ typed: String, by staff: StaffMember.ID, at test: SchoolDesk
    ) async throws -> (pupils: [String], cases: [Dossier.ID]) {
        let found = try await SearchSchool(test.desk)(typed, for: try await test.viewer(staff))
        return (found.pupils.map(\.name), found.cases.map(\.row.id))
    }

    @Test(
        "a teacher finds the pupils of the own class, and the cases in which they take part",
        arguments: StoreUnderTest.allCases)
    func ownClass(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let file = try await test.bullying()
            try await test.carries(.join(SchoolDesk.party("B", .initiator)), in: file, by: "juf")
            for typed in ["Noor", "noro", "Sem"] {
                let found = try await found(typed, by: "juf", at: test)
                #expect(found.pupils == [typed == "Sem" ? "Sem" : "Noor"], "\(typed)")
                #expect(found.cases == [file], "\(typed)")
            }
            let other = try await found("Bo", by: "juf", at: test)
            #expect(other.pupils.isEmpty && other.cases.isEmpty, "another class, and no case")
        }
    }

    @Test(
        "a pupil of another class is found by the case of which they are the target, where that may be read",
        arguments: StoreUnderTest.allCases)
    func otherClass(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let file = try await test.report(about: [
                SchoolDesk.party("C", group: "6"), SchoolDesk.party("B", .initiator),
            ]).dossier
            let seen = try await test.listed("juf").contains(file)
            let found = try await found("Bo", by: "juf", at: test)
            #expect(found.pupils.isEmpty)
            #expect(found.cases == (seen ? [file] : []))
            let own = try await self.found("Sem", by: "juf", at: test)
            #expect(own.cases == found.cases, "by the pupil of the own class as well")
            #expect(try await self.found("Sem", by: "meester", at: test).cases.isEmpty)
        }
    }

    @Test(
        "who coordinates finds everybody, and a case by its number, also when it is closed or about another class",
        arguments: StoreUnderTest.allCases)
    func everybody(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let first = try await test.bullying()
            let second = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            #expect(try await found("bo", by: "co", at: test).pupils == ["Bo"])
            #expect(try await found("bo", by: "co", at: test).cases == [second])
            #expect(try await found("1", by: "co", at: test).cases == [first])
            #expect(try await found("Zaak 2", by: "co", at: test).cases == [second])
            #expect(try await found("2", by: "juf", at: test).cases.isEmpty, "not for the teacher of class 5")
            for typed in ["0", "-1", "99", "999999999999999999999", "zaak", "zaak twee", "1 2 3", "²"] {
                let found = try await found(typed, by: "co", at: test)
                #expect(found.pupils.isEmpty && found.cases.isEmpty, "\(typed)")
            }
        }
    }

    @Test("whom a case turns out to be about finds it no more, by name or number")
    func accused() async throws {
        try await SchoolDesk.with { test in
            let file = try await test.bullying()
            #expect(try await found("Noor", by: "juf", at: test).cases == [file])
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: file, by: "co")
            for typed in ["Noor", "1"] {
                #expect(try await found(typed, by: "juf", at: test).cases.isEmpty, "\(typed)")
            }
        }
    }

    @Test("of very many pupils with a name the likeliest are shown, and that there are more")
    func many() async throws {
        try await SchoolDesk.with { test in
            let pupils = (1...SearchSchool.most + 5).map {
                PupilCard(
                    id: Pupil.ID("m\($0)"), name: "Milan \($0)", schoolClass: "5", yearGroup: nil)
            }
            try await test.archive.add(pupils, to: SchoolDesk.school)
            let found = try await SearchSchool(test.desk)("milan", for: try await test.viewer("juf"))
            #expect(found.pupils.count == SearchSchool.most && found.hasMorePupils)
            let one = try await SearchSchool(test.desk)("milan 35", for: try await test.viewer("juf"))
            #expect(one.pupils.map(\.name) == ["Milan 35"] && !one.hasMorePupils)
        }
    }
}
