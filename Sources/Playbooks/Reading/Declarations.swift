import YAML

/// Something that a playbook declares under an id and refers to elsewhere.
protocol Declared {
    static var kind: DeclaredKind { get }
}

/// The kinds of ids; within its kind an id is unique in the whole playbook.
enum DeclaredKind: String {
    case role, fact, step, plan, overlay, happening, counter, setting, document, guide, letter
    case advice = "advice text"
    case record = "record place"
    case readers = "reader set"
    case row = "register row"

    /// As a complaint calls one of them.
    var noun: String { (rawValue.first.map { "aeo".contains($0) } == true ? "an " : "a ") + rawValue }
}

extension Role: Declared { static var kind: DeclaredKind { .role } }
extension Fact: Declared { static var kind: DeclaredKind { .fact } }
extension Step: Declared { static var kind: DeclaredKind { .step } }
extension Plan: Declared { static var kind: DeclaredKind { .plan } }
extension Overlay: Declared { static var kind: DeclaredKind { .overlay } }
extension Happening: Declared { static var kind: DeclaredKind { .happening } }
extension Counter: Declared { static var kind: DeclaredKind { .counter } }
extension Setting: Declared { static var kind: DeclaredKind { .setting } }
extension Document: Declared { static var kind: DeclaredKind { .document } }
extension RecordPlace: Declared { static var kind: DeclaredKind { .record } }
extension ReaderSet: Declared { static var kind: DeclaredKind { .readers } }
extension Guide: Declared { static var kind: DeclaredKind { .guide } }
extension Advice: Declared { static var kind: DeclaredKind { .advice } }
extension RegisterRow: Declared { static var kind: DeclaredKind { .row } }

/// Every id that a playbook declares, gathered before anything is read: a step may refer to a later one, and
/// what `first.kept` means depends on whether `first` is a step or a fact. Says nothing of what is wrong with
/// a declaration, except that it is there twice; the readers do.
struct Declarations {
    private var ids: [DeclaredKind: [String: Position]] = [:]
    /// The outcomes of each step.
    private(set) var outcomes: [String: [String]] = [:]
    /// The fields of each step in which a day is filled in.
    private(set) var dates: [String: [String]] = [:]
    /// The fields of each step in which words are written.
    private(set) var written: [String: [String]] = [:]
    /// The steps that a repetition opens at its end.
    private(set) var thens: Set<String> = []
    /// The answers to each fact.
    private(set) var answers: [String: [String]] = [:]
    /// The outcomes of the triage.
    private(set) var triage: [String] = []
    /// The channels of the intake.
    private(set) var channels: [String] = []
    /// What the school calls its roles, in small letters, with their ids.
    private var roleTitles: [String: String] = [:]

    init(_ sources: PlaybookSources, register: [RegisterRow], into complaints: Complaints) {
        let main = sources.main
        for role in Role.ID.builtIn { declare(role.text, .role, at: main.position) }
        for set in [Role.ID.allStaff.text] { declare(set, .readers, at: main.position) }
        for row in register { declare(row.id.text, .row, at: main.position) }
        for (key, kind) in Self.sections { declareKeys(of: main[key], kind) }
        for (key, kind) in Self.texts { declareKeys(of: sources.texts?[key], kind) }
        answers = Dictionary(main["facts"].entries.map { ($0.key, Self.answers(of: $0.value)) }) { $1 }
        triage = main["triage"]?["outcomes"].entries.map(\.key) ?? []
        channels = main["intake"]?["channels"].entries.map(\.key) ?? []
        for role in main["roles"].entries {
            let titles = [role.value["title"]?.scalar] + role.value["aliases"].items.map(\.scalar)
            for title in titles.compactMap({ $0?.lowercased() }) { roleTitles[title] = role.key }
        }
        for plan in sources.plans { declare(plan, .plan, complaints) }
        for overlay in sources.overlays { declare(overlay, .overlay, complaints) }
        for steps in (sources.plans + sources.overlays).map({ $0["steps"] }) {
            for step in steps.items { declare(step: step, complaints) }
        }
        Self.checkWords(sources, complaints)
    }

    private static let sections: [(String, DeclaredKind)] = [
        ("roles", .role), ("facts", .fact), ("happenings", .happening), ("counters", .counter),
        ("records", .record), ("readers", .readers), ("settings", .setting), ("documents", .document),
    ]

    private static let texts: [(String, DeclaredKind)] = [
        ("guides", .guide), ("advice", .advice), ("letters", .letter),
    ]

    private static func answers(of fact: Node) -> [String] {
        guard let answers = fact["answers"] else { return ["yes", "no", "unknown"] }
        return answers.entries.map(\.key) + answers.items.compactMap(\.scalar) + ["unknown"]
    }

    private mutating func declareKeys(of map: Node?, _ kind: DeclaredKind) {
        for entry in map.entries { declare(entry.key, kind, at: entry.keyPosition) }
    }

    private mutating func declare(step: Node, _ complaints: Complaints) {
        guard let id = step["id"]?.scalar else { return }
        declare(step, .step, complaints)
        thens.formUnion(step["outcomes"].entries.compactMap { $0.value["again"]?["then"]?.scalar })
        // Of two steps with one id the first is meant; that there are two was said.
        outcomes[id] = outcomes[id] ?? step["outcomes"].entries.map(\.key)
        let fields = step["fields"].items
        dates[id] =
            dates[id] ?? fields.filter { $0["type"]?.scalar == "date" }.compactMap { $0["id"]?.scalar }
        written[id] = written[id] ?? fields.filter(Self.isWritten).compactMap { $0["id"]?.scalar }
    }

    /// Whether filling in a field can open a step.
    static func isTrigger(_ field: Node) -> Bool { field["type"]?.scalar == "date" || isWritten(field) }

    /// Whether words are written in a field: nothing is chosen there, and no day or number filled in.
    private static func isWritten(_ field: Node) -> Bool {
        field["fact"] == nil && field["answers"] == nil
            && ["text", "long"].contains(field["type"]?.scalar ?? "text")
    }

    private mutating func declare(_ element: Node, _ kind: DeclaredKind, _ complaints: Complaints) {
        guard let node = element["id"], let id = node.scalar else { return }
        if let first = ids[kind]?[id] {
            complaints.error(
                node.position, found: "the \(kind.rawValue) \(quoted(id)) again (first at \(first))",
                expected: "an id of its own")
        }
        declare(id, kind, at: node.position)
    }

    private mutating func declare(_ id: String, _ kind: DeclaredKind, at position: Position) {
        ids[kind, default: [:]][id] = position
    }

    /// Whether there is one with this id.
    func has(_ id: String, _ kind: DeclaredKind) -> Bool { ids[kind]?[id] != nil }

    /// Where it is declared.
    func position<Subject: Declared>(of name: Name<Subject>) -> Position {
        ids[Subject.kind]?[name.text] ?? .start(of: "playbook.yaml")
    }

    /// The id of the role that the school calls so.
    func role(titled title: String) -> String? { roleTitles[title.lowercased()] }

    /// The ids of a kind, without order.
    func all(_ kind: DeclaredKind) -> [String] { ids[kind].map { Array($0.keys) } ?? [] }
}
