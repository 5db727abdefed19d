import Casework
import HTML
import Playbooks
import SchoolTime
import Texts

/// One station of the track map.
final class TrackStation {
    /// The duties it stands for: one, or several that are folded together.
    let duties: [Obligation]
    let track: Track
    let standing: TrackMapTexts.Standing
    /// The day by which it is placed; nil for what has none yet.
    let day: SchoolDate?
    /// Whether it is drawn small and without its name: a notice that is not late.
    let isSmall: Bool
    /// Whether it stands for all that was over before the map begins.
    let isEarlier: Bool
    /// Its name, in lines that fit on the map; the last may be the pupil's.
    var name: [String] = []
    /// What is said of its one duty, on the map and in the list.
    var words: Words?
    /// Who, by when and how it stands, once it was said.
    var about: String?

    /// What a duty is called, who does it, and where it is carried out.
    struct Words {
        let title: String
        let who: String
        let link: Link
    }

    /// The station of a duty; nil for what fell away.
    init?(_ duty: Obligation, today: SchoolDate) {
        guard duty.state != .withdrawn else { return nil }
        duties = [duty]
        track = duty.track
        standing = TrackMapTexts.Standing(duty)
        isSmall = duty.id.isNotice && standing != .late
        isEarlier = false
        switch standing {
        case .done, .waived: day = duty.ending?.on
        case .open, .late: day = duty.planned?.date ?? duty.due?.due ?? today
        case .waiting, .offered: day = duty.standingPlan?.date ?? duty.runningDue?.due
        }
    }

    /// Whether it stands before the line of today: it is over, or its day is.
    func isPast(_ today: SchoolDate) -> Bool {
        guard let day else { return false }
        return day < today || (day == today && (standing == .done || standing == .waived))
    }

    /// Several stations of a track that stand alike, as one.
    init(folding stations: [TrackStation], on track: Track, as standing: TrackMapTexts.Standing) {
        duties = stations.flatMap(\.duties)
        self.track = track
        self.standing = standing
        day = stations.first?.day
        isSmall = stations.allSatisfy(\.isSmall)
        isEarlier = false
    }

    /// What was over on a track before the map begins.
    init(earlier duties: [Obligation], on track: Track, since day: SchoolDate, _ words: Words) {
        self.duties = duties
        self.track = track
        self.words = words
        standing = .done
        self.day = day
        isSmall = false
        isEarlier = true
    }
}

extension TrackStation {
    /// How many duties of these stations stand so, also of those that share a stop.
    static func count(_ standing: TrackMapTexts.Standing, in stations: [TrackStation]) -> Int {
        stations.reduce(0) { sum, station in
            sum + station.duties.count { TrackMapTexts.Standing($0) == standing }
        }
    }
}

extension TrackMapTexts.Standing {
    /// What waits for nothing but somebody's word is open: who does it asks for that word.
    init(_ duty: Obligation) {
        self =
            switch duty.state {
            case .done, .withdrawn: .done
            case .waived: .waived
            case .overdue: .late
            case .open, .due: .open
            case .waiting: duty.wordsToAsk.isEmpty ? .waiting : .open
            case .offered: .offered
            }
    }
}
