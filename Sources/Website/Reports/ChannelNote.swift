import HTML
import Playbooks

/// Below a way of reporting: for whom it is, and who reads what is told over it.
struct ChannelNote {
    let site: Website
    let playbook: Playbook
    let channel: Channel
    /// Who reads it, who receives it first.
    let readers: [Role.ID]

    func write(_ b: inout HTMLBuffer) {
        let chosen = channel.choices.isEmpty ? nil : site.texts.report.whoYouChoose
        let readers = words(choosing: chosen)
        b.p(audience.map { "\($0) \(readers)" } ?? readers, .class("hint"))
    }

    /// Who reads it, in the same words before it is sent and after. `person` is who was chosen, or can be.
    func words(choosing person: String?) -> String {
        let roles = [person].compactMap(\.self) + readers.map { site.roleTitle($0, playbook) }
        return channel.isSealed ? site.texts.report.readOnlyBy(roles) : site.texts.report.readBy(roles)
    }

    private var audience: String? {
        let audiences = channel.audiences
        guard !audiences.contains(.anyone), !Set([.pupil, .parent]).isSubset(of: audiences) else {
            return nil
        }
        return site.texts.report.onlyFor(audiences.map(\.rawValue))
    }

    /// The classes by which the style sheet hides a way from who says not to be one of those it is for.
    var style: String {
        guard !channel.audiences.contains(.anyone) else { return "way" }
        let others = [Channel.Audience.pupil, .parent, .staff].filter { !channel.audiences.contains($0) }
        return (["way"] + others.map { "not-\($0.rawValue)" }).joined(separator: " ")
    }
}
