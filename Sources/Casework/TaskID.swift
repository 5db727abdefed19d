import Playbooks

/// One instance of a step, or of a notice that a step owes, in one dossier.
package struct TaskID: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The step.
    package let step: Step.ID
    /// The notice of that step; nil for the step itself.
    package let notice: Notice.ID?
    /// Who is told; nil for the step itself.
    package let recipient: Role.ID?
    /// The pupil it is about, for steps per pupil.
    package let pupil: Pupil.ID?
    /// Counts up from 1 when the step opens again.
    package let number: Int

    /// An instance of a step.
    package init(step: Step.ID, pupil: Pupil.ID? = nil, number: Int = 1) {
        self.init(step: step, notice: nil, recipient: nil, pupil: pupil, number: number)
    }

    private init(
        step: Step.ID, notice: Notice.ID?, recipient: Role.ID?, pupil: Pupil.ID?, number: Int
    ) {
        self.step = step
        self.notice = notice
        self.recipient = recipient
        self.pupil = pupil
        self.number = number
    }

    /// The notice of this instance to one recipient.
    package func notice(_ notice: Notice.ID, to recipient: Role.ID) -> TaskID {
        TaskID(step: step, notice: notice, recipient: recipient, pupil: pupil, number: number)
    }

    /// The step that a notice belongs to; a step itself otherwise.
    package var parent: TaskID { TaskID(step: step, pupil: pupil, number: number) }

    /// Whether it is a notice that this instance of a step owes.
    func isNotice(of task: TaskID) -> Bool {
        notice != nil && number == task.number && step == task.step && pupil == task.pupil
    }

    /// Whether it is a notice.
    package var isNotice: Bool { notice != nil }

    /// As `talk@7f3a#2` or `tell-parents/1>team#1`; usable in an address of a page.
    package var description: String {
        var text = step.text
        if let notice, let recipient { text += "/\(notice)>\(recipient)" }
        if let pupil { text += "@\(pupil)" }
        return text + "#\(number)"
    }
}
