import Playbooks

/// One instance of a step, or of a notice that a step owes, in one dossier. It is looked up and handed on all
/// the time, so it is shared, and knows its hash.
package final class TaskID: Sendable, CustomStringConvertible {
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

    private let digest: Int

    /// An instance of a step.
    package convenience init(step: Step.ID, pupil: Pupil.ID? = nil, number: Int = 1) {
        self.init(step: step, notice: nil, recipient: nil, pupil: pupil, number: number)
    }

    init(
        step: Step.ID, notice: Notice.ID?, recipient: Role.ID?, pupil: Pupil.ID?, number: Int
    ) {
        self.step = step
        self.notice = notice
        self.recipient = recipient
        self.pupil = pupil
        self.number = number
        var hasher = Hasher()
        hasher.combine(step)
        hasher.combine(notice)
        hasher.combine(recipient)
        hasher.combine(pupil)
        hasher.combine(number)
        digest = hasher.finalize()
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

    /// Whether it asks if a weighing still holds, after a report that came since or a reopening.
    package var asksToWeighAgain: Bool { step == Triage.step && number > 1 }

    /// Whether it is a notice.
    package var isNotice: Bool { notice != nil }

    /// As `talk@7f3a#2` or `tell-parents/1>team#1`; usable in an address of a page.
    package var description: String {
        var text = step.text
        text.reserveCapacity(64)
        if let notice, let recipient {
            text += "/"
            text += notice.text
            text += ">"
            text += recipient.text
        }
        if let pupil {
            text += "@"
            text += pupil.text
        }
        text += "#"
        text += String(number)
        return text
    }
}

extension TaskID: Hashable {
    /// Whether both are the same task.
    package static func == (left: TaskID, right: TaskID) -> Bool {
        left === right
            || (left.digest == right.digest && left.number == right.number && left.step == right.step
                && left.pupil == right.pupil && left.notice == right.notice
                && left.recipient == right.recipient)
    }

    /// By all that it is made of.
    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
