import Casework
import Playbooks

extension Website {
    /// Why a report is not taken, in words. `empty` says what to fill in on the form that was sent.
    func problem(with report: Refusal, empty: String) -> String {
        switch report.reason {
        case .tooLong: texts.report.tooLong
        case .invalidAnswer: texts.report.notForYou
        case .unknown(let word) where word.hasPrefix(Role.ID(person: "").text): texts.report.notOnTheList
        case .unknown: texts.report.noSuchWay
        default: empty
        }
    }
}
