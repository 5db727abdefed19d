import SchoolTime
import YAML

/// Reads a playbook from its files and checks that everything it refers to exists.
///
/// All mistakes are added to the complaints. Nothing is returned when there is an error among them.
/// `choices` is what the school chose for declared settings: it is filled in wherever the playbook names the
/// setting; ids of other things are left to who changes those.
package func readPlaybook(
    _ files: PlaybookFiles, choices: [Setting.ID: String] = [:], into complaints: Complaints
) -> Playbook? {
    let playbook = readPlaybookToWalkThrough(files, choices: choices, into: complaints)
    return complaints.hasErrors ? nil : playbook
}

/// Reads a playbook in which something may be that can never come about, so that somebody can be shown how far a dossier
/// comes. It may not be used for anything else; nothing is returned when a dossier could not be run by it at all.
package func readPlaybookToWalkThrough(
    _ files: PlaybookFiles, choices: [Setting.ID: String] = [:], into complaints: Complaints
) -> Playbook? {
    guard let sources = PlaybookSources(files, into: complaints) else { return nil }
    let register = readRegister(files, into: complaints)
    let reader = PlaybookReader(sources, register: register, choices: choices, into: complaints)
    var playbook = reader.playbook(sources, folder: files.name)
    playbook.register = register ?? []
    reader.check(playbook)
    return reader.isRunnable ? playbook : nil
}

extension PlaybookReader {
    /// The whole playbook. Settings and facts come first, because the others lean on them.
    func playbook(_ sources: PlaybookSources, folder: String) -> Playbook {
        reader(sources.main).map("a playbook") { map in
            for part in ["roles", "reminders"] { places[part] = map.position(of: part) }
            let settings = map.optional("settings")?.entries("settings").map(setting) ?? []
            self.settings = Dictionary(settings.map { ($0.id, $0) }) { $1 }
            var facts = map.optional("facts")?.entries("facts").map(fact) ?? []
            self.facts = Dictionary(facts.map { ($0.id, $0) }) { $1 }
            let triage = self.triage(map.required("triage"))
            markTriageFacts(&facts, triage.table)
            let intake = self.intake(map.required("intake"))
            var playbook = head(map.required("playbook"), folder: folder, triage: triage, intake: intake)
            playbook.settings = settings
            playbook.facts = facts
            readLists(map, into: &playbook)
            readPlans(map, sources, into: &playbook)
            takeReaders(into: &playbook)
            playbook.texts = sources.texts.map { texts($0) } ?? PlaybookTexts()
            for (language, node) in sources.translations { translate(node, language, &playbook) }
            playbook.anchorChoices = anchorChoices
            playbook.termSettings = termSettings
            playbook.settingsRead = settingsRead
            return playbook
        }
    }

    private func readLists(_ map: MapReader, into playbook: inout Playbook) {
        playbook.roles = map.required("roles").entries("roles").map(role)
        playbook.happenings = map.optional("happenings")?.entries("happenings").map(happening) ?? []
        playbook.counters = map.optional("counters")?.entries("counters").compactMap(counter) ?? []
        playbook.records = map.optional("records")?.entries("records").map(recordPlace) ?? []
        playbook.readerSets = map.optional("readers")?.entries("readers").map(readerSet) ?? []
        playbook.caseReaders = map.optional("case-readers").map { name($0) }
        playbook.reminders = map.optional("reminders").flatMap(reminders)
        playbook.documents = map.optional("documents")?.entries("documents").map(document) ?? []
    }

    private func readPlans(_ map: MapReader, _ sources: PlaybookSources, into playbook: inout Playbook) {
        playbook.plans = sources.plans.map { plan(reader($0)) }
        playbook.overlays = sources.overlays.compactMap { overlay(reader($0)) }
        // Their values were read with those of the folders; anything but a list or map of them is a mistake.
        for key in ["plans", "overlays"] {
            guard let value = map.optional(key), !value.isMap, !value.isList else { continue }
            value.complain(expected: "a list of \(key)")
        }
        if sources.plans.isEmpty, checksReferences {
            map.complain(found: "without a plan", expected: "plans/….yaml, or plans: in playbook.yaml")
        }
        for value in map.list("rules") { apply(value, to: &playbook) }
    }

    private func head(_ value: NodeReader, folder: String, triage: Triage, intake: Intake) -> Playbook {
        value.map("the playbook's head") { map in
            let id = map.required("id").id
            if !id.isEmpty, id != folder {
                map.optional("id")?.complain(expected: "the folder's name, \(folder)")
            }
            places["playbook.case-owner"] = map.position(of: "case-owner")
            var playbook = Playbook(
                id: Name(id), school: map.required("school").text, title: map.required("title").text,
                caseOwner: name(map.required("case-owner")), triage: triage, intake: intake)
            playbook.version = map.required("version").int(in: 1...1_000_000)
            playbook.kind = map.required("kind").choice(of: Playbook.Kind.self) ?? .primary
            playbook.owner = map.optional("owner")?.text
            if playbook.owner == Self.notStated { playbook.owner = nil }
            _ = map.required("language").choice(of: ["nl", "en"])
            map.optional("valid")?.map("the validity") { valid in
                playbook.validFrom = valid.optional("from").flatMap(date)
                playbook.validUntil = valid.optional("until").flatMap(date)
                playbook.reviewBy = valid.optional("review").flatMap(date)
            }
            readRemarks(map)
            playbook.grounds = grounds(map)
            return playbook
        }
    }

    /// Remarks for people: their form is checked, and nothing in the program hangs on them.
    private func readRemarks(_ map: MapReader) {
        _ = map.optional("steps-of")?.text
        map.optional("finding")?.map("the words for findings") { words in
            _ = (words.required("alleged").text, words.required("established").text)
        }
    }

    private static let notStated = "not-stated"

    /// A date, or `not-stated`.
    func date(_ value: NodeReader) -> SchoolDate? {
        guard let text = value.scalar(expected: "a date"), text != Self.notStated else { return nil }
        guard let date = SchoolDate(iso: text) else {
            value.complain(expected: "a date such as 2026-03-02, or \(Self.notStated)")
            return nil
        }
        return date
    }
}
