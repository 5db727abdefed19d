import Playbooks
import SchoolTime

/// What the demo is made from: the schools, the stories told at each of them, and the words people use.
package struct DemoMaterial: Sendable {
    /// The schools, in the order of their files.
    package var schools: [SchoolSketch] = []
    /// The cases that every school has.
    package var stories: [Story] = []
    /// The dossiers of pupils, for playbooks with plans for those.
    package var pupilStories: [Story] = []
    /// The dossiers of classes, one story for each class of somebody one can sign in as, in turn.
    package var classStories: [Story] = []
    /// The dossier of the school year: one story.
    package var yearStories: [Story] = []
    /// What people write down.
    package var words = Words()
    /// First names of pupils.
    package var firstNames: [String] = []
    /// Last names of pupils.
    package var lastNames: [String] = []
}

/// A school that does not exist.
package struct SchoolSketch: Sendable {
    /// Its id, and its word in addresses.
    package let id: String
    /// Its name.
    package let name: String
    /// The playbook it works by.
    package let playbook: Playbook.ID
    /// The holiday region.
    package let region: String
    /// Its classes.
    package let classes: [ClassSketch]
    /// Staff with roles of their own, or to sign in as.
    package let staff: [StaffSketch]

    /// A class with so many pupils.
    package struct ClassSketch: Sendable {
        /// What the school calls it.
        package let title: String
        /// The year group.
        package let year: Int
        /// How many pupils.
        package let pupils: Int
        /// The name of its teacher or mentor.
        package let teacher: String
    }

    /// A member of staff.
    package struct StaffSketch: Sendable {
        /// The name.
        package let name: String
        /// The roles held, besides those that everybody has.
        package let roles: [Role.ID]
        /// How this person is introduced among those one can sign in as; nil for the others.
        package let knownAs: String?
    }
}

/// How one case goes, without saying anything of steps: those are the playbook's.
package struct Story: Sendable {
    /// Its id, for messages.
    package let id: String
    /// How many school days ago it was reported.
    package var reported = 0
    /// Who reported it.
    package var reporter: Channel.Audience = .parent
    /// In what words.
    package var text = ""
    /// Whether nobody has looked at it yet.
    package var isUntouched = false
    /// The triage outcomes it may get, the first that the playbook knows; its first outcome otherwise.
    package var outcomes: [Triage.Outcome] = []
    /// How many pupils are alleged to do it.
    package var initiators = 1
    /// How many join in.
    package var followers = 0
    /// How many saw it.
    package var witnesses = 0
    /// Whether what is tried does not help.
    package var goesBadly = false
    /// How many school days ago somebody last worked on it.
    package var workedUntil = 0
    /// Whether it is closed as soon as it can be.
    package var isClosed = false
    /// How many steps that may be taken are taken.
    package var options = 1
    /// Which overlay of the playbook comes into force, counted from 1.
    package var overlay: Int?
    /// What happens on the way: the first that the playbook knows.
    package var happenings: [Happening.ID] = []
    /// How many school days ago it happens.
    package var happensAt = 0
    /// Whether it is told in a sealed channel.
    package var isSealed = false
}

/// What people write down, and which ends they choose.
package struct Words: Sendable {
    /// Notes by kind of step; `other` for the rest.
    package var notes: [String: [String]] = [:]
    /// Agreements made.
    package var agreements: [String] = []
    /// What is said of a notice given.
    package var told: [String] = []
    /// Why somebody deviates.
    package var reasons: [String] = []
    /// What somebody says who is consulted.
    package var views: [String] = []
    /// Why something is left out.
    package var waived: [String] = []
    /// Why a dossier is closed.
    package var closing: [String] = []
    /// What is noted of something that happened.
    package var happened: [String] = []
    /// Outcomes and answers when it goes well, the best first.
    package var well: [String] = []
    /// The same when it goes badly.
    package var badly: [String] = []

    /// The first of some choices that fits how it goes; nil when none is known.
    func choice(among all: [String], badly goesBadly: Bool) -> String? {
        (goesBadly ? badly : well).first(where: all.contains)
    }
}
