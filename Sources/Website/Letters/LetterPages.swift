import Casework
import Dossiers
import HTML
import HTTPServer
import Texts

/// A letter as it was written: to print, or as a file.
struct LetterPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: LetterTexts { site.texts.letters }

    /// GET /zaken/{zaak}/brieven/{nummer}
    func show(_ id: Dossier.ID, _ number: Int, _ visit: Visit) async throws -> Response {
        let (file, kept) = try await find(number, id, visit)
        let (letter, who) = (kept.letter, file.family(of: kept.letter.pupil, toldBy: kept.letter.task))
        let page = site.document(title: texts.title(who), tab: texts.tab(file.tab), visit: visit) { b in
            file.wayBack(&b)
            b.p(texts.kept, .class("lead no-print"))
            LetterSheet(file: file, kept: kept).write(&b)
            b.div(.class("actions")) { b in
                if let duty = file.obligation(letter.task.description), !duty.state.isOver {
                    let tell = Page.tell(id, letter.task.description).link
                    b.a(texts.tell, .href(tell), .class("button"))
                }
                if site.printer != nil {
                    b.a(texts.file, .href(Page.letterFile(id, number).link), .class("button secondary"))
                }
            }
            b.p(texts.another, .class("muted no-print"))
        }
        return .html(page.bytes)
    }

    /// GET /zaken/{zaak}/brieven/{nummer}/brief.pdf
    func file(_ id: Dossier.ID, _ number: Int, _ visit: Visit) async throws -> Response {
        let (file, kept) = try await find(number, id, visit)
        guard let printer = site.printer else { throw NoSuchPage() }
        let paper = HTMLBuffer.document(language: "nl", capacity: 8 * 1024) { b in
            b.title(kept.letter.title)
            b.style(Self.paper)
        } body: { b in
            LetterSheet(file: file, kept: kept).write(&b)
        }
        return .download(
            try await printer.pdf(of: paper.bytes), contentType: "application/pdf", fileName: texts.fileName)
    }

    /// A letter that the viewer may read, with the case that it is of.
    private func find(_ number: Int, _ id: Dossier.ID, _ visit: Visit) async throws
        -> (OpenedCase, CaseLetter.Kept)
    {
        let file = try await OpenedCase(id, visit, site)
        guard let written = WrittenLetters(file: file).all.first(where: { $0.number == number }) else {
            throw NoSuchPage()
        }
        return (file, written.kept)
    }

    private static let paper: StaticString = """
        @page { size: A4; margin: 28mm 25mm; }
        body { font: 11pt/1.5 "Liberation Sans", "DejaVu Sans", sans-serif; }
        h1 { font-size: 11pt; margin: 0 0 11pt; }
        p { margin: 0 0 11pt; }
        .lines { white-space: pre-line; }
        """
}

/// What stands on the paper.
struct LetterSheet {
    let file: OpenedCase
    let kept: CaseLetter.Kept

    func write(_ b: inout HTMLBuffer) {
        let texts = file.texts.letters
        let letter = kept.letter
        b.article(.class("letter card")) { b in
            b.p { $0.strong(file.dossier.school.name) }
            b.p(texts.to(file.family(of: letter.pupil, toldBy: letter.task)))
            b.p(file.texts.dates.longDay(kept.at.date))
            b.h2(texts.about(letter.title))
            b.p(letter.text, .class("lines"))
        }
    }
}
