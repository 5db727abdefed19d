import Playbooks

extension Piece<Playbook> {
    /// The roles.
    var people: [Piece<Role>] { pieces(\.roles, at: { $1.id.text }, \.grounds, by: \.id) }
    /// The facts.
    var questions: [Piece<Fact>] { pieces(\.facts, at: { $1.id.text }, \.grounds, by: \.id) }
}

extension Piece<Role> {
    /// The role taken out with all that it does, and what is said of who holds it.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let tasks = content.statutoryTasks.filter { $0 != .authority }.flatMap { task in
            altered("law.\(task.rawValue)") { $0.statutoryTasks.removeAll { $0 == task } }
        }
        let parts = [
            with("is", \.nature, as: .person),
            // Who works at which location is looked up before a dossier is asked anything.
            content.isOfClass ? with("of", \.scope, as: .school) : [],
            with("stand-in", \.standIn, as: nil), with("stand-in.accused", \.standInWhenAccused, as: nil),
        ]
        return forgotten(playbook) + tasks + parts.flatMap(\.self)
    }

    /// The role taken out with all that it does; nothing of a role that only stands in the list.
    private func forgotten(_ playbook: Playbook) -> [Mutation] {
        let id = content.id
        var (without, bare) = (playbook, playbook)
        without.forget(id)
        bare.roles.removeAll { $0.id == id }
        return without == bare ? [] : [Mutation(address, grounds) { $0.forget(id) }]
    }
}

extension Piece<Fact> {
    /// The question taken out, and who is asked, whose word it is, what counts meanwhile.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let tables = piece(\.derivation, "from", { _ in .none }).map {
            $0.whole(\.self, "\(address).from", .none)
        }
        // What is worked out is asked of nobody: its answers are those of its rows.
        guard tables.isEmpty else { return gone + tables.flatMap(\.mutations) }
        let parts = [
            playbook.owedAnswers.contains(content.id) ? with("ask", \.ask, as: nil) : [],
            with("said-by", \.saidBy, as: nil), with("assume", \.assumed, as: nil),
            with("of", \.isPerPupil, as: false), with("triage", \.isAskedAtTriage, as: false),
            with("required", \.askedBefore, as: nil),
        ]
        return gone + answers + parts.flatMap(\.self)
    }

    private var answers: [Mutation] {
        content.answers.flatMap { option in
            altered("answers.\(option.answer)") { $0.answers.removeAll { $0 == option } }
        }
    }
}
