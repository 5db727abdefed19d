import YAML

/// Turns the trees of a playbook into its model. One extension per part of the language; this file knows how
/// an element names another one, and why it is there.
final class PlaybookReader {
    let declared: Declarations
    let complaints: Complaints
    /// The facts read so far; fields that state one take over its question and answers.
    var facts: [Fact.ID: Fact] = [:]
    /// The settings read so far; deadlines may hang on them.
    var settings: [Setting.ID: Setting] = [:]
    /// Which deadlines have an anchor that hangs on a setting, by address.
    var anchorChoices: [String: Playbook.AnchorChoice] = [:]
    /// Which deadlines have a term that hangs on a setting, by address.
    var termSettings: [String: Setting.ID] = [:]
    /// The settings from which something was read.
    var settingsRead: Set<Setting.ID> = []
    /// Where parts of elements stand, by address: `talk.if`, `talk.needs.2`, `triage.rows.formal`.
    var places: [String: Position] = [:]
    /// Whether dossiers can be run by it, whatever else can never be in them.
    var isRunnable = false
    /// False when a file could not be parsed: what it declares is not missing.
    let checksReferences: Bool
    /// What the school chose, by the id of the setting.
    let choices: [Setting.ID: String]
    private let gaps: Set<RegisterRow.ID>

    init(
        _ sources: PlaybookSources, register: [RegisterRow]?, choices: [Setting.ID: String] = [:],
        into complaints: Complaints
    ) {
        self.complaints = complaints
        self.choices = choices
        checksReferences = sources.isComplete && register != nil
        declared = Declarations(sources, register: register ?? [], into: complaints)
        gaps = Set(register?.filter { $0.kind == .gap }.map(\.id) ?? [])
    }

    /// A reader for a tree.
    func reader(_ node: Node) -> NodeReader { NodeReader(node, into: complaints) }

    // MARK: - Referring

    /// A reference to something that the playbook declares.
    func name<Subject: Declared>(_ value: NodeReader, of: Subject.Type = Subject.self) -> Name<Subject> {
        let word = value.word
        if !word.isEmpty { check(word, Subject.kind, value) }
        return Name(word)
    }

    /// References, or one.
    func names<Subject: Declared>(
        _ values: [NodeReader], of: Subject.Type = Subject.self
    ) -> [Name<Subject>] {
        values.map { name($0) }
    }

    private func check(_ word: String, _ kind: DeclaredKind, _ value: NodeReader) {
        guard checksReferences, !declared.has(word, kind) else { return }
        let all = declared.all(kind)
        let meant = nearest(word, among: all) ?? (kind == .role ? declared.role(titled: word) : nil)
        let choice = meant == nil ? choice(for: word, among: all, kind) : ""
        value.complain(expected: "\(kind.noun) of this playbook\(choice)", suggestion: meant)
    }

    /// What there is to choose from when no word was probably meant: those that begin like it, else those that the
    /// playbook declares itself, when they are few enough to be read.
    private func choice(for word: String, among all: [String], _ kind: DeclaredKind) -> String {
        let builtIn = kind == .role ? Set(Role.ID.builtIn.map(\.text)) : []
        let alike = all.filter { $0.hasPrefix(word) }
        let shown = (alike.isEmpty ? all.filter { !builtIn.contains($0) } : alike).sorted()
        if shown.isEmpty { return " (it has none)" }
        return shown.count > Self.mostShown ? "" : " (\(shown.joined(separator: ", ")))"
    }

    /// More ids than this are no help in a complaint.
    private static let mostShown = 20

    /// One of some ids that are known only within something else: the outcomes of a step, say.
    func name<Subject>(
        _ value: NodeReader, among ids: [String], _ what: String, of: Subject.Type = Subject.self
    ) -> Name<Subject> {
        Name(word(value, among: ids, what))
    }

    /// A word that is one of some.
    func word(_ value: NodeReader, among ids: [String], _ what: String) -> String {
        let word = value.word
        if checksReferences, !word.isEmpty, !ids.contains(word) {
            let choice = ids.isEmpty ? "(it has none)" : "(\(ids.joined(separator: ", ")))"
            value.complain(expected: "\(what) \(choice)", suggestion: nearest(word, among: ids))
        }
        return word
    }

    /// A group of pupils by their part in the case.
    func involvements(_ value: NodeReader) -> Involvements? {
        value.choice(of: Involvements.names).flatMap { Involvements($0) }
    }

    // MARK: - Why

    /// `cites` and `gap` of an element. Most elements must have one of them; parts of an element may leave it
    /// to the whole.
    func grounds(_ map: MapReader, mayLack: Bool = false) -> Grounds {
        let grounds = Grounds(cites: map.list("cites").map(rule), gap: map.optional("gap").map(gap))
        if !mayLack, grounds.rows.isEmpty {
            map.complain(found: "without 'cites' or 'gap'", expected: "where it comes from")
        }
        return grounds
    }

    private func rule(_ value: NodeReader) -> RegisterRow.ID {
        let id: RegisterRow.ID = name(value)
        if gaps.contains(id) {
            value.complain(expected: "a rule of the protocol; what it leaves open stands under gap")
        }
        return id
    }

    private func gap(_ value: NodeReader) -> RegisterRow.ID {
        let id: RegisterRow.ID = name(value)
        if declared.has(id.text, .row), !gaps.contains(id) {
            value.complain(expected: "a row of kind gap; what the protocol itself says stands under cites")
        }
        return id
    }
}
