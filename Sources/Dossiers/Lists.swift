import Casework
import People
import Playbooks

/// How much may be done in a dossier.
package struct ListedOffers: Hashable, Sendable {
    /// The dossier.
    package let dossier: Dossier.ID
    /// What it is about.
    package let scope: Plan.Scope
    /// Its number.
    package let number: Int
    /// The pupil, class or school year, for dossiers of those.
    package let subject: String?
    /// The target of the case, or the pupil it is about.
    package let target: Pupil.ID?
    /// How many things may be done.
    package let count: Int

    /// Offers in a list.
    package init(
        dossier: Dossier.ID, scope: Plan.Scope, number: Int, subject: String?, target: Pupil.ID?, count: Int
    ) {
        self.dossier = dossier
        self.scope = scope
        self.number = number
        self.subject = subject
        self.target = target
        self.count = count
    }
}

/// A dossier that came to somebody who did not open it since.
package struct ListedHandover: Hashable, Sendable {
    /// The dossier.
    package let dossier: Dossier.ID
    /// What it is about.
    package let scope: Plan.Scope
    /// Its number.
    package let number: Int
    /// The pupil, class or school year, for dossiers of those.
    package let subject: String?
    /// The target of the case, or the pupil it is about.
    package let target: Pupil.ID?
    /// The role that it came to.
    package let owner: Role.ID
    /// When, as `2026-03-02T10:30` on the school's clock.
    package let at: String

    /// A dossier in a list.
    package init(
        dossier: Dossier.ID, scope: Plan.Scope, number: Int, subject: String?, target: Pupil.ID?,
        owner: Role.ID, at: String
    ) {
        self.dossier = dossier
        self.scope = scope
        self.number = number
        self.subject = subject
        self.target = target
        self.owner = owner
        self.at = at
    }
}

/// A duty in a list, with the dossier it belongs to.
package struct ListedDuty: Hashable, Sendable {
    /// The dossier.
    package let dossier: Dossier.ID
    /// What it is about.
    package let scope: Plan.Scope
    /// Its number.
    package let number: Int
    /// The pupil, class or school year, for dossiers of those.
    package let subject: String?
    /// The pupil it is about, or the target of the case.
    package let target: Pupil.ID?
    /// The version of the protocol it runs by.
    package let protocolVersion: Int
    /// The duty.
    package let duty: DutyRow
    /// The roles in which nobody acts in the dossier, as it is about who held them.
    package var accused: [Role.ID] = []
    /// How many later ones of the same dossier it stands for besides itself.
    package var more = 0

    /// A duty in a list.
    package init(
        dossier: Dossier.ID, scope: Plan.Scope, number: Int, subject: String?, target: Pupil.ID?,
        protocolVersion: Int,
        duty: DutyRow
    ) {
        self.dossier = dossier
        self.scope = scope
        self.number = number
        self.subject = subject
        self.target = target
        self.protocolVersion = protocolVersion
        self.duty = duty
    }
}

/// Which dossiers to list.
package struct DossierFilter: Hashable, Sendable {
    /// Only open, only closed, or both when nil.
    package var isClosed: Bool?
    /// Only with this triage outcome.
    package var triage: Triage.Outcome?
    /// Only with pupils of one of these classes.
    package var schoolClasses: [SchoolClass.ID]?
    /// Only those not triaged yet.
    package var isUntriaged = false
    /// Only those that came over another way than these.
    package var notOver: [Channel.ID] = []
    /// Only those in which one of these pupils takes part.
    package var pupils: [Pupil.ID]?
    /// Beside ``pupils``: those too of which one of these is the target.
    package var targets: [Pupil.ID] = []
    /// Only the one with this number.
    package var number: Int?
    /// Only those that run by an earlier version of the protocol than this.
    package var isBefore: Int?
    /// Only with something overdue on this day, as `2026-03-02`.
    package var overdueOn: String?
    /// Only those about one of these: a pupil, a class in a school year, or a school year.
    package var subjects: [String]?
    /// Those come first in which an answer to this question is owed.
    package var firstWhereAsked: Fact.ID?

    /// Everything.
    package init() {}
}
