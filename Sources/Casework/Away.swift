import Playbooks

/// A role in which nobody can act for a while, in the whole school or for one class: all its holders are absent.
package struct Away: Hashable, Sendable {
    /// The role.
    package let role: Role.ID
    /// The class, by its id; nil for the whole school.
    package let group: String?
    /// Why, in a word of ``words``; scenarios know an accusation besides.
    package let reason: String

    /// A role that is away; absent unless said otherwise.
    package init(role: Role.ID, group: String? = nil, reason: String = Away.absent) {
        self.role = role
        self.group = group
        self.reason = reason
    }

    /// Its holders are absent.
    package static let absent = "absent"
    /// Whoever holds it is shut out of this dossier: accused there in another role.
    package static let barred = "barred"
    /// Nobody holds it.
    package static let vacant = "vacant"
    /// The reasons that follow from who works at the school; another was given by somebody, in one dossier.
    package static let words: Set<String> = [absent, barred, vacant]
}

extension CaseEngine {
    /// What brings a dossier in line with who is away in the school: roles that went away since, and those that are
    /// back. In a closed dossier nothing. What was said in this dossier alone stays.
    package func following(_ away: some Sequence<Away>, in state: CaseState) -> [CaseEvent.What] {
        guard !state.isClosed else { return [] }
        let reasons = reasons(away, for: nil, besides: state.chosen)
        let gone = reasons.filter { role, reason in
            state.unavailableAnywhere[role].map { Away.words.contains($0) && $0 != reason } ?? true
        }.sorted { $0.key < $1.key }
        let ofClasses = followingClasses(away, in: state).filter { reasons[$0.key.role] == nil }
        let known = Set(ofClasses.map(\.key.role))
        let back = state.unavailableAnywhere.filter {
            Away.words.contains($0.value) && reasons[$0.key] == nil && !known.contains($0.key)
        }
        let goneFor = Set(away.map { ClassRole(role: $0.role, group: $0.group ?? "") })
        let backFor = state.unavailableForClass.keys.filter { !goneFor.contains($0) }.sorted()
        return gone.map { CaseEvent.What.unavailable($0.key, reason: $0.value) }
            + ofClasses.map { .unavailableForClass($0.key.role, group: $0.key.group, reason: $0.value) }
            + back.keys.sorted().map { .available($0) }
            + backFor.map { .availableForClass($0.role, group: $0.group) }
    }

    /// The roles for classes of the dossier that went away since, with why. What was said by hand of a role goes for the
    /// holders of each class.
    private func followingClasses(
        _ away: some Sequence<Away>, in state: CaseState
    ) -> [(key: ClassRole, value: String)] {
        let classes = state.groupsInWork
        let meant = away.compactMap { one -> (ClassRole, String)? in
            guard let group = one.group, classes.contains(group), playbook.role(one.role) != nil,
                state.unavailableAnywhere[one.role].map(Away.words.contains) != false
            else { return nil }
            return (ClassRole(role: one.role, group: group), one.reason)
        }
        return Dictionary(meant, uniquingKeysWith: max)
            .filter { state.unavailableForClass[$0.key] != $0.value }.sorted { $0.key < $1.key }
    }

    /// The role that receives a report over a channel while these are away; `group` is the class it is about.
    ///
    /// A sealed report waits for the receiver whom the reporter chose: it was promised that nobody else reads it. Where
    /// the receiver is accused, or nobody holds that role any more, it goes to the stand-in. A person whom the reporter
    /// chose receives it in any case: who acts meanwhile follows in the dossier.
    package func receiver(
        of channel: Channel, chosen: Role.ID? = nil, while away: some Sequence<Away>, group: String?
    ) -> Role.ID {
        if let chosen, !channel.choices.isEmpty { return chosen }
        let reasons = reasons(away, for: group)
        guard let reason = reasons[channel.receiver] else { return channel.receiver }
        let comesBack = [Away.absent, Away.barred].contains(reason)
        guard !channel.isSealed || !comesBack else { return channel.receiver }
        return playbook.standIn(for: channel.receiver, unavailable: reasons)
    }

    /// Who at the school reads what a role receives while these are away: that role, or for one outside the school,
    /// which reads nothing here, the one with whom its duties stand.
    package func reader(
        for receiver: Role.ID, while away: some Sequence<Away>, group: String?
    ) -> Role.ID {
        var state = start
        state.unavailableAnywhere = reasons(away, for: group)
        return playbook.role(receiver)?.isHeldByStaff == false ? reachable(receiver, in: state) : receiver
    }

    /// Who at the school reads what a role received, as a dossier stands: while nobody knows the class, whoever has the
    /// duties of its teacher.
    package func reader(for receiver: Role.ID, in state: CaseState) -> Role.ID {
        let isThere = playbook.role(receiver)?.isHeldByStaff != false && isPlaced(receiver, in: state)
        return isThere ? receiver : reachable(receiver, in: state)
    }

    private func reasons(
        _ away: some Sequence<Away>, for group: String?, besides chosen: [Role.ID] = []
    ) -> [Role.ID: String] {
        let meant = away.filter { $0.group == nil || $0.group == group }
        let known = meant.filter { one in
            playbook.roles.contains { $0.id == one.role } || chosen.contains(one.role)
        }
        // Of two reasons the one that tells more stands: who is absent comes back, who is shut out does not.
        return Dictionary(known.map { ($0.role, $0.reason) }, uniquingKeysWith: max)
    }
}
