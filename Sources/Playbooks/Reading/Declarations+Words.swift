import YAML

// Ids that the language uses itself: a playbook that takes one would be understood otherwise than it is written.
extension Declarations {
    /// What opens steps by a single word, and the duties that every dossier has besides its plan.
    private static let words: Set<String> = [
        "report", "opened", "closing", "reopened", "school-year", "handover", Triage.step.text,
        Intake.receiptStep.text, Intake.copyStep.text, SettingRight.step.text,
    ]

    /// What stands before the dot of a trigger of the language.
    private static let beginnings: Set<String> = ["report", "triage", "joined", "consent"]

    /// What can happen to any step.
    private static let moments: Set<String> = ["done", "opened", "planned", "waived", "ends", "overdue"]

    /// Complains of ids that are words of the language, and of a step and a fact that share theirs.
    static func checkWords(_ sources: PlaybookSources, _ complaints: Complaints) {
        let main = sources.main
        for set in main["readers"].entries where set.key == Role.ID.allStaff.text {
            complain(of: set.key, "reader set", at: set.keyPosition, complaints)
        }
        for happening in main["happenings"].entries where words.contains(happening.key) {
            complain(of: happening.key, "happening", at: happening.keyPosition, complaints)
        }
        for fact in main["facts"].entries where beginnings.contains(fact.key) {
            complainAnew(of: fact.key, "fact", at: fact.keyPosition, complaints)
        }
        for outcome in main["triage"]?["outcomes"].entries ?? [] where outcome.key == notWeighed {
            complainAnew(of: outcome.key, "outcome of the triage", at: outcome.keyPosition, complaints)
        }
        let facts = Set(main["facts"].entries.map(\.key))
        for step in (sources.plans + sources.overlays).flatMap({ $0["steps"].items }) {
            guard let node = step["id"], let id = node.scalar else { continue }
            if words.contains(id) { complain(of: id, "step", at: node.position, complaints) }
            if facts.contains(id) {
                complaints.error(
                    node.position, found: "the step \(quoted(id)), which is the id of a fact too",
                    expected: "an id of its own, as \(id).done would be unclear")
            }
            for outcome in step["outcomes"].entries where moments.contains(outcome.key) {
                complain(of: outcome.key, "outcome", at: outcome.keyPosition, complaints)
            }
            checkFields(of: step, complaints)
        }
    }

    /// A case that nobody weighed, in what is counted of cases.
    private static let notWeighed = "none"

    /// Complains of a field whose filling in, or whose day, would be understood as an outcome or as what can happen to any step.
    private static func checkFields(of step: Node, _ complaints: Complaints) {
        let outcomes = Set(step["outcomes"].entries.map(\.key))
        for field in step["fields"].items where isTrigger(field) {
            guard let node = field["id"], let id = node.scalar else { continue }
            if field["type"]?.scalar == "date", moments.contains(id) {
                complainAnew(of: id, "field", at: node.position, complaints)
            }
            if outcomes.contains(id), let step = step["id"]?.scalar {
                complaints.newError(
                    node.position, found: "the field \(quoted(id)), which is an outcome of the step too",
                    expected: "an id of its own, as \(step).\(id) would be unclear")
            }
        }
    }

    private static func complain(
        of id: String, _ noun: String, at position: Position, _ complaints: Complaints
    ) {
        complaints.error(
            position, found: "the \(noun) \(quoted(id)), a word of the language itself",
            expected: "another id")
    }

    /// Of a word that was no word of the language before.
    private static func complainAnew(
        of id: String, _ noun: String, at position: Position, _ complaints: Complaints
    ) {
        complaints.newError(
            position, found: "the \(noun) \(quoted(id)), a word of the language itself",
            expected: "another id")
    }
}
