import Playbooks
import Texts
import Wording

/// What differs between two playbooks, for people.
package struct PlaybookComparison: Sendable {
    /// Whether both are of one school: then clause belongs to clause, else subject to subject.
    package let isOfOneSchool: Bool
    /// What the differences are between, in one or two lines.
    package let heading: String
    /// The differences, by subject, in the order in which the second playbook is read.
    package let changes: [Change]
    private let screen: ScreenTexts

    /// Compares the second playbook with the first.
    package init(from old: Playbook, to new: Playbook, in screen: ScreenTexts) {
        self.screen = screen
        let (before, after) = (RuleWords(old, screen), RuleWords(new, screen))
        isOfOneSchool = old.id == new.id || old.school == new.school
        let texts = screen.comparison
        let found: [Change]
        if isOfOneSchool {
            heading = texts.versions(new.school, "\(old.version)", "\(new.version)")
            found = CompareVersions(before, after)()
        } else {
            heading = texts.schools(old.school, new.school)
            found = CompareSchools(before, after)()
        }
        changes = ClauseTexts.Subject.allCases.flatMap { subject in found.filter { $0.subject == subject } }
    }

    /// Everything as text, subject by subject.
    package var text: String {
        guard !changes.isEmpty else { return screen.comparison.none }
        let parts = ClauseTexts.Subject.allCases.compactMap { subject -> String? in
            let lines = changes.filter { $0.subject == subject }.map(text)
            guard !lines.isEmpty else { return nil }
            return ([screen.clauses.heading(subject)] + lines).joined(separator: "\n")
        }
        return ([heading] + parts + [screen.comparison.count(changes.count)]).joined(separator: "\n\n")
    }

    private func text(of change: Change) -> String {
        if change.nature == .compared {
            return (["  " + change.title.capitalised] + change.details.map { "      " + $0 })
                .joined(separator: "\n")
        }
        let touched = change.people.isEmpty ? "" : screen.comparison.touches(change.people)
        let line = [change.words, change.paragraph, touched].filter { !$0.isEmpty }.joined(separator: " · ")
        return (["  " + line] + change.details.map { "      " + $0 }).joined(separator: "\n")
    }
}
