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

    @Test("with a second report nobody can be answered by code, and what was answered before stays")
    func answers() async throws {
        try await SchoolDesk.with { test in
            let (file, report, code) = try await two(test)
            try await test.carries(.answer("Ik lees het."), in: report, by: "juf")
            try await join(report, to: file.row.number, at: test)
            await #expect(throws: Refusal(.noOneReporter)) {
                try await test.carries(.answer("Voor wie?"), in: file.row.id, by: "juf")
            }
            let progress = try await FollowReport(test.desk)(code, at: SchoolDesk.school)
            #expect(progress?.answers.map(\.text) == ["Ik lees het."])
        }
    }

    @Test(
        "the receipt is owed in the case, unless the reporter was told already, as the site does or by the step",
        arguments: [true, false])
    func receipt(isTold: Bool) async throws {
        try await SchoolDesk.with { test in
            func answered(_ number: Int) -> CaseCommand {
                let task = TaskID(step: Intake.receiptStep, number: number)
                return isTold
                    ? .tell(task.notice("1", to: .reporter), note: nil) : .complete(.init(task: task))
            }
            func owed(_ id: Dossier.ID) async throws -> Int {
                try await test.opens(id, "juf").obligations.filter {
                    $0.id.step == Intake.receiptStep && !$0.state.isOver
                }.count
            }
            let (file, report, _) = try await two(test)
            try await test.carries(answered(1), in: file.row.id, by: "juf")
            try await join(report, to: file.row.number, at: test)
            #expect(try await owed(file.row.id) > 0)
            let third = try await test.report().dossier
            try await test.carries(answered(1), in: third, by: "juf")
            try await test.carries(answered(2), in: file.row.id, by: "juf")
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

    @Test(
        "a case about the same pupil that is over is named apart: it is reopened first, and then a candidate")
    func earlier() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            let viewer = try await test.viewer("juf")
            func found() async throws -> (earlier: [Dossier.ID], open: [Dossier.ID]) {
                let opened = try await test.opens(report, "juf")
                let join = JoinReport(test.desk)
                return (
                    try await join.earlier(for: opened, by: viewer).map(\.row.id),
                    try await join.candidates(for: opened, by: viewer).map(\.row.id)
                )
            }
            #expect(try await found().earlier.isEmpty)
            try await test.carries(.close(reason: "Het is klaar."), in: file.row.id, by: "juf")
            let closed = try await found()
            #expect(closed.earlier == [file.row.id] && closed.open.isEmpty)
            try await test.carries(.reopen(reason: "Het begint weer."), in: file.row.id, by: "juf")
            let again = try await found()
            #expect(again.earlier.isEmpty && again.open == [file.row.id])
        }
    }

    @Test(
        "of cases that are over neither another pupil's, nor a report that was joined, nor another's is named"
    )
    func notEarlier() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            let third = try await test.report().dossier
            try await join(third, to: file.row.number, at: test)
            let other = try await test.report(about: [SchoolDesk.party("B")]).dossier
            try await test.carries(.triage("bullying", reason: "gezien"), in: other, by: "juf")
            try await test.carries(.close(reason: "Klaar."), in: other, by: "juf")
            let opened = try await test.opens(report, "juf")
            let found = try await JoinReport(test.desk).earlier(for: opened, by: try await test.viewer("juf"))
            #expect(found.isEmpty)
            let meester = try await test.viewer("meester")
            let foreign = try await JoinReport(test.desk).earlier(for: opened, by: meester)
            #expect(foreign.isEmpty)
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

    private func version(_ id: Dossier.ID, _ test: SchoolDesk) async throws -> Int {
        try #require(try await test.archive.dossier(id, of: SchoolDesk.school)).version
    }

    private func takeOut(
        _ report: Dossier.ID, of file: Dossier.ID, by staff: StaffMember.ID = "juf", at test: SchoolDesk
    ) async throws {
        try await TakeOutReport(test.desk)(
            report, of: file, expecting: try await version(file, test), because: "over een ander",
            by: try await test.viewer(staff))
    }

    @Test(
        "taken out of the case, the report waits as before; both say so, and the case shows its words no longer",
        arguments: StoreUnderTest.allCases)
    func takesOut(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (file, report, code) = try await two(test)
            let waiting = try await test.opens(report, "juf")
            try await join(report, to: file.row.number, at: test)
            try await takeOut(report, of: file.row.id, at: test)
            let after = try await test.opens(file.row.id, "juf")
            #expect(after.row.version == file.row.version + 2 && !after.state.holds(reportOf: report.text))
            let shown = after.events.compactMap { event -> String? in
                guard case .tookIn(let joined) = event.what else { return nil }
                return joined.report.text
            }
            #expect(shown == [""])
            guard case .tookOut(let from, let reason)? = after.events.last?.what else {
                Issue.record("not there")
                return
            }
            #expect(from.id == report.text && reason == "over een ander")
            let back = try await test.opens(report, "juf")
            #expect(!back.row.isClosed && back.state.joinedTo == nil)
            #expect(
                back.obligations.filter { !$0.state.isOver }.map(\.id)
                    == waiting.obligations.filter { !$0.state.isOver }.map(\.id))
            #expect(try await test.today("juf").reports == 1)
            #expect(try await FollowReport(test.desk)(code, at: SchoolDesk.school)?.stage == .received)
        }
    }

    @Test("opening the report again takes it out of the case too")
    func comesBack() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            try await join(report, to: file.row.number, at: test)
            try await TakeOutReport(test.desk)(
                report, expecting: try await version(report, test), because: "toch iets anders",
                by: try await test.viewer("juf"))
            #expect(try await !test.opens(file.row.id, "juf").state.holds(reportOf: report.text))
            #expect(try await !test.opens(report, "juf").row.isClosed)
            await #expect(throws: Refusal(.notClosed)) {
                try await TakeOutReport(test.desk)(
                    report, expecting: try await version(report, test), because: "nog eens",
                    by: try await test.viewer("juf"))
            }
        }
    }

    @Test("only who has one of the two in hand takes it out, once, and with a reason")
    func takesOutRefused() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            try await join(report, to: file.row.number, at: test)
            await #expect(throws: AccessRefused()) {
                try await takeOut(report, of: file.row.id, by: "meester", at: test)
            }
            await #expect(throws: Refusal(.empty)) {
                try await TakeOutReport(test.desk)(
                    report, of: file.row.id, expecting: try await version(file.row.id, test), because: "",
                    by: try await test.viewer("juf"))
            }
            await #expect(throws: RecordsError.conflict(found: file.row.version + 1)) {
                try await TakeOutReport(test.desk)(
                    report, of: file.row.id, expecting: file.row.version, because: "x",
                    by: try await test.viewer("juf"))
            }
            #expect(try await test.opens(report, "juf").row.isClosed, "nothing was written")
            try await takeOut(report, of: file.row.id, at: test)
            await #expect(throws: Refusal(.unknown(report.text))) {
                try await takeOut(report, of: file.row.id, at: test)
            }
        }
    }

    @Test("it leaves every case that it came into, with the reports that came along, and no other")
    func leavesAll() async throws {
        try await SchoolDesk.with { test in
            let (file, second, _) = try await two(test)
            let third = try await test.report().dossier
            try await join(third, to: try await test.opens(second, "juf").row.number, at: test)
            try await join(second, to: file.row.number, at: test)
            try await takeOut(third, of: file.row.id, at: test)
            #expect(
                try await test.opens(file.row.id, "juf").state.joinedReports.map(\.from.id) == [second.text])
            #expect(try await !test.opens(second, "juf").state.holds(reportOf: third.text))
            #expect(try await test.opens(second, "juf").row.isClosed)

            try await join(third, to: file.row.number, at: test)
            try await takeOut(second, of: file.row.id, at: test)
            #expect(
                try await test.opens(file.row.id, "juf").state.joinedReports.map(\.from.id) == [third.text])
        }
    }

    @Test("what came along leaves with the report that brought it, and stays joined to that")
    func leavesTogether() async throws {
        try await SchoolDesk.with { test in
            let (file, second, _) = try await two(test)
            let third = try await test.report().dossier
            try await join(third, to: try await test.opens(second, "juf").row.number, at: test)
            try await join(second, to: file.row.number, at: test)
            try await takeOut(second, of: file.row.id, at: test)
            #expect(try await test.opens(file.row.id, "juf").state.joinedReports.isEmpty)
            let back = try await test.opens(second, "juf")
            #expect(!back.row.isClosed && back.state.holds(reportOf: third.text))
            #expect(try await test.opens(third, "juf").row.isClosed)
        }
    }

    @Test("which of the two the viewer may open is known; damage in one does not hide the other")
    func links() async throws {
        try await SchoolDesk.with { test in
            let (file, report, _) = try await two(test)
            try await join(report, to: file.row.number, at: test)
            let opened = try await test.opens(file.row.id, "juf")
            func open(_ staff: StaffMember.ID) async throws -> Set<Dossier.ID> {
                try await ShowLinkedDossiers(test.desk)(from: opened, for: try await test.viewer(staff))
            }
            #expect(try await open("juf") == [report])
            #expect(try await open("meester") == [])
            _ = try await test.database.write {
                try $0.run("DELETE FROM event WHERE dossier = ? AND version = 1", [.text(report.text)])
            }
            #expect(try await open("juf") == [])
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
