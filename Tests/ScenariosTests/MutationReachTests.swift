import Foundation
import Playbooks
import Testing
import YAML

@testable import Scenarios

@Suite("What mutations reach")
struct MutationReachTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    /// A playbook that says everything the language can say, and those of schools.
    private static let playbooks: [Playbook] = {
        let folders = [
            "Tests/PlaybooksTests/Fixtures/whole", "playbooks/globe", "playbooks/kopakker", "playbooks/aeres",
        ]
        return folders.compactMap { folder in
            // A playbook that cannot be read leaves properties untouched, and the test says which.
            (try? PlaybookFiles(directory: root.appending(path: folder).path())).flatMap {
                readPlaybook($0, into: Complaints())
            }
        }
    }()

    private static let properties: Properties = {
        var properties = Properties()
        for playbook in playbooks {
            properties.know(playbook)
            for mutation in playbook.mutations { properties.compare(playbook, mutation(playbook)) }
        }
        return properties
    }()

    @Test("every property of the model is touched, or it is said why it need not be")
    func everyProperty() {
        let untouched = Self.properties.known.subtracting(Self.properties.touched)
        #expect(untouched.isEmpty, "no mutation touches \(untouched.sorted().joined(separator: ", "))")
        #expect(Self.properties.known.count > 100)
    }

    @Test("nothing is argued away that is not there")
    func arguments() {
        let gone = Set(Playbook.unread.keys).subtracting(Self.properties.excused)
        #expect(gone.isEmpty, "the model has no \(gone.sorted().joined(separator: ", "))")
    }

    @Test("every rule that is carried out is named by something that is touched")
    func everyRule() {
        for playbook in Self.playbooks {
            let touched = Set(playbook.mutations.flatMap(\.rows))
            let executed = playbook.coverage.lines.filter { $0.treatment == .executed }.map(\.row.id)
            // The head of a playbook names the document itself.
            let missing = executed.filter { !touched.contains($0) && !playbook.grounds.name($0) }
            #expect(missing.isEmpty, "\(playbook.id): \(missing.map(\.text).joined(separator: ", "))")
        }
    }

    @Test("every mutation changes the playbook")
    func eachChanges() {
        for playbook in Self.playbooks {
            for mutation in playbook.mutations where mutation(playbook) == playbook {
                Issue.record("\(playbook.id): \(mutation.address) changes nothing")
            }
        }
    }
}

/// The properties of the types of a model, by type and name, and those in which two values of it differ.
private struct Properties {
    private(set) var known: Set<String> = []
    private(set) var touched: Set<String> = []
    /// What is argued away, as far as it is there.
    private(set) var excused: Set<String> = []

    /// Plain values, which are put in the place of each other as a whole.
    private static let values: Set<String> = [
        "Name", "TextID", "Term", "Involvements", "SchoolDate", "Bounds",
    ]

    private func typeName(_ value: Any) -> String {
        String(String(describing: type(of: value)).prefix { $0 != "<" })
    }

    /// The properties of a struct that are not argued away.
    private mutating func properties(of mirror: Mirror, _ type: String) -> [(name: String, value: Any)] {
        mirror.children.compactMap { child in
            guard let label = child.label else { return nil }
            let name = "\(type).\(label)"
            for argued in [name, label] where Playbook.unread[argued] != nil {
                excused.insert(argued)
                return nil
            }
            return (name, child.value)
        }
    }

    mutating func know(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection: mirror.children.forEach { know($0.value) }
        case .struct where !Self.values.contains(typeName(value)):
            for property in properties(of: mirror, typeName(value)) {
                known.insert(property.name)
                know(property.value)
            }
        default: return
        }
    }

    mutating func compare(_ one: Any, _ other: Any) {
        let (left, right) = (Mirror(reflecting: one), Mirror(reflecting: other))
        switch left.displayStyle {
        case .optional, .collection:
            guard left.children.count == right.children.count else { return }
            for (one, other) in zip(left.children, right.children) where differ(one.value, other.value) {
                compare(one.value, other.value)
            }
        case .struct where !Self.values.contains(typeName(one)):
            let (mine, theirs) = (properties(of: left, typeName(one)), properties(of: right, typeName(one)))
            for (one, other) in zip(mine, theirs) where differ(one.value, other.value) {
                touched.insert(one.name)
                compare(one.value, other.value)
            }
        default: return
        }
    }

    private func differ(_ one: Any, _ other: Any) -> Bool {
        guard let one = one as? AnyHashable, let other = other as? AnyHashable else { return true }
        return one != other
    }
}
