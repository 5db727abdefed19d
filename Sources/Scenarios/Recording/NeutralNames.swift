import Casework
import Playbooks

/// What pupils and classes of a case are called in a scenario: letters and numbers, in the order in which they come up.
struct NeutralNames {
    /// The pupils, in that order.
    let pupils: [Pupil.ID]
    /// How each took part when it first did.
    let parties: [Pupil.ID: CaseParty]
    /// The persons whom those who reported chose, in that order, each with the channel.
    let persons: [(role: Role.ID, channel: Channel.ID)]
    private let groups: [String]

    init(_ events: [CaseEvent]) {
        var (pupils, groups): ([Pupil.ID], [String]) = ([], [])
        var parties: [Pupil.ID: CaseParty] = [:]
        for event in events {
            if case .joined(let party) = event.what {
                if parties[party.pupil] == nil { parties[party.pupil] = party }
                if let group = party.group, !groups.contains(group) { groups.append(group) }
            }
            for pupil in event.what.pupils where !pupils.contains(pupil) { pupils.append(pupil) }
        }
        let reports = events.compactMap(\.what.report).filter(\.receiver.isPerson)
        persons = reports.map(\.receiver).uniqued().compactMap { person in
            reports.first { $0.receiver == person }.map { (person, $0.channel) }
        }
        self.pupils = pupils
        self.parties = parties
        self.groups = groups
    }

    /// `A` to `Z`, then `A2` and so on.
    func pupil(_ pupil: Pupil.ID) -> String {
        guard let place = pupils.firstIndex(of: pupil) else { return "X" }
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
        return place < 26 ? letter : letter + "\(place / 26 + 1)"
    }

    /// Whether a person was chosen in the case.
    func knows(_ person: Role.ID) -> Bool { persons.contains { $0.role == person } }

    /// A role by its id, and a person who was chosen as `K1`, `K2`.
    func role(_ role: Role.ID) -> String {
        persons.firstIndex { $0.role == role }.map { "K\($0 + 1)" } ?? role.text
    }

    /// Whether somebody of a class takes or took part.
    func knows(group: String) -> Bool { groups.contains(group) }

    /// `groep-1`, `groep-2`.
    func group(_ group: String) -> String { "groep-\((groups.firstIndex(of: group) ?? 0) + 1)" }
}

extension CaseEvent.What {
    /// The report that an event brings.
    fileprivate var report: CaseEvent.Report? {
        switch self {
        case .reported(let report): report
        case .tookIn(let joined): joined.report
        default: nil
        }
    }

    /// The pupils that an event is about; of what was filled in too.
    fileprivate var pupils: [Pupil.ID] {
        switch self {
        case .joined(let party): [party.pupil]
        case .left(let pupil, _), .corrected(let pupil, _, _): [pupil]
        case .stated(let statements): statements.compactMap(\.pupil)
        case .done(let completion):
            [completion.task.pupil].compactMap(\.self) + completion.findings.keys.sorted { $0.text < $1.text }
        case .planned(let task, _, _), .waived(let task, _), .told(let task, _):
            [task.pupil].compactMap(\.self)
        case .toldFamily(_, let pupil, _): [pupil]
        case .letter(let letter): [letter.pupil]
        case .consulted(_, _, _, let pupil), .consent(_, _, _, let pupil), .happened(_, _, let pupil):
            [pupil].compactMap(\.self)
        default: []
        }
    }
}
