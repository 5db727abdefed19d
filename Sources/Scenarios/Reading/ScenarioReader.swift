import Casework
import Playbooks
import SchoolTime
import YAML

/// Turns the tree of a scenario into a story whose words are looked up in the playbook. One extension per
/// part of a scenario; this file knows who is who and how words are looked up.
final class ScenarioReader {
    let addressing: Addressing
    let complaints: Complaints
    private(set) var staff: [StaffMember] = []
    private(set) var pupils: [ScenarioPupil] = []
    /// Where the story plays, in schools with locations.
    private var location: String?

    var playbook: Playbook { addressing.playbook }

    init(addressing: Addressing, complaints: Complaints) {
        self.addressing = addressing
        self.complaints = complaints
    }

    // MARK: people

    /// Each can have a task of each step, and somebody waits while a scenario is played.
    private static let mostPupils = 40

    func readPeople(_ map: MapReader) {
        location = map.optional("location")?.word
        staff = map.optional("staff")?.entries("staff").map { member($0.key, $0.value) } ?? []
        let named = map.optional("pupils")
        let entries = named?.entries("pupils") ?? []
        if entries.count > Self.mostPupils {
            named?.complain(expected: "at most \(Self.mostPupils) pupils")
        }
        pupils = entries.prefix(Self.mostPupils).map { pupil($0.key, $0.value) }
    }

    private func member(_ name: NodeReader, _ value: NodeReader) -> StaffMember {
        value.map("a member of staff") { map in
            let elsewhere = map.optional("location").map { $0.word != location } ?? false
            let held = map.list("roles").compactMap(role)
            return StaffMember(
                name: name.word, roles: elsewhere ? held.filter(isForTheWholeSchool) : held,
                group: map.optional("group")?.text,
                until: map.optional("until").flatMap(date))
        }
    }

    /// Whether who holds the role at one location holds it at the others too.
    private func isForTheWholeSchool(_ role: Role.ID) -> Bool {
        playbook.roles.first { $0.id == role }?.scope == .school
    }

    private func pupil(_ name: NodeReader, _ value: NodeReader) -> ScenarioPupil {
        value.map("a pupil") { map in
            ScenarioPupil(
                id: Pupil.ID(name.word), involvement: map.optional("as")?.choice(of: Involvement.self),
                group: map.optional("class")?.text, yearGroup: map.optional("year-group")?.int(in: 1...8),
                joinsLater: map.optional("joins")?.choice(of: ["later"]) != nil)
        }
    }

    /// A pupil of the scenario. Nothing after a complaint.
    func pupil(_ value: NodeReader) -> Pupil.ID? {
        value.choice(of: pupils.map(\.id.text)).map { Pupil.ID($0) }
    }

    /// The pupils that `of:` names: none, one, or a list.
    func pupils(in map: MapReader) -> [Pupil.ID] { map.list("of").compactMap(pupil) }

    /// Who acts: a role, or a name of the staff, as it is written.
    func actor(_ value: NodeReader) -> String? {
        if case .scalar(let name, _, _)? = value.node, staff.contains(where: { $0.name == name }) {
            return name
        }
        return role(value)?.text
    }

    // MARK: words of the playbook

    /// A role or one of the built-in people. Nothing after a complaint.
    func role(_ value: NodeReader) -> Role.ID? {
        let ids = playbook.roles.map(\.id.text) + Role.ID.builtIn.map(\.text)
        if case .scalar(let title, _, _)? = value.node, !ids.contains(title), let role = role(called: title) {
            return role
        }
        return id(
            value, "a role", ids, [.role], alsoCalled: playbook.roles.flatMap { [$0.title] + $0.aliases }
        )
        .map { Role.ID($0) }
    }

    /// The only role that the school calls so, by its title or another one that the protocol uses.
    func role(called title: String) -> Role.ID? {
        let named = playbook.roles.filter { role in
            ([role.title] + role.aliases).contains { spelled($0) == spelled(title) }
        }
        return named.count == 1 ? named[0].id : nil
    }

