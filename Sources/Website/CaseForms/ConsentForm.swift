import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Recording that somebody gave, declined or withdrew consent.
struct ConsentForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.consent.title }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms
        SmallFormSheet(file: file, page: .consent(dossier), texts: texts.consent).write(&b) { b in
            file.site.selectField(
                "van", texts.consentWho, people(in: file), chosen: typed["van"], &b)
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
        guard let who = form.words("van"), people(in: file).contains(where: { $0.value == who }),
            let answer = form["antwoord"].flatMap(CaseEvent.Consent.init(rawValue:))
        else { throw Refusal(.empty) }
        return [.consent(Role.ID(who), to: form.words("voor").map { Step.ID($0) }, answer)]
    }

    /// Whoever the playbook asks for consent, and the pupils and parents of the case.
    private func people(in file: OpenedCase) -> [(value: String, title: String)] {
        let asked = asking(in: file).flatMap(\.consents).map(\.who)
        let present = file.state.parties.filter { $0.standing != .withdrawn }.map(\.involvement.rawValue)
        let standing = present.flatMap { [Role.ID("parents-of-\($0)"), Role.ID($0)] }
        return (asked + standing).uniqued().map { (value: $0.text, title: file.role($0)) }
    }

    private func steps(in file: OpenedCase) -> [(value: String, title: String)] {
        asking(in: file).map { (value: $0.id.text, title: $0.title) }
    }

    /// The steps of the case that ask for consent.
    private func asking(in file: OpenedCase) -> [Step] {
        file.dossier.obligations.map(\.id.step).uniqued().compactMap(file.engine.step)
            .filter { !$0.consents.isEmpty }
    }
}
