import HTML
import SchoolTime
import UseCases

/// By which version of the protocol a dossier runs; for who may move it, the way to a newer one.
struct VersionLine {
    let file: OpenedCase
    let version: DossierVersion

    func write(_ b: inout HTMLBuffer) {
        let texts = file.texts.moving
        let day = version.publishedAt.flatMap { SchoolDate(iso: String($0.prefix(10))) }
        b.p(.class("muted small version")) { b in
            b.text(texts.runsBy(version.number, day.map(file.texts.dates.dayAndYear)))
            if version.canMove {
                b.text(". ")
                b.a(texts.newer, .href("\(Page.runningCases.link)?zaak=\(file.id)"))
            }
        }
    }
}
