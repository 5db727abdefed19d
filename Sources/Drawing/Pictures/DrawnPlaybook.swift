import GraphLayout
import HTML
import Playbooks
import Texts
import Wording

/// The drawings of a playbook, made once.
package struct DrawnPlaybook: Sendable {
    /// The playbook that they show.
    package let playbook: Playbook
    /// Which step stands where.
    package let atlas: Atlas
    /// The rules in words.
    package let words: RuleWords
    /// The pictures of the sheets of each part.
    package let pictures: [[SheetPicture]]
    /// What can come after a report, on one sheet; nil when the plans of a case are one sheet themselves.
    package let overview: SheetPicture?

    /// Draws all plans and overlays of a playbook.
    ///
    /// Throws a ``LayoutFault`` when Graphviz does not place what is on a sheet.
    package init(_ playbook: Playbook, _ screen: ScreenTexts) throws(LayoutFault) {
        self.playbook = playbook
        let words = RuleWords(playbook, screen)
        let atlas = Atlas(playbook, screen.drawings)
        var pictures: [[SheetPicture]] = []
        for part in atlas.parts.indices {
            var sheets: [SheetPicture] = []
            for sheet in atlas.parts[part].sheets.indices {
                var maker = ChartMaker(Atlas.Place(part: part, sheet: sheet), in: atlas, words)
                sheets.append(try SheetPicture(maker.make()))
            }
            pictures.append(sheets)
        }
        let sheets = atlas.parts.filter(\.isPlanOfCase).reduce(0) { $0 + $1.sheets.count }
        overview = sheets > 1 ? try SheetPicture(Overview(of: atlas, words).chart()) : nil
        self.words = words
        self.atlas = atlas
        self.pictures = pictures
    }
}
