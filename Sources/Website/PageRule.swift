/// Who may come to a page at all. What is shown there is decided once more where it is looked up.
enum PageRule: Hashable {
    /// Anybody, without an account.
    case everybody
    /// Anybody, in demo mode only; otherwise there is no such page.
    case demoOnly
    /// Whoever is signed in and works at a school.
    case staff
    /// Whoever is signed in, and may open that dossier.
    case dossier
}

extension Page {
    /// Its rule. A page without one does not compile.
    var rule: PageRule {
        switch self {
        case .home, .health, .stylesheet, .script, .icon, .school, .report, .followReport, .publicProtocol,
            .publicDrawing, .publicExplained, .publicAdvice,
            .signIn:
            .everybody
        case .demoSignIn, .timeMachine, .style: .demoOnly
        case .signOut, .today, .absences, .reports, .newReport, .cases, .caseListFile, .ownRecords,
            .pupils, .pupil, .search, .rules,
            .documents,
            .protocolChoices, .protocolTerms, .protocolNames, .protocolTexts, .protocolContacts,
            .protocolFile, .protocolFiles, .playbookFile, .versionDrawing, .draftDrawing, .protocolVersions,
            .protocolVersion, .protocolReplay, .runningCases, .drawing, .schoolYear, .closures, .roles,
            .persons, .role,
            .scenarios, .scenario, .ownScenario, .ownScenarioFile, .explained, .comparison, .advice:
            .staff
        case .caseFile, .triage, .task, .waive, .plan, .tell, .parties, .note, .facts, .happening, .consent,
            .consult,
            .handOver, .letRead, .unsealing, .closing, .reopening, .readings, .map, .invitation, .joining,
            .takingOut, .filed,
            .letter, .writtenLetter, .letterFile,
            .draft, .record:
            .dossier
        }
    }
}
