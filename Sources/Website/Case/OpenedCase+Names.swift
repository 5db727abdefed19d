import Casework
import People
import Playbooks
import Wording

// What people, steps and notices are called in one case.
extension OpenedCase {
    /// A pupil's name.
    func name(_ pupil: Pupil.ID) -> String { people.pupils[pupil]?.name ?? texts.caseFile.namelessPupil }

    /// A class by its title.
    func className(_ id: String) -> String? { people.classes.first { $0.id.text == id }?.title }

    /// What a role is called here: the pupils and parents of the case by their names, others by the school's
    /// word. `pupil` narrows it to one of several.
    func role(_ role: Role.ID, about pupil: Pupil.ID? = nil) -> String {
        names.name(of: .role(role, about: pupil)) {
            guard let involvements = role.pupilsMeant else { return site.roleTitle(role, playbook) }
            return name(of: role, involvements, about: pupil)
        }
    }

    /// The names that do not stand in what is about one pupil: of everybody else who takes part, of classmates, and of other
    /// pupils by their full name. Only on the pages for which ``others`` are looked up.
    func namesLeftOut(besides kept: Pupil.ID?) -> NamesLeftOut {
        NamesLeftOut(
            of: people.pupils.values.filter { $0.id != kept }.map(\.name),
            nearby: others.classmates.map(\.name),
            elsewhere: others.elsewhere.map(\.name), keeping: kept.map { [name($0)] } ?? [])
    }

    /// What a role for one class is called.
    func role(_ role: Role.ID, ofClass group: String) -> String {
        texts.named(self.role(role), [className(group)].compactMap(\.self))
    }

    private func name(of role: Role.ID, _ involvements: Involvements, about pupil: Pupil.ID?) -> String {
        let names = pupils(meantBy: involvements, about: pupil).map(self.name)
        guard !names.isEmpty else { return site.roleTitle(role, playbook) }
        return role.isParents ? texts.caseFile.parentsOf(listed(names)) : listed(names)
    }

    /// The pupils that are meant: the one at hand, also when that one takes part no longer; else all who take part so.
    func pupils(meantBy involvements: Involvements, about pupil: Pupil.ID?) -> [Pupil.ID] {
        let all = state.pupils(involvements).map(\.pupil)
        guard let pupil else { return all }
        return all.contains(pupil) || involvements.members == [.pupil] ? [pupil] : all
    }

    /// What a role is called here without naming anybody: whoever is thought to bully is only said to once that was found
    /// of all who are meant.
    func roleWithoutNames(_ role: Role.ID) -> String {
        let meant = role.pupilsMeant.map(state.pupils) ?? []
        let isEstablished = !meant.isEmpty && meant.allSatisfy { $0.standing == .established }
        return site.texts.roleTitle(role, playbook, isEstablished: isEstablished)
    }

    /// Whom the case is about, or was said to be: a colleague by name, and a role by its title.
    func shutOut(_ who: Role.ID) -> String {
        guard who.isPerson else { return role(who) }
        return people.holders.names(who, for: nil).first ?? texts.caseForms.handOver.leftSchool
    }

