import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Recording that somebody gave, declined or withdrew consent.
struct ConsentForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.consent.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms
        guard !people(in: file).isEmpty else {
            b.p(file.texts.caseFile.nobody, .class("message"))
            return b.p { b in
                b.a(file.texts.triage.changePeople, .href(Page.parties(dossier).link), .class("button"))
            }
        }
        SmallFormSheet(file: file, page: .consent(dossier), texts: texts.consent).write(&b) { b in
            file.site.selectField(
                "van", texts.consentWho,
                people(in: file).map { (value: $0.value, title: file.role($0.role, about: $0.pupil)) },
                chosen: typed["van"], &b)
            file.site.selectField(
                "voor", texts.consentTo, [(value: "", title: texts.consentGeneral)] + steps(in: file),
                chosen: typed["voor"], &b)
            b.fieldset { b in
                b.legend(texts.consentAnswer)
                for answer in CaseEvent.Consent.allCases {
                    file.site.radio(
                        "antwoord", answer.rawValue, texts.consentAnswers(answer.rawValue),
                        checked: typed["antwoord"] == answer.rawValue, &b)
                }
            }
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let chosen = form.words("van")
        guard let person = people(in: file).first(where: { $0.value == chosen }),
            let answer = form["antwoord"].flatMap(CaseEvent.Consent.init(rawValue:))
        else { throw Refusal(.empty) }
        let step = form.words("voor").map { Step.ID(sent: $0) }
        return [.consent(person.role, to: step, answer, of: person.pupil)]
    }

    /// Somebody who can be asked: a role, and the pupil it is asked about when it is the pupil's own or the
    /// parents' word. One family never speaks for another.
    private struct Asked: Hashable {
        let role: Role.ID
        let pupil: Pupil.ID?

        var value: String { pupil.map { "\(role)@\($0)" } ?? role.text }
    }

    /// Whoever the playbook asks for consent, and the pupils and parents of the case.
    private func people(in file: OpenedCase) -> [Asked] {
        let asked = asking(in: file).flatMap(\.consents).map(\.who)
        let present = file.state.present.map(\.involvement.rawValue)
        let standing = present.flatMap { [Role.ID("parents-of-\($0)"), Role.ID($0)] }
        return (asked + standing).uniqued().flatMap { role in
            let pupils = role.pupilsMeant.map(file.state.pupils) ?? []
            return pupils.isEmpty
                ? [Asked(role: role, pupil: nil)] : pupils.map { Asked(role: role, pupil: $0.pupil) }
        }
    }

    private func steps(in file: OpenedCase) -> [(value: String, title: String)] {
        asking(in: file).map { (value: $0.id.text, title: $0.title) }
    }

    /// The steps of the case that ask for consent.
    private func asking(in file: OpenedCase) -> [PlacedStep] {
        file.dossier.obligations.map(\.id.step).uniqued().compactMap(file.engine.step)
            .filter { !$0.consents.isEmpty }
    }
}
