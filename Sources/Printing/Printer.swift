import Foundation

/// Makes PDF files of pages with WeasyPrint, a program of its own that runs beside this one.
///
/// A page goes in and its file comes out over pipes, so that nothing of it stands on a disk. The files are tagged (PDF/UA): a
/// screen reader finds headings and paragraphs.
package struct Printer: Sendable {
    private let program: URL
    private let seconds: Double
    private let turns: Turns

    /// A printer that runs the program at a path, two at once at most, and gives a run up after so many seconds. Nil when it is
    /// not there.
    package init?(program path: String, seconds: Double = 20) {
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        program = URL(fileURLWithPath: path)
        self.seconds = seconds
        turns = Turns(2)
    }

    /// A printer that runs the program of this name in the folders of `PATH`. Nil when it is in none of them.
    package init?(named name: String = "weasyprint", path: String) {
        let places = path.split(separator: ":").map { "\($0)/\(name)" }
        guard let found = places.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.init(program: found)
    }

    /// The file of a whole HTML page, in UTF-8. Throws ``PrintingFailed``.
    package func pdf(of page: [UInt8]) async throws(PrintingFailed) -> [UInt8] {
        await turns.begin()
        let printed: Result<[UInt8], any Error> = await withCheckedContinuation { waiting in
            // It waits for another program: on a thread of its own, not on one that answers requests.
            Thread.detachNewThread { waiting.resume(returning: Result { try run(page) }) }
        }
        await turns.end()
        // That it could not be started says no more than that there is no file.
        guard let bytes = try? printed.get() else { throw PrintingFailed() }
        guard bytes.starts(with: Array("%PDF-".utf8)) else { throw PrintingFailed() }
        return bytes
    }

    private func run(_ page: [UInt8]) throws -> [UInt8] {
        // A program that stops reading must not take this one with it.
        signal(SIGPIPE, SIG_IGN)
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = program
        process.arguments = [
            "--quiet", "--pdf-variant", "pdf/ua-1", "--encoding", "utf-8", "--base-url", "about:blank", "-",
            "-",
        ]
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
        (process.standardInput, process.standardOutput) = (input, output)
        // What it complains about may quote the page.
        process.standardError = FileHandle.nullDevice
        try process.run()
        let givenUp = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: givenUp)
        defer { givenUp.cancel() }
        // Who stops reading early is heard of by how it ends.
        try? input.fileHandleForWriting.write(contentsOf: Data(page))
        try input.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw PrintingFailed()
        }
        return Array(bytes)
    }
}

/// No file came of it: the program stopped, gave up or was not there.
package struct PrintingFailed: Error, Hashable {
    /// That no file came of it.
    package init() {}
}

/// Lets so many go at once; who comes later waits, first come first served.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ most: Int) { free = most }

    func begin() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    func end() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
