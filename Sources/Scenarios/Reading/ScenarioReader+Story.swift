import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// The lines of the story; none may lie before the one above it.
    func story(_ value: NodeReader) -> [StoryLine] {
        var latest: Moment?
        return value.list.compactMap { item in
            let line = line(item)
            if let line, let latest, line.at < latest {
                item.complain(expected: "a moment that does not lie before the line above (\(latest))")
            }
            latest = line?.at ?? latest
            return line
        }
    }

    private func line(_ value: NodeReader) -> StoryLine? {
        value.map("a line of the story") { map in
            let at = moment(map.required("at"))
            let dossier = dossier(map)
            let by = map.optional("by").flatMap(actor)
            let breaks = map.optional("breaks")?.text
            let occurrence = occurrence(map, in: dossier.scope).map {
                Written(
                    subject: $0, words: words(of: value, leavingOut: ["at", "expect", "breaks"]),
                    position: value.position, breaks: breaks)
            }
            let refusal = refusal(map.optional("refused"))
            let expectations = map.list("expect").flatMap { self.expectations($0, in: dossier, breaks) }
            return at.map {
                StoryLine(
                    at: $0, position: value.position, dossier: dossier, occurrence: occurrence, by: by,
                    refusal: refusal, expectations: expectations)
            }
        }
    }

    private func dossier(_ map: MapReader) -> DossierKey {
        switch map.optionalKey(of: ["pupil", "group", "year"]) {
        case "pupil": map.optional("pupil").flatMap(pupil).map(DossierKey.pupil) ?? .caseFile
        case "group": .group(map.optional("group")?.text ?? "")
        case "year": .schoolYear
        default: .caseFile
        }
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
