import Casework
import Explaining
import Playbooks
import SchoolTime
import Texts
import Wording

/// A scenario in words that a school reads: its playbook's own titles, and days as people write them.
struct StoryWords: Sendable {
    let words: RuleWords
    private let staff: [StaffMember]

    var texts: StoryTexts { words.screen.stories }

    init(_ school: ScenarioSchool, _ screen: ScreenTexts) {
        words = RuleWords(school.plain, screen)
        staff = school.staff
    }

    // MARK: names

    func day(_ date: SchoolDate) -> String { words.screen.dates.longDay(date) }

    func moment(_ moment: Moment) -> String { words.screen.dates.full(moment) }

    func pupil(_ pupil: Pupil.ID) -> String { texts.pupil(pupil.text) }

    /// Somebody of the staff by name, or a role by its title.
    func who(_ name: String) -> String {
        staff.contains { $0.name == name } ? name : words.role(Role.ID(name))
    }

    /// The titles of the steps and notices that are meant; not all of them when a rule means many.
    func titles(_ targets: [StepTarget]) -> [String] {
        Array(targets.map(title).uniqued().prefix(Self.mostTitles))
    }

    /// More titles than this say less than fewer.
    private static let mostTitles = 3

    private func title(_ target: StepTarget) -> String {
        let title = words.title(of: target.step)
        guard let id = target.notice else { return title }
        let notice = words.step(target.step)?.notices.first { $0.id == id }
        return words.playbook.subject(of: notice, else: title)
    }

    /// A rule by what it says, or an element by what it is called.
    func reason(_ wish: ReasonWish) -> String {
        switch wish {
        case .row(let row): rule(row)
        case .element(let id): element(id)
        }
    }

    /// What a rule says, and its id.
    func rule(_ id: RegisterRow.ID) -> String {
        guard let row = words.playbook.row(id) else { return id.text }
        return texts.rule(row.rule.hasSuffix(".") ? String(row.rule.dropLast()) : row.rule, id.text)
    }

    /// What people call something of the playbook, whatever kind of thing it is.
    func element(_ id: String) -> String {
        let all: [String] = [
            words.title(of: Step.ID(id)), words.question(Fact.ID(id)), words.overlay(Overlay.ID(id)),
            words.document(Document.ID(id)), words.place(RecordPlace.ID(id)), words.role(Role.ID(id)),
            words.readers(ReaderSet.ID(id)), words.setting(Setting.ID(id)),
        ]
        return all.first { $0 != id } ?? rule(RegisterRow.ID(id))
    }
}
