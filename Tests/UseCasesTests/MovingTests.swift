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

@Suite("Moving dossiers to a newer version of the protocol")
struct MovingTests {
    private func publish(_ choices: [String: String?], at test: SchoolDesk) async throws {
        let viewer = try await test.viewer("co")
        try await ChangeProtocol(test.desk).choose(choices, seen: 0, by: viewer)
        let draft = try #require(try await test.archive.protocolDraft(of: SchoolDesk.school))
        try await ChangeProtocol(test.desk).publish(
            note: "Anders.", agreedOn: "", seen: draft.revision, by: viewer)
    }

    private func bullying(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        return id
    }

    private func running(_ test: SchoolDesk, only one: Dossier.ID? = nil, as staff: StaffMember.ID = "co")
        async throws -> RunningDossiers
    {
        try await ShowRunningDossiers(test.desk)(only: one, for: try await test.viewer(staff))
    }

    private func move(
        _ seen: [Dossier.ID: Int], to number: Int = 2, reason: String = "Sneller.",
        by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws -> MovedDossiers {
        try await MoveDossiers(test.desk)(seen, to: number, reason: reason, by: try await test.viewer(staff))
    }

    private func row(_ id: Dossier.ID, _ test: SchoolDesk) async throws -> DossierRow {
        try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
    }

    private func talkDue(_ id: Dossier.ID, _ desk: Desk, _ test: SchoolDesk) async throws -> String? {
        try await OpenDossier(desk)(id, for: try await test.viewer("juf"))
            .obligations.first { $0.id.step == "talk" }?.due?.due.iso
    }

    @Test(
        "a moved dossier stands as one that began by that version, also in lists and after a restart",
        arguments: StoreUnderTest.allCases)
    func moves(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let old = try await bullying(test)
            let before = try await test.archive.history(of: try await row(old, test))
            try await publish(["talk.due": "3 school-days"], at: test)
            let new = try await bullying(test)

            let seen = try await running(test)
            #expect(seen.number == 2 && seen.dossiers.map(\.row.id) == [old] && seen.more == 0)
            let change = try #require(seen.dossiers.first?.changes.first)
            #expect(seen.dossiers.first?.changes.count == 1 && change.natures == [.date])
            #expect(change.before?.due?.due.iso == "2026-03-03" && change.after?.due?.due.iso == "2026-03-05")
            #expect(try await talkDue(old, test.desk, test) == "2026-03-03", "looking changes nothing")

            let moved = try await move([old: seen.dossiers[0].row.version], at: test)
            #expect(moved.moved == [old] && moved.staying == [] && moved.changed == [])
            for desk in [test.desk, try test.restarted()] {
                #expect(try await talkDue(old, desk, test) == "2026-03-05")
                let today = try await ShowToday(desk)(for: try await test.viewer("juf"))
                let lines = today.lines.filter { $0.listed.duty.task.step == "talk" }
                #expect(lines.map(\.due?.iso) == ["2026-03-05", "2026-03-05"])
                #expect(Set(lines.map(\.listed.protocolVersion)) == [2])
            }
            #expect(try await running(test).dossiers.isEmpty)

            let row = try await row(old, test)
            let after = try await test.archive.history(of: row)
            #expect(Array(after.dropLast()) == before, "the history only grew")
            #expect(after.last?.what == .moved(from: 1, to: 2, reason: "Sneller."))
            #expect(after.last?.by == .init(role: "coordinator", person: "co"))
            #expect(row.protocolVersion == 2 && row.version == before.count + 1)
            let (one, other) = (
                try await test.opens(old, "juf").obligations, try await test.opens(new, "juf").obligations
            )
            #expect(one.map(\.id) == other.map(\.id) && one.map(\.due) == other.map(\.due))
            try await test.carries(.complete(.init(task: TaskID(step: "talk"))), in: old, by: "juf")
        }
    }

    @Test("what the new version cannot carry keeps the dossier where it is, and no other back")
    func staying() async throws {
        try await SchoolDesk.with { test in
            let (held, fresh) = (try await bullying(test), try await bullying(test))
            try await test.carries(.complete(.init(task: TaskID(step: "offer"))), in: held, by: "juf")
            try await publish(["offer": "off"], at: test)
            let seen = try await running(test).dossiers
            #expect(seen.first { $0.row.id == held }?.misfits == [.step("offer")])
            #expect(seen.first { $0.row.id == fresh }?.misfits == [])
            #expect(seen.first { $0.row.id == fresh }?.changes.map(\.natures) == [[.goes]])

            let versions = Dictionary(uniqueKeysWithValues: seen.map { ($0.row.id, $0.row.version) })
            let moved = try await move(versions, at: test)
            #expect(moved.moved == [fresh] && moved.staying == [held])
            #expect(try await row(held, test).protocolVersion == 1)
            #expect(try await row(held, test).version == versions[held], "and nothing is written in it")
            #expect(try await running(test).dossiers.map(\.row.id) == [held])
        }
    }

