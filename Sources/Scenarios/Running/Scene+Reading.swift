import Casework
import Playbooks
import SchoolTime

// Expectations about what people read, are asked, and still have to arrange.
extension Scene {
    // MARK: readers

    func failure(of wish: ReadWish) -> String? {
        let isRead = wish.sets.map { mayRead($0, wish.who) } + wish.targets.map { mayRead($0.step, wish.who) }
        if wish.isNegated, isRead.contains(true) {
            return "expected that \(wish.who) may not read it; found that \(wish.who) may"
        }
        guard !wish.isNegated, !isRead.contains(true) else { return nil }
        if let seal = engine.sealedTo(in: state) {
            return "expected that \(wish.who) may read it; found that it is sealed to \(list(seal.sorted()))"
        }
        let sets = wish.sets.map(Optional.some) + wish.targets.map { readers(of: $0.step) }
        return "expected that \(wish.who) may read it; found that only these may: "
            + sets.uniqued().map(readersText).joined(separator: "; ") + accusedText(wish.who)
            + classText(wish.who)
    }

    /// Why somebody who is named among the readers reads nothing all the same.
    private func accusedText(_ who: String) -> String {
        let accused = roles(of: who).filter { state.unavailable[$0] == Role.accused }
        guard let role = accused.sorted().first else { return "" }
        return ". \(role) is accused, and whoever is accused reads nothing of the case"
    }

    /// Why somebody with a role of the readers reads nothing all the same.
    private func classText(_ who: String) -> String {
        guard let member = school.staff.first(where: { $0.name == who }), !isOfTheClass(member) else {
            return ""
        }
        return ". No pupil of class \(member.group ?? "") takes part"
    }

    /// Whether somebody reads what a set covers; who wrote in a step that names it may as the author.
    private func mayRead(_ set: ReaderSet.ID, _ who: String) -> Bool {
        let isAuthor = isAuthor(who) { engine.step($0)?.readers == set }
        return engine.mayRead(set, as: held(by: who), isAuthor: isAuthor, in: state)
    }

    /// Whether somebody reads what is written in a step.
    private func mayRead(_ step: Step.ID, _ who: String) -> Bool {
        let isAuthor = isAuthor(who) { $0 == step }
        return engine.mayRead(readers(of: step), as: held(by: who), isAuthor: isAuthor, in: state)
    }

    /// The roles that somebody holds on the day. Pupils and parents hold none, whatever they are called.
    private func roles(of name: String) -> Set<Role.ID> {
        if let member = school.staff.first(where: { $0.name == name }) {
            guard member.isThere(on: at.date) else { return [] }
            return Set(roles(heldBy: member) + [Role.ID(name)])
        }
        if Role.ID(name) == .caseOwner { return [state.owner] }
        return Role.ID.builtIn.contains(Role.ID(name)) ? [] : [Role.ID(name)]
    }

    /// The same, each for the class for which somebody of the staff holds it.
    private func held(by name: String) -> RolesHere {
        let roles = roles(of: name)
        guard let group = school.staff.first(where: { $0.name == name })?.group else {
            return RolesHere(roles)
        }
        let ofClass = roles.filter(isOfClass)
        return RolesHere(roles, everywhere: roles.subtracting(ofClass), byClass: [group: ofClass])
    }

    /// The roles that somebody holds on the day, of those for a class only where it counts: for the class of the pupil
    /// meant, or else of anybody who takes part.
    func roles(heldBy member: StaffMember, for pupil: Pupil.ID? = nil) -> [Role.ID] {
        guard member.isThere(on: at.date) else { return [] }
        let held = isOfTheClass(member, of: pupil) ? member.roles : member.roles.filter { !isOfClass($0) }
        return held + [Role.ID(person: member.name)]
    }

    /// Whether a role for the member's class counts here: the pupil meant is in it, somebody who takes part is, or it is
    /// the class's own dossier.
    private func isOfTheClass(_ member: StaffMember, of pupil: Pupil.ID? = nil) -> Bool {
        if case .group(let group, _) = key { return member.isThere(for: group) }
        let meant = state.parties.filter { pupil == nil || $0.pupil == pupil }
        let groups = (meant.isEmpty ? state.parties : meant).map(\.group)
        return groups.isEmpty || groups.contains { member.isThere(for: $0) }
    }

    private func isOfClass(_ role: Role.ID) -> Bool {
        school.playbook.roles.first { $0.id == role }?.isOfClass ?? false
    }

    /// The set that reads a step, by the engine of the dossiers in which the step is.
    private func readers(of step: Step.ID) -> ReaderSet.ID? {
        guard engine.step(step) == nil else { return engine.readers(of: step) }
        let others = Plan.Scope.allCases.lazy.map(school.engine)
        return (others.first { $0.step(step) != nil } ?? engine).readers(of: step)
    }

    /// Whether somebody wrote in one of these steps. A role stands for whoever acted in it.
    private func isAuthor(_ name: String, in isMeant: (Step.ID) -> Bool) -> Bool {
        let isStaff = school.staff.contains { $0.name == name }
        return state.tasks.contains { task in
            guard let by = task.ending?.by, by.person == name || (!isStaff && by.role.text == name) else {
                return false
            }
            return isMeant(task.id.step)
        }
    }

    private func readersText(_ set: ReaderSet.ID?) -> String {
        guard let set else { return "the case owner" }
        guard let readers = school.playbook.readerSets.first(where: { $0.id == set }) else { return set.text }
        if let role = readers.sealedTo { return "\(set): the chosen \(role)" }
        let roles = readers.roles.map { $0.text + (readers.ofTarget.contains($0) ? " of the target" : "") }
        return "\(set): \(list(roles))\(readers.includesAuthor ? ", the author" : "")"
    }

