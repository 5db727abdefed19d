import Casework
import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// Which pupils a form names, and how each takes part: a field `rol-…` for each.
struct PupilPicks {
    /// The pupils that were given a part.
    let parts: [Pupil.ID: Involvement]

    private static let prefix = "rol-"
    static let choices: [Involvement] = [.target, .initiator, .follower, .witness]

    init(_ form: FormData) {
        parts = form.fields.reduce(into: [:]) { parts, field in
            guard field.name.hasPrefix(Self.prefix), let part = Involvement(rawValue: field.value),
                Self.choices.contains(part)
            else { return }
            parts[Pupil.ID(String(field.name.dropFirst(Self.prefix.count)))] = part
        }
    }

    /// Those among the chosen that are pupils of the school, as parties, targets first.
    func parties(_ choice: ChoosePupils.Choice) -> [CaseParty] {
        let parties = choice.chosen.compactMap { card in
            parts[card.id].map { part in
                CaseParty(
                    pupil: card.id, involvement: part, group: card.schoolClass?.text,
                    yearGroup: card.yearGroup)
            }
        }
        return Self.choices.flatMap { part in parties.filter { $0.involvement == part } }
    }

    static func field(of pupil: Pupil.ID) -> String { prefix + pupil.text }
}

/// The fields: a class to choose, its pupils, and those chosen from other classes.
struct PupilPicker {
    let site: Website
    let choice: ChoosePupils.Choice
    let picks: PupilPicks

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.staffReport
        site.selectField(
            "groep", texts.schoolClass,
            [("", texts.chooseClass)] + choice.classes.map { ($0.id.text, $0.title) },
            chosen: choice.shown?.text ?? "", &b)
        b.p { b in
            b.button(
                texts.showClass, .type("submit"), .name("doe"), .value("toon"),
                .formaction("\(Page.newReport.link)#leerlingen"), .class("secondary"))
        }
        if let shown = choice.classes.first(where: { $0.id == choice.shown }) {
            group(texts.ofClass(shown.title), choice.pupils, &b)
        }
        group(texts.chosen, choice.chosen.filter { $0.schoolClass != choice.shown }, &b)
    }

    private func group(_ title: String, _ pupils: [PupilCard], _ b: inout HTMLBuffer) {
        guard !pupils.isEmpty else { return }
        b.h3(title)
        for pupil in pupils {
            let name = PupilPicks.field(of: pupil.id)
            let chosen = picks.parts[pupil.id]?.rawValue ?? ""
            b.div(.class("pick")) { b in
                b.label(pupil.name, .for(name))
                b.select(.id(name), .name(name)) { b in
                    for part in [""] + PupilPicks.choices.map(\.rawValue) {
                        b.option(
                            site.texts.staffReport.part(part), .value(part), .selected(when: part == chosen))
                    }
                }
            }
        }
    }
}
