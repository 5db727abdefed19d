import Playbooks

// What stands around the plans.
extension Piece<Playbook> {
    /// What can happen, what is counted, recorded, read, reminded of and chosen.
    var frame: [Mutation] {
        [happenings, counters, records, readers, reminders, documents, settings, owner].flatMap(\.self)
    }

    /// Settings, with what hangs on them: the terms and anchors that they give, and what asks them. The term of setting right
    /// hangs on nothing else, as that duty stands in no plan.
    private var settings: [Mutation] {
        let asked = Set(
            content.conditions.flatMap(\.leaves).compactMap { leaf in
                if case .setting(let setting, _) = leaf { setting } else { nil }
            } + content.intake.channels.compactMap(\.mailbox))
        let pieces = pieces(\.settings, at: { $1.id.text }, \.grounds, by: \.id)
        let setRight = pieces.filter { $0.content.id == SettingRight.setting }
        return pieces.filter { asked.contains($0.content.id) }.flatMap(\.gone)
            + pieces.flatMap { $0.with("required", \.isRequired, as: false) }
            + setRight.flatMap { $0.with("term", \.value, as: .term(Term(10, .schoolDay))) }
    }

    private var owner: [Mutation] {
        content.role(insteadOf: [content.caseOwner]).map { other in
            [Mutation("case-owner", grounds) { $0.caseOwner = other }]
        } ?? []
    }

    private var happenings: [Mutation] {
        let happenings = pieces(\.happenings, at: { $1.id.text }, \.grounds, by: \.id)
        return happenings.flatMap(\.gone)
            + happenings.flatMap { happening in
                happening.altered("counts-as") { happening in
                    happening = Happening(
                        id: happening.id, title: happening.title, grounds: happening.grounds)
                }
            }
    }

    private var counters: [Mutation] {
        let counters = pieces(\.counters, at: { $1.id.text }, \.grounds, by: \.id)
        return counters.flatMap(\.gone)
            + counters.flatMap { $0.altered("span") { $0.isPerSchoolYear.toggle() } }
            + counters.flatMap(\.counted)
    }

    private var records: [Mutation] {
        pieces(\.records, at: { $1.id.text }, \.grounds, by: \.id).map { place in
            let id = place.content.id
            return Mutation(place.address, place.grounds) { $0.forget(id) }
        }
    }

    private var readers: [Mutation] {
        let standard =
            content.caseReaders == nil ? [] : [Mutation("case-readers", .none) { $0.caseReaders = nil }]
        let sets = pieces(\.readerSets, at: { $1.id.text }, \.grounds, by: \.id)
        return sets.flatMap { $0.mutations(of: content) } + standard
    }

    private var reminders: [Mutation] {
        guard let rule = content.reminders else { return [] }
        let later = Mutation("reminders.before", rule.grounds) { playbook in
            playbook.reminders = ReminderRule(
                before: Term(rule.before.amount + 1, rule.before.unit), late: rule.late, grounds: rule.grounds
            )
        }
        let late = rule.late.map { late in
            Mutation("reminders.late", late.grounds) { playbook in
                playbook.reminders = ReminderRule(before: rule.before, grounds: rule.grounds)
            }
        }
        return [Mutation("reminders", rule.grounds) { $0.reminders = nil }, later]
            + [late].compactMap(\.self)
    }

    private var documents: [Mutation] {
        let used = Set(content.everyStep.compactMap(\.document))
        let documents = pieces(\.documents, at: { $1.id.address }, \.grounds, by: \.id)
        return documents.flatMap(\.gone)
            + documents.filter { used.contains($0.content.id) }.flatMap {
                $0.with("missing", \.isMissing, as: false)
            }
    }
}

extension Piece<ReaderSet> {
    /// The set taken out, with a reader less, and with other doors.
    fileprivate func mutations(of playbook: Playbook) -> [Mutation] {
        // Who wrote something reads it anyway, or does not: a sealed dossier asks no set.
        let id = content.id
        let isOfOpenDossiers =
            playbook.caseReaders == id || playbook.stepsUnsealed.contains { $0.readers == id }
        let doors = [
            isOfOpenDossiers ? with("author", \.includesAuthor, as: false) : [],
            with("of-target", \.ofTarget, as: []), with("widened-by", \.widenedBy, as: []),
            with("closed", \.isClosed, as: false),
            with("sealed-to", \.sealedTo, as: nil),
        ]
        return gone + without("roles", each: \.roles) + doors.flatMap(\.self)
    }
}

extension Piece<Counter> {
    /// One thing less is counted.
    fileprivate var counted: [Mutation] {
        guard content.counts.count > 1 else { return [] }
        return content.counts.flatMap { trigger in
            altered("counts.\(trigger)") { counter in
                counter = Counter(
                    id: counter.id, title: counter.title, counts: counter.counts.filter { $0 != trigger },
                    isPerSchoolYear: counter.isPerSchoolYear, grounds: counter.grounds)
            }
        }
    }
}
