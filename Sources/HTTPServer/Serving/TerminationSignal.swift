import Glibc

/// Waits for SIGTERM or SIGINT.
///
/// The signal handler only writes a byte into a pipe. Blocking the signals and waiting for them would
/// need every thread to block them, and those of Swift's own runtime do not.
package struct TerminationSignal: Sendable {
    private let pipe: Int32

    /// From now on both signals are noted instead of ending the process. One per process.
    ///
    /// - Throws: ``ServerError/system(call:errno:)`` when there is no pipe to be had.
    package init() throws(ServerError) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .system(call: "pipe", errno: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipe = ends[0]
        noteEnd = ends[1]
        for signal in [SIGTERM, SIGINT] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = note
            action.sa_flags = Int32(SA_RESTART)
            guard sigaction(signal, &action, nil) == 0 else {
                throw .system(call: "sigaction", errno: errno)
            }
        }
    }

    /// Returns when one of the signals has arrived.
    package func wait() async {
        await withCheckedContinuation { continuation in
            startThread { [pipe] in
                var note: UInt8 = 0
                while read(pipe, &note, 1) < 0, errno == EINTR {}
                continuation.resume()
            }
        }
    }
}

/// The end of the pipe the handler writes to; set before the handler is, and never again.
nonisolated(unsafe) private var noteEnd: Int32 = -1

/// The signal handler: one system call, and the interrupted code finds `errno` as it was.
private let note: @convention(c) (Int32) -> Void = { _ in
    let interrupted = errno
    var byte: UInt8 = 1
    _ = write(noteEnd, &byte, 1)
    errno = interrupted
}
