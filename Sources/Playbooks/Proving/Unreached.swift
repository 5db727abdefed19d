import YAML

/// The steps of dossiers of one kind that can never open, or never be done, each with why.
///
/// Told are those at fault themselves, not the steps that wait for them; and of steps that wait for one another the first.
struct Unreached {
    let playbook: Playbook
    let kind: DossierKind
    let course: Course

    var faults: [Fault] {
        let failing = kind.steps.filter { $0.strength != .mustNot && !course.done.contains($0.id) }
        let all = Set(kind.steps.map(\.id))
        var faults: [Fault] = []
        var mended: Set<Step.ID> = []
        for step in failing {
            let alone = given(all.subtracting([step.id]))
            guard !alone.done.contains(step.id) else { continue }
            mended.insert(step.id)
            faults.append(fault(of: step, alone))
        }
        return faults + circles(given(mended), failing.filter { !mended.contains($0.id) })
    }

    private func given(_ granted: Set<Step.ID>, never: Set<Step.ID> = []) -> Course {
        var given = Course.Given()
        given.granted = granted
        given.never = never
        given.isGrantingOverlays = true
        return Course(of: kind, in: playbook, given: given)
    }

    // MARK: - At fault itself

    private func fault(of step: Step, _ alone: Course) -> Fault {
        guard alone.opened.contains(step.id) else {
            let reasons = step.triggers.map { Reasons(step, in: alone).why($0) }.joined(separator: "; ")
            return Fault(
                "\(step.id).\(step.triggers.allSatisfy { alone.canFire($0) && $0 != .closing } ? "if" : "when")",
                "\(quoted(step.id.text)), a step that nothing opens: \(reasons)",
                expected: "a trigger under when: that can fire, with an if: that can hold then")
        }
        let core = contradiction(alone.wishes(of: step), in: alone)
        return Fault(
            core.lazy.compactMap(\.need).first.map { "\(step.id).needs.\($0)" } ?? "\(step.id).needs",
            "\(quoted(step.id.text)), which can never be done: \(Reasons(step, in: alone).why(core))",
            expected: "needs that can be met in one case")
    }

    /// As few of the wishes as already contradict each other.
    private func contradiction(_ wishes: [Wish], in course: Course) -> [Wish] {
        wishes.map(\.name).reduce(wishes) { left, name in
            let fewer = left.filter { $0.name != name }
            return fewer.isEmpty || course.canBe(fewer) ? left : fewer
        }
    }

    // MARK: - Waiting for each other

    private func circles(_ mended: Course, _ failing: [Step]) -> [Fault] {
        let waiting = failing.filter { !mended.done.contains($0.id) }
        let all = Set(kind.steps.map(\.id))
        var before: [Step.ID: [Step.ID]] = [:]
        for step in waiting {
            before[step.id] = waiting.map(\.id).filter { other in
                other != step.id
                    && !given(all.subtracting([step.id, other])).done.contains(step.id)
            }
        }
        var told: Set<Step.ID> = []
        return waiting.compactMap { step in
            guard !told.contains(step.id), let path = path(from: step.id, backBy: before) else { return nil }
            told.formUnion(path)
            return Fault(
                step.id,
                "\(quoted(step.id.text)), which can only be done after itself: "
                    + path.map(\.text).joined(separator: " → "),
                expected: "a step that does not lead back to itself")
        }
    }
}

/// The shortest way along links that leads back to where it began.
func path<Subject>(
    from start: Name<Subject>, backBy next: [Name<Subject>: [Name<Subject>]]
) -> [Name<Subject>]? {
    var seen: Set<Name<Subject>> = []
    var paths = [[start]]
    while let path = paths.first, let last = path.last {
        paths.removeFirst()
        for step in next[last] ?? [] {
            if step == start { return path + [step] }
            if seen.insert(step).inserted { paths.append(path + [step]) }
        }
    }
    return nil
}
