import HTML
import Playbooks
import SchoolTime
import Texts

/// What a school still has to put in order before its protocol can work as written; for staff only.
struct ProtocolFaults {
    let playbook: Playbook
    let today: SchoolDate
    let site: Website

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        guard !faults.isEmpty else {
            b.p(texts.noFaults, .class("message"))
            return documents(&b)
        }
        b.section(.class("message"), .aria("labelledby", "in-orde")) { b in
            b.h2(texts.faults, .id("in-orde"))
            b.ul { b in
                for fault in faults { b.li(texts.fault(fault)) }
            }
            documents(&b)
        }
    }

    private func documents(_ b: inout HTMLBuffer) {
        b.p { $0.a(site.texts.choices.title, .href(Page.protocolChoices.link)) }
        b.p { $0.a(site.texts.scenarioPages.title, .href(Page.scenarios.link)) }
        b.p { $0.a(site.texts.scenarioPages.comparison, .href(Page.comparison.link)) }
        guard !playbook.documents.isEmpty else { return }
        b.p { $0.a(site.texts.documents.title, .href(Page.documents.link)) }
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
