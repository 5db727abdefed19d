import Casework

extension Website {
    /// Why a report is not taken, in words. `empty` says what to fill in on the form that was sent.
    func problem(with report: Refusal, empty: String) -> String {
        switch report.reason {
        case .tooLong: texts.report.tooLong
        case .invalidAnswer: texts.report.notForYou
        case .unknown: texts.report.noSuchWay
        default: empty
        }
    }
}
