/// The duty that the product itself adds to every protocol: who was told that a pupil bullies, or joins in, hears that it
/// did not show.
package enum SettingRight {
    /// The step under which it is known.
    package static let step: Step.ID = "set-right"
    /// Its notice.
    package static let notice: Notice.ID = "1"
    /// The setting by which a playbook says within what term; without it ``usualTerm`` counts.
    package static let setting: Setting.ID = "set-right-term"
    /// How soon, as long as a playbook does not say: what people believe wrongly of a pupil does harm every day.
    package static let usualTerm = Term(2, .schoolDay)

    /// To the pupil, and to the parents.
    package static let recipients: [Role.ID] = ["pupil", "parents-of-pupil"]

    /// The step in a playbook, of whoever leads the case. No protocol speaks of it: it rests on the gap that the setting names,
    /// and without one on nothing.
    package static func asStep(in playbook: Playbook) -> Step {
        let chosen = playbook.settings.first { $0.id == setting }
        var step = Step(id: step, title: "")
        step.kind = .notice
        step.track = .parents
        step.per = Involvements("involved")
        step.repeats = true
        step.notices = [Notice(id: notice, recipients: recipients)]
        step.grounds = chosen?.grounds ?? .none
        step.due = DueRule(.term(term(of: chosen), .by), grounds: step.grounds)
        return step
    }

    private static func term(of setting: Setting?) -> Term {
        guard case .term(let term) = setting?.value else { return usualTerm }
        return term
    }
}