    /// Capitals, hyphens and accents make no difference: `Coordinator` is `coördinator`.
    private func spelled(_ title: String) -> String {
        let plain = title.decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !$0.properties.isDiacritic }
        return String(String.UnicodeScalarView(plain)).lowercased().replacing("-", with: " ")
    }

    /// The facts that a word means, for who states them: the one of that id, or all that cite the row. What is worked
    /// out from others nobody can state.
    func statedFacts(_ value: NodeReader) -> [Fact] {
        let named = playbook.facts.filter { $0.id.text == value.word }
        let citing = addressing.elements(citing: value.word).filter { $0.kind == .fact }.map(\.address)
        let meant = named.isEmpty ? playbook.facts.filter { citing.contains($0.id.text) } : named
        let stated = meant.filter { $0.derivation == nil }
        if let derived = meant.first, stated.isEmpty {
            let asked = (derived.derivation?.rows ?? []).compactMap(\.condition).flatMap(\.ids)
            value.complain(
                expected:
                    "a fact that people state; \(derived.id) is worked out from \(list(asked.uniqued()))")
        } else if stated.isEmpty {
            complain(value, value.word, "a fact", playbook.facts.map(\.id.text))
        }
        return stated
    }

    private func fact(_ value: NodeReader) -> Fact.ID? {
        id(value, "a fact", playbook.facts.map(\.id.text), [.fact, .answer]) { beginning(of: $0) }
            .map { Fact.ID($0) }
    }

    /// Every fact that a word means: the one of that id, or all that cite the row.
    func facts(_ value: NodeReader) -> [Fact.ID] {
        let ids = playbook.facts.map(\.id)
        let citing = addressing.elements(citing: value.word).filter { [.fact, .answer].contains($0.kind) }
        let found = Set(citing.map { Fact.ID(beginning(of: $0)) })
        if !ids.contains(Fact.ID(value.word)), found.count > 1 { return ids.filter(found.contains) }
        return fact(value).map { [$0] } ?? []
    }

    func triageOutcome(_ value: NodeReader) -> Triage.Outcome? {
        let ids = playbook.triage.outcomes.map(\.id.text)
        let citing = ids.contains(value.word) ? [] : outcomes(citing: value.word)
        guard citing.count < 2 else {
            value.complain(expected: "one outcome of the triage; the row is cited by \(list(citing))")
            return nil
        }
        return id(value, "an outcome of the triage", ids, [.triageOutcome, .triageRow]) { element in
            element.kind == .triageRow ? element.title : ending(of: element)
        }.map { Triage.Outcome($0) }
    }

    /// The outcomes that cite a row themselves.
    private func outcomes(citing row: String) -> [String] {
        addressing.elements(citing: row).filter { $0.kind == .triageOutcome }.map(ending)
    }

    /// An element of some kinds, by id or by row. Nothing after a complaint, which may also suggest what it is called.
    func id(
        _ value: NodeReader, _ what: String, _ ids: [String], _ kinds: [PlaybookElement.Kind],
        alsoCalled titles: [String] = [],
        naming: (PlaybookElement) -> String = { $0.address }
    ) -> String? {
        let word = value.word
        guard !word.isEmpty else { return nil }
        let found = addressing.ids(word, among: ids, kinds: kinds, id: naming)
        guard found.count < 2 else {
            value.complain(expected: "\(what), and one only; the row is cited by \(list(found))")
            return nil
        }
        if let found = found.first { return found }
        complain(value, word, what, ids, alsoCalled: titles)
        return nil
    }

    /// Rows of the register.
    func rows(_ values: [NodeReader]) -> [RegisterRow.ID] {
        values.compactMap { value in
            let word = value.word
            guard addressing.isRow(word) else {
                guard !word.isEmpty else { return nil }
                value.complain(
                    expected: "a row of the register", suggestion: nearest(word, among: addressing.allRows))
                return nil
            }
            return RegisterRow.ID(word)
        }
    }

    // MARK: steps

    func targets(_ value: NodeReader, in scope: Plan.Scope) -> [StepTarget] {
        let found = addressing.targets(value.word, in: scope)
        if found.isEmpty { complain(value, step: value.word, scope) }
        return found
    }

    func noticeTargets(_ value: NodeReader, in scope: Plan.Scope) -> [StepTarget] {
        let found = addressing.noticeTargets(value.word, in: scope)
        let silent = found.isEmpty ? addressing.targets(value.word, in: scope) : []
        if !silent.isEmpty {
            value.complain(expected: "a notice, or a step that tells somebody; \(names(silent)) tells nobody")
        } else if found.isEmpty {
            complain(value, step: value.word, scope, "a notice, or a step that tells somebody")
        }
        return found
    }

    private func beginning(of element: PlaybookElement) -> String {
        String(element.address.prefix { $0 != "." })
    }

    func ending(of element: PlaybookElement) -> String {
        element.address.split(separator: ".").last.map(String.init) ?? element.address
    }
}
