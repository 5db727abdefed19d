import HTTPServer

extension Website {
    /// Which page answers, and to which method. A page that is not here answers that it does not exist.
    func answer(_ visit: Visit) async throws -> Response {
        switch (visit.page, visit.request.method) {
        case (.home, .get): try await HomePages(self).show(visit)
        case (.health, .get): await health()
        case (.stylesheet, .get), (.script, .get), (.icon, .get): PublicFile.response(at: visit.page)
        case (.school(let school), .get): try await HomePages(self).school(school, visit)
        case (.report(let school), .get): try await ReportPages(self).show(school, visit)
        case (.report(let school), .post): try await ReportPages(self).file(at: school, visit)
        case (.followReport(let school), .get): try await ReportPages(self).askCode(school, visit)
        case (.followReport(let school), .post): try await ReportPages(self).follow(school, visit)
        case (.signIn, .get): try await SignInPages(self).show(visit)
        case (.signIn, .post): try await SignInPages(self).signIn(visit)
        case (.signOut, .post): try await SignInPages(self).signOut(visit)
        case (.demoSignIn, .post): try await SignInPages(self).signInAsPersona(visit)
        case (.timeMachine, .post): try await SignInPages(self).travel(visit)
        case (.style, .get): try await StylePages(self).show(visit)
        case (.today, .get): try await TodayPages(self).show(visit)
        case (.absences, .get): try await AbsencePages(self).show(visit)
        case (.absences, .post): try await AbsencePages(self).send(visit)
        case (.reports, .get): try await InboxPages(self).show(visit)
        case (.newReport, .get): try await StaffReportPages(self).show(visit)
        case (.newReport, .post): try await StaffReportPages(self).send(visit)
        case (.triage(let id), .get): try await CaseFormPages(self).show(TriageForm(dossier: id), visit)
        case (.triage(let id), .post):
            switch TriageForm.Act(visit.form) {
            case .join: try await JoinPages(self).send(id, visit)
            case let act: try await CaseFormPages(self).send(TriageForm(dossier: id, act: act), visit)
            }
        case (.publicProtocol(let school), .get): try await ProtocolPages(self).show(of: school, visit)
        case (.rules, .get): try await ProtocolPages(self).showToStaff(visit)
        case (.publicDrawing, .get), (.drawing, .get), (.versionDrawing, .get), (.draftDrawing, .get):
            try await DrawingPages(self).show(visit)
        case (.documents, .get): try await ProtocolDocumentPages(self).show(visit)
        case (.documents, .post): try await ProtocolDocumentPages(self).send(visit)
        case (.protocolChoices, .get): try await ProtocolChoicePages(self).show(visit)
        case (.protocolChoices, .post): try await ProtocolChoicePages(self).send(visit)
        case (.protocolReplay, .get): try await ReplayPages(self).show(visit)
        case (.runningCases, .get): try await RunningCasePages(self).show(visit)
        case (.runningCases, .post): try await RunningCasePages(self).send(visit)
        case (.protocolTerms, .get): try await AmendmentPages(.terms, self).show(visit)
        case (.protocolTerms, .post): try await AmendmentPages(.terms, self).send(visit)
        case (.protocolNames, .get): try await AmendmentPages(.names, self).show(visit)
        case (.protocolNames, .post): try await AmendmentPages(.names, self).send(visit)
        case (.protocolTexts, .get): try await AmendmentPages(.texts, self).show(visit)
        case (.protocolTexts, .post): try await AmendmentPages(.texts, self).send(visit)
        case (.protocolFile, .get): try await ProtocolFilePages(self).show(visit)
        case (.protocolFile, .post): try await ProtocolFilePages(self).send(visit)
        case (.protocolFiles, .get): try await PlaybookFilePages(self).list(visit)
        case (.playbookFile(let path), .get): try await PlaybookFilePages(self).show(path, visit)
        case (.playbookFile(let path), .post): try await PlaybookFilePages(self).send(path, visit)
        case (.protocolVersions, .get): try await ProtocolVersionPages(self).show(visit)
        case (.protocolVersion(let number), .get): try await ProtocolVersionPages(self).show(number, visit)
        case (.cases, .get): try await CaseListPages(self).show(visit)
        case (.caseListFile, .get): try await CaseListPages(self).file(visit)
        case (.ownRecords, .get): try await OwnRecordPages(self).show(visit)
        default: try await answerAboutPupils(visit)
        }
    }
}
