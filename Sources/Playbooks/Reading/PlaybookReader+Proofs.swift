import YAML

// What can never come about, whatever people say and do.
extension PlaybookReader {
    /// Complains of what is proved from the text: steps that never open or are never done, rows that are never tried,
    /// terms that never run, rounds without an exit, dossiers that can never be closed. What is locked by a part that does
    /// nothing is told as that part alone, unless that is a mere warning.
    func checkProofs(_ playbook: Playbook, besides inert: [Fault]) {
        let courses = DossierKind.all(of: playbook).map { Course(of: $0, in: playbook) }
        let told = complaints.isOfKept ? [] : Set(inert.map(\.address))
        for course in courses {
            let kind = course.kind
            let unreached = Unreached(playbook: playbook, kind: kind, course: course).faults
            tell(unreached.filter { !told.contains($0.address) })
            tell(Idle(playbook: playbook, kind: kind, course: course).faults)
            tell(Dates(playbook: playbook, kind: kind, course: course).faults)
            tell(Rounds(playbook: playbook, kind: kind, course: course).faults)
            let closings = Closings(playbook: playbook, kind: kind, course: course)
            tell(closings.faults)
            for fault in closings.tooLate {
                complaints.newError(place(of: fault.address), found: fault.found, expected: fault.expected)
            }
            for lock in closings.locks {
                complaints.warning(place(of: lock.address), "found \(lock.found); expected \(lock.expected)")
            }
        }
        tell(Tables(playbook: playbook, courses: courses).faults)
    }

    /// Complains of what was accepted before and never did anything, or did what nobody can mean. A school that works by such a playbook hears of it as a
    /// warning.
    func checkInert(_ playbook: Playbook, _ inert: [Fault]) {
        let ofYears = DossierKind.all(of: playbook).filter(\.scope.hasOneYear).flatMap { kind in
            Rounds(playbook: playbook, kind: kind, course: Course(of: kind, in: playbook)).afterTheYear
        }
        let faults = inert + Nought(playbook: playbook).faults + ofYears
        let ends = EndsTooSoon(playbook: playbook).faults
        for fault in faults + NeverStays(playbook: playbook).faults + ends {
            complaints.newError(place(of: fault.address), found: fault.found, expected: fault.expected)
        }
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
        if declared.has(first, .fact), !declared.has(first, .step) {
            return declared.position(of: Fact.ID(first))
        }
        return declared.has(first, .overlay)
            ? declared.position(of: Overlay.ID(first)) : declared.position(of: Step.ID(first))
    }
}

extension Complaints {
    /// Adds what was accepted before: an error, and of files that were good when somebody began to work by them a warning.
    func newError(_ position: Position, found: String, expected: String) {
        guard isOfKept else { return error(position, found: found, expected: expected) }
        warning(position, "found \(found); expected \(expected)")
    }
}
