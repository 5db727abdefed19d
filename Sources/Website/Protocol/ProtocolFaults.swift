import HTML
import Playbooks
import SchoolTime
import Texts

/// What a school still has to put in order before its protocol can work as written; for staff only.
struct ProtocolFaults {
    let playbook: Playbook
    let today: SchoolDate
    let site: Website
    /// Whether the viewer coordinates, and so plays scenarios.
    let isCoordinator: Bool

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        if faults.isEmpty {
            b.p(texts.noFaults, .class("message"))
        } else {
            b.section(.class("message"), .aria("labelledby", "in-orde")) { b in
                b.h2(texts.faults, .id("in-orde"))
                b.ul { b in
                    for fault in faults { b.li(texts.fault(fault)) }
                }
            }
        }
        b.nav(.aria("label", texts.ways)) { b in
            b.ul(.class("links")) { b in
                for way in ways { b.li { $0.a(way.title, .href(way.page.link)) } }
            }
        }
    }

    /// The pages about the protocol that this viewer has something to do on.
    private var ways: [(title: String, page: Page)] {
        [(site.texts.choices.title, .protocolChoices), (site.texts.versions.title, .protocolVersions)]
            + [(site.texts.appointments.title, .roles)]
            + (isCoordinator ? [(site.texts.scenarioPages.title, .scenarios)] : [])
            + [(site.texts.scenarioPages.comparison, .comparison)]
            + (playbook.texts.advice.isEmpty ? [] : [(site.texts.advice.title, .advice)])
            + (playbook.documents.isEmpty ? [] : [(site.texts.documents.title, .documents)])
    }

    private var faults: [ProtocolTexts.Fault] {
        playbook.settings.filter { $0.isRequired && $0.value.text.isEmpty }.map { .setting($0.title) }
            + playbook.documents.filter(\.isMissing).map { .document($0.title) }
            + overdue + unfilledTasks
    }

    private var overdue: [ProtocolTexts.Fault] {
        var faults: [ProtocolTexts.Fault] = []
        if let review = playbook.reviewBy, review < today {
            faults.append(.review(site.texts.dates.longDay(review)))
        }
        if let from = playbook.beginsAfter(today) {
            faults.append(.notYet(site.texts.dates.longDay(from)))
        }
        if let until = playbook.validUntil, until < today {
            faults.append(.expired(site.texts.dates.longDay(until)))
        }
        return faults
    }

    private var unfilledTasks: [ProtocolTexts.Fault] {
        Role.StatutoryTask.allCases.filter { task in
            !playbook.roles.contains { $0.statutoryTasks.contains(task) }
        }.map { .lawTask($0.rawValue) }
    }
}