    /// Several names as one text.
    func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + texts.caseFile.and + last
    }

    /// What a duty is called, with the pupil it is about when it is one of several.
    func title(of duty: Obligation) -> String { title(of: duty.id, else: duty.title) }

    /// What a task is called.
    func title(of task: TaskID, else fallback: String? = nil) -> String {
        if let question = task.question.flatMap(engine.fact) {
            let asked = CaseQuestion(fact: question, pupil: task.pupil).title(in: self)
            return texts.today.answer(asked)
        }
        if task.asksToWeighAgain { return texts.triage.again }
        guard let told = engine.addressee(of: task, in: state) else {
            let title = fallback ?? engine.step(task.step)?.title ?? task.step.text
            return task.pupil.map { "\(title) (\(name($0)))" } ?? title
        }
        return names.name(of: .task(task)) {
            texts.caseFile.tell(who(told, about: task.pupil), subject(of: task))
        }
    }

    /// What a notice of several families is called, of one of them.
    func title(of task: TaskID, toldToFamilyOf pupil: Pupil.ID) -> String {
        texts.caseFile.tell(family(of: pupil, toldBy: task), subject(of: task))
    }

    /// Whom a notice of several families reaches in one of them: the pupil, or the parents.
    func family(of pupil: Pupil.ID, toldBy task: TaskID) -> String {
        let isParents = engine.addressee(of: task, in: state)?.roles.contains(where: \.isParents) ?? false
        return isParents ? texts.caseFile.parentsOf(name(pupil)) : name(pupil)
    }

    /// What a notice is about: a letter by its title, a text as it is, or the step's own title.
    func subject(of task: TaskID) -> String {
        if task.step == Intake.receiptStep { return texts.caseFile.receipt }
        if task.step == Intake.copyStep { return texts.caseFile.reportCopy }
        if task.step == SettingRight.step { return texts.caseFile.setRight }
        let title = engine.step(task.step)?.title ?? ""
        return playbook.subject(of: engine.notice(of: task), else: title)
    }

    /// A step's title by its id.
    func stepTitle(_ step: Step.ID) -> String { engine.step(step)?.title ?? step.text }

    /// An answer as people read it.
    func title(of answer: Fact.Answer, to fact: Fact.ID) -> String {
        guard answer != .unknown else { return texts.caseFile.unknown }
        return engine.fact(fact)?.answers.first { $0.answer == answer }?.title ?? answer.text
    }

    /// A triage outcome as people read it.
    func title(of outcome: Triage.Outcome) -> String {
        playbook.triage.outcomes.first { $0.id == outcome }?.title ?? outcome.text
    }

    /// Who must do a duty, and on whose list it stands when nobody can act in that role. What is sealed stands with its
    /// receiver whatever it says.
    func who(_ duty: Obligation) -> String {
        let pupil = duty.ownerPupil
        let who =
            who(duty.owners, about: pupil) { self.roleWithNames($0, about: pupil) } + decides(duty, pupil)
        guard !duty.state.isOver, engine.sealedTo(in: state) == nil else { return who }
        let seen = state.seen(from: pupil)
        let others = duty.owners.roles.map { engine.reachable($0, in: seen) }.uniqued()
            .filter { !duty.owners.roles.contains($0) }
        let names = others.map { roleWithNames($0, about: pupil) }
        return others.isEmpty ? who : texts.caseFile.standsWith(who, listed(names))
    }

    /// Who decides, where that is not who does it; nothing else.
    private func decides(_ duty: Obligation, _ pupil: Pupil.ID?) -> String {
        guard !duty.state.isOver else { return "" }
        let named = engine.deciders(of: duty.id, in: state)
        let seen = state.seen(from: pupil)
        let all = named.map { engine.reachable($0, in: seen) }.uniqued()
        guard !all.isEmpty, all != duty.owners.roles else { return "" }
        return texts.caseFile.decidedBy(listed(all.map { roleWithNames($0, about: pupil) }))
    }

    /// What a role is called, with who of the staff holds it today where this case is concerned. A team is not named one by
    /// one.
    func roleWithNames(_ role: Role.ID, about pupil: Pupil.ID?) -> String {
        let title = self.role(role, about: pupil)
        let schoolClass = engine.group(of: pupil, in: state).map { SchoolClass.ID($0) }
        let names = people.holders.names(role, for: schoolClass)
        return texts.named(title, names)
    }

    /// Who must do something, stand-ins named with whom they stand in for.
    func who(_ owners: Obligation.Owners, about pupil: Pupil.ID?) -> String {
        who(owners, about: pupil) { self.role($0, about: pupil) }
    }

    private func who(
        _ owners: Obligation.Owners, about pupil: Pupil.ID?, called: (Role.ID) -> String
    ) -> String {
        let roles = owners.roles.uniqued().map { acting in
            guard let meant = owners.standingInFor[acting] else { return called(acting) }
            return texts.caseFile.standsInFor(called(acting), role(meant, about: pupil))
        }
        return texts.caseFile.who(roles, owners.together)
    }
}
