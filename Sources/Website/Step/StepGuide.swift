import Casework
import HTML
import Playbooks

/// What the protocol gives to hold on to: the guide for one's role, advice to hand out, and what follows.
struct StepGuide {
    let file: OpenedCase
    let step: PlacedStep

    func write(_ b: inout HTMLBuffer) {
        b.aside(.class("guide"), .aria("labelledby", "leidraad")) { b in
            b.h2(file.texts.step.guide, .id("leidraad"))
            let guides = self.guides
            if guides.isEmpty { b.p(file.texts.step.noGuide, .class("muted")) }
            for guide in guides { write(guide, &b) }
            for advice in step.advice.compactMap({ file.playbook.texts.advice[$0] }) { write(advice, &b) }
            follows(&b)
        }
    }

    /// The guides for the viewer's roles; those for everybody when there is none, and all when that is none.
    private var guides: [Guide] {
        let own = step.guides.filter { role, _ in role.map(file.dossier.access.roles.contains) ?? false }
        let common = step.guides.filter { $0.key == nil }
        let chosen = own.isEmpty ? (common.isEmpty ? step.guides : common) : own
        return chosen.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }
            .compactMap { file.playbook.texts.guides[$0.value] }
    }

    private func write(_ guide: Guide, _ b: inout HTMLBuffer) {
        b.details(.open) { b in
            b.summary { $0.strong(guide.title) }
            for block in guide.blocks {
                b.h3(block.title)
                b.ul { b in
                    for point in block.points { b.li(point) }
                }
            }
            Translations(all: guide.translations, texts: file.texts.advice).write(&b)
        }
    }

    private func write(_ advice: Advice, _ b: inout HTMLBuffer) {
        b.details(.class("advice")) { b in
            b.summary("\(file.texts.step.advice): \(advice.title)")
            b.p(file.texts.step.adviceFor(file.role(advice.audience)), .class("muted small"))
            b.ul { b in
                for point in advice.points { b.li(point) }
            }
            Translations(all: advice.translations, texts: file.texts.advice).write(&b)
        }
    }

    private func follows(_ b: inout HTMLBuffer) {
        let told = step.notices.flatMap(\.recipients).map { file.role($0) }.uniqued()
        let places = step.records.compactMap { rule in
            file.playbook.records.first { $0.id == rule.place }?.title
        }
        guard !told.isEmpty || !places.isEmpty else { return }
        b.dl(.class("follows")) { b in
            if !told.isEmpty {
                b.dt(file.texts.step.tellsAfter)
                for who in told { b.dd(who) }
            }
            if !places.isEmpty {
                b.dt(file.texts.step.recordedIn)
                for place in places.uniqued() { b.dd(place) }
            }
        }
    }
}
