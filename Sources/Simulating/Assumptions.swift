import Casework
import Playbooks
import SchoolTime

/// What the simulation supposes of a school and of the people in it. The standard ones stand, with where each comes
/// from, in `simulation/assumptions.yaml`; a school replaces those that it knows better.
package struct Assumptions: Hashable, Sendable {
    /// How many reports, when, by whom, about how many pupils.
    package var reports = Reports()
    /// How many pupils a group has, and how many have a dossier of their own.
    package var school = School()
    /// How a report is weighed.
    package var triage = Triage()
    /// What people answer to questions.
    package var facts = Facts()
    /// How steps end.
    package var outcomes = Outcomes()
    /// How fast people act, and what they leave out.
    package var people = People()
    /// How many minutes an act costs, by kind of step.
    package var minutes = Weights()
    /// Where each of them comes from, in the order of the file.
    package var sources: [Source] = []

    /// None: everything is 0.
    package init() {}

    /// What is reported.
    package struct Reports: Hashable, Sendable {
        /// Hundredths of a report, for every hundred pupils in a school year.
        package var hundredthsPer100Pupils = 0
        /// How the reports of a year lie over its months, by the month's number.
        package var months = Weights()
        /// Who reports.
        package var reporters = Weights()
        /// How many in a hundred come over the first way that the protocol names for that reporter.
        package var ordinaryChannel = 0
        /// How many pupils start it: a weight for each number.
        package var initiators = Weights()
        /// How many join in: a weight for each number.
        package var followers = Weights()
        /// How many saw it: a weight for each number.
        package var witnesses = Weights()
    }

    /// The school.
    package struct School: Hashable, Sendable {
        /// How many pupils a group has.
        package var pupilsPerGroup = 25
        /// How many of every hundred pupils have a dossier of their own in a year, where the protocol knows those.
        package var pupilDossiers = 0
    }

    /// How a report is weighed.
    package struct Triage: Hashable, Sendable {
        /// How likely each outcome is, by its id.
        package var outcomes = Weights()
        /// How many in a hundred of an outcome are weighed again later.
        package var revised = Weights()
        /// After how many school days.
        package var revisedAfter = 10
    }

    /// What people answer.
    package struct Facts: Hashable, Sendable {
        /// How many in a hundred questions are answered with yes.
        package var yes = 0
        /// The questions that seldom are.
        package var rare: Set<String> = []
        /// How many in a hundred of those are.
        package var rareYes = 0
        /// How likely another answer is, by its id.
        package var answers = Weights()
    }

    /// How steps end.
    package struct Outcomes: Hashable, Sendable {
        /// How many in a hundred steps end well, by kind.
        package var well = Weights()
        /// The outcomes that mean so.
        package var good: Set<String> = []
        /// The outcomes that mean the opposite.
        package var bad: Set<String> = []
        /// How likely single outcomes are: a step and its outcome, as `weekly-talk.kept`.
        package var ofStep: [String: Int] = [:]
        /// How many in a hundred cases come back or get worse.
        package var happens = 0
        /// Which happening that is.
        package var happenings = Weights()
        /// Between how many school days after the report.
        package var happensAfter = 10...60
    }

    /// What people do.
    package struct People: Hashable, Sendable {
        /// How many in a hundred duties are done by their date.
        package var onTime = 0
        /// How many school days the others are late on average.
        package var daysLate = 1
        /// How many school days a duty without a date takes on average.
        package var daysWithoutDate = 1
        /// How many in a hundred options are taken, by kind.
        package var options = Weights()
        /// How many in a hundred give consent.
        package var consent = 0
        /// How many in a hundred duties that may be left out are.
        package var leftOut = 0
        /// How many school days ahead people agree on a date.
        package var agreedAhead = 10
        /// After how many school days people ask again whether it is over.
        package var askAgain = 10
    }

    /// Where an assumption comes from.
    package struct Source: Hashable, Sendable, Codable {
        /// Its address in the file, such as `reports.per-100-pupils`.
        package let assumption: String
        /// Whether something that was found stands behind it; else it is a guess of ours or of the school.
        package let isFound: Bool
        /// In words.
        package let source: String

        /// A source.
        package init(assumption: String, isFound: Bool, source: String) {
            self.assumption = assumption
            self.isFound = isFound
            self.source = source
        }
    }
}
