import Casework
import Dossiers
import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases

/// What was recorded in one place of one pupil, as texts to copy to the system in which the school keeps it.
struct FiledPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: FiledTexts { site.texts.filed }

    /// GET /zaken/{zaak}/vastgelegd/{plek}/{leerling}
    func show(_ id: Dossier.ID, _ place: String, _ pupil: String?, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        let records = file.dossier.records.filter { $0.place.text == place && $0.pupil?.text == pupil }
        guard let latest = records.last else { throw NoSuchPage() }
        let place = file.recordPlace(latest.place)
        let filed = FiledText(file: file, leftOut: leftOut(of: place, latest.pupil, file))
        let about = latest.pupil.map { file.name($0) }
        let title = place?.title ?? latest.place.text
        let page = site.document(
            title: texts.title(title, about), tab: "\(title) – \(file.tab)", visit: visit
        ) { b in
            file.wayBack(&b)
            lead(place, about, file, &b)
            if filed.leftOut != nil { b.p(texts.withoutNames, .class("message")) }
            for (index, record) in records.reversed().enumerated() {
                guard let text = filed.text(of: record) else { continue }
                write(text, filed.heading(of: record), index + 1, &b)
            }
        }
        return .html(page.bytes)
    }

    /// Who is not named in the record of a pupil, and in what leaves the school's own house: everybody else who takes part,
    /// and others of their classes.
    private func leftOut(of place: RecordPlace?, _ pupil: Pupil.ID?, _ file: OpenedCase) -> NamesLeftOut? {
        guard place == nil || place?.of == .pupil || place?.outside != nil else { return nil }
        let kept = pupil ?? (file.dossier.row.scope == .pupil ? file.state.parties.first?.pupil : nil)
        return file.namesLeftOut(besides: kept)
    }

    private func lead(_ place: RecordPlace?, _ about: String?, _ file: OpenedCase, _ b: inout HTMLBuffer) {
        guard let system = place?.outside else { return b.p(texts.inside(about), .class("lead")) }
        let isSealed = file.engine.sealedTo(in: file.state) != nil
        b.p(isSealed ? texts.sealed : texts.copyOutside(system, about), .class("lead"))
    }

    private func write(_ text: String, _ heading: String, _ number: Int, _ b: inout HTMLBuffer) {
        let name = "tekst-\(number)"
        b.section { b in
            b.h2(heading)
            b.blockquote(text, .id(name), .class("said card"))
            b.p { b in
                b.button(
                    texts.copy, .type("button"), .class("secondary"), .hidden, .data("kopieert", name),
                    .data("gedaan", texts.copied))
                b.span(.role("status"), .class("muted")) { _ in }
            }
        }
    }
}
