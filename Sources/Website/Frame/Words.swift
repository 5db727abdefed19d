import Playbooks
import SchoolTime
import Wording

// Words that pages take from the playbook.
extension Website {
    /// What the school calls a role, or what the site calls one of the people of a case.
    func roleTitle(_ role: Role.ID, _ playbook: Playbook) -> String { texts.roleTitle(role, playbook) }

    /// A day in a list, with its year when it is of another school year than today.
    func nearDay(_ date: SchoolDate) -> String { texts.dates.day(date, seenOn: desk.now().date) }

    /// Where a duty comes from: the paragraph of the protocol, or that it is a default of ours.
    func why(_ grounds: Grounds, _ playbook: Playbook) -> String {
        texts.why.words(for: grounds, playbook)
    }
}
