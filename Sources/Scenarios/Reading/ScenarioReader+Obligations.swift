import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// An expectation about duties and options.
    func obligation(_ key: String, _ map: MapReader, in scope: Plan.Scope) -> ObligationWish? {
        let isNegated = key.hasPrefix("not-")
        let name = isNegated ? String(key.dropFirst(4)) : key
        guard let value = map.optional(key), let plain = ObligationWish.Standing(rawValue: name) else {
            return nil
        }
        let state = map.optional("state")?.choice(of: [
            "open", "due", "overdue", "waiting", "pending", "offered", "done", "waived", "withdrawn",
        ])
        let isNotice = plain == .told || plain == .owed
        let elsewhere = isNegated ? self.elsewhere(value.word, than: scope, isNotice: isNotice) : []
        let targets =
            !elsewhere.isEmpty
            ? elsewhere : isNotice ? noticeTargets(value, in: scope) : targets(value, in: scope)
        checkPupils(map, targets, named: value.word, in: scope)
        var wish = ObligationWish(
            word: value.word, targets: targets,
            standing: state.flatMap(ObligationWish.Standing.init) ?? plain, isNegated: isNegated)
        wish.isOfOtherDossiers = !elsewhere.isEmpty
        readPeople(map, into: &wish)
        readDates(map, into: &wish)
        readRest(map, into: &wish, in: scope)
        return wish
    }

    /// The steps or notices that a word means where dossiers of this scope have none of them; nothing where they do.
    private func elsewhere(_ word: String, than scope: Plan.Scope, isNotice: Bool) -> [StepTarget] {
        guard addressing.targets(word, in: scope).isEmpty else { return [] }
        return Plan.Scope.allCases.flatMap {
            isNotice ? addressing.noticeTargets(word, in: $0) : addressing.targets(word, in: $0)
        }
    }

    func readPeople(_ map: MapReader, into wish: inout ObligationWish) {
        wish.pupils = pupils(in: map)
        wish.recipient = map.optional("to").flatMap(role)
        wish.owners = map.list("owner").compactMap(actor)
        wish.by = map.optional("by").flatMap(actor)
    }

    func readDates(_ map: MapReader, into wish: inout ObligationWish) {
        wish.due = map.optional("due").flatMap { value in
            if case .scalar("none", _, _) = value.node { return .never }
            return date(value).map(ObligationWish.Due.on)
        }
        wish.time = map.optional("time").flatMap(time)
        wish.dayPart = map.optional("day-part")?.choice(of: DayPart.self)
        wish.on = map.optional("on").flatMap(date)
        wish.lastsUntil = map.optional("until").flatMap(date)
    }

    func readRest(_ map: MapReader, into wish: inout ObligationWish, in scope: Plan.Scope) {
        wish.cites = rows(map.list("cites"))
        wish.isDefault = map.optional("default")?.bool
        wish.times = map.optional("times")?.int(in: 0...1_000)
        wish.waitsFor = reasons(map.list("for"), in: scope)
        guard let value = map.optional("outcome") else { return }
        let pairs = wish.targets.compactMap { target in
            outcome(value, of: target.step).map { (target.step, $0) }
        }
        if pairs.isEmpty, !wish.targets.isEmpty {
            let ids = wish.targets.compactMap { addressing.step($0.step) }.flatMap(\.outcomes).map(\.id.text)
            value.complain(
                expected: "an outcome of \(names(wish.targets))", suggestion: nearest(value.word, among: ids))
        }
        wish.outcomes = Dictionary(pairs) { $1 }
    }
}
