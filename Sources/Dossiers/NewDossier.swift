import Casework
import People
import Playbooks

/// A dossier that is about to be made.
package struct NewDossier: Hashable, Sendable {
    /// Its id, handed in.
    package let id: Dossier.ID
    /// The school.
    package let school: School.ID
    /// What it is about.
    package let scope: Plan.Scope
    /// The pupil, class or school year, for dossiers of those.
    package let subject: String?
    /// The playbook.
    package let playbook: Playbook.ID
    /// The version it runs by.
    package let protocolVersion: Int
    /// The code with which the reporter can come back; only its hash is kept.
    package let receiptCode: String?

    /// A dossier.
    package init(
        id: Dossier.ID, school: School.ID, scope: Plan.Scope, subject: String? = nil, playbook: Playbook.ID,
        protocolVersion: Int, receiptCode: String? = nil
    ) {
        self.id = id
        self.school = school
        self.scope = scope
        self.subject = subject
        self.playbook = playbook
        self.protocolVersion = protocolVersion
        self.receiptCode = receiptCode
    }
}
