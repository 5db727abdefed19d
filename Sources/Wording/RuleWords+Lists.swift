import Playbooks
import Texts

// Overlays, records, readers, choices and texts, clause by clause.
extension RuleWords {
    func clauses(of overlay: Overlay) -> [Clause] {
        let element = ElementClauses(
            family: .overlay, address: overlay.id.text, title: overlay.title, subject: .situations,
            grounds: overlay.grounds)
        let touched =
            overlay.suspends.map { touch($0, .suspends, "suspends", element) }
            + overlay.forbids.map { touch($0, .forbids, "forbids", element) }
        let own = [
            element.head(.overlay),
            element.part(.overlayWhen, "when", condition(overlay.condition), overlay.condition),
            element.list(.beats, "beats", overlay.beats.map(self.overlay), Set(overlay.beats)),
            element.list(.overlaySealed, "sealed-to", overlay.sealedTo.map(role), overlay.sealedTo),
        ].compactMap(\.self)
        return own + touched + overlay.replaces.map { clause($0, element) }
            + overlay.steps.flatMap { clauses(of: $0, in: overlay.title, overlay.id.text) }
    }

    private func touch(
        _ touch: Overlay.Touch, _ kind: ClauseTexts.Kind, _ list: String, _ element: ElementClauses
    ) -> Clause {
        element.part(
            kind, "\(list).\(touch.step)", title(of: touch.step), touch.step, own: touch.grounds,
            people: step(touch.step)?.performer.roles ?? [])
    }

    private func clause(_ replacement: Overlay.Replacement, _ element: ElementClauses) -> Clause {
        let changes: [(ClauseTexts.Replaced, String)] = [
            replacement.performer.map { (.performer, performer($0)) },
            replacement.due.map { (.due, due($0)) },
            replacement.strength.map { (.strength, word(.strength, $0.rawValue)) },
            replacement.title.map { (.title, $0) },
        ].compactMap(\.self)
        return element.part(
            .replaces, "replaces.\(replacement.step)",
            texts.replaced(title(of: replacement.step), changes), replacement, own: replacement.grounds,
            people: replacement.performer?.roles ?? step(replacement.step)?.performer.roles ?? [])
    }

    // MARK: records and readers

    var recordsAndReaders: [Clause] {
        playbook.records.flatMap(clauses) + playbook.readerSets.flatMap(clauses)
            + [
                playbook.caseReaders.map { readers in
                    ElementClauses(
                        family: .readers, address: "case-readers", title: "", subject: .records
                    ).part(.caseReaders, "", self.readers(readers), readers)
                }
            ].compactMap(\.self)
    }

    private func clauses(of place: RecordPlace) -> [Clause] {
        let element = ElementClauses(
            family: .place, address: place.id.text, title: place.title, subject: .records,
            grounds: place.grounds)
        return [
            element.head(.place),
            element.part(.placeOf, "of", word(.ownership, place.of.rawValue), place.of),
            place.outside.map { element.part(.placeOutside, "outside", $0, $0) },
            place.readers.map { element.part(.placeReaders, "readers", readers($0), $0) },
        ].compactMap(\.self)
    }

    private func clauses(of set: ReaderSet) -> [Clause] {
        let element = ElementClauses(
            family: .readers, address: set.id.text, title: set.title, subject: .records,
            grounds: set.grounds, people: set.roles)
        return [
            element.head(.readers),
            element.list(
                .readerRoles, "roles", set.roles.map { reader($0, isOfTarget: set.ofTarget.contains($0)) },
                [Set(set.roles), set.ofTarget]),
            element.flag(.readersNotAuthor, "author", !set.includesAuthor),
            element.list(.readersWidened, "widened-by", set.widenedBy.map(role), Set(set.widenedBy)),
            element.flag(.readersClosed, "closed", set.isClosed),
            set.sealedTo.map {
                element.part(.readersSealed, "sealed-to", role($0), $0, people: [$0])
            },
        ].compactMap(\.self)
    }

    // MARK: what a school chooses

