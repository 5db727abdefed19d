import HTML
import Playbooks
import Wording

/// Who to turn to, and how a report is weighed.
struct ProtocolPeople {
    let words: RuleWords
    let site: Website

    private var playbook: Playbook { words.playbook }

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        b.h2(texts.heading(.people))
        b.p(texts.lead2(.people), .class("muted"))
        b.ul(.class("plain")) { b in
            for channel in playbook.intake.channels { write(channel, &b) }
        }
        b.ul(.class("plain")) { b in
            let reached = playbook.roles.filter { $0.isHeldByStaff && !$0.contact.isEmpty }
            for role in playbook.roles where !role.statutoryTasks.isEmpty || reached.contains(role) {
                write(role, &b)
            }
        }
        outside(&b)
    }

    private func write(_ channel: Channel, _ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        b.li { b in
            b.strong(channel.title)
            b.text(" – ")
            let receiver = words.role(channel.receiver)
            let chosen = channel.choices.map(words.role).joined(separator: ", ")
            b.text(chosen.isEmpty ? texts.reportTo(receiver) : texts.reportToOneOf(chosen, receiver))
            if channel.isSealed { b.text(". " + texts.sealed) }
        }
    }

    private func write(_ role: Role, _ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        b.li { b in
            b.strong(role.title)
            let also = role.aliases.isEmpty ? "" : " (\(texts.aliases(role.aliases.joined(separator: ", "))))"
            let tasks = role.statutoryTasks.map { texts.lawTask($0.rawValue) }.joined(separator: " ")
            b.text(tasks.isEmpty ? also : "\(also) – \(tasks)")
            contact(role, &b)
        }
    }

    private func contact(_ role: Role, _ b: inout HTMLBuffer) {
        guard !role.contact.isEmpty else { return }
        b.p(site.texts.protocols.reached(role.contact), .class("small"))
    }

    /// Those whom nobody of the staff is, and of whom the school says how to reach them.
    private func outside(_ b: inout HTMLBuffer) {
        let roles = playbook.roles.filter { !$0.isHeldByStaff && !$0.contact.isEmpty }
        guard !roles.isEmpty else { return }
        b.h3(site.texts.protocols.outside)
        b.ul(.class("plain")) { b in
            for role in roles {
                b.li { b in
                    b.strong(role.title)
                    contact(role, &b)
                }
            }
        }
    }

    /// Who weighs a report, by when, and what can come of it.
    func weighing(_ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        let triage = playbook.triage
        b.h2(texts.heading(.weighing))
        b.p(texts.lead2(.weighing), .class("muted"))
        b.p(texts.weighs(words.performer(triage.performer), triage.due.map { words.due($0) }))
        b.ul { b in
            for outcome in triage.outcomes { b.li(outcome.title) }
        }
    }
}
