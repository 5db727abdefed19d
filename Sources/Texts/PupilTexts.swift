/// Pupils and their dossiers.
package struct PupilTexts: Sendable {
    /// The title of the list.
    package let title: String
    /// What the tab of a pupil's page or dossier says: no name.
    package let tab: String
    /// What the list is for.
    package let lead: String
    /// What the classes are called.
    package let classes: String
    /// Before a class was chosen.
    package let chooseClass: String
    /// When this viewer looks after no class.
    package let noClasses: String
    /// When a class is empty.
    package let noPupils: String
    /// Back to a class.
    package let back: @Sendable (String) -> String
    /// Above parents and carers.
    package let guardians: String
    /// Above the cases.
    package let cases: String
    /// When there are none.
    package let noCases: String
    /// That taking part says nothing of who did what.
    package let casesHint: String
    /// Above the pupil's own dossier.
    package let dossier: String
    /// What that is for.
    package let dossierHint: String
    /// When there is one, and it is not for the viewer.
    package let dossierHidden: String
    /// Opens it for the first time.
    package let openDossier: String
    /// To the page of the dossier.
    package let toDossier: String
    /// When nothing has to be done in it.
    package let nothingOpen: String
    /// Above what can be recorded.
    package let happened: String
    /// Records something that happened.
    package let record: String
    /// A pupil's part in a case.
    package let part: @Sendable (String) -> String
}
