import HTTPServer

extension Website {
    /// The pages that play scenarios, explain rules, compare protocols and give advice; then those of a case.
    func answerAboutRules(_ visit: Visit) async throws -> Response {
        switch (visit.page, visit.request.method) {
        case (.scenarios, .get): try await ScenarioPages(self).show(visit)
        case (.scenario(let name), .get): try await ScenarioPages(self).story(name, visit)
        case (.ownScenario(let number), .get): try await OwnScenarioPages(self).show(number, visit)
        case (.ownScenario(let number), .post): try await OwnScenarioPages(self).send(number, visit)
        case (.ownScenarioFile(let number), .get):
            try await OwnScenarioPages(self).download(number, visit)
        case (.record(let id), .get): try await RecordPages(self).show(id, visit)
        case (.record(let id), .post): try await RecordPages(self).send(id, visit)
        case (.comparison, .get): try await ComparisonPages(self).show(visit)
        case (.explained(let word), .get): try await RulePages(self).showToStaff(word, visit)
        case (.publicExplained(let school, let word), .get):
            try await RulePages(self).show(word, of: school, visit)
        case (.advice, .get): try await AdvicePages(self).showToStaff(visit)
        case (.publicAdvice(let school), .get): try await AdvicePages(self).show(of: school, visit)
        default: try await answerInCase(visit)
        }
    }
}
