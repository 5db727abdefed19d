import Casework
import Texts

extension CaseFileTexts.TimelineKind {
    /// The kind of thing that an event tells of.
    init(of event: CaseEvent) {
        self =
            switch event.what {
            case .done, .planned, .waived, .reviewed, .consulted, .consent: .steps
            case .told, .toldFamily, .letter, .answered: .notices
            case .noted, .attached: .notes
            case .reported, .stated, .triaged, .upheld, .happened, .tookIn, .tookOut, .joinedTo: .weighing
            case .opened, .joined, .left, .corrected, .handedOver, .unavailable, .available,
                .unavailableForClass,
                .availableForClass, .cleared, .readerAdded, .readerRemoved, .unsealed, .closed, .reopened,
                .barredAlong, .moved:
                .people
            }
    }
}
