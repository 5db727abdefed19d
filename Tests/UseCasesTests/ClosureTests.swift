import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Days on which a school itself gives no lessons")
struct ClosureTests {
    private func days(_ test: SchoolDesk, as staff: StaffMember.ID = "juf") async throws -> ClosedDays {
        try await CloseSchool(test.desk).days(for: try await test.viewer(staff))
    }

    private func revision(_ test: SchoolDesk) async throws -> Int { try await days(test).said.revision }

    private func close(
        _ first: String, _ last: String = "", as name: String = "Studiedag", seen: Int? = nil,
        by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        let known = try await revision(test)
        try await CloseSchool(test.desk)(
            .close(name: name, first: first, last: last), seen: seen ?? known,
            by: try await test.viewer(staff))
    }

    private func takeBack(_ number: Int, by staff: StaffMember.ID = "co", at test: SchoolDesk) async throws {
        try await CloseSchool(test.desk)(
            .takeBack(number), seen: try await revision(test), by: try await test.viewer(staff))
    }

    /// A case in which the talk is due on Tuesday.
    private func caseWithTalk(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        return id
    }

    private func talkDue(_ id: Dossier.ID, _ test: SchoolDesk) async throws -> String? {
        try await test.opens(id, "juf").obligations.first { $0.id.step == "talk" }?.due?.due.iso
    }

    /// The day on the list, after the next refresh.
    private func listedDue(_ test: SchoolDesk) async throws -> String? {
        _ = try await RefreshTicks(test.desk)()
        return try await test.today("juf").lines.first { $0.listed.duty.task.step == "talk" }?.due?.iso
    }

