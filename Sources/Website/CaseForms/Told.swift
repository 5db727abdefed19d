import Casework
import Playbooks

/// The people whom a notice reaches. Names do not tell them apart: two pupils can have the same one, and those who were
/// erased have none.
struct Told: Hashable {
    let roles: [Role.ID]
    let pupils: Set<Pupil.ID>
    let group: String?

    init?(_ notice: Obligation, in file: OpenedCase) {
        guard let addressee = file.engine.addressee(of: notice.id, in: file.state) else { return nil }
        roles = addressee.roles
        pupils = Set(
            roles.compactMap(\.pupilsMeant).flatMap { involvements in
                file.pupils(meantBy: involvements, about: notice.id.pupil)
            })
        let isOfClass = roles.contains { role in
            file.playbook.role(role).map { $0.scope == .pupil || $0.scope == .group } ?? false
        }
        let pupil = notice.id.pupil ?? file.state.subject?.pupil
        group = isOfClass ? file.engine.group(of: pupil, in: file.state) : nil
    }
}
