import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import Records
@testable import UseCases

@Suite("Lists and doors agree, whatever happens at the school")
struct ListsAndDoorsTests {
    /// Who works there: a large school, a small one where the director coordinates too, one where she has a class
    /// besides.
    enum Staffing: String, CaseIterable {
        case large, directorCoordinates, directorTeaches

        var more: [StaffMember] {
            switch self {
            case .large: []
            case .directorCoordinates:
                [
                    StaffMember(
                        id: "both", name: "both",
                        assignments: [.init(role: "director"), .init(role: "coordinator")])
                ]
            case .directorTeaches:
                [
                    StaffMember(
                        id: "both", name: "both",
                        assignments: [.init(role: "director"), .init(role: "teacher", schoolClass: "6")])
                ]
            }
        }

        /// Those of the large school who do not work here.
        var fewer: [StaffMember.ID] {
            switch self {
            case .large: []
            case .directorCoordinates: ["co", "baas"]
            case .directorTeaches: ["baas", "meester"]
            }
        }
    }

    /// What somebody finds, and where.
    private struct Found {
        let staff: StaffMember.ID
        let viewer: Viewer
        let cases: Set<Dossier.ID>
        let duties: [ListedDuty]
        let lines: [TodayLine]
        let offers: Set<Dossier.ID>

        /// What stands on the list of the day, a colleague's lateness included.
        var today: Set<Dossier.ID> { offers.union(lines.map(\.listed.dossier)) }
    }

    private func found(_ staff: StaffMember.ID, _ desk: Desk) async throws -> Found {
        let viewer = try #require(try await FindViewer(desk)(staff, at: SchoolDesk.school))
        var cases: Set<Dossier.ID> = []
        for scope in [Plan.Scope.caseFile, .pupil, .group] {
            let (rows, _) = try await ListDossiers(desk)(.init(), scope: scope, page: 1, for: viewer)
            cases.formUnion(rows.map(\.row.id))
        }
        let duties = try await desk.archive.dayList(
            of: SchoolDesk.school, for: viewer.roles, readBy: staff, on: desk.now().date.iso,
            brief: "9999", reports: .init(), within: .all, limit: 10_000, offset: 0
        ).duties
        let today = try await ShowToday(desk)(for: viewer)
        return Found(
            staff: staff, viewer: viewer, cases: cases, duties: duties, lines: today.lines,
            offers: Set(today.offers.map(\.listed.dossier)))
    }

    /// Each duty stands there once, and a colleague's only when it is late and the protocol shows that to one of one's roles.
    private func checkLines(of one: Found, _ today: String, _ story: String) {
        var seen: Set<[String]> = []
        for line in one.lines {
            let duty = line.listed.duty
            let what = "\(story): \(duty.task) of \(line.listed.dossier) on the day of \(one.staff)"
            #expect(
                seen.insert([line.listed.dossier.text, duty.task.description]).inserted, "\(what), twice")
            guard line.isOthersLate else { continue }
            let isShown = duty.shownTo.map(one.viewer.roles.schoolWide.contains) ?? false
            #expect(isShown && duty.shownFrom.map { $0 <= today } ?? false, "\(what), as a colleague's")
        }
    }

    /// What lists find opens, what may be read is in the list, and every open duty is with somebody who can open it.
    private func check(_ walk: SchoolWalk, _ staff: [StaffMember.ID], _ story: String) async throws {
        var all: [Found] = []
        for one in staff { all.append(try await found(one, walk.desk)) }
        for one in all { checkLines(of: one, walk.desk.now().date.iso, story) }
        for id in walk.dossiers {
            var keepers: Set<TaskID> = []
            var owed: [Obligation] = []
            for one in all {
                let opened = try await OpenDossier(walk.desk).unnoted(id, for: one.viewer)
                owed = owed.isEmpty ? self.owed(opened) : owed
                let reads = opened.access.mayOpen && opened.access.mayReadNotes
                #expect(one.cases.contains(id) == reads, "\(story): \(id) in the list of \(one.staff)")
                if one.today.contains(id) {
                    #expect(opened.access.mayOpen, "\(story): \(id) on the day of \(one.staff)")
                }
                if opened.access.mayOpen {
                    keepers.formUnion(one.duties.filter { $0.dossier == id }.map(\.duty.task))
                }
            }
            for duty in owed {
                #expect(keepers.contains(duty.id), "\(story): \(duty.id) of \(id) is on nobody's list")
            }
        }
    }

    private func owed(_ opened: OpenedDossier) -> [Obligation] {
        let questions = opened.engine.questions(in: opened.state, at: opened.now)
        return (opened.obligations + questions).filter {
            $0.strength == .must && ($0.state.isOwed || !$0.wordsToAsk.isEmpty)
        }
    }

    @Test(
        "every duty is on the list of somebody who can do it, and every case on a list opens",
        arguments: Staffing.allCases)
    func walks(staffing: Staffing) async throws {
        var seen: Set<String> = []
        var tally = (accepted: 0, refused: 0)
        for seed in 1...UInt64(3) {
            try await SchoolDesk.with { test in
                try await test.archive.add(staffing.more, to: SchoolDesk.school)
                for gone in staffing.fewer {
                    _ = try await test.database.write {
                        try $0.run("DELETE FROM assignment WHERE staff = ?", [.text(gone.text)])
                    }
                }
                let staff =
                    ["juf", "meester", "co", "baas", "vera"].filter { !staffing.fewer.contains($0) }
                    + staffing.more.map(\.id)
                let desk = SchoolEditions.desk(test)
                var walk = SchoolWalk(test, desk, seed: seed)
                for step in 1...60 {
                    if step == 25 {
                        try await SchoolEditions.publish(desk, by: staff.contains("co") ? "co" : "both")
                    }
                    try await walk.step(staff)
                    if step % 5 == 0 { try await check(walk, staff, "\(staffing) \(seed), step \(step)") }
                }
                seen.formUnion(walk.seen)
                tally.accepted += walk.tally.accepted
                tally.refused += walk.tally.refused
            }
        }
        #expect(tally.accepted > 40 && tally.refused > 20, "\(tally)")
        #expect(
            seen.isSuperset(of: [
                "accused", "joined", "left", "done", "handed over", "triaged", "class changed",
            ]), "\(seen)")
    }
}
