import YAML

extension PlaybookReader {
    /// A key of a map and what stands under it.
    typealias Entry = (key: NodeReader, value: NodeReader)

    /// A role of the school.
    func role(_ entry: Entry) -> Role {
        entry.value.map("a role") { map in
            var role = Role(id: Name(entry.key.id), title: map.required("title").text)
            if Role.ID.builtIn.contains(role.id) {
                entry.key.complain(expected: "another name: these people are part of the language")
            }
            role.nature = map.optional("is")?.choice(of: Role.Nature.self) ?? .person
            role.scope = map.optional("of")?.choice(of: Role.Scope.self) ?? .school
            places["\(role.id).stand-in"] = map.position(of: "stand-in")
            if let standIn = map.optional("stand-in") { readStandIn(standIn, into: &role) }
            role.aliases = map.list("aliases").map(\.text)
            role.statutoryTasks = map.list("law").compactMap { $0.choice(of: Role.StatutoryTask.self) }
            if let contact = map.optional("contact") { role.contact = line(contact) }
            // When a role exists is shown to people; nothing is decided by it.
            _ = (map.optional("since").flatMap(date), map.optional("until").flatMap(date))
            role.grounds = grounds(map)
            return role
        }
    }

    /// A line that a school can change, and so no longer than one that it writes.
    private func line(_ value: NodeReader) -> String {
        if !value.text.isLine {
            value.complain(expected: "a line of at most \(Amendable.longestLine) characters")
        }
        return value.text
    }

    /// Who takes over: a role, or one for a holder who is a party besides the ordinary one.
    private func readStandIn(_ value: NodeReader, into role: inout Role) {
        guard value.isMap else { return role.standIn = name(value) }
        value.map("who takes over") { map in
            role.standIn = name(map.required("role"))
            role.standInWhenAccused = map.optional(Role.accused).map { name($0) }
        }
    }

    /// Who does something: a role, or roles `together` or `any-of`.
    func performer(_ value: NodeReader) -> Performer {
        if value.isList {
            value.complain(
                expected: "a role, {together: […]} for all of them, or {any-of: […]} for one of them")
            return Performer(.one(.caseOwner))
        }
        guard value.isMap else { return Performer(.one(name(value))) }
        return value.map("who does it") { map in
            let key = map.oneKey(of: ["role", "together", "any-of"])
            let who: Performer.Who
            switch key {
            case "together": who = .together(names(map.required("together").list))
            case "any-of": who = .anyOf(names(map.required("any-of").list))
            default: who = .one(map.optional("role").map { name($0) } ?? .caseOwner)
            }
            return Performer(who, grounds: grounds(map, mayLack: true))
        }
    }

    /// A place where things are recorded.
    func recordPlace(_ entry: Entry) -> RecordPlace {
        entry.value.map("a record place") { map in
            var place = RecordPlace(id: Name(entry.key.id), title: map.required("title").text)
            place.of = map.optional("of")?.choice(of: RecordPlace.Ownership.self) ?? .caseFile
            place.outside = map.optional("outside")?.text
            place.readers = map.optional("readers").map { name($0) }
            place.grounds = grounds(map)
            return place
        }
    }

    /// A set of people who may read.
    func readerSet(_ entry: Entry) -> ReaderSet {
        entry.value.map("a reader set") { map in
            var set = ReaderSet(id: Name(entry.key.id), title: map.required("title").text)
            for value in map.list("roles") { readReader(value, into: &set) }
            set.includesAuthor = map.bool("author", or: true)
            set.isClosed = map.bool("closed")
            set.sealedTo = map.optional("sealed-to").map { name($0) }
            set.widenedBy = names(map.list("widened-by"))
            set.grounds = grounds(map)
            checkWideners(of: set, map)
            if set.roles.isEmpty, set.sealedTo == nil {
                map.complain(found: "that nobody is in", expected: "roles or sealed-to")
            }
            return set
        }
    }

    /// A role that reads, or `{role: mentor, of: target}` for its holder for the class of a pupil who is bullied.
    private func readReader(_ value: NodeReader, into set: inout ReaderSet) {
        let isTwice: Bool
        if value.isMap {
            isTwice = value.map("who reads") { map in
                let role: Role.ID = name(map.required("role"))
                if map.required("of").choice(of: [Involvement.target.rawValue]) != nil {
                    set.ofTarget.insert(role)
                    places["readers.\(set.id).\(role)"] = map.position(of: "role")
                }
                defer { set.roles.append(role) }
                return set.roles.contains(role)
            }
        } else {
            set.roles.append(name(value))
            isTwice = set.roles.last.map(set.ofTarget.contains) ?? false
        }
        if isTwice {
            value.complain(expected: "each role once: all who hold it, or those of the target alone")
        }
    }

    /// Nobody lets others read what they do not read themselves, and nobody opens what is closed.
    private func checkWideners(of set: ReaderSet, _ map: MapReader) {
        guard !set.widenedBy.isEmpty else { return }
        if set.isClosed || set.sealedTo != nil {
            map.complain(found: "widened-by beside closed or sealed-to", expected: "one of them")
        } else if !set.roles.contains(.allStaff),
            let outsider = set.widenedBy.first(where: { !set.roles.contains($0) })
        {
            map.complain(
                found: "widened-by \(quoted(outsider.text)), who does not read it",
                expected: "some of its roles")
        }
    }
}
