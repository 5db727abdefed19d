import Playbooks

// What roles read that is not for everybody who works at the school.
extension Playbook {
    /// Whether a role leads the school, or reads something that coordinating does not.
    package func isGuarded(_ role: Role.ID) -> Bool {
        leaders.contains(role) || !readings(role).subtracting(coordinators.flatMap(readings)).isEmpty
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

    private func name(_ set: ReaderSet.ID) -> String { "set \(set)" }
    private func name(_ channel: Channel.ID) -> String { "channel \(channel)" }
    private func name(_ overlay: Overlay.ID) -> String { "overlay \(overlay)" }
}
