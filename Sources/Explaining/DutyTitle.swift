import Casework
import Playbooks
import Texts
import Wording

/// What duties are called in words that name no pupil.
struct DutyTitle {
    private let engine: CaseEngine
    private let words: RuleWords

    init(_ engine: CaseEngine, _ words: RuleWords) {
        self.engine = engine
        self.words = words
    }

    func callAsFunction(_ duty: Obligation) -> String {
        let screen = words.screen
        if duty.id.step == Intake.receiptStep { return screen.today.receipt }
        if duty.id.step == Intake.copyStep { return screen.today.reportCopy }
        if let question = duty.id.question { return words.question(question) }
        guard let recipient = duty.id.recipient else { return duty.title }
        if duty.id.step == SettingRight.step {
            return screen.caseFile.tell(words.role(recipient), screen.caseFile.setRight)
        }
        let about = words.playbook.subject(
            of: engine.notice(of: duty.id), else: words.title(of: duty.id.step))
        return screen.caseFile.tell(words.role(recipient), about)
    }

    /// Who does it.
    func who(_ duty: Obligation) -> String {
        words.screen.caseFile.who(duty.owners.roles.uniqued().map(words.role), duty.owners.together)
    }
}
