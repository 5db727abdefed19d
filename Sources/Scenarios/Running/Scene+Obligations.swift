import Casework
import Playbooks
import SchoolTime

// Expectations about duties.
extension Scene {
    func failure(of wish: ObligationWish) -> String? {
        if wish.isNegated {
            let found = wish.isOfOtherDossiers ? foundElsewhere(wish) : meeting(wish).map(text)
            return found.isEmpty ? nil : "expected none; found \(found.joined(separator: "; "))"
        }
        let candidates = candidates(for: wish).filter { fits($0.id, wish) }
        let meeting = candidates.filter { differences($0, wish).isEmpty }
        if let times = wish.times {
            return meeting.count == times
                ? nil : "expected it \(times) times; found \(meeting.count): \(about(wish.targets))"
        }
        let missed = missed(by: wish)
        guard meeting.isEmpty || !missed.isEmpty else { return nil }
        guard meeting.isEmpty else { return failure(of: wish, missing: missed, candidates) }
        let closest = candidates.min { differences($0, wish).count < differences($1, wish).count }
        guard let closest else {
            let found = wish.questions == nil ? about(wish.targets) : "the questions \(questionsText)"
            return "expected \(wish.standing.rawValue); found: \(found)"
        }
        let rest = candidates.filter { $0.id != closest.id }.map(text)
        let also = rest.isEmpty ? "" : " (and: \(rest.joined(separator: "; ")))"
        return
            "expected \(list(differences(closest, wish))); found: \(text(closest))\(also)\(hint(closest, wish))"
    }

    /// The duties that are as they should be, or should not be.
    private func meeting(_ wish: ObligationWish) -> [Obligation] {
        candidates(for: wish).filter { fits($0.id, wish) && differences($0, wish).isEmpty }
    }

    /// Those of the other dossiers that were opened so far, of the pupil who is named or of anybody.
    private func foundElsewhere(_ wish: ObligationWish) -> [String] {
        run.dossiers.keys.compactMap(run.key(of:)).filter { $0.scope != key.scope }
            .filter { key in
                guard case .pupil(let pupil) = key else { return true }
                return wish.pupil == nil || wish.pupil == pupil
            }
            .flatMap { other in
                let scene = Scene(run: run, key: other, at: at)
                return scene.meeting(wish).map(scene.text)
            }.sorted()
    }

    /// The families that were named and of which it is not so, while it is of others.
    func missed(by wish: ObligationWish) -> [Pupil.ID] {
        let meeting = meeting(wish)
        return meeting.isEmpty ? [] : unreached(by: meeting.map(\.id), wish)
    }

    /// What is said when it is so of a notice to some of the families that were named, and not to all.
    private func failure(
        of wish: ObligationWish, missing missed: [Pupil.ID], _ candidates: [Obligation]
    ) -> String {
        let theirs = candidates.filter { !(familiesTold(by: $0.id) ?? []).filter(missed.contains).isEmpty }
        let found = theirs.isEmpty ? "no notice to them" : theirs.map(text).joined(separator: "; ")
        return "expected \(wish.standing.rawValue) to \(wish.recipient?.text ?? "") of each; "
            + "found of \(list(missed)): \(found). Write `of:` with a pupil when only that one's is meant"
    }

    /// How to write it where a duty that waits is meant too.
    private func hint(_ closest: Obligation, _ wish: ObligationWish) -> String {
        if wish.standing == .pending, closest.strength != .must {
            return
                ". An offer is never pending: write `offered: \(wish.word)`, or `waiting: \(wish.word)` while it waits"
        }
        guard [.open, .owed].contains(wish.standing), wish.questions == nil, closest.strength == .must,
            case .waiting = closest.state
        else { return "" }
        return ". Write `waiting: \(wish.word)`, or `pending: \(wish.word)` for what is open or waits"
    }

    private func candidates(for wish: ObligationWish) -> [Obligation] {
        guard let facts = wish.questions else { return obligations(of: wish.targets) }
        return engine.questions(in: state, at: at).filter { $0.id.question.map(facts.contains) ?? false }
    }

    private var questionsText: String {
        let found = engine.questions(in: state, at: at).compactMap(\.id.question)
        return found.isEmpty ? "none" : list(found)
    }

    private func fits(_ task: TaskID, _ wish: ObligationWish) -> Bool {
        let isNotice = wish.standing == .told || wish.standing == .owed || wish.recipient != nil
        return concerns(task, wish.pupil) && (!isNotice || task.isNotice)
            && (wish.recipient.map { reaches(task, $0) } ?? true)
    }

