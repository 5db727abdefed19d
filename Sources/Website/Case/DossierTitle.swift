import Dossiers
import People

extension Website {
    /// What a dossier is called in a list: its number and pupil, or what it is about.
    func title(of row: DossierRow, about target: PupilCard?, _ schoolClass: SchoolClass?) -> String {
        let year = Dossier.year(of: row.subject, row.scope) ?? ""
        return switch row.scope {
        case .caseFile: texts.caseList.heading(row.number, target?.name ?? texts.caseList.noPupil)
        case .pupil: texts.caseFile.title(.pupil(target?.name ?? texts.caseFile.namelessPupil))
        case .group: texts.caseFile.title(.schoolClass(schoolClass?.title ?? "", year: year))
        case .schoolYear: texts.caseFile.title(.schoolYear(year))
        }
    }
}