    var choices: [Clause] {
        playbook.settings.flatMap(clauses) + playbook.documents.flatMap(clauses)
            + playbook.anchorChoices.sorted { $0.key < $1.key }.map { address, choice in
                hangingOn(.anchorChoice, address, setting(choice.setting), choice.anchors, choice)
            }
            + playbook.termSettings.sorted { $0.key < $1.key }.map { address, id in
                hangingOn(.termSetting, address, setting(id), [:], id)
            }
    }

    private func hangingOn(
        _ kind: ClauseTexts.Kind, _ address: String, _ setting: String, _ anchors: [String: Trigger],
        _ exact: any Hashable & Sendable
    ) -> Clause {
        let each = anchors.sorted { $0.key < $1.key }.map { texts.choice(value($0.key), begins([$0.value])) }
        let step = Step.ID(String(address.prefix { $0 != "." }))
        let words = ([setting] + each).joined(separator: "; ")
        return ElementClauses(
            family: .setting, address: address, title: self.step(step)?.title ?? address, subject: .defaults
        ).part(kind, kind == .termSetting ? "term" : "from", words, exact)
    }

    private func clauses(of setting: Setting) -> [Clause] {
        let element = ElementClauses(
            family: .setting, address: setting.id.text, title: setting.title, subject: .defaults,
            grounds: setting.grounds)
        var choices: [String] = []
        if case .choice(_, let all) = setting.value { choices = all }
        return [
            element.head(.setting),
            element.part(.settingValue, "default", value(setting.value.text, of: setting), setting.value),
            element.list(
                .settingChoices, "choices", choices.map { value($0, of: setting) },
                choices.map { [$0, setting.choiceTitles[$0] ?? ""] }),
            element.flag(.settingRequired, "required", setting.isRequired),
        ].compactMap(\.self)
    }

    private func clauses(of document: Document) -> [Clause] {
        let element = ElementClauses(
            family: .document, address: "documents.\(document.id)", title: document.title,
            subject: .defaults, grounds: document.grounds)
        return [
            element.head(.document),
            element.flag(.documentMissing, "missing", document.isMissing),
        ].compactMap(\.self)
    }

    // MARK: texts and the register

    var longTexts: [Clause] {
        let texts = playbook.texts
        return texts.guides.sorted { $0.key < $1.key }.map { id, guide in
            let lines = guide.blocks.flatMap { block in block.points.map { "\(block.title): \($0)" } }
            return text(
                .guide, .guide, id.text, guide.title, guide, lines + said(guide.translations), .none)
        }
            + texts.advice.sorted { $0.key < $1.key }.map { id, advice in
                text(
                    .advice, .advice, id.text, advice.title, advice,
                    advice.points + said(advice.translations),
                    advice.grounds)
            }
            + texts.letters.sorted { $0.key < $1.key }.map { id, letter in
                let lines = letter.text.split(separator: "\n").map(String.init)
                return text(
                    .letter, .letter, id.text, letter.title, letter, lines + said(letter.translations),
                    letter.grounds)
            } + passages
    }

    private func said(_ translations: [Translation]) -> [String] {
        translations.flatMap { other in
            let blocks = other.blocks.flatMap { block in block.points.map { "\(block.title): \($0)" } }
            return ([other.title] + other.points + blocks).map { "\(other.language): \($0)" }
        }
    }

    /// Passages have no ids: they are told apart by their kind and title.
    private var passages: [Clause] {
        playbook.texts.passages.map { passage in
            text(
                .passage, .passage, "\(passage.kind.rawValue).\(passage.title)", passage.title, passage,
                passage.points + (passage.reason.map { [$0] } ?? []) + said(passage.translations),
                passage.grounds)
        }
    }

    private func text(
        _ family: Clause.Family, _ kind: ClauseTexts.Kind, _ id: String, _ title: String,
        _ exact: any Hashable & Sendable, _ lines: [String], _ grounds: Grounds
    ) -> Clause {
        ElementClauses(family: family, address: id, title: title, subject: .texts, grounds: grounds)
            .head(kind, exact: exact, lines: lines)
    }

    func clause(of row: RegisterRow) -> Clause {
        ElementClauses(
            family: .row, address: row.id.text, title: row.id.text, subject: .register,
            grounds: Grounds(cites: [row.id])
        ).head(.registerRow, texts.registerRow(row.id.text, row.paragraph, row.rule), exact: row)
    }
}
