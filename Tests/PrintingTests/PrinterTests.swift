import Foundation
import Printing
import Testing

@Suite("Pages on paper")
struct PrinterTests {
    private let page = Array(
        """
        <!DOCTYPE html><html lang="nl"><head><title>Brief</title></head>
        <body><h1>Brief</h1><p>Beste ouders,</p></body></html>
        """.utf8)

    /// A program of its own for one test, in a folder that is thrown away afterwards.
    private func program(_ lines: String, _ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "druk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // nothing is lost when it stays
        let path = folder.appending(path: "weasyprint").path()
        let made = FileManager.default.createFile(
            atPath: path, contents: Data("#!/bin/sh\n\(lines)\n".utf8), attributes: [.posixPermissions: 0o755]
        )
        try #require(made)
        try await body(path)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: Unicode.ASCII.self) }

    @Test("a page becomes a tagged file in its own language")
    func tagged() async throws {
        let printer = try #require(
            Printer(path: "/usr/bin:/usr/local/bin"), "weasyprint is not installed: scripts/prepare test")
        let file = text(try await printer.pdf(of: page))
        #expect(file.hasPrefix("%PDF-1.7"))
        #expect(file.contains("/StructTreeRoot") && file.contains("/Lang (nl)"))
        #expect(file.contains("pdfuaid:part=\"1\""))
    }

    @Test("many at once all get their own")
    func many() async throws {
        try await program("printf '%%PDF-'; cat") { path in
            let printer = try #require(Printer(program: path))
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...20 {
                    group.addTask {
                        try await printer.pdf(of: Array("\(number)".utf8)) == Array("%PDF-\(number)".utf8)
                    }
                }
                for try await isOwn in group { #expect(isOwn) }
            }
        }
    }

    @Test(
        "a program that fails, says something else, hears nothing or takes too long gives no file",
        arguments: [
            "cat > /dev/null; printf '%%PDF-1.7'; exit 1", "cat > /dev/null; echo hallo", "exit 0",
            "exec sleep 60",
        ])
    func fails(_ lines: String) async throws {
        try await program(lines) { path in
            let printer = try #require(Printer(program: path, seconds: 1))
            let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
            await #expect(throws: PrintingFailed()) { try await printer.pdf(of: long) }
        }
    }

    @Test("nothing of a page stands on a disk, and no address in it is asked for")
    func leavesNothing() async throws {
        try await program("printf '%%PDF-'; echo \"$@\"; cat > /dev/null") { path in
            let printer = try #require(Printer(program: path))
            let said = text(try await printer.pdf(of: page))
            #expect(said.contains("--base-url about:blank - -\n"))
        }
    }

    @Test("without the program there is no printer")
    func missing() {
        #expect(Printer(program: "/nergens/weasyprint") == nil)
        #expect(Printer(path: "/nergens:/ook-niet") == nil)
        #expect(Printer(path: "") == nil)
    }
}
