import Casework
import Playbooks
import SchoolTime

/// Writes the file of a recorded case.
struct ScenarioWriter {
    private let recorded: CaseToRecord
    private let names: NeutralNames
    private let acts: [RecordedAct]

    private var engine: CaseEngine { recorded.engine }

    init(_ recorded: CaseToRecord) {
        self.recorded = recorded
        acts = recordedActs(of: recorded.events, in: recorded.engine)
        names = NeutralNames(recorded.events)
    }

    var text: String {
        ([
            "scenario: \(inQuotes(recorded.title))", "playbook: \(engine.playbook.id)",
        ] + settings + calendar + staff + pupils + ["story:"] + story).joined(separator: "\n") + "\n"
    }

    // MARK: the school

    private var settings: [String] {
        guard !recorded.documents.isEmpty else { return [] }
        return ["settings:"]
            + recorded.documents.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    }

    /// Written out: only closed days that the story can come past.
    private var calendar: [String] {
        let (first, last) = (recorded.events[0].at.date + -60, recorded.now.date + 400)
        let closed = engine.calendar.closed.filter { $0.last >= first && $0.first <= last }
        let spans = closed.map { span in
            let days = span.first == span.last ? span.first.iso : "\(span.first.iso)/\(span.last.iso)"
            return "    - {days: \(days), name: \(inQuotes(span.name))}"
        }
        let table = ["morning": DayPart.morning, "afternoon": .afternoon].compactMap { key, part in
            lessons(part, on: .monday).map { "\(key): \($0)" }
        }.sorted(by: >)
        let wednesday = lessons(.morning, on: .wednesday).map { ["wednesday: \($0)"] } ?? []
        return ["calendar:"] + (spans.isEmpty ? ["  closed: []"] : ["  closed:"] + spans)
            + ["  timetable: {\((table + wednesday).joined(separator: ", "))}"]
    }

    private func lessons(_ part: DayPart, on day: Weekday) -> String? {
        engine.calendar.timetable.blocks(on: day).first { $0.part == part }.map {
            "\($0.start.iso)-\($0.end.iso)"
        }
    }

    /// Those whom somebody chose to tell it to.
    private var staff: [String] {
        guard !names.persons.isEmpty else { return [] }
        return ["staff:"]
            + names.persons.map { person in
                let channel = engine.playbook.intake.channels.first { $0.id == person.channel }
                return "  \(names.role(person.role)): {roles: [\(channel?.choices.first?.text ?? "")]}"
            }
    }

    /// Those who take part from the report on have a part; others join later, or are only named.
    private var pupils: [String] {
        guard !names.pupils.isEmpty else { return [] }
        let first = RecordedAct.partiesAtFirst(of: recorded.events)
        return ["pupils:"]
            + names.pupils.map { pupil in
                let party = names.parties[pupil]
                var parts: [String] = []
                if let party = first[pupil] { parts.append("as: \(party.involvement.rawValue)") }
                if let group = party?.group { parts.append("class: \(names.group(group))") }
                if let year = party?.yearGroup { parts.append("year-group: \(year)") }
                if first[pupil] == nil, party != nil { parts.append("joins: later") }
                return "  \(names.pupil(pupil)): {\(parts.joined(separator: ", "))}"
            }
    }

    // MARK: the story

    private var story: [String] {
        var lines: [String] = []
        var expected = OwedThen()
        for (place, act) in acts.enumerated() {
            let words = RecordedWords(engine: engine, names: names)
            let happenings = words.lines(of: act)
            for (number, happening) in happenings.enumerated() {
                let keys = ["at: \(moment(act.at))"] + happening
                lines.append("  - \(keys[0])")
                lines += keys.dropFirst().map { "    \($0)" }
                let isLast = number == happenings.count - 1
                let isLastThen = place == acts.count - 1 || acts[place + 1].at != act.at
                if isLast, isLastThen { lines += expecting(&expected, at: act.at, isEnd: false) }
            }
        }
        lines.append("  - at: \(moment(recorded.now))")
        lines += expecting(&expected, at: recorded.now, isEnd: true)
        return lines
    }

    private func moment(_ moment: Moment) -> String { "\(moment.date.iso) \(moment.time.iso)" }

    private func expecting(_ owed: inout OwedThen, at now: Moment, isEnd: Bool) -> [String] {
        let events = recorded.events.filter { $0.at <= now }
        let state = engine.state(engine.fold(events), at: now)
        let lines = owed.lines(of: state, engine, names, at: now, isEnd: isEnd)
        return lines.isEmpty ? [] : ["    expect:"] + lines.map { "      - \($0)" }
    }
}

/// A text in quotation marks, so that nothing in it is read as YAML.
package func inQuotes(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").map { letter in
        if letter.isNewline { return "\\n" }
        if letter == "\t" { return "\\t" }
        return letter.isControl ? "" : String(letter)
    }
    return "\"\(safe.joined())\""
}

extension Character {
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