    @Test(
        "count in no term from then on, also of a case that runs, and count again when taken back",
        arguments: StoreUnderTest.allCases)
    func counts(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await caseWithTalk(test)
            #expect(try await talkDue(id, test) == "2026-03-03")
            try await close("2026-03-03", "2026-03-04", as: "  Studie \n dagen ", at: test)
            #expect(try await talkDue(id, test) == "2026-03-05")
            #expect(try await listedDue(test) == "2026-03-05")
            let said = try #require(try await days(test).said.all.first)
            #expect(
                said.span.name == "Studie dagen" && said.saidBy == "co" && said.saidAt == "2026-03-02T09:00")
            try await takeBack(said.number, at: test)
            #expect(try await talkDue(id, test) == "2026-03-03")
            #expect(try await listedDue(test) == "2026-03-03")
            #expect(try await days(test).ahead.isEmpty)
        }
    }

    /// The same school, where the talk must be held within a week.
    private func weekly(_ test: SchoolDesk) -> Desk {
        let files = SchoolPlaybook.files.contents.mapValues { bytes in
            Array(
                String(decoding: bytes, as: UTF8.self).replacing(
                    "{within: 1 school-day, late:", with: "{within: 1 week, late:"
                ).utf8)
        }
        return Desk(
            archive: test.archive,
            shelf: PlaybookShelf(
                files: ["wilg": [1: PlaybookFiles(name: "wilg", contents: files)]],
                calendars: ["midden": SchoolCalendar(closed: [])]),
            now: { test.clock.now }, newID: test.desk.newID, newCode: test.desk.newCode)
    }

    @Test(
        "closed on the day itself, nothing is late that was not; with notice it is due before",
        arguments: StoreUnderTest.allCases)
    func unforeseen(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (id, desk, viewer) = (
                try await caseWithTalk(test), weekly(test), try await test.viewer("juf")
            )
            func talk() async throws -> Obligation? {
                try await OpenDossier(desk)(id, for: viewer).obligations.first { $0.id.step == "talk" }
            }
            #expect(try await talk()?.due?.due.iso == "2026-03-09")
            try test.clock.set("2026-03-05T09:00")
            try await close("2026-03-09", at: test)
            #expect(try await talk()?.due?.due.iso == "2026-03-06")
            try await takeBack(1, at: test)
            try test.clock.set("2026-03-09T07:30")
            let change = ClosureChange.close(name: "Storm", first: "2026-03-09", last: "")
            let preview = try await PreviewClosure(desk)(
                change, seen: try await revision(test), for: try await test.viewer("co"))
            #expect(preview.duties == 1 && preview.earlier == 0)
            try await close("2026-03-09", as: "Storm", at: test)
            #expect(try await talk()?.due?.due.iso == "2026-03-10")
            #expect(try await talk()?.state == .open)
        }
    }

    @Test("are there for a program that starts anew, the earliest first", arguments: StoreUnderTest.allCases)
    func kept(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await close("2026-05-04", as: "Later", at: test)
            try await close("2026-03-20", as: "Eerst", at: test)
            let desk = try test.restarted()
            let school = try await desk.school(SchoolDesk.school)
            #expect(school.closures.map(\.name) == ["Eerst", "Later"])
            #expect(try await desk.archive.schools().map(\.closures) == [school.closures])
            let calendar = try desk.shelf.calendar(of: school)
            let day = try #require(SchoolDate(iso: "2026-03-20"))
            #expect(calendar.closedReason(day) == "Eerst" && !calendar.isSchoolDay(day))
        }
    }

    @Test("are those of one school only", arguments: StoreUnderTest.allCases)
    func otherSchool(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let other = School(id: "olm", name: "De Olm", playbook: "wilg", region: "midden")
            try await test.archive.add(other, classes: [])
            try await close("2026-03-20", at: test)
            #expect(try await test.archive.schools().map(\.closures.count) == [0, 1])
            #expect(try await test.archive.closures(of: "olm") == SchoolClosures(revision: 0, all: []))
        }
    }

    @Test("taken back while they run, the days that are over stay closed")
    func underWay() async throws {
        try await SchoolDesk.with { test in
            try await close("2026-03-03", "2026-03-06", at: test)
            try test.clock.set("2026-03-05T08:00")
            try await takeBack(1, at: test)
            let school = try await test.desk.school(SchoolDesk.school)
            #expect(school.closures.map(\.last.iso) == ["2026-03-04"])
            await #expect(throws: ClosureRefused.past) { try await takeBack(1, at: test) }
            let said = try #require(try await days(test).said.all.first)
            #expect(said.span.last.iso == "2026-03-06" && said.takenBack?.by == "co")
            #expect(
                said.takenBack?.lessonsFrom.iso == "2026-03-05" && said.takenBack?.at == "2026-03-05T08:00")
        }
    }

    @Test("taken back, the same days can be closed again; what was said stays")
    func again() async throws {
        try await SchoolDesk.with { test in
            try await close("2026-03-20", at: test)
            try await takeBack(1, at: test)
            await #expect(throws: ClosureRefused.unknown) { try await takeBack(1, at: test) }
            try await close("2026-03-20", as: "Carnaval", at: test)
            #expect(try await days(test).said.all.map(\.span.name) == ["Studiedag", "Carnaval"])
            #expect(try await days(test).ahead.map(\.span.name) == ["Carnaval"])
        }
    }

    @Test("ask a name that can be read")
    func names() async throws {
        try await SchoolDesk.with { test in
            let long = String(repeating: "x", count: CloseSchool.longestName + 1)
            for name in ["", " \n", long, "Studie\u{200B}dag", "Dag\u{202E}"] {
                await #expect(throws: ClosureRefused.name) {
                    try await close("2026-03-20", as: name, at: test)
                }
            }
            try await close("2026-03-20", as: String(long.dropLast()), at: test)
        }
    }

    @Test(
        "ask days that exist, follow one another, and are not over nor far ahead",
        arguments: [
            ("", "", ClosureRefused.days), ("morgen", "", .days), ("2026-02-30", "", .days),
            ("2026-03-20", "x", .days), ("2026-03-20", "2026-03-19", .days), ("2026-02-27", "", .past),
            ("2026-02-27", "2026-03-03", .past), ("2028-03-06", "", .farAhead), ("9999-12-31", "", .farAhead),
            ("2026-03-02", "2026-03-18", .longest), ("2026-03-07", "2026-03-08", .free),
        ])
    func refused(first: String, last: String, reason: ClosureRefused) async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: reason) { try await close(first, last, at: test) }
            let said = try await days(test).said
            #expect(said.all.isEmpty)
        }
    }

    @Test("can begin today")
    func today() async throws {
        try await SchoolDesk.with { test in
            try await close("2026-03-02", as: "Storm", at: test)
            #expect(try await days(test).ahead.count == 1)
        }
    }

    @Test("are said once: what overlaps is refused, and names what is there")
    func overlap() async throws {
        try await SchoolDesk.with { test in
            try await close("2026-03-10", "2026-03-12", as: "Carnaval", at: test)
            for (first, last) in [
                ("2026-03-10", ""), ("2026-03-09", "2026-03-10"), ("2026-03-12", "2026-03-20"),
            ] {
                await #expect(throws: ClosureRefused.twice("Carnaval")) {
                    try await close(first, last, as: "Studie", at: test)
                }
            }
            try await close("2026-03-13", as: "Studie", at: test)
        }
    }

    @Test("are no more than a school can close in one school year")
    func most() async throws {
        try await SchoolDesk.with { test in
            // Three times two school weeks in each of two school years; a weekend costs nothing.
            for first in ["2026-03-09", "2026-04-06", "2026-05-04", "2026-08-03"] {
                let start = try #require(SchoolDate(iso: first))
                try await close(start.iso, (start + 11).iso, as: first, at: test)
            }
            await #expect(throws: ClosureRefused.tooMany) { try await close("2026-06-01", at: test) }
            try await close("2026-09-01", at: test)
        }
    }

    @Test("change for who saw them as they are", arguments: StoreUnderTest.allCases)
    func conflict(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let seen = try await revision(test)
            try await close("2026-03-20", at: test)
            await #expect(throws: RecordsError.conflict(found: 1)) {
                try await close("2026-03-27", as: "Nog een", seen: seen, at: test)
            }
            await #expect(throws: RecordsError.conflict(found: 1)) {
                try await test.archive.takeBackClosure(
                    1, from: try #require(SchoolDate(iso: "2026-03-20")), seen: seen, by: "co",
                    at: "2026-03-02T09:00", of: SchoolDesk.school)
            }
            #expect(try await days(test).said.revision == 1)
            #expect(try await days(test).ahead.count == 1)
        }
    }

    @Test("are for who coordinates to say, and for everybody to see", arguments: ["juf", "baas", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            let id = StaffMember.ID(staff)
            await #expect(throws: AccessRefused()) { try await close("2026-03-20", by: id, at: test) }
            try await close("2026-03-20", at: test)
            await #expect(throws: AccessRefused()) { try await takeBack(1, by: id, at: test) }
            let seen = try await days(test, as: id)
            #expect(seen.ahead.count == 1 && !seen.mayChange)
            await #expect(throws: AccessRefused()) {
                try await PreviewClosure(test.desk)(
                    .takeBack(1), seen: 1, for: try await test.viewer(id))
            }
        }
    }
}