    /// What a duty lacks to be the one expected.
    private func differences(_ obligation: Obligation, _ wish: ObligationWish) -> [String] {
        var wrong: [String] = []
        if !stands(obligation, wish) { wrong.append(wish.standing.rawValue) }
        if !isOwned(obligation, wish) {
            wrong.append("owner " + wish.owners.joined(separator: " and "))
        }
        if let due = wish.due, !isDue(obligation, due) { wrong.append("due \(text(due))") }
        if let time = wish.time, obligation.due?.time != time { wrong.append("time \(time)") }
        if let part = wish.dayPart, obligation.due?.dayPart != part { wrong.append("the \(part.rawValue)") }
        let uncited = wish.cites.filter { !rows(of: obligation).contains($0) }
        if !uncited.isEmpty { wrong.append("citing \(list(uncited))") }
        if let isDefault = wish.isDefault, obligation.why.isDefault != isDefault {
            wrong.append(isDefault ? "a system default" : "no system default")
        }
        return wrong + differencesOfEnding(obligation, wish) + differencesOfWaiting(obligation, wish)
    }

    /// What an overlay in force forbids waits until it is over, and is owed by nobody meanwhile: neither `pending:` nor
    /// `not-pending:` is wrong about it.
    private func stands(_ obligation: Obligation, _ wish: ObligationWish) -> Bool {
        guard wish.standing.allows(obligation.state) else { return false }
        guard wish.standing == .pending else { return true }
        return obligation.strength == .must && !(wish.isNegated && obligation.state.isForbidden)
    }

    private func isOwned(_ obligation: Obligation, _ wish: ObligationWish) -> Bool {
        guard !wish.owners.isEmpty else { return true }
        let wanted = wish.owners.compactMap { role(of: $0, in: obligation) }
        guard wanted.count == wish.owners.count else { return false }
        guard wanted.count > 1 else {
            // Who decides on a step that somebody else carries out answers for it too.
            return obligation.owners.roles.contains(wanted[0])
                || engine.deciders(of: obligation.id, in: state).contains(wanted[0])
        }
        return obligation.owners.together && Set(obligation.owners.roles) == Set(wanted)
    }

    /// The role meant by a role, or by somebody who holds one of the owners' roles for the pupil's class.
    private func role(of name: String, in obligation: Obligation) -> Role.ID? {
        guard let member = school.staff.first(where: { $0.name == name }) else {
            return Role.ID(name) == .caseOwner ? state.owner : Role.ID(name)
        }
        let group = state.parties.first { $0.pupil == obligation.ownerPupil }?.group
        guard member.isThere(for: group) else { return nil }
        return obligation.owners.roles.first {
            member.holds($0, on: at.date) || ($0.person == name && member.isThere(on: at.date))
        }
    }

    private func isDue(_ obligation: Obligation, _ due: ObligationWish.Due) -> Bool {
        switch due {
        case .never: obligation.due == nil
        case .on(let date): obligation.due?.due == date
        }
    }

    private func text(_ due: ObligationWish.Due) -> String {
        switch due {
        case .never: "never"
        case .on(let date): date.iso
        }
    }

    private func differencesOfEnding(_ obligation: Obligation, _ wish: ObligationWish) -> [String] {
        var wrong: [String] = []
        let ending = obligation.ending
        if let by = wish.by, ending?.by.person != by, ending?.by.role.text != by { wrong.append("by \(by)") }
        if let on = wish.on, ending?.on != on { wrong.append("on \(on.iso)") }
        if let outcomes = wish.outcomes, outcomes[obligation.id.step] != ending?.outcome {
            wrong.append("outcome \(outcomes[obligation.id.step]?.text ?? "of another step")")
        }
        if let end = wish.lastsUntil, obligation.lastsUntil != end { wrong.append("until \(end.iso)") }
        return wrong
    }

    private func differencesOfWaiting(_ obligation: Obligation, _ wish: ObligationWish) -> [String] {
        guard !wish.waitsFor.isEmpty else { return [] }
        var obstacles: [Obstacle] = []
        if case .waiting(let found) = obligation.state { obstacles = found }
        let missing = wish.waitsFor.filter { wish in !obstacles.contains { $0.isNamed(by: wish) } }
        return missing.map { "waiting for \($0.text)" }
    }

    /// Every rule that a duty rests on, its parts included.
    private func rows(of obligation: Obligation) -> Set<RegisterRow.ID> {
        let why = obligation.why
        var rows = Set(why.grounds.rows + why.due.rows + why.owner.rows)
        guard let step = engine.step(obligation.id.step) else { return rows }
        rows.formUnion(step.elements.flatMap(\.grounds.rows))
        return rows
    }
}
