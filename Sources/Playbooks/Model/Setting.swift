/// A value that a school may choose.
package struct Setting: Hashable, Sendable {
    /// The id of a setting.
    package typealias ID = Name<Setting>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// What kind of value it has, and the default.
    package var value: Value
    /// What people read for each of its choices; by the choice, for those that have a title.
    package var choiceTitles: [String: String] = [:]
    /// Whether an empty value is an error of configuration.
    package var isRequired = false
    /// The gap it fills.
    package var grounds: Grounds = .none

    /// A setting with its default.
    package init(id: ID, title: String, value: Value) {
        self.id = id
        self.title = title
        self.value = value
    }

    /// A value and its kind.
    package enum Value: Hashable, Sendable {
        case choice(String, of: [String])
        case term(Term)
        case number(Int)
        case isOn(Bool)
        case text(String)
        case role(Role.ID)
    }
}

/// A document that the protocol refers to.
package struct Document: Hashable, Sendable {
    /// The id of a document.
    package typealias ID = Name<Document>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// Whether the school still has to attach it.
    package var isMissing: Bool
    /// Why.
    package var grounds: Grounds

    /// A document.
    package init(id: ID, title: String, isMissing: Bool, grounds: Grounds = .none) {
        self.id = id
        self.title = title
        self.isMissing = isMissing
        self.grounds = grounds
    }
}

extension Document {
    /// Whether an address says of a document whether a school has it.
    package static func isAddress(_ address: String) -> Bool { address.hasPrefix("documents.") }
}

extension Document.ID {
    /// Where a school says whether it has the document: `documents.oeps-protocol`.
    package var address: String { "documents.\(text)" }
}

extension Setting.Value {
    /// The value as a playbook writes it: `2 school-days`, `yes`, `joint-talk`.
    package var text: String {
        switch self {
        case .choice(let value, _): value
        case .term(let term): term.description
        case .number(let number): String(number)
        case .isOn(let isOn): isOn ? "yes" : "no"
        case .text(let text): text
        case .role(let role): role.text
        }
    }
}

extension Term: CustomStringConvertible {
    /// As a playbook writes it, such as `2 school-days`.
    package var description: String { "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")" }
}
