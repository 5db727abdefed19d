import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// How long a story lasts at most: each day that passes is worked out, also in one that a school wrote.
    private static let mostYears = 10

    /// The lines of the story; none may lie before the one above it.
    func story(_ value: NodeReader) -> [StoryLine] {
        var first: Moment?
        var latest: Moment?
        return value.list.compactMap { item in
            let line = line(item, after: latest)
            if let line, let latest, line.at < latest {
                item.complain(expected: "a moment that does not lie before the line above (\(latest))")
            }
            first = first ?? line?.at
            if let line, let first, line.at.date.year > first.date.year + Self.mostYears {
                item.complain(
                    expected: "a moment within \(Self.mostYears) years of the first line (\(first))")
                return nil
            }
            latest = line?.at ?? latest
            return line
        }
    }

    private func line(_ value: NodeReader, after latest: Moment?) -> StoryLine? {
        value.map("a line of the story") { map in
            let at = moment(map.required("at"), after: latest)
            let named = self.dossier(map)
            let dossier = named ?? inferred(map, Self.stepWords) ?? .caseFile
            let by = map.optional("by").flatMap(actor)
            let breaks = map.optional("breaks")?.text
            let occurrence = occurrence(map, in: dossier.scope).map {
                Written(
                    subject: $0, words: words(of: value, leavingOut: ["at", "expect", "breaks"]),
                    position: value.position, breaks: breaks)
            }
            let refusal = refusal(map.optional("refused"))
            let expected = map.list("expect").flatMap {
                expectations($0, in: dossier, isNamed: named != nil, breaks)
            }
            return at.map {
                StoryLine(
                    at: $0, position: value.position, dossier: dossier, occurrence: occurrence, by: by,
                    refusal: refusal, expectations: expected)
            }
        }
    }

    /// A day without a time is noon, or the time of the line above when that is later on that day.
    private func moment(_ value: NodeReader, after latest: Moment?) -> Moment? {
        let moment = Scenarios.moment(value)
        guard let moment, let latest, case .scalar(let text, _, _) = value.node, text.count == 10,
            latest.date == moment.date
        else { return moment }
        return max(moment, latest)
    }

    /// The dossier that a line names.
    private func dossier(_ map: MapReader) -> DossierKey? {
        let year = map.optional("year")
        switch map.optionalKey(of: ["pupil", "group"]) {
        case "pupil":
            year?.complain(expected: "one dossier: `pupil:` or `year:`, not both")
            return map.optional("pupil").flatMap(pupil).map(DossierKey.pupil)
        case "group":
            return map.optional("group").map { DossierKey.group($0.text, year: year.flatMap(label)) }
        default: return year.map { .schoolYear(year: label($0)) }
        }
    }

    /// The school year that a line names, as 2025-2026; nothing for that of the day, however that is written.
    private func label(_ year: NodeReader) -> String? {
        guard case .scalar(let text, _, _)? = year.node, text.contains("-") else { return nil }
        let years = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard text.count == 9, years.count == 2, years[1] == years[0] + 1 else {
            year.complain(expected: "`yes` for the school year of the day, or one such as 2025-2026")
            return nil
        }
        return text
    }

    /// The keys of a line whose value is a step.
    private static let stepWords = ["done", "planned", "waived", "told", "consulted"]

    /// The dossier in which a step lives: the case, or when no case has it that of the pupil or class of `of`,
    /// or of the year. Nothing when no step is named.
    func inferred(_ map: MapReader, _ keys: [String]) -> DossierKey? {
        let word = keys.lazy.compactMap { map.optional($0) }.first?.node
        guard case .scalar(let word, _, _)? = word else { return nil }
        guard addressing.targets(word, in: .caseFile).isEmpty else { return .caseFile }
        let pupil = map.optional("of").flatMap { value in
            pupils.first { pupil in
                if case .scalar(pupil.id.text, _, _)? = value.node { true } else { false }
            }
        }
        if let pupil, !addressing.targets(word, in: .pupil).isEmpty { return .pupil(pupil.id) }
        if let group = pupil?.group, !addressing.targets(word, in: .group).isEmpty { return .group(group) }
        return addressing.targets(word, in: .schoolYear).isEmpty ? nil : .schoolYear()
    }

    private func refusal(_ value: NodeReader?) -> ExpectedRefusal {
        guard let value else { return .none }
        if case .scalar("yes", _, _) = value.node { return .any }
        if case .scalar("no", _, _) = value.node { return .none }
        return .citing(rows(value.list))
    }

    /// The words of a line on one line, as its author wrote them.
    func words(of value: NodeReader, leavingOut keys: Set<String> = []) -> String {
        guard case .map(let entries, _) = value.node else { return "" }
        return entries.filter { !keys.contains($0.key) }
            .map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ")
    }

    private func text(of node: Node) -> String {
        switch node {
        case .scalar(let text, _, _): text
        case .list(let items, _): "[" + items.map(text).joined(separator: ", ") + "]"
        case .map(let entries, _):
            "{" + entries.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
