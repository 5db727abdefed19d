import Playbooks
import YAML

// The parts of the file.
extension AssumptionsReader {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    private static let reporters: Set<String> = ["pupil", "parent", "staff", "anonymous"]
    private static let kinds = Set(Step.Kind.allCases.map(\.rawValue))
    private static let numbers = Set((0...6).map(String.init))

    func readReports(_ section: Section) {
        take("per-100-pupils", of: section) { read, node in
            read.reports.hundredthsPer100Pupils = hundredths(node, upTo: 1_000)
        }
        take("months", of: section) { read, node in
            let named = weights(node, among: Set(Self.months))
            let numbered = Self.months.enumerated().map { (String($0 + 1), named[$1]) }
            read.reports.months = Weights(Dictionary(numbered) { first, _ in first })
        }
        take("by", of: section) { read, node in
            read.reports.reporters = weights(node, among: Self.reporters)
        }
        take("ordinary-channel", of: section) { read, node in
            read.reports.ordinaryChannel = node.int(in: Self.percent)
        }
        take("initiators", of: section) { read, node in
            read.reports.initiators = weights(node, among: Self.numbers)
        }
        take("followers", of: section) { read, node in
            read.reports.followers = weights(node, among: Self.numbers)
        }
        take("witnesses", of: section) { read, node in
            read.reports.witnesses = weights(node, among: Self.numbers)
        }
    }

    func readSchool(_ section: Section) {
        take("pupils-per-group", of: section) { read, node in
            read.school.pupilsPerGroup = node.int(in: 1...60)
        }
        take("pupil-dossiers", of: section) { read, node in
            read.school.pupilDossiers = node.int(in: Self.percent)
        }
    }

    func readTriage(_ section: Section) {
        take("outcomes", of: section) { read, node in
            read.triage.outcomes = weights(node, among: words?.triage, needsOther: true)
        }
        take("revised", of: section) { read, node in
            read.triage.revised = weights(node, Self.percent, among: words?.triage)
        }
        take("revised-after", of: section) { read, node in
            read.triage.revisedAfter = node.int(in: Self.days)
        }
    }

    func readFacts(_ section: Section) {
        take("yes", of: section) { read, node in read.facts.yes = node.int(in: Self.percent) }
        take("rare", of: section) { read, node in read.facts.rare = list(node, among: words?.facts) }
        take("rare-yes", of: section) { read, node in read.facts.rareYes = node.int(in: Self.percent) }
        take("answers", of: section) { read, node in
            read.facts.answers = weights(node, among: words?.answers, needsOther: true)
        }
    }

    func readOutcomes(_ section: Section) {
        take("well", of: section) { read, node in
            read.outcomes.well = weights(node, Self.percent, among: Self.kinds, needsOther: true)
        }
        take("good", of: section) { read, node in
            read.outcomes.good = list(node, among: words?.outcomes)
        }
        take("bad", of: section) { read, node in
            read.outcomes.bad = list(node, among: words?.outcomes)
        }
        take("of-step", of: section) { read, node in
            read.outcomes.ofStep = weights(node, among: words?.ofSteps).named
        }
        take("happens", of: section) { read, node in read.outcomes.happens = node.int(in: Self.percent) }
        take("happenings", of: section) { read, node in
            read.outcomes.happenings = weights(node, among: words?.happenings, needsOther: true)
        }
        take("happens-after", of: section) { read, node in
            let (first, last) = node.map("'is'") {
                ($0.required("from").int(in: Self.days), $0.required("to").int(in: Self.days))
            }
            if last < first { node.complain(expected: "a 'to' that is not before 'from'") }
            read.outcomes.happensAfter = first...max(first, last)
        }
    }

    func readPeople(_ section: Section) {
        take("on-time", of: section) { read, node in read.people.onTime = node.int(in: Self.percent) }
        take("days-late", of: section) { read, node in read.people.daysLate = node.int(in: Self.days) }
        take("days-without-date", of: section) { read, node in
            read.people.daysWithoutDate = node.int(in: Self.days)
        }
        take("options", of: section) { read, node in
            read.people.options = weights(node, Self.percent, among: Self.kinds, needsOther: true)
        }
        take("consent", of: section) { read, node in read.people.consent = node.int(in: Self.percent) }
        take("left-out", of: section) { read, node in read.people.leftOut = node.int(in: Self.percent) }
        take("agreed-ahead", of: section) { read, node in
            read.people.agreedAhead = node.int(in: Self.days)
        }
        take("ask-again", of: section) { read, node in read.people.askAgain = node.int(in: Self.days) }
    }

    func readMinutes(_ section: Section) {
        let kinds = Self.kinds.union(Act.Besides.allCases.map(\.rawValue))
        take("per-act", of: section) { read, node in
            read.minutes = weights(node, 0...600, among: kinds, needsOther: true)
        }
    }
}
