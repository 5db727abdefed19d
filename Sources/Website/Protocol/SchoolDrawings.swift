import Drawing
import HTML
import People
import Playbooks
import Texts
import Wording

/// The drawings of one school's protocol, as they stand in pages for everybody or for staff.
struct SchoolDrawings {
    /// Nil when they could not be made.
    let drawn: DrawnPlaybook?
    let atlas: Atlas
    let words: RuleWords
    private let school: School.ID
    private let readers: Readers

    /// For whom they are, and so where their pages are.
    enum Readers: Hashable {
        case everybody, staff
        /// Staff who read what a version said.
        case ofVersion(Int)
        /// Who changes the protocol, and sees what it would become.
        case ofDraft
    }

    init(for readers: Readers, of school: School.ID, _ playbook: Playbook, _ site: Website) {
        let shelf = site.drawings
        drawn =
            switch readers {
            case .everybody, .staff: shelf.drawings(of: school, playbook, site.texts)
            case .ofVersion(let number): shelf.drawings(of: school, version: number, playbook, site.texts)
            case .ofDraft: shelf.drawings(of: school, version: nil, playbook, site.texts)
            }
        words = drawn?.words ?? RuleWords(playbook, site.texts)
        atlas = drawn?.atlas ?? Atlas(playbook, site.texts.drawings)
        self.school = school
        self.readers = readers
    }

    private var texts: DrawingTexts { words.screen.drawings }

    /// The page of the protocol that they belong to.
    var protocolPage: Page {
        switch readers {
        case .everybody: .publicProtocol(school)
        case .staff: .rules
        case .ofVersion(let number): .protocolVersion(number)
        case .ofDraft: .protocolChoices
        }
    }

    /// Where a rule is explained.
    func explanation(of row: String) -> Link {
        if case .everybody = readers { return Page.publicExplained(school, row).link }
        return Page.explained(row).link
    }

    /// The place that an address names: the key of a part and the number of a sheet, from 1.
    func place(_ key: String, _ number: String) -> Atlas.Place? {
        guard let part = atlas.parts.firstIndex(where: { $0.key == key }),
            let sheet = atlas.parts[part].sheets.indices.first(where: { String($0 + 1) == number })
        else { return nil }
        return Atlas.Place(part: part, sheet: sheet)
    }

    /// The page of a sheet.
    func link(to place: Atlas.Place) -> Link {
        let (key, number) = (atlas.parts[place.part].key, String(place.sheet + 1))
        return switch readers {
        case .everybody: Page.publicDrawing(school, key, number).link
        case .staff: Page.drawing(key, number).link
        case .ofVersion(let version): Page.versionDrawing(version, key, number).link
        case .ofDraft: Page.draftDrawing(key, number).link
        }
    }

    /// The first sheet of a plan.
    func link(to plan: Plan.ID) -> Link? {
        place(plan.text, "1").map { link(to: $0) }
    }

    /// The first sheet of an overlay.
    func link(to overlay: Overlay.ID) -> Link? {
        place("overlay.\(overlay)", "1").map { link(to: $0) }
    }

    /// Writes the drawing of a sheet, or why there is none.
    func write(_ place: Atlas.Place, _ b: inout HTMLBuffer) {
        guard let picture = drawn?.pictures[place.part][place.sheet] else {
            return b.p(texts.noDrawing, .class("message"))
        }
        let title = atlas.parts[place.part].sheets[place.sheet].title ?? atlas.parts[place.part].title
        write(picture, title.capitalizedFirst, texts.description(picture.steps), &b)
    }

    /// Writes the protocol as drawings, folded until somebody wants them: the overview, and the ways to each part.
    func writeFolded(_ b: inout HTMLBuffer) {
        b.details { b in
            b.summary(readers == .ofDraft ? texts.draft : texts.whole)
            writeOverview(&b)
            b.ul(.class("links")) { b in
                for (number, part) in atlas.parts.enumerated() {
                    b.li { $0.a(part.title, .href(link(to: Atlas.Place(part: number, sheet: 0)))) }
                }
            }
        }
    }

    /// Writes how everything that can come after a report follows one another; nothing when that is one sheet.
    func writeOverview(_ b: inout HTMLBuffer) {
        guard let picture = drawn?.overview else { return }
        b.h3(texts.overview)
        write(picture, texts.overview, texts.overviewDescription(picture.parts), &b)
    }

    /// A drawing in a box of its own: what is wider than the screen is scrolled there, by keyboard too.
    private func write(_ picture: SheetPicture, _ title: String, _ about: String, _ b: inout HTMLBuffer) {
        b.div(.class("drawing-scroll"), .tabindex(0), .role("region"), .aria("label", title)) { b in
            b.svg(
                .class("plan-drawing"), .width(picture.width), .height(picture.height),
                .viewBox("0 0 \(Int(picture.width)) \(Int(picture.height))"), .role("group"),
                .aria("labelledby", "tekening-titel tekening-uitleg")
            ) { b in
                b.title(title, .id("tekening-titel"))
                b.desc(about, .id("tekening-uitleg"))
                picture.write(link: { link(to: $0) }, &b)
            }
        }
    }
}
