import YAML

// What can never come about, whatever people say and do.
extension PlaybookReader {
    /// Complains of what is proved from the text: steps that never open or are never done, rows that are never tried,
    /// terms that never run, rounds without an exit, dossiers that can never be closed.
    func checkProofs(_ playbook: Playbook) {
        let courses = DossierKind.all(of: playbook).map { Course(of: $0, in: playbook) }
        for course in courses {
            let kind = course.kind
            tell(Unreached(playbook: playbook, kind: kind, course: course).faults)
            tell(Idle(playbook: playbook, kind: kind, course: course).faults)
            tell(Dates(playbook: playbook, kind: kind, course: course).faults)
            tell(Rounds(playbook: playbook, kind: kind, course: course).faults)
            let closings = Closings(playbook: playbook, kind: kind, course: course)
            tell(closings.faults)
            for lock in closings.locks {
                complaints.warning(place(of: lock.address), "found \(lock.found); expected \(lock.expected)")
            }
        }
        tell(Tables(playbook: playbook, courses: courses).faults)
    }

    private func tell(_ faults: [Fault]) {
        for fault in faults {
            complaints.error(place(of: fault.address), found: fault.found, expected: fault.expected)
        }
    }

    /// Where the part of an element stands; where the element does, if the part has no place of its own.
    private func place(of address: String) -> Position {
        if let place = places[address] { return place }
        let first = address.split(separator: ".").first.map(String.init) ?? address
        return declared.has(first, .overlay)
            ? declared.position(of: Overlay.ID(first)) : declared.position(of: Step.ID(first))
    }
}
