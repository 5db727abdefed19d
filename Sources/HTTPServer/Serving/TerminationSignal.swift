import Glibc

/// Waits for SIGTERM or SIGINT without a signal handler.
package struct TerminationSignal: Sendable {
    /// Keeps both signals from ending the process. Make it first thing in `main`, before any thread
    /// starts: threads inherit this, and one that did not would die of the signal.
    package init() {
        var signals = TerminationSignal.signals
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Returns when one of the signals arrives.
    package func wait() async {
        await withCheckedContinuation { continuation in
            startThread {
                var signals = TerminationSignal.signals
                var received: Int32 = 0
                while sigwait(&signals, &received) != 0 {}
                continuation.resume()
            }
        }
    }

    private static var signals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        return signals
    }
}
