import Dossiers
import People
import Playbooks

/// What a list says of a case in words.
struct CaseWords {
    /// How it was weighed, or the way over which it came when that has a plan of its own.
    let kind: String
    /// Its class.
    let schoolClass: String?
    /// The role that owns it, or receives what came over such a way.
    let owner: String
    /// Whether that role received it: what came over a way with a plan of its own is not weighed, and its receiver acts.
    let isReceived: Bool

    init(_ row: DossierRow, _ playbook: Playbook, _ classes: [SchoolClass], _ site: Website) {
        let outcome = playbook.triage.outcomes.first { $0.id == row.triage }?.title
        let way = playbook.intake.channels.first { $0.id == row.channel && $0.plan != nil }
        kind = way?.title ?? outcome ?? row.triage?.text ?? site.texts.caseList.notWeighed
        schoolClass = classes.first { $0.id == row.schoolClass }?.title
        let role = way.map(\.receiver) ?? row.owner
        owner = way?.choices.isEmpty == false ? site.texts.people.chosen : site.roleTitle(role, playbook)
        isReceived = way != nil
    }
}
