import YAML

// Whether somebody is there for what is to be done, and for what is written.
extension PlaybookReader {
    /// Complains of duties of people without an account, and of a playbook in which nobody has the tasks of the law.
    func checkHolders(_ playbook: Playbook) {
        let strangers = Set(playbook.roles.filter { !isServed($0, in: playbook) }.map(\.id))
        let outsiders = strangers.union(Self.withoutAccount)
        func check(_ role: Role.ID, _ address: String, _ what: String) {
            guard outsiders.contains(role) else { return }
            complaints.error(
                places[address] ?? declared.position(of: role),
                found:
                    "\(quoted(role.text)) for \(what), a role without an account and without a stand-in who has one",
                expected: "a role that somebody at the school holds, or stand-in: at \(role)")
        }
        check(playbook.caseOwner, "playbook.case-owner", "case-owner")
        checkAll(playbook.triage.performer.roles, "triage.does", "the triage", among: outsiders)
        for channel in playbook.intake.channels where !channel.isDirect {
            check(channel.receiver, "channels.\(channel.id).to", "the reports over \(channel.id)")
            checkChoices(of: channel, playbook)
            for copied in channel.copies {
                check(copied, "channels.\(channel.id).to", "a copy of the reports over \(channel.id)")
            }
        }
        if let reviewer = playbook.triage.reviewer {
            check(reviewer, "triage.reviewed-by", "who reviews the triage")
        }
        if let late = playbook.reminders?.late { check(late.tells, "reminders", "who sees what is late") }
        for step in playbook.everyStep where step.strength != .mustNot {
            checkAll(step.performer.roles, "\(step.id).does", "who does \(step.id)", among: outsiders)
            checkAll(step.skip.by, "\(step.id).skip", "who leaves out \(step.id)", among: outsiders)
            for notice in step.notices {
                checkAll(
                    notice.performer?.roles ?? [], "\(step.id).tells", "who tells in \(step.id)",
                    among: outsiders)
            }
            if let late = step.due?.late {
                check(late.tells, "\(step.id).due", "who sees that \(step.id) is late")
            }
            if let decider = step.decider {
                check(decider, "\(step.id).decides", "who decides on \(step.id)")
            }
            if let handover = step.handover {
                check(handover.to, "\(step.id).hands-over", "who takes over in \(step.id)")
            }
        }
        for overlay in playbook.overlays {
            for replaced in overlay.replaces {
                checkAll(
                    replaced.performer?.roles ?? [], overlay.id.text,
                    "who does \(replaced.step) under \(overlay.id)",
                    among: outsiders)
            }
            checkAll(
                overlay.sealedTo, "\(overlay.id).sealed-to", "who reads under \(overlay.id)", among: outsiders
            )
        }
        checkStandIns(playbook, among: strangers)
        checkLaw(playbook)
        checkCaseReaders(playbook)
        checkSeals(playbook)
        checkSealedReceivers(playbook)
        checkReadersOfTarget(playbook)
        checkThatSomebodyReads(playbook)
    }

    /// The people of a case, and whoever else has no list of the day.
    private static let withoutAccount = Set(
        (Involvement.audiences + ["reporter", "class", "parents-of-class", "all-parents"]).map { Role.ID($0) }
    )

    /// Whoever stands in owns what the other owed: without an account nobody would see it.
    private func checkStandIns(_ playbook: Playbook, among outsiders: Set<Role.ID>) {
        for role in playbook.roles where role.isHeldByStaff {
            for standIn in role.everyStandIn.uniqued() where outsiders.contains(standIn) {
                complaints.error(
                    places["\(role.id).stand-in"] ?? declared.position(of: role.id),
                    found:
                        "\(quoted(standIn.text)) to stand in for \(role.id), a role without an account and without a "
                        + "stand-in who has one",
                    expected:
                        "a role that somebody at the school holds, or stand-in: at \(standIn) for who sees to it then"
                )
            }
        }
    }

    /// Who is chosen as a person has an account, whoever stands in for whom.
    private func checkChoices(of channel: Channel, _ playbook: Playbook) {
        for chosen in channel.choices where playbook.role(chosen)?.isHeldByStaff != true {
            complaints.error(
                places["channels.\(channel.id).to"] ?? declared.position(of: chosen),
                found: "\(quoted(chosen.text)) for somebody who is chosen over \(channel.id)",
                expected: "a role that people at the school hold (is: person, or is: team)")
        }
    }

