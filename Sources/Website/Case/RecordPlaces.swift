import Casework
import Playbooks
import SchoolTime

/// Where something of this case was recorded: each place once, and of whom, with how often and when last. As far as the
/// viewer may read the steps that recorded it.
struct RecordPlaces {
    let file: OpenedCase

    struct Place {
        let title: String
        let lines: [Line]
    }

    /// What was recorded in a place of one pupil, or of nobody by name, and where it can be read.
    struct Line {
        let text: String
        let page: Page
    }

    /// What is kept outside, and of whom.
    struct Outside: Hashable {
        let system: String
        let place: RecordPlace.ID
        let pupil: Pupil.ID?
    }

    var places: [Place] {
        let records = file.dossier.records
        let byPlace = Dictionary(grouping: records.indices) { records[$0].place }
        let inOrder = byPlace.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
        return inOrder.map { id, own in
            let pupils = own.map { records[$0].pupil }.uniqued()
            return Place(
                title: file.recordPlace(id)?.title ?? id.text,
                lines: pupils.map { pupil in
                    let days = own.lazy.filter { records[$0].pupil == pupil }.map { records[$0].at.date }
                    return Line(text: line(pupil, days), page: .filed(file.id, id.text, pupil?.text))
                })
        }
    }

    /// What the viewer just recorded of what the school keeps in a system outside. Nothing of what is sealed goes there.
    var toTakeOver: [Outside] {
        let (last, viewer) = (file.dossier.events.last, file.visit.viewer?.staff.text)
        guard let last, let viewer, file.engine.sealedTo(in: file.state) == nil else { return [] }
        let justMade = file.dossier.records.filter { $0.at == last.at && $0.author.person == viewer }
        return justMade.compactMap { record in
            file.recordPlace(record.place)?.outside.map {
                Outside(system: $0, place: record.place, pupil: record.pupil)
            }
        }.uniqued()
    }

    private func line(_ pupil: Pupil.ID?, _ days: some Sequence<SchoolDate>) -> String {
        let (count, last) = days.reduce((0, SchoolDate?.none)) { ($0.0 + 1, max($0.1 ?? $1, $1)) }
        let when = file.texts.caseFile.recordedLast(count, last.map(file.shortDay) ?? "")
        return pupil.map { "\(file.name($0)): \(when)" } ?? when
    }
}

extension OpenedCase {
    /// A place of the protocol of this dossier.
    func recordPlace(_ id: RecordPlace.ID) -> RecordPlace? { playbook.records.first { $0.id == id } }
}
