import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Joining a waiting report to a case")
struct JoinReportTests {
    /// A case about A, weighed, and a report about A that waits.
    private func two(_ test: SchoolDesk) async throws -> (
        file: OpenedDossier, report: Dossier.ID, code: String
    ) {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        let second = try await test.report()
        return (try await test.opens(id, "juf"), second.dossier, second.code)
    }

    @discardableResult
    private func join(
        _ report: Dossier.ID, to number: Int, by staff: StaffMember.ID = "juf", at test: SchoolDesk
    ) async throws -> Dossier.ID {
        let row = try #require(try await test.archive.dossier(report, of: SchoolDesk.school))
        return try await JoinReport(test.desk)(
            report, expecting: row.version, to: number, by: try await test.viewer(staff))
    }

    @Test(
        "both stay: the case has its words, the dossier is closed and names the case, the code goes on",
        arguments: StoreUnderTest.allCases)
    func joins(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (file, report, code) = try await two(test)
            #expect(try await join(report, to: file.row.number, at: test) == file.row.id)
            let after = try await test.opens(file.row.id, "juf")
            guard case .tookIn(let joined) = after.events.last?.what else {
                Issue.record("not there")
                return
            }
            #expect(joined.report.text == "Er is iets." && joined.from.id == report.text)
            #expect(after.row.version == file.row.version + 1)
            let closed = try await test.opens(report, "juf")
            #expect(closed.row.isClosed && closed.state.joinedTo?.number == file.row.number)
            #expect(try await test.today("juf").lines.allSatisfy { $0.listed.dossier == file.row.id })
            #expect(try await test.today("juf").reports == 0)
            let progress = try await FollowReport(test.desk)(code, at: SchoolDesk.school)
            #expect(progress?.stage == .inHand)
        }
    }

    @Test("the receipt is owed in the case, unless the reporter was told already")
    func receipt() async throws {
        try await SchoolDesk.with { test in
            func owed(_ id: Dossier.ID) async throws -> Int {
                try await test.opens(id, "juf").obligations.filter {
                    $0.id.step == Intake.receiptStep && !$0.state.isOver
                }.count
            }
            let (file, report, _) = try await two(test)
            try await test.carries(
                .complete(.init(task: TaskID(step: Intake.receiptStep))), in: file.row.id, by: "juf")
            try await join(report, to: file.row.number, at: test)
            #expect(try await owed(file.row.id) == 1)
            let third = try await test.report().dossier
            try await test.carries(
                .complete(.init(task: TaskID(step: Intake.receiptStep))), in: third, by: "juf")
            try await test.carries(
                .complete(.init(task: TaskID(step: Intake.receiptStep, number: 2))), in: file.row.id,
                by: "juf")
            try await join(third, to: file.row.number, at: test)
            #expect(try await owed(file.row.id) == 0)
        }
    }

    @Test("cases with the same pupil or class are suggested, without what cannot be")
    func candidates() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            let other = try await test.report(about: [SchoolDesk.party("B")]).dossier
            _ = try await test.report(about: [SchoolDesk.party("C", group: "6")])
            _ = try await test.report(over: "adviser")
            let viewer = try await test.viewer("juf")
            let found = try await JoinReport(test.desk).candidates(
                for: try await test.opens(report, "juf"), by: viewer)
            #expect(found.map(\.row.id) == [file.row.id, other])
            let none = try await JoinReport(test.desk).candidates(for: file, by: viewer)
            #expect(none.isEmpty, "it was weighed")
        }
    }

    @Test("not into a case that is not the viewer's, that is not there, or into itself")
    func access() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            let foreign = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            let number = try await test.opens(foreign, "meester").row.number
            await #expect(throws: AccessRefused()) { try await join(report, to: number, at: test) }
            await #expect(throws: AccessRefused()) {
                try await join(report, to: file.row.number, by: "meester", at: test)
            }
            await #expect(throws: RecordsError.notFound) { try await join(report, to: 99, at: test) }
            let own = try await test.opens(report, "juf").row.number
            await #expect(throws: JoinObstacle.itself) { try await join(report, to: own, at: test) }
            #expect(try await !test.opens(report, "juf").row.isClosed)
        }
    }

    @Test("what was told in confidence cannot leave, and nothing can be put beside it")
    func sealed() async throws {
        try await SchoolDesk.with { test in
            let (file, _, _) = try await two(test)
            let sealed = try await test.report(over: "adviser").dossier
            await #expect(throws: AccessRefused()) {
                try await join(sealed, to: file.row.number, by: "juf", at: test)
            }
            await #expect(throws: (any Error).self) {
                try await join(sealed, to: file.row.number, by: "vera", at: test)
            }
            #expect(try await !test.opens(sealed, "vera").row.isClosed)
            #expect(try await test.opens(file.row.id, "juf").row.version == file.row.version)
        }
    }

    @Test(
        "when somebody else wrote in one of the two, nothing is stored in either",
        arguments: StoreUnderTest.allCases)
    func conflict(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (file, report, _) = try await two(test)
            let stale = try await test.opens(report, "juf")
            try await test.carries(.note("nog iets"), in: report, by: "co")
            await #expect(throws: RecordsError.conflict(found: stale.row.version + 1)) {
                try await JoinReport(test.desk)(
                    report, expecting: stale.row.version, to: file.row.number,
                    by: try await test.viewer("juf"))
            }
            let row = try await test.opens(report, "juf").row
            let event = CaseEvent(at: test.clock.now, by: .init(role: "teacher"), .noted("x"))
            let summary = DossierSummary(owner: "teacher")
            await #expect(throws: (any Error).self) {
                try await test.archive.append([
                    (row, row.version, [event], summary), (file.row, file.row.version - 1, [event], summary),
                ])
            }
            #expect(try await test.opens(report, "juf").row.version == row.version)
            #expect(try await test.opens(file.row.id, "juf").row.version == file.row.version)
        }
    }

    @Test("reports joined before go along when their case is joined itself")
    func along() async throws {
        try await SchoolDesk.with { test in
            let (file, second, _) = try await two(test)
            let third = try await test.report()
            let number = try await test.opens(second, "juf").row.number
            try await join(third.dossier, to: number, at: test)
            try await join(second, to: file.row.number, at: test)
            let taken = try await test.opens(file.row.id, "juf").events.filter {
                if case .tookIn = $0.what { true } else { false }
            }
            #expect(taken.count == 2)
            #expect(try await FollowReport(test.desk)(third.code, at: SchoolDesk.school)?.stage == .inHand)
        }
    }
}
