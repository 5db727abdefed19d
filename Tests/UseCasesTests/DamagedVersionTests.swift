import Casework
import Dossiers
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Dossiers that name a version of the protocol which is not there")
struct DamagedVersionTests {
    @Test(
        "a dossier by a version of the protocol that is not there is damaged, on lists too, and hides no other",
        arguments: StoreUnderTest.allCases)
    func noVersion(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (bad, good) = (try await test.bullying(), try await test.bullying())
            let waiting = try await test.report().dossier
            let other = try await test.report().dossier
            for id in [bad, waiting] {
                _ = try await test.database.write {
                    try $0.run(
                        "UPDATE dossier SET protocol_version = 99 WHERE id = ?", [.text(id.text)])
                }
            }
            do {
                _ = try await test.opens(bad, "juf")
                Issue.record("opened")
            } catch {
                #expect(error as? RecordsError == .noVersion(99))
                #expect(test.desk.trouble(of: error) == .damaged)
            }
            let lines = try await test.today("juf").lines
            #expect(Set(lines.filter { !$0.isReadable }.map(\.listed.dossier)) == [bad, waiting])
            #expect(lines.contains { $0.isReadable && $0.listed.dossier == good })
            let reports = try await ListReports(test.desk)(page: 1, for: try await test.viewer("juf")).reports
            #expect(reports.first { $0.row.id == waiting }?.isReadable == false)
            #expect(reports.first { $0.row.id == other }?.isReadable == true)
            let change = ClosureChange.close(name: "Studiedag", first: "2026-03-03", last: "")
            let preview = try await PreviewClosure(test.desk)(
                change, seen: 0, for: try await test.viewer("co"))
            #expect(preview.isPartial && preview.dossiers == 2)
            // By a version before the first it would be one that can be moved.
            _ = try await test.database.write {
                try $0.run("UPDATE dossier SET protocol_version = 0 WHERE id = ?", [.text(bad.text)])
            }
            let running = try await ShowRunningDossiers(test.desk)(for: try await test.viewer("co"))
            #expect(running.unreadable == 1 && running.dossiers.isEmpty)
        }
    }
}
