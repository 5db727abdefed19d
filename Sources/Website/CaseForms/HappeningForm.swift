import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Reporting something that happened and that no step brings about.
struct HappeningForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.happening.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.maySayWhatHappened }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms
        let happenings = file.playbook.happenings
        guard !happenings.isEmpty else { return b.p(texts.noHappenings) }
        SmallFormSheet(file: file, page: .happening(dossier), texts: texts.happening).write(&b) { b in
            b.fieldset { b in
                b.legend(texts.whatHappened)
                for happening in happenings {
                    file.site.radio(
                        "gebeurtenis", happening.id.text, happening.title,
                        checked: typed["gebeurtenis"] == happening.id.text, &b)
                }
            }
            PupilChoice(file: file).write(typed, &b)
            file.site.longField("tekst", texts.happening.words, value: typed["tekst"] ?? "", &b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let happening = form.words("gebeurtenis") else { throw Refusal(.empty) }
        let pupil = try PupilChoice(file: file).chosen(in: form)
        return [.happen(Happening.ID(sent: happening), note: form.words("tekst"), of: pupil)]
    }
}
