import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import Records

@Suite("Files that schools write themselves")
struct OwnFileTests {
    private func draft(
        _ text: String?, seen: Int, _ test: ArchiveUnderTest
    ) async throws -> ProtocolDraft {
        let archive = test.archive
        let mark = text.map { archive.mark(of: $0) }
        try await archive.keepProtocolDraft(
            mark.map { [OwnFile.address(of: "playbook.yaml"): $0] } ?? ["talk.due": "1 week"],
            texts: [mark, text].compactMap(\.self).count == 2 ? [mark ?? "": text ?? ""] : [:], seen: seen,
            by: "s1", at: "2026-03-02T10:30", of: ArchiveUnderTest.school)
        return try #require(try await archive.protocolDraft(of: ArchiveUnderTest.school))
    }

    private func kept(_ text: String, _ test: ArchiveUnderTest) async throws -> String? {
        let mark = test.archive.mark(of: text)
        return try await test.archive.ownFiles([mark], of: ArchiveUnderTest.school)[mark]
    }

    private func publish(_ draft: ProtocolDraft, as number: Int, _ test: ArchiveUnderTest) async throws {
        try await test.archive.publish(
            ProtocolVersion(number: number, edition: 1, settings: draft.settings, note: "Zo."),
            seen: draft.revision, by: "s1", of: ArchiveUnderTest.school)
    }

    @Test(
        "a drafted text goes when the draft says something else; a published one stays for good",
        arguments: StoreUnderTest.allCases)
    func stays(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.archive.add(
                [StaffMember(id: "s1", name: "Wes", assignments: [])], to: ArchiveUnderTest.school)
            let first = try await draft("a: é\n", seen: 0, test)
            #expect(try await kept("a: é\n", test) == "a: é\n")
            let second = try await draft("b: ''\n", seen: first.revision, test)
            #expect(try await kept("a: é\n", test) == nil, "no draft names it any more")
            try await publish(second, as: 2, test)
            #expect(try await kept("b: ''\n", test) == "b: ''\n")
            let third = try await draft("c: 1\n", seen: 0, test)
            try await test.archive.dropProtocolDraft(seen: third.revision, of: ArchiveUnderTest.school)
            #expect(try await kept("c: 1\n", test) == nil)
            #expect(try await kept("b: ''\n", test) == "b: ''\n", "a version names it")
            let fourth = try await draft(nil, seen: 0, test)
            try await publish(fourth, as: 3, test)
            #expect(try await kept("b: ''\n", test) == "b: ''\n", "an earlier version names it")
        }
    }

    @Test("a text is one school's alone, and its mark says nothing of it", arguments: StoreUnderTest.allCases)
    func apart(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.archive.add(
                [StaffMember(id: "s1", name: "Wes", assignments: [])], to: ArchiveUnderTest.school)
            _ = try await draft("a: b\n", seen: 0, test)
            let mark = test.archive.mark(of: "a: b\n")
            #expect(mark.count == 32 && mark != test.archive.mark(of: "a: c\n"))
            #expect(try await test.archive.ownFiles([mark], of: ArchiveUnderTest.other) == [:])
        }
    }

    @Test("who comes too late keeps no text", arguments: StoreUnderTest.allCases)
    func late(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.archive.add(
                [StaffMember(id: "s1", name: "Wes", assignments: [])], to: ArchiveUnderTest.school)
            _ = try await draft("a: b\n", seen: 0, test)
            await #expect(throws: RecordsError.self) { _ = try await draft("c: d\n", seen: 0, test) }
            #expect(try await kept("c: d\n", test) == nil)
            #expect(try await kept("a: b\n", test) == "a: b\n")
        }
    }
}