    // MARK: questions

    func failure(of wish: QuestionWish) -> String? {
        let fields = fields(at: wish.place)
        let found = fields.filter { isMeant($0, wish.word) }
        let points =
            wish.isRequired == nil
            ? guideBlocks(at: wish.place).filter { $0.grounds.name(RegisterRow.ID(wish.word)) } : []
        let isAsked =
            points.isEmpty == false
            || found.contains { wish.isRequired == nil || $0.isRequired == wish.isRequired }
        if isAsked != wish.isNegated { return nil }
        if wish.isNegated { return "expected that it is not asked; found \(list(found.map(\.id)))" }
        if !found.isEmpty, let required = wish.isRequired {
            let (wanted, other) = ("required", required ? "may stay empty" : "required")
            return "expected that it is asked and \(required ? wanted : "not required"); "
                + "found that it is asked, but \(other)"
        }
        let all = fields.map { $0.id.text + ($0.isRequired ? " (required)" : "") }
        return "expected that it is asked; found the fields \(all.isEmpty ? "none" : list(all))"
    }

    private func isMeant(_ field: Field, _ word: String) -> Bool {
        if field.id.text == word || field.fact?.text == word { return true }
        let row = RegisterRow.ID(word)
        if field.grounds.name(row) { return true }
        return field.fact.flatMap(engine.fact)?.grounds.name(row) ?? false
    }

    private func fields(at place: QuestionWish.Place) -> [Field] {
        switch place {
        case .intake: school.playbook.intake.fields
        case .triage: triageFields
        case .steps(let targets): targets.flatMap(fields)
        case .anywhere:
            school.playbook.intake.fields + triageFields
                + school.playbook.everyStep.flatMap { fields(of: StepTarget($0.id)) }
        }
    }

    private func fields(of target: StepTarget) -> [Field] {
        guard let step = engine.step(target.step) else { return [] }
        let instances = state.instances(of: step.id)
        let pupil = (instances.first(where: \.isActive) ?? instances.last)?.id.pupil
        return engine.fields(of: step, pupil: pupil, in: state, at: at)
    }

    /// The triage asks facts; as fields they look like this.
    private var triageFields: [Field] {
        school.playbook.facts.filter { $0.isAskedAtTriage && $0.derivation == nil }.map { fact in
            var field = Field(id: Field.ID(fact.id.text), title: fact.title)
            field.fact = fact.id
            field.isRequired = fact.askedBefore != nil
            field.grounds = fact.grounds
            return field
        }
    }

    private func guideBlocks(at place: QuestionWish.Place) -> [Guide.Block] {
        switch place {
        case .steps(let targets): guideBlocks(of: targets)
        case .anywhere: school.playbook.texts.guides.values.flatMap(\.blocks)
        case .intake, .triage: []
        }
    }

    private func guideBlocks(of targets: [StepTarget]) -> [Guide.Block] {
        let guides = targets.compactMap { engine.step($0.step) }.flatMap { $0.guides.values }
        return guides.compactMap { school.playbook.texts.guides[$0] }.flatMap(\.blocks)
    }

    func guideFailure(_ row: RegisterRow.ID, _ targets: [StepTarget]) -> String? {
        let blocks =
            targets.isEmpty
            ? school.playbook.texts.guides.values.flatMap(\.blocks) : guideBlocks(of: targets)
        guard !blocks.contains(where: { $0.grounds.name(row) }) else { return nil }
        // What a step asks stands on the same page as its guide.
        guard !targets.flatMap(fields).contains(where: { $0.grounds.name(row) }) else { return nil }
        let found = blocks.map { "'\($0.title)' (\(list($0.grounds.rows)))" }
        return
            "expected a block of the guide that cites \(row); found \(found.isEmpty ? "no guide" : list(found))"
    }

    func shownFailure(_ word: String) -> String? {
        let texts = school.playbook.texts
        let isText =
            texts.guides[.init(word)] != nil || texts.advice[.init(word)] != nil
            || texts.letters[.init(word)] != nil
        let citing = school.playbook.elements.filter { $0.grounds.name(RegisterRow.ID(word)) }
        guard !isText, !citing.contains(where: \.isShown) else { return nil }
        let found = citing.isEmpty ? "nothing that cites it" : list(citing.map(\.address))
        return "expected a text that carries \(word); found \(found)"
    }

    // MARK: the school's own part

    func failure(of wish: ConfigurationWish, _ expected: Bool) -> String? {
        switch wish {
        case .setting(let id):
            let setting = school.playbook.settings.first { $0.id == id }
            let isEmpty = setting.map { $0.isRequired && $0.value.text.isEmpty } ?? false
            return difference(expected, isEmpty, "the setting \(id) must still be filled in")
        case .role(let role):
            let mentioned = school.staff.filter { $0.roles.contains(role) }
            let isVacant =
                state.unavailable[role] == "vacant"
                || (!mentioned.isEmpty && !mentioned.contains { $0.isThere(on: at.date) })
            return difference(expected, isVacant, "nobody holds the role \(role)")
        }
    }

    func lockFailure(_ targets: [StepTarget], _ expected: Bool) -> String? {
        let locked = targets.contains { target in
            guard let document = engine.step(target.step)?.document else { return false }
            return !engine.isAttached(document, in: state)
        }
        return difference(expected, locked, "a missing document locks it", about(targets))
    }
}
