import Casework
import Playbooks

// Why something is not carried out, in words.
extension OpenedCase {
    /// A refusal in one sentence; obstacles are listed apart.
    func words(for reason: Refusal.Reason) -> String {
        let words = texts.refusals
        switch reason {
        case .unknown(let what): return words.unknown(what)
        case .notOpen(let step): return words.notOpen(stepTitle(step))
        case .alreadyEnded(let task): return words.alreadyEnded(title(of: task))
        case .obstacles: return words.obstacles
        case .forbidden(let step): return words.forbidden(stepTitle(step))
        case .missing(let fields): return words.missing(fields.map(fieldTitle))
        case .invalidAnswer(let answer, let allowed): return words.invalidAnswer(answer, allowed)
        case .outOfBounds(let field, _, let bounds):
            return words.outOfBounds(fieldTitle(field), bounds.least, bounds.most)
        case .outcomeNeeded: return words.outcomeNeeded
        case .reasonNeeded: return words.reasonNeeded
        case .notWaivable(let step): return words.notWaivable(stepTitle(step))
        case .notYours(let owners): return words.notYours(owners.map { role($0) })
        case .notYourWord(let owner): return words.notYourWord(role(owner))
        case .cannotOwn(let who): return words.cannotOwn(role(who))
        case .ownRole: return words.ownRole
        case .closedReaders: return words.closedReaders
        case .closed: return words.closed
        case .notClosable: return words.notClosable
        case .notClosed: return words.notClosed
        case .impossibleDate: return words.impossibleDate
        case .empty: return words.empty
        case .tooLong(let most): return words.tooLong(most)
        }
    }

    /// What must come first, for refusals that name it.
    func waits(of reason: Refusal.Reason) -> [String] {
        switch reason {
        case .obstacles(let obstacles): obstacles.map { words(for: $0) }
        case .notClosable(let obstacles, let open):
            obstacles.map { words(for: $0) } + open.map { title(of: $0) }
        default: []
        }
    }

    private func fieldTitle(_ field: Field.ID) -> String {
        let steps = dossier.obligations.compactMap { engine.step($0.id.step) }
        for step in steps {
            if let found = step.fields.first(where: { $0.id == field }) { return found.title }
        }
        return playbook.intake.fields.first { $0.id == field }?.title ?? field.text
    }
}
