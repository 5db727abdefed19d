import Casework
import Playbooks

extension Refusal {
    /// Why, in one line, for who reads the outcome of a scenario.
    var text: String {
        let rows = self.rows
        return reason.text + (rows.isEmpty ? "" : " (\(list(unique(rows))))")
    }

    private func unique(_ rows: [RegisterRow.ID]) -> [RegisterRow.ID] {
        rows.reduce(into: []) { found, row in if !found.contains(row) { found.append(row) } }
    }

    /// What is wrong when it should cite these rules; nil when it cites them all.
    func lacking(_ rows: [RegisterRow.ID]) -> String? {
        let missing = rows.filter { !self.rows.contains($0) }
        return missing.isEmpty ? nil : "expected a refusal that cites \(list(missing)); found: \(text)"
    }
}

extension Refusal.Reason {
    var text: String {
        switch self {
        case .unknown(let word): unknownText(word)
        case .outOfBounds(let field, let found, let bounds):
            "\(field): found \(found), expected " + bounds.words
        case .otherDay(let field, let days): "\(field): expected a day " + days.words
        case .otherOutcome(let field, _, let outcomes): "\(field) goes with \(list(outcomes)) only"
        case .notOpen(let step): "\(step) is not open"
        case .alreadyEnded(let task): "\(task) has ended"
        case .obstacles(let obstacles): "in the way: \(list(obstacles.map(\.text)))"
        case .forbidden(let step): "\(step) must not be done"
        case .missing(let fields): "required fields are empty: \(list(fields))"
        case .invalidAnswer(let answer, let allowed): "'\(answer)' is none of \(list(allowed))"
        case .outcomeNeeded(let allowed): "an outcome is needed: \(list(allowed))"
        case .findingsNeeded(let pupils): "what was found must be said of \(list(pupils)) (found:)"
        case .nothingToCorrect(let pupil): "nothing was found of \(pupil) that this changes"
        case .reasonNeeded: "a written reason is needed"
        case .wouldLapse(let tasks): "a reason is needed, as these would lapse: \(list(tasks))"
        case .notWaivable(let step): "\(step) may not be waived"
        case .notYours(let owners): "only \(list(owners)) may do it, who have the case in hand or whose it is"
        case .notYourWord(let owner): "it is the word of \(owner)"
        default: plainText
        }
    }

    /// What is not there. A person is known to a dossier only when somebody chose that person for a report.
    private func unknownText(_ word: String) -> String {
        Role.ID(word).person.map {
            "nobody told \($0) anything in this dossier (to: over a channel with one-of:): write the role"
        }
            ?? "the playbook has no \(word)"
    }

    private var plainText: String {
        switch self {
        case .tooLong(let most): "it is longer than \(most) characters"
        case .isOwner(let role): "\(role) owns the case already"
        case .notAway(let role): "\(role) is not away"
        case .cannotOwn(let role):
            "\(role) cannot own the case: it is nobody of the school, a whole team, or has no part in cases"
        case .takenOver(let step): "the case goes to that role by \(step)"
        case .accused(let role): "\(role) is accused in this dossier"
        case .ownRole: "it would shut out the one who does it"
        case .nobodyElseReads: "nobody else would read the dossier any more"
        case .nobodyLeads: "nobody would lead the dossier any more"
        case .notWeighed: "the report came over a channel with a plan of its own, which is not weighed"
        case .staysSealed: "the dossier is not sealed, or its seal stays"
        case .closedReaders(let set): "the reader set \(set) is closed"
        case .closed: "the dossier is closed"
        case .notClosed: "the dossier is not closed"
        case .notClosable(let obstacles, let open):
            "it cannot be closed; in the way: "
                + (obstacles.map(\.text) + open.map(\.description)).joined(separator: ", ")
        case .impossibleDate: "the day lies in the future or in the past"
        case .farAway(let first, let last): "the day does not lie between \(first) and \(last)"
        case .empty: "nothing was written"
        case .noOneReporter: "there is no reporter, or more than one"
        default: ""
        }
    }
}

extension DayBounds {
    fileprivate var words: String {
        [first.map { "not before \($0.iso)" }, last.map { "not after \($0.iso)" }].compactMap(\.self)
            .joined(separator: " and ")
    }
}

extension Condition.Bounds {
    var words: String {
        [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap(\.self)
            .joined(separator: ", ")
    }
}

extension Obstacle {
    /// What stands in the way, in a few words.
    var text: String {
        switch self {
        case .need(let need):
            (need.title.map { "'\($0)'" } ?? "a need (\(list(need.grounds.rows)))") + need.condition.factsText
        case .facts(let facts): "an answer to \(list(facts))"
        case .date(let trigger): "the date that \(trigger) gives"
        case .notBefore(let date): "\(date.iso), the first day it can be done"
        case .overlay(let overlay, _): "overlay \(overlay)"
        case .document(let document, _): "document \(document)"
        case .consultation(let consultation): "the view of \(consultation.who)"
        case .consent(let consent, let isTakenBack):
            "the consent of \(consent.who)" + (isTakenBack ? ", which was taken back" : "")
        case .excluded(let step, _): "\(step), which excludes it"
        case .paused: "its term to run on"
        }
    }

    /// Whether it is what a scenario names: a rule, or a fact, step, role, document or overlay.
    func isNamed(by wish: ReasonWish) -> Bool {
        switch wish {
        case .row(let row): grounds.name(row)
        case .element(let id): ids.contains(id)
        }
    }

    private var ids: [String] {
        switch self {
        case .need(let need): need.condition.ids
        case .facts(let facts): facts.map(\.text)
        case .date(let trigger): trigger.description.split(separator: ".").map(String.init)
        case .overlay(let overlay, _): [overlay.text]
        case .document(let document, _): [document.text]
        case .consultation(let consultation): [consultation.who.text]
        case .consent(let consent, _): [consent.who.text]
        case .excluded(let step, _): [step.text]
        case .notBefore, .paused: []
        }
    }
}

extension Condition {
    /// The facts that it asks, as a story states them; nothing when it asks none.
    fileprivate var factsText: String {
        let facts = facts.map(\.text).uniqued()
        return facts.isEmpty ? "" : ", which asks the facts \(list(facts))"
    }

    private var facts: [Fact.ID] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.facts)
        case .not(let part), .each(_, let part), .oneOf(_, let part): part.facts
        case .fact(let fact, _): [fact]
        default: []
        }
    }

    /// The ids of what it asks about.
    var ids: [String] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.ids)
        case .not(let part), .each(_, let part), .oneOf(_, let part): part.ids
        case .fact(let fact, _): [fact.text]
        case .done(let step, _), .outcome(let step, _, _), .open(let step), .waived(let step): [step.text]
        case .happened(let happening, _): [happening.text]
        case .consent(let who, let step), .consentRefused(let who, let step):
            [who.text] + (step.map { [$0.text] } ?? [])
        case .overlay(let overlay): [overlay.text]
        case .document(let document): [document.text]
        case .owner(let role): [role.text]
        case .channel(let channels): channels.map(\.text)
        case .pupils(let involvements, _), .classes(let involvements, _): [involvements.name]
        case .count(let counter, _): [counter.text]
        case .recorded(let place): [place.text]
        case .setting(let setting, _): [setting.text]
        case .passed(_, let trigger, _): [trigger.description]
        case .triage(let outcomes): outcomes.map(\.text)
        case .yearGroup: ["year-group"]
        }
    }
}
