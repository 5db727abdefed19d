/// The duty that the product itself adds to every protocol: who was told that a pupil bullies, or joins in, hears that it
/// did not show.
package enum SettingRight {
    /// The step under which it is known.
    package static let step: Step.ID = "set-right"
    /// Its notice.
    package static let notice: Notice.ID = "1"

    /// To the pupil, and to the parents.
    package static let recipients: [Role.ID] = ["pupil", "parents-of-pupil"]

    /// The step, of whoever leads the case. No protocol speaks of it, so it has no date and cites nothing.
    package static var asStep: Step {
        var step = Step(id: step, title: "")
        step.kind = .notice
        step.track = .parents
        step.per = Involvements("involved")
        step.repeats = true
        step.notices = [Notice(id: notice, recipients: recipients)]
        return step
    }
}
