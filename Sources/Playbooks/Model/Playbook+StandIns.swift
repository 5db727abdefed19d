// Who takes over from whom, as far as the playbook decides.
extension Playbook {
    /// The line of stand-ins from a role back to itself; nil where it ends. Whoever is outside the school hands nothing on.
    package func circleOfStandIns(from start: Role.ID) -> [Role.ID]? {
        var ways = [[start]]
        var passed: Set<Role.ID> = []
        while let way = ways.popLast() {
            guard let last = way.last.flatMap(role), last.isHeldByStaff else { continue }
            for next in last.everyStandIn {
                if next == start { return way + [start] }
                if passed.insert(next).inserted { ways.append(way + [next]) }
            }
        }
        return nil
    }

    /// Everybody who may come to stand in for a role: its stand-ins, theirs, and so on.
    package func inLineFor(_ role: Role.ID) -> Set<Role.ID> {
        var line: Set<Role.ID> = []
        var waiting = self.role(role)?.everyStandIn ?? []
        while let next = waiting.popLast() {
            if line.insert(next).inserted { waiting += self.role(next)?.everyStandIn ?? [] }
        }
        return line
    }

    /// Who at the school reads what came over a sealed channel when it is about its receiver: whoever gets a copy, and who
    /// stands in; where that is somebody outside, whom that role names for it. Nobody where the line ends outside, or leads
    /// back to the receiver.
    package func readersInsteadOfReceiver(of channel: Channel) -> [Role.ID] {
        let copies = channel.copies.filter { $0 != channel.receiver && role($0)?.isHeldByStaff == true }
        return copies + [standInAtSchool(forAccused: channel.receiver)].compactMap(\.self)
    }

    /// Whether a channel promises that only its receiver reads, and names somebody for when it is about that one who leads to
    /// nobody at the school. Where one of several is chosen the others are there.
    package func leavesNobodyToRead(_ channel: Channel) -> Bool {
        channel.isSealed && !channel.isDirect && channel.choices.isEmpty
            && role(channel.receiver)?.everyStandIn.isEmpty == false
            && readersInsteadOfReceiver(of: channel).isEmpty
    }

    /// The one at the school to whom an overlay seals a dossier, where somebody is named for when it is about that one who leads
    /// to nobody else at the school; nil otherwise.
    package func loneReader(under overlay: Overlay) -> Role.ID? {
        let inside = overlay.sealedTo.filter { role($0)?.isHeldByStaff == true }
        guard let only = inside.first, inside.count == 1, role(only)?.everyStandIn.isEmpty == false,
            standInAtSchool(forAccused: only) == nil
        else { return nil }
        return only
    }

    private func standInAtSchool(forAccused accused: Role.ID) -> Role.ID? {
        var passed: Set = [accused]
        var next = role(accused)?.standIn(because: Role.accused)
        while let id = next, passed.insert(id).inserted {
            guard let role = role(id), !role.isHeldByStaff else { return id }
            next = role.standIn
        }
        return nil
    }
}
