import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// What a search found.
package struct Found: Sendable {
    /// The pupils whose page the viewer may open, the likeliest first.
    package let pupils: [PupilCard]
    /// Whether more pupils have such a name than are shown.
    package let hasMorePupils: Bool
    /// The cases that the viewer may read, the latest first.
    package let cases: [ListedDossier]
    /// Whether there are more such cases than are shown.
    package let hasMoreCases: Bool
    /// The classes of the school, by title.
    package let classes: [SchoolClass]
}

/// Finds pupils by name and cases by number or by the name of a pupil, for a viewer.
///
/// A pupil of a class that the viewer does not look after is found by the cases alone that carry that name in the
/// viewer's own list.
package struct SearchSchool: Sendable {
    private let desk: Desk

    /// How many pupils are shown at most.
    package static let most = 30

    /// Of how many pupils at most the cases are looked for.
    private static let mostTargets = 200

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What is found by `typed`: a name or part of one, or the number of a case. In a fixed number of statements.
    package func callAsFunction(_ typed: String, for viewer: Viewer) async throws -> Found {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let own = ClassAccess(viewer, playbook).classes
        let named = try await pupils(named: typed, at: school)
        let number = named.isEmpty ? Self.number(in: typed) : nil
        let reachable = named.filter { pupil in
            own.map { pupil.schoolClass.map($0.contains) == true } ?? true
        }
        let shown = Array(reachable.prefix(Self.most))
        let (cases, hasMore) = try await cases(
            numbered: number, of: shown, about: Array(named.prefix(Self.mostTargets)),
            for: viewer)
        return Found(
            pupils: shown, hasMorePupils: reachable.count > shown.count, cases: cases, hasMoreCases: hasMore,
            classes: try await desk.archive.classes(of: school.id))
    }

    private func pupils(named typed: String, at school: School) async throws -> [PupilCard] {
        guard let search = NameSearch(typed) else { return [] }
        return try await desk.archive.pupils(of: nil, in: school.id)
            .compactMap { pupil in search.distance(from: pupil.name).map { (pupil, $0) } }
            .sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }.map(\.0)
    }

    private func cases(
        numbered number: Int?, of own: [PupilCard], about named: [PupilCard], for viewer: Viewer
    ) async throws -> (dossiers: [ListedDossier], hasMore: Bool) {
        var filter = DossierFilter()
        if let number {
            filter.number = number
        } else {
            guard !named.isEmpty else { return ([], false) }
            filter.pupils = own.map(\.id)
            filter.targets = named.map(\.id)
        }
        return try await ListDossiers(desk)(filter, page: 1, for: viewer)
    }

    /// The number of a case: what was typed, with or without a word before it.
    private static func number(in typed: String) -> Int? {
        let words = typed.split(whereSeparator: \.isWhitespace)
        guard (1...2).contains(words.count), let last = words.last, last.count <= 9 else { return nil }
        return last.allSatisfy(\.isASCII) ? Int(last).flatMap { $0 > 0 ? $0 : nil } : nil
    }
}
