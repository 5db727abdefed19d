import HTTPServer

extension Website {
    /// The pages on which a school arranges what its protocol leaves to it: people, days, and how they are reached.
    func answerAboutSettings(_ visit: Visit) async throws -> Response {
        switch (visit.page, visit.request.method) {
        case (.closures, .get): try await ClosurePages(self).show(visit)
        case (.closures, .post): try await ClosurePages(self).send(visit)
        case (.roles, .get): try await RolesPages(self).show(visit)
        case (.persons, .get): try await PersonListPages(self).show(visit)
        case (.persons, .post): try await PersonListPages(self).send(visit)
        case (.role(let role), .get): try await RolePages(role, self).show(visit)
        case (.role(let role), .post): try await RolePages(role, self).send(visit)
        case (.protocolContacts, .get): try await AmendmentPages(.contacts, self).show(visit)
        case (.protocolContacts, .post): try await AmendmentPages(.contacts, self).send(visit)
        default: try await answerAboutRules(visit)
        }
    }
}
