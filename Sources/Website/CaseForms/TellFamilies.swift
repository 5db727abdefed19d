import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

/// Ticking off a notice that reaches several families, or several pupils: each on its own, with its own words, so that none is
/// forgotten. It is given once all were told.
struct TellFamilies {
    let file: OpenedCase
    let duty: Obligation

    /// What the fields begin with in which is written how one of them took it.
    static let words = "tekst-"
    private static let ticks = "gezin"

    private var texts: TellTexts { file.texts.caseForms.tell }

    /// The pupils whose families, or who themselves, it reaches; none when that is one or nobody.
    var all: [Pupil.ID] { file.engine.families(toldBy: duty.id, in: file.state) }

    /// Those who were not told yet.
    var toTell: [Pupil.ID] { file.engine.familiesToTell(by: duty.id, in: file.state) }

    private func name(_ pupil: Pupil.ID) -> String { file.family(of: pupil, toldBy: duty.id) }

    func write(_ typed: FormData, _ b: inout HTMLBuffer) {
        b.p(toTell.isEmpty ? texts.allTold : texts.each, .class("message"))
        told(&b)
        let chosen = typed.all(Self.ticks)
        for pupil in toTell {
            b.fieldset(.class("question")) { b in
                b.legend(name(pupil))
                file.site.checkbox(
                    Self.ticks, pupil.text, texts.wasTold(name(pupil)), checked: chosen.contains(pupil.text),
                    &b)
                file.site.longField(
                    Self.words + pupil.text, texts.noteOf(name(pupil)),
                    value: typed[Self.words + pupil.text] ?? "",
                    &b)
            }
        }
    }

    /// Who was told before.
    private func told(_ b: inout HTMLBuffer) {
        let before = file.engine.familiesTold(by: duty.id, in: file.state)
        let told = all.filter { before[$0] != nil }
        guard !told.isEmpty else { return }
        b.ul(.class("records")) { b in
            for pupil in told {
                guard let one = before[pupil] else { continue }
                b.li("✓ " + texts.givenTo(name(pupil), file.role(one.by.role), file.day(one.at.date)))
            }
        }
    }

    /// Whether a field of the page is there now; those of families that are no more than one come in the one note.
    func shows(_ field: String) -> Bool {
        guard !all.isEmpty else { return true }
        return field.hasPrefix(Self.words)
            ? toTell.contains { Self.words + $0.text == field } : field != "tekst"
    }

    /// What was typed where there is one note for all: also what was typed of each while they were several.
    func words(in typed: FormData) -> String {
        typed.fields.filter { $0.name == "tekst" || $0.name.hasPrefix(Self.words) }.map(\.value)
            .filter { $0.contains { !$0.isWhitespace } }.joined(separator: "\n\n")
    }

    private func ticked(in form: FormData) -> [Pupil.ID] {
        let chosen = form.all(Self.ticks)
        return toTell.filter { chosen.contains($0.text) }
    }

    /// What was ticked, of this notice and of others to the same people. What was written of somebody who was not told, that
    /// nobody was at home say, is kept as a note for who reads what the step covers.
    func commands(from form: FormData, also others: [Obligation]) throws(Refusal) -> [CaseCommand] {
        let ticked = ticked(in: form)
        let told = ([duty] + others).flatMap { notice in
            let open = file.engine.familiesToTell(by: notice.id, in: file.state)
            return ticked.filter(open.contains).map { pupil in
                CaseCommand.tellFamily(notice.id, of: pupil, note: form.words(Self.words + pupil.text))
            }
        }
        let notes = toTell.filter { !ticked.contains($0) }.compactMap { pupil in
            form.words(Self.words + pupil.text).map { words in
                CaseCommand.note(
                    "\(file.title(of: duty.id, toldToFamilyOf: pupil))\n\(words)", about: duty.id)
            }
        }
        guard !told.isEmpty || !notes.isEmpty else { throw Refusal(.empty) }
        return told + notes
    }

    /// Who was told by a form, and who was not yet; nil when it reaches one alone.
    func carriedOut(by form: FormData) -> String? {
        guard !toTell.isEmpty else { return nil }
        let ticked = ticked(in: form)
        let rest = toTell.filter { !ticked.contains($0) }
        return texts.partly(file.listed(ticked.map(name)), file.listed(rest.map(name)))
    }
}
