import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("A report that was joined to a case is kept from whom the case is kept from")
struct JoinedDossiersTests {
    /// A case about A and another report about A, which the teacher of A reads both.
    private func two(_ test: SchoolDesk) async throws -> (file: Dossier.ID, report: Dossier.ID) {
        (try await test.bullying(), try await test.report().dossier)
    }

    private func join(
        _ report: Dossier.ID, to file: Dossier.ID, by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        let row = try #require(try await test.archive.dossier(report, of: SchoolDesk.school))
        let other = try #require(try await test.archive.dossier(file, of: SchoolDesk.school))
        _ = try await JoinReport(test.desk)(
            report, expecting: row.version, to: other.number, by: try await test.viewer(staff))
    }

    private func accuse(in id: Dossier.ID, at test: SchoolDesk) async throws {
        try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
    }

    /// Whether the teacher opens it and finds it in the list; both or neither.
    private func isFound(_ id: Dossier.ID, by staff: StaffMember.ID = "juf", at test: SchoolDesk)
        async throws -> Bool
    {
        let isListed = try await ListDossiers(test.desk)(
            DossierFilter(), page: 1, for: try await test.viewer(staff)
        ).dossiers.contains { $0.row.id == id }
        do {
            _ = try await test.opens(id, staff)
            #expect(isListed, "what opens is in the list")
            return true
        } catch is AccessRefused {
            #expect(!isListed, "what does not open is not in the list")
            return false
        }
    }

    @Test(
        "whom the case turns out to be about reads neither, and it says so there",
        arguments: StoreUnderTest.allCases)
    func accusedSince(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (file, report) = try await two(test)
            try await join(report, to: file, at: test)
            #expect(try await isFound(report, at: test))
            try await accuse(in: file, at: test)
            for id in [file, report] { #expect(try await !isFound(id, at: test)) }
            let opened = try await test.opens(report, "co")
            guard case .barredAlong? = opened.events.last?.what else {
                Issue.record("not there")
                return
            }
            #expect(opened.state.shutOut == [Role.ID(person: "juf")])
        }
    }

    @Test(
        "whom the case is about already reads no report that is joined to it, nor what came along with that")
    func accusedBefore() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            let first = try await test.report().dossier
            try await join(first, to: report, at: test)
            try await accuse(in: file, at: test)
            for id in [report, first] { #expect(try await isFound(id, at: test)) }
            try await join(report, to: file, at: test)
            #expect(try await !isFound(report, at: test))
            #expect(try await !isFound(first, at: test))
        }
    }

    @Test("who is cleared in the case reads its reports again")
    func cleared() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            try await join(report, to: file, at: test)
            try await accuse(in: file, at: test)
            try await test.carries(
                .clear(Role.ID(person: "juf"), reason: "Een ander."), .available("teacher"), in: file,
                by: "co")
            for id in [file, report] { #expect(try await isFound(id, at: test)) }
        }
    }

    @Test("a report that is taken out stays kept from them, until somebody says that it is not about them")
    func takenOut() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            try await join(report, to: file, at: test)
            try await accuse(in: file, at: test)
            let row = try #require(try await test.archive.dossier(file, of: SchoolDesk.school))
            try await TakeOutReport(test.desk)(
                report, of: file, expecting: row.version, because: "over een ander",
                by: try await test.viewer("co"))
            #expect(try await !isFound(report, at: test))
            try await test.carries(
                .clear(Role.ID(person: "juf"), reason: "Hier niet."), in: report, by: "co")
            #expect(try await isFound(report, at: test))
        }
    }

    @Test("who was given the case takes a report out, though the report itself was never theirs")
    func heir() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            try await join(report, to: file, at: test)
            try await test.carries(
                .handOver(to: "director", reason: "Ik kom er niet uit."), in: file, by: "juf")
            await #expect(throws: AccessRefused.self) { try await test.opens(report, "baas") }
            let row = try #require(try await test.archive.dossier(file, of: SchoolDesk.school))
            try await TakeOutReport(test.desk)(
                report, of: file, expecting: row.version, because: "een ander kind",
                by: try await test.viewer("baas"))
            #expect(try await !test.opens(report, "juf").row.isClosed)
        }
    }

    @Test("half of what is written in two dossiers at once is refused, whoever asks it")
    func halves() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            let link = DossierLink(id: file.text, number: 1)
            await #expect(throws: AccessRefused.self) {
                try await test.carries(.joinTo(link), in: report, by: "juf")
            }
            try await join(report, to: file, at: test)
            await #expect(throws: AccessRefused.self) {
                try await test.carries(
                    .takeOut(DossierLink(id: report.text, number: 2), reason: "x"), in: file, by: "juf")
            }
            await #expect(throws: AccessRefused.self) {
                try await test.carries(.reopen(reason: "x"), in: report, by: "juf")
            }
        }
    }

    @Test(
        "of a case that is closed it can still be said whom it is about; of a report in a case, the case says it"
    )
    func closed() async throws {
        try await SchoolDesk.with { test in
            let (file, report) = try await two(test)
            try await join(report, to: file, at: test)
            await #expect(throws: Refusal(.closed)) { try await accuse(in: report, at: test) }
            try await test.carries(.triage("bullying", reason: "Het blijft zo."), in: file, by: "juf")
            try await test.carries(.close(reason: "Het is voorbij."), in: file, by: "juf")
            #expect(try await isFound(file, at: test))
            try await accuse(in: file, at: test)
            for id in [file, report] { #expect(try await !isFound(id, at: test)) }
            #expect(try await test.today("juf").lines.allSatisfy { $0.listed.dossier != file })
            try await test.carries(
                .clear(Role.ID(person: "juf"), reason: "Een ander."), in: file, by: "co")
            #expect(try await isFound(file, at: test))
        }
    }
}
