import YAML

extension PlaybookReader {
    /// How a report is weighed.
    func triage(_ value: NodeReader) -> Triage {
        value.map("the triage") { map in
            let outcomes = map.required("outcomes").entries("outcomes").map { entry in
                entry.value.map("an outcome of the triage") { map in
                    Triage.Choice(
                        id: Name(entry.key.id), title: map.required("title").text, grounds: grounds(map))
                }
            }
            return Triage(
                title: map.required("title").text,
                performer: map.optional("does").map { does in
                    places["\(Triage.step).does"] = does.position
                    return performer(does)
                } ?? Performer(.one(.caseOwner)),
                due: map.optional("due").flatMap { placedDue($0, at: "\(Triage.step).due") },
                outcomes: outcomes,
                table: table(map.required("rows"), at: Tables.triage) { result in
                    name(result, among: declared.triage, "an outcome of the triage", of: Triage.self).text
                },
                reviewer: map.optional("reviewed-by").map { name($0) },
                grounds: grounds(map))
        }
    }

    /// How reports come in.
    func intake(_ value: NodeReader) -> Intake {
        value.map("the intake") { map in
            var intake = Intake(
                channels: map.required("channels").entries("channels").map(channel),
                fields: map.list("fields").map { field($0, of: nil) },
                receipt: map.optional("receipt").flatMap { placedDue($0, at: "\(Intake.receiptStep).due") })
            if intake.channels.isEmpty {
                map.complain(found: "without a channel", expected: "at least one")
            } else if intake.channels.allSatisfy(\.isDirect) {
                map.complain(
                    found: "with channels that open no dossier only (direct: yes)",
                    expected: "one over which a report opens a case")
            }
            intake.danger = map.optional("danger").flatMap(danger)
            return intake
        }
    }

    /// The question whether somebody is in danger: one of the whole case, that anybody answers with yes or no.
    private func danger(_ value: NodeReader) -> Fact.ID? {
        let id = name(value, of: Fact.self)
        guard let fact = facts[id] else { return nil }
        let isPlain = fact.derivation == nil && !fact.isPerPupil && fact.saidBy == nil
        if !isPlain || Set(fact.answers.map(\.answer)) != [.yes, .no] {
            value.complain(expected: "a fact of the case that is asked, answered with yes or no by anybody")
        }
        return id
    }

    /// A date of what is no step of a plan, with where it stands.
    private func placedDue(_ value: NodeReader, at address: String) -> DueRule? {
        places[address] = value.position
        return due(value, at: address)
    }

    private func channel(_ entry: Entry) -> Channel {
        entry.value.map("a channel") { map in
            var channel = Channel(
                id: Name(entry.key.id), title: map.required("title").text, receiver: .caseOwner)
            places["channels.\(channel.id).to"] = map.position(of: "to")
            receiver(map.required("to"), into: &channel)
            let audiences = map.required("for")
            if audiences.isList, audiences.list.isEmpty {
                audiences.complain(expected: "who may use the channel \(channel.id)")
            }
            channel.audiences = audiences.list.compactMap { $0.choice(of: Channel.Audience.self) }
            channel.copies = names(map.list("copy"))
            channel.isSealed = map.bool("sealed")
            channel.isDirect = map.bool("direct")
            if channel.isDirect, !channel.choices.isEmpty {
                map.required("to").complain(
                    expected: "a role: nobody in person receives what opens no dossier (direct: yes)")
            }
            channel.plan = map.optional("plan").map { name($0) }
            channel.takes = map.optional("takes").flatMap(answer)
            channel.grounds = grounds(map)
            return channel
        }
    }

    /// An answer that a reporter gives: one that people give, about the whole case.
    private func answer(_ value: NodeReader) -> Condition? {
        guard let condition = condition(value) else { return nil }
        guard case .fact(let id, _) = condition, let fact = facts[id], fact.derivation == nil,
            !fact.isPerPupil
        else {
            value.complain(expected: "an answer of who reports: {fact: …, is: …}, of what people answer")
            return nil
        }
        return condition
    }

    /// A role; or the address in a setting, or somebody whom the reporter chooses, with a role behind it.
    private func receiver(_ value: NodeReader, into channel: inout Channel) {
        guard value.isMap else { return channel.receiver = name(value) }
        value.map("a receiver") { map in
            if map.optionalKey(of: ["setting", "one-of"]) == "one-of" {
                let roles = map.required("one-of")
                channel.choices = names(roles.list)
                if roles.list.isEmpty { roles.complain(expected: "the role of which somebody is chosen") }
            } else {
                channel.mailbox = name(map.required("setting"))
            }
            channel.receiver = name(map.required("else"))
        }
    }

    /// Something that no step brings about.
    func happening(_ entry: Entry) -> Happening {
        entry.value.map("a happening") { map in
            Happening(
                id: Name(entry.key.id), title: map.required("title").text,
                countsAs: map.optional("counts-as").map { name($0) }, grounds: grounds(map))
        }
    }

    /// A count of triggers. Nothing after a complaint.
    func counter(_ entry: Entry) -> Counter? {
        entry.value.map("a counter") { map in
            let title = map.required("title").text
            let span = map.optional("span")?.choice(of: ["school-year", "always"])
            let grounds = self.grounds(map)
            let counted = map.required("counts")
            let triggers = self.triggers(counted)
            if Set(triggers).count < triggers.count { counted.complain(expected: "every trigger once") }
            guard !triggers.isEmpty else { return nil }
            return Counter(
                id: Name(entry.key.id), title: title, counts: triggers, isPerSchoolYear: span != "always",
                grounds: grounds)
        }
    }
}
