import HTTPServer

extension Website {
    /// The pages of pupils, of their school year, and those that find them.
    func answerAboutPupils(_ visit: Visit) async throws -> Response {
        switch (visit.page, visit.request.method) {
        case (.pupils, .get): try await PupilListPages(self).show(visit)
        case (.pupil(let pupil), .get): try await PupilPages(self).show(pupil, visit)
        case (.pupil(let pupil), .post): try await PupilPages(self).openDossier(of: pupil, visit)
        case (.search, .get): try SearchPages(self).show(visit)
        case (.search, .post): try await SearchPages(self).find(visit)
        case (.schoolYear, .get): try await SchoolYearPages(self).show(visit)
        case (.schoolYear, .post): try await SchoolYearPages(self).begin(visit)
        default: try await answerAboutSettings(visit)
        }
    }
}
