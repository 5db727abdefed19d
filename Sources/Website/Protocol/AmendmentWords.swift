import Playbooks
import SchoolTime
import Texts
import Wording

/// What can be agreed on otherwise, as people read it.
struct AmendmentWords {
    let playbook: Playbook
    let site: Website

    private var texts: AmendmentTexts { site.texts.amendments }

    /// What the field is called; `title` is what the thing is called on paper.
    func label(_ amendable: Amendable, as title: String? = nil) -> String {
        switch amendable.target {
        case .due(Intake.receiptStep): texts.receipt
        case .due: texts.term(amendable.title)
        case .again: texts.again(amendable.title)
        case .step, .role: title ?? amendable.title
        case .contact: amendable.title
        case .guideTitle, .adviceTitle, .letterTitle, .guide, .advice, .letter: texts.textTitle
        }
    }

    /// What the field is called.
    func label(_ amendable: Amendable) -> String { label(amendable, as: nil) }

    /// A value as people read it.
    func words(_ value: String, _ amendable: Amendable) -> String {
        switch amendable.shape {
        case .words: return "“\(value)”"
        case .term:
            guard let term = Term(written: value) else {
                return value == Amendable.atOnceSchoolOrNotWord ? texts.atOnceSchoolOrNot : texts.atOnce
            }
            return site.texts.protocols.time.term(term.amount, term.unit.rawValue)
        case .days:
            let days = value.split(separator: ".").compactMap { SchoolDate(iso: "2024-\($0)") }
                .map(site.texts.dates.shortDay)
            return days.count == 2 ? texts.between(days[0], days[1]) : days.joined()
        }
    }
}

extension Amendable {
    /// What its field looks like.
    enum Shape: Hashable {
        case term, words
        /// One day of the school year, or two.
        case days(Int)
    }

    /// What its field looks like.
    var shape: Shape {
        switch target {
        case .again: .term
        case .due where Self.atOnceWords.contains(value) || Term(written: value) != nil: .term
        case .due: .days(value.contains("..") ? 2 : 1)
        default: .words
        }
    }

    /// Whether it is about when.
    var isTerm: Bool { shape != .words }

    /// Whether it is a text of several lines.
    var isText: Bool {
        switch target {
        case .guide, .advice, .letter: true
        default: false
        }
    }

    /// Which kind of text it belongs to; nil for what is none.
    var kind: AmendmentTexts.Kind? {
        switch target {
        case .guide, .guideTitle: .guide
        case .advice, .adviceTitle: .advice
        case .letter, .letterTitle: .letter
        case .due, .again, .step, .role, .contact: nil
        }
    }

    /// The role that it says how to reach; an empty name for what says that of none.
    var role: Role.ID {
        if case .contact(let role) = target { return role }
        return ""
    }

    /// The step that it belongs to; an empty name for what belongs to none.
    var step: Step.ID {
        switch target {
        case .due(let step), .again(let step, _), .step(let step): step
        default: ""
        }
    }
}
