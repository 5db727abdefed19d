/// Everything that the screens say, in one language. No view holds a word of its own.
package struct ScreenTexts: Sendable {
    /// Header, menu and footer.
    package let frame: FrameTexts
    /// Dates in words.
    package let dates: DateTexts
    /// The people of a case.
    package let people: PeopleTexts
    /// Where a duty comes from.
    package let why: WhyTexts
    /// The ways in.
    package let home: HomeTexts
    /// Telling it.
    package let report: ReportTexts
    /// Signing in.
    package let signIn: SignInTexts
    /// What only a demo shows.
    package let demo: DemoTexts
    /// The list of the day.
    package let today: TodayTexts
    /// Who is absent.
    package let absences: AbsenceTexts
    /// Whom somebody who reports can choose.
    package let persons: PersonListTexts
    /// Reports that wait for triage.
    package let inbox: InboxTexts
    /// Weighing a report.
    package let triage: TriageTexts
    /// What stands still for a while.
    package let standstill: StandstillTexts
    /// Joining a report to a case.
    package let joining: JoiningTexts
    /// Agreements, and whether they were kept.
    package let agreements: AgreementTexts
    /// A report by a member of staff.
    package let staffReport: StaffReportTexts
    /// The list of cases.
    package let caseList: CaseListTexts
    /// The list of cases as a file to save.
    package let caseListFile: CaseListFileTexts
    /// What was recorded in one place, as a text to copy.
    package let filed: FiledTexts
    /// Letters to families.
    package let letters: LetterTexts
    /// What somebody wrote in cases of colleagues.
    package let ownRecords: OwnRecordTexts
    /// Pupils and their dossiers.
    package let pupils: PupilTexts
    /// Of what pages are made.
    package let style: StyleTexts
    /// Finding pupils and cases.
    package let search: SearchTexts
    /// The protocol in plain words.
    package let protocols: ProtocolTexts
    /// What a playbook says, clause by clause.
    package let clauses: ClauseTexts
    /// What must be so of a dossier.
    package let conditions: ConditionTexts
    /// What differs between two playbooks.
    package let comparison: ComparisonTexts
    /// What an element of a playbook means, and why a duty stands as it does.
    package let explanation: ExplanationTexts
    /// Scenarios in words.
    package let stories: StoryTexts
    /// The drawings of a protocol.
    package let drawings: DrawingTexts
    /// Advice to pupils, parents and staff.
    package let advice: AdviceTexts
    /// The documents that a protocol refers to.
    package let documents: DocumentTexts
    /// What a school chooses in its protocol.
    package let choices: ProtocolChoiceTexts
    /// Who holds which role of the protocol.
    package let appointments: AppointmentTexts
    /// The days on which a school itself gives no lessons.
    package let closures: ClosureTexts
    /// Moving dossiers to another version of the protocol, and looking back.
    package let moving: MovingTexts
    /// Playing scenarios, explaining rules, comparing protocols.
    package let scenarioPages: ScenarioPageTexts
    /// Scenarios that a school writes itself.
    package let ownScenarios: OwnScenarioTexts
    /// What a school agrees on otherwise than its protocol says.
    package let amendments: AmendmentTexts
    /// The draft of a protocol: what changes, what was found, publishing it.
    package let draft: ProtocolDraftTexts
    /// A school's choices as a file.
    package let protocolFile: ProtocolFileTexts
    /// The files of a playbook.
    package let playbookFile: PlaybookFileTexts
    /// The versions of a protocol.
    package let versions: ProtocolVersionTexts
    /// The dossiers of a school year.
    package let schoolYear: SchoolYearTexts
    /// Cases.
    package let cases: CaseTexts
    /// The page of a case.
    package let caseFile: CaseFileTexts
    /// Who read a case.
    package let readings: ReadingTexts
    /// The track map of a case.
    package let map: TrackMapTexts
    /// What happened in a case.
    package let events: CaseEventTexts
    /// The page that carries out a step.
    package let step: StepTexts
    /// The smaller forms of a case.
    package let caseForms: CaseFormTexts
    /// Why something is not carried out.
    package let refusals: RefusalTexts
    /// What a visitor sees when something cannot be done.
    package let problems: ProblemTexts
    /// What was typed in a form that could not be taken.
    package let kept: KeptTexts
}

/// A message about something that cannot be done, and the way on.
package struct ProblemText: Sendable {
    /// What is the matter.
    package let title: String
    /// What happened, what was kept, what to do.
    package let explanation: String
    /// The words of the link on.
    package let wayOn: String

    /// What is the matter and what to do, as one text above a form.
    package var words: String { "\(title). \(explanation)" }

    init(_ title: String, _ explanation: String, wayOn: String = "Naar de voorpagina") {
        self.title = title
        self.explanation = explanation
        self.wayOn = wayOn
    }
}

extension ScreenTexts {
    /// More people than this are told by their role alone.
    private static let mostNames = 3

    /// A role with who holds it, as `mentor Ferdi Kalkan`; the role alone when nobody does, or a whole team.
    package func named(_ role: String, _ names: [String]) -> String {
        (1...Self.mostNames).contains(names.count) ? "\(role) \(names.joined(separator: " / "))" : role
    }
}
