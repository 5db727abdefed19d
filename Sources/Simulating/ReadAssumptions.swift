import Playbooks
import YAML

/// Reads a file with assumptions. One that a school hands in holds only what it knows better; the rest stays as in
/// `standard`. Without `standard` everything must be there.
///
/// Nothing when something is wrong, which is then among the complaints: a word that nobody knows, a number out of
/// bounds, an assumption without a source.
package func readAssumptions(
    _ bytes: [UInt8], file: String, over standard: Assumptions? = nil, for playbook: Playbook? = nil,
    into complaints: Complaints
) -> Assumptions? {
    let root: Node
    do throws(Complaint) {
        root = try readYAML(bytes, file: file, limits: Limits(bytes: 100_000, depth: 8, nodes: 10_000))
    } catch {
        complaints.add(error)
        return nil
    }
    let words = standard.map { KnownWords($0, playbook) }
    let reader = AssumptionsReader(
        assumptions: standard ?? Assumptions(), isWhole: standard == nil, words: words)
    NodeReader(root, into: complaints).map("the assumptions") { reader.read($0) }
    return complaints.hasErrors ? nil : reader.assumptions
}

/// The words that a school's own file may use: those of its playbook, and those of the standard file, so that a copy
/// of that can be edited.
struct KnownWords {
    let triage: Set<String>
    let facts: Set<String>
    let answers: Set<String>
    let outcomes: Set<String>
    let happenings: Set<String>

    init(_ standard: Assumptions, _ playbook: Playbook?) {
        let stated = playbook?.facts ?? []
        let steps = playbook?.everyStep ?? []
        triage = Self.all(
            standard.triage.outcomes, standard.triage.revised, and: playbook?.triage.outcomes.map(\.id.text))
        facts = standard.facts.rare.union(stated.map(\.id.text))
        answers = Self.all(
            standard.facts.answers, and: stated.flatMap { $0.answers.map(\.answer.text) })
        outcomes = standard.outcomes.good.union(standard.outcomes.bad)
            .union(steps.flatMap { $0.outcomes.map(\.id.text) })
        happenings = Self.all(standard.outcomes.happenings, and: playbook?.happenings.map(\.id.text))
        ofSteps = Set(standard.outcomes.ofStep.keys)
            .union(steps.flatMap { step in step.outcomes.map { "\(step.id).\($0.id)" } })
    }

    /// Steps with their outcomes.
    let ofSteps: Set<String>

    private static func all(_ weights: Weights..., and more: [String]?) -> Set<String> {
        weights.reduce(into: Set(more ?? [])) { $0.formUnion($1.named.keys) }
    }
}
