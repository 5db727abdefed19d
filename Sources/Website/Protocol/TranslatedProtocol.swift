import HTML
import HTTPServer
import Playbooks
import Texts

/// All that the protocol says in another language, on one page, for whoever followed the link to it.
struct TranslatedProtocol {
    private let site: Website
    private let playbook: Playbook
    private let here: Page
    private let visit: Visit
    private let isForStaff: Bool
    private let language: String

    /// Nil when no language was chosen in which something is said.
    init?(_ site: Website, _ playbook: Playbook, _ here: Page, _ visit: Visit, isForStaff: Bool) {
        guard let language = visit.request.query[LanguageLinks.key],
            playbook.texts.languages.contains(language)
        else { return nil }
        (self.site, self.playbook, self.here, self.visit) = (site, playbook, here, visit)
        (self.isForStaff, self.language) = (isForStaff, language)
    }

    private var words: LanguageTexts { site.texts.advice.words(language) }

    func page(back: Page) -> Response {
        let page = site.document(title: site.texts.advice.inLanguage(language), visit: visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.advice.back, .href(back.link)) }
            LanguageLinks(site: site, playbook: playbook, page: here, chosen: language).write(&b)
            b.div(.lang(words.language)) { b in
                b.p { $0.strong(words.title) }
                b.p(words.lead, .class("lead"))
            }
            for part in LanguageTexts.Part.allCases { write(part, &b) }
        }
        return .html(page.bytes)
    }

    private func write(_ part: LanguageTexts.Part, _ b: inout HTMLBuffer) {
        if part == .forms { return forms(&b) }
        let texts = said(part)
        guard !texts.isEmpty else { return }
        b.h2(words.heading(part), .lang(words.language))
        b.div(.lang(language), .dir("auto")) { b in
            for text in texts {
                b.details { b in
                    b.summary(text.title)
                    Translations(all: [], texts: site.texts.advice).write(text, &b)
                }
            }
        }
    }

    /// What of a part is said in this language. Guides, letters and advice to who works at the school are
    /// theirs alone.
    private func said(_ part: LanguageTexts.Part) -> [Translation] {
        let texts = playbook.texts
        func passages(_ kind: Passage.Kind) -> [[Translation]] {
            texts.passages.filter { $0.kind == kind }.map(\.translations)
        }
        let all: [[Translation]] =
            switch part {
            case .definitions: passages(.definition)
            case .principles: passages(.principle)
            case .signals: passages(.signal)
            case .advice:
                texts.advice.sorted { $0.key < $1.key }.map(\.value)
                    .filter { isForStaff || !playbook.isOfStaff($0.audience) }.map(\.translations)
            case .guides: isForStaff ? texts.guides.sorted { $0.key < $1.key }.map(\.value.translations) : []
            case .letters:
                isForStaff ? texts.letters.sorted { $0.key < $1.key }.map(\.value.translations) : []
            case .forms: []
            }
        return all.joined().filter { $0.language == language }
    }

    // MARK: forms and contracts

    private func forms(_ b: inout HTMLBuffer) {
        let steps = playbook.everyStep.filter {
            playbook.texts.form(of: $0.id, in: language) != nil
        }
        guard !steps.isEmpty else { return }
        b.h2(words.heading(.forms), .lang(words.language))
        for step in steps { write(step, &b) }
    }

    /// A contract with what is promised in it, which stands in the guide beside it.
    private func write(_ step: Step, _ b: inout HTMLBuffer) {
        guard let form = playbook.texts.form(of: step.id, in: language) else { return }
        b.details(.lang(language), .dir("auto")) { b in
            b.summary(form.title)
            for guide in step.kind == .contract || step.kind == .form ? step.guides.values.sorted() : [] {
                for said in playbook.texts.guides[guide]?.translations ?? [] where said.language == language {
                    Translations(all: [], texts: site.texts.advice).write(said, &b)
                }
            }
            if !form.fields.isEmpty { list(step.fields.compactMap { line(form.fields[$0.id], $0) }, &b) }
            guard !form.outcomes.isEmpty else { return }
            b.p(words.endings, .lang(words.language))
            list(step.outcomes.compactMap { form.outcomes[$0.id] }, &b)
        }
    }

    private func line(_ question: FormTranslation.Question?, _ field: Field) -> String? {
        question.map { question in
            let answers = field.answers.compactMap { question.answers[$0.answer] }
            return question.title + (answers.isEmpty ? "" : ": " + answers.joined(separator: " / "))
        }
    }

    private func list(_ lines: [String], _ b: inout HTMLBuffer) {
        b.ul { b in
            for line in lines { b.li(line) }
        }
    }
}
