import Casework

extension DossierAccess {
    /// Whether an event may be shown: what carries words follows the reader set of its step.
    package func mayRead(_ event: CaseEvent) -> Bool {
        switch event.what {
        case .done(let completion): mayRead(completion.task.step, writtenBy: event.by.person)
        case .consulted(let step, _, _, _), .consent(_, let step?, _, _):
            mayRead(step, writtenBy: event.by.person)
        case .planned(let task, _, _), .waived(let task, _), .told(let task, _), .toldFamily(let task, _, _):
            mayRead(task.step, writtenBy: event.by.person)
        case .letter(let letter): mayRead(letter.task.step, writtenBy: event.by.person)
        case .reviewed(let review): mayRead(review.task.step, writtenBy: event.by.person)
        case .noted(_, let task?): mayRead(task.step, writtenBy: event.by.person)
        case .noted(_, nil), .answered, .reported, .stated, .triaged, .upheld, .consent(_, nil, _, _),
            .happened:
            mayReadNotes
        case .handedOver, .unavailable, .available, .unavailableForClass, .availableForClass, .cleared,
            .closed, .reopened, .moved:
            mayReadNotes
        case .tookIn, .tookOut, .joinedTo, .barredAlong: mayReadNotes
        case .readerRemoved, .unsealed, .corrected: mayReadNotes
        case .joined, .left, .attached, .readerAdded: seesCourse
        case .opened: true
        }
    }
}