    /// What is written in a plan of fewer readers is little use to hide when the report itself is read by everybody who
    /// reads cases: whom it is about may be one of them.
    private func checkSeals(_ playbook: Playbook) {
        let sets = Dictionary(playbook.readerSets.map { ($0.id, $0) }) { $1 }
        guard let readers = playbook.caseReaders.flatMap({ sets[$0] }) else { return }
        for channel in playbook.intake.channels where !channel.isSealed && !channel.isDirect {
            guard let plan = playbook.plans.first(where: { $0.id == channel.plan }), !plan.steps.isEmpty
            else {
                continue
            }
            let told = plan.steps.map { step in step.readers.flatMap { sets[$0] } ?? readers }
            let outsiders = readers.roles.filter { role in
                role != channel.receiver && told.allSatisfy { $0.sealedTo != nil || !$0.roles.contains(role) }
            }
            guard !outsiders.isEmpty else { continue }
            complaints.error(
                places["channels.\(channel.id).to"] ?? .start(of: "playbook.yaml"),
                found:
                    "\(quoted(channel.id.text)), whose report is read by \(outsiders.map(\.text).joined(separator: ", ")), who "
                    + "may read nothing that is written in its plan \(plan.id)",
                expected: "sealed: yes, so that the report reaches its receiver and those under copy: alone")
        }
    }

    /// What is told about who receives it must be read by somebody else at the school, and by nobody who is not named for it.
    private func checkSealedReceivers(_ playbook: Playbook) {
        for channel in playbook.intake.channels where playbook.leavesNobodyToRead(channel) {
            complainOfSeal(
                to: channel.receiver, "what is told over \(channel.id)", or: "copy: at \(channel.id)")
        }
        for overlay in playbook.overlays {
            guard let receiver = playbook.loneReader(under: overlay) else { continue }
            complainOfSeal(
                to: receiver, "a case under \(overlay.id)", or: "another beside it at sealed-to:")
        }
    }

    private func complainOfSeal(to receiver: Role.ID, _ what: String, or other: String) {
        complaints.newError(
            places["\(receiver).stand-in"] ?? declared.position(of: receiver),
            found:
                "a stand-in for \(receiver) that leads to nobody else at the school, while \(what) is for \(receiver) "
                + "alone: about \(receiver), nobody would read it",
            expected: "a stand-in who signs in, stand-in: of the one outside for somebody else, or \(other)")
    }

    /// Of several roles one is enough.
    private func checkAll(
        _ roles: [Role.ID], _ address: String, _ what: String, among outsiders: Set<Role.ID>
    ) {
        guard !roles.isEmpty, roles.allSatisfy(outsiders.contains) else { return }
        let all = roles.map { quoted($0.text) }.joined(separator: " and ")
        complaints.error(
            places[address] ?? roles.first.map { declared.position(of: $0) } ?? .start(of: "playbook.yaml"),
            found: "\(all) for \(what), a role without an account and without a stand-in who has one",
            expected: "a role that somebody at the school holds, or stand-in: with one")
    }

    /// Whether somebody with an account holds the role, or takes over from it.
    private func isServed(_ role: Role, in playbook: Playbook) -> Bool {
        var seen: Set<Role.ID> = []
        var next: Role? = role
        while let role = next, seen.insert(role.id).inserted {
            if role.isHeldByStaff { return true }
            next = role.standIn.flatMap(playbook.role)
        }
        return false
    }

    private func checkLaw(_ playbook: Playbook) {
        let asked: Set<Role.StatutoryTask> = [.coordinator, .contact]
        guard playbook.roles.allSatisfy({ asked.isDisjoint(with: $0.statutoryTasks) }) else { return }
        complaints.warning(
            places["roles"] ?? .start(of: "playbook.yaml"),
            "nobody coordinates the policy against bullying, and nobody is the one to turn to: the law (WPO 4c, WVO 3.40) "
                + "asks for somebody who does both; expected law: [coordinator, contact] at a role, with its rule or a gap"
        )
    }

    private func checkCaseReaders(_ playbook: Playbook) {
        guard playbook.caseReaders == nil, let step = playbook.everyStep.first(where: { $0.readers == nil })
        else {
            return
        }
        complaints.warning(
            .start(of: "playbook.yaml"),
            "without case-readers: what is written in \(step.id), and in every step without readers:, is read by its author "
                + "and by who owns the case only; expected case-readers: with a reader set")
    }
}
