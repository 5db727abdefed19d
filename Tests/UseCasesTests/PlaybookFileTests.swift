import Access
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Files of its playbook that a school writes itself")
struct PlaybookFileTests {
    private static let main = "playbook.yaml"

    private func file(
        _ test: SchoolDesk, _ path: String = main, for staff: StaffMember.ID = "co"
    ) async throws -> PlaybookFile {
        try await WritePlaybookFile(test.desk)(path, for: try await test.viewer(staff))
    }

    private func save(
        _ text: String, as path: String = main, seen: String? = nil, by staff: StaffMember.ID = "co",
        at test: SchoolDesk
    ) async throws {
        let mark: String
        if let seen { mark = seen } else { mark = try await file(test, path).mark }
        try await WritePlaybookFile(test.desk).save(
            text, as: path, seen: mark, by: try await test.viewer(staff))
    }

    /// The text of the playbook with some words in the place of others.
    private func write(_ old: String, as new: String, at test: SchoolDesk) async throws {
        let text = try await file(test).text
        #expect(text.contains(old), "the words to change are there")
        try await save(text.replacing(old, with: new), at: test)
    }

    private func choices(_ test: SchoolDesk) async throws -> ProtocolChoices {
        try await ShowProtocolChoices(test.desk)(for: try await test.viewer("co"))
    }

    private func publish(_ test: SchoolDesk) async throws {
        let seen = try await choices(test).draft?.revision ?? 0
        try await ChangeProtocol(test.desk).publish(
            note: "Wij doen het anders.", agreedOn: "2026-02-20", agreedBy: "A. B. Voorzitter", seen: seen,
            by: try await test.viewer("co"))
    }

    private func talkDue(_ id: Dossier.ID, at desk: Desk, _ test: SchoolDesk) async throws -> String? {
        try await OpenDossier(desk)(id, for: try await test.viewer("juf"))
            .obligations.first { $0.id.step == "talk" }?.due?.due.iso
    }

    @Test("what a walk finds of a step stands beside the line of that step, and forbids publishing")
    func walked() async throws {
        try await SchoolDesk.with { test in
            let look = "      - {id: look, title: Kijken, when: opened, cites: W-1}\n"
            let end = "      - {id: end-look, title: Klaar, kind: closing, when: opened, "
            let gate = "needs: [{pupils: pupil, at-least: 9, cites: W-1}], cites: W-1}\n"
            let plain = "    scope: pupil\n    cites: W-1\n    steps:\n" + look
            try await write(
                plain,
                as: plain.replacing("    cites", with: "    closing: end-look\n    cites") + end + gate,
                at: test)
            #expect(try await file(test).findings.isEmpty, "read alone it is well")
            let found = try #require(try await CheckDraft(test.desk)(for: try await test.viewer("co")))
            #expect(!found.mayPublish)
            let drafted = try await file(test)
            let lines = drafted.text.split(separator: "\n", omittingEmptySubsequences: false)
            let line = try #require(lines.firstIndex { $0.contains("id: end-look") }) + 1
            let walked = drafted.findings.filter { if case .walked = $0.matter { true } else { false } }
            #expect(walked.contains { $0.isError && $0.line == line && $0.path == Self.main }, "\(walked)")
        }
    }

    private static let oneDay = "due: {within: 1 school-day, late: {tells: coordinator"
    private static let threeDays = "due: {within: 3 school-days, late: {tells: coordinator"

    @Test(
        "a changed deadline goes into a draft, then a version; running cases keep theirs until they are moved",
        arguments: StoreUnderTest.allCases)
    func wholeRoad(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let old = try await test.bullying()
            try await write(Self.oneDay, as: Self.threeDays, at: test)
            let drafted = try await file(test)
            #expect(drafted.standing.isDrafted && !drafted.standing.isOwn && drafted.findings.isEmpty)
            #expect(try await choices(test).changedFiles == [Self.main])
            #expect(
                try await talkDue(try await test.bullying(), at: test.desk, test) == "2026-03-03",
                "a draft is no rule")

