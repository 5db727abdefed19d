import HTML
import Playbooks
import Texts
import Wording

/// The plans, step by step, and what changes them.
struct ProtocolPlans {
    let words: RuleWords
    let site: Website
    let drawings: SchoolDrawings

    private var playbook: Playbook { words.playbook }

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.protocols
        b.h2(texts.heading(.plans))
        b.p(texts.lead2(.plans), .class("muted"))
        drawings.writeOverview(&b)
        b.p(texts.systemDefaultHint, .class("muted small"))
        for (place, plan) in ordered.enumerated() {
            b.details(.class("plan"), .open(when: place == 0)) { b in
                b.summary { b in
                    b.h3(plan.title)
                    b.span(texts.scope(plan.scope.rawValue), .class("tag"))
                }
                asDrawing(plan.title, drawings.link(to: plan.id), &b)
                steps(plan.steps, &b)
            }
        }
        situations(&b)
    }

    private func asDrawing(_ title: String, _ link: Link?, _ b: inout HTMLBuffer) {
        if let link { b.p { $0.a(site.texts.drawings.asDrawing(title), .href(link)) } }
    }

    /// Those for cases first.
    private var ordered: [Plan] {
        playbook.plans.filter { $0.scope == .caseFile } + playbook.plans.filter { $0.scope != .caseFile }
    }

    private func steps(_ steps: [Step], in situation: Overlay.ID? = nil, _ b: inout HTMLBuffer) {
        for phase in steps.map(\.phase).uniqued() {
            if let phase { b.h4(phase) }
            b.ol(.class("steps")) { b in
                for step in steps where step.phase == phase {
                    ProtocolStep(words: words, step: step, drawings: drawings, situation: situation).write(&b)
                }
            }
        }
    }

    private func situations(_ b: inout HTMLBuffer) {
        guard !playbook.overlays.isEmpty else { return }
        let texts = site.texts.protocols
        b.h2(texts.heading(.situations))
        b.p(texts.lead2(.situations), .class("muted"))
        for overlay in playbook.overlays {
            b.details(.class("plan")) { b in
                b.summary { $0.h3(overlay.title) }
                asDrawing(overlay.title, drawings.link(to: overlay.id), &b)
                touched(overlay.suspends, waits: true, &b)
                touched(overlay.forbids, waits: false, &b)
                if !overlay.sealedTo.isEmpty {
                    b.p(texts.readOnlyBy(overlay.sealedTo.map(words.role)))
                }
                steps(overlay.steps, in: overlay.id, &b)
            }
        }
    }

    private func touched(_ touches: [Overlay.Touch], waits: Bool, _ b: inout HTMLBuffer) {
        guard !touches.isEmpty else { return }
        let named = touches.count <= Self.mostTouched ? touches[...] : touches.prefix(Self.mostTouched - 2)
        let titles = named.map { words.title(of: $0.step) }
        b.p(
            site.texts.protocols.touched(
                waits, titles.joined(separator: ", "), touches.count - titles.count))
    }

    /// How many steps are named that wait: where the whole plan does, nobody reads them, and the drawing has them all.
    private static let mostTouched = 10
}

/// One step: what, who, when, and where it comes from.
struct ProtocolStep {
    let words: RuleWords
    let step: Step
    let drawings: SchoolDrawings
    /// The situation under whose title it stands: that it begins with that goes without saying.
    var situation: Overlay.ID?

    func write(_ b: inout HTMLBuffer) {
        let texts = words.screen.protocols
        b.li { b in
            b.strong(step.title)
            if let word = texts.strength(step.strength.rawValue) { b.span(word, .class("tag")) }
            b.div(.class("about")) { b in
                b.span(texts.by(words.performer(step.performer)))
                if let due = step.due {
                    b.span(
                        texts.due(words.due(due, openedBy: beginnings) + (due.anchor == nil ? others : "")))
                } else if !beginnings.isEmpty {
                    b.span(texts.begins(words.begins(beginnings) + others))
                }
                source(&b)
            }
            if let restriction = words.restriction(of: step) { b.p(restriction, .class("small")) }
            let told = step.notices.flatMap(\.recipients).map(words.role).uniqued()
            if !told.isEmpty { b.p(texts.tells(told.joined(separator: ", ")), .class("small")) }
        }
    }

    /// The ways to begin that are told: nobody reads seven, and its drawing has them all.
    private var beginnings: [Trigger] {
        if let situation, step.triggers == [.overlay(situation, starts: true)] { return [] }
        return step.triggers.count <= Self.mostTold ? step.triggers : Array(step.triggers.prefix(1))
    }

    /// How many ways there are besides; empty when there are none.
    private var others: String {
        let count = step.triggers.count - beginnings.count
        return count > 0 && !beginnings.isEmpty ? words.screen.protocols.moreBeginnings(count) : ""
    }

    private static let mostTold = 2

    private func source(_ b: inout HTMLBuffer) {
        let texts = words.screen.protocols
        let paragraphs = words.paragraphs(of: step.grounds)
        let isDefault =
            step.grounds.isDefault || step.due?.grounds.isDefault == true || step.performer.grounds.isDefault
        if let row = step.grounds.cites.first, !paragraphs.isEmpty {
            b.a(texts.paragraph(paragraphs), .href(drawings.explanation(of: row.text)))
        }
        if isDefault { b.span(texts.systemDefault, .class("tag")) }
    }
}