@Suite("What closing a school would change")
struct ClosurePreviewTests {
    private func preview(_ change: ClosureChange, _ test: SchoolDesk) async throws -> ClosurePreview {
        let viewer = try await test.viewer("co")
        let seen = try await CloseSchool(test.desk).days(for: viewer).said.revision
        return try await PreviewClosure(test.desk)(change, seen: seen, for: viewer)
    }

    private let tuesday = ClosureChange.close(name: "Studiedag", first: "2026-03-03", last: "")

    @Test(
        "is told for each dossier before it is done, and nothing is written",
        arguments: StoreUnderTest.allCases)
    func tells(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
            _ = try await test.report(about: [SchoolDesk.party("C", group: "6")])
            let preview = try await preview(tuesday, test)
            #expect(preview.dossiers == 2 && preview.duties > 2 && preview.earlier == 0 && !preview.isPartial)
            let effect = try #require(preview.first.first { $0.row.id == id })
            let talk = try #require(effect.changes.first { $0.before?.id.step == "talk" })
            #expect(talk.before?.due?.due.iso == "2026-03-03" && talk.after?.due?.due.iso == "2026-03-04")
            #expect(effect.target?.name == "Noor")
            #expect(try await test.desk.school(SchoolDesk.school).closures.isEmpty)
        }
    }

    @Test("counts what comes earlier when days have lessons after all")
    func takenBack() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await CloseSchool(test.desk)(tuesday, seen: 0, by: try await test.viewer("co"))
            let preview = try await preview(.takeBack(1), test)
            #expect(preview.span.first.iso == "2026-03-03" && preview.dossiers == 1)
            #expect(preview.earlier == preview.duties && preview.first.map(\.row.id) == [id])
        }
    }

    @Test("counts no dossier that the viewer may not read")
    func unseen() async throws {
        try await SchoolDesk.with { test in
            _ = try await test.report(over: "adviser")
            #expect(try await preview(tuesday, test).duties == 0)
            let open = try await test.report().dossier
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: open, by: "juf")
            #expect(try await preview(tuesday, test).dossiers == 0)
        }
    }

    @Test("a closed dossier stays as it was")
    func closed() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
            try await test.carries(.close(reason: "klaar"), in: id, by: "juf")
            #expect(try await preview(tuesday, test).dossiers == 0)
        }
    }

    @Test("is refused as doing it would be")
    func refused() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: ClosureRefused.past) {
                try await preview(.close(name: "Studiedag", first: "2026-02-27", last: ""), test)
            }
            await #expect(throws: ClosureRefused.unknown) { try await preview(.takeBack(7), test) }
            let viewer = try await test.viewer("co")
            await #expect(throws: RecordsError.conflict(found: 0)) {
                try await PreviewClosure(test.desk)(tuesday, seen: 3, for: viewer)
            }
        }
    }
}
