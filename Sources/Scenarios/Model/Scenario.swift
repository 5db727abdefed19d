import Casework
import Playbooks
import SchoolTime
import YAML

/// What happens in a school on given days, and what the program must then ask, offer, refuse or show.
package struct Scenario: Sendable {
    /// What it is called.
    package let title: ScenarioTitle
    /// The file it was read from.
    package let file: String
    /// The school in which it plays.
    let school: ScenarioSchool
    /// What happens, in order.
    let story: [StoryLine]
    /// What is broken on purpose; nil in ordinary scenarios.
    package let breaks: String?

    /// The playbook by which it plays, as its settings have it.
    package var playbook: Playbook { school.playbook }

    /// How many lines its story has.
    package var lineCount: Int { story.count }

    /// The kind of dossier of which most of its lines speak.
    package var scope: Plan.Scope {
        let scopes = story.map(\.dossier.scope)
        let most = Plan.Scope.allCases.max { one, other in
            scopes.count { $0 == one } < scopes.count { $0 == other }
        }
        return most ?? .caseFile
    }

    /// The same story under another playbook, or under the same one with other choices.
    func played(by other: PlayedPlaybook) -> Scenario {
        Scenario(
            title: title, file: file,
            school: ScenarioSchool(played: other, staff: school.staff, pupils: school.pupils),
            story: story, breaks: breaks)
    }
}

/// The playbook, the calendar and the people of a scenario.
struct ScenarioSchool: Sendable {
    let played: PlayedPlaybook
    let staff: [StaffMember]
    let pupils: [ScenarioPupil]

    var playbook: Playbook { played.playbook }
    var plain: Playbook { played.plain }
    var calendar: SchoolCalendar { played.calendar }

    func engine(_ scope: Plan.Scope) -> CaseEngine { played.engine(scope) }
}

/// Somebody who works at the school.
struct StaffMember: Sendable {
    let name: String
    let roles: [Role.ID]
    /// The class whose mentor or teacher it is; nil for those who are there for the whole school.
    let group: String?
    /// The last day on which the roles are held.
    let until: SchoolDate?

    func holds(_ role: Role.ID, on date: SchoolDate) -> Bool { roles.contains(role) && isThere(on: date) }

    /// Whether a pupil of this class comes to them.
    func isThere(for other: String?) -> Bool { group == nil || other == nil || group == other }

    func isThere(on date: SchoolDate) -> Bool { until.map { date <= $0 } ?? true }
}

/// A pupil of a scenario.
struct ScenarioPupil: Sendable {
    let id: Pupil.ID
    /// How the pupil takes part in the case; nil when it does not.
    let involvement: Involvement?
    let group: String?
    let yearGroup: Int?
    /// Whether it takes part only once a line of the story says so.
    let joinsLater: Bool

    func party(as involvement: Involvement) -> CaseParty {
        CaseParty(pupil: id, involvement: involvement, group: group, yearGroup: yearGroup)
    }
}

/// One line of the story: a moment, at most one happening, and what is expected then.
struct StoryLine: Sendable {
    let at: Moment
    let position: Position
    let dossier: DossierKey
    let occurrence: Written<Occurrence>?
    /// Who does it: a role or a name of the staff; the responsible role when nil.
    let by: String?
    let refusal: ExpectedRefusal
    let expectations: [Written<Expectation>]
}

/// A dossier of a scenario.
enum DossierKey: Hashable, Sendable {
    /// The case that the latest report led to.
    case caseFile
    case pupil(Pupil.ID)
    /// That of a class in the school year named, or else in which the day lies.
    case group(String, year: String? = nil)
    /// That of the school year named, or else in which the day lies.
    case schoolYear(year: String? = nil)

    var scope: Plan.Scope {
        switch self {
        case .caseFile: .caseFile
        case .pupil: .pupil
        case .group: .group
        case .schoolYear: .schoolYear
        }
    }
}

/// Something with the words in which it was written and the place where.
struct Written<Subject: Sendable>: Sendable {
    let subject: Subject
    let words: String
    let position: Position
    /// What is broken on purpose here.
    var breaks: String?
    /// The dossier that is meant.
    var dossier = DossierKey.caseFile
}

/// Whether a happening must be refused.
enum ExpectedRefusal: Hashable, Sendable {
    case none
    case any
    /// It must be refused, and these rules must be cited.
    case citing([RegisterRow.ID])
}
