/// One request and its answer.
///
/// The library calls for one connection from one thread, so what stands outside the locks is touched
/// by that thread only; the task that runs the handler sees `answer` alone.
final class Exchange: @unchecked Sendable {
    /// How far the exchange has come.
    enum Stage {
        case head
        case body
        case handling
        case answered
    }

    let target: String
    /// Where the library keeps the target; for comparing places, valid during this request.
    let targetPlace: UnsafeRawBufferPointer
    let started: ContinuousClock.Instant
    var stage = Stage.head
    var method = Method.get
    var isHead = false
    var headers = Headers()
    var body: IncomingBody?
    var pace = Pace.none

    private let answer = Guarded<Response?>(nil)
    private let task = Guarded<Task<Void, Never>?>(nil)

    init(target: UnsafePointer<CChar>, count: Int, started: ContinuousClock.Instant) {
        targetPlace = UnsafeRawBufferPointer(start: target, count: count)
        self.target = String(decoding: targetPlace, as: UTF8.self)
        self.started = started
    }

    func work(in task: Task<Void, Never>) {
        self.task.withLock { $0 = task }
    }

    func settle(_ response: Response) {
        answer.withLock { $0 = response }
    }

    func takeAnswer() -> Response? {
        answer.withLock { $0.take() }
    }

    func cancel() {
        task.withLock { $0?.cancel() }
    }
}