    @Test("what happened since it was seen keeps it where it is", arguments: StoreUnderTest.allCases)
    func changed(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            let seen = try await row(id, test).version
            try await test.carries(.note("Ouders belden."), in: id, by: "juf")
            #expect(try await move([id: seen], at: test).changed == [id])
            #expect(try await row(id, test).protocolVersion == 1)
            #expect(try await move([id: seen + 1], at: test).moved == [id])
            #expect(try await move([id: seen + 2], at: test).changed == [id], "it is there already")
        }
    }

    @Test("of two who move and write at the same instant one is told to look again")
    func race() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            let seen = try await row(id, test).version
            async let moved = move([id: seen], at: test)
            async let written = test.carries(.note("Ouders belden."), in: id, by: "juf")
            let isMoved = try await moved.moved == [id]
            do {
                _ = try await written
            } catch RecordsError.conflict {
                #expect(isMoved)
            }
            let row = try await row(id, test)
            #expect(row.protocolVersion == (isMoved ? 2 : 1))
            #expect(try await test.archive.history(of: row).count == row.version)
        }
    }

    @Test("not to a version that is no longer the last, nor without a reason")
    func refused() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            let seen = [id: try await row(id, test).version]
            try await publish(["talk.due": "3 school-days"], at: test)
            try await publish(["talk.due": "4 school-days"], at: test)
            await #expect(throws: RecordsError.conflict(found: 3)) { try await move(seen, to: 2, at: test) }
            for reason in ["", " \n", String(repeating: "x", count: ChangeProtocol.longestNote + 1)] {
                await #expect(throws: Refusal(.empty)) {
                    try await move(seen, to: 3, reason: reason, at: test)
                }
            }
            #expect(try await move(seen, to: 3, at: test).moved == [id])
            #expect(try await talkDue(id, test.desk, test) == "2026-03-06")
        }
    }

    @Test("who does not coordinate sees none of it and moves nothing", arguments: ["juf", "baas", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            let staff = StaffMember.ID(staff)
            let count = try await ShowRunningDossiers(test.desk).count(for: try await test.viewer(staff))
            #expect(count == 0)
            await #expect(throws: AccessRefused()) { try await running(test, as: staff) }
            await #expect(throws: AccessRefused()) {
                try await move([id: try await row(id, test).version], by: staff, at: test)
            }
            #expect(try await row(id, test).protocolVersion == 1)
        }
    }

    @Test("what the coordinator may not read is neither shown nor counted, and cannot be moved")
    func unreadable() async throws {
        try await SchoolDesk.with { test in
            let sealed = try await test.report(over: "adviser").dossier
            let accusing = try await bullying(test)
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: accusing, by: "juf")
            let plain = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            #expect(try await running(test).dossiers.map(\.row.id) == [plain])
            #expect(try await ShowRunningDossiers(test.desk).count(for: try await test.viewer("co")) == 1)
            for id in [sealed, accusing] {
                await #expect(throws: AccessRefused()) { try await running(test, only: id) }
                let seen = [id: try await row(id, test).version, plain: try await row(plain, test).version]
                await #expect(throws: AccessRefused()) { try await move(seen, at: test) }
            }
            #expect(try await row(plain, test).protocolVersion == 1, "all or none when one is not theirs")
        }
    }

    @Test("dossiers of pupils, classes and the school year move as well; closed ones do not")
    func scopes() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            let closed = try await bullying(test)
            try await test.carries(.close(reason: "klaar"), in: closed, by: "juf")
            let ids = [
                try await OpenScopeDossier(test.desk)(of: "A", for: viewer),
                try await OpenScopeDossier(test.desk).ofClass("5", for: viewer),
                try await OpenScopeDossier(test.desk).ofSchoolYear(for: viewer),
            ]
            try await publish(["newsletter": "off", "talk.due": "3 school-days"], at: test)
            let seen = try await running(test).dossiers
            #expect(seen.map(\.row.id) == ids)
            #expect(seen.map(\.schoolClass?.title) == [nil, "5", nil])
            #expect(seen.last?.changes.map(\.natures) == [[.goes]])
            let versions = Dictionary(uniqueKeysWithValues: seen.map { ($0.row.id, $0.row.version) })
            #expect(Set(try await move(versions, at: test).moved) == Set(ids))
            let version = try await row(closed, test).version
            #expect(try await move([closed: version], at: test).changed == [closed])
            #expect(try await running(test, only: closed).dossiers.isEmpty)
        }
    }

    @Test("what the chained history says of the version counts, whatever the table says")
    func history() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            _ = try await move([id: try await row(id, test).version], at: test)
            _ = try await test.database.write {
                try $0.run("UPDATE dossier SET protocol_version = 1 WHERE id = ?", [.text(id.text)])
            }
            #expect(try await talkDue(id, test.desk, test) == "2026-03-05")
        }
    }

    @Test("what time alone brings about goes by the new version from then on")
    func ticks() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await publish(["talk.due": "3 school-days"], at: test)
            _ = try await move([id: try await row(id, test).version], at: test)
            try test.clock.set("2026-03-05T09:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await test.work("baas").isEmpty, "by the first version it was late by now")
            try test.clock.set("2026-03-06T09:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await test.today("baas").lines.contains { $0.listed.duty.task.step == "escalate" })
        }
    }
}
