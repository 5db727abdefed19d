import Playbooks
import YAML

/// The roles of a playbook that staff can hold, found by what people call them.
struct RolesToGive {
    private let roles: [Role]

    init(_ playbook: Playbook) { roles = playbook.roles.filter(\.isHeldByStaff) }

    /// The role with an id, a title or another name, whatever the capitals.
    subscript(word: String) -> Role? {
        let word = word.lowercased()
        return roles.first { $0.id.text == word }
            ?? roles.first { ([$0.title] + $0.aliases).contains { $0.lowercased() == word } }
    }

    /// All of them: `teacher (leerkracht)`.
    var list: String { roles.map { "\($0.id) (\($0.title))" }.joined(separator: ", ") }

    /// The id or title that was probably meant.
    func nearest(to word: String) -> String? {
        YAML.nearest(word, among: roles.flatMap { [$0.id.text, $0.title] })
    }
}
