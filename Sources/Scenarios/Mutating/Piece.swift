import Playbooks

/// A piece of a playbook, with the way to it in every edition of that playbook in which it stands: choices of a school
/// may have moved it, or taken it out.
struct Piece<Content: Equatable & Sendable>: Sendable {
    /// What it is called: `first-evaluation`, `first-evaluation.due`.
    let address: String
    /// The rules that it rests on.
    let grounds: Grounds
    /// As it stands.
    let content: Content
    private let reach: @Sendable (inout Playbook, (inout Content) -> Void) -> Void
    private let remove: (@Sendable (inout Playbook) -> Void)?

    /// A way to a part of a piece that makes other pieces.
    typealias Path<Part> = WritableKeyPath<Content, Part> & Sendable

    /// The piece taken out; nothing of a piece without which its whole cannot be.
    var gone: [Mutation] {
        guard let remove else { return [] }
        var mutation = Mutation(address, grounds, remove)
        mutation.isRemoval = true
        return [mutation]
    }

    /// The piece made otherwise in a part of it; nothing when that would leave it as it is.
    func altered(
        _ part: String? = nil, _ grounds: Grounds? = nil, _ alter: @escaping @Sendable (inout Content) -> Void
    ) -> [Mutation] {
        var other = content
        alter(&other)
        guard other != content else { return [] }
        let reach = reach
        let whole = part.map { address(of: $0) } ?? address
        return [Mutation(whole, grounds ?? self.grounds) { reach(&$0, alter) }]
    }

    /// A part of it in the place of which something else comes; nothing when that stands there already.
    func with<Part: Equatable & Sendable>(
        _ part: String, _ path: Path<Part>, as value: Part, _ grounds: Grounds? = nil
    ) -> [Mutation] {
        altered(part, grounds) { $0[keyPath: path] = value }
    }

    /// A list of plain values, each of which is taken out.
    func without<Item: Equatable & Sendable & CustomStringConvertible>(
        _ part: String, each path: Path<[Item]>, _ grounds: Grounds? = nil
    ) -> [Mutation] {
        content[keyPath: path].flatMap { item in
            altered("\(part).\(item)", grounds) { $0[keyPath: path].removeAll { $0 == item } }
        }
    }

    private func address(of part: String) -> String { address.isEmpty ? part : "\(address).\(part)" }

    // MARK: pieces of it

    /// The pieces in a list of it, by their address, their grounds and what they are known by.
    func pieces<Inner, Key: Equatable>(
        _ path: Path<[Inner]>, at address: (Int, Inner) -> String, _ grounds: (Inner) -> Grounds,
        by key: @escaping @Sendable (Inner) -> Key
    ) -> [Piece<Inner>] {
        let reach = reach
        return content[keyPath: path].enumerated().map { place, inner in
            Piece<Inner>(
                address: address(place + 1, inner), grounds: grounds(inner), content: inner,
                reach: { playbook, change in
                    reach(&playbook) { content in
                        for index in content[keyPath: path].indices
                        where key(content[keyPath: path][index]) == key(inner) {
                            change(&content[keyPath: path][index])
                        }
                    }
                },
                remove: { playbook in
                    reach(&playbook) { $0[keyPath: path].removeAll { key($0) == key(inner) } }
                })
        }
    }

    /// The piece that may stand there; none when nothing does.
    func piece<Inner>(
        _ path: Path<Inner?>, _ part: String, _ grounds: (Inner) -> Grounds
    ) -> [Piece<Inner>] {
        let reach = reach
        return content[keyPath: path].map { inner in
            Piece<Inner>(
                address: self.address(of: part), grounds: grounds(inner), content: inner,
                reach: { playbook, change in
                    reach(&playbook) { content in
                        guard var inner = content[keyPath: path] else { return }
                        change(&inner)
                        content[keyPath: path] = inner
                    }
                },
                remove: { playbook in reach(&playbook) { $0[keyPath: path] = nil } })
        }.map { [$0] } ?? []
    }

    /// The piece that always stands there.
    func whole<Inner>(_ path: Path<Inner>, _ address: String, _ grounds: Grounds) -> Piece<Inner> {
        let reach = reach
        return Piece<Inner>(
            address: address, grounds: grounds, content: content[keyPath: path],
            reach: { playbook, change in reach(&playbook) { change(&$0[keyPath: path]) } }, remove: nil)
    }
}

extension Piece<Playbook> {
    /// The playbook as a whole.
    init(_ playbook: Playbook) {
        self.init(
            address: playbook.id.text, grounds: playbook.grounds, content: playbook,
            reach: { playbook, change in change(&playbook) }, remove: nil)
    }
}
