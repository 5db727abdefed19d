import Glibc
import Testing

@testable import HTTPServer

@Suite("the signal to stop")
struct TerminationSignalTests {
    @Test("ends the waiting, not the process")
    func wait() async throws {
        let signal = try TerminationSignal()
        async let waited: Void = signal.wait()
        kill(getpid(), SIGTERM)
        await waited
        Glibc.signal(SIGTERM, SIG_DFL)
        Glibc.signal(SIGINT, SIG_DFL)
    }
}
