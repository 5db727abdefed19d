import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import Texts

/// Closing the case: what stands in the way, what is skipped with the reason, and the reason.
struct ClosingForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.closing.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func isOpen(in file: OpenedCase) -> Bool {
        !file.state.isClosed && closers(in: file) == nil && richClosingStep(in: file) == nil
            && file.engine.closability(of: file.state, at: file.now).isClosable
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.closing
        guard !file.state.isClosed else { return b.p(file.texts.caseFile.closed, .class("message")) }
        let closability = file.engine.closability(of: file.state, at: file.now)
        guard closability.isClosable else { return obstacles(closability, file, &b) }
        if let closers = closers(in: file) {
            return b.p(file.texts.refusals.notYours(closers.map { file.role($0) }), .class("message"))
        }
        b.p(texts.ready(!closability.waivable.isEmpty), .class("lead"))
        if let step = richClosingStep(in: file) {
            skipped(closability, file, &b)
            b.p { b in
                b.a(
                    texts.throughStep(file.title(of: step)), .href(file.page(of: step).link), .class("button")
                )
            }
            return
        }
        b.form(.method("post"), .action(Page.closing(dossier).link), .novalidate) { b in
            file.formStart(&b)
            skipped(closability, file, &b)
            withReason(closability, file, &b)
            file.site.longField("reden", texts.reason, value: typed["reden"] ?? "", required: true, &b)
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let reason = form.words("reden") else { throw Refusal(.missing(["reden"])) }
        return [.close(reason: reason)]
    }

    /// Whose it is to close the case, when that is not the viewer's; nil when it is.
    private func closers(in file: OpenedCase) -> [Role.ID]? {
        guard let step = file.engine.closingStep(in: file.state).flatMap(file.engine.step) else { return nil }
        return file.engine.keepers(of: step, from: file.dossier.access.roles, in: file.state)
    }

    /// The closing step when it asks more than a reason, so that it is done on its own page.
    private func richClosingStep(in file: OpenedCase) -> Obligation? {
        guard let closing = file.engine.closingStep(in: file.state), let step = file.engine.step(closing),
            step.outcomes.count > 1
                || step.fields.contains(where: { $0.isRequired || !$0.requiredWith.isEmpty })
        else { return nil }
        return file.dossier.obligations.first { $0.id.step == closing && !$0.state.isOver }
    }

    private func obstacles(_ closability: Closability, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.closing
        b.p(texts.notReady, .class("lead"))
        b.div(.class("message")) { b in
            if let step = closability.notOpen { b.p(texts.notOpen(file.stepTitle(step))) }
            if !closability.obstacles.isEmpty {
                b.p { $0.strong(file.texts.refusals.obstacles) }
                b.ul { b in
                    for obstacle in closability.obstacles { write(obstacle, file, &b) }
                }
                RuleList(file: file, grounds: closability.obstacles.map(\.grounds)).write(&b)
            }
            tasks(closability.binding, texts.binding, file, &b)
        }
        let own = closability.notOpen.flatMap(file.engine.step).map { [$0.grounds] } ?? []
        RuleList(file: file, grounds: own).write(&b)
    }

    /// What the protocol asks before the end, and that is passed with the reason that one writes.
    private func withReason(_ closability: Closability, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        guard !closability.reasons.isEmpty else { return }
        b.div(.class("message")) { b in
            b.p { $0.strong(file.texts.caseForms.closing.whyReason) }
            b.ul { b in
                for obstacle in closability.reasons { write(obstacle, file, &b) }
            }
            RuleList(file: file, grounds: closability.reasons.map(\.grounds)).write(&b)
        }
    }

    /// With the way to what must be done first: what is open now, each with its own name where it is more than one, or else
    /// the questions to answer.
    private func write(_ obstacle: Obstacle, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let (words, duties) = (file.words(for: obstacle), duties(for: obstacle, in: file))
        switch duties.count {
        case 0 where obstacle.asksFacts: b.li { $0.a(words, .href(Page.facts(dossier).link)) }
        case 0: b.li(words)
        case 1: b.li { $0.a(words, .href(file.page(of: duties[0]).link)) }
        default:
            b.li { b in
                b.text(words)
                b.ul { b in
                    for duty in duties {
                        b.li { $0.a(file.title(of: duty), .href(file.page(of: duty).link)) }
                    }
                }
            }
        }
    }

    private func duties(for obstacle: Obstacle, in file: OpenedCase) -> [Obligation] {
        guard case .need(let need) = obstacle else { return [] }
        let open = open(need.condition, in: file)
        return open.isEmpty ? asking(need.condition, in: file) : open
    }

    private func open(_ condition: Condition, in file: OpenedCase) -> [Obligation] {
        let steps = condition.leaves.compactMap { leaf -> Step.ID? in
            switch leaf {
            case .done(let step, _), .outcome(let step, _, _): step
            default: nil
            }
        }
        return file.dossier.obligations.filter { steps.contains($0.id.step) && !$0.state.isOver }
    }

    /// The open steps that ask what must be known first, itself or as what that is worked out from.
    private func asking(_ condition: Condition, in file: OpenedCase) -> [Obligation] {
        let asked = condition.facts.reduce(into: Set<Fact.ID>()) {
            $0.formUnion(file.engine.questions(behind: $1))
        }
        return file.dossier.obligations.filter { duty in asked.contains { file.isAsked($0, in: duty) } }
    }

    /// What closing leaves undone: what is late or could not wait stands apart, above the rest.
    private func skipped(_ closability: Closability, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.closing
        let rest = closability.waivable.filter { !closability.pressing.contains($0) }
        if !closability.pressing.isEmpty {
            b.div(.class("message")) { b in tasks(closability.pressing, texts.pressing, file, &b) }
        }
        tasks(rest, texts.waivable, file, &b)
    }

    private func tasks(_ tasks: [TaskID], _ title: String, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        guard !tasks.isEmpty else { return }
        b.p { $0.strong(title) }
        b.ul { b in
            for task in tasks {
                b.li { $0.a(file.title(of: task), .href(file.page(of: task).link)) }
            }
        }
    }
}

extension Obstacle {
    /// Whether answers are missing.
    fileprivate var asksFacts: Bool {
        switch self {
        case .need(let need): !need.condition.facts.isEmpty
        case .facts: true
        default: false
        }
    }
}