            try await publish(test)
            let new = try await test.bullying()
            #expect(try await talkDue(new, at: test.desk, test) == "2026-03-05")
            #expect(try await talkDue(old, at: test.desk, test) == "2026-03-03")
            let own = try await file(test)
            #expect(own.standing.isOwn && !own.standing.isDrafted && own.draft == nil)

            let elsewhere = try test.restarted()
            #expect(try await talkDue(new, at: elsewhere, test) == "2026-03-05", "a program started anew")
            #expect(try await talkDue(old, at: elsewhere, test) == "2026-03-03")
            let row = try #require(try await test.archive.dossier(old, of: SchoolDesk.school))
            _ = try await MoveDossiers(elsewhere)(
                [old: row.version], to: 2, reason: "Nieuw.", by: try await test.viewer("co"))
            #expect(try await talkDue(old, at: elsewhere, test) == "2026-03-05")
        }
    }

    @Test("a version stays what it was when the file is changed once more, also for another program")
    func immutable() async throws {
        try await SchoolDesk.with { test in
            try await write(Self.oneDay, as: Self.threeDays, at: test)
            try await publish(test)
            let second = try await test.bullying()
            try await write("within: 3 school-days", as: "within: 5 school-days", at: test)
            try await publish(test)
            try await WritePlaybookFile(test.desk).setBack(
                Self.main, to: .program, seen: try await file(test).mark, by: try await test.viewer("co"))
            try await publish(test)
            let elsewhere = try test.restarted()
            #expect(try await talkDue(second, at: elsewhere, test) == "2026-03-05")
            #expect(
                try await talkDue(try await test.bullying(), at: elsewhere, test) == "2026-03-03",
                "set back to what the program comes with")
        }
    }

    @Test("a text with mistakes is kept, tells them by line, and cannot be published before it is mended")
    func mistakes() async throws {
        try await SchoolDesk.with { test in
            try await write("stand-in: director", as: "stand-in: directeur", at: test)
            let broken = try await file(test)
            let line = 1 + broken.text.split(separator: "stand-in: directeur")[0].filter { $0 == "\n" }.count
            #expect(broken.findings.contains { $0.line == line && $0.isError })
            let shown = try await choices(test)
            #expect(shown.problem == .broken && shown.drafted.id == "wilg")
            await #expect(throws: AdjustmentError.broken) { try await publish(test) }
            await #expect(throws: AdjustmentError.broken, "a choice cannot be tried on it") {
                try await ChangeProtocol(test.desk).choose(
                    ["talk.due": "2 school-days"], seen: shown.draft?.revision ?? 0,
                    by: try await test.viewer("co"))
            }
            #expect(
                try await RunScenarios(test.desk)(for: try await test.viewer("co")).map(\.holds)
                    == [true, true, true, false, false],
                "what is in force goes on")
            let half = try test.restarted()
            #expect(
                try await WritePlaybookFile(half)(Self.main, for: try await test.viewer("co")).text
                    == broken.text, "and is there tomorrow")
            try await write("stand-in: directeur", as: "stand-in: director", at: test)
            #expect(try await choices(test).draft == nil, "what changes nothing is no draft")
        }
    }

    @Test("text that is no YAML at all is kept too, and told at its line")
    func noYAML() async throws {
        try await SchoolDesk.with { test in
            try await save("een: [", as: "plans/half.yaml", at: test)
            let list = try await WritePlaybookFile(test.desk)(for: try await test.viewer("co"))
            #expect(list.files.map(\.path) == ["plans/half.yaml", "playbook.yaml", "register.csv"])
            #expect(try await file(test).elsewhere["plans/half.yaml"] == 1)
            let text = try await file(test).text
            try await save(text + "\troles: [", at: test)
            #expect(try await file(test).findings.contains(where: \.isError))
        }
    }

    @Test("choices go over changed files; one that a file has no place for is named and can be dropped")
    func choicesOverFiles() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            try await ChangeProtocol(test.desk).choose(["talk.due": "4 school-days"], seen: 0, by: viewer)
            try await write("title: Gesprek", as: "title: Goed gesprek", at: test)
            let both = try await choices(test)
            #expect(both.problem == nil && both.misfits == [])
            let talk = try #require(both.drafted.everyStep.first { $0.id == "talk" })
            #expect("\(talk.title)".contains("Goed gesprek"))
            #expect(both.draft?.settings["talk.due"] == "4 school-days")

            try await write(
                "after: 1 school-day, cites: W-1}, gap: W-G1}",
                as: "after: 1 school-day, cites: W-1}, cites: W-1}", at: test)
            let misfit = try await choices(test)
            #expect(misfit.problem != nil && misfit.misfits == ["talk.due"])
            await #expect(throws: AdjustmentError.self) { try await publish(test) }
            try await WritePlaybookFile(test.desk).dropMisfits(
                seen: misfit.draft?.revision ?? 0, by: viewer)
            let mended = try await choices(test)
            #expect(mended.problem == nil && mended.misfits == [] && mended.changedFiles == [Self.main])
            #expect(mended.draft?.settings["talk.due"] == nil)
        }
    }

    @Test("two who write in one file: the second is refused, and another file is no obstacle")
    func conflict() async throws {
        try await SchoolDesk.with { test in
            let seen = try await file(test)
            try await write(Self.oneDay, as: Self.threeDays, at: test)
            await #expect(throws: WritePlaybookFile.Refused.conflict) {
                try await save(seen.text + "# laat\n", seen: seen.mark, at: test)
            }
            await #expect(throws: WritePlaybookFile.Refused.conflict) {
                try await WritePlaybookFile(test.desk).setBack(
                    Self.main, to: .inForce, seen: seen.mark, by: try await test.viewer("co"))
            }
            try await save("texts: {}\n", as: "texts.en.yaml", at: test)
            #expect(try await choices(test).changedFiles == [Self.main, "texts.en.yaml"])
        }
    }

    @Test("a file is set back to what is in force, and an emptied one does not take part")
    func setBack() async throws {
        try await SchoolDesk.with { test in
            let register = try await file(test, "register.csv")
            try await save(" \n", as: "register.csv", at: test)
            let gone = try await file(test, "register.csv")
            #expect(gone.standing.isGone && gone.text == "")
            try await WritePlaybookFile(test.desk).setBack(
                "register.csv", to: .inForce, seen: gone.mark, by: try await test.viewer("co"))
            #expect(try await file(test, "register.csv").text == register.text)
            #expect(try await choices(test).draft == nil)
        }
    }

    @Test("no role goes that somebody holds, and who publishes goes on coordinating")
    func roles() async throws {
        try await SchoolDesk.with { test in
            try await write(
                "coordinator: {title: coördinator, law: coordinator, cites: W-1}",
                as: "coordinator: {title: coördinator, cites: W-1}", at: test)
            try await write(
                "director: {title: directeur, law: authority,",
                as: "director: {title: directeur, law: [authority, coordinator],", at: test)
            let problem = try await choices(test).problem
            try #require(problem == nil, "the files by themselves can be read")
            await #expect(throws: HeldRolesGone.self) { try await publish(test) }
        }
    }

    @Test(
        "who reads, who takes over and who leads is not changed in a file by who coordinates alone",
        arguments: [
            ("to: adviser, sealed: yes, cites", "to: adviser, cites"),
            ("to: adviser, sealed: yes, cites", "to: adviser, copy: coordinator, sealed: yes, cites"),
            (
                "adviser: {title: vertrouwenspersoon, cites",
                "adviser: {title: vertrouwenspersoon, stand-in: coordinator, cites"
            ),
            ("law: coordinator, cites", "law: [coordinator, authority], cites"),
            ("readers: office, cites", "readers: notes, cites"),
            ("readers: office, cites", "cites"),
            ("{id: keep, title", "{id: keep-it, title"),
            ("roles: [director], author: no", "roles: [director, coordinator], author: no"),
        ])
    func changesWhoReads(old: String, new: String) async throws {
        try await SchoolDesk.with { test in
            try await write(old, as: new, at: test)
            let problem = try await choices(test).problem
            try #require(problem == nil, "the files by themselves can be read")
            await #expect(throws: ChangesWhoReads.self) { try await publish(test) }
            #expect(try await test.desk.school(SchoolDesk.school).protocolVersion == 1, "nothing holds anew")
        }
    }

    @Test("what is too large, too many, unreadable or no file of a playbook is refused")
    func limits() async throws {
        try await SchoolDesk.with { test in
            let large = String(repeating: "# é\n", count: OwnFile.mostBytes / 4)
            await #expect(throws: WritePlaybookFile.Refused.tooLarge(most: OwnFile.mostBytes)) {
                try await save(large, at: test)
            }
            await #expect(throws: WritePlaybookFile.Refused.unreadable) { try await save("a: \0", at: test) }
            for path in [
                "../playbook.yaml", "plans/.yaml", "plans/a/b.yaml", "texts.nl.yml", "PLANS/a.yaml", "",
            ] {
                await #expect(throws: RecordsError.notFound) {
                    try await save("a: b", as: path, seen: "", at: test)
                }
            }
            let full = String(repeating: "x", count: OwnFile.mostBytes - 10)
            for number in 0..<5 {
                try await save("# \(full)\(number)", as: "plans/p\(number).yaml", at: test)
            }
            await #expect(throws: WritePlaybookFile.Refused.tooLarge(most: OwnFile.mostBytesTogether)) {
                try await save("# \(full)", as: "plans/p9.yaml", at: test)
            }
        }
    }

    @Test("only so many files are a school's own")
    func tooMany() async throws {
        try await SchoolDesk.with { test in
            let none = test.archive.mark(of: "")
            for number in 0..<OwnFile.most {
                try await save("# \(number)", as: "plans/p\(number).yaml", seen: none, at: test)
            }
            await #expect(throws: WritePlaybookFile.Refused.tooMany) {
                try await save("# te veel", as: "plans/over.yaml", at: test)
            }
        }
    }

    @Test("others read what is in force, see no draft, and write nothing", arguments: ["juf", "baas"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            let staff = StaffMember.ID(staff)
            try await write(Self.oneDay, as: Self.threeDays, at: test)
            let shown = try await file(test, for: staff)
            #expect(!shown.mayChange && shown.draft == nil && shown.text.contains(Self.oneDay))
            await #expect(throws: AccessRefused.self) {
                try await save("a: b", seen: shown.mark, by: staff, at: test)
            }
            await #expect(throws: RecordsError.notFound) {
                _ = try await file(test, "plans/nieuw.yaml", for: staff)
            }
        }
    }

    @Test("no choice in a form or in the file of choices can name a text", arguments: StoreUnderTest.allCases)
    func noWayAround(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let viewer = try await test.viewer("co")
            try await ChangeProtocol(test.desk).choose(["file:playbook.yaml": "00"], seen: 0, by: viewer)
            #expect(try await choices(test).draft == nil)
            await #expect(throws: WriteProtocolFile.Refused.self) {
                try await WriteProtocolFile(test.desk).save(
                    "\"file:playbook.yaml\": \"00\"", seen: 0, since: nil, by: viewer)
            }
            try await write(Self.oneDay, as: Self.threeDays, at: test)
            let seen = try await choices(test).draft?.revision ?? 0
            #expect(try await !WriteProtocolFile(test.desk)(for: viewer).contains("file:"))
            try await WriteProtocolFile(test.desk).save(
                "offer: \"off\"", seen: seen, since: nil, by: viewer)
            #expect(try await choices(test).changedFiles == [Self.main], "and it takes none away")
        }
    }
}
