import Playbooks
import Texts

// Words that every screen takes from the playbook.
extension ScreenTexts {
    /// What the school calls a role, or what the screens call one of the people of a case: as somebody who is thought to
    /// take part so, unless that was found.
    package func roleTitle(_ role: Role.ID, _ playbook: Playbook, isEstablished: Bool = false) -> String {
        if role.isPerson { return people.chosen }
        return playbook.title(of: role) ?? people.title(role.text, isEstablished)
    }
}

extension Playbook {
    /// What a notice is about: the title of its letter, its own words, or the step's title where it has none.
    package func subject(of notice: Notice?, else title: String) -> String {
        guard let what = notice?.what else { return title }
        return texts.letters[Name(what)]?.title ?? (Self.isId(what) ? title : what)
    }

    /// Playbooks may write an id where they have no words; people must not see it.
    private static func isId(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }
}

extension WhyTexts {
    /// Where a duty comes from: the paragraph of the protocol, that it is a default of ours, or that the school agreed
    /// on something else.
    package func words(for grounds: Grounds, _ playbook: Playbook) -> String {
        guard !grounds.rows.isEmpty else { return own }
        let paragraphs = playbook.paragraphs(of: grounds).prefix(2)
        if let gap = grounds.gap, paragraphs.isEmpty {
            return grounds.isDefault ? systemDefault(gap.text) : schoolsChoice(gap.text)
        }
        let ids = grounds.cites.prefix(3).map(\.text).joined(separator: ", ")
        let words = protocolSays(paragraphs.joined(separator: "; "), ids)
        return grounds.isAmended ? amended(words) : words
    }
}
