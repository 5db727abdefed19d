/// What a visitor sees when something cannot be done.
package struct ProblemTexts: Sendable {
    /// There is no such page.
    package let notFound: ProblemText
    /// A form came after the session ended.
    package let signedOut: ProblemText
    /// A form came without the right token.
    package let foreignForm: ProblemText
    /// It is not for this viewer.
    package let noAccess: ProblemText
    /// Something of the school as a whole that this viewer does not do.
    package let notYours: ProblemText
    /// A form that cannot be read.
    package let badForm: ProblemText
    /// No file could be made to print.
    package let notPrinted: ProblemText
    /// What was sent is larger than the site takes.
    package let tooLarge: ProblemText
    /// What the browser sent cannot be understood.
    package let badRequest: ProblemText
    /// Somebody else wrote in between.
    package let conflict: ProblemText
    /// Its key was destroyed on purpose.
    package let erased: ProblemText
    /// Its key is lost.
    package let keyLost: ProblemText
    /// The key store does not fit.
    package let keysMissing: ProblemText
    /// Something stored is damaged.
    package let damaged: ProblemText
    /// The disk is full.
    package let diskFull: ProblemText
    /// The database does not answer.
    package let busy: ProblemText
    /// The school's protocol cannot be read: for who works there.
    package let unusableProtocol: ProblemText
    /// The same for who came to report: how the school can be reached otherwise.
    package let tellSomebodyElse: ProblemText
    /// Something went wrong.
    package let fault: ProblemText
}
