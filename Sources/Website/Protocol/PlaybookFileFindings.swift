import HTML
import Playbooks
import Texts
import UseCases
import YAML

/// What is the matter with a file of a playbook: a list, and the lines with what is wrong beside them.
struct PlaybookFileFindings {
    let file: PlaybookFile
    /// Where the steps have their titles; nil when nothing was found by walking.
    let playbook: Playbook?
    let site: Website

    private var texts: PlaybookFileTexts { site.texts.playbookFile }
    private var shown: ArraySlice<PlaybookFileFinding> { file.findings.prefix(Self.most) }

    /// More than these help nobody at once.
    private static let most = 100
    private static let longestLine = 300
    /// So many lines stand around one with a finding.
    private static let around = 2

    func write(_ b: inout HTMLBuffer) {
        guard file.draft != nil else { return }
        elsewhere(&b)
        if !file.misfits.isEmpty { b.p(texts.misfits(file.misfits), .class("message refused")) }
        guard !file.findings.isEmpty else {
            return b.p(file.isChecked ? texts.checked : texts.sound, .class("message"))
        }
        let errors = file.findings.filter(\.isError).count
        b.div(.class(errors > 0 ? "message refused" : "message"), .role("status")) { b in
            b.p(texts.found(errors, file.findings.count - errors))
            b.ul { b in
                for finding in shown {
                    b.li { b in
                        b.a(texts.line(finding.line), .href("#regel-\(finding.line)"))
                        b.text(": ")
                        words(finding, &b)
                    }
                }
            }
        }
        lines(&b)
    }

    private func elsewhere(_ b: inout HTMLBuffer) {
        guard !file.elsewhere.isEmpty else { return }
        b.div(.class("message")) { b in
            b.p(texts.elsewhere)
            b.ul { b in
                for (path, count) in file.elsewhere.sorted(by: { $0.key < $1.key }) {
                    b.li { $0.a(texts.elsewhereIn(path, count), .href(Page.playbookFile(path).link)) }
                }
            }
        }
    }

    private func words(_ finding: PlaybookFileFinding, _ b: inout HTMLBuffer) {
        b.strong(finding.isError ? texts.mistake : texts.remark)
        b.text(" ")
        switch finding.matter {
        case .walked(let found):
            if let playbook { b.text(PlanFindingWords(playbook, site.texts).sentence(found.matter)) }
        case .read(let complaint):
            if let said = site.texts.protocolFile.complaint(complaint.message) {
                b.text(said)
            } else {
                b.span(complaint.message, .lang("en"))
            }
            if let meant = complaint.suggestion { b.text(". " + texts.meant(meant)) }
        }
    }

    /// The lines around what is wrong, each finding below its line.
    private func lines(_ b: inout HTMLBuffer) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let byLine = Dictionary(grouping: shown, by: \.line)
        let numbers = byLine.keys.flatMap { ($0 - Self.around)...($0 + Self.around) }
        b.section(.aria("labelledby", "regels")) { b in
            b.h2(texts.beside, .id("regels"))
            b.ol(.class("file-lines")) { b in
                for number in Set(numbers).sorted()
                where byLine[number] != nil || (number > 0 && number <= lines.count) {
                    let text = number <= lines.count ? String(lines[number - 1].prefix(Self.longestLine)) : ""
                    let findings = byLine[number] ?? []
                    b.li(.id("regel-\(number)"), .value(String(number))) { b in
                        b.code(text.isEmpty ? "…" : text)
                        for finding in findings { b.p { words(finding, &$0) } }
                    }
                }
            }
        }
    }
}
