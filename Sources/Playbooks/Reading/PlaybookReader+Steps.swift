import YAML

extension PlaybookReader {
    /// A step of a plan or an overlay.
    func step(_ value: NodeReader) -> Step {
        value.map("a step") { map in
            var step = Step(id: Name(map.required("id").id), title: map.required("title").text)
            step.kind = map.optional("kind")?.choice(of: Step.Kind.self) ?? .task
            step.track = map.optional("track")?.choice(of: Track.self) ?? .school
            step.phase = map.optional("phase")?.text
            step.strength = map.optional("strength")?.choice(of: Step.Strength.self) ?? .must
            step.note = map.optional("note")?.text
            step.grounds = grounds(map)
            readOpening(map, into: &step)
            readPeople(map, into: &step)
            readGates(map, into: &step)
            readContent(map, into: &step)
            readConsequences(map, into: &step)
            notePlaces(map, of: step.id)
            return step
        }
    }

    /// Remembers where its parts stand, for what can only be judged when everything has been read.
    private func notePlaces(_ map: MapReader, of step: Step.ID) {
        let parts = [
            "when", "if", "due", "needs", "fields", "outcomes", "tells", "starts", "document", "does",
            "decides", "hands-over", "readers", "records", "skip", "until", "lasts", "establishes",
        ]
        for part in parts where map.has(part) { places["\(step).\(part)"] = map.position(of: part) }
        for (number, need) in zip(1..., map.list("needs")) {
            places["\(step).needs.\(number)"] = need.position
        }
    }

    /// When it is there, and until when.
    private func readOpening(_ map: MapReader, into step: inout Step) {
        let isOpenedByThen = declared.thens.contains(step.id.text)
        step.triggers = (isOpenedByThen ? map.optional("when") : map.required("when")).map(triggers) ?? []
        step.condition = map.optional("if").flatMap(condition)
        step.withdrawals = map.optional("until").map(triggers) ?? []
        step.per = map.optional("per").flatMap(involvements)
        step.repeats = map.bool("repeats")
        step.due = map.optional("due").flatMap { due($0, at: "\(step.id).due") }
        step.lasts = map.optional("lasts").flatMap { chosenTerm($0, at: "\(step.id).lasts") }
    }

    /// Who does it, decides it, is asked about it.
    private func readPeople(_ map: MapReader, into step: inout Step) {
        step.performer = map.optional("does").map(performer) ?? Performer(.one(.caseOwner))
        if let decides = map.optional("decides") { decider(decides, of: &step) }
        step.consultations = map.list("consults").map { value in
            value.map("a consultation") { map in
                Step.Consultation(who: name(map.required("who")), grounds: grounds(map))
            }
        }
        step.consents = map.list("consents").map { value in
            value.map("a consent") { map in
                Step.Consent(
                    who: name(map.required("who")),
                    withdrawalStops: map.optional("withdrawal")?.choice(of: ["stops", "continues"])
                        == "stops",
                    grounds: grounds(map))
            }
        }
    }

    private func decider(_ value: NodeReader, of step: inout Step) {
        guard value.isMap else { return step.decider = name(value) }
        value.map("who decides") { map in
            step.decider = name(map.required("role"))
            step.deciderGrounds = grounds(map)
        }
    }

    /// What must be the case before it, and what it cannot go with.
    private func readGates(_ map: MapReader, into step: inout Step) {
        step.needs = map.list("needs").compactMap(need)
        step.skip = map.optional("skip").map(skip) ?? Step.Skip(.withReason)
        step.excludes = names(map.list("excludes"))
        step.document = map.optional("document").map { name($0) }
    }

    /// What is filled in, shown and handed out.
    private func readContent(_ map: MapReader, into step: inout Step) {
        let fields = map.list("fields")
        step.fields = fields.map { field($0, of: step.id) }
        checkOnce(fields, step.fields.map(\.id.text), "field")
        step.guides = map.optional("guide").map(guides) ?? [:]
        step.advice = names(map.list("advice"))
        step.readers = map.optional("readers").map { name($0) }
    }

    /// How it ends, and what follows from that.
    private func readConsequences(_ map: MapReader, into step: inout Step) {
        let id = step.id
        step.outcomes = map.optional("outcomes")?.entries("outcomes").map { outcome($0, of: id) } ?? []
        let notices = map.list("tells")
        if step.kind == .notice, notices.isEmpty {
            map.complain(
                found: "\(quoted(id.text)) of kind notice that tells nobody",
                expected: "tells: with who is told")
        }
        step.notices = zip(1..., notices).map { notice($1, number: $0, of: id) }
        checkOnce(notices, step.notices.map(\.id.text), "notice")
        step.records = map.list("records").map(record)
        checkOwners(of: step.fields, map.list("fields"), step.records)
        step.handover = map.optional("hands-over").map { handover($0, of: id) }
        step.establishes = map.optional("establishes").flatMap { establishes($0, of: id) }
        if let starts = map.optional("starts") { readStart(starts, into: &step) }
    }

    /// The plan that doing it starts, or that doing it with one of some outcomes does.
    private func readStart(_ value: NodeReader, into step: inout Step) {
        guard value.isMap else { return step.starts = name(value) }
        let id = step.id
        value.map("a start") { map in
            step.starts = name(map.required("plan"))
            step.startsWith = map.required("when").list.map { outcome($0, of: id) }
        }
    }

    /// A field of some pupils alone says nothing where the step makes no record of a pupil.
    private func checkOwners(of fields: [Field], _ values: [NodeReader], _ records: [RecordRule]) {
        guard records.allSatisfy({ $0.of == nil }) else { return }
        for (value, field) in zip(values, fields) where field.of != nil {
            complaints.error(
                value.position, found: "'of' at a field of a step that makes no record of a pupil",
                expected: "records: {in: …, of: …}, or no 'of'")
        }
    }

    private func checkOnce(_ values: [NodeReader], _ ids: [String], _ what: String) {
        var seen: Set<String> = []
        for (value, id) in zip(values, ids) where !id.isEmpty && !seen.insert(id).inserted {
            complaints.error(
                value.position, found: "the \(what) \(quoted(id)) again", expected: "an id of its own")
        }
    }

    private func guides(_ value: NodeReader) -> [Role.ID?: Name<Guide>] {
        guard value.isMap else { return [nil: name(value)] }
        let pairs = value.entries("a guide for each role").map { entry in
            (Optional(name(entry.key, of: Role.self)), name(entry.value, of: Guide.self))
        }
        return Dictionary(pairs) { $1 }
    }

    private func establishes(_ value: NodeReader, of step: Step.ID) -> [Outcome.ID]? {
        switch value.node?.scalar {
        case "yes": []
        case "no": nil
        default: value.list.map { outcome($0, of: step) }
        }
    }
}
