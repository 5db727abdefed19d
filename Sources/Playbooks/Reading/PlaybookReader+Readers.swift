import YAML

// Who reads what is written in a step: whom the step names, or else the places in which it is recorded.
extension PlaybookReader {
    /// Gives each step that names no readers those of its places, and complains where these contradict each other.
    ///
    /// It is done while reading, so that a school that does without a place opens nothing by it.
    func takeReaders(into playbook: inout Playbook) {
        let places = Dictionary(playbook.records.map { ($0.id, $0) }) { first, _ in first }
        let ofCases = playbook.caseReaders
        func take(_ steps: inout [Step]) {
            for step in steps.indices {
                let recordedIn = steps[step].records.compactMap { places[$0.place] }
                steps[step].readers = readers(of: steps[step], recordedIn: recordedIn.uniqued(), ofCases)
            }
        }
        for plan in playbook.plans.indices { take(&playbook.plans[plan].steps) }
        for overlay in playbook.overlays.indices { take(&playbook.overlays[overlay].steps) }
    }

    /// What a step names, or what its places say together; nil where that is the set of cases.
    private func readers(
        of step: Step, recordedIn places: [RecordPlace], _ ofCases: ReaderSet.ID?
    ) -> ReaderSet.ID? {
        if let own = step.readers {
            let named = places.compactMap(\.readers)
            if !named.isEmpty, !named.contains(own) {
                complain(of: step, found: "\(quoted(own.text)) for \(step.id)", recordedIn: places)
            }
            return own
        }
        let sets = places.map { $0.readers ?? ofCases }.uniqued()
        guard sets.count < 2 else {
            complain(of: step, found: "no readers: of \(step.id) itself", recordedIn: places)
            return nil
        }
        return sets.first == .some(ofCases) ? nil : sets.first ?? nil
    }

    /// Complains of a reader of the target whose role is not held for classes: that would be everybody who holds it.
    func checkReadersOfTarget(_ playbook: Playbook) {
        for set in playbook.readerSets {
            for role in set.ofTarget.sorted()
            where role != .caseOwner && playbook.role(role)?.isOfClass != true {
                complaints.error(
                    places["readers.\(set.id).\(role)"] ?? declared.position(of: role),
                    found: "\(quoted(role.text)) of: target, a role that nobody holds for a class",
                    expected: "a role that is looked up by a pupil's class (of: pupil), or case-owner")
            }
        }
    }

    /// Complains of a set that nobody at the school reads: what is written would be lost.
    func checkThatSomebodyReads(_ playbook: Playbook) {
        for set in playbook.readerSets {
            let named = set.sealedTo.map { [$0] } ?? set.roles
            let isOfStaff = named.contains { role in
                [.caseOwner, .allStaff].contains(role) || playbook.role(role)?.isHeldByStaff == true
            }
            // Whoever wrote a note may read that back; a case is for more than that.
            let isForAuthor = set.includesAuthor && set.id != playbook.caseReaders
            guard !named.isEmpty, !isOfStaff, !isForAuthor else { continue }
            complaints.newError(
                declared.position(of: set.id),
                found: "\(quoted(set.id.text)), which nobody at the school reads",
                expected: "a role among its readers that somebody at the school holds")
        }
    }

    private func complain(of step: Step, found: String, recordedIn places: [RecordPlace]) {
        let readers = places.map { "\($0.id) read by \(quoted($0.readers?.text ?? "case-readers"))" }
        complaints.error(
            self.places["\(step.id).readers"] ?? self.places["\(step.id).records"]
                ?? declared.position(of: step.id),
            found: "\(found), which is recorded in \(readers.joined(separator: " and in "))",
            expected: "readers: of the step that one of its places has too")
    }
}
