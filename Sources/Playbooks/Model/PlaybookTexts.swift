/// The longer texts of a playbook, in one language.
package struct PlaybookTexts: Hashable, Sendable {
    /// Guides for conversations and other steps.
    package var guides: [Name<Guide>: Guide] = [:]
    /// Advice to hand out.
    package var advice: [Name<Advice>: Advice] = [:]
    /// Passages shown on the protocol page: definitions, signals and principles, in the order written.
    package var passages: [Passage] = []
    /// Letters.
    package var letters: [Name<Letter>: Letter] = [:]
    /// Forms and contracts in other languages, by the step in which they are filled in.
    package var forms: [Step.ID: [FormTranslation]] = [:]

    /// No texts.
    package init() {}
}

/// What stands beside the notes while a step is carried out.
package struct Guide: Hashable, Sendable {
    /// What people read.
    package var title: String
    /// Its blocks, in order.
    package var blocks: [Block]
    /// The same in other languages, by language.
    package var translations: [Translation] = []

    /// A guide.
    package init(title: String, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }

    /// A heading with points.
    package struct Block: Hashable, Sendable {
        /// The heading.
        package let title: String
        /// The points.
        package let points: [String]
        /// Why.
        package let grounds: Grounds

        /// A block.
        package init(title: String, points: [String], grounds: Grounds) {
            self.title = title
            self.points = points
            self.grounds = grounds
        }
    }
}

/// Advice for one audience.
package struct Advice: Hashable, Sendable {
    /// What people read.
    package var title: String
    /// For whom.
    package let audience: Role.ID
    /// The points.
    package var points: [String]
    /// Why.
    package var grounds: Grounds
    /// The same in other languages, by language.
    package var translations: [Translation] = []

    /// Advice.
    package init(title: String, audience: Role.ID, points: [String], grounds: Grounds) {
        self.title = title
        self.audience = audience
        self.points = points
        self.grounds = grounds
    }
}

/// A passage of the protocol page.
package struct Passage: Hashable, Sendable {
    /// What it is.
    package let kind: Kind
    /// The id of a definition or of signals; of a principle its place in the list, from 1.
    package var id = ""
    /// The heading.
    package let title: String
    /// The paragraphs or points.
    package let points: [String]
    /// Why.
    package let grounds: Grounds
    /// Why the rules that it cites are shown and not carried out; nil when that goes without saying.
    package let reason: String?
    /// The same in other languages, by language.
    package var translations: [Translation] = []

    /// A passage.
    package init(kind: Kind, title: String, points: [String], grounds: Grounds, reason: String? = nil) {
        self.kind = kind
        self.title = title
        self.points = points
        self.grounds = grounds
        self.reason = reason
    }

    /// The kinds of passages.
    package enum Kind: String, Hashable, CaseIterable, Sendable {
        case definition, signal, principle
    }
}

/// A letter to merge with a case.
package struct Letter: Hashable, Sendable {
    /// What people read.
    package var title: String
    /// The text.
    package var text: String
    /// Why.
    package var grounds: Grounds
    /// The same in other languages, by language.
    package var translations: [Translation] = []

    /// A letter.
    package init(title: String, text: String, grounds: Grounds) {
        self.title = title
        self.text = text
        self.grounds = grounds
    }
}
