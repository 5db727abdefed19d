import Playbooks

// What roles read that is not for everybody who works at the school.
extension Playbook {
    /// Whether a role leads the school, or reads something that coordinating does not.
    package func isGuarded(_ role: Role.ID) -> Bool {
        leaders.contains(role) || !readings(role).subtracting(coordinators.flatMap(readings)).isEmpty
    }

    /// Whether a role reads by this protocol what another keeps from it: a set of readers that has it now, a way or an
    /// overlay that is sealed to it now or to nobody any more, or cases.
    func readsMore(_ role: Role.ID, than other: Playbook) -> Bool {
        let before = other.readings(role)
        let opened = other.kept.subtracting(kept)
        let since = readings(role).intersection(other.kept)
        return !opened.union(since).isSubset(of: before) || (readsCases(role) && !other.readsCases(role))
    }

    private func readsCases(_ role: Role.ID) -> Bool {
        guard let set = caseReaders else { return role == caseOwner }
        return set == ReaderSet.ID(Role.ID.allStaff.text) || readings(role).contains(name(set))
    }

    /// What a role reads, in its own name or for whom it stands in.
    private func readings(_ role: Role.ID) -> Set<String> {
        let places = roles.map(\.id).filter { inLineFor($0).contains(role) }
        return places.reduce(into: ownReadings(role)) { $0.formUnion(ownReadings($1)) }
    }

    /// What a role reads by name: reader sets, channels that are for its receiver alone, and what an overlay seals.
    private func ownReadings(_ role: Role.ID) -> Set<String> {
        let names = [role, .allStaff] + (role == caseOwner ? [Role.ID.caseOwner] : [])
        let sets = readerSets.filter { set in
            set.sealedTo == role || names.contains { set.roles.contains($0) }
        }
        let sealed = intake.channels.filter { $0.seal?.contains(role) == true }
        let overlays = overlays.filter { $0.sealedTo.contains(role) }
        return Set(sets.map { name($0.id) } + sealed.map { name($0.id) } + overlays.map { name($0.id) })
    }

    /// All that is read by some: the names of its reader sets, of sealed channels, and of overlays that seal.
    private var kept: Set<String> {
        Set(
            readerSets.map { name($0.id) } + intake.channels.filter(\.isSealed).map { name($0.id) }
                + overlays.filter { !$0.sealedTo.isEmpty }.map { name($0.id) })
    }

    private func name(_ set: ReaderSet.ID) -> String { "set \(set)" }
    private func name(_ channel: Channel.ID) -> String { "channel \(channel)" }
    private func name(_ overlay: Overlay.ID) -> String { "overlay \(overlay)" }
}
