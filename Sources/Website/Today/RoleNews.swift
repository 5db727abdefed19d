import HTML
import People
import Playbooks
import UseCases

/// What was said lately of roles that concern whoever opens the list of the day.
struct RoleNews {
    let news: (said: [Appointment], classes: [SchoolClass])
    let playbook: Playbook
    let site: Website

    func write(for reader: StaffMember.ID?, _ b: inout HTMLBuffer) {
        let words = RoleWords(playbook, site)
        for one in news.said.prefix(Self.mostShown) {
            b.p(.class("message")) { b in
                b.a(words.sentence(one, news.classes, for: reader), .href(Page.role(one.role.text).link))
            }
        }
    }

    /// More than these are read on the page of the role.
    private static let mostShown = 3
}
