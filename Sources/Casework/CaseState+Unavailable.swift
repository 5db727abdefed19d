import Playbooks

/// A role as it is held for one class.
struct ClassRole: Hashable, Comparable, Sendable {
    let role: Role.ID
    /// The class, by its id.
    let group: String

    static func < (left: ClassRole, right: ClassRole) -> Bool {
        (left.role, left.group) < (right.role, right.group)
    }
}

// Who cannot act. A role for classes is somebody else in each: the duties about a pupil are those of the holder for the class
// of that pupil, and so it is of that holder alone that is asked who stands in.
extension CaseState {
    /// The roles whose holders cannot act, with why, as it is for one pupil: that of ``seen(from:)``, or else whom the
    /// dossier is about most of all.
    package var unavailable: [Role.ID: String] {
        guard !unavailableForClass.isEmpty else { return unavailableAnywhere }
        let group = group(of: seenFrom ?? subject?.pupil)
        let here = unavailableForClass.filter { $0.key.group == group }.map { ($0.key.role, $0.value) }
        return unavailableAnywhere.merging(here) { said, ofClass in
            Away.words.contains(said) ? max(said, ofClass) : said
        }
    }

    /// The roles whose holders cannot act in the dossier, as such or for some class of it.
    package var everyUnavailable: Set<Role.ID> {
        Set(unavailableAnywhere.keys).union(unavailableForClass.keys.map(\.role))
    }

    /// The dossier with the roles for classes looked up by the class of a pupil.
    package func seen(from pupil: Pupil.ID?) -> CaseState {
        guard !unavailableForClass.isEmpty, let pupil, pupil != seenFrom else { return self }
        var seen = self
        seen.seenFrom = pupil
        return seen
    }

    /// What is read of the dossier as ``seen(from:)`` a pupil; without a copy of it where that is all the same.
    package func seen<Answer>(from pupil: Pupil.ID?, read: (CaseState) -> Answer) -> Answer {
        unavailableForClass.isEmpty ? read(self) : read(seen(from: pupil))
    }

    /// The dossier as it is for each class of it in which somebody cannot act, and for whom it is about most of all.
    var fromEachClass: [CaseState] {
        guard !unavailableForClass.isEmpty else { return [self] }
        let groups = Set(unavailableForClass.keys.map(\.group))
        let pupils = parties.filter { $0.group.map(groups.contains) == true }.map(\.pupil)
        return [self] + pupils.map(seen)
    }

    /// The dossier as it is for the class of each who is bullied, or for whom it is about most of all.
    var fromEachTarget: [CaseState] {
        targets.isEmpty ? [self] : targets.map { seen(from: $0.pupil) }
    }

    /// The class in which roles for classes are looked up: of the pupil it is about, or else the one that the
    /// reporter named, or of who else takes part; nil while nobody knows.
    func group(of pupil: Pupil.ID?) -> String? {
        parties.first { $0.pupil == pupil }?.group ?? namedClass ?? groups.first
    }

    /// The classes in which it matters who can act: of who takes part, and of those about whom something is still to be done.
    var groupsInWork: Set<String> {
        let pupils = Set(tasks.filter(\.isActive).compactMap(\.id.pupil))
        return Set(groups).union(parties.filter { pupils.contains($0.pupil) }.compactMap(\.group))
    }
}
