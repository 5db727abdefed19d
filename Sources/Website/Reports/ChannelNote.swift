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
        let texts = site.texts.report
        let chosen = channel.choices.isEmpty ? [] : [texts.whoYouChoose]
        let roles = chosen + readers.map { site.roleTitle($0, playbook) }
        let readers = channel.isSealed ? texts.readOnlyBy(roles) : texts.readBy(roles)
        b.p(audience.map { "\($0) \(readers)" } ?? readers, .class("hint"))
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
