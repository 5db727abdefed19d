extension ScreenTexts {
    /// Everything in Dutch, in plain words (B1).
    package static let dutch = ScreenTexts(
        frame: .dutch, dates: .dutch, people: .dutch, why: .dutch, home: .dutch, report: .dutch,
        signIn: .dutch,
        demo: .dutch, today: .dutch, absences: .dutch, persons: .dutch, inbox: .dutch, triage: .dutch,
        standstill: .dutch, joining: .dutch,
        agreements: .dutch,
        staffReport: .dutch,
        caseList: .dutch,
        caseListFile: .dutch,
        filed: .dutch, letters: .dutch, ownRecords: .dutch,
        pupils: .dutch, style: .dutch, search: .dutch, protocols: .dutch, clauses: .dutch, conditions: .dutch,
        comparison: .dutch, explanation: .dutch, stories: .dutch, drawings: .dutch, advice: .dutch,
        documents: .dutch,
        choices: .dutch, appointments: .dutch, closures: .dutch,
        moving: .dutch, scenarioPages: .dutch, ownScenarios: .dutch,
        amendments: .dutch, draft: .dutch, protocolFile: .dutch, playbookFile: .dutch, versions: .dutch,
        schoolYear: .dutch,
        cases: .dutch, caseFile: .dutch, readings: .dutch, map: .dutch, events: .dutch, step: .dutch,
        caseForms: .dutch, refusals: .dutch,
        problems: .dutch, kept: .dutch)
}
