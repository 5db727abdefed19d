import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Events as bytes")
struct StoredEventTests {
    @Test("every kind comes back as it was", arguments: EventSamples.all)
    func roundTrip(sample: EventSamples.Sample) throws {
        #expect(try CaseEvent(stored: sample.event.stored) == sample.event)
    }

    @Test("the format is frozen: what was stored once is read for ever", arguments: EventSamples.all)
    func frozen(sample: EventSamples.Sample) throws {
        #expect(hex(sample.event.stored) == sample.bytes, "\(sample.event.what)")
    }

    @Test("every kind has a sample")
    func complete() {
        #expect(Set(EventSamples.all.map(\.kind)).count == 44)
    }

    @Test(
        "any text comes back, whatever stands in it",
        arguments: [
            "", " ", "\u{0}", "\n\r", "👩‍👩‍👧 é e\u{301}", String(repeating: "ø", count: 20_000), "|\\\"'<>&",
        ])
    func anyText(text: String) throws {
        let event = CaseEvent(at: EventSamples.at, by: EventSamples.by, .noted(text))
        let back = try CaseEvent(stored: event.stored)
        guard case .noted(let found, nil) = back.what else { throw EventDamage.missing }
        #expect(Array(found.utf8) == Array(text.utf8))
    }

    @Test("answers come back whatever their order, and always give the same bytes")
    func answers() throws {
        func event(_ answers: [Field.ID: String]) -> CaseEvent {
            CaseEvent(
                at: EventSamples.at, by: EventSamples.by,
                .done(CaseEvent.Completion(task: TaskID(step: "talk"), answers: answers)))
        }
        var (one, other): ([Field.ID: String], [Field.ID: String]) = ([:], [:])
        for number in 1...50 { one[Field.ID("f\(number)")] = "\(number)" }
        for number in (1...50).reversed() { other[Field.ID("f\(number)")] = "\(number)" }
        #expect(event(one).stored == event(other).stored)
        #expect(try CaseEvent(stored: event(one).stored) == event(one))
    }

    // MARK: damage

    @Test(
        "every prefix of every kind is damage, never a crash and never another event",
        arguments: EventSamples.all)
    func prefixes(sample: EventSamples.Sample) {
        let bytes = sample.event.stored
        for length in 0..<bytes.count {
            #expect(throws: EventDamage.self) { try CaseEvent(stored: Array(bytes.prefix(length))) }
        }
    }

    @Test("consent and views about one pupil come back with the pupil")
    func aboutOnePupil() throws {
        let about: [CaseEvent.What] = [
            .consent("target", to: "talk", .given, of: "A"), .consent("target", to: nil, .withdrawn, of: "A"),
            .consulted("talk", who: "coordinator", view: "doen", of: "A"),
        ]
        for what in about {
            let event = CaseEvent(at: try moment("2026-03-02T10:30"), by: .init(role: "teacher"), what)
            #expect(try CaseEvent(stored: event.stored) == event)
            for length in 0..<event.stored.count {
                #expect(throws: EventDamage.self) {
                    try CaseEvent(stored: Array(event.stored.prefix(length)))
                }
            }
        }
    }

    @Test("something behind the end is damage", arguments: EventSamples.all)
    func leftOver(sample: EventSamples.Sample) {
        #expect(throws: EventDamage.leftOver) { try CaseEvent(stored: sample.event.stored + [0]) }
    }

    @Test("another version, no bytes, and words nobody knows")
    func strangers() throws {
        #expect(throws: EventDamage.cutOff) { try CaseEvent(stored: []) }
        #expect(throws: EventDamage.unknownVersion(2)) { try CaseEvent(stored: [2, 1, 1]) }
        func stored(_ texts: String?...) -> [UInt8] {
            texts.reduce(into: [1]) { bytes, text in
                bytes += text.map { [UInt8($0.utf8.count + 1)] + Array($0.utf8) } ?? [0]
            }
        }
        #expect(throws: EventDamage.unknownWord("exploded")) {
            try CaseEvent(stored: stored("2026-03-02T10:30", "teacher", nil, "exploded"))
        }
        #expect(throws: EventDamage.unknownWord("yesterday")) {
            try CaseEvent(stored: stored("yesterday", "teacher", nil, "opened"))
        }
        #expect(throws: EventDamage.missing) {
            try CaseEvent(stored: stored("2026-03-02T10:30", "teacher", nil, "noted", nil))
        }
        let start: [String?] = ["2026-03-02T10:30", "teacher", nil, "done", "talk", nil, nil, nil]
        func done(_ rest: String?...) throws {
            _ = try CaseEvent(
                stored: (start + rest).reduce(into: [1]) { bytes, text in
                    bytes += text.map { [UInt8($0.utf8.count + 1)] + Array($0.utf8) } ?? [0]
                })
        }
        #expect(throws: EventDamage.notANumber) { try done("one", nil, nil, nil, "0") }
        #expect(throws: EventDamage.self) { try done("1", nil, nil, nil, "-1") }
        #expect(throws: EventDamage.self) { try done("1", nil, nil, nil, "9223372036854775807") }
        #expect(throws: EventDamage.unknownWord("2026-02-30")) { try done("1", nil, "2026-02-30", nil, "0") }
        try done("1", nil, nil, nil, "0")
    }

    @Test("a notice without recipient, or a year group that is no number, is damage")
    func halves() {
        func stored(_ texts: [String?]) -> [UInt8] {
            texts.reduce(into: [1]) { bytes, text in
                bytes += text.map { [UInt8($0.utf8.count + 1)] + Array($0.utf8) } ?? [0]
            }
        }
        let start: [String?] = ["2026-03-02T10:30", "teacher", nil]
        #expect(throws: EventDamage.missing) {
            try CaseEvent(stored: stored(start + ["told", "talk", "1", nil, nil, "1", nil]))
        }
        #expect(throws: EventDamage.notANumber) {
            try CaseEvent(stored: stored(start + ["joined", "A", "target", nil, "six", "alleged"]))
        }
    }

    @Test("no bytes at all can crash the reader")
    func randomBytes() {
        var dice = SeededDice(seed: 7)
        for round in 0..<20_000 {
            var bytes = EventSamples.all[round % EventSamples.all.count].event.stored
            for _ in 0...Int.random(in: 0..<4, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: place)
                default: bytes[place] ^= 0x80
                }
                if bytes.isEmpty { bytes = [1] }
            }
            do throws(EventDamage) { _ = try CaseEvent(stored: bytes) } catch {}
        }
        for length in 0..<200 {
            let bytes = [1] + (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
            do throws(EventDamage) { _ = try CaseEvent(stored: bytes) } catch {}
        }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// Random numbers that are the same each time.
struct SeededDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
