import HTML
import People
import Playbooks
import UseCases

/// Over which way somebody reports, and to whom in person: one answer of a form, `way` or `way/person`.
struct ChosenWay {
    /// The way; nil when none was chosen.
    let channel: Channel.ID?
    /// Who was chosen; nil for nobody.
    let person: StaffMember.ID?

    init(_ sent: String?) {
        let parts = (sent ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        channel = parts.first.map { Channel.ID(sent: $0) }
        person = parts.count > 1 ? StaffMember.ID(parts[1]) : nil
    }

    static func value(_ channel: Channel.ID, _ person: StaffMember.ID) -> String { "\(channel)/\(person)" }
}

/// The names of those whom one can choose on a way to report. They are answers to the same question as the other ways, so
/// that one cannot choose a person and another way at once; nobody has to choose one, and no script is needed.
struct PersonChoice {
    let site: Website
    let playbook: Playbook
    let channel: Channel
    /// Who is on the school's list.
    let persons: [ListedPerson]
    /// The role that reads it when nobody is chosen, today.
    let instead: Role.ID

    /// So many names stand open; more are folded away until one asks for them.
    private static let mostOpen = 6

    func write(_ chosen: ChosenWay, _ isChosen: Bool, _ b: inout HTMLBuffer) {
        let texts = site.texts.report
        let role = site.roleTitle(instead, playbook)
        let isOther = isChosen && !persons.contains { $0.id == chosen.person }
        guard !persons.isEmpty else {
            site.radio("via", channel.id.text, channel.title, checked: isOther, &b)
            return b.p(texts.emptyList(role), .class("hint"))
        }
        b.fieldset(.class("persons")) { b in
            b.legend(channel.title)
            let isOpen = persons.count <= Self.mostOpen || (isChosen && !isOther)
            b.details(.open(when: isOpen)) { b in
                b.summary(texts.choosePerson(persons.count))
                for person in persons {
                    site.radio(
                        "via", ChosenWay.value(channel.id, person.id), person.name,
                        checked: isChosen && person.id == chosen.person, &b)
                }
            }
            site.radio("via", channel.id.text, texts.nobodyOfTheList(role), checked: isOther, &b)
        }
    }
}
